"""What the published pages say, read from their HTML as a reader would.

It knows no facts. What a page does not say itself is told by element, class and anchor, as the tables below have it.
"""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml.html import HtmlElement

from builder.facts.text import Text
from builder.language.script import Traditional
from builder.language.simplified import to_simplified
from builder.language.variants import as_simplified
from builder.model import Edition
from tests.support.html_pages import parsed

_BLOCKS = {"p", "li", "h1", "h2", "h3", "h4", "dt", "dd", "td", "th", "summary"}
# Words of the interface, which stand on many pages alike; and in text, the first two on every page, the last by its kind.
_NEVER = {"dt", "th", "h2", "h3", "h4", "li", "summary"}
_NEVER_OF_CLASS = {"crumbs", "notice", "status"}
_NEVER_WITHIN = ("nav", "details")
_LABELS = {
    "measure": "*[@class='headerlink'] | self::p[@class='gist']/strong",
    "term": "*[@class='headerlink'] | em | self::p[@class='note']/strong",
    "agency": "*[@class='headerlink'] | em | self::p[@class='note']/strong[following-sibling::node()]",
}
# Sections, by the anchor of their heading, that say again what other pages or the official text above say.
_AGAIN = {
    "measure": {"responsibilities", "duties", "targets", "terms", "agencies", "citations", "abbreviations", "cite"},
    "term": {"uses"},
    "agency": {"leads", "takes-part", "supports", "issues", "mentions"},
    "directive": {"outline"},
}
_AVOIDED = ("best avoided", "不推荐", "不推薦")
_NAMED = "//*[@id='terms' or @id='agencies']/following-sibling::*[1]//a/@href"


@dataclass(frozen=True)
class Published:
    """A page by its address.

    `own` are the texts that it says itself, in the order of reading, `shown` is all that it shows, in long texts;
    `advised` are its English names but those best avoided, `named` the addresses of the records that its text names.
    """

    url: str
    own: tuple[Text, ...]
    shown: tuple[Text, ...]
    advised: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Block:
    """The text of an element, whether the page says it itself, and the other script where it stands beside it."""

    text: str
    own: bool = False
    official: bool = False
    other: str | None = None


def published(site: Path, edition: Edition, traditional: Traditional) -> list[Published]:
    """Every page of an edition of a built site."""
    paths = sorted(path.relative_to(site / edition).as_posix() for path in (site / edition).rglob("*.html"))
    return [_page(site, edition, url, traditional) for url in paths]


def _page(site: Path, edition: Edition, url: str, traditional: Traditional) -> Published:
    root, kind = parsed(site / edition / url), _kind(url)
    blocks = list(_blocks(root, kind))
    texts = list(_in_both_scripts(site, edition, url, blocks, traditional))
    own = [text for text, block in zip(texts, blocks, strict=True) if block.own]
    # A page may be found by words that go on in the next block, of official text past a summary of ours.
    official = [text for text, block in zip(texts, blocks, strict=True) if block.official]
    shown = [_one(texts), _one(official)]
    if edition is not Edition.EN and kind in ("directive", "measure"):
        # A page is found by its English title as well, which the English edition shows.
        title = _said(parsed(site / Edition.EN / url).xpath("//article/h1")[0], kind)
        english = title.partition(": ")[2] if kind == "measure" else title
        own.append(Text(english, traditional.convert(english)))
        shown.append(own[-1])
    rows = (
        root.xpath("//*[@id='names']/following-sibling::div[.//table][2]//tbody/tr")
        if kind in ("term", "agency")
        else []
    )
    advised = [_said(row[0], kind) for row in rows if not row[1].text_content().startswith(_AVOIDED)]
    links = root.xpath(_NAMED) if kind == "measure" else []
    named = dict.fromkeys(posixpath.normpath(posixpath.join(posixpath.dirname(url), str(link))) for link in links)
    return Published(url, tuple(own), tuple(shown), tuple(advised), tuple(named))


def _kind(url: str) -> str:
    folder, *rest = url.split("/")
    if not rest or rest == ["index.html"]:
        return "index" if rest or folder == "status.html" else "page"
    return "measure" if len(rest) > 2 else {"terms": "term", "agencies": "agency", "directives": "directive"}[folder]


