"""The corpus as one edition sees it: what the facts of pages call to name, link, cite and quote things."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from builder.facts import paths
from builder.facts.context import lines_of_context
from builder.facts.names import Names
from builder.facts.official import official_text
from builder.facts.relations import Across
from builder.facts.renderings import english_names
from builder.facts.text import Inner, Link, Mark, Span, Style, Text, joined
from builder.model import Mention, Place, Reading

_PASSAGE = 48


class Context(NamedTuple):
    """A line around mentions in the passage at `place`, from offset `start` to `end`, exclusive."""

    place: Place
    start: int
    end: int
    mentions: Sequence[Mention]
    text: Text


@dataclass(frozen=True)
class View(Names):
    """One edition's view."""

    across: Across

    def reading(self, place: Place) -> Reading:
        """What was understood at a place."""
        return self.corpus.readings.get(place, Reading())

    def passage(self, place: Place) -> list[Text]:
        """The official text at a place, paragraph by paragraph, with its links."""
        if place not in self._passages:  # a directive's page shows it, and that of its measure
            passage = self.corpus.passages.get(place)
            self._passages[place] = self.official_text(passage.text, self.reading(place)) if passage else []
        return self._passages[place]

    @cached_property
    def _passages(self) -> dict[Place, list[Text]]:
        return {}

    def official_text(self, text: str, reading: Reading) -> list[Text]:
        """Official text, paragraph by paragraph, with links on what was understood of it."""
        return official_text(text, reading.mentions, reading.responsibilities, self.spans, self.link_of)

    def quote(self, text: str, start: int, end: int) -> Text:
        """A span of official text."""
        return self.spans(text, [start, end])[1]

    def short_quote(self, text: str, span: tuple[int, int]) -> Text:
        """The first and last words of a long span of official text."""
        passage = text[slice(*span)].strip()
        return self.zh(
            passage if len(passage) <= _PASSAGE else f"{passage[: _PASSAGE // 2]}……{passage[-_PASSAGE // 2 :]}"
        )

    def contexts(self, uses: Iterable[tuple[Place, Mention]]) -> Iterator[Context]:
        """Lines of context around the mentions of one part of a directive, the mentions marked."""
        for place, group in groupby(uses, key=lambda use: use[0]):
            text = self.corpus.passages[place].text
            for start, end, mentions in lines_of_context(text, (mention for _, mention in group)):
                yield Context(place, start, end, mentions, self._context(text, start, end, mentions))

    def _context(self, text: str, start: int, end: int, mentions: list[Mention]) -> Text:
        cuts = [start, *(at for mention in mentions for at in (mention.start, mention.end)), end]
        _, *pieces, _ = self.spans(text, cuts)
        shown = [piece.marked(Style.MENTION) if index % 2 else piece for index, piece in enumerate(pieces)]
        line = [self.zh("…" if start else ""), *shown, self.zh("…" if end < len(text) else "")]
        text_tag = self.edition.text_tag
        around = Inner(text_tag if self.en else "", "context")
        whole = joined(line, lang=text_tag)
        return Text(whole.shown, whole.other, self.lang, (Span(0, len(whole.shown), around), *whole.spans))

    def english_names(self, mention: Mention) -> tuple[str, ...]:
        """What a mention's target may be called in English, the preferred name first."""
        if mention.kind == "directive":
            directive = self.corpus.directives[mention.target]
            return tuple(filter(None, (directive.title_en, self.number_romanised(directive))))
        return english_names(self.corpus, mention)

    def link_of(self, mention: Mention) -> Mark:
        """The link to a mention's target."""
        if mention.kind == "directive":
            return Link(paths.directive_page(mention.target))
        record = self.record(mention.kind, mention.target)
        name = record.name_written(mention.text)
        gloss = f"{name.pinyin} · {record.english_of(name).text}"
        return Link(paths.record_page(mention.kind, mention.target), gloss, mention.kind)
