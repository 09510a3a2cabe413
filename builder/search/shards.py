"""The same data in many small files, for a library too large to be sent whole.

Entries stand in blocks of some kilobytes, the records named most often first, then directives and measures, newest first.
Tables lead from a key to the blocks in which it stands. They are sorted by key; the manifest lists the first key of each
branch, a branch that of each of its tables, so that the browser finds the one it needs. What a block holds exactly is for
the worker to see, which has its text then.
"""

import json
import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, TypeVar

from builder.search.entries import Entry
from builder.search.keys import bare, keys_of, related_names
from builder.search.scripts import Scripts

BLOCK = 8_000
TABLE = 12_000
BRANCH = 256  # tables

Row = Mapping[str, Any]
T = TypeVar("T")


def sharded(found: Sequence[Entry], made: Sequence[Row], scripts: Scripts) -> Iterator[tuple[str, dict[str, object]]]:
    """Every file for entries and the rows made of them, by its path; the last, `maoce.js`, is what the manifest says of them.

    A table gives the blocks of a key as ascending numbers, each but the first as the step from the one before: twice the
    number of the block, and one more where the key stands in a name, a title or a heading.
    """
    table: dict[str, array[int]] = defaultdict(lambda: array("L"))
    count = 0
    for number, block in enumerate(_blocks(found, made)):
        members = [found[index] for index in block]
        mentioned = (place for index in block for place in made[index].get("mentions", ()))
        named = {place: related_names(found[place]) for place in mentioned}
        yield f"block/{number}.js", {"rows": [made[index] for index in block], "named": named}
        for key, in_head in keys_of(members, named, scripts).items():
            table[key].append(2 * number + in_head)
        count += 1
    firsts = []
    for number, part in enumerate(_parts(sorted(table.items()))):
        firsts.append(part[0][0])
        yield f"table/{number}.js", {key: _steps(numbers) for key, numbers in part}
    branches = [firsts[at : at + BRANCH] for at in range(0, len(firsts), BRANCH)]
    for number, branch in enumerate(branches):
        yield f"branch/{number}.js", {"firsts": branch}
    words = _words(found)
    for length, listed in words.items():
        yield f"words/{length}.js", {"words": listed}
    yield (
        "maoce.js",
        {
            "blocks": count,
            "tables": len(firsts),
            "branch": BRANCH,
            "branches": [branch[0] for branch in branches],
            "lengths": sorted(words),
        },
    )


def _blocks(found: Sequence[Entry], made: Sequence[Row]) -> Iterator[list[int]]:
    """Indexes of entries by block, in the order in which results of equal worth are best shown."""

    def worth(index: int) -> tuple[bool, int, int, int]:
        entry = found[index]
        return not entry.names, -entry.uses, -(entry.year or 0), index

    order = sorted(range(len(found)), key=worth)
    return _filled(((index, len(json.dumps(made[index], ensure_ascii=False).encode())) for index in order), BLOCK)


def _words(found: Iterable[Entry]) -> dict[int, list[str]]:
    """The longer Latin words by length, those of English names first, then by how often they are written."""
    counts: Counter[str] = Counter()
    for entry in found:
        for text, weight in (
            *((text, 1000) for text, _ in entry.english),
            *((text.shown, 1) for text in (*entry.heads, *entry.texts)),
        ):
            for word in re.findall("[a-z]{5,}", bare(text)):
                counts[word] += weight
    lists: dict[int, list[str]] = defaultdict(list)
    for word, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        lists[len(word)].append(word)
    return dict(sorted(lists.items()))


def _parts(items: Sequence[tuple[str, Sequence[int]]]) -> Iterator[list[tuple[str, Sequence[int]]]]:
    return _filled((((key, numbers), len(key.encode()) + 3 * len(numbers) + 6) for key, numbers in items), TABLE)


def _filled(sized: Iterable[tuple[T, int]], most: int) -> Iterator[list[T]]:
    """What comes with its size, in lists that are no larger than `most` together, or hold one."""
    filled: list[T] = []
    size = 0
    for item, length in sized:
        if filled and size + length > most:
            yield filled
            filled, size = [], 0
        filled.append(item)
        size += length
    if filled:
        yield filled


def _steps(numbers: Sequence[int]) -> list[int]:
    """Ascending numbers as the first and the steps to each next one, which are shorter."""
    return [*numbers[:1], *(after - before for before, after in pairwise(numbers))]
