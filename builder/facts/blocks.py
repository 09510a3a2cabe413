"""What a page is made of: blocks of text, none of which knows how it is printed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from builder.facts.text import Text, joined
from builder.model import Agency, Directive, Measure, Place, Term

Kind = Literal["home", "about", "downloads", "status", "index", "directive", "measure", "agency", "term"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a level from 1; `anchor` leads to it, `toc` is its plain text in a table of contents, if another.

    `place` is the passage of official text that it heads, if it does.
    """

    level: int
    text: Text
    anchor: str = ""
    toc: str = ""
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `roles` say what it is (`official`, `definition`, `notice` …), the most important first.

    `place` is the passage of official text to which it belongs, if it does.
    """

    text: Text
    roles: tuple[str, ...] = ()
    anchor: str = ""
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Definition:
    """A label, and one or more texts that say what it stands for."""

    label: Text
    texts: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a column; `numbers` is whether it holds numbers."""

    label: Text
    numbers: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table; each of `rows` has a cell for each of `columns`."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Text, ...], ...]


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list: lines, the second and later ones on lines of their own, and what stands below them."""

    lines: tuple[Text, ...]
    below: "tuple[Block, ...]" = ()


@dataclass(frozen=True, slots=True)
class List:
    """A list; `role` may be `outline`."""

    items: tuple[Item, ...]
    role: str = ""

    @property
    def loose(self) -> bool:
        """Whether paragraphs stand below its items."""
        return any(isinstance(block, Paragraph) for item in self.items for block in item.below)


@dataclass(frozen=True, slots=True)
class Steps:
    """Where to go from here: to the page before, up, and to the next, each a linked text; `label` is plain text."""

    label: str
    before: Text | None
    up: Text
    after: Text | None


@dataclass(frozen=True, slots=True)
class Fold:
    """Blocks that are shown when a reader asks for them."""

    summary: Text
    blocks: "tuple[Block, ...]"
    role: str


@dataclass(frozen=True, slots=True)
class Choice:
    """What a reader may choose, the first as long as nothing else is chosen: for each a key and what is shown."""

    name: str
    label: Text
    choices: tuple[tuple[str, Text], ...]


Block = Heading | Paragraph | Definition | Table | List | Steps | Fold | Choice


@dataclass(frozen=True, slots=True)
class PageFacts:
    """All that a page says.

    `path` is relative to the edition's folder and without an ending (`terms/overseas-warehouse/index`); `lang` is the
    language of the interface; `source` the file behind the page, relative to the repository. `about` is what the page is
    about, `directive` the one to which that belongs; `line` is what a list shows below the title. `also` are titles in
    the other language that the page need not show; `names` maps to each (kind, id) of a record that its official text
    names, in the order of the text; `uses` counts the places where the directives name what it is about. `of` is the path of the
    page of which this one is a part, if it is (builder/facts/parts.py).
    """

    kind: Kind
    path: str
    lang: str
    title: Text
    blocks: tuple[Block, ...] = ()
    source: str | None = None
    about: Term | Agency | Directive | Measure | None = None
    directive: Directive | None = None
    line: str = ""
    also: tuple[Text, ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    uses: int = 0
    of: str = ""

    @property
    def day(self) -> date | None:
        """The day on which the directive was signed to which the page belongs."""
        return self.directive.issued if self.directive else None


def all_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    """Every block in the order of reading, what stands within another after it."""
    for block in blocks:
        yield block
        if isinstance(block, Fold):
            yield from all_blocks(block.blocks)
        elif isinstance(block, List):
            for item in block.items:
                yield from all_blocks(item.below)


def texts_of(block: Block) -> Iterator[Text]:
    """The texts of a block itself, in the order of reading; an item of several lines is one text."""
    match block:
        case Heading() | Paragraph():
            yield block.text
        case Definition():
            yield block.label
            yield from block.texts
        case Table():
            yield from (column.label for column in block.columns)
            for row in block.rows:
                yield from row
        case List():
            for item in block.items:
                yield joined(item.lines, Text(" ", " "))
        case Steps():
            yield from filter(None, (block.before, block.up, block.after))
        case Fold():
            yield block.summary
        case Choice():
            yield block.label
            yield from (text for _, text in block.choices)
