"""The one way to write a record's YAML, so that a diff shows what was changed and nothing else.

Fields stand in the order of the model, two spaces a level, short lists in brackets, prose folded under `>-`; strings are
quoted only where YAML or a reader of another version of it would take them for something else. Comments stay with what
they are about. PyYAML reads the file, as everywhere else here: a library for round trips would read it by the rules of
YAML 1.2, where `no` and `1:20` are something else than they are for `check`, and would leave a comment behind when
its field moves.
"""

import io
import re
from collections.abc import Iterator
from typing import Any, get_args

import yaml
from pydantic import BaseModel

from builder.model import MaoceError, Problem
from builder.store.comments import Comments, read_comments
from builder.store.yaml_edge import UNWANTED, Prose, compose, field_order
from builder.store.yaml_text import YamlText

WIDTH = 100
_EMITTER: Any = yaml.emitter.Emitter(io.StringIO(), allow_unicode=True)
_RESOLVER: Any = yaml.resolver.Resolver()
_STR = "tag:yaml.org,2002:str"
# Numbers, dates, times and hexadecimal fingerprints as any version of YAML might read them.
_LIKE_A_NUMBER = re.compile(r"[-+.]?[0-9][0-9A-Fa-f_:.,+-]*|[0-9a-f]{12}")
MODELINE = "# yaml-language-server:"


def format_yaml(path: str, text: str, model: type[BaseModel], schema: str) -> str:
    """`text` in canonical form; its first line tells editors of `schema`, a path relative to the file.

    Data and comments are kept, fields that the model does not know stand last. Raises MaoceError if `text` is not
    valid YAML, or holds what the form has no place for (anchors, aliases and tags).
    """
    source = YamlText(path, text)
    node, problems = compose(source, model)
    if node is None or problems:
        raise MaoceError(problems)
    lines = [f"{MODELINE} $schema={schema}", *_Writer(read_comments(text, node)).block(node, model, 0)]
    canonical = "\n".join(lines) + "\n"
    if _data(yaml.compose(canonical, yaml.CSafeLoader)) != _data(node):
        raise MaoceError([Problem.at(path, 1, 1, "no-form")])
    return canonical


