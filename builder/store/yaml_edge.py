"""YAML with places: what is wrong, at which line and column, and what right looks like."""

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from builder.model import RULES, Problem
from builder.store.forms import EXAMPLES

_Model = TypeVar("_Model", bound=BaseModel)
_Location = Sequence[int | str]

# Controls and tabs, zero-width and bidirectional marks, odd spaces.
_UNWANTED = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\xa0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff]")
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


@dataclass(frozen=True, slots=True)
class YamlText:
    """A YAML text with the path to report it under and the line of the file on which it begins (1 for a whole file)."""

    path: str
    text: str
    first_line: int = 1

    def problem(self, mark: Any, rule: str, **values: object) -> Problem:
        """A problem at a PyYAML mark."""
        return Problem.at(self.path, mark.line + self.first_line, mark.column + 1, rule, **values)

    def problem_at(self, offset: int, rule: str, **values: object) -> Problem:
        """A problem at an offset of the text."""
        line = self.text.count("\n", 0, offset)
        col = offset - (self.text.rfind("\n", 0, offset) + 1) + 1
        return Problem.at(self.path, line + self.first_line, col, rule, **values)


def read_yaml(source: YamlText, model: type[_Model]) -> tuple[_Model | None, list[Problem]]:
    """Read one YAML document into `model`; gives the instance, or None and every problem found."""
    problems = list(_characters(source))
    if problems:
        return None, problems
    loader = yaml.CSafeLoader(source.text)
    try:
        problems += _aliases(source)
        if problems:
            return None, problems
        node = loader.get_single_node()
        if node is None:
            return None, [Problem.at(source.path, source.first_line, 1, "empty-file", fields=_fields(model))]
        problems += _duplicate_keys(source, node)
        data = loader.construct_document(node)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return None, [source.problem(mark, "yaml", what=" ".join(filter(None, (error.context, error.problem))))]
    finally:
        loader.dispose()
    if problems:
        return None, sorted(problems)
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        problems = [_problem(source, node, item, model) for item in error.errors(include_url=False)]
        meant = {dict(problem.values)["close"] for problem in problems if problem.rule == "misspelt-field"}
        return None, [p for p in problems if p.rule != "missing-field" or dict(p.values)["field"] not in meant]


def locate(text: str, path: _Location) -> tuple[int, int]:
    """The line and column, from 1, of the value that `path` (keys and indexes) leads to in a valid YAML text."""
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    if root is None:
        return 1, 1
    mark = _find(root, path)[1]
    return mark.line + 1, mark.column + 1


def _characters(source: YamlText) -> Iterator[Problem]:
    """Characters that YAML forbids, and those that nobody sees."""
    for found in _UNWANTED.finditer(source.text):
        if found[0] == "\ufeff" and found.start() == 0:
            yield source.problem_at(0, "bom")
        elif found[0] == "\t":
            yield source.problem_at(found.start(), "tab")
        else:
            yield source.problem_at(found.start(), "invisible", code=f"U+{ord(found[0]):04X}")


def _aliases(source: YamlText) -> Iterator[Problem]:
    """Anchors and aliases: a reader of one entry should not have to look elsewhere for its words."""
    if "&" in source.text or "*" in source.text:
        for token in yaml.scan(source.text, Loader=yaml.CSafeLoader):
            if isinstance(token, yaml.AnchorToken | yaml.AliasToken):
                sign = "&" if isinstance(token, yaml.AnchorToken) else "*"
                yield source.problem(token.start_mark, "alias", found=f"{sign}{token.value}")


def _duplicate_keys(source: YamlText, root: yaml.Node) -> Iterator[Problem]:
    stack = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, yaml.MappingNode):
            seen: dict[str, int] = {}
            for key, child in node.value:
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
            found = next(((key, child) for key, child in node.value if key.value == str(step)), None)
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
    value = _shown(node)

    def say(rule: str, **values: object) -> Problem:
        return source.problem(mark, rule, **values)

    if kind in RULES:
        return say(kind, **context)
    if kind == "missing":
        return say("missing-field", field=field)
    if kind == "extra_forbidden":
        known = _allowed(model, item["loc"])
        close = difflib.get_close_matches(field, known, n=1)
        if close:
            return say("misspelt-field", field=field, close=close[0])
        return say("unknown-field", field=field, known=", ".join(known))
    if kind == "literal_error":
        return say("choice", field=field, value=value, choices=context["expected"].replace("'", ""))
    if kind in ("string_too_short", "too_short") or (kind in _TYPES and value == ""):
        return say("empty", field=field)
    if kind == "string_pattern_mismatch":
        return say("form", field=field, value=value, example=EXAMPLES[context["pattern"]])
    if kind == "string_type" and isinstance(node, yaml.ScalarNode):
        return say("unquoted", value=value, read=item["input"])
    if kind in _TYPES:
        return say(_TYPES[kind], field=field, value=value)
    return say("value", field=field, value=value, what=item["msg"])


def _shown(node: yaml.Node) -> str:
    """A value as it stands in the file, but for what is long."""
    if isinstance(node, yaml.ScalarNode):
        return str(node.value)
    if isinstance(node, yaml.SequenceNode):
        return f"[{', '.join(map(_shown, node.value))}]"
    return "{…}"


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


def dump_yaml(data: object) -> str:
    """`data` as canonical YAML: keys in their order, Chinese as it is, several lines as a literal block."""
    return yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000, indent=2)


class _Dumper(yaml.SafeDumper):
    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def _represent_str(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _represent_str)
