"""YAML with places: what is wrong, at which line and column, and what right looks like."""

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from builder.model import RULES, Problem, and_more, few
from builder.model.characters import JOINERS, UNSEEN, code_point, pictographs
from builder.model.limits import SHOWN
from builder.model.nearest import nearest
from builder.store.examples import example
from builder.store.forms import EXAMPLES
from builder.store.yaml_nodes import cut_off, escaped, keys, plain, read_as, refused_tokens
from builder.store.yaml_places import Composed, Location
from builder.store.yaml_slips import mended, slips
from builder.store.yaml_text import YamlText

_Model = TypeVar("_Model", bound=BaseModel)

# Tabs; what nobody sees, odd spaces; full-width spaces where YAML wants plain ones.
UNWANTED = re.compile(
    rf"\t+|{UNSEEN.pattern}|[\xa0\u2000-\u200a\u202f\u205f]|^ *\u3000|(?<=:)\u3000|\u3000(?=\[)", re.M
)
_MENDED_TIMES = 3
_TYPES = {
    "string_type": "not-text",
    "list_type": "not-list",
    "tuple_type": "not-list",
    "dict_type": "not-mapping",
    "model_type": "not-mapping",
    "model_attributes_type": "not-mapping",
    "date_type": "not-date",
    "int_type": "not-number",
}


class Prose:
    """Marks a text field of a model as prose: sentences, which are folded where other text stands on one line."""


def field_order(model: type[BaseModel]) -> list[str]:
    """The fields of `model` in YAML spelling and in the order in which a file has them."""
    return list(getattr(model, "ORDER", ())) or [field.alias or name for name, field in model.model_fields.items()]


def find_todos(path: str, text: str) -> list[Problem]:
    """A problem for each line on which a draft still says TODO: nothing unfinished is published."""
    return [
        Problem.at(path, number, line.index("TODO") + 1, "todo", line=textwrap.shorten(line, 80, placeholder="…"))
        for number, line in enumerate(text.splitlines(), 1)
        if "TODO" in line
    ]


def compose(source: YamlText, model: type[BaseModel], mended_times: int = 0) -> tuple[yaml.Node | None, list[Problem]]:
    """The node of one YAML document that is to be read into `model`, or None; and what makes it no valid YAML.

    What was mended to look further is mended a few times only: a slip may hide another, but not for ever.
    """
    problems = few(_characters(source))
    if problems:
        return None, problems
    try:
        problems = few(refused_tokens(source))
        node = yaml.compose(source.text, yaml.CSafeLoader) if not problems else None
    except yaml.MarkedYAMLError as error:
        found = slips(source, error)
        meant = mended(source, found) if mended_times < _MENDED_TIMES else None
        later = read_yaml(meant, model, mended_times + 1)[1] if meant else []
        return None, _and_others(few(slip.problem for slip in found), later)
    except yaml.reader.ReaderError as error:
        code = int(error.character)  # libyaml gives a number, and a place that counts bytes
        return None, [source.problem_at(max(source.text.find(chr(code)), 0), "invisible", code=f"U+{code:04X}")]
    if problems:
        return None, problems
    if node is None or not node.value:
        return None, [Problem.at(source.path, source.first_line, 1, "empty-file", fields=_fields(model))]
    if not isinstance(node, yaml.MappingNode):
        return None, [Problem.at(source.path, source.first_line, 1, "no-mapping", fields=_fields(model))]
    return node, few(sorted([*keys(source, node), *cut_off(source, node)]))


def read_yaml(source: YamlText, model: type[_Model], mended_times: int = 0) -> tuple[_Model | None, list[Problem]]:
    """Read one YAML document into `model`; gives the instance, or None and every problem found."""
    node, problems = compose(source, model, mended_times)
    problems += few(list(escaped(source, node))) if node else []
    if node is None or any(problem.rule in ("key", "alias") for problem in problems):
        return None, problems
    try:
        record = model.model_validate(plain(node))
    except ValidationError as error:
        errors = error.errors(include_url=False)
        composed = Composed(node, source.text.split("\n"))
        found = [_problem(source, composed, item, model) for item in errors[:SHOWN]]
        if len(errors) > SHOWN:
            found.append(and_more(found[-1], len(errors) - SHOWN))
        meant = {dict(problem.values)["close"] for problem in found if problem.rule == "misspelt-field"}
        found = [p for p in found if p.rule != "missing-field" or dict(p.values)["field"] not in meant]
        return None, _and_others(problems, found)
    return (None if problems else record), problems


