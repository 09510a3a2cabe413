"""Where a value stands in a valid YAML text."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import yaml

Location = Sequence[int | str]


@dataclass(slots=True)
class Composed:
    """A YAML text as nodes; what was once looked for in it is kept, for problems come in numbers."""

    root: Any
    lines: list[str]
    _keys: dict[int, dict[str, tuple[yaml.Node, yaml.Node]]] = field(default_factory=dict)
    _places: dict[int, list[tuple[int, int]]] = field(default_factory=dict)

    def find(self, location: Location, *, at_key: bool = False) -> tuple[yaml.Node, Any]:
        """The node that `location` leads to, or the deepest one on the way that exists, and the mark to show.

        A mapping or list under a key is shown at its key, as is everything if `at_key`.
        """
        node: yaml.Node = self.root
        mark = node.start_mark
        for step in location:
            if isinstance(node, yaml.MappingNode):
                found = self._entry(node, str(step))
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

    def places(self, node: yaml.ScalarNode) -> list[tuple[int, int]]:
        """Line and column, from 1, of each character of a value, white space aside."""
        if id(node) not in self._places:
            first, last = node.start_mark.line, node.end_mark.line
            column = node.start_mark.column
            if node.style in ("|", ">"):
                first, column = first + 1, 0
            elif node.style:
                column += 1
            self._places[id(node)] = [
                (line + 1, place + 1)
                for line in range(first, min(last + 1, len(self.lines)))
                for place in range(column if line == first else 0, len(self.lines[line]))
                if not self.lines[line][place].isspace()
            ]
        return self._places[id(node)]

    def _entry(self, node: yaml.MappingNode, key: str) -> tuple[yaml.Node, yaml.Node] | None:
        """A key with its value; the last one where it stands twice."""
        if id(node) not in self._keys:
            self._keys[id(node)] = {
                key.value: (key, child) for key, child in node.value if isinstance(key, yaml.ScalarNode)
            }
        return self._keys[id(node)].get(key)


def locate(text: str, path: Location, offset: int | None = None) -> tuple[int, int]:
    """The line and column, from 1, of the value that `path` (keys and indexes) leads to in a valid YAML text.

    With an `offset`, those of that character of the value, which may stand on a later line: white space aside, a value
    has the same characters as the lines that it is folded from.
    """
    composed = _composed(text)
    if composed.root is None:
        return 1, 1
    node, mark = composed.find(path)
    if offset is not None and isinstance(node, yaml.ScalarNode):
        places = composed.places(node)
        before = len("".join(node.value[:offset].split()))
        if before < len(places):
            return places[before]
    return mark.line + 1, mark.column + 1


@lru_cache(maxsize=4)
def _composed(text: str) -> Composed:
    return Composed(yaml.compose(text, Loader=yaml.CSafeLoader), text.split("\n"))
