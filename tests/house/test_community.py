"""What contributors meet on GitHub and in CONTRIBUTING: forms that GitHub accepts, and words that hold.

The form rules are those of GitHub's documentation: “Syntax for issue forms”, “Syntax for GitHub's form schema” and
“Common validation errors when creating issue forms”.
"""

import copy
import re
import shlex
from collections.abc import Callable, Iterator
from typing import Any, get_args

import pytest
import yaml
from jsonschema import Draft202012Validator

from builder.cli.table import COMMANDS
from builder.cli.words import EVERYWHERE
from builder.model.glossary import Domain, EnglishStatus
from tests.conftest import ROOT
from tests.house import test_readme

GITHUB = ROOT / ".github"
FORMS = sorted(path.name for path in (GITHUB / "ISSUE_TEMPLATE").glob("[0-9]*.yml"))
TEXTS = {"en": "CONTRIBUTING.md", "zh": "CONTRIBUTING.zh-CN.md"}
DOCUMENTS = ["README.md", "README.zh-CN.md", *TEXTS.values(), ".github/pull_request_template.md"]
DOCUMENTS += [f".github/ISSUE_TEMPLATE/{name}" for name in FORMS]

Form = dict[str, Any]

_TEXT = {"type": "string", "pattern": r"\S"}
_REQUIRED = {"type": "object", "properties": {"required": {"type": "boolean"}}, "additionalProperties": False}


def _element(kind: str, attributes: dict[str, Any], needed: list[str], *, filled_in: bool = True) -> dict[str, Any]:
    shape = {"type": "object", "properties": attributes, "required": needed, "additionalProperties": False}
    properties: dict[str, Any] = {"type": {"const": kind}, "attributes": shape}
    if filled_in:
        properties |= {"id": {"type": "string", "pattern": r"^[A-Za-z0-9_-]+$"}, "validations": _REQUIRED}
    return {"properties": properties, "required": ["type", "attributes"], "additionalProperties": False}


_FIELD = {"label": _TEXT, "description": _TEXT}
_INPUT = _FIELD | {"placeholder": _TEXT, "value": _TEXT}
_CHECKBOX = {
    "type": "object", "properties": {"label": _TEXT, "required": {"type": "boolean"}}, "required": ["label"],
    "additionalProperties": False,
}  # fmt: skip
_OPTION = _TEXT | {"not": {"pattern": r"^\s*[Nn]one\s*$"}}
ELEMENTS = {
    "markdown": _element("markdown", {"value": _TEXT}, ["value"], filled_in=False),
    "input": _element("input", _INPUT, ["label"]),
    "textarea": _element("textarea", _INPUT | {"render": _TEXT}, ["label"]),
    "dropdown": _element(
        "dropdown",
        _FIELD | {
            "multiple": {"type": "boolean"}, "default": {"type": "integer", "minimum": 0},
            "options": {"type": "array", "items": _OPTION, "minItems": 1, "uniqueItems": True},
        },
        ["label", "options"],
    ),
    "checkboxes": _element(
        "checkboxes", _FIELD | {"options": {"type": "array", "items": _CHECKBOX, "minItems": 1}}, ["label", "options"]
    ),
}  # fmt: skip
SCHEMA = {
    "type": "object",
    "properties": {
        "name": {"type": "string", "minLength": 4}, "description": _TEXT, "title": _TEXT,
        "labels": {"type": "array", "items": _TEXT}, "assignees": {"type": "array", "items": _TEXT},
        "projects": {"type": "array", "items": _TEXT}, "type": _TEXT,
        "body": {
            "type": "array", "minItems": 1,
            "items": {"type": "object", "properties": {"type": {"enum": list(ELEMENTS)}}, "required": ["type"]},
        },
    },
    "required": ["name", "description", "body"],
    "additionalProperties": False,
}  # fmt: skip


def faults(form: Form) -> Iterator[str]:
    """Everything for which GitHub would refuse a form, or take an answer for another's."""
    yield from (f"{error.json_path}: {error.message}" for error in Draft202012Validator(SCHEMA).iter_errors(form))
    body = [element for element in form.get("body") or [] if element.get("type") in ELEMENTS]
    for element in body:
        validator = Draft202012Validator(ELEMENTS[element["type"]])
        yield from (f"{element['type']} {error.json_path}: {error.message}" for error in validator.iter_errors(element))
    asked = [element for element in body if element["type"] != "markdown"]
    if not asked:
        yield "a form must ask for something"
    labels = [label for element in asked for label in _labels(element)]
    for what, found in (("id", [element.get("id") for element in asked]), ("label", labels)):
        if len(found) != len(set(found)):
            yield f"a {what} stands twice"
    yield from (
        f"forbidden word: {label}" for label in labels if re.search("password|credential", label, re.IGNORECASE)
    )


