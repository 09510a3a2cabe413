"""Facts as the XHTML of a book's chapters."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup, escape

from builder.facts import paths
from builder.facts.relations import measure_at, measure_place, uses_of
from builder.facts.text import Inner, Link, Mark, Text, written
from builder.facts.view import View
from builder.model import Agency, Directive, Measure, Part, Place, Responsibility, Term


def language(tag: str) -> Markup:
    """The attributes that mark an element's language, for readers of HTML and of XML."""
    return Markup('lang="{0}" xml:lang="{0}"').format(tag)


@dataclass(frozen=True)
class Writing:
    """An edition's words as XHTML; `chapters` maps the page of a term or an agency to the address of its entry."""

    view: View
    chapters: Mapping[str, str]

    def write(self, text: Text, lang: str | None = None) -> Markup:
        """A text, in an element of the book's language unless `lang` names another."""
        return Markup(written(text.within(lang or self.view.lang), self._around, _escaped))

    def record(self, kind: str, record_id: str) -> str:
        """The address of a term's or an agency's entry."""
        return self.chapters[paths.record_page(kind, record_id)]

    def directive(self, directive_id: str) -> str:
        """The address of a directive."""
        return f"directive-{directive_id}.xhtml"

    def place(self, place: Place) -> str:
        """The address of a passage."""
        return f"{self.directive(place.directive)}#{place.whole.anchor}"

    def official(self, directive: Directive, part: Part, part_id: str, text: str) -> list[Markup]:
        """The paragraphs of official `text` at a place, in the edition's script; names that are read there are links."""
        paragraphs = self.view.official_text(text, self.view.reading(Place(directive.id, part, part_id).text))
        return [self.write(paragraph, paragraph.lang) for paragraph in paragraphs]

    def responsibilities(self, directive: Directive, measure: Measure) -> tuple[Responsibility, ...]:
        """What a measure's text says of who is responsible."""
        return self.view.reading(measure_place(directive, measure).text).responsibilities

    def zh(self, chinese: str) -> Markup:
        """Chinese in the edition's script, marked where the book is not Chinese."""
        return self.write(self.view.zh(chinese))

    def english(self, text: str) -> Markup:
        """English, marked where the book is not English; Chinese in it is marked in every book."""
        return self.write(self.view.english(text))

    def pinyin(self, text: str) -> Markup:
        """Pinyin."""
        return self.write(self.view.pinyin(text))

    def also(self, record: Term | Agency, status: str) -> list[Markup]:
        """The other names of a record that have this status, Chinese ones in the edition's script first."""
        chinese = [self.view.pair(name.zh_hans, name.zh_hant) for name in record.zh if name.status == status]
        english = [self.view.english(name.text) for name in record.en if name.status == status]
        return [self.write(name) for name in (*chinese, *english)]

    def uses(self, kind: str, record_id: str) -> list[tuple[Directive, Markup]]:
        """Where the directives name a record, each part of a directive once, linked; the newest directive first."""
        groups = uses_of(self.view.corpus, kind, record_id)
        between = escape(self.view.t.comma)
        return [(group.directive, between.join(self._link(part[0][0]) for part in group.parts)) for group in groups]

    def _link(self, place: Place) -> Markup:
        part = (place.directive, place.part.value, place.id)
        if part not in self._links:
            link = Markup('<a href="{}">{}</a>').format(self.place(place), self.place_name(place))
            self._links[part] = link
        return self._links[part]

    @cached_property
    def _links(self) -> dict[tuple[str, str, str], Markup]:
        """The links to the parts of directives, which stand with all records that these name."""
        return {}

    def place_name(self, place: Place) -> str:
        """What a passage is called beside its directive's number: the measure's number, the section, the preamble."""
        directive = self.view.corpus.directives[place.directive]
        if place.part is Part.MEASURE:
            return self.measure_name(measure_at(self.view.corpus, place))
        if place.part in (Part.SECTION, Part.GROUP):
            section = next(s for s in directive.sections if place.id in (s.id, *(g.id for g in s.groups)))
            return self.view.section_title(directive, section).shown
        return self.view.t.preamble if place.part is Part.PREAMBLE else self.view.t.closing

    def measure_name(self, measure: Measure) -> str:
        """A measure's number: as printed, or ours in English and where none is printed."""
        return measure.id if self.view.en else self.view.plain(measure.label.strip()) or measure.id

    def _around(self, mark: Mark) -> tuple[str, str] | None:
        match mark:
            case Inner():
                attributes = [f'class="{mark.role}"'] if mark.role else []
                attributes += [language(mark.lang)] if mark.lang else []
                return f"<span {' '.join(attributes)}>", "</span>"
            case Link(kind=""):
                directive = mark.target.split("/")[1]
                return f'<a href="{self.directive(directive)}">', "</a>"
            case Link():
                href = self.chapters[mark.target]
                return f'<a class="{mark.kind}" epub:type="glossref" role="doc-glossref" href="{href}">', "</a>"
        return None


def _escaped(piece: str, fresh: bool, marks: Sequence[Mark]) -> str:
    return str(escape(piece))
