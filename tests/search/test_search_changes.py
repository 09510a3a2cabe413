"""What an edit changes in the search data of a sharded library: the files that hold it, and no others."""

import json
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import PurePosixPath
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.facts.edition import edition_view
from builder.facts.text import Text
from builder.language.script import Traditional
from builder.model import Edition, Library
from builder.reading.connect import connect
from builder.search.cuts import cut, hashed
from builder.search.data import files_of
from builder.search.entries import Entry
from tests.support.search_edits import by_path, changed, with_words, without
from tests.support.search_library import made_up

FOUND = made_up()
VIEW = edition_view(connect(Library({}, {}, {}, {}, {}, {}, {})), Edition.ZH_HANS, Traditional({}))
TERMS = [entry.url for entry in FOUND if entry.kind == "term"]
MEASURES = [entry.url for entry in FOUND if entry.kind == "measure"]
DIRECTIVES = sorted({entry.directive for entry in FOUND if entry.directive})

shards = partial(by_path, partial(files_of, VIEW, one_file=0))
WHOLE = shards(FOUND)


class Changes:
    """What a host that has the files before lacks, by folder, and what stands in it."""

    def __init__(self, before: Mapping[str, str], after: Mapping[str, str]) -> None:
        """Compare the files of two states."""
        self.new = changed(before, after)
        self.folders = sorted(PurePosixPath(path).parent.name for path in self.new)
        self.keys = {key for key, _ in _keys(before).items() ^ _keys(after).items()}
        self.firsts = sorted(min(_data(body)) for path, body in after.items() if "/table/" in path)

    def count(self, folder: str) -> int:
        """The number of new files in a folder."""
        return self.folders.count(folder)

    def urls(self) -> set[str]:
        """The addresses of all rows in the blocks that are new."""
        return {row["url"] for path, body in self.new.items() if "/block/" in path for row in _data(body)["rows"]}

    def tables_in_vain(self) -> list[str]:
        """The first keys of tables that are new, though no key came, went or leads elsewhere that has its place in them."""
        holding = {self.firsts[max(0, bisect_right(self.firsts, key) - 1)] for key in self.keys}
        return [
            first for path, body in self.new.items() if "/table/" in path and (first := min(_data(body))) not in holding
        ]


def _data(body: str) -> Any:
    return json.loads(body[len("maoceData(") : body.rindex(")")])


def _keys(files: Mapping[str, str]) -> dict[str, str]:
    """Every key with what it leads to."""
    return {key: places for path, body in files.items() if "/table/" in path for key, places in _data(body).items()}


def _together(files: Mapping[str, str], urls: Sequence[str]) -> set[str]:
    """The addresses that stand in one block with these."""
    blocks = [{row["url"] for row in _data(body)["rows"]} for path, body in files.items() if "/block/" in path]
    return {url for block in blocks if block & set(urls) for url in block}


def test_the_library_is_large_enough_to_tell() -> None:
    folders = [PurePosixPath(path).parent.name for path in WHOLE]
    assert folders.count("block") > 20
    assert folders.count("table") > 20
    assert len(TERMS) == 200
    assert len(MEASURES) == 80


@pytest.mark.parametrize("url", [*TERMS[::25], *MEASURES[::10]])
def test_an_edited_text_changes_the_files_that_hold_it(url: str) -> None:
    """Its block, the tables of the characters that came and went, and what lists these; never the words for readers."""
    said = "丁七万丈"  # four characters of the library that stand side by side nowhere else
    text = 0 if url in TERMS else -1
    after = shards(with_words(FOUND, url, text, said))
    changes = Changes(WHOLE, after)
    assert changes.urls() == _together(WHOLE, [url])
    assert changes.count("block") == 1
    assert {"丁七", "七万", "万丈"} <= changes.keys
    assert len(changes.keys) <= 2 * (2 * len(said) + 2), "no key but those of the old and the new words"
    assert changes.tables_in_vain() == []
    lists = {"shelf": 1, "search": 1, "open": 0, "words": 0}  # in `search` stands what leads to the rest
    assert {folder: changes.count(folder) for folder in lists} == lists
    assert len(changes.new) <= 1 + len(changes.keys) + 2 + changes.count("branch")


