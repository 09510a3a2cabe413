"""YAML with places: what is wrong, at which line and column, and what right looks like."""

import json
import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from builder.model import RULES, Problem, and_more, few
from builder.model.characters import JOINERS, UNSEEN, code_point, pictographs
from builder.model.limits import SHOWN, YAML_DEPTH, YAML_NUMBER
from builder.model.nearest import nearest
from builder.store.examples import example
from builder.store.forms import EXAMPLES
from builder.store.yaml_places import Composed, Location
from builder.store.yaml_slips import mended, slips
from builder.store.yaml_text import YamlText

_Model = TypeVar("_Model", bound=BaseModel)

# Tabs; what nobody sees, odd spaces; full-width spaces where YAML wants plain ones.
UNWANTED = re.compile(
    rf"\t+|{UNSEEN.pattern}|[\xa0\u2000-\u200a\u202f\u205f]|^ *\u3000|(?<=:)\u3000|\u3000(?=\[)", re.M
)
# What a text must have to nest so deep: so many brackets, or so much before the first word of a line.
_INDENTED = re.compile(rf"^[ ?:-]{{{YAML_DEPTH}}}", re.M)
_CUT_OFF = re.compile(r"\s*(#[^\s#].*)")
_MENDED_TIMES = 3
_STR = "tag:yaml.org,2002:str"
_NUMBERS = ("tag:yaml.org,2002:int", "tag:yaml.org,2002:float")
_CONSTRUCTOR: Any = yaml.constructor.SafeConstructor()
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
        problems = few(_refused_tokens(source))
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
    return node, few(sorted([*_keys(source, node), *_cut_off(source, node)]))


def read_yaml(source: YamlText, model: type[_Model], mended_times: int = 0) -> tuple[_Model | None, list[Problem]]:
    """Read one YAML document into `model`; gives the instance, or None and every problem found."""
    node, problems = compose(source, model, mended_times)
    problems += few(list(_escaped(source, node))) if node else []
    if node is None or any(problem.rule in ("key", "alias") for problem in problems):
        return None, problems
    try:
        record = model.model_validate(_plain(node))
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


def _plain(node: yaml.Node) -> object:
    """What a node says as Python's own types; a scalar that its tag does not fit (31 February) remains text."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: _plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    if node.tag in _NUMBERS and len(node.value) > YAML_NUMBER:
        return 0  # no field takes a number; what this one is would take long to say
    try:
        return _CONSTRUCTOR.yaml_constructors[node.tag](_CONSTRUCTOR, node)
    except (KeyError, ValueError, OverflowError):
        return node.value


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


def _escaped(source: YamlText, root: yaml.Node) -> Iterator[Problem]:
    """What nobody sees and `_characters` does not find, for it stands as an escape in double quotes: "\\u202e"."""
    for node in _scalars(root):
        for found in UNSEEN.finditer(node.value):
            yield source.problem(node.start_mark, "invisible", code=code_point(found[0]))


def _cut_off(source: YamlText, root: yaml.Node) -> Iterator[Problem]:
    """Text that `#` turned into a comment: it follows an unquoted value, and no space follows it."""
    lines = source.text.split("\n")
    for node in _scalars(root):
        end = node.end_mark
        rest = _CUT_OFF.match(lines[end.line], end.column) if not node.style and end.line < len(lines) else None
        if rest:
            place = end.line + source.first_line, rest.start(1) + 1
            yield Problem.at(source.path, *place, "comment", found=rest[1].strip(), value=node.value)


def _scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    else:
        for child in node.value:
            yield from _scalars(child[1] if isinstance(child, tuple) else child)


def _refused_tokens(source: YamlText) -> Iterator[Problem]:
    """Anchors, aliases and tags: a reader of one entry should not have to look elsewhere for its words.

    And what nests so deep that nothing of ours is meant; it is told before PyYAML follows it down and does not return.
    """
    text = source.text
    deep = text.count("[") + text.count("{") > YAML_DEPTH or _INDENTED.search(text) is not None
    if deep or any(sign in text for sign in "&*!"):
        depth = 0
        for token in yaml.scan(text, Loader=yaml.CSafeLoader):
            match token:
                case (
                    yaml.FlowSequenceStartToken()
                    | yaml.FlowMappingStartToken()
                    | yaml.BlockSequenceStartToken()
                    | yaml.BlockMappingStartToken()
                ):
                    depth += 1
                    if depth > YAML_DEPTH:
                        found = text.split("\n")[token.start_mark.line].strip()[:YAML_NUMBER]
                        yield source.problem(token.start_mark, "too-deep", found=found, limit=YAML_DEPTH)
                        return
                case yaml.FlowSequenceEndToken() | yaml.FlowMappingEndToken() | yaml.BlockEndToken():
                    depth -= 1
                case yaml.AnchorToken():
                    yield source.problem(token.start_mark, "alias", found=f"&{token.value}")
                case yaml.AliasToken():
                    yield source.problem(token.start_mark, "alias", found=f"*{token.value}")
                case yaml.TagToken():
                    yield source.problem(token.start_mark, "alias", found="".join(filter(None, token.value)))


def _keys(source: YamlText, root: yaml.Node) -> Iterator[Problem]:
    """Keys that stand twice, or are no text; YAML reads one without quotes as it reads a value."""
    stack = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, yaml.MappingNode):
            seen: dict[str, int] = {}
            for key, child in node.value:
                if not isinstance(key, yaml.ScalarNode):
                    yield source.problem(key.start_mark, "key")
                    continue
                if key.tag == "tag:yaml.org,2002:merge":
                    yield source.problem(key.start_mark, "alias", found="<<")
                elif key.tag != _STR:
                    yield source.problem(key.start_mark, "unquoted", value=key.value, read=_read_as(key))
                if key.value in seen:
                    yield source.problem(key.start_mark, "duplicate-key", key=key.value, first=seen[key.value])
                seen.setdefault(key.value, key.start_mark.line + source.first_line)
                stack.append(child)
        elif isinstance(node, yaml.SequenceNode):
            stack.extend(node.value)


def _read_as(node: yaml.ScalarNode) -> object:
    """What YAML takes a scalar for; a very long number as it stands."""
    if len(node.value) > YAML_NUMBER:
        return f"{node.value[:YAML_NUMBER]}…"
    read = _plain(node)
    return json.dumps(read) if isinstance(read, bool) or read is None else read


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
        return say("unquoted", value=value, read=_read_as(node))
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