def _and_others(problems: list[Problem], later: list[Problem]) -> list[Problem]:
    """Problems with those that a later look found on other lines."""
    lines = {problem.line for problem in problems}
    return problems + [problem for problem in later if problem.line not in lines]


def _characters(source: YamlText) -> Iterator[Problem]:
    """Characters that YAML forbids, and those that nobody sees; what joins an emoji is told as that emoji."""
    within: dict[int, tuple[int, str]] = {}
    told = -1
    for found in UNWANTED.finditer(source.text):
        if found[0] in JOINERS and not within:
            within = {at + i: (at, seen) for at, seen in pictographs(source.text) for i in range(len(seen))}
        if found[0] == "\ufeff" and found.start() == 0:
            yield source.problem_at(0, "bom")
        elif found[0].startswith("\t"):
            yield source.problem_at(found.start(), "tab")
        elif found.start() in within:
            if within[found.start()][0] != told:
                told, seen = within[found.start()]
                yield source.problem_at(told, "pictograph", found=seen)
        else:
            yield source.problem_at(found.end() - 1, "invisible", code=code_point(found[0][-1]))


def _problem(source: YamlText, composed: Composed, item: Mapping[str, Any], model: type[BaseModel]) -> Problem:
    """What pydantic found, in our words."""
    kind, context = item["type"], dict(item.get("ctx", {}))
    location = [*item["loc"], *context.pop("at", ())]
    node, mark = composed.find(location, at_key=kind == "extra_forbidden")
    field = next((step for step in reversed(location) if isinstance(step, str) and step != "[key]"), "the document")
    value = _shown(composed.lines, node)

    def say(rule: str, **values: object) -> Problem:
        return source.problem(mark, rule, **values)

    if kind in RULES:
        return say(kind, field=field, value=value, **context)
    if kind == "missing":
        return say("missing-field", field=field, example=example(location))
    if kind == "extra_forbidden":
        known = _allowed(model, item["loc"])
        close = nearest(field, known)
        if close:
            return say("misspelt-field", field=field, close=close)
        return say("unknown-field", field=field, known=", ".join(known))
    if kind == "literal_error":
        if item["loc"][-1] == "[key]":  # the key itself is wrong, not what stands under it
            value, mark = field, composed.find(location, at_key=True)[1]
            field = next((str(step) for step in reversed(location[:-2]) if isinstance(step, str)), field)
        choices = context["expected"].replace("'", "").replace(" or ", ", ")
        close = nearest(value, choices.split(", "))
        if close:
            return say("misspelt-choice", field=field, value=value, close=close, choices=choices)
        return say("choice", field=field, value=value, choices=choices)
    if kind in ("string_too_short", "too_short") or (kind in _TYPES and value in ("", "~", "null")):
        return say("empty", field=field)
    if kind == "string_pattern_mismatch":
        return say("form", field=field, value=value, example=EXAMPLES[context["pattern"]])
    if kind == "string_type" and isinstance(node, yaml.ScalarNode):
        return say("unquoted", value=value, read=read_as(node))
    if kind == "string_too_long":
        return say("too-long", field=field, found=len(item["input"]), limit=context["max_length"])
    if kind == "too_long":
        return say("too-many", field=field, found=context["actual_length"], limit=context["max_length"])
    if kind in _TYPES:
        return say(_TYPES[kind], field=field, value=value)
    return say("value", field=field, value=value, what=item["msg"])


def _shown(lines: Sequence[str], node: yaml.Node) -> str:
    """A value as it stands in the file, in quotes if it has them; of several lines the first."""
    start, end = node.start_mark, node.end_mark
    line = lines[start.line]
    if start.line == end.line:
        return line[start.column : end.column]
    return f"{line[start.column :].rstrip()} …"


def _allowed(model: type[BaseModel], location: Location) -> list[str]:
    """The field names known where an unknown one was found, in YAML spelling."""
    current: type[BaseModel] = model
    for step in location[:-1]:
        field = next((f for n, f in current.model_fields.items() if step in (n, f.alias)), None)
        if field is None:
            continue
        inner = _model_in(field.annotation)
        if inner is not None:
            current = inner
    return [field.alias or name for name, field in current.model_fields.items()]


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in getattr(annotation, "__args__", ()):
        found = _model_in(argument)
        if found is not None:
            return found
    return None


def _fields(model: type[BaseModel]) -> str:
    return ", ".join(f"`{f.alias or n}`" for n, f in model.model_fields.items() if f.is_required())
