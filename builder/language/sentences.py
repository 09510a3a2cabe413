"""Sentences of a paragraph, and which sentences of a translation render which of the original.

Lengths are compared (Gale and Church, A Program for Aligning Sentences in Bilingual Corpora, Computational Linguistics 19:1,
1993), for a paragraph and its translation say the same from end to end, and so are names that are known to render each
other. What is in brackets at the end of both, a clause of responsibility, belongs together.
"""

import math
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

_CHINESE_END = re.compile(r"[。！？][”’』」]?")
_ENGLISH_END = re.compile(r"[.!?][”’]?(?=\s+[^a-z\s])")
_OPENING, _CLOSING = "（([【“「", "）)]】”」"
_NUMBER = re.compile(r"[0-9]{2,}")
# Behind these a full stop ends no sentence.
_SHORT = re.compile(r"(?:\bNos?|\bArts?|\bMr|\bSt|\be\.g|\bi\.e|^[0-9]+)\.$")
# How many sentences of either text may make one pair, and how often that is so; a long Chinese sentence is often several in English.
_WAYS = {
    (1, 1): 0.6,
    (1, 2): 0.22,
    (1, 3): 0.08,
    (1, 4): 0.03,
    (1, 5): 0.01,
    (1, 6): 0.01,
    (2, 1): 0.02,
    (2, 2): 0.01,
    (2, 3): 0.02,
}
_LENGTH = 5.0  # letters of English for a character of Chinese
_SPREAD = 30.0  # the variance of that for each character
_ASTRAY = 4.0  # what it costs that a name stands in another pair than its translation


class Extent(NamedTuple):
    """A part of a text; `end` is exclusive."""

    start: int
    end: int


def chinese_sentences(text: str) -> list[Extent]:
    """The sentences of a Chinese paragraph, each with its stop; what is in brackets is not divided."""
    return _sentences(text, _CHINESE_END)


def english_sentences(text: str) -> list[Extent]:
    """The sentences of an English paragraph, without the blanks between them; what is in brackets is not divided."""
    return _sentences(text, _ENGLISH_END)


def aligned(chinese: str, english: str, anchors: Sequence[tuple[int, int]] = ()) -> list[tuple[Extent, Extent]]:
    """A Chinese paragraph and its translation as pairs of what belongs together, in order and without a gap in either.

    `anchors` are offsets in both at which the same is named; numbers that stand once in either are found here. One pair
    where either has no sentence of its own.
    """
    anchors = (*anchors, *_numbers(chinese, english))
    ours, theirs = chinese_sentences(chinese), english_sentences(english)
    if ours and theirs and _bracketed(chinese, ours[-1]) and _bracketed(english, theirs[-1]):
        return [*_paired(ours[:-1], theirs[:-1], anchors), (ours[-1], theirs[-1])]
    return _paired(ours, theirs, anchors)


def _numbers(chinese: str, english: str) -> Iterator[tuple[int, int]]:
    for found in _NUMBER.finditer(chinese):
        if chinese.count(found[0]) == 1 == english.count(found[0]):
            yield found.start(), english.index(found[0])


def _sentences(text: str, ends: re.Pattern[str]) -> list[Extent]:
    depth, at, bounds = 0, 0, [0]
    for found in ends.finditer(text):
        between = text[at : found.start()]
        depth = max(0, depth + sum(map(between.count, _OPENING)) - sum(map(between.count, _CLOSING)))
        at = found.start()
        outside = depth - sum(map(found[0].count, _CLOSING)) <= 0
        if outside and not _SHORT.search(text, 0, found.start() + 1):
            bounds.append(found.end())
    bounds.append(len(text))
    spans = (_trimmed(text, start, end) for start, end in pairwise(bounds))
    return [span for span in spans if span.end > span.start]


def _trimmed(text: str, start: int, end: int) -> Extent:
    piece = text[start:end]
    return Extent(end - len(piece.lstrip()), start + len(piece.rstrip()))


def _bracketed(text: str, span: Extent) -> bool:
    return text[span.start] in _OPENING[:3] and text[span.end - 1] in _CLOSING


def _paired(
    ours: Sequence[Extent], theirs: Sequence[Extent], anchors: Sequence[tuple[int, int]]
) -> list[tuple[Extent, Extent]]:
    """The likeliest pairs; one of all where no way fits."""
    if not ours or not theirs:
        return [(_over(ours), _over(theirs))] if ours or theirs else []
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(len(ours) + 1):
        for j in range(len(theirs) + 1):
            for (of_ours, of_theirs), share in _WAYS.items():
                before = (i - of_ours, j - of_theirs)
                if before in best:
                    pair = (ours[before[0] : i], theirs[before[1] : j])
                    cost = best[before][0] + _cost(*pair) + _ASTRAY * _astray(*pair, anchors) - math.log(share)
                    if (i, j) not in best or cost < best[i, j][0]:
                        best[i, j] = (cost, before)
    at = (len(ours), len(theirs))
    if at not in best:
        return [(_over(ours), _over(theirs))]
    pairs: list[tuple[Extent, Extent]] = []
    while at != (0, 0):
        before = best[at][1]
        pairs.append((_over(ours[before[0] : at[0]]), _over(theirs[before[1] : at[1]])))
        at = before
    return pairs[::-1]


def _cost(ours: Sequence[Extent], theirs: Sequence[Extent]) -> float:
    """How unlikely it is that texts so long render each other: minus the logarithm of that."""
    chinese = sum(end - start for start, end in ours)
    english = sum(end - start for start, end in theirs)
    off = (english - chinese * _LENGTH) / math.sqrt(max(1, chinese) * _SPREAD)
    return -math.log(max(math.erfc(abs(off) / math.sqrt(2)), 1e-12))


def _astray(ours: Sequence[Extent], theirs: Sequence[Extent], anchors: Sequence[tuple[int, int]]) -> int:
    """How many names stand on one side alone."""
    chinese, english = _over(ours), _over(theirs)
    return sum((chinese.start <= one < chinese.end) != (english.start <= other < english.end) for one, other in anchors)


def _over(spans: Sequence[Extent]) -> Extent:
    return Extent(spans[0].start, spans[-1].end) if spans else Extent(0, 0)
