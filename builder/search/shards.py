"""The same data in many small files, for a library too large to be sent whole.

Entries stand in blocks of some kilobytes, the records named most often first, then directives and measures, newest first.
Tables lead from a key to the blocks in which it stands. They are sorted by key; the manifest lists the first key of each
branch, a branch that of each of its tables, so that the browser finds the one it needs. Keys are

- every gram of anything an entry says, which is two characters, four from a Latin letter or digit on, and the beginnings
  of a gram, so that one character leads there, too;
- `^` and a whole name, squashed, in every spelling: what is looked for exactly and by its beginning;
- `=` and a kind or a year, `@` and a key of a directive: what a query may be narrowed to.

Punctuation and spaces are no part of a key: what a block holds exactly is for the worker to see, which has its text then.
"""

import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from builder.language.pinyin import syllable_letters
from builder.search.entries import STATUSES, Entry
from builder.search.scripts import Scripts

BLOCK = 8_000
TABLE = 12_000
BRANCH = 256  # tables

# What the worker leaves out, and what is a space to it, between characters before the first of Chinese writing.
_QUOTES = re.compile("[\"'‘-‟「」『』﹁-﹄＂＇´`ʼ]")
_SPACE = re.compile(r"(?<=[!-\u2e7f])[\s\-‐-―−－]+(?=[!-\u2e7f])")

Row = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Shards:
    """The data of each file by its path, and what the manifest must say of them."""

    files: Mapping[str, object]
    summary: Mapping[str, object]


def sharded(found: Sequence[Entry], made: Sequence[Row], scripts: Scripts) -> Shards:
    """Blocks, tables, branches and lists of words for entries and the rows made of them.

    A table gives the blocks of a key as ascending numbers, each but the first as the step from the one before: twice the
    number of the block, and one more where the key stands in a name, a title or a heading.
    """
    related = {entry.url: related_names(entry) for entry in found if entry.names}
    table: dict[str, list[int]] = defaultdict(list)
    files: dict[str, object] = {}
    blocks = list(_blocks(found, made))
    for number, block in enumerate(blocks):
        members = [found[index] for index in block]
        named = {url: related[url] for entry in members for url in entry.mentions}
        files[f"block/{number}.js"] = {"rows": [made[index] for index in block], "named": named}
        for key, in_head in _keys(members, named, scripts).items():
            table[key].append(2 * number + in_head)
    firsts = []
    for number, part in enumerate(_parts(sorted(table.items()))):
        firsts.append(part[0][0])
        files[f"table/{number}.js"] = {key: _steps(numbers) for key, numbers in part}
    branches = [firsts[at : at + BRANCH] for at in range(0, len(firsts), BRANCH)]
    files |= {f"branch/{number}.js": branch for number, branch in enumerate(branches)}
    words = _words(found)
    files |= {f"words/{length}.js": listed for length, listed in words.items()}
    summary = {
        "blocks": len(blocks),
        "tables": len(firsts),
        "branch": BRANCH,
        "branches": [branch[0] for branch in branches],
        "lengths": sorted(words),
    }
    return Shards(files, summary)


def related_names(entry: Entry) -> list[str]:
    """The English names by which a measure that mentions a record is found: those that are not best avoided."""
    return [text for text, status in entry.english if STATUSES[status] != "deprecated"]


def squash(text: str, scripts: Scripts) -> str:
    """The letters and digits of a text, folded as the worker folds them."""
    folded = (scripts.alike.get(char, char) for char in _bare(text))
    return "".join(char for char in folded if unicodedata.category(char)[0] in "LN")


def parts(text: str, scripts: Scripts) -> list[str]:
    """A text squashed between the spaces that count, which are those between Latin letters; dashes are spaces."""
    return [squash(part, scripts) for part in _SPACE.split(_QUOTES.sub("", _bare(text)))]


