"""What can be found: an entry for each page, with its names, headings and text in reading order."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser
from typing import get_args

import markdown
import yaml

from builder.language.pinyin import initials, romanise
from builder.language.simplified import to_simplified
from builder.model import (
    Agency,
    Directive,
    DocumentNumber,
    Edition,
    Measure,
    Page,
    Part,
    Place,
    Section,
    Status,
    Term,
    Unit,
)
from builder.pages import paths
from builder.pages.view import View
from builder.search.scripts import Text, as_simplified

STATUSES = get_args(Status)
# Found by its name alone: it says which build it is of, and the search data of two builds of the same content is the same.
_STATUS = "status.md"


@dataclass(frozen=True, slots=True)
class Name:
    """A Chinese name with its pinyin and the initials of its syllables; `status` counts in STATUSES."""

    text: Text
    pinyin: str
    initials: str
    status: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A page as the search knows it.

    `kind` is term, agency, directive, measure or page; `line` stands under the title; `keys` are the squashed forms of a
    document number and the days of a directive, `directive` those of the number of the directive to which the page
    belongs; `heads` are titles and headings, in both languages where there are both, `texts` all else in reading order;
    `mentions` are the addresses of the terms and agencies named in it, `uses` counts the places where it is named.
    """

    kind: str
    url: str
    title: Text
    line: str = ""
    year: int | None = None
    directive: tuple[str, ...] = ()
    names: tuple[Name, ...] = ()
    english: tuple[tuple[str, int], ...] = ()
    keys: tuple[str, ...] = ()
    heads: tuple[Text, ...] = ()
    texts: tuple[Text, ...] = ()
    mentions: tuple[str, ...] = ()
    uses: int = 0


def entries(view: View, pages: Sequence[Page]) -> Iterator[Entry]:
    """Every entry of an edition: records, then directives with their measures, newest first, then the other pages.

    Of `pages`, all those of the edition, only these others are read; what the rest say is in the corpus.
    """
    for term in view.corpus.terms.values():
        yield _term(view, term)
    for agency in view.corpus.agencies.values():
        yield _agency(view, agency)
    for directive in view.corpus.newest_first():
        yield _directive(view, directive)
        for section, measure in directive.measures():
            yield _measure(view, directive, section, measure)
    for page in pages:
        if "/" not in page.path and page.path != _STATUS:
            yield _page(view, page)
    for path, label in (
        (_STATUS, "editorial_status"),
        ("directives/index.md", "directives"),
        ("agencies/index.md", "agencies"),
        ("terms/index.md", "terms"),
    ):
        yield Entry("page", _address(path), _own(view, view.t[label]), heads=(_own(view, view.t[label]),))


def _term(view: View, term: Term) -> Entry:
    definitions = (_zh(view, term.definition.zh), _written(view, term.definition.en))
    label = _own(view, view.t[f"domain_{term.domain}"])
    return _record(view, "term", term, definitions[::-1] if view.en else definitions, label)


def _agency(view: View, agency: Agency) -> Entry:
    text = _written(view, agency.description.en) if view.en else _zh(view, agency.description.zh)
    said = (_own(view, fact) for fact in (view.ended(agency), view.lifetime(agency)) if fact)
    return _record(view, "agency", agency, (text, *said), _own(view, view.t[f"type_{agency.type}"]))


def _record(view: View, kind: str, record: Term | Agency, definitions: tuple[Text, ...], label: Text) -> Entry:
    notes = [record.note, record.english_source, *(name.reason for name in record.en)]
    chinese = record.name_zh
    return Entry(
        kind,
        _address(paths.record_page(kind, record.id)),
        _written(view, record.name_en.text) if view.en else _pair(view, chinese.zh_hans, chinese.zh_hant),
        names=(*_names(view, record), *_regional_names(view, record)),
        english=tuple((n.text, STATUSES.index(n.status)) for n in record.en),
        texts=(*definitions, *(_written(view, note) for note in notes if note), label),
        uses=len(view.corpus.mentions.get((kind, record.id), ())),
    )


def _names(view: View, record: Term | Agency) -> Iterator[Name]:
    for name in record.zh:
        text = _pair(view, name.zh_hans, name.zh_hant)
        short = "".join(filter(str.isalnum, initials(name.zh_hans, name.pinyin)))
        yield Name(text, name.pinyin, short, STATUSES.index(name.status))


def _regional_names(view: View, record: Term | Agency) -> Iterator[Name]:
    """What Hong Kong and Taiwan say, without pinyin: nobody has reviewed one."""
    for text in dict.fromkeys(name.text for name in record.regional):
        if text not in {name.zh_hant for name in record.zh}:
            yield Name(_pair(view, to_simplified(text), text), "", "", STATUSES.index("admitted"))


def _directive(view: View, directive: Directive) -> Entry:
    titles = [_zh(view, directive.title)] if directive.title else []
    if directive.title_en or view.en:
        titles.insert(0 if view.en else 1, _written(view, directive.title_en or directive.id))
    number = view.number_plain(directive)
    day = view.date(directive.issued) if directive.issued else ""
    return Entry(
        "directive",
        _address(paths.directive_page(directive.id)),
        titles[0] if titles else _written(view, directive.id),
        " · ".join(dict.fromkeys(filter(None, (number, day)))),
        directive.issued.year if directive.issued else None,
        _number_keys(directive),
        keys=(*_number_keys(directive, directive.issuers), *_day_keys(directive)),
        heads=(*titles, *([_zh(view, directive.number)] if directive.number else []), _written(view, number)),
        texts=tuple(_directive_texts(view, directive)),
    )


