"""A line of a capture with what tells whether it ends a paragraph: its indent, the marks at its end, the numbers it begins with."""

import re
import unicodedata
from functools import cache, cached_property

from builder.model.numbering import STYLES, Label, Style

_ENDS = tuple("。！？；：.!?;:")
# The end of a sentence, a clause in parentheses behind it included: …办结。（商务部负责）
CLOSED = re.compile(r"[。！？；.!?;](?:[”’」』）)》】〕]*|[（(][^（）()]*[）)])$")
# What follows a number that is no label: 一、二、三产业; （一）项规定; 1、2号.
_NO_LABEL = re.compile(r"^(?:[项款条]|[、至和或]|[\d０-９])")


class PrintedLine:
    """A line with text on it; `parts` becomes what stands at its place, nothing where it was joined to another."""

    def __init__(self, index: int, raw: str) -> None:
        """The line `raw`, which is line `index` of its capture."""
        self.index = index
        self.parts = [raw]
        self.text = raw.strip()
        self.indent = columns(raw[: len(raw) - len(raw.lstrip())])
        self.apart = False
        """Whether an empty line stands above it."""

    @cached_property
    def labels(self) -> list[tuple[Style, int, Label]]:
        """The numbers that it may begin with."""
        found = ((style, style.match(self.text)) for style in STYLES)
        read = ((style, style.read(label.numeral), label) for style, label in found if label)
        return [
            (style, number, label)
            for style, number, label in read
            if number is not None and not style.lists(label.rest) and not _NO_LABEL.match(label.rest)
        ]

    @property
    def open(self) -> bool:
        """Whether no mark ends it."""
        return not self.text.endswith(_ENDS) and not CLOSED.search(self.text) and "\t" not in self.text


@cache
def _size(char: str) -> int:
    return 2 if unicodedata.east_asian_width(char) in "WFA" else 1


def columns(text: str) -> int:
    """The width of a text in half-width characters; Chinese faces give two to what is ambiguous (“ — ①)."""
    return sum(map(_size, text))