def _in_both_scripts(
    site: Path, edition: Edition, url: str, blocks: list[_Block], traditional: Traditional
) -> Iterator[Text]:
    """Each block in the other script as well: as the other Chinese edition has it, if it says the same."""
    twins: list[_Block | None] = [None] * len(blocks)
    if edition is not Edition.EN and _kind(url) not in ("page", "index"):
        twin_edition = Edition.ZH_HANS if edition is Edition.ZH_HANT else Edition.ZH_HANT
        twins = [*_blocks(parsed(site / twin_edition / url), _kind(url))]
    convert = as_simplified if edition is Edition.ZH_HANT else traditional.convert
    for block, twin in zip(blocks, twins, strict=True):
        if twin is not None and twin.text == block.text:  # every edition shows it as it was written
            other = traditional.convert(block.text)
        elif twin is not None and len(twin.text) == len(block.text):
            other = twin.text
        else:
            other = convert(block.text)
        yield Text(block.text, block.other or other)


def _blocks(root: HtmlElement, kind: str) -> Iterator[_Block]:
    """All that is shown in the main part of a page; a page without a record says all of it itself, an index its title."""
    yield _Block(root.xpath("//head/title")[0].text.rpartition(" - ")[0], own=kind in ("page", "index"))
    (article,) = root.xpath("//article")
    section, measure = "", False
    for element in article.iter(*_BLOCKS):
        if element.tag == "h2":
            section = element.get("id", "")
        if element.tag in ("h2", "h3") or {"group", "closing", "signature", "note"} & _classes(element):
            measure = kind == "directive" and element.get("id", "").startswith("measure-")
        again = measure or section in _AGAIN.get(kind, ())
        own = kind == "page" or (element.tag == "h1" if kind == "index" else not again and _is_own(element, kind))
        if element.tag == "td" and kind in ("term", "agency") and not again:
            yield from _cell(element, kind)
        else:
            official = "official" in _classes(element) or bool(element.xpath("span[contains(@class, 'official')]"))
            yield _Block(_said(element, kind), own and not _is_empty(element, kind), official)
            # An address beside a label; what Hong Kong and Taiwan say beside the names of both.
            parts = element.xpath("self::p[@class='status']/a | self::dd/span[@lang='zh-TW' or @lang='zh-HK']")
            yield from (_Block(_said(part, kind), own=True, other=to_simplified(_said(part, kind))) for part in parts)


def _is_own(element: HtmlElement, kind: str) -> bool:
    around = (one for one in element.iterancestors(*_NEVER_WITHIN) if "in-english" not in _classes(one))
    if next(around, None) is not None or _NEVER_OF_CLASS & _classes(element):
        return False
    if element.tag == "dd":  # of a record: names of others, of the same in other regions, or its own facts
        return kind == "directive" or not element.xpath("a | span[@lang='zh-TW' or @lang='zh-HK']")
    if (
        element.tag == "p" and kind != "measure"
    ):  # names that stand below, too; that there is no use; where to look it up
        return bool(_classes(element) - ({"subtitle"} if kind != "directive" else set()))
    return element.tag not in _NEVER or element.get("id", "").startswith("section-")


def _cell(cell: HtmlElement, kind: str) -> Iterator[_Block]:
    """A cell of the names of a record: a Chinese name has its other script in the cell beside it, a status is a label."""
    row = cell.getparent()
    assert row is not None
    forms = 3 if row.xpath("td/span[@lang='zh-Hans']") and row.xpath("td/span[@lang='zh-Hant']") else 1
    place = row.index(cell)
    other = _said(row[1 - place], kind) if forms == 3 and place < 2 else None
    yield _Block(_said(cell, kind), own=bool(_said(cell, kind)) and place != forms, other=other)


def _is_empty(element: HtmlElement, kind: str) -> bool:
    return not any(map(str.isalnum, _said(element, kind)))


def _said(element: HtmlElement, kind: str) -> str:
    """The text of an element without that of blocks within it and without labels."""
    left_out = {*element.xpath(_LABELS.get(kind, "*[@class='headerlink']")), *element.xpath("ul | p | dl")}

    def pieces(part: HtmlElement) -> Iterator[str]:
        yield part.text or ""
        for child in part:
            if child.tag == "br":
                yield "\n"
            elif child not in left_out:
                yield from pieces(child)
            yield child.tail or ""

    return " ".join("".join(pieces(element)).split())


def _classes(element: HtmlElement) -> set[str]:
    return set((element.get("class") or "").split())


def _one(texts: list[Text]) -> Text:
    return Text("\n".join(text.shown for text in texts), "\n".join(text.other for text in texts))
