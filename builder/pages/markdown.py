"""Writing Markdown: escaping, links, attributes. Nothing here knows what a page is about."""

import re
from functools import lru_cache
from itertools import takewhile
from urllib.parse import quote

_INLINE = re.compile(r"([\\`*_\[\]{}])")
_START = re.compile(r" {0,3}(?:[#>+:~=-]|\d(?=\d*[.)]))| {0,3}\t| {4}")
_LINE_END = re.compile(r"\s*[\n\r\u2028\u2029]\s*")
_TWO_BLANKS = re.compile(r" {2,}$")  # which would break the line
_QUOTED = re.compile(r"[\"'()]")  # these end a title, or count as brackets of the link around it
# What an address may hold (RFC 3986) and Markdown would take for its own.
_IN_ADDRESS = re.compile(r"[^A-Za-z0-9:/?#@!$&',;=.~%+-]")


@lru_cache(maxsize=10_000)  # names and labels stand on hundreds of pages
def escape(text: str, *, starts: bool = True) -> str:
    """`text` as Markdown that renders as exactly this text, in a paragraph, a heading or a table cell.

    It is one line: where `text` has a line end, a blank stands, as wherever HTML shows one. `starts` is whether a line,
    or a link or a span, may begin with it.
    """
    text = _INLINE.sub(r"\\\1", _TWO_BLANKS.sub(" ", _LINE_END.sub(" ", text)))
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace("|", "&#124;")
    if text.endswith(("#", "!")):  # which would close a heading, or make an image of the link behind it
        text = f"{text[:-1]}&#{ord(text[-1])};"
    # What begins a list, a heading, a quotation or a block of code at a line's start does not as a character reference.
    start = _START.match(text) if starts else None
    return f"{text[: start.end() - 1]}&#{ord(text[start.end() - 1])};{text[start.end() :]}" if start else text


def quoted(text: str) -> str:
    """`text` in double quotes, as the title of a link or the value of an attribute that is exactly this text."""
    return f'"{_QUOTED.sub(lambda char: f"&#{ord(char[0])};", escape(text))}"'


def external(url: str) -> str:
    """The target of a link that leads to `url`, an address in its strict form."""
    return _IN_ADDRESS.sub(lambda char: quote(char[0]), url)


def relative(target: str, page: str) -> str:
    """The path of page `target` as a link from page `page`, both relative to the edition's folder."""
    here, there = page.split("/")[:-1], target.split("/")
    common = sum(1 for _ in takewhile(lambda both: both[0] == both[1], zip(here, there[:-1], strict=False)))
    return "/".join([".."] * (len(here) - common) + there[common:])


def attributes(*items: str) -> str:
    """An attribute list for the block above: `attributes('lang="zh-Hans"', '.official')`."""
    return "{: " + " ".join(filter(None, items)) + " }" if any(items) else ""
