"""A library many times the size of ours, for measuring: our own clauses in another order, our names with two syllables before."""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from builder.facts.text import Text
from builder.search.entries import Entry, Name

_SYLLABLES = [
    "安ān",
    "北běi",
    "长cháng",
    "东dōng",
    "福fú",
    "广guǎng",
    "海hǎi",
    "江jiāng",
    "昆kūn",
    "兰lán",
    "宁níng",
    "平píng",
    "青qīng",
    "山shān",
    "天tiān",
    "温wēn",
    "西xī",
    "阳yáng",
    "州zhōu",
    "中zhōng",
]
_CLAUSE = re.compile("[^，。；、\n]*[，。；、\n]?")


def enlarged(found: Sequence[Entry], times: int) -> list[Entry]:
    """These entries and `times` - 1 varied copies of each, the same at every call."""
    chance = random.Random(1)
    clauses = [clause for entry in found for text in entry.texts for clause in _clauses(text)]
    copies = [_copy(entry, number, clauses, chance) for number in range(1, times) for entry in found]
    return [*found, *copies]


def _copy(entry: Entry, number: int, clauses: Sequence[Text], chance: random.Random) -> Entry:
    one, two = chance.sample(_SYLLABLES, 2)
    mark = Text(one[0] + two[0], one[0] + two[0])
    sound = one[1:] + two[1:]
    return replace(
        entry,
        url=f"{number}/{entry.url}",
        title=_joined([mark, entry.title]),
        year=2000 + number % 20 if entry.year else None,
        directive=tuple(f"{key}{number}" for key in entry.directive),
        keys=tuple(f"{key}{number}" for key in entry.keys),
        names=tuple(
            Name(_joined([mark, n.text]), f"{sound} {n.pinyin}", f"{sound[0]}{two[1]}{n.initials}", n.status)
            for n in entry.names
        ),
        english=tuple((f"{sound} {text}", status) for text, status in entry.english),
        heads=tuple(_joined([mark, head]) for head in entry.heads),
        texts=tuple(_joined([chance.choice(clauses) for _ in _clauses(text)]) for text in entry.texts),
        mentions=tuple(f"{number}/{url}" for url in entry.mentions),
    )


def _clauses(text: Text) -> Iterator[Text]:
    for match in _CLAUSE.finditer(text.shown):
        if match[0]:
            yield Text(match[0], text.other[match.start() : match.end()])


def _joined(texts: Sequence[Text]) -> Text:
    return Text("".join(text.shown for text in texts), "".join(text.other for text in texts))