def _data(node: yaml.Node | None) -> object:
    """What the node means: tags and values, the order of fields aside."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: (key.tag, _data(value)) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_data(item) for item in node.value]
    return (node.tag, node.value) if node is not None else None


class _Writer:
    """Writes nodes as lines, each with the comments that belong to it."""

    def __init__(self, comments: Comments) -> None:
        self._comments = comments

    def block(self, node: yaml.Node, kind: Any, indent: int) -> Iterator[str]:
        """The lines of a mapping or a list that stands below its key."""
        space = " " * indent
        if isinstance(node, yaml.MappingNode):
            for key, value in _ordered(node, kind):
                yield from self._alone(self._comments.above[id(key)], space)
                yield from self._entry(f"{space}{_scalar(key)}:", key, value, _kind_of(kind, key.value), indent)
        else:
            for item in node.value:
                yield from self._alone(self._comments.above[id(item)], space)
                yield from self._item(item, _kind_of(kind, 0), indent)
        yield from self._alone(self._comments.below[id(node)], space)

    def _alone(self, comments: list[str], space: str) -> Iterator[str]:
        return (space + comment for comment in comments if not comment.startswith(MODELINE))

    def _entry(self, start: str, owner: yaml.Node, value: yaml.Node, kind: Any, indent: int) -> Iterator[str]:
        beside = "".join(f" {comment}" for comment in self._comments.beside[id(owner)])
        flow = _flow(value)
        if isinstance(value, yaml.ScalarNode):
            first, *rest = _written(value, kind, start, indent + 2)
            yield f"{first}{beside}"
            yield from rest
        elif flow is not None:
            yield f"{start} {flow}{beside}"
        else:
            yield f"{start}{beside}"
            yield from self.block(value, kind, indent + 2)

    def _item(self, item: yaml.Node, kind: Any, indent: int) -> Iterator[str]:
        dash = " " * indent + "-"
        if isinstance(item, yaml.ScalarNode) or _flow(item) is not None:
            yield from self._entry(dash, item, item, kind, indent)
            return
        # The first field stands on the line of the dash; comments above it stand above the item.
        lines = list(self.block(item, kind, indent + 2))
        first = next(i for i, line in enumerate(lines) if not line.lstrip().startswith("#"))
        yield from (line[2:] for line in lines[:first])
        yield f"{dash} {lines[first].lstrip()}"
        yield from lines[first + 1 :]


def _ordered(node: yaml.MappingNode, kind: Any) -> list[tuple[yaml.Node, yaml.Node]]:
    if not _is_model(kind):
        return list(node.value)
    order = {name: place for place, name in enumerate(field_order(kind))}
    return sorted(node.value, key=lambda pair: order.get(pair[0].value, len(order)))


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _kind_of(kind: Any, step: str | int) -> Any:
    """What stands under a key or in a list: a model, a type, Prose, or None where nothing is known of it."""
    if _is_model(kind):
        field = next((f for name, f in kind.model_fields.items() if step == (f.alias or name)), None)
        if field is None:
            return None
        return Prose if any(isinstance(mark, Prose) for mark in field.metadata) else field.annotation
    return (get_args(kind) or (None,))[-1]


def _flow(node: yaml.Node) -> str | None:
    """A list of scalars as `[a, b]`, empty collections as `[]` and `{}`; None for what needs lines of its own."""
    if isinstance(node, yaml.MappingNode):
        return None if node.value else "{}"
    if all(isinstance(item, yaml.ScalarNode) for item in node.value):
        return f"[{', '.join(_scalar(item, flow=True) for item in node.value)}]"
    return None


def _written(node: yaml.ScalarNode, kind: Any, start: str, indent: int) -> list[str]:
    """A scalar after `start`: on the same line, or as a block below it."""
    text, space = node.value, " " * indent
    if node.tag == _STR and _fits_a_block(text):
        if "\n" in text:
            sign = "|" if text.endswith("\n") else "|-"
            return [f"{start} {sign}", *(f"{space}{line}".rstrip() for line in text.removesuffix("\n").split("\n"))]
        if kind is Prose:
            return [f"{start} >-", *(f"{space}{line}" for line in _folded(text, WIDTH - indent))]
    scalar = _scalar(node)
    return [f"{start} {scalar}" if scalar else start]


def _fits_a_block(text: str) -> bool:
    """Whether a block can hold it: printable characters, and no line that begins or ends with white space."""
    lines = text.removesuffix("\n").split("\n")
    return bool(lines[0]) and bool(lines[-1]) and all(line.isprintable() and line == line.strip() for line in lines)


def _folded(text: str, width: int) -> Iterator[str]:
    """Lines broken at single spaces, which a fold gives back; Chinese has none and stays on one line."""
    line = ""
    for word in re.split(r"(?<=\S) (?=\S)", text):
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line


def _scalar(node: yaml.Node, *, flow: bool = False) -> str:
    """A scalar on one line, in quotes only where it would be read as something else without."""
    text = str(node.value)
    if node.tag != _STR:
        return text
    analysis = _EMITTER.analyze_scalar(text)
    plain = (analysis.allow_flow_plain if flow else analysis.allow_block_plain) and not analysis.multiline
    resolved = _RESOLVER.resolve(yaml.ScalarNode, text, (True, False))
    unseen = bool(UNWANTED.search(text))  # may stand in quotes only, escaped
    if plain and not unseen and text == text.strip() and resolved == _STR and not _LIKE_A_NUMBER.fullmatch(text):
        return text
    return yaml.dump(text, Dumper=yaml.SafeDumper, default_style='"', allow_unicode=not unseen, width=10_000).rstrip(
        "\n"
    )
