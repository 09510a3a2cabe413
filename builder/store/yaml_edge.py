"""YAML with places: what is wrong, at which line and column, and what right looks like."""

import json
import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from builder.model import RULES, Problem
from builder.model.characters import UNSEEN, code_point
from builder.model.nearest import nearest
from builder.store.forms import EXAMPLES
from builder.store.yaml_slips import mended, slips
from builder.store.yaml_text import YamlText

_Model = TypeVar("_Model", bound=BaseModel)
_Location = Sequence[int | str]

# Tabs; what nobody sees, odd spaces; full-width spaces where YAML wants plain ones.
UNWANTED = re.compile(
    rf"\t+|{UNSEEN.pattern}|[\xa0\u2000-\u200a\u202f\u205f]|^ *\u3000|(?<=:)\u3000|\u3000(?=\[)", re.M
)
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


def compose(source: YamlText, model: type[BaseModel]) -> tuple[yaml.Node | None, list[Problem]]:
    """The node of one YAML document that is to be read into `model`, or None; and what makes it no valid YAML."""
    problems = list(_characters(source))
    if problems:
        return None, problems
    try:
        problems += _aliases(source)
        node = yaml.compose(source.text, yaml.CSafeLoader) if not problems else None
    except yaml.MarkedYAMLError as error:
        found = slips(source, error)
        meant = mended(source, found)
        return None, _and_others([slip.problem for slip in found], read_yaml(meant, model)[1] if meant else [])
    if problems:
        return None, problems
    if node is None or not node.value:
        return None, [Problem.at(source.path, source.first_line, 1, "empty-file", fields=_fields(model))]
    if not isinstance(node, yaml.MappingNode):
        return None, [Problem.at(source.path, source.first_line, 1, "no-mapping", fields=_fields(model))]
    return node, sorted([*_keys(source, node), *_cut_off(source, node)])


def read_yaml(source: YamlText, model: type[_Model]) -> tuple[_Model | None, list[Problem]]:
    """Read one YAML document into `model`; gives the instance, or None and every problem found."""
    node, problems = compose(source, model)
    problems += _escaped(source, node) if node else []
    if node is None or any(problem.rule in ("key", "alias") for problem in problems):
        return None, problems
    try:
        record = model.model_validate(_plain(node))
    except ValidationError as error:
        found = [_problem(source, node, item, model) for item in error.errors(include_url=False)]
        meant = {dict(problem.values)["close"] for problem in found if problem.rule == "misspelt-field"}
        found = [p for p in found if p.rule != "missing-field" or dict(p.values)["field"] not in meant]
        return None, _and_others(problems, found)
    return (None if problems else record), problems


