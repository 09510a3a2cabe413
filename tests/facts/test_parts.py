"""Long lists in parts: nothing is lost, nothing is said twice, no part is too long, and what led to a list leads to its part."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.facts import parts
from builder.facts.blocks import Block, Column, Heading, Item, List, PageFacts, Paragraph, Table, all_blocks, texts_of
from builder.facts.edition import edition_view
from builder.facts.parts import pieces, weight
from builder.facts.text import Link, Text
from builder.language.script import Traditional
from builder.model import Corpus, Edition, Library
from builder.search.entries import entries
from tests.facts.test_facts import pages_of
from tests.support.page_facts import anchors_of, links_of

ROOM = 12
COLUMN = (Column(Text("names", "names")),)


def text(number: int) -> Text:
    return Text(f"t{number}", f"t{number}")


# What a group is made of, as numbers: headings of a level with what they head.
TABLES = st.integers(1, 9).map(lambda rows: ("table", rows))
LISTS = st.lists(st.integers(0, 4), min_size=1, max_size=6).map(lambda below: ("list", below))
NOTES = st.just(("note", 0))
HEADED = st.tuples(st.integers(2, 4), st.lists(TABLES | LISTS | NOTES, min_size=1, max_size=4))
Shape = list[tuple[int, list[tuple[str, object]]]]


def made(shape: Shape) -> list[Block]:
    """The blocks of such a shape, every text in them another."""
    numbers = iter(range(10_000))

    def one(kind: str, what: object) -> Block:
        if kind == "table":
            assert isinstance(what, int)
            return Table(COLUMN, tuple((text(next(numbers)),) for _ in range(what)))
        if kind == "list":
            assert isinstance(what, list)
            below = [tuple(Paragraph(text(next(numbers))) for _ in range(lines)) for lines in what]
            return List(tuple(Item((text(next(numbers)),), lines) for lines in below))
        return Paragraph(text(next(numbers)))

    found: list[Block] = []
    for level, inside in shape:
        found.append(Heading(level, text(next(numbers))))
        found += [one(kind, what) for kind, what in inside]
    return found


def entries_of(blocks: Sequence[Block]) -> Iterator[tuple[tuple[str, ...], str, int]]:
    """Every entry with what it stands under, headings and a paragraph before a list, and for how much it counts."""
    heads: list[Heading] = []
    lead: tuple[str, ...] = ()
    for block, after in zip_longest(blocks, blocks[1:]):
        under = (*(head.text.shown for head in heads), *lead)
        match block:
            case Heading():
                heads, lead = [*(head for head in heads if head.level < block.level), block], ()
            case Paragraph() if isinstance(after, List | Table):
                lead = (block.text.shown,)
            case Paragraph():
                yield tuple(head.text.shown for head in heads), block.text.shown, 0
                lead = ()
            case Table():
                yield from ((under, row[0].shown, 1) for row in block.rows)
            case List():
                yield from ((under, repr(item), 1 + len(item.below)) for item in block.items)


@given(st.lists(HEADED, min_size=1, max_size=6), st.integers(5, 40))
def test_pieces_hold_every_entry_once_in_order_under_its_heads_and_have_room(shape: Shape, room: int) -> None:
    blocks = made(shape)
    found = list(pieces(blocks, room))
    assert [entry for piece in found for entry in entries_of(piece)] == list(entries_of(blocks))
    for piece in found:
        assert sum(map(weight, piece)) <= room or sum(1 for *_, counts in entries_of(piece) if counts) <= 1


@given(st.lists(HEADED, min_size=1, max_size=6))
def test_what_has_room_is_one_piece_as_it_was(shape: Shape) -> None:
    blocks = made(shape)
    assert list(pieces(blocks, 10_000)) == [tuple(blocks)]


Pages = dict[str, PageFacts]


TRIED = (Edition.EN, Edition.ZH_HANS)  # which list terms in different orders


@pytest.fixture(scope="module")
def editions(library: Library, corpus: Corpus) -> dict[Edition, tuple[Pages, Pages]]:
    """The pages of two editions, by path: with whole lists, and where there is little room."""
    found = {}
    with pytest.MonkeyPatch.context() as patch:
        for edition in TRIED:
            patch.setattr(parts, "ROOM", 100_000)
            whole = pages_of(library, corpus, edition)
            patch.setattr(parts, "ROOM", ROOM)
            found[edition] = (whole, pages_of(library, corpus, edition))
    return found


def test_every_edition_has_the_same_parts(editions: dict[Edition, tuple[Pages, Pages]]) -> None:
    found = [{path: page.of for path, page in apart.items()} for _, apart in editions.values()]
    assert found[0] == found[1]
    of = set(found[0].values())
    assert {"directives/index", "agencies/index", "terms/index", "status"} <= of
    assert {path.split("/")[0] for path in of if path.count("/") == 2} == {"terms", "agencies"}
    assert {"terms/english-a", "terms/pinyin-a", "directives/year-2021"} <= set(found[0])


@pytest.mark.parametrize("edition", TRIED)
def test_a_page_and_its_parts_say_what_the_page_said(
    editions: dict[Edition, tuple[Pages, Pages]], edition: Edition
) -> None:
    """Each row, item and line as often as before; the glossary twice, for its parts are in two orders."""
    whole, apart = editions[edition]
    for path, page in whole.items():
        said = _listed(page)
        found = sum((_listed(part) for part in _of(apart, path)), _listed(apart[path]))
        if path == "terms/index":
            assert said
            assert found == Counter({entry: 2 * count for entry, count in said.items()})
        else:
            assert found == said, path


@pytest.mark.parametrize("edition", TRIED)
def test_no_part_is_too_long(editions: dict[Edition, tuple[Pages, Pages]], edition: Edition) -> None:
    found = [page for page in editions[edition][1].values() if page.of]
    assert len(found) > 50
    for page in found:
        lists = [block for block in page.blocks if isinstance(block, Table | List)]
        entries = sum(len(block.rows) if isinstance(block, Table) else len(block.items) for block in lists)
        assert entries <= 1 or sum(map(weight, lists)) <= ROOM, page.path


@pytest.mark.parametrize("edition", TRIED)
def test_what_led_to_a_letter_a_year_or_a_kind_leads_to_where_it_is(
    editions: dict[Edition, tuple[Pages, Pages]], edition: Edition
) -> None:
    whole, apart = editions[edition]
    tried = 0
    for path in {page.of for page in apart.values() if page.of}:
        page, now = whole[path], apart[path]
        lines = {block.anchor: block for block in now.blocks if isinstance(block, Paragraph) and "part" in block.roles}
        for anchor, under in _sections(page):
            if anchor and anchor in lines:
                here = {span.mark.target for span in lines[anchor].text.spans if isinstance(span.mark, Link)}
                assert under <= set().union(*(links_of(apart[target]) for target in here)), f"{path}#{anchor}"
                tried += 1
        assert {anchor for anchor in anchors_of(page) if _of_group(path, anchor)} <= set(anchors_of(now)), path
    assert tried > 40


def test_a_page_is_found_and_not_its_parts(
    editions: dict[Edition, tuple[Pages, Pages]], library: Library, corpus: Corpus
) -> None:
    whole, apart = editions[Edition.EN]
    view = edition_view(corpus, Edition.EN, Traditional(library.reviewed_traditional()))
    assert list(entries(view, apart.values())) == list(entries(view, whole.values()))


def _of(pages: Pages, path: str) -> list[PageFacts]:
    return [page for page in pages.values() if page.of == path]


def _listed(page: PageFacts) -> Counter[str]:
    """What the tables and the lists of a page say, and its directives, which are headings."""
    said: Counter[str] = Counter()
    for block in all_blocks(page.blocks):
        if isinstance(block, Table):
            said.update(repr(row) for row in block.rows)
        elif isinstance(block, List):
            said.update(repr(item) for item in block.items)
        elif isinstance(block, Heading) and block.anchor.startswith("guo"):
            said.update(text.shown for text in texts_of(block))
    return said


def _sections(page: PageFacts) -> Iterator[tuple[str, set[str]]]:
    """The records and passages that stand between an anchor of a group and the next of its level."""
    heads = [(at, block) for at, block in enumerate(page.blocks) if isinstance(block, Heading)]
    for at, head in heads:
        end = next((other for other, block in heads if other > at and block.level <= head.level), len(page.blocks))
        under = PageFacts("index", page.path, page.lang, page.title, page.blocks[at + 1 : end])
        yield head.anchor, set(links_of(under))


def _of_group(path: str, anchor: str) -> bool:
    return anchor.startswith("year-") or path in ("agencies/index", "terms/index")
