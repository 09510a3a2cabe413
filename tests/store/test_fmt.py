"""`maoce fmt`: one form for every record, which keeps what is said and every comment."""

import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from builder.model import MaoceError
from builder.store.canonical import format_yaml
from builder.store.records import TermYaml
from builder.store.yaml_edge import UNWANTED
from builder.store.yaml_schema import YAML_FILES, YamlFiles, yaml_schemas
from tests.conftest import LIBRARY, Maoce

MODELINE = "# yaml-language-server: $schema=s.json\n"
TERM = "glossary/terms/overseas-warehouse.yml"


def fmt(text: str) -> str:
    """The canonical form of a term's YAML, without its first line."""
    formatted = format_yaml("x.yml", text, TermYaml, "s.json")
    assert formatted.startswith(MODELINE)
    return formatted.removeprefix(MODELINE)


CASES = [
    ("domain: tax\nid: x\n", "id: x\ndomain: tax\n", "fields in the order of the model"),
    ("zzz: 1\nid: x\n", "id: x\nzzz: 1\n", "an unknown field last, for check to report"),
    ("id:   'x'\n", "id: x\n", "no quotes where none are needed"),
    ("id: 'no'\n", 'id: "no"\n', "quotes where YAML 1.1 reads a truth value"),
    ("id: no\n", "id: no\n", "a slip that check reports is not made another one"),
    ("id: '6-3'\n", 'id: "6-3"\n', "quotes where a reader might see a date or a sum"),
    ("id: '1:20'\n", 'id: "1:20"\n', "quotes where YAML 1.1 reads base 60"),
    ("id: 5G\n", "id: 5G\n", "a digit alone is no reason for quotes"),
    ("id: 'a: b'\n", 'id: "a: b"\n', "quotes around a colon and a space"),
    ("id: '说“是”'\n", "id: 说“是”\n", "Chinese quotation marks are text"),
    ("related:\n- a\n- b\n", "related: [a, b]\n", "a list of words on one line"),
    ("related: [a,\n  b]\n", "related: [a, b]\n", "… also one on several"),
    ("not_within: ['a, b']\n", 'not_within: ["a, b"]\n', "a comma inside brackets"),
    ("related: []\n", "related: []\n", "an empty list"),
    ("names: {zh: [{zh-Hans: 三同, form: short, words: [三同]}]}\n", "names:\n  zh:\n    - zh-Hans: 三同\n      words: [三同]\n      form: short\n", "brackets opened, inner fields in order"),
    ("names:\n    zh:\n    - form: full\n", "names:\n  zh:\n    - form: full\n", "two spaces a level, lists indented"),
    ("note: Short.\n", "note: >-\n  Short.\n", "prose is folded, however short"),
    ("note: >-\n  " + "word " * 30 + "end\n", "note: >-\n  " + " ".join(["word"] * 19) + "\n  " + "word " * 11 + "end\n", "prose is folded at 100 characters"),
    ("note: 中文" + "很长" * 80 + "\n", "note: >-\n  中文" + "很长" * 80 + "\n", "Chinese has no spaces to fold at"),
    ("note: a  b\n", "note: >-\n  a  b\n", "two spaces stay two"),
    ("note: |-\n  a\n  b\n", "note: |-\n  a\n  b\n", "a line break that is meant stays"),
    ("note: ' a'\n", 'note: " a"\n', "a space at the start is kept by quotes"),
    ("sources:\n- quote: a\n  measure: 7\n", "sources:\n  - measure: 7\n    quote: a\n", "a number that should be text is left to check"),
    ("id: x\r\n", "id: x\n", "line ends of another system"),
    ("\n\nid: x\n\n\n", "id: x\n", "no empty lines"),
    ("---\nid: x\n...\n", "id: x\n", "no document marks"),
    ("# yaml-language-server: $schema=old.json\nid: x\n", "id: x\n", "one first line, never two"),
    ("# About\nid: x\n", "# About\nid: x\n", "a comment at the top"),
    ("# d\ndomain: tax\n# i\nid: x\n", "# i\nid: x\n# d\ndomain: tax\n", "a comment moves with the field below it"),
    ("domain: tax # d\nid: x # i\n", "id: x # i\ndomain: tax # d\n", "a comment beside moves with its field"),
    ("related: [a, # one\n  b]\n", "# one\nrelated: [a, b]\n", "a comment inside brackets goes above them"),
    ("related:\n  # one\n  - a\n  - b # two\n# i\nid: x\n", "# i\nid: x\n# one\nrelated: [a, b] # two\n", "comments of a list that goes on one line"),
    ("note: >- # n\n  a\n", "note: >- # n\n  a\n", "a comment beside the sign of a fold"),
    ("names: # n\n  zh: # z\n    # a\n    - form: full # f\n    # b\n", "names: # n\n  zh: # z\n    # a\n    - form: full # f\n    # b\n", "comments at every level"),
    ("sources:\n  - quote: a\n  # - quote: b\nnote: n\n", "note: >-\n  n\nsources:\n  - quote: a\n  # - quote: b\n", "a list's last comment stays with the list"),
    ("id: x\n# the end\n", "id: x\n# the end\n", "a comment at the end"),
    ('id: "a # b"\n', 'id: "a # b"\n', "what is in quotes is no comment"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[case[-1] for case in CASES])
def test_form(text: str, expected: str, why: str) -> None:
    assert fmt(text.replace("\r\n", "\n")) == expected
    assert fmt(expected) == expected


REFUSED = [
    ("id: [\n", "x.yml:1:5: [unclosed] `[` is opened here and never closed", "no YAML"),
    ("", "x.yml:1:1: [empty-file] the file is empty", "an empty file"),
    ("- a\n", "x.yml:1:1: [no-mapping] the file is no mapping", "a list"),
    ("id: a\nid: b\n", "x.yml:2:1: [duplicate-key] the key `id` stands twice", "a key that stands twice"),
    ("? [a]\n: b\n", "x.yml:1:3: [key] a list or a mapping cannot be a key", "a key that is a list"),
    ("id: &a x\n", "x.yml:1:5: [alias] `&a` is a YAML anchor, alias or tag", "an anchor"),
    ("id: !!str 1\n", "x.yml:1:5: [alias] `!!str` is a YAML anchor, alias or tag", "a tag"),
    ("id: \x07\n", "x.yml:1:5: [invisible] the invisible character U+0007", "a control character"),
]


@pytest.mark.parametrize(("text", "message", "why"), REFUSED, ids=[case[-1] for case in REFUSED])
def test_what_has_no_form_is_refused(text: str, message: str, why: str) -> None:
    with pytest.raises(MaoceError) as raised:
        fmt(text)
    assert str(raised.value).startswith(message)


_text = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=40) | st.sampled_from(
    [
        "no",
        "1:20",
        "0101",
        "2024-05-31",
        "~",
        "- a",
        "# x",
        "a: b",
        "[x]",
        "外语+职业技能",
        " a",
        "a ",
        "a\nb",
        "a\n",
        "\n",
        "a\n\n b",
    ]
)
_prose = st.lists(st.sampled_from(["trade", "外贸，", "“a”", "#", "-", "a:", "very-long-word" * 5]), min_size=1).map(
    " ".join
)
_key = st.sampled_from(["id", "domain", "note", "names", "zh", "en", "sources", "quote", "x", "7", "6-3", "no"])
_data = st.recursive(
    _text | _prose | st.integers() | st.booleans() | st.none() | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_key, inner, max_size=4),
    max_leaves=12,
)
_records = st.dictionaries(_key, _data, min_size=1, max_size=6)
_styles = st.fixed_dictionaries(
    {
        "default_flow_style": st.sampled_from([None, True, False]),
        "default_style": st.sampled_from([None, '"', "'", "|", ">"]),
        "width": st.sampled_from([20, 80, 10_000]),
        "allow_unicode": st.booleans(),
        "indent": st.integers(2, 6),
    }
)