def _directive_texts(view: View, directive: Directive) -> Iterator[Text]:
    """All that the directive's page shows besides its titles and its measures."""
    for issuer in directive.issuers:
        agency = view.corpus.agency_named(issuer)
        if view.en and agency:
            yield _written(view, agency.name_en.text)
        yield _zh(view, issuer)
    for block in directive.before:
        if block.role != "title":
            yield _zh(view, block.text)
    for section in directive.sections:
        yield from _section_texts(view, directive, section)
    for block in directive.after:
        yield _zh(view, block.text)
    source = directive.source
    for said in (source.publisher, source.headline, source.page_date, source.url, directive.capture.sha256):
        if said:
            yield _zh(view, said)
    for supplied in directive.supplied:
        yield _written(view, supplied.source.en) if view.en else _zh(view, supplied.source.zh)
    for correction in directive.corrections:
        for text in (correction.found, correction.text, correction.reason):
            yield _written(view, text)


def _section_texts(view: View, directive: Directive, section: Section) -> Iterator[Text]:
    if view.en and section.printed_heading:
        yield _written(view, view.section_title(directive, section))
    if section.printed_heading or section.text:
        yield _passage(view, section.printed_heading, section.text)
    for group in section.groups:
        yield _passage(view, group.printed_heading, group.text)


def _measure(view: View, directive: Directive, section: Section, measure: Measure) -> Entry:
    english = view.english_of(directive, measure)
    shown = view.measure_title(directive, measure)
    title = _written(view, shown) if view.en else _pair_of_shown(view, measure, shown)
    heads = [_zh(view, measure.printed_heading)] if measure.printed_heading else []
    if view.en or not heads:
        heads.insert(0, title)
    if english and not view.en:
        heads.append(_written(view, english.heading))
    mentions = [
        _address(paths.record_page(mention.kind, mention.target))
        for unit in Unit
        for mention in view.reading(Place(directive.id, Part.MEASURE, measure.id, unit)).mentions
        if mention.kind in ("term", "agency")
    ]
    return Entry(
        "measure",
        _address(paths.measure_page(directive.id, measure.id)),
        title,
        view.number_plain(directive),
        directive.issued.year if directive.issued else None,
        _number_keys(directive),
        heads=tuple(heads),
        texts=(
            *([_written(view, english.gist)] if english and english.gist and view.en else []),
            _passage(view, measure.printed_heading, measure.text),
        ),
        mentions=tuple(dict.fromkeys(mentions)),
    )


def _pair_of_shown(view: View, measure: Measure, title: str) -> Text:
    """A measure's title as its page shows it; without a heading it is the first words of its text."""
    simplified = measure.shown_heading
    return Text(title, simplified if view.edition is Edition.ZH_HANT else view.script.convert(simplified))


def _page(view: View, page: Page) -> Entry:
    """A page that belongs to no record, by the text of its Markdown."""
    _, matter, body = page.body.split("---\n", 2)
    reader = _Paragraphs()
    reader.feed(markdown.markdown(body, extensions=["attr_list", "md_in_html", "tables"]))
    title = unescape(yaml.safe_load(matter)["title"])
    texts = tuple(_own(view, text) for text in reader.texts())
    return Entry("page", _address(page.path), _own(view, title), heads=(_own(view, title),), texts=texts)


class _Paragraphs(HTMLParser):
    """Collects the text of each block of a page."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[str] = [""]

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in ("p", "li", "h1", "h2", "h3", "td", "th"):
            self._parts.append("")

    def handle_data(self, data: str) -> None:
        self._parts[-1] += data

    def texts(self) -> list[str]:
        return [text for part in self._parts if (text := " ".join(part.split()))]


def _number_keys(directive: Directive, issuers: Iterable[str] = ()) -> tuple[str, ...]:
    """A document number as readers type it, without brackets and 第, 年, 号.

    With the organ as printed, without its 发, in pinyin, by its initials, in full or not at all, with the year or without:
    国办发202124, 国办24, guobanfa202124, gbf202124, 202124, 24.
    """
    squashed = directive.id.replace("-", "")
    number = DocumentNumber.parse(directive.number or "")
    if number is None:
        return (squashed,)
    short = "".join(romanise(char)[:1] for char in number.organ)
    organs = (number.organ, number.organ[:-1], romanise(number.organ), short, "", *issuers)
    years = (number.year or "", "")
    return tuple(dict.fromkeys((squashed, *(f"{organ}{of}{number.serial}" for organ in organs for of in years))))


def _day_keys(directive: Directive) -> Iterator[str]:
    """The days on which a directive was issued and published, in digits: 20210702."""
    for day in (directive.issued, directive.published):
        if day:
            yield f"{day:%Y%m%d}"


def _passage(view: View, heading: str, text: str) -> Text:
    """A heading and the text below it, which the official document prints as one."""
    parts = [_zh(view, part) for part in (heading, text) if part]
    return Text("\n".join(p.shown for p in parts), "\n".join(p.other for p in parts))


def _zh(view: View, chinese: str) -> Text:
    """Chinese that the edition shows in its own script."""
    return _pair(view, chinese, view.script.convert(chinese))


def _pair(view: View, simplified: str, traditional: str) -> Text:
    return Text(traditional, simplified) if view.edition is Edition.ZH_HANT else Text(simplified, traditional)


def _written(view: View, text: str) -> Text:
    """Text that every edition shows as it was written."""
    return Text(text, view.script.convert(text))


def _own(view: View, text: str) -> Text:
    """Words of the interface, already in the script and vocabulary of the edition."""
    return Text(text, as_simplified(text) if view.edition is Edition.ZH_HANT else view.script.convert(text))


def _address(page: str) -> str:
    return page.removesuffix(".md") + ".html"
