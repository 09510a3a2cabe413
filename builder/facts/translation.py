"""Our English of the official text: its paragraphs, with links on what they name, and what of them renders a part of the Chinese."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from builder.facts.blocks import Block, Choice, Fold, Paragraph
from builder.facts.text import Span, Style, Text, joined
from builder.facts.view import View
from builder.language.english import places
from builder.language.sentences import Extent, aligned
from builder.model import Mention, Place, TranslatedParagraph, Unit, paragraph_spans


class _Named(NamedTuple):
    """A mention in a paragraph of Chinese, and where the English names the same."""

    mention: Mention
    start: int
    end: int


def english_paragraph(view: View, place: Place) -> Text | None:
    """The English of a paragraph or a heading, a link on the first name of whatever its Chinese names; None if there is none."""
    found = view.corpus.translations.get(place)
    if found is None:
        return None
    text = view.english(found.text)
    links = [Span(named.start, named.end, view.link_of(named.mention)) for named in _named(view, found)]
    return Text(
        text.shown, text.other, text.lang, tuple(sorted((*text.spans, *links), key=lambda s: (s.start, -s.end)))
    )


def in_both_languages(view: View, paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """Official paragraphs as an edition shows them: in English each behind its translation, where there is one."""
    for paragraph in paragraphs:
        english = english_paragraph(view, paragraph.place) if view.en and paragraph.place else None
        if english:
            yield Paragraph(english, ("translation", *paragraph.roles[1:]))
        yield paragraph


def heading_in_full(view: View, place: Place, shown: str) -> Iterator[Paragraph]:
    """In English a heading as it is translated, unless the page says the same as `shown` already."""
    english = english_paragraph(view, place.heading) if view.en else None
    if english and english.shown.casefold() != shown.casefold():
        yield Paragraph(english.marked(Style.STRONG), ("translation",))


def standing(view: View, where: Iterable[Place]) -> Iterator[Block]:
    """What a reader of English must know of the translation of these paragraphs: whether there is one, and who has read it.

    Where there is one, a choice of the languages shown goes with it.
    """
    found = [view.corpus.translations.get(place) for place in where]
    if not view.en or not found:
        return
    there = [one for one in found if one]
    if there:
        keys = ("texts_both", "texts_english", "texts_chinese")
        yield Choice("texts", view.label("texts"), tuple((key.removeprefix("texts_"), view.label(key)) for key in keys))
    yield Paragraph(view.label(_standing_of(found, there)), ("notice",))


def folded(view: View, where: Iterable[Place]) -> Iterator[Fold]:
    """In Chinese editions the English of these paragraphs, for those who write to foreigners."""
    texts = [] if view.en else [text for place in where if (text := english_paragraph(view, place))]
    if texts:
        note = Paragraph(view.label("translation_note"), ("notice",))
        yield Fold(view.label("translation"), (note, *(Paragraph(text, ("translation",)) for text in texts)), "english")


def beside(view: View, place: Place, start: int, end: int, chinese: Text) -> Text:
    """A span of the official text at `place`, which is shown as `chinese`; in English behind what renders it, on a line of its own."""
    english = english_of(view, place, start, end) if view.en else None
    return view.joined([english, "\n", chinese]).marked(Style.LINES) if english else chinese


def english_of(view: View, place: Place, start: int, end: int, mentions: Iterable[Mention] = ()) -> Text | None:
    """The English sentences that render a span of the official text at `place`, the names of `mentions` marked in them.

    None where nothing is translated.
    """
    passage = view.corpus.passages[place].text
    pieces: list[Text] = []
    for ordinal, (first, last) in enumerate(paragraph_spans(passage), 1):
        if first < end and last > start:
            where = place if place.unit is Unit.HEADING else place.at(ordinal)
            found = view.corpus.translations.get(where)
            if found:
                pieces.append(_part(view, found, passage[first:last], (start - first, end - first), mentions))
    return joined(pieces, Text(" ", " ")) if pieces else None


def _part(
    view: View, found: TranslatedParagraph, chinese: str, span: tuple[int, int], mentions: Iterable[Mention]
) -> Text:
    named = _named(view, found)
    offset = _offset(view, found.place)
    anchors = tuple((one.mention.start - offset, one.start) for one in named)
    pairs = _aligned(chinese, found.text, anchors)
    inside = [english for ours, english in pairs if ours.start < span[1] and ours.end > span[0]]
    first, last = (inside[0].start, inside[-1].end) if inside else (0, len(found.text))
    marked = {mention.target for mention in mentions}
    spans = tuple(
        Span(one.start - first, one.end - first, Style.MENTION)
        for one in named
        if one.mention.target in marked and first <= one.start and one.end <= last
    )
    text = found.text[first:last]
    return Text(text, text, "en", spans)


@lru_cache(maxsize=10_000)  # the contexts of many names stand in one paragraph
def _aligned(chinese: str, english: str, anchors: tuple[tuple[int, int], ...]) -> list[tuple[Extent, Extent]]:
    return aligned(chinese, english, anchors)


def _named(view: View, found: TranslatedParagraph) -> list[_Named]:
    """What the Chinese of a paragraph names and where the English does, in the order of the English; each thing once."""
    mentions: dict[tuple[str, str], Mention] = {}
    for mention in _mentions(view, found.place):
        mentions.setdefault((mention.kind, mention.target), mention)
    where = _places(found.text, tuple(view.english_names(mention) for mention in mentions.values()))
    named = (_Named(mention, *at) for mention, at in zip(mentions.values(), where, strict=True) if at)
    return sorted(named, key=lambda one: one.start)


@lru_cache(maxsize=10_000)
def _places(text: str, names: tuple[tuple[str, ...], ...]) -> list[tuple[int, int] | None]:
    return places(text, names)


def _mentions(view: View, place: Place) -> Iterator[Mention]:
    unit = place.heading if place.unit is Unit.HEADING else place.text
    passage = view.corpus.passages.get(unit)
    if passage:
        yield from (m for m in view.reading(unit).mentions if passage.paragraph_at(m.start) == place)


def _offset(view: View, place: Place) -> int:
    """Where a paragraph begins in its passage."""
    if place.unit is Unit.HEADING:
        return 0
    text = view.corpus.passages[place.text].text
    return next(start for ordinal, (start, _) in enumerate(paragraph_spans(text), 1) if ordinal == place.paragraph)


def _standing_of(found: list[TranslatedParagraph | None], there: list[TranslatedParagraph]) -> str:
    if not there:
        return "translation_none"
    if len(there) < len(found):
        return "translation_part"
    return "translation_reviewed" if all(one.status == "reviewed" for one in there) else "translation_draft"