def _load(text: str) -> Any:
    return yaml.load(text, yaml.CSafeLoader)


@given(_records, _styles)
def test_data_is_kept_and_the_form_is_final(data: dict[str, Any], style: dict[str, Any]) -> None:
    text = yaml.safe_dump(data, sort_keys=False, **style)
    if "!!" in text or UNWANTED.search(text):
        return  # forced styles tag numbers; tags and unseen characters are refused
    once = fmt(text)
    assert _load(once) == _load(text)
    assert fmt(once) == once
    assert once.endswith("\n")
    assert "\t" not in re.sub(r'"[^"\n]*"', "", once)


@given(_records, st.data())
def test_comments_are_kept(data: dict[str, Any], draw: st.DataObject) -> None:
    lines = yaml.safe_dump(data, sort_keys=False, width=10_000, default_style='"').splitlines()
    if any("!!" in line for line in lines):
        lines = yaml.safe_dump(data, sort_keys=False, width=10_000, default_flow_style=False).splitlines()
    if any(re.search(r"(^|[:-] )['\"|>?][^'\"]*$|^$|^\s*['\"]$", line) for line in lines):
        return  # a scalar on several lines has no room for comments
    commented, expected = [], []
    for number, line in enumerate(lines):
        if draw.draw(st.booleans()):
            commented.append(" " * draw.draw(st.integers(0, 6)) + f"# above {number}.")
            expected.append(f"# above {number}.")
        beside = draw.draw(st.booleans())
        commented.append(line + (f" # beside {number}." if beside else ""))
        expected += [f"# beside {number}."] * beside
    text = "\n".join(commented) + "\n# end.\n"
    if _safely(text) != data or UNWANTED.search(text):
        return
    once = fmt(text)
    assert _load(once) == data
    for comment in [*expected, "# end."]:
        assert once.count(comment) == 1, comment
    assert fmt(once) == once


