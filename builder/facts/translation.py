"""Our English of the official text: its paragraphs, with links on what they name, and what of them renders a part of the Chinese."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from builder.facts.blocks import Block, Choice, Fold, Paragraph
from builder.facts.renderings import Part, mentions_in, parts_of
from builder.facts.text import Span, Style, Text, joined
from builder.facts.view import View
from builder.language.english import places
from builder.model import Mention, Place, TranslatedParagraph


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
    pieces = [_marked(view, part, mentions) for part in parts_of(view.corpus, place, start, end)]
    return joined(pieces, Text(" ", " ")) if pieces else None


def _marked(view: View, part: Part, mentions: Iterable[Mention]) -> Text:
    marked = {mention.target for mention in mentions}
    spans = tuple(
        Span(one.start - part.start, one.end - part.start, Style.MENTION)
        for one in (_named(view, part.paragraph) if marked else ())
        if one.mention.target in marked and part.start <= one.start and one.end <= part.end
    )
    return Text(part.text, part.text, "en", spans)


def _named(view: View, found: TranslatedParagraph) -> list[_Named]:
    """What the Chinese of a paragraph names and where the English does, in the order of the English; each thing once."""
    mentions: dict[tuple[str, str], Mention] = {}
    for _, mention in mentions_in(view.corpus, found.place):
        mentions.setdefault((mention.kind, mention.target), mention)
    where = _places(found.text, tuple(view.english_names(mention) for mention in mentions.values()))
    named = (_Named(mention, *at) for mention, at in zip(mentions.values(), where, strict=True) if at)
    return sorted(named, key=lambda one: one.start)


@lru_cache(maxsize=10_000)
def _places(text: str, names: tuple[tuple[str, ...], ...]) -> list[tuple[int, int] | None]:
    return places(text, names)


def _standing_of(found: list[TranslatedParagraph | None], there: list[TranslatedParagraph]) -> str:
    if not there:
        return "translation_none"
    if len(there) < len(found):
        return "translation_part"
    return "translation_reviewed" if all(one.status == "reviewed" for one in there) else "translation_draft"
