"""What the chapters of a book call to name, link and mark things: XHTML, where the pages' View writes Markdown."""

import html
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from builder.model import Agency, Directive, Measure, Mention, Part, Place, Responsibility, Term
from builder.pages.official import render_official
from builder.pages.uses import uses_by_directive
from builder.pages.view import View
from builder.pages.words import HAN, PINYIN_TAG


def language(tag: str) -> Markup:
    """The attributes that mark an element's language, for readers of HTML and of XML."""
    return Markup('lang="{0}" xml:lang="{0}"').format(tag)


@dataclass(frozen=True)
class Text:
    """An edition's words as XHTML; `chapters` maps (kind, id) of a term or an agency to the file of its entry."""

    view: View
    chapters: Mapping[tuple[str, str], str]

    def record(self, kind: str, record_id: str) -> str:
        """The address of a term's or an agency's entry."""
        return f"{self.chapters[kind, record_id]}#{kind}-{record_id}"

    def directive(self, directive_id: str) -> str:
        """The address of a directive."""
        return f"directive-{directive_id}.xhtml"

    def place(self, place: Place) -> str:
        """The address of a passage."""
        return f"{self.directive(place.directive)}#{place.whole.anchor}"

    def official(self, directive: Directive, part: Part, part_id: str, text: str) -> list[Markup]:
        """The paragraphs of official `text` at a place, in the edition's script; names that are read there are links."""
        reading = self.view.reading(Place(directive.id, part, part_id).text)
        paragraphs = render_official(
            text, reading.mentions, reading.responsibilities, self.view.spans, self._anchor, html.escape
        )
        return [Markup(paragraph) for paragraph in paragraphs]

    def responsibilities(self, directive: Directive, measure: Measure) -> tuple[Responsibility, ...]:
        """What a measure's text says of who is responsible."""
        return self.view.reading(Place(directive.id, Part.MEASURE, measure.id).text).responsibilities

    def zh(self, chinese: str) -> Markup:
        """Chinese in the edition's script, marked where the book is not Chinese."""
        text = self.view.plain(chinese)
        return self.tagged(text, self.view.edition.text_tag) if self.view.en else Markup.escape(text)

    def english(self, text: str) -> Markup:
        """English, marked where the book is not English; Chinese in it is marked in every book."""
        written, end = Markup(), 0
        for found in HAN.finditer(text):
            written += Markup.escape(text[end : found.start()]) + self.tagged(found[0], "zh-Hans")
            end = found.end()
        written += Markup.escape(text[end:])
        return written if self.view.en else Markup("<span {}>{}</span>").format(language("en"), written)

    def tagged(self, text: str, tag: str) -> Markup:
        """Text in a language that is not the book's."""
        return Markup("<span {}>{}</span>").format(language(tag), text)

    def pinyin(self, text: str) -> Markup:
        """Pinyin."""
        return Markup('<span class="pinyin" {}>{}</span>').format(language(PINYIN_TAG), text)

    def also(self, record: Term | Agency, status: str) -> list[Markup]:
        """The other names of a record that have this status, Chinese ones in the edition's script first."""
        traditional = self.view.edition.text_tag == "zh-Hant"
        chinese = (name.zh_hant if traditional else name.zh_hans for name in record.zh if name.status == status)
        tagged = [
            self.tagged(name, self.view.edition.text_tag) if self.view.en else Markup.escape(name) for name in chinese
        ]
        return [*tagged, *(self.english(name.text) for name in record.en if name.status == status)]

    def uses(self, kind: str, record_id: str) -> list[tuple[Directive, list[Place]]]:
        """Where the directives name a record, each part of a directive once; the newest directive first."""
        groups = uses_by_directive(self.view.corpus, self.view.corpus.mentions.get((kind, record_id), ()))
        return [(group.directive, [part[0][0] for part in group.parts]) for group in groups]

    def place_name(self, place: Place) -> Markup:
        """What a passage is called beside its directive's number: the measure's number, the section, the preamble."""
        directive = self.view.corpus.directives[place.directive]
        if place.part is Part.MEASURE:
            return self.measure_name(self.view.measure_of(place))
        if place.part in (Part.SECTION, Part.GROUP):
            section = next(s for s in directive.sections if place.id in (s.id, *(g.id for g in s.groups)))
            return Markup.escape(self.view.section_title(directive, section))
        return Markup.escape(self.view.t.preamble if place.part is Part.PREAMBLE else self.view.t.closing)

    def measure_name(self, measure: Measure) -> Markup:
        """A measure's number: as printed, or ours in English and where none is printed."""
        return Markup.escape(measure.id if self.view.en else self.view.plain(measure.label.strip()) or measure.id)

    def _anchor(self, mention: Mention) -> tuple[str, str]:
        if mention.kind == "directive":
            return f'<a href="{html.escape(self.directive(mention.target))}">', "</a>"
        href = html.escape(self.record(mention.kind, mention.target))
        return f'<a class="{mention.kind}" epub:type="glossref" role="doc-glossref" href="{href}">', "</a>"
