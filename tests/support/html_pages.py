"""Reading built pages as a browser or a crawler would."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from lxml import html
from lxml.html import HtmlElement


@cache
def parsed(path: Path) -> HtmlElement:
    """The root element of a built page."""
    return html.document_fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))


def fragment(markup: str) -> HtmlElement:
    """A piece of HTML, in an element of its own."""
    return html.fragment_fromstring(markup, create_parent="div")


def text_with_language(root: HtmlElement) -> Iterator[tuple[str, str]]:
    """Every run of visible text with the language in force there."""
    for element in root.iter():
        if not isinstance(element.tag, str) or element.tag in ("script", "style"):
            continue
        if element.text and element.text.strip():
            yield element.text, _language(element)
        parent = element.getparent()
        if element.tail and element.tail.strip() and parent is not None:
            yield element.tail, _language(parent)


def _language(element: HtmlElement) -> str:
    found = element.xpath("ancestor-or-self::*[@lang][1]/@lang")
    return str(found[-1]) if found else ""


@cache
def anchors(path: Path) -> frozenset[str]:
    """The anchors that a page offers."""
    return frozenset(parsed(path).xpath("//@id")) | frozenset(parsed(path).xpath("//a/@name"))
