"""Lists that grow with the library: whole where their page has room, else on pages of their own, by letter, year or kind.

A page's room is counted in entries, and an entry counts the same in every edition, so that all editions have the same pages.
The address of such a page is made of the names of its list and its group (`terms/pinyin-h`, `terms/<id>/uses-2021`), never of
what the list holds today; a group that is too long for one goes on at `…-2`. An id names a folder and such a page is a file
beside the folder's index, so none takes the place of another.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, takewhile, zip_longest
from typing import NamedTuple

from builder.facts.blocks import Block, Heading, List, PageFacts, Paragraph, Steps, Table, texts_of
from builder.facts.text import Link, Origin, Style, Text
from builder.facts.words import Words, name

# A row of a table is an entry, and so is each item of a list and each line below it. One is about 330 bytes of HTML in our
# library, where names are as long as names are, so the longest page has about 330 kB.
ROOM = 1000
_HEADING = 3  # entries: one that is named in the table of contents stands on the page twice
_LINKS = 3  # to an entry, where they follow each other in a paragraph


@dataclass(frozen=True, slots=True)
class Group:
    """A part of a list: what stands under a letter, in a year. `key` names it in addresses, `label` to readers.

    `heading` stands above it where the list is whole.
    """

    key: str
    label: Text
    blocks: tuple[Block, ...]
    heading: Heading | None = None


@dataclass(frozen=True, slots=True)
class Grouped:
    """A list that may be shown in parts; `key` names it in addresses, `label` to readers.

    `whole` is what is shown where there is room, if that is not just one group after the other; `other` makes the same list in
    another order, which is offered where it is shown in parts; `role` is that of the links from part to part.
    """

    key: str
    label: Text
    groups: tuple[Group, ...]
    whole: tuple[Block, ...] = ()
    other: "Callable[[], Grouped] | None" = None
    role: str = "parts"

    @property
    def together(self) -> tuple[Block, ...]:
        """The list in one piece."""
        return self.whole or tuple(
            block for group in self.groups for block in (*filter(None, (group.heading,)), *group.blocks)
        )


class _Part(NamedTuple):
    """A page for a group or a piece of one."""

    path: str
    group: Group
    label: Text
    blocks: tuple[Block, ...]


def parted(view: Words, page: PageFacts, blocks: Iterable[Block | Grouped]) -> Iterator[PageFacts]:
    """The `page` of these blocks, and a page for each part of the lists for which it has no room."""
    said = list(blocks)
    apart = _apart([block for block in said if isinstance(block, Grouped)])
    main: list[Block] = []
    parts: list[PageFacts] = []
    for block in said:
        if not isinstance(block, Grouped):
            main.append(block)
        elif block.key not in apart:
            main += block.together
        else:
            orders = [(one, _parts(view, page, one)) for one in (block, *([block.other()] if block.other else ()))]
            main += _contents(view, orders)
            parts += (_page(view, page, one, found, here) for one, found in orders for here in found)
    yield replace(page, blocks=tuple(main))
    yield from parts


def pieces(blocks: Iterable[Block], room: int) -> Iterator[tuple[Block, ...]]:
    """The blocks of a group on as many pages as it takes, in their order; each has `room`, or else a single entry.

    Tables are cut between rows and lists between items; what heads them, as every heading has to, is said again after a cut.
    """
    taken: list[_Entry] = []
    used = 0
    for entry in _entries(blocks):
        cost = entry.weight + sum(weight(head) for head in entry.new_heads(taken[-1] if taken else None))
        if taken and used + cost > room:
            yield tuple(_joined(taken))
            taken, used = [], 0
            cost = entry.weight + sum(map(weight, entry.heads))
        taken.append(entry)
        used += cost
    if taken:
        yield tuple(_joined(taken))


def weight(block: Block) -> int:
    """For how many entries a block counts, in every edition the same."""
    match block:
        case Heading():
            return _HEADING
        case Table():
            return len(block.rows)
        case List():
            return sum(_item_weight(item.below) for item in block.items)
        case _:
            links = (span for text in texts_of(block) for span in text.spans if isinstance(span.mark, Link))
            return sum(1 for _ in links) // _LINKS


class _Entry(NamedTuple):
    """What is not cut: what is above it, the block in which it stands, and which row or item of that it is (`at`)."""

    heads: tuple[Block, ...]
    block: Block
    at: int

    @property
    def weight(self) -> int:
        match self.block:
            case Table():
                return 1
            case List():
                return _item_weight(self.block.items[self.at].below)
            case _:
                return weight(self.block)

    def new_heads(self, before: "_Entry | None") -> tuple[Block, ...]:
        """What has to be said above it, where `before` stands before it."""
        both = zip(before.heads if before else (), self.heads, strict=False)
        return self.heads[sum(1 for _ in takewhile(lambda pair: pair[0] is pair[1], both)) :]


def _item_weight(below: Sequence[Block]) -> int:
    return 1 + sum(1 if isinstance(block, Paragraph) else weight(block) for block in below)


def _entries(blocks: Iterable[Block]) -> Iterator[_Entry]:
    """A paragraph before a list or a table heads it; any other is an entry of its own, which hardly counts."""
    headings: tuple[Heading, ...] = ()
    lead: tuple[Paragraph, ...] = ()
    listed = list(blocks)
    for block, after in zip_longest(listed, listed[1:]):
        match block:
            case Heading():
                headings = (*(one for one in headings if one.level < block.level), block)
                lead = ()
            case List() | Table():
                yield from (_Entry((*headings, *lead), block, at) for at in range(_size(block)))
            case Paragraph() if isinstance(after, List | Table):
                lead = (block,)
            case _:
                yield _Entry(headings, block, 0)
                lead = ()


def _size(block: Block) -> int:
    return len(block.rows) if isinstance(block, Table) else len(block.items) if isinstance(block, List) else 0


def _joined(entries: Sequence[_Entry]) -> Iterator[Block]:
    before: _Entry | None = None
    for _, run in groupby(entries, key=lambda entry: id(entry.block)):
        here = list(run)
        yield from here[0].new_heads(before)
        first, last = here[0].at, here[-1].at + 1
        match here[0].block:
            case Table() as table:
                yield replace(table, rows=table.rows[first:last])
            case List() as found:
                yield replace(found, items=found.items[first:last])
            case block:
                yield block
        before = here[-1]


def _apart(lists: Sequence[Grouped]) -> set[str]:
    """The keys of the lists for which a page has no room: of the longest, until the others find room together."""
    # What stands above a group is not counted: under how many letters terms stand is not the same in every language.
    lengths = {one.key: sum(weight(block) for group in one.groups for block in group.blocks) for one in lists}
    apart: set[str] = set()
    while sum(lengths.values()) > ROOM:
        apart.add(longest := max(lengths, key=lambda key: lengths[key]))
        del lengths[longest]
    return apart


def _parts(view: Words, page: PageFacts, grouped: Grouped) -> list[_Part]:
    folder = page.path.rpartition("/")[0]
    found = []
    for group in grouped.groups:
        for number, blocks in enumerate(pieces(group.blocks, ROOM), 1):
            again = str(number) if number > 1 else ""
            file = "-".join(filter(None, (grouped.key, group.key, again)))
            path = f"{folder}/{file}" if folder else file
            label = _named(view, group.label if group.label.shown else grouped.label, view.mark(again))
            found.append(_Part(path, group, label, blocks))
    return found


def _contents(view: Words, orders: Sequence[tuple[Grouped, list[_Part]]]) -> Iterator[Block]:
    """In place of a list where its parts are; what led to a group of it leads to the line that leads there."""
    for grouped, parts in orders:
        if len(orders) > 1:
            yield Heading(2, grouped.label, grouped.key)
        for _, pages in groupby(parts, key=lambda part: part.group.key):
            first, *more = pages
            count = sum(_count(part.blocks) for part in (first, *more))
            said = view.joined(
                [_step(view, first), f" ({count})", *(x for part in more for x in (" ", _step(view, part)))]
            )
            heading = first.group.heading if grouped is orders[0][0] else None
            yield Paragraph(said.marked(Origin.LABEL), ("part",), heading.anchor if heading else "")


def _count(blocks: Iterable[Block]) -> int:
    """How many records or passages are listed; what stands below an item belongs to it."""
    blocks = list(blocks)
    return sum(map(_size, blocks)) or sum(1 for block in blocks if isinstance(block, Heading))


def _page(view: Words, page: PageFacts, grouped: Grouped, parts: Sequence[_Part], here: _Part) -> PageFacts:
    """A part with the way up and the ways to the others."""
    title = _named(view, page.title, *([grouped.label] if here.group.label.shown else ()), here.label)
    bar = [one.label.marked(Style.STRONG) if one is here else _step(view, one) for one in parts]
    at = parts.index(here)
    before, after = parts[at - 1 : at], parts[at + 1 : at + 2]
    return PageFacts(
        "index",
        here.path,
        view.lang,
        title,
        (
            Heading(1, name(title)),
            Paragraph(view.joined(bar, " ").marked(Origin.LABEL), (grouped.role,)),
            *_raised(here.blocks),
            Steps(
                view.t.parts,
                _step(view, before[0]).marked(Origin.LABEL) if before else None,
                view.link(page.title, page.path).marked(Origin.LABEL),
                _step(view, after[0]).marked(Origin.LABEL) if after else None,
            ),
        ),
        of=page.path,
    )


def _step(view: Words, part: _Part) -> Text:
    return view.link(part.label, part.path)


def _raised(blocks: Sequence[Block]) -> Iterator[Block]:
    """With headings of level 2 below the page's own, whatever their level where the list is whole."""
    levels = [block.level for block in blocks if isinstance(block, Heading)]
    for block in blocks:
        yield replace(block, level=block.level - min(levels) + 2) if isinstance(block, Heading) else block


def _named(view: Words, *texts: Text) -> Text:
    return view.joined([text for text in texts if text.shown], " · ")
