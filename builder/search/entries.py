"""What can be found: an entry for each page, with its names, headings and text in reading order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import get_args

from builder.facts import paths
from builder.facts.blocks import Block, Heading, PageFacts, Paragraph, all_blocks, texts_of
from builder.facts.text import Origin, Text, joined
from builder.facts.view import View
from builder.language.pinyin import initials, romanise
from builder.language.simplified import to_simplified
from builder.model import Agency, Directive, DocumentNumber, Status, Term

STATUSES = get_args(Status)
# Pages of which the title alone is found. An index says what other pages say; the status page says which build it is of,
# and the search data of two builds of the same content is the same.
_BY_TITLE = ("status", "index")
_LINE_END = Text("\n", "\n")


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


def entries(view: View, facts: Iterable[PageFacts]) -> Iterator[Entry]:
    """An entry for each page, out of its facts and in their order; what a part of a page says, the page is found by."""
    return (_entry(view, page) for page in facts if not page.of)


def _entry(view: View, page: PageFacts) -> Entry:
    url = _address(page.path)
    if isinstance(page.about, Term | Agency):
        return Entry(
            page.kind,
            url,
            page.title,
            names=(*_names(view, page.about), *_regional_names(view, page.about)),
            english=tuple((name.text, STATUSES.index(name.status)) for name in page.about.en),
            texts=tuple(_own_texts(page.blocks)),
            uses=page.uses,
        )
    if page.directive is None:
        texts = () if page.kind in _BY_TITLE else tuple(_all_texts(page.blocks))
        return Entry("page", url, page.title, heads=(page.title,), texts=texts)
    number = _number_keys(page.directive)
    return Entry(
        page.kind,
        url,
        page.title,
        page.line,
        page.day.year if page.day else None,
        number,
        keys=_keys(page.directive) if page.about is page.directive else (),
        heads=tuple(_heads(page)),
        texts=tuple(_own_texts(page.blocks)),
        mentions=tuple(_address(paths.record_page(*name)) for name in page.names),
    )


def _heads(page: PageFacts) -> Iterator[Text]:
    """The names of what a page is about, in the order of the page; those in the other language after the first."""
    texts = (text for block in all_blocks(page.blocks) for text in texts_of(block))
    names = [name for text in texts for name in text.only(Origin.NAME)]
    yield from dict.fromkeys((*names[:1], *page.also, *names[1:]))


def _own_texts(blocks: Iterable[Block]) -> Iterator[Text]:
    """What a page says itself, in the order of reading; a passage of official text is one, its heading with it."""
    found: dict[tuple[str, str] | int, list[Text]] = {}
    for index, block in enumerate(all_blocks(blocks)):
        place = block.place if isinstance(block, Heading | Paragraph) else None
        others = (Origin.LABEL, Origin.ECHO) if place else (Origin.LABEL, Origin.ECHO, Origin.NAME)
        texts = [own for text in texts_of(block) for own in text.without(*others)]
        passage: tuple[str, str] | int = (place.part, place.id) if place else index
        found[passage] = [*found.pop(passage, ()), *texts]  # a passage stands where its end does
    for passage, texts in found.items():
        yield from texts if isinstance(passage, int) or not texts else (joined(texts, _LINE_END),)


def _all_texts(blocks: Iterable[Block]) -> Iterator[Text]:
    """All that is said by a page that belongs to no record, whoever says it first."""
    for block in all_blocks(blocks):
        for text in texts_of(block):
            yield from text.without()


def _names(view: View, record: Term | Agency) -> Iterator[Name]:
    for name in record.zh:
        text = view.pair(name.zh_hans, name.zh_hant)
        short = "".join(filter(str.isalnum, initials(name.zh_hans, name.pinyin)))
        yield Name(text, name.pinyin, short, STATUSES.index(name.status))


def _regional_names(view: View, record: Term | Agency) -> Iterator[Name]:
    """What Hong Kong and Taiwan say, without pinyin: nobody has reviewed one."""
    for text in dict.fromkeys(name.text for name in record.regional):
        if text not in {name.zh_hant for name in record.zh}:
            yield Name(view.pair(to_simplified(text), text), "", "", STATUSES.index("admitted"))


def _keys(directive: Directive) -> tuple[str, ...]:
    """What readers type for a directive: its number, and the days on which it was issued and published (20210702)."""
    days = (directive.issued, directive.published)
    return (*_number_keys(directive, directive.issuers), *(f"{day:%Y%m%d}" for day in days if day))


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


def _address(page: str) -> str:
    return f"{page}.html"
