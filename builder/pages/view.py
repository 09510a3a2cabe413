"""The corpus as one edition sees it: what templates call to name, link, cite and quote things."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from builder.model import Citation, Directive, Edition, Measure, Mention, Part, Place, Reading, Removal, Supplied
from builder.pages import paths
from builder.pages.context import lines_of_context
from builder.pages.markdown import escape, in_language, link
from builder.pages.official import render_official
from builder.pages.parts import Parts

_PASSAGE = 48


class View(Parts):
    """One edition's view, standing on one page."""

    def at(self, page: str) -> "View":
        """The same view, standing on another page (a path relative to the edition's folder)."""
        return replace(self, page=page)

    def cite(self, directive: Directive, measure: Measure) -> str:
        """How to cite a measure."""
        if measure.label:
            place = self.t.fill("cite_measure", n=measure.id if self.en else self.plain(measure.label.strip()))
        else:
            section = next(s for s in directive.sections if measure in s.measures)
            english = self.english_of(directive, measure)
            heading = english.heading if self.en and english else self.plain(measure.heading)
            place = self.t.fill(
                "cite_unnumbered", section=section.id if self.en else self.plain(section.number), heading=heading
            )
        address = paths.measure_page(directive.id, measure.id).removesuffix("index.md")
        day = self.date(directive.issued) if directive.issued else self.t.undated
        number = self.number_plain(directive) if directive.number else self.title_issuers(directive)
        text = self.t.fill("cite_text", title=self.title(directive), number=number, date=day, n=place, path=address)
        return (
            f"{escape(text)} ({self.zh(f'《{directive.title}》{measure.label.strip()}')})" if self.en else escape(text)
        )

    def title_issuers(self, directive: Directive) -> str:
        """The issuers in plain text, for a document without a number."""
        agencies = ((name, self.corpus.agency_named(name) if self.en else None) for name in directive.issuers)
        return self.t.comma.join(agency.name_en.text if agency else self.plain(name) for name, agency in agencies)

    def supplied(self, supplied: Supplied) -> str:
        """Which fields a person filled in, and from what source."""
        fields = self.t.comma.join(self.t[f"field_{name}"] for name in supplied.fields)
        source = supplied.source.en if self.en else self.plain(supplied.source.zh)
        return escape(self.t.fill("supplied_line", fields=fields, source=source))

    def citation(self, citation: Citation) -> str:
        """A cited work, linked where it is a directive of ours."""
        title = f"《{citation.title}》" if citation.title else ""
        number = f"（{citation.number}）" if citation.title and citation.number else citation.number or ""
        text = self.zh(title + number)
        return link(text, self.href(paths.directive_page(citation.directive))) if citation.directive else text

    def passage(self, text: str, span: tuple[int, int]) -> str:
        """The first and last words of a long span of official text, as inline Markdown."""
        passage = text[slice(*span)].strip()
        return self.zh(
            passage if len(passage) <= _PASSAGE else f"{passage[: _PASSAGE // 2]}……{passage[-_PASSAGE // 2 :]}"
        )

    def reading(self, place: Place) -> Reading:
        """What was understood at a place."""
        return self.corpus.readings.get(place, Reading())

    def official(self, place: Place) -> list[str]:
        """The official text at a place, paragraph by paragraph, with its links."""
        passage = self.corpus.passages.get(place)
        if passage is None:
            return []
        reading = self.reading(place)
        return render_official(passage.text, reading.mentions, reading.responsibilities, self.spans, self._anchor)

    def measure_text(self, directive: Directive, measure: Measure) -> list[str]:
        """The official text of a measure below its heading; a number that heads no sentence stands before it."""
        first, *others = self.official(Place(directive.id, Part.MEASURE, measure.id).text) or [""]
        label = "" if measure.heading else self.words(measure.label)
        return [text for text in (label + first, *others) if text]

    def left_out(self, removal: Removal) -> str:
        """The lines of a removal as inline Markdown, word for word as the saved page has them."""
        lines = [escape(line) for line in removal.text.split("\n")]
        text = "<br>".join(lines)
        return text if self.edition is Edition.ZH_HANS else in_language(text, Edition.ZH_HANS.text_tag)

    def quote(self, text: str, start: int, end: int) -> str:
        """A span of official text as inline Markdown."""
        cuts = [start, end]
        return self._official(self.spans(text, cuts)[1])

    def contexts(self, uses: Iterable[tuple[Place, Mention]]) -> Iterator[str]:
        """Lines of context around the mentions of one part of a directive, the mentions marked."""
        for place, group in groupby(uses, key=lambda use: use[0]):
            text = self.corpus.passages[place].text
            for start, end, mentions in lines_of_context(text, (mention for _, mention in group)):
                yield self._context(text, start, end, mentions)

    def spans(self, text: str, cuts: Sequence[int]) -> list[str]:
        """A text in the edition's script, cut at the offsets `cuts` (ascending) of the original."""
        if self.edition is Edition.ZH_HANT:
            return self.script.spans(text, cuts)
        bounds = [0, *cuts, len(text)]
        return [text[start:end] for start, end in pairwise(bounds)]

    def _context(self, text: str, start: int, end: int, mentions: Sequence[Mention]) -> str:
        cuts = [start, *(at for mention in mentions for at in (mention.start, mention.end)), end]
        _, *pieces, _ = self.spans(text, cuts)
        shown = "".join(f"<mark>{escape(p)}</mark>" if i % 2 else escape(p) for i, p in enumerate(pieces))
        line = f"{'…' if start else ''}{shown}{'…' if end < len(text) else ''}"
        return (
            in_language(line, self.edition.text_tag, "context") if self.en else f'<span class="context">{line}</span>'
        )

    def _official(self, text: str) -> str:
        return in_language(escape(text), self.edition.text_tag) if self.en else escape(text)

    def _anchor(self, mention: Mention) -> tuple[str, str]:
        if mention.kind == "directive":
            href = self.href(paths.directive_page(mention.target))
            return "[", f"]({href})"
        record = self.record(mention.kind, mention.target)
        gloss = f"{record.name_zh.pinyin} · {record.name_en.text}"
        around = link("\0", self.href(paths.record_page(mention.kind, mention.target)), gloss, mention.kind)
        before, _, after = around.partition("\0")
        return before, after
