"""The corpus as one edition sees it: what templates call to name, link and quote things."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Protocol

from builder.language.pinyin import romanise
from builder.model import (
    Agency,
    Citation,
    Corpus,
    Directive,
    Edition,
    EnglishMeasure,
    Measure,
    Mention,
    Place,
    Reading,
    Section,
    Supplied,
    Term,
)
from builder.pages import paths
from builder.pages.context import line_of_context
from builder.pages.labels import Labels, interface
from builder.pages.markdown import attributes, escape, in_language, link, relative
from builder.pages.official import render_official

_PASSAGE = 48
_HAN = re.compile(r"[\u3400-\u9fff][\u3000-\u303f\u3400-\u9fff\uff00-\uffef]*")
_PINYIN_TAG = "zh-Latn-pinyin"  # BCP 47; the variant `pinyin` is registered for zh-Latn


class Script(Protocol):
    """What turns Simplified words into the script of an edition."""

    def convert(self, text: str) -> str:
        """Convert a text."""
        ...

    def spans(self, text: str, cuts: Sequence[int]) -> list[str]:
        """Convert a text and cut it."""
        ...


@dataclass(frozen=True)
class View:
    """One edition's view, standing on the page `page` (a path relative to the edition's folder)."""

    corpus: Corpus
    edition: Edition
    script: Script
    t: Labels
    page: str = "index.md"

    def at(self, page: str) -> "View":
        """The same view, standing on another page."""
        return replace(self, page=page)

    @property
    def en(self) -> bool:
        """Whether this is the English edition."""
        return self.edition is Edition.EN

    # Words

    def plain(self, chinese: str) -> str:
        """Chinese in the edition's script, without markup."""
        return self.script.convert(chinese) if self.edition is Edition.ZH_HANT else chinese

    def site(self, chinese: str) -> str:
        """Words of our own in Chinese as Markdown: in the vocabulary of the edition's readers, not only its script."""
        return escape(interface(self.plain(chinese)) if self.edition is Edition.ZH_HANT else chinese)

    def zh(self, chinese: str | None) -> str:
        """Chinese as inline Markdown, marked with its language where the page is not Chinese."""
        text = escape(self.plain(chinese or ""))
        return in_language(text, self.edition.text_tag) if self.en and text else text

    def tagged(self, text: str, tag: str) -> str:
        """Text of a given language as inline Markdown (a Traditional name on a Simplified page)."""
        return in_language(escape(text), tag)

    def english(self, text: str) -> str:
        """English as inline Markdown: marked where the page is not English, and so is any Chinese in it."""
        marked = _HAN.sub(lambda match: in_language(match[0], "zh-Hans"), escape(text))
        return marked if self.en else in_language(marked, "en")

    def pinyin(self, text: str) -> str:
        """Pinyin as inline Markdown."""
        return in_language(escape(text), _PINYIN_TAG, "pinyin")

    def words(self, chinese: str) -> str:
        """Chinese in the edition's script as Markdown, for a block that carries the language itself."""
        return escape(self.plain(chinese))

    def attributes(self, *items: str) -> str:
        """The attribute list of a block of Chinese: its language where needed, then `items`."""
        return attributes(f'lang="{self.edition.text_tag}"' if self.en else "", *items)

    @property
    def official_attributes(self) -> str:
        """The attribute list of a paragraph of official text."""
        return self.attributes(".official")

    def names(self, record: Term | Agency) -> str:
        """The preferred name of a record in plain text: English in the English edition."""
        return record.name_en.text if self.en else self.plain_name(record)

    def plain_name(self, record: Term | Agency) -> str:
        """The preferred Chinese name in the edition's script."""
        return record.name_zh.zh_hant if self.edition is Edition.ZH_HANT else record.name_zh.zh_hans

    def name(self, record: Term | Agency) -> str:
        """The preferred name of a record as inline Markdown."""
        return escape(self.names(record))

    def chinese_name(self, record: Term | Agency) -> str:
        """The preferred Chinese name as inline Markdown, in the edition's script."""
        text = escape(self.plain_name(record))
        return in_language(text, self.edition.text_tag) if self.en else text

    # Links

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
        agency = next((a.id for a in self.corpus.agencies.values() for n in a.zh if n.zh_hans == name), None)
        return self.actor(name, agency)

    def generic(self, name: str) -> str:
        """A generic actor (各地区), in English with the Chinese as written."""
        rendering = self.t.get(f"generic_{name}") if self.en else None
        return f"{rendering} ({self.zh(name)})" if rendering else self.zh(name)

    # Directives and their parts

    def title(self, directive: Directive) -> str:
        """The title in plain text: English in the English edition."""
        if self.en:
            return directive.title_en or directive.id
        return self.plain(directive.title or directive.id)

    def date(self, day: date) -> str:
        """A date in words: 2 July 2021, 2021年7月2日."""
        return f"{day.day} {day:%B} {day.year}" if self.en else f"{day.year}年{day.month}月{day.day}日"

    def years(self, years: Sequence[int]) -> str:
        """The years of a target; a dash where it names none."""
        return f"{years[0]}–{years[-1]}" if len(years) > 1 else str(years[0]) if years else "–"

    def partial_date(self, text: str) -> str:
        """A date as precise as known (2023-05) in words."""
        parts = [int(part) for part in text.split("-")]
        if len(parts) == 3:
            return self.date(date(*parts))
        if self.en:
            return f"{date(parts[0], parts[1], 1):%B} {parts[0]}" if len(parts) == 2 else str(parts[0])
        return f"{parts[0]}年" + (f"{parts[1]}月" if len(parts) == 2 else "")

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
        prefix, _, rest = directive.number.partition("〔")
        year, _, serial = rest.partition("〕")
        return f"{romanise(prefix).capitalize()} [{year}] No. {serial.strip('第号')}"

    def directive_link(self, directive: Directive) -> str:
        """A link to a directive by its title."""
        return link(escape(self.title(directive)), self.href(paths.directive_page(directive.id)))

    def english_of(self, directive: Directive, measure: Measure) -> EnglishMeasure | None:
        """Our English heading and gist of a measure, if there are any."""
        access = self.corpus.english.get(directive.id)
        return access.measures.get(measure.id) if access else None

    def section_title(self, directive: Directive, section: Section) -> str:
        """The heading of a section in plain text."""
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
        return self.plain(f"{measure.label}{measure.heading or measure.text.split('。')[0][:24] + '…'}")

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
        if place.part == "measure":
            return self.measure_link(directive, self.measure_of(place))
        if place.part == "section":
            section = next(s for s in directive.sections if s.id == place.id)
            text = self.section_title(directive, section)
        elif place.part == "group":
            text = next(
                self.plain(g.printed_heading) if not self.en else self.section_title(directive, s)
                for s in directive.sections
                for g in s.groups
                if f"{s.id}-{g.number}" == place.id
            )
        else:
            text = self.t.preamble if place.part == "before" else self.t.closing
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
        names = {n.zh_hans: a for a in self.corpus.agencies.values() for n in a.zh}
        return self.t.comma.join(
            names[issuer].name_en.text if self.en and issuer in names else self.plain(issuer)
            for issuer in directive.issuers
        )

    def supplied(self, supplied: Supplied) -> str:
        """Which fields a person filled in, and from what source."""
        fields = self.t.comma.join(self.t[f"field_{name}"] for name in supplied.fields)
        source = supplied.source.en if self.en else self.plain(supplied.source.zh)
        return escape(self.t.fill("supplied_line", fields=fields, source=source))

    def removal_names(self, reasons: Sequence[str]) -> str:
        """The reasons of removals in words."""
        return self.t.comma.join(self.t[f"removal_{reason}"] for reason in reasons)

    def citation(self, citation: Citation) -> str:
        """A cited work, linked where it is a directive of ours."""
        title = f"《{citation.title}》" if citation.title else ""
        number = f"（{citation.number}）" if citation.title and citation.number else citation.number or ""
        text = self.zh(title + number)
        return link(text, self.href(paths.directive_page(citation.directive))) if citation.directive else text

    # Text

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
        return render_official(passage.text, reading.mentions, reading.responsibilities, self._spans, self._anchor)

    def quote(self, text: str, start: int, end: int) -> str:
        """A span of official text as inline Markdown."""
        cuts = [start, end]
        return self._official(self._spans(text, cuts)[1])

    def context(self, place: Place, mention: Mention) -> str:
        """A line of context around a mention, the mention marked."""
        text = self.corpus.passages[place].text
        start, end = line_of_context(text, mention)
        _, before, hit, after, _ = self._spans(text, [start, mention.start, mention.end, end])
        head, tail = ("…" if start else ""), ("…" if end < len(text) else "")
        line = f"{head}{escape(before)}<mark>{escape(hit)}</mark>{escape(after)}{tail}"
        return (
            in_language(line, self.edition.text_tag, "context") if self.en else f'<span class="context">{line}</span>'
        )

    def _official(self, text: str) -> str:
        return in_language(escape(text), self.edition.text_tag) if self.en else escape(text)

    def _spans(self, text: str, cuts: Sequence[int]) -> list[str]:
        if self.edition is Edition.ZH_HANT:
            return self.script.spans(text, cuts)
        bounds = [0, *cuts, len(text)]
        return [text[start:end] for start, end in pairwise(bounds)]

    def _anchor(self, mention: Mention) -> tuple[str, str]:
        if mention.kind == "directive":
            href = self.href(paths.directive_page(mention.target))
            return "[", f"]({href})"
        record = self.record(mention.kind, mention.target)
        gloss = f"{record.name_zh.pinyin} · {record.name_en.text}"
        around = link("\0", self.href(paths.record_page(mention.kind, mention.target)), gloss, mention.kind)
        before, _, after = around.partition("\0")
        return before, after