def _labels(element: Form) -> list[str]:
    attributes = element.get("attributes", {})
    boxes = attributes.get("options", []) if element["type"] == "checkboxes" else []
    return [str(attributes.get("label")), *(str(box.get("label")) for box in boxes)]


def form(name: str) -> Form:
    loaded: Form = yaml.safe_load((GITHUB / "ISSUE_TEMPLATE" / name).read_text("utf-8"))
    return loaded


def field(name: str, id_: str) -> Form:
    return next(element for element in form(name)["body"] if element.get("id") == id_)


@pytest.mark.parametrize("name", FORMS)
def test_github_accepts_the_form(name: str) -> None:
    assert list(faults(form(name))) == []


BROKEN: list[tuple[str, Callable[[Form], Any]]] = [
    ("no name", lambda form: form.pop("name")),
    ("a name of three letters is not shown", lambda form: form.update(name="new")),
    ("unknown key at the top", lambda form: form.update(about="a term")),
    ("empty body", lambda form: form.update(body=[])),
    ("nothing to fill in", lambda form: form.update(body=[{"type": "markdown", "attributes": {"value": "Hello"}}])),
    ("unknown type", lambda form: form["body"][1].update(type="text")),
    ("no type", lambda form: form["body"][1].pop("type")),
    ("unknown key in an element", lambda form: form["body"][1].update(required=True)),
    ("unknown attribute", lambda form: form["body"][1]["attributes"].update(hint="?")),
    ("no label", lambda form: form["body"][1]["attributes"].pop("label")),
    ("blank description", lambda form: form["body"][1]["attributes"].update(description=" ")),
    ("a space in an id", lambda form: form["body"][1].update(id="chinese term")),
    ("an id twice", lambda form: form["body"][1].update(id="place")),
    ("an id for markdown", lambda form: form["body"][0].update(id="hello")),
    ("a label twice", lambda form: form["body"][1]["attributes"].update(label="Quotation 原文引文")),
    ("a forbidden word", lambda form: form["body"][1]["attributes"].update(label="Password")),
    ("no options", lambda form: form["body"][4]["attributes"].update(options=[])),
    ("an option twice", lambda form: form["body"][4]["attributes"].update(options=["tax", "tax"])),
    ("yes without quotes is no text", lambda form: form["body"][4]["attributes"].update(options=[True, "tax"])),
    ("none is reserved", lambda form: form["body"][4]["attributes"].update(options=["tax", "None"])),
    ("required as text", lambda form: form["body"][1]["validations"].update(required="true")),
    ("a box without label", lambda form: form["body"][-1]["attributes"].update(options=[{"required": True}])),
]


@pytest.mark.parametrize(("reason", "break_"), BROKEN, ids=[reason for reason, _ in BROKEN])
def test_a_form_that_github_refuses_is_seen(reason: str, break_: Callable[[Form], Any]) -> None:
    broken = copy.deepcopy(form(FORMS[0]))
    break_(broken)
    assert list(faults(broken)), reason


@pytest.mark.parametrize("name", FORMS)
def test_every_label_of_a_form_speaks_both_languages(name: str) -> None:
    found = form(name)
    spoken = [found["name"], found["description"], found["title"]]
    for element in found["body"]:
        attributes = element["attributes"]
        options = attributes.get("options", [])
        spoken += [attributes[key] for key in ("label", "description", "value") if key in attributes]
        spoken += [option["label"] if isinstance(option, dict) else option for option in options]
    for text in spoken:
        assert re.search("[a-z]{2}", text), text
        assert re.search("[\u4e00-\u9fff]", text), text


def test_forms_have_names_and_labels_of_their_own() -> None:
    assert len(FORMS) == 4
    assert len({form(name)["name"] for name in FORMS}) == 4
    for text in TEXTS.values():
        for name in FORMS:
            for label in form(name)["labels"]:
                assert f"`{label}`" in (ROOT / text).read_text("utf-8"), f"{text} tells maintainers to create {label}"


def test_dropdowns_offer_what_the_model_knows() -> None:
    domains = [option.split()[0] for option in field("1-new-term.yml", "domain")["attributes"]["options"]]
    assert domains == [*get_args(Domain), "not"]
    standing = [option.split()[0] for option in field("1-new-term.yml", "english-status")["attributes"]["options"]]
    assert standing == [*get_args(EnglishStatus), "not"]


@pytest.mark.parametrize(
    ("name", "id_", "why"),
    [
        ("1-new-term.yml", "quote", "an entry needs a quotation"),
        ("1-new-term.yml", "place", "the quotation needs its place"),
        ("2-wrong-rendering.yml", "reason", "a deprecated name needs a reason"),
        ("3-outdated-agency.yml", "source", "dates need a source"),
        ("3-outdated-agency.yml", "since", "predecessor and successor meet on a date"),
        ("4-wrong-text.yml", "place", "a correction stands in one directive"),
        ("4-wrong-text.yml", "wanted", "a correction says what replaces the text"),
    ],
)
def test_what_a_maintainer_cannot_do_without_is_required(name: str, id_: str, why: str) -> None:
    assert field(name, id_)["validations"] == {"required": True}, why


