"""The official text and its translation as pairs: a sentence where it is sure which renders it, else a whole paragraph."""

from collections.abc import Iterator
from itertools import count
from typing import Literal, NamedTuple

from builder.exports.entries import Glossary
from builder.facts.renderings import pairs_of, parts_of
from builder.language.sentences import chinese_sentences, english_sentences
from builder.model import Corpus, Paragraph, Place, TranslatedParagraph, TranslationStatus


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
    return " ".join(part.text for part in parts_of(corpus, place, start, end))


def _of_paragraph(glossary: Glossary, paragraph: Paragraph, english: TranslatedParagraph) -> Iterator[Segment]:
    corpus, place = glossary.corpus, paragraph.place
    passage = corpus.passages.get(place)  # a heading without its number; none where it is nothing but a number
    chinese = passage.text if passage else paragraph.text
    pairs = pairs_of(corpus, place, chinese, english.text)
    if len(pairs) == 1:
        yield Segment(
            place, 0, "paragraph", chinese, glossary.traditional.convert(chinese), english.text, english.status
        )
        return
    ends = [ours.end for ours, _ in pairs[:-1]]
    traditional = glossary.traditional.spans(chinese, ends)
    for ordinal, ((ours, theirs), hant) in enumerate(zip(pairs, traditional, strict=True), 1):
        hans, en = chinese[slice(*ours)], english.text[slice(*theirs)]
        single = len(chinese_sentences(hans)) == len(english_sentences(en)) == 1
        yield Segment(place, ordinal, "sentence" if single else "block", hans, hant.strip(), en, english.status)
