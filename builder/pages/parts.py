"""Records, directives and their parts by name, linked from the page being written."""

from builder.language.pinyin import romanise
from builder.model import Agency, Directive, DocumentNumber, EnglishMeasure, Measure, Part, Place, Section, Term
from builder.pages import paths
from builder.pages.markdown import escape, link, relative
from builder.pages.words import Words


class Parts(Words):
    """What things are called, and where they stand."""

    def href(self, target: str) -> str:
        """A link from this page to another page of the edition."""
        return relative(target, self.page)

    def record_link(self, kind: str, record_id: str) -> str:
        """A link to a term or an agency by its preferred name."""
        record = self.record(kind, record_id)
        return link(self.name(record), self.href(paths.record_page(kind, record_id)))

    def record(self, kind: str, record_id: str) -> Term | Agency:
        """The record of a mention's target."""
        return self.corpus.terms[record_id] if kind == "term" else self.corpus.agencies[record_id]

    def actor(self, name: str, agency: str | None) -> str:
        """An actor of a clause: linked where its agency is known, in English with the Chinese as written."""
        if agency is None:
            return self.zh(name)
        href = self.href(paths.record_page("agency", agency))
        record = self.corpus.agencies[agency]
        return link(escape(record.name_en.text), href) if self.en else link(escape(self.plain(name)), href)

    def issuer(self, name: str) -> str:
        """An issuer as printed, linked to its agency."""
        agency = self.corpus.agency_named(name)
        return self.actor(name, agency.id if agency else None)

    def generic(self, name: str) -> str:
        """A generic actor (各地区), in English with the Chinese as written."""
        rendering = self.t.get(f"generic_{name}") if self.en else None
        return f"{rendering} ({self.zh(name)})" if rendering else self.zh(name)

    def title(self, directive: Directive) -> str:
        """The title in plain text: English in the English edition."""
        if self.en:
            return directive.title_en or directive.id
        return self.plain(directive.title or directive.id)

    def number(self, directive: Directive) -> str | None:
        """The document number as inline Markdown, romanised in the English edition."""
        if directive.number is None:
            return None
        return (
            f"{escape(self.number_plain(directive))} ({self.zh(directive.number)})"
            if self.en
            else self.zh(directive.number)
        )

    def number_plain(self, directive: Directive) -> str:
        """The document number in plain text; `Guobanfa [2021] No. 24` in the English edition; the id without one."""
        if directive.number is None:
            return self.date(directive.issued) if directive.issued else directive.id
        if not self.en:
            return self.plain(directive.number)
        number = DocumentNumber.parse(directive.number)
        if number is None:
            return directive.number
        year = f" [{number.year}]" if number.year else ""
        return f"{romanise(number.organ).capitalize()}{year} No. {number.serial}"

    def directive_link(self, directive: Directive) -> str:
        """A link to a directive by its title."""
        return link(escape(self.title(directive)), self.href(paths.directive_page(directive.id)))

    def english_of(self, directive: Directive, measure: Measure) -> EnglishMeasure | None:
        """Our English heading and gist of a measure, if there are any."""
        access = self.corpus.english.get(directive.id)
        return access.measures.get(measure.id) if access else None

    def section_title(self, directive: Directive, section: Section) -> str:
        """The heading of a section in plain text; “Measures” where they stand in no section."""
        if not section.printed_heading:
            return self.t.measures
        if not self.en:
            return self.plain(section.printed_heading)
        access = self.corpus.english.get(directive.id)
        heading = access.sections.get(section.id) if access else None
        return f"{section.id}. {heading}" if heading else self.t.fill("section", n=section.id)

    def measure_title(self, directive: Directive, measure: Measure) -> str:
        """The heading of a measure in plain text; where it has none, its number and first words."""
        if self.en:
            english = self.english_of(directive, measure)
            name = self.t.fill("measure_n", n=measure.id)
            return f"{name}: {english.heading}" if english else name
        return self.plain(measure.shown_heading)

    def measure_link(self, directive: Directive, measure: Measure) -> str:
        """A link to a measure by its heading."""
        return link(
            escape(self.measure_title(directive, measure)), self.href(paths.measure_page(directive.id, measure.id))
        )

    def measure_of(self, place: Place) -> Measure:
        """The measure at a place."""
        return next(m for _, m in self.corpus.directives[place.directive].measures() if m.id == place.id)

    def place_link(self, place: Place) -> str:
        """A link to where a passage stands, by the name of its part."""
        directive = self.corpus.directives[place.directive]
        if place.part is Part.MEASURE:
            return self.measure_link(directive, self.measure_of(place))
        if place.part is Part.SECTION:
            section = next(s for s in directive.sections if s.id == place.id)
            text = self.section_title(directive, section)
        elif place.part is Part.GROUP:
            text = next(
                self.plain(g.printed_heading) if not self.en else self.section_title(directive, s)
                for s in directive.sections
                for g in s.groups
                if g.id == place.id
            )
        else:
            text = self.t.preamble if place.part is Part.PREAMBLE else self.t.closing
        return link(escape(text), self.href(paths.place_page(place)))

    def crumbs(self, directive: Directive, section: Section) -> str:
        """The way from the index to a section of a directive."""
        steps = [
            link(self.t.directives, self.href("directives/index.md")),
            link(escape(self.number_plain(directive)), self.href(paths.directive_page(directive.id))),
            link(
                escape(self.section_title(directive, section)),
                self.href(f"{paths.directive_page(directive.id)}#section-{section.id}"),
            ),
        ]
        return " › ".join(steps)
