"""The same data in many small files, for a library too large to be sent whole.

Entries stand in blocks of some kilobytes. Which one is a matter of the entry alone, never of its place among others: a
record's is named by a hash of its address, a measure's by its directive and the part of it in which the measure stands. So
an edit changes the block that holds it, a new record the block that it joins. The number of a block says how good its
entries are to be shown first: the records named most often, then directives and measures, newest year first.

Tables lead from a key to the numbers of the blocks in which it stands, which is a change of the tables that hold the keys of
the text that changed. They are sorted by key. What a block holds exactly is for the worker to see, which has its text then.

Every file is named by a hash of what it holds. Branches list the tables, each with its first key, and shelves the blocks,
each with its number; what lists these in turn is given to the caller.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, partial
from hashlib import blake2b
from itertools import groupby, pairwise
from typing import Protocol, TypeVar

from builder.search.cuts import cut, hashed
from builder.search.entries import Entry
from builder.search.keys import bare, grams_of, keys_of
from builder.search.scripts import Scripts

BLOCK = 12_500  # the most; they are cut in two, so that a usual one is of two thirds
RECORDS = 8  # in a block at least, and fewer than twice as many
TABLE = 16_000
LIST = 6_000  # a branch or a shelf

# Records stand by how often they are named, in steps, for one changes its block where it crosses one: named in so many places,
# or in twice as many, and so on.
USES = (4, 8, 16, 32, 64, 128, 256, 512, 1024)
LATEST = 2050  # the year before which all others are counted; a later one stands with it
SPACE = 2  # places of directives in a year for each that is there, that few may share one
# Places in a shelf, of directives in a year, and of blocks of a directive: the least, in powers of two. They are doubled where
# there is not room enough, and then many blocks have another number.
WIDTH = 256
PLACES = 16
PARTS = 16

_T = TypeVar("_T")
Size = Callable[[Entry], int]
Data = Callable[[Sequence[Entry]], object]
Write = Callable[[str, object], str]


class Remember(Protocol):
    """Gives the value of a name, which says all that it is made of: as it was made before, or as it is made now."""

    def __call__(self, name: str, make: Callable[[], _T], /) -> _T:
        """JSON can hold the value, and what it holds for it is as good; None is no value."""
        ...


def sharded(
    found: Sequence[Entry],
    names: Mapping[str, Sequence[str]],
    made: Data,
    scripts: Scripts,
    write: Write,
    remember: Remember,
) -> dict[str, object]:
    """Write every file for these entries; gives what leads to them.

    `names` are those by which each record (by its address) is found where others mention it. `made` gives the data of a
    block for its entries, `write` writes data as a file of the folder named and gives its name. A key has its numbers in a
    table as `packed` numbers: twice the number of the block, and one more where the key stands in a name, a title or a
    heading.
    """
    grams_of_record = cache(lambda url: grams_of(names[url], scripts))  # which hundreds of blocks may mention
    told = _hash(repr((scripts.other, scripts.alike, scripts.standard)))

    named = {entry.url: _hash(told + repr((entry, [names[url] for url in entry.mentions]))) for entry in found}

    def size(entry: Entry) -> int:
        return remember(f"size {named[entry.url]}", lambda: len(_json(made([entry]))))

    def block(members: Sequence[Entry]) -> tuple[object, list[str], list[str]]:
        """The data of a block, and its keys: those in texts alone, and the others."""
        mentioned = map(grams_of_record, {url for entry in members for url in entry.mentions})
        own = keys_of(members, mentioned, scripts)
        return made(members), [key for key in own if not own[key]], [key for key in own if own[key]]

    keys: dict[str, list[int]] = defaultdict(list)
    shelf: list[tuple[int, str]] = []
    for number, members in sorted(blocks(found, size).items()):
        data, *of_key = remember(
            f"block {_hash(''.join(named[entry.url] for entry in members))}", partial(block, members)
        )
        shelf.append((number, write("block", data)))
        for in_head, own in enumerate(of_key):
            for key in own:
                keys[key].append(2 * number + in_head)
    tables = [
        (part[0][0], write("table", dict(part)))
        for part in cut(
            [(key, packed(numbers)) for key, numbers in sorted(keys.items())],
            TABLE,
            # The shortest keys stand in most blocks: they hardly ever come or go.
            rank=lambda item: (len(item[0]), hashed(item[0])),
            size=lambda item: len(item[0].encode()) + len(item[1]) + 6,
        )
    ]
    return {
        "branches": _listed(tables, "branch", write),
        "shelves": _listed(shelf, "shelf", write),
        "words": {length: write("words", {"words": words}) for length, words in _words(found).items()},
    }


def blocks(found: Iterable[Entry], size: Size) -> dict[int, list[Entry]]:
    """Entries by the number of their block; `size` is how many bytes one takes."""
    shelves: dict[int, list[Entry]] = defaultdict(list)
    for entry in found:
        shelves[_shelf(entry)].append(entry)
    placed = {
        shelf: (_by_hash if members[0].names else _by_directive)(members, size) for shelf, members in shelves.items()
    }
    width = max(WIDTH, _power(1 + max((place for places in placed.values() for place in places), default=0)))
    return {shelf * width + place: entries for shelf, places in placed.items() for place, entries in places.items()}


def packed(numbers: Sequence[int]) -> str:
    """Ascending numbers as the first and the steps to each next one, each in digits of 32; all but its last are marked by 32 more."""
    return "".join(_digits(after - before) for before, after in pairwise([0, *numbers]))


_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz-"


@cache  # most are small
def _digits(number: int) -> str:
    last = _DIGITS[number & 31]
    while number := number >> 5:
        last = _DIGITS[32 + (number & 31)] + last
    return last


def _shelf(entry: Entry) -> int:
    """Where an entry stands among all: records by how often they are named, then what has a year, then the rest."""
    if entry.names:
        return sum(entry.uses < uses for uses in USES)
    return len(USES) + 1 + max(0, LATEST - (entry.year or 0))


def _by_hash(records: Sequence[Entry], _: Size) -> dict[int, list[Entry]]:
    """Records by a hash of their addresses, in twice as many blocks when there are twice as many."""
    count = max(1, _power(len(records) // RECORDS + 1) // 2)
    return _gathered((hashed(record.url) % count, record) for record in records)


def _by_directive(members: Sequence[Entry], size: Size) -> dict[int, list[Entry]]:
    """What is of one directive, cut into parts; where it has a part too few or many, that concerns no other."""
    parts = {
        keys: list(cut(list(own), BLOCK, rank=lambda entry: (hashed(entry.url),), size=size))
        for keys, own in groupby(members, key=lambda entry: entry.directive)
    }
    places = max(PLACES, _power(SPACE * len(parts)))
    most = max(PARTS, _power(max(map(len, parts.values()))))
    return _gathered(
        (hashed("".join(keys[:1])) % places * most + number, entry)
        for keys, own in parts.items()
        for number, part in enumerate(own)
        for entry in part
    )


def _gathered(placed: Iterable[tuple[int, Entry]]) -> dict[int, list[Entry]]:
    gathered: dict[int, list[Entry]] = defaultdict(list)
    for place, entry in placed:
        gathered[place].append(entry)
    return gathered


def _power(least: int) -> int:
    """The power of two that is this number or the next above it."""
    return 1 << (least - 1).bit_length()


def _listed(files: Sequence[tuple[str | int, str]], folder: str, write: Write) -> list[tuple[str | int, str]]:
    """Files with the first key of each, listed in files of their own; gives the same of these."""
    lists = cut(
        files, LIST, rank=lambda file: (hashed(str(file[0])),), size=lambda file: len(str(file[0]).encode()) + 20
    )
    return [(part[0][0], write(folder, {"files": part})) for part in lists]


def _words(found: Iterable[Entry]) -> Mapping[int, list[str]]:
    """The longer Latin words by length, those of English names first, then by how often they are written: by the number of
    binary digits of that, for else every text would change the order.
    """
    counts: Counter[str] = Counter()
    for entry in found:
        for text, weight in (
            *((text, 1 << 20) for text, _ in entry.english),
            *((text.shown, 1) for text in (*entry.heads, *entry.texts)),
        ):
            for word in re.findall("[a-z]{5,}", bare(text)):
                counts[word] += weight
    lists: dict[int, list[str]] = defaultdict(list)
    for word, _ in sorted(counts.items(), key=lambda item: (-item[1].bit_length(), item[0])):
        lists[len(word)].append(word)
    return dict(sorted(lists.items()))


def _hash(text: str) -> str:
    return blake2b(text.encode("utf-8"), digest_size=16).hexdigest()


def _json(data: object) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
