"""Reading built pages as a browser or a crawler would."""

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

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


class Linked:
    """The files below a folder, all listed once: a site has some hundred thousand links, and to ask the system of each takes long."""

    def __init__(self, root: Path) -> None:
        """List what stands below `root`."""
        self._files = {str(path) for path in root.rglob("*") if path.is_file()}

    def broken(self, page: Path, link: str, base: Path | None = None) -> str | None:
        """What is wrong with a link of a page that leads into the folder; `base` is where its path begins, if not at the page."""
        parts = urlsplit(link)
        path = os.path.normpath((base or page.parent) / unquote(parts.path)) if parts.path else str(page)
        if path not in self._files:
            return "no such file"
        if parts.fragment and path.endswith(".html") and unquote(parts.fragment) not in _anchors(path):
            return "no such anchor"
        return None


@cache
def _anchors(path: str) -> frozenset[str]:
    return anchors(Path(path))


def is_outside(link: str) -> bool:
    """Whether a link leads to another host or is of another kind than a path."""
    parts = urlsplit(link)
    return bool(parts.scheme or parts.netloc)
