"""The official text and its translation as pairs: a sentence where it is sure which renders it, else a whole paragraph."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import count
from typing import Literal, NamedTuple

from builder.exports.entries import Glossary
from builder.language.english import find, words
from builder.language.sentences import aligned, chinese_sentences, english_sentences
from builder.model import (
    Corpus,
    Mention,
    Paragraph,
    Place,
    TranslatedParagraph,
    TranslationStatus,
    Unit,
    paragraph_spans,
)


class Segment(NamedTuple):
    """A piece of official text with its English."""

    place: Place
    """The paragraph in which it stands."""
    ordinal: int
    """Which piece of the paragraph it is, counted from 1; 0 for the whole paragraph."""
    kind: Literal["sentence", "block", "paragraph"]
    """One sentence in either language, more than one in one of them, or the whole paragraph."""
    zh_hans: str
    """The Chinese as printed; a heading without its number."""
    zh_hant: str
    """The same in Traditional characters."""
    en: str
    """Our English of it."""
    status: TranslationStatus
    """Whether a second reader has read the paragraph."""


@dataclass(frozen=True, slots=True)
class _Span:
    """A part of a text; `end` is exclusive."""

    start: int
    end: int

    def holds(self, offset: int) -> bool:
        return self.start <= offset < self.end

    def of(self, text: str) -> str:
        return text[self.start : self.end]


class _Named(NamedTuple):
    """A mention, at an offset of the paragraph, and where the English says one of its target's names."""

    start: int
    places: tuple[int, ...]


def segments(glossary: Glossary) -> Iterator[Segment]:
    """Everything that is translated, in reading order. What has no English is not there."""
    for directive in glossary.corpus.directives.values():
        for paragraph in directive.paragraphs():
            english = glossary.corpus.translations.get(paragraph.place)
            if english:
                yield from _of_paragraph(glossary, paragraph, english)


def english_lines(corpus: Corpus, place: Place, text: str) -> str | None:
    """Our English of a part's `text`, a line for each of its lines, empty for one that is not translated; None if none is."""
    ordinals = count(1)
    places = [place.at(next(ordinals)) if line else None for line in text.split("\n")]
    found = [corpus.translations.get(where) if where else None for where in places]
    return "\n".join(english.text if english else "" for english in found) if any(found) else None


def english_of(corpus: Corpus, place: Place, start: int, end: int) -> str:
    """The English sentences that render the span `start` to `end` of the passage at `place`; empty where it is not translated."""
    passage, pieces = corpus.passages[place].text, []
    for ordinal, (first, last) in enumerate(paragraph_spans(passage), 1):
        english = corpus.translations.get(place.at(ordinal)) if first < end and start < last else None
        if english:
            pairs = _sure_pairs(
                passage[first:last], english.text, tuple(_named(corpus, place.at(ordinal), english.text))
            )
            rendering = [
                theirs.of(english.text)
                for ours, theirs in pairs
                if ours.start < end - first and start - first < ours.end
            ]
            pieces.extend(rendering)
    return " ".join(pieces)


def _of_paragraph(glossary: Glossary, paragraph: Paragraph, english: TranslatedParagraph) -> Iterator[Segment]:
    corpus, place = glossary.corpus, paragraph.place
    passage = corpus.passages.get(place)  # a heading without its number; none where it is nothing but a number
    chinese = passage.text if passage else paragraph.text
    pairs = _sure_pairs(chinese, english.text, tuple(_named(corpus, place, english.text)))
    if len(pairs) == 1:
        yield Segment(
            place, 0, "paragraph", chinese, glossary.traditional.convert(chinese), english.text, english.status
        )
        return
    ends = [ours.end for ours, _ in pairs[:-1]]
    traditional = glossary.traditional.spans(chinese, ends)
    for ordinal, ((ours, theirs), hant) in enumerate(zip(pairs, traditional, strict=True), 1):
        hans, en = ours.of(chinese), theirs.of(english.text)
        single = len(chinese_sentences(hans)) == len(english_sentences(en)) == 1
        yield Segment(place, ordinal, "sentence" if single else "block", hans, hant.strip(), en, english.status)


@lru_cache(maxsize=10_000)  # each memory and a table ask for the same
def _sure_pairs(chinese: str, english: str, named: tuple[_Named, ...]) -> Sequence[tuple[_Span, _Span]]:
    """Which sentences belong together; one pair of all where a name stands in a sentence and not in its English.

    Names help to find the pairs, or lead astray where one is a part of another; lengths alone are the second try.
    """
    for anchors in ([(one.start, one.places[0]) for one in named], []):
        pairs = [(_Span(*ours), _Span(*theirs)) for ours, theirs in aligned(chinese, english, anchors)]
        for tried in ([one for pair in pairs for one in _singly(chinese, english, *pair)], pairs):
            if all(_stays(one, ours, theirs) for one in named for ours, theirs in tried):
                return tried
    return [(_Span(0, len(chinese)), _Span(0, len(english)))]


def _singly(chinese: str, english: str, ours: _Span, theirs: _Span) -> list[tuple[_Span, _Span]]:
    """A pair, sentence by sentence where either side has as many."""
    one = [_Span(ours.start + start, ours.start + end) for start, end in chinese_sentences(ours.of(chinese))]
    other = [_Span(theirs.start + start, theirs.start + end) for start, end in english_sentences(theirs.of(english))]
    return list(zip(one, other, strict=True)) if len(one) == len(other) else [(ours, theirs)]


def _stays(one: _Named, ours: _Span, theirs: _Span) -> bool:
    return not ours.holds(one.start) or any(map(theirs.holds, one.places))


def _named(corpus: Corpus, place: Place, english: str) -> Iterator[_Named]:
    """What the Chinese of a paragraph names, and the English, too."""
    for start, mention in _mentions(corpus, place):
        places = _places(english, tuple(_english_names(corpus, mention)))
        if places:
            yield _Named(start, places)


@lru_cache(maxsize=10_000)
def _places(english: str, names: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(sorted({at for name in names for at, _ in find(english, words(name))}))


def _mentions(corpus: Corpus, place: Place) -> Iterator[tuple[int, Mention]]:
    unit = place.heading if place.unit is Unit.HEADING else place.text
    passage = corpus.passages.get(unit)
    if passage is None:
        return
    begin = 0 if place.unit is Unit.HEADING else list(paragraph_spans(passage.text))[place.paragraph - 1][0]
    for mention in corpus.readings[unit].mentions:
        if passage.paragraph_at(mention.start) == place:
            yield mention.start - begin, mention


def _english_names(corpus: Corpus, mention: Mention) -> list[str]:
    record = {"term": corpus.terms, "agency": corpus.agencies}.get(mention.kind, {}).get(mention.target)
    return [name.text for name in record.en if name.status != "deprecated"] if record else []