def _plain(node: yaml.Node) -> object:
    """What a node says as Python's own types; a scalar that its tag does not fit (31 February) remains text."""
    if isinstance(node, yaml.MappingNode):
        return {_plain(key): _plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    try:
        return _CONSTRUCTOR.yaml_constructors[node.tag](_CONSTRUCTOR, node)
    except (KeyError, ValueError):
        return node.value


def _and_others(problems: list[Problem], later: list[Problem]) -> list[Problem]:
    """Problems with those that a later look found on other lines."""
    lines = {problem.line for problem in problems}
    return problems + [problem for problem in later if problem.line not in lines]


def locate(text: str, path: _Location, offset: int | None = None) -> tuple[int, int]:
    """The line and column, from 1, of the value that `path` (keys and indexes) leads to in a valid YAML text.

    With an `offset`, those of that character of the value, which may stand on a later line: white space aside, a value
    has the same characters as the lines that it is folded from.
    """
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    if root is None:
        return 1, 1
    node, mark = _find(root, path)
    if offset is None or not isinstance(node, yaml.ScalarNode):
        return mark.line + 1, mark.column + 1
    line, column = node.start_mark.line, node.start_mark.column
    lines = text.split("\n")
    if node.style in ("|", ">"):
        line, column = line + 1, 0
    elif node.style:
        column += 1
    before = len("".join(node.value[:offset].split()))
    while True:
        for place in range(column, len(lines[line])):
            if not lines[line][place].isspace():
                if before == 0:
                    return line + 1, place + 1
                before -= 1
        if line >= node.end_mark.line:
            return mark.line + 1, mark.column + 1
        line, column = line + 1, 0


def _characters(source: YamlText) -> Iterator[Problem]:
    """Characters that YAML forbids, and those that nobody sees."""
    for found in UNWANTED.finditer(source.text):
        if found[0] == "\ufeff" and found.start() == 0:
            yield source.problem_at(0, "bom")
        elif found[0].startswith("\t"):
            yield source.problem_at(found.start(), "tab")
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
        rest = lines[end.line][end.column :].strip() if not node.style and end.line < len(lines) else ""
        if re.match(r"#[^\s#]", rest):
            at = lines[end.line].index("#", end.column)
            yield Problem.at(source.path, end.line + source.first_line, at + 1, "comment", found=rest, value=node.value)


def _scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    else:
        for child in node.value:
            yield from _scalars(child[1] if isinstance(child, tuple) else child)


def _aliases(source: YamlText) -> Iterator[Problem]:
    """Anchors, aliases and tags: a reader of one entry should not have to look elsewhere for its words."""
    if any(sign in source.text for sign in "&*!"):
        for token in yaml.scan(source.text, Loader=yaml.CSafeLoader):
            match token:
                case yaml.AnchorToken():
                    yield source.problem(token.start_mark, "alias", found=f"&{token.value}")
                case yaml.AliasToken():
                    yield source.problem(token.start_mark, "alias", found=f"*{token.value}")
                case yaml.TagToken():
                    yield source.problem(token.start_mark, "alias", found="".join(filter(None, token.value)))


def _keys(source: YamlText, root: yaml.Node) -> Iterator[Problem]:
    """Keys that stand twice, or are no text."""
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
                if key.value in seen:
                    yield source.problem(key.start_mark, "duplicate-key", key=key.value, first=seen[key.value])
                seen.setdefault(key.value, key.start_mark.line + source.first_line)
                stack.append(child)
        elif isinstance(node, yaml.SequenceNode):
            stack.extend(node.value)


def _find(root: yaml.Node, location: _Location, *, at_key: bool = False) -> tuple[yaml.Node, Any]:
    """The node that `location` leads to, or the deepest one on the way that exists, and the mark to show.

    A mapping or list under a key is shown at its key, as is everything if `at_key`.
    """
    node, mark = root, root.start_mark
    for step in location:
        if isinstance(node, yaml.MappingNode):
            found = next(((key, child) for key, child in reversed(node.value) if key.value == str(step)), None)
            if found is None:
                break
            mark, node = found[0].start_mark, found[1]
            if not at_key and isinstance(node, yaml.ScalarNode) and node.value:
                mark = node.start_mark
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
            mark = node.start_mark
        else:
            break
    return node, mark


def _problem(source: YamlText, root: yaml.Node, item: Mapping[str, Any], model: type[BaseModel]) -> Problem:
    """What pydantic found, in our words."""
    kind, context = item["type"], dict(item.get("ctx", {}))
    location = [*item["loc"], *context.pop("at", ())]
    node, mark = _find(root, location, at_key=kind == "extra_forbidden")
    field = next((step for step in reversed(location) if isinstance(step, str) and step != "[key]"), "the document")
    value = _shown(source, node)

    def say(rule: str, **values: object) -> Problem:
        return source.problem(mark, rule, **values)

    if kind in RULES:
        return say(kind, field=field, value=value, **context)
    if kind == "missing":
        return say("missing-field", field=field)
    if kind == "extra_forbidden":
        known = _allowed(model, item["loc"])
        close = nearest(field, known)
        if close:
            return say("misspelt-field", field=field, close=close)
        return say("unknown-field", field=field, known=", ".join(known))
    if kind == "literal_error":
        if item["loc"][-1] == "[key]":  # the key itself is wrong, not what stands under it
            value, mark = field, _find(root, location, at_key=True)[1]
            field = next((str(step) for step in reversed(location[:-2]) if isinstance(step, str)), field)
        choices = context["expected"].replace("'", "")
        close = nearest(value, choices.replace(" or ", ", ").split(", "))
        if close:
            return say("misspelt-choice", field=field, value=value, close=close, choices=choices)
        return say("choice", field=field, value=value, choices=choices)
    if kind in ("string_too_short", "too_short") or (kind in _TYPES and value in ("", "~", "null")):
        return say("empty", field=field)
    if kind == "string_pattern_mismatch":
        return say("form", field=field, value=value, example=EXAMPLES[context["pattern"]])
    if kind == "string_type" and item["loc"][-1] == "[key]":
        mark = _find(root, location, at_key=True)[1]
        return say("unquoted", value=location[-2], read=location[-2])
    if kind == "string_type" and isinstance(node, yaml.ScalarNode):
        read = json.dumps(item["input"]) if isinstance(item["input"], bool) else item["input"]
        return say("unquoted", value=value, read=read)
    if kind in _TYPES:
        return say(_TYPES[kind], field=field, value=value)
    return say("value", field=field, value=value, what=item["msg"])


def _shown(source: YamlText, node: yaml.Node) -> str:
    """A value as it stands in the file, in quotes if it has them; of several lines the first."""
    start, end = node.start_mark, node.end_mark
    line = source.text.split("\n")[start.line]
    if start.line == end.line:
        return line[start.column : end.column]
    return f"{line[start.column :].rstrip()} …"


def _allowed(model: type[BaseModel], location: _Location) -> list[str]:
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
