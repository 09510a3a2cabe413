"""Which part of our English renders which part of the official text: sentences where that is sure, else whole paragraphs."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from builder.language.english import find, words
from builder.language.sentences import Extent, aligned, chinese_sentences, english_sentences
from builder.model import Corpus, Mention, Place, TranslatedParagraph, Unit, paragraph_spans

Pair = tuple[Extent, Extent]
"""A part of a Chinese paragraph, and of its translation."""


class _Named(NamedTuple):
    """A mention, at an offset of the paragraph, and where the English says one of its target's names."""

    start: int
    places: tuple[int, ...]


class Part(NamedTuple):
    """The part of a translated paragraph from `start` to `end`, exclusive."""

    paragraph: TranslatedParagraph
    start: int
    end: int

    @property
    def text(self) -> str:
        """Its words."""
        return self.paragraph.text[self.start : self.end]


def pairs_of(corpus: Corpus, place: Place, chinese: str, english: str) -> Sequence[Pair]:
    """What belongs together in the paragraph or heading at `place`, in order; one pair of all where that is not sure."""
    return _sure_pairs(chinese, english, tuple(_named(corpus, place, english)))


def parts_of(corpus: Corpus, place: Place, start: int, end: int) -> Iterator[Part]:
    """What of our English renders the span `start` to `end` of the passage at `place`; nothing where it is not translated."""
    passage = corpus.passages[place].text
    for ordinal, (first, last) in enumerate(paragraph_spans(passage), 1):
        where = place if place.unit is Unit.HEADING else place.at(ordinal)
        found = corpus.translations.get(where) if first < end and start < last else None
        if found:
            pairs = pairs_of(corpus, where, passage[first:last], found.text)
            inside = [theirs for ours, theirs in pairs if ours.start < end - first and start - first < ours.end]
            if inside:
                yield Part(found, inside[0].start, inside[-1].end)


def mentions_in(corpus: Corpus, place: Place) -> Iterator[tuple[int, Mention]]:
    """What the Chinese of a paragraph or a heading names, each with its offset in it."""
    where = corpus.within(place)
    if where is None:
        return
    whole, start, end = where
    for mention in corpus.readings[whole].mentions:
        if start <= mention.start < end:
            yield mention.start - start, mention


def english_names(corpus: Corpus, mention: Mention) -> tuple[str, ...]:
    """What the term or the agency that is mentioned may be called in English, the preferred name first."""
    records = {"term": corpus.terms, "agency": corpus.agencies}.get(mention.kind, {})
    if mention.target not in records:
        return ()
    return tuple(name.text for name in records[mention.target].usable_en)


@lru_cache(maxsize=10_000)  # the contexts of many names, each memory and a table ask for the same
def _sure_pairs(chinese: str, english: str, named: tuple[_Named, ...]) -> Sequence[Pair]:
    """Which sentences belong together; one pair of all where a name stands in a sentence and not in its English.

    Names help to find the pairs, or lead astray where one is a part of another; lengths alone are the second try.
    """
    for anchors in ([(one.start, one.places[0]) for one in named], []):
        pairs = aligned(chinese, english, anchors)
        for tried in ([one for pair in pairs for one in _singly(chinese, english, *pair)], pairs):
            if all(_stays(one, ours, theirs) for one in named for ours, theirs in tried):
                return tried
    return [(Extent(0, len(chinese)), Extent(0, len(english)))]


def _singly(chinese: str, english: str, ours: Extent, theirs: Extent) -> list[Pair]:
    """A pair, sentence by sentence where either side has as many."""
    one = [Extent(ours.start + start, ours.start + end) for start, end in chinese_sentences(chinese[slice(*ours)])]
    other = [
        Extent(theirs.start + start, theirs.start + end) for start, end in english_sentences(english[slice(*theirs)])
    ]
    return list(zip(one, other, strict=True)) if len(one) == len(other) else [(ours, theirs)]


def _stays(one: _Named, ours: Extent, theirs: Extent) -> bool:
    holds = ours.start <= one.start < ours.end
    return not holds or any(theirs.start <= place < theirs.end for place in one.places)


def _named(corpus: Corpus, place: Place, english: str) -> Iterator[_Named]:
    """What the Chinese of a paragraph names, and the English, too."""
    for start, mention in mentions_in(corpus, place):
        places = _places(english, english_names(corpus, mention))
        if places:
            yield _Named(start, places)


@lru_cache(maxsize=10_000)
def _places(english: str, names: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(sorted({at for name in names for at, _ in find(english, words(name))}))