def _safely(text: str) -> Any:
    try:
        return _load(text)
    except yaml.YAMLError:
        return None


def test_the_repository_is_formatted(maoce: Maoce) -> None:
    done = maoce("fmt", "--check")
    assert (done.returncode, done.stderr) == (0, ""), done.stdout


def test_the_command_mends_and_check_only_tells(maoce: Maoce, copy: Path) -> None:
    path = copy / TERM
    good = path.read_bytes()
    path.write_bytes(
        good.replace(b"id: overseas-warehouse\n", b"").replace(b"\n", b"\r\n") + b"id:   overseas-warehouse"
    )
    done = maoce("fmt", "--check", path)
    assert (done.returncode, done.stdout.splitlines()[0]) == (1, f"would change {TERM}")
    assert path.read_bytes() != good
    assert maoce("fmt", copy / "glossary" / "terms").returncode == 0
    assert path.read_bytes() == good
    assert "1 of 1 files are as they should be" in maoce("fmt", "--check", path).stdout


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        (b"domain: ", b"domain:   ", 3),
        (b"\n", b"\r\n", 1),
        (b"\nreviewed: ", b"\n\nreviewed: ", -1),
    ],
    ids=["a blank too many", "line breaks of another system", "an empty line before the last field"],
)
def test_what_fmt_would_change_stands_beside_its_line_in_a_pull_request(
    maoce: Maoce, copy: Path, monkeypatch: pytest.MonkeyPatch, old: bytes, new: bytes, line: int
) -> None:
    path = copy / TERM
    lines = path.read_bytes().splitlines()
    assert lines[2].startswith(b"domain: ")
    assert lines[-1].startswith(b"reviewed: ")
    path.write_bytes(path.read_bytes().replace(old, new))
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    done = maoce("fmt", "--check", path)
    place = line if line > 0 else len(lines)
    assert done.returncode == 1
    assert f"{TERM}:{place}:1: [not-canonical]" in done.stderr
    assert f"::error file={TERM},line={place},col=1,title=not-canonical::" in done.stdout