def test_what_fits_no_form_may_be_written() -> None:
    config = yaml.safe_load((GITHUB / "ISSUE_TEMPLATE" / "config.yml").read_text("utf-8"))
    assert config == {"blank_issues_enabled": True}


def test_code_owners_name_what_exists() -> None:
    lines = (GITHUB / "CODEOWNERS").read_text("utf-8").splitlines()
    rules = [line.split() for line in lines if line and not line.startswith("#")]
    assert rules[0][0] == "*", "the last pattern that matches counts, so the general one comes first"
    for pattern, *owners in rules:
        assert pattern == "*" or (ROOT / pattern.strip("/")).exists(), pattern
        assert pattern.endswith("/") == (ROOT / pattern.strip("/")).is_dir() or pattern == "*", pattern
        assert all(re.fullmatch(r"@[\w-]+(?:/[\w-]+)?", owner) for owner in owners), owners


# Documents


def _commands(name: str) -> Iterator[list[str]]:
    text = (ROOT / name).read_text("utf-8")
    for line in re.findall(r"(?:python3 run\.py|maoce) ([a-z][^\n`]*)", _code(text)):
        yield shlex.split(line, comments=True)


def _code(text: str) -> str:
    """What stands in code spans and shell blocks, a line each."""
    spans = re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", text, flags=re.DOTALL))
    return "\n".join([*spans, *re.findall(r"```sh\n(.*?)```", text, re.DOTALL)])


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_command_and_option_exists(name: str) -> None:
    for typed in _commands(name):
        found = [c for c in COMMANDS if list(typed)[: len(c.name.split())] == c.name.split()]
        assert found, f"{name}: no command {' '.join(typed)}"
        known = {f"--{option.name}" for option in (*found[0].options, *EVERYWHERE)}
        for option in (word for word in typed if word.startswith("--")):
            assert option in known or found[0].passes_on, f"{name}: {' '.join(typed)}"


@pytest.mark.parametrize("name", [TEXTS["zh"], ".github/pull_request_template.md"])
def test_every_path_exists(name: str) -> None:
    if "](" in (ROOT / name).read_text("utf-8"):
        test_readme.test_every_path_exists(name)
    for path in re.findall(r"`([a-z]+/[\w./-]*)`", (ROOT / name).read_text("utf-8")):
        assert (ROOT / path).exists(), f"{name} names {path}"


def test_links_within_a_page_lead_to_headings() -> None:
    for name in TEXTS.values():
        text = (ROOT / name).read_text("utf-8")
        anchors = {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for _, title in _headings(text)}
        assert set(re.findall(r"\]\(#([^)]+)\)", text)) <= anchors, name


def _headings(text: str) -> list[tuple[str, str]]:
    return re.findall(r"^(#+) (.+)$", re.sub(r"```.*?```", "", text, flags=re.DOTALL), re.MULTILINE)


def _blocks(text: str) -> list[str]:
    return [re.sub(r"\s+# .*$", "", block, flags=re.MULTILINE) for block in re.findall(r"```.*?```", text, re.DOTALL)]


def _spans(text: str) -> set[str]:
    return set(re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", text, flags=re.DOTALL)))


def tables(text: str) -> list[list[list[str]]]:
    """The tables as rows of cells, without heading and rule."""
    found = re.findall(r"(?:^\|.*\|\n)+", text, re.MULTILINE)
    return [[[cell.strip() for cell in row.strip("|").split("|")] for row in table.splitlines()[2:]] for table in found]


def test_both_contributing_files_say_the_same() -> None:
    en, zh = ((ROOT / name).read_text("utf-8") for name in TEXTS.values())
    assert [level for level, _ in _headings(en)] == [level for level, _ in _headings(zh)]
    assert _blocks(en) == _blocks(zh), "code differs by its comments only"
    assert _spans(en) == _spans(zh), "fields, files, commands and examples are the same"
    assert [len(table) for table in tables(en)] == [len(table) for table in tables(zh)]
    for one, other in zip(re.split(r"^#+ .*$", en, flags=re.M), re.split(r"^#+ .*$", zh, flags=re.M), strict=True):
        assert len(re.findall("^- ", one, re.M)) == len(re.findall("^- ", other, re.M)), one[:80]


def test_five_commands_make_an_entry() -> None:
    for name in TEXTS.values():
        block = re.findall(r"```sh\n(.*?)```", (ROOT / name).read_text("utf-8"), re.DOTALL)[0]
        assert len(block.splitlines()) <= 5
        assert not re.search(r"&&|;|\|", block), "one command a line"
        assert block.startswith("git clone")
        assert block.splitlines()[-1] == "python3 run.py check"