@pytest.mark.parametrize("url", TERMS[::25])
def test_a_new_term_changes_where_it_belongs(url: str) -> None:
    """The block that it joins and those of the measures that mention it; the tables of its own keys; nothing of its neighbours."""
    changes = Changes(shards(without(FOUND, [url])), WHOLE)
    mentioned = [entry.url for entry in FOUND if url in entry.mentions]
    assert changes.urls() == _together(WHOLE, [url, *mentioned])
    assert changes.count("open") == 0
    assert len(changes.tables_in_vain()) <= 1, "a cut that moves, moves two"


@pytest.mark.parametrize("about", DIRECTIVES)
def test_a_new_or_removed_directive_changes_no_other(about: tuple[str, ...]) -> None:
    """Besides its own blocks those of the records that are named in it, whose use is counted, and of its shelf's others none."""
    own = [entry.url for entry in FOUND if entry.directive == about]
    named = {url for entry in FOUND if entry.directive == about for url in entry.mentions}
    before = without(FOUND, own)
    less = shards(before)
    added, removed = Changes(less, WHOLE), Changes(WHOLE, less)
    assert own
    assert added.urls() <= _together(WHOLE, [*own, *named]) | _together(less, list(named))
    assert {url for url in added.urls() if url.startswith("directives/")} == _together(WHOLE, own)
    assert {url for url in removed.urls() if url.startswith("directives/")} == _together(WHOLE, own) - set(own)


def test_a_character_never_met_before_is_told_of() -> None:
    """The tables of characters are no larger than they need, and stand in one file with the words for readers."""
    changes = Changes(WHOLE, shards(with_words(FOUND, TERMS[0], 0, "龙门")))
    assert changes.count("open") == 1
    assert changes.count("block") == 1


def test_the_order_of_entries_is_no_matter_of_what_is_said() -> None:
    """An edit leaves every other entry in the block in which it stands."""
    [one, *others] = TERMS[:2]
    longer = [entry if entry.url != one else _with_more(entry) for entry in FOUND]
    assert _together(shards(longer), others) == _together(WHOLE, others)


def test_every_file_is_named_by_what_it_holds() -> None:
    for files in (WHOLE, by_path(partial(files_of, VIEW, one_file=10**9), FOUND)):
        names = {PurePosixPath(path).stem for path in files if path != "search/current.js"}
        assert len(names) == len(files) - 1
        said = "".join(body for body in files.values())
        assert all(f'"{name}"' in said for name in names), "and something leads to each"
    assert shards(FOUND) == WHOLE


def _rank(item: str) -> tuple[int]:
    return (hashed(item),)


def _with_more(entry: Entry) -> Entry:
    return replace(entry, texts=(*entry.texts, Text("丁" * 500, "丁" * 500)))


@given(st.lists(st.integers(1, 300), max_size=200), st.integers(1, 2000))
def test_pieces_are_the_whole_in_order_and_no_larger_than_allowed(sizes: list[int], most: int) -> None:
    items = list(enumerate(sizes))
    pieces = list(cut(items, most, rank=lambda item: (hashed(str(item[0])),), size=lambda item: item[1]))
    assert [item for piece in pieces for item in piece] == items
    assert all(piece for piece in pieces)
    assert all(len(piece) == 1 or sum(size for _, size in piece) <= most for piece in pieces)


def test_one_item_more_moves_few_cuts() -> None:
    """Wherever it comes: filled one after the other, all pieces behind it would be others."""
    items = [f"{number:04}" for number in range(0, 4000, 2)]
    pieces = {tuple(piece) for piece in cut(items, 500, _rank, len)}
    assert len(pieces) > 15
    others = []
    for number in range(1, 4000, 40):
        more = sorted([*items, f"{number:04}"])
        others.append(len({tuple(piece) for piece in cut(more, 500, _rank, len)} - pieces))
    assert sum(others) / len(others) < 1.5
    assert others.count(1) > 0.8 * len(others)
