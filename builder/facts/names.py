"""Records, directives and their parts by name, and linked."""

from collections.abc import Iterable
from functools import cached_property

from builder.facts import paths
from builder.facts.relations import measure_at
from builder.facts.text import Text
from builder.facts.words import Words, name
from builder.language.pinyin import romanise
from builder.model import Agency, Directive, DocumentNumber, EnglishMeasure, Measure, Part, Place, Section, Term


class Names(Words):
    """What things are called, and where they stand."""

    def record(self, kind: str, record_id: str) -> Term | Agency:
        """The record of a mention's target."""
        return self.corpus.terms[record_id] if kind == "term" else self.corpus.agencies[record_id]

    def name(self, record: Term | Agency) -> Text:
        """The preferred name of a record: English in the English edition."""
        return self.as_written(record.name_en.text) if self.en else self.chinese_name(record)

    def chinese_name(self, record: Term | Agency) -> Text:
        """The preferred Chinese name in the edition's script."""
        return self.pair(record.name_zh.zh_hans, record.name_zh.zh_hant)

    def record_link(self, kind: str, record_id: str) -> Text:
        """The preferred name of a term or an agency, leading to its page."""
        return self.link(self.name(self.record(kind, record_id)), paths.record_page(kind, record_id))

    def record_links(self, kind: str, record_ids: Iterable[str]) -> Text:
        """Several of them in a row."""
        return self.joined([self.record_link(kind, record_id) for record_id in record_ids], self.t.comma)

    def actor(self, written: str, agency: str | None) -> Text:
        """An actor of a clause: linked where its agency is known, in English by its preferred name."""
        if agency is None:
            return self.zh(written)
        shown = self.as_written(self.corpus.agencies[agency].name_en.text) if self.en else self.zh(written)
        return self.link(shown, paths.record_page("agency", agency))

    def issuer(self, printed: str) -> Text:
        """An issuer as printed, linked to its agency."""
        agency = self.corpus.agency_named(printed)
        return self.actor(printed, agency.id if agency else None)

    def generic(self, written: str) -> Text:
        """A generic actor (各地区), in English with the Chinese as written."""
        rendering = self.t.get(f"generic_{written}") if self.en else None
        return self.joined([self.own(rendering), " (", self.zh(written), ")"]) if rendering else self.zh(written)

    def title(self, directive: Directive) -> Text:
        """The title of a directive: English in the English edition if it has one; its id where it has none at all."""
        if self.en and directive.title_en:
            return self.as_written(directive.title_en)
        return self.zh(directive.title) if directive.title else self.as_written(directive.id)

    def directive_link(self, directive: Directive) -> Text:
        """The title of a directive, leading to its page."""
        place = (directive.id, "", "")
        if place not in self._links:
            self._links[place] = self.link(self.title(directive), paths.directive_page(directive.id))
        return self._links[place]

    def number(self, directive: Directive) -> Text | None:
        """The document number, romanised in the English edition, with the Chinese as printed; None without one."""
        if directive.number is None:
            return None
        printed = name(self.zh(directive.number))
        if not self.en:
            return printed
        return self.joined([name(self.as_written(self.number_plain(directive))), " (", printed, ")"])

    def number_plain(self, directive: Directive) -> str:
        """The document number in plain text; `Guobanfa [2021] No. 24` in the English edition; without one the date or id."""
        if directive.number is None:
            return self.date(directive.issued) if directive.issued else directive.id
        return self.number_romanised(directive) if self.en else self.plain(directive.number)

    def number_romanised(self, directive: Directive) -> str:
        """The document number in Latin letters: `Guobanfa [2021] No. 24`; as printed where it has no such form, empty without one."""
        number = DocumentNumber.parse(directive.number or "")
        if number is None:
            return directive.number or ""
        year = f" [{number.year}]" if number.year else ""
        return f"{romanise(number.organ).capitalize()}{year} No. {number.serial}"

    def english_of(self, directive: Directive, measure: Measure) -> EnglishMeasure | None:
        """Our English heading and gist of a measure, if there are any."""
        access = self.corpus.english.get(directive.id)
        return access.measures.get(measure.id) if access else None

    def section_title(self, directive: Directive, section: Section) -> Text:
        """The heading of a section; “Measures” where they stand in no section."""
        if not section.printed_heading:
            return self.label("measures")
        if not self.en:
            return self.zh(section.shown_heading)
        access = self.corpus.english.get(directive.id)
        heading = access.sections.get(section.id) if access else None
        return (
            self.as_written(f"{section.id}. {heading}") if heading else self.own(self.t.fill("section", n=section.id))
        )

    def measure_title(self, directive: Directive, measure: Measure) -> Text:
        """The heading of a measure; where it has none, its number and first words."""
        if not self.en:
            return self.zh(measure.shown_heading)
        english = self.english_of(directive, measure)
        numbered = self.t.fill("measure_n", n=measure.id)
        return self.as_written(f"{numbered}: {english.heading}" if english else numbered)

    def measure_link(self, directive: Directive, measure: Measure) -> Text:
        """The heading of a measure, leading to its page."""
        return self.link(self.measure_title(directive, measure), paths.measure_page(directive.id, measure.id))

    def place_link(self, place: Place) -> Text:
        """The name of the part in which a passage stands, leading there."""
        part = (place.directive, place.part.value, place.id)
        if part not in self._links:
            self._links[part] = self.link(self.place_name(place), paths.place_page(place))
        return self._links[part]

    @cached_property
    def _links(self) -> dict[tuple[str, str, str], Text]:
        """The links to directives and their parts, which stand on the pages of all records that these name."""
        return {}

    def place_name(self, place: Place) -> Text:
        """The name of the part of a directive in which a passage stands."""
        directive = self.corpus.directives[place.directive]
        if place.part is Part.MEASURE:
            return self.measure_title(directive, measure_at(self.corpus, place))
        if place.part is Part.SECTION:
            return self.section_title(directive, next(s for s in directive.sections if s.id == place.id))
        if place.part is Part.GROUP:
            return next(
                self.section_title(directive, s) if self.en else self.zh(g.shown_heading)
                for s in directive.sections
                for g in s.groups
                if g.id == place.id
            )
        return self.label("preamble" if place.part is Part.PREAMBLE else "closing")

    def lifetime(self, agency: Agency) -> str:
        """From when until when an agency has its name; empty if neither is known."""
        known = {"from": agency.valid_from, "until": agency.valid_until}
        said = {key: self.partial_date(text) for key, text in known.items() if text}
        return self.t.fill("valid_between" if len(said) == 2 else f"valid_{next(iter(said))}", **said) if said else ""
