"""The comments of a YAML text, and what each belongs to.

PyYAML keeps none; but what stands between two of its tokens is white space or a comment, so they can be read from there.
"""

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml


@dataclass(slots=True)
class Comments:
    """Comments by the identity of the node they belong to: a key, an item of a block list, or a block collection.

    `above` stand on lines of their own before it, `beside` at the end of its first line, `below` on lines of their own at
    the end of a collection. Each keeps its `#`.
    """

    above: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    beside: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    below: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))


@dataclass(frozen=True, slots=True)
class _Comment:
    line: int
    column: int
    text: str
    alone: bool


@dataclass(frozen=True, slots=True)
class _Entry:
    """A key or an item: where it begins, the line of its end if it is a leaf, and the collections it is in, outermost first."""

    node: yaml.Node
    line: int
    column: int
    leaf_end: int
    within: tuple[yaml.Node, ...]


def read_comments(text: str, root: yaml.Node) -> Comments:
    """The comments of `text`, which was composed to `root`, each with its owner."""
    comments = Comments()
    entries = list(_entries(root, ()))
    lines = [entry.line for entry in entries]
    for comment in _scan(text):
        at = bisect(lines, comment.line)
        previous = entries[at - 1] if at else None
        following = entries[at] if at < len(entries) else None
        if previous is not None and comment.line < previous.leaf_end:
            comments.above[id(previous.node)].append(comment.text)  # in the middle of a list on several lines
        elif previous is not None and not comment.alone:
            comments.beside[id(previous.node)].append(comment.text)
        elif following is not None and (previous is None or not _ends(comment, previous, following)):
            comments.above[id(following.node)].append(comment.text)
        else:
            ended = _ends(comment, previous, following) if previous else []
            comments.below[id(ended[-1] if ended else root)].append(comment.text)
    return comments


def _ends(comment: _Comment, previous: _Entry, following: _Entry | None) -> list[yaml.Node]:
    """The collections that end before `following` and to which a comment so far to the right belongs, outermost first."""
    within = following.within if following else ()
    return [
        node
        for node in previous.within
        if not any(node is outer for outer in within)
        and (node.start_mark.column <= comment.column)
        and (following is None or comment.column > following.column)
    ]


def _scan(text: str) -> Iterator[_Comment]:
    line, column = 0, 0
    lines = text.split("\n")
    for token in yaml.scan(text, Loader=yaml.CSafeLoader):
        start, end = token.start_mark, token.end_mark
        if isinstance(token, yaml.ScalarToken) and token.style in ("|", ">"):
            header = lines[start.line][start.column :]  # a comment may follow the sign of a block scalar
            if " #" in header:
                at = header.index(" #") + 1
                yield _Comment(start.line, start.column + at, header[at:].rstrip(), alone=False)
        yield from _between(lines, line, column, start.line, start.column)
        line, column = end.line, end.column


def _between(lines: list[str], line: int, column: int, end_line: int, end_column: int) -> Iterator[_Comment]:
    for number in range(line, min(end_line, len(lines) - 1) + 1):
        first = column if number == line else 0
        piece = lines[number][first : end_column if number == end_line else None]
        if "#" in piece:
            at = first + piece.index("#")
            yield _Comment(number, at, lines[number][at:].rstrip(), alone=not lines[number][:at].strip())


def _entries(node: yaml.Node, within: tuple[yaml.Node, ...]) -> Iterator[_Entry]:
    inside = (*within, node)
    for child in node.value:
        owner, value = child if isinstance(node, yaml.MappingNode) else (child, child)
        column = owner.start_mark.column if isinstance(node, yaml.MappingNode) else node.start_mark.column
        yield _Entry(owner, owner.start_mark.line, column, _leaf_end(value), inside)
        if not _is_leaf(value):
            yield from _entries(value, inside)


def _is_leaf(node: yaml.Node) -> bool:
    """Whether it has no lines of its own to which a comment could belong; a list of scalars is written on one."""
    if isinstance(node, yaml.SequenceNode):
        return node.flow_style or all(isinstance(item, yaml.ScalarNode) for item in node.value)
    return not isinstance(node, yaml.MappingNode) or node.flow_style or not node.value


def _leaf_end(node: yaml.Node) -> int:
    """The line on which a leaf ends; -1 for a block scalar, which takes no comment, and for what is no leaf."""
    if not _is_leaf(node) or (isinstance(node, yaml.ScalarNode) and node.style in ("|", ">")):
        return -1
    last = node.value[-1] if isinstance(node, yaml.SequenceNode) and node.value and not node.flow_style else node
    return int(last.end_mark.line)
