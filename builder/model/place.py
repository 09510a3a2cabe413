"""Where something stands in a directive: a part of it, the heading or the text of that part, a paragraph of the text.

A place is written in three ways, and all three stand here: as an anchor (`measure-7-p2`), as the field by which a source
in `glossary/terms/` names it (`measure: "7"`), and in words (`measure 7, paragraph 2`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final, Self


class Part(StrEnum):
    """The kinds of parts that a directive has, in printed order; a measure may stand in a group, a group stands in a section."""

    PREAMBLE = "preamble"
    """All that stands before the outline, title and document number included; its id is the ordinal of one block, from 1."""
    SECTION = "section"
    """A numbered part; its id is its ordinal. Its text is what stands in none of its groups and measures."""
    GROUP = "group"
    """A level between section and measure; its id is the section's and its own ordinal in it: 2-1."""
    MEASURE = "measure"
    """The unit that people cite."""
    CLOSING = "closing"
    """All that stands after the outline, signature and attachments included; its id is the ordinal of one block, from 1."""


class Unit(StrEnum):
    """The two texts that a part has; offsets count in one of them."""

    HEADING = "heading"
    """The heading without its number."""
    TEXT = "text"
    """What stands below the heading, or the text of a block; its paragraphs are joined by newlines."""


# The parts that are blocks: a source names all of them together.
BLOCKS: Final = (Part.PREAMBLE, Part.CLOSING)
_NUMBERED: Final = tuple(part for part in Part if part not in BLOCKS)
_ANCHOR = re.compile(
    rf"(?:(?P<block>{'|'.join(BLOCKS)})(?:-(?P<ordinal>[0-9]+))?|(?P<numbered>{'|'.join(_NUMBERED)})-(?P<id>[0-9]+(?:-[0-9]+)*))"
    r"(?:-(?P<unit>heading|text)|-p(?P<paragraph>[1-9][0-9]{0,5}))?"
)


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a directive, as precise as it is known; it stays the same as long as the official text does."""

    directive: str
    """The id of the directive."""
    part: Part
    """Which kind of part."""
    id: str = ""
    """Which one of that kind; empty for the whole preamble or closing."""
    unit: Unit | None = None
    """Its heading or its text; None for both together."""
    paragraph: int = 0
    """Which paragraph of the text, counted from 1; 0 for all of them."""

    @property
    def whole(self) -> "Place":
        """The part, heading and text together."""
        return Place(self.directive, self.part, self.id)

    @property
    def heading(self) -> "Place":
        """The heading of the part."""
        return Place(self.directive, self.part, self.id, Unit.HEADING)

    @property
    def text(self) -> "Place":
        """The text of the part, all its paragraphs."""
        return Place(self.directive, self.part, self.id, Unit.TEXT)

    def at(self, paragraph: int) -> "Place":
        """A paragraph of the part's text, counted from 1."""
        return replace(self, unit=Unit.TEXT, paragraph=paragraph)

    @property
    def anchor(self) -> str:
        """The place within its directive, for the address of a page or the id of an element: `measure-7-p2`."""
        end = f"p{self.paragraph}" if self.paragraph else self.unit
        return "-".join(filter(None, (self.part, self.id, end)))

    @classmethod
    def of_anchor(cls, directive: str, anchor: str) -> Self | None:
        """The place in `directive` that an anchor names; None where it is the anchor of no place."""
        found = _ANCHOR.fullmatch(anchor)
        if found is None:
            return None
        paragraph = int(found["paragraph"] or 0)
        unit = Unit.TEXT if paragraph else Unit(found["unit"]) if found["unit"] else None
        return cls(
            directive,
            Part(found["block"] or found["numbered"]),
            found["ordinal"] or found["id"] or "",
            unit,
            paragraph,
        )

    @property
    def field(self) -> tuple[str, str]:
        """The key and the value by which a source names the part: (`measure`, `7`), (`part`, `preamble`)."""
        return ("part", self.part) if self.part in BLOCKS else (self.part, self.id)

    @property
    def as_field(self) -> str:
        """The same as a line of YAML: `measure: "7"`, `part: preamble`."""
        key, value = self.field
        return f"{key}: {value}" if key == "part" else f'{key}: "{value}"'

    @classmethod
    def of_field(cls, directive: str, key: str, value: str) -> Self:
        """The part that a source names; raises ValueError if `key` names no kind of part."""
        return cls(directive, Part(value)) if key == "part" else cls(directive, Part(key), value)

    @property
    def words(self) -> str:
        """The place within its directive in English words: `measure 7`, `preamble 4, paragraph 1`."""
        end = f", paragraph {self.paragraph}" if self.paragraph else f", {self.unit}" if self.unit else ""
        return f"{self.part}{f' {self.id}' if self.id else ''}{end}"


def paragraph_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where the paragraphs of a part's text begin and end (exclusive), the first being paragraph 1."""
    return (match.span() for match in re.finditer(r"[^\n]+", text))
