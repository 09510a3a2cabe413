"""Writing Markdown: escaping, links, attributes. Nothing here knows what a page is about."""

import html
import posixpath
import re

_INLINE = re.compile(r"([\\`*_\[\]{}])")
_LINE_START = re.compile(r"^(\s*)([#>+:~-]|\d+(?=[.)]))", re.MULTILINE)


def escape(text: str) -> str:
    """`text` as Markdown that renders as exactly this text, in a paragraph, a heading or a table cell."""
    text = _INLINE.sub(r"\\\1", text).replace("&", "&amp;").replace("<", "&lt;").replace("|", "&#124;")
    return _LINE_START.sub(_at_line_start, text)


def _at_line_start(match: re.Match[str]) -> str:
    mark = match[2]
    # A number at a line's start would begin a list: its stop is kept from doing so by a character reference.
    escaped = f"&#{ord(mark[0])};{mark[1:]}" if mark[0].isdigit() else f"&#{ord(mark)};"
    return match[1] + escaped


def link(text: str, href: str, title: str = "", css: str = "") -> str:
    """A link around Markdown `text`; `title` is plain text, `css` a class."""
    quoted = f' "{html.escape(title, quote=True)}"' if title else ""
    return f"[{text}]({href}{quoted})" + (f"{{.{css}}}" if css else "")


def relative(target: str, page: str) -> str:
    """The path of page `target` as a link from page `page`, both relative to the edition's folder."""
    path, hash_mark, anchor = target.partition("#")
    return posixpath.relpath(path, posixpath.dirname(page) or ".") + hash_mark + anchor


def in_language(text: str, tag: str, css: str = "") -> str:
    """Inline Markdown `text` marked with its language."""
    attribute = f' class="{css}"' if css else ""
    return f'<span lang="{tag}"{attribute}>{text}</span>'


def attributes(*items: str) -> str:
    """An attribute list for the block above: `attributes('lang="zh-Hans"', '.official')`."""
    return "{: " + " ".join(filter(None, items)) + " }" if any(items) else ""
