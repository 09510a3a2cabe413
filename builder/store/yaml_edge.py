"""YAML with places: what is wrong, at which line and column, and what right looks like."""

import difflib
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from builder.model import Problem

_Model = TypeVar("_Model", bound=BaseModel)
_Location = Sequence[int | str]


@dataclass(frozen=True, slots=True)
class YamlText:
    """A YAML text with the path to report it under and the line of the file on which it begins (1 for a whole file)."""

    path: str
    text: str
    first_line: int = 1

    def problem(self, mark: Any, message: str) -> Problem:
        """A problem at a PyYAML mark."""
        return Problem(self.path, mark.line + self.first_line, mark.column + 1, message)


class Prose:
    """Marks a text field of a model as prose: sentences, which are folded where other text stands on one line."""


def field_order(model: type[BaseModel]) -> list[str]:
    """The fields of `model` in YAML spelling and in the order in which a file has them."""
    return list(getattr(model, "ORDER", ())) or [field.alias or name for name, field in model.model_fields.items()]


def find_todos(path: str, text: str) -> list[Problem]:
    """A problem for each line on which a draft still says TODO: nothing unfinished is published."""
    return [
        Problem(
            path, number, line.index("TODO") + 1, f"[todo] `{textwrap.shorten(line, 80, placeholder='…')}`; write it"
        )
        for number, line in enumerate(text.splitlines(), 1)
        if "TODO" in line
    ]


def compose(source: YamlText, model: type[BaseModel]) -> tuple[yaml.Node | None, list[Problem]]:
    """The node of one YAML document that is to be read into `model`, or None; and what makes it no valid YAML."""
    try:
        node = yaml.compose(source.text, yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        what = " ".join(filter(None, (error.context, error.problem)))
        return None, [source.problem(mark, f"not valid YAML: {what}; indent with two spaces and quote special text")]
    except yaml.reader.ReaderError as error:
        line = source.text.count("\n", 0, error.position)
        message = f"not valid YAML: the character U+{error.character:04X} may not stand here; remove it"
        return None, [Problem(source.path, line + source.first_line, 1, message)]
    if node is None or not node.value:
        return None, [Problem(source.path, source.first_line, 1, f"the file is empty; it needs {_fields(model)}")]
    if not isinstance(node, yaml.MappingNode):
        return None, [Problem(source.path, source.first_line, 1, f"the file is no mapping; it needs {_fields(model)}")]
    return node, _duplicate_keys(source, node)


def read_yaml(source: YamlText, model: type[_Model]) -> tuple[_Model | None, list[Problem]]:
    """Read one YAML document into `model`; gives the instance, or None and every problem found."""
    node, problems = compose(source, model)
    if node is None or problems:
        return None, problems
    loader = yaml.CSafeLoader("")
    try:
        data = loader.construct_document(node)
    except yaml.MarkedYAMLError as error:
        return None, [source.problem(error.problem_mark or error.context_mark, f"not valid YAML: {error.problem}")]
    finally:
        loader.dispose()
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        return None, [
            source.problem(_mark(node, item["loc"], at_key=item["type"] == "extra_forbidden"), _message(item, model))
            for item in error.errors(include_url=False)
        ]


def _duplicate_keys(source: YamlText, root: yaml.Node) -> list[Problem]:
    problems: list[Problem] = []
    stack = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, yaml.MappingNode):
            seen: dict[str, int] = {}
            for key, child in node.value:
                if not isinstance(key, yaml.ScalarNode):
                    problems.append(source.problem(key.start_mark, "a list or a mapping cannot be a key; write text"))
                    continue
                if key.value in seen:
                    problems.append(
                        source.problem(
                            key.start_mark,
                            f"the key `{key.value}` stands twice (first in line {seen[key.value]}); keep one",
                        )
                    )
                seen.setdefault(key.value, key.start_mark.line + source.first_line)
                stack.append(child)
        elif isinstance(node, yaml.SequenceNode):
            stack.extend(node.value)
    return sorted(problems)


def _mark(root: yaml.Node, location: _Location, *, at_key: bool) -> Any:
    """The mark of the value (or its key) that `location` leads to, or of the deepest one on the way that exists."""
    node, mark = root, root.start_mark
    for step in location:
        if isinstance(node, yaml.MappingNode):
            found = next(((key, child) for key, child in node.value if key.value == str(step)), None)
            if found is None:
                break
            mark, node = found[0].start_mark, found[1]
            if not at_key and not isinstance(node, yaml.MappingNode | yaml.SequenceNode):
                mark = node.start_mark
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
            mark = node.start_mark
        else:
            break
    return mark


def _message(item: Mapping[str, Any], model: type[BaseModel]) -> str:
    location = [step for step in item["loc"] if isinstance(step, str)]
    field = location[-1] if location else "the document"
    kind, given = item["type"], item["input"]
    if kind == "missing":
        return f"the field `{field}` is missing; add `{field}: …`"
    if kind == "extra_forbidden":
        allowed = _allowed(model, item["loc"])
        close = difflib.get_close_matches(field, allowed, n=1)
        hint = f"did you mean `{close[0]}`?" if close else f"known here: {', '.join(allowed)}"
        return f"unknown field `{field}`; {hint}"
    if kind == "literal_error":
        return f"`{field}: {given}` is not one of {item['ctx']['expected']}"
    if kind in ("string_type", "int_type", "list_type", "tuple_type", "dict_type", "model_type", "date_type"):
        wanted = {
            "string_type": 'text; put it in quotes: "…"',
            "int_type": "a whole number",
            "list_type": "a list: [a, b]",
            "tuple_type": "a list: [a, b]",
            "date_type": "a date: 2021-07-02",
        }.get(kind, "a mapping of `key: value` lines")
        return f"`{field}` is `{given}`, but must be {wanted}"
    return f"`{field}`: {item['msg'].removeprefix('Value error, ')}, not `{given}`"


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