def test_a_file_that_cannot_be_read_is_left_alone_and_others_are_not(maoce: Maoce, copy: Path) -> None:
    (copy / TERM).write_text("id: [\n", "utf-8")
    other = copy / "glossary" / "terms" / "rcep.yml"
    good = other.read_text("utf-8")
    other.write_text(good.replace("id: rcep", "id:   rcep"), "utf-8")
    done = maoce("fmt")
    assert done.returncode == 1
    assert f"{TERM}:1:5: [unclosed] `[` is opened here" in done.stderr
    assert (copy / TERM).read_text("utf-8") == "id: [\n"
    assert other.read_text("utf-8") == good


def test_a_path_with_nothing_to_format_is_named(maoce: Maoce) -> None:
    assert "mkdocs.yml:1:1: [nothing-to-format] no file to format here" in maoce("fmt", "mkdocs.yml").stderr


# --- the schemas


def _validator(files: YamlFiles) -> jsonschema.Draft202012Validator:
    schema = next(text for path, text in yaml_schemas() if path == files.schema)
    loaded = _load(schema)
    jsonschema.Draft202012Validator.check_schema(loaded)
    return jsonschema.Draft202012Validator(loaded)


class _EditorLoader(yaml.CSafeLoader):
    """Reads as an editor does, by YAML 1.2: a date is text."""


_EditorLoader.add_constructor("tag:yaml.org,2002:timestamp", lambda _, node: str(node.value))


WRONG = [
    ("domain: logistics", "domain: sea", "a value that is not on the list"),
    ("domain: logistics", "domian: logistics", "an unknown field"),
    ("id: overseas-warehouse", "id: Overseas Warehouse", "an id with capitals and spaces"),
    ("status: preferred", "status: admitted", "no preferred name"),
    ("measure: ", "section: '1'\n    measure: ", "two places in one source"),
    ("quote: ", "quot: ", "a source without its words"),
    ("english_source: ", "note: ", "an official name without its source"),
]


@pytest.mark.parametrize(("old", "new", "why"), WRONG, ids=[case[-1] for case in WRONG])
def test_a_wrong_file_does_not_fit(old: str, new: str, why: str) -> None:
    text = (LIBRARY / TERM).read_text("utf-8")
    assert old in text
    assert not _validator(YAML_FILES[0]).is_valid(yaml.load(text.replace(old, new, 1), _EditorLoader))


# an English file, whether it fits, why
ENGLISH = [
    ('sections: {"1": }\nmeasures: {"1": {heading: , of: "0123456789ab", gist: }}', True, "nothing is written yet"),
    ('sections: {"1": Aims}\nmeasures: {"1": {heading: Aims, of: "0123456789ab"}}', True, "a gist is to come"),
    ('sections: {"1": ""}\nmeasures: {}', False, "an empty text is none"),
    ('sections: {"1": 1}\nmeasures: {}', False, "a number is no heading"),
    ('sections: {}\nmeasures: {"1": {heading: Aims, of: }}', False, "the fingerprint is never left out"),
]


@pytest.mark.parametrize(("rest", "fits", "why"), ENGLISH, ids=[row[-1] for row in ENGLISH])
def test_what_nobody_has_written_yet_is_no_fault_to_an_editor(rest: str, fits: bool, why: str) -> None:
    (files,) = (files for files in YAML_FILES if files.pattern.startswith("content/english/"))
    assert _validator(files).is_valid(yaml.load(f"directive: x\n{rest}\n", _EditorLoader)) is fits, why


@pytest.mark.parametrize("files", YAML_FILES, ids=lambda files: files.schema)
def test_every_field_explains_itself(files: YamlFiles) -> None:
    schema = _load(next(text for path, text in yaml_schemas() if path == files.schema))
    for model in (schema, *schema.get("$defs", {}).values()):
        assert model["title"]
        assert model["description"]
        assert model["additionalProperties"] is False
        for name, field in model["properties"].items():
            assert "description" in field, name