def _bare(text: str) -> str:
    """A text without width, case and accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if unicodedata.category(c)[0] != "M").lower()


def grams(squashed: str) -> set[str]:
    """Every gram of a squashed text and its beginnings: of 外贸AEO, 外 外贸 贸 贸a a ae aeo e eo o."""
    return {
        squashed[i : i + length]
        for i, char in enumerate(squashed)
        for length in range(1, (4 if char.isascii() else 2) + 1)
    }


def name_keys(entry: Entry, scripts: Scripts) -> set[str]:
    """A record's names in every spelling in which one may be asked for as a whole."""
    keys: set[str] = set()
    for name in entry.names:
        sound = syllable_letters(name.pinyin).replace("v", "u")
        keys |= {squash(name.text.shown, scripts), squash(name.pinyin, scripts), sound, name.initials}
        keys.add("".join(char for char in sound if not char.isdigit()))
    for text, _ in entry.english:
        keys |= {squash(text, scripts), singular_key(text, scripts)}
    return keys - {""}


def singular_key(text: str, scripts: Scripts) -> str:
    """A key alike for singular and plural: each word without its ending, be it a word or not."""
    return squash("".join(_stem(word) for word in _SPACE.split(_QUOTES.sub("", _bare(text)))), scripts)


def _stem(word: str) -> str:
    if len(word) < 4:
        return word
    return re.sub("e$", "", re.sub("([^s])s$", r"\1", re.sub("ies$", "y", word)))


def _blocks(found: Sequence[Entry], made: Sequence[Row]) -> Iterator[list[int]]:
    """Indexes of entries by block, in the order in which results of equal worth are best shown."""

    def worth(index: int) -> tuple[bool, int, int, int]:
        entry = found[index]
        return not entry.names, -entry.uses, -(entry.year or 0), index

    block: list[int] = []
    size = 0
    for index in sorted(range(len(found)), key=worth):
        length = len(json.dumps(made[index], ensure_ascii=False).encode())
        if block and size + length > BLOCK:
            yield block
            block, size = [], 0
        block.append(index)
        size += length
    if block:
        yield block


def _keys(members: Iterable[Entry], named: Mapping[str, list[str]], scripts: Scripts) -> dict[str, bool]:
    """Every key that leads to a block, and whether it stands in a name, a title or a heading."""
    heads: set[str] = set()
    texts: set[str] = {name for names in named.values() for name in names}
    names: set[str] = set()
    filters: set[str] = set()
    for entry in members:
        heads |= {head.shown for head in entry.heads} | {text for text, _ in entry.english} | set(entry.keys)
        heads |= {part for name in entry.names for part in (name.text.shown, name.pinyin)}
        texts |= {text.shown for text in entry.texts} | {entry.line, str(entry.year or ""), *entry.directive}
        names |= {f"^{key}" for key in name_keys(entry, scripts)}
        filters |= {f"={entry.kind}", f"={entry.year}", *(f"@{key}" for key in entry.directive)}
    in_heads = {gram for text in heads for part in parts(text, scripts) for gram in grams(part)}
    in_texts = {gram for text in texts for part in parts(text, scripts) for gram in grams(part)}
    return dict.fromkeys(in_texts | filters, False) | dict.fromkeys(in_heads | names, True)


def _words(found: Iterable[Entry]) -> dict[int, list[str]]:
    """The longer Latin words by length, those of English names first, then by how often they are written."""
    counts: Counter[str] = Counter()
    for entry in found:
        for text, weight in (
            *((text, 1000) for text, _ in entry.english),
            *((text.shown, 1) for text in (*entry.heads, *entry.texts)),
        ):
            for word in re.findall("[a-z]{5,}", _bare(text)):
                counts[word] += weight
    lists: dict[int, list[str]] = defaultdict(list)
    for word, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        lists[len(word)].append(word)
    return dict(sorted(lists.items()))


def _parts(items: Sequence[tuple[str, list[int]]]) -> Iterator[list[tuple[str, list[int]]]]:
    part: list[tuple[str, list[int]]] = []
    size = 0
    for key, numbers in items:
        length = len(key.encode()) + 3 * len(numbers) + 6
        if part and size + length > TABLE:
            yield part
            part, size = [], 0
        part.append((key, numbers))
        size += length
    if part:
        yield part


def _steps(numbers: Sequence[int]) -> list[int]:
    """Ascending numbers as the first and the steps to each next one, which are shorter."""
    return [*numbers[:1], *(after - before for before, after in pairwise(numbers))]
