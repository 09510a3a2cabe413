"""A saved page's own address: what browsers and the tools that save pages write into it, and what it says of itself.

Nothing is guessed: an address counts if it is stated whole and has the form of one (model/url.py).
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape

from builder.importing.draft import Draft
from builder.model import Bilingual
from builder.model.limits import ADDRESS
from builder.model.url import WEB_ADDRESS

_HINT = Bilingual(
    "url: the page does not say from where it was saved; give its address with --url",
    "url：网页未写明原址；请用 --url 写明",
)
_LOOKED_AT = 200_000  # characters, in which the head of any page ends
_COMMENT = re.compile(r"<!--(.*?)(?:-->|$)", re.DOTALL)
_NOT_SEEN = re.compile(
    r"<!--.*?(?:-->|$)|<(script|style|template|noscript)\b.*?(?:</\1\s*>|$)", re.DOTALL | re.IGNORECASE
)
_BODY = re.compile(r"<body\b", re.IGNORECASE)
_TAG = re.compile(r"<(link|meta)\b((?:[^<>\"']|\"[^\"<>]*\"|'[^'<>]*')*)>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([a-z:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
# Internet Explorer and all that follow it; the number counts the address's characters.
_SAVED_FROM = re.compile(r"^\s*saved from url=\(\d{4,}\)(\S+)\s*$", re.IGNORECASE)
_SINGLE_FILE = re.compile(r"^\s*Page saved with SingleFile[ \t\r]*\n[ \t]*url:[ \t]*(\S+)", re.IGNORECASE)
# The front matter of a page saved as Markdown.
_FRONT_MATTER = re.compile(r"\A---\r?\n(.*?)\r?\n---\r?$", re.DOTALL | re.MULTILINE)
_FIELD = re.compile(r"^(?:url|source|canonical_url):[ \t]*(\"?)(\S+)\1[ \t]*\r?$", re.MULTILINE)


def keep_address(draft: Draft) -> Draft:
    """The page's address: that which a person gave, else its own, else one that it shows; if there is none, it is missing."""
    url = draft.task.known.url or page_address(draft.source) or draft.directive.source.url
    missing = draft.missing if url else (*draft.missing, _HINT)
    return replace(draft, missing=missing).stating(source=replace(draft.directive.source, url=url))


def page_address(page: str) -> str | None:
    """The address that a page states as its own, the surest statement first; None if it states none.

    That is where it was saved from; then what it calls its canonical address; then that under which it is shared.
    """
    return next((found for found in map(_address, _stated(page[:_LOOKED_AT])) if found), None)


def _stated(page: str) -> Iterator[str]:
    front_matter = _FRONT_MATTER.match(page)
    yield from (found[2] for found in _FIELD.finditer(front_matter[1])) if front_matter else ()
    for comment in _COMMENT.findall(page):
        for form in (_SAVED_FROM, _SINGLE_FILE):
            if found := form.match(comment):
                yield found[1].replace("%2D%2D", "--")
    head = list(_head(page))
    for name, key, value, content in (
        ("meta", "name", "savepage-url", "content"),  # Save Page WE
        ("link", "rel", "canonical", "href"),
        ("meta", "property", "og:url", "content"),
        ("meta", "name", "og:url", "content"),
    ):
        for tag, attributes in head:
            if tag == name and value in attributes.get(key, "").lower().split():
                yield attributes.get(content, "")


def _head(page: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The `link` and `meta` elements above the body, each with its attributes; of one that stands twice the first counts."""
    bare = _NOT_SEEN.sub("", page)
    body = _BODY.search(bare)
    for tag in _TAG.finditer(bare, 0, body.start() if body else len(bare)):
        attributes: dict[str, str] = {}
        for name, *values in _ATTRIBUTE.findall(tag[2]):
            attributes.setdefault(name.lower(), unescape("".join(values)).strip())
        yield tag[1].lower(), attributes


def _address(text: str) -> str | None:
    return text if len(text) <= ADDRESS and re.match(WEB_ADDRESS, text) else None
