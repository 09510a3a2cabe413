"""Markup to the lines that a reader of the page sees."""

import re
from collections.abc import Sequence

from selectolax.lexbor import LexborHTMLParser, LexborNode

from builder.capture.embedded import embedded_texts
from builder.capture.markdown import without_marks
from builder.capture.markup import simplified
from builder.capture.reflow import reflowed
from builder.model.characters import UNSEEN
from builder.model.limits import BLANKS

_LONG_LINE = 80
_HTML = re.compile(r"</?(?:html|body|div|p|br|span|table|tr|td|li|ul|ol|h[1-6])\b[^<>]*>", re.IGNORECASE)
_AUTOLINK = re.compile(r"<(https?://[^<>\s]+)(?<!--)(?<!--!)>")
_UNSEEN = frozenset({"script", "style", "head", "iframe", "noscript", "template"})
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "br", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre",
    "section", "table", "tbody", "tfoot", "thead", "tr", "ul",
})  # fmt: skip
_CELLS = frozenset({"td", "th"})
# Text outside all elements, of a Markdown post, and text that is preformatted.
_KEEP_LINES = frozenset({"body", "pre"})
# A line of the source that ends within an element is a blank, but between Chinese characters nothing (CSS Text 3, 4.1.3).
_BREAK = "\x0b"
_LINE_END = re.compile(r"\r\n|\n|\r")
_WIDE = r"\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60“”‘’…—"
_BREAKS_IN_CHINESE = re.compile(rf"(?<=[{_WIDE}])(?: *{_BREAK})+ *(?=[{_WIDE}])")
_LINE_ENDS = re.compile(r"\r\n|\n|\r|\u2028|\u2029")
_SPACES = re.compile(r"[^\S\n\t]+")
# No table has so many empty cells on end; a pattern that looks for a word behind white space would try each of them.
_ODD = re.compile(rf"[^\S ]|  |{UNSEEN.pattern}")  # whatever a line may lose
_MANY_BLANKS = re.compile(rf"(\s{{{BLANKS}}})\s+")
# Where two ideographic spaces or more begin, inside a line and before a word.
_INDENT = re.compile(r"(?<!^)(?<!\u3000)(?=\u3000{2,}\S)")
# A line set wide: each of its characters stands apart (国 务 院 关 于 …).
_SET_WIDE = re.compile(
    r"^\s*[\u4e00-\u9fff（(《](?P<apart>[ \u3000]{1,3})(?:[\u4e00-\u9fff（）()《》〈〉、，“”](?P=apart)){5,}\S\s*$"
)
# White space and characters of no width: they carry no text, and wrappers add and drop them freely.
_NO_TEXT = re.compile(r"[\s\u200b\u200c\u200d\u2060\ufeff\u00ad]+")


def is_html(source: str) -> bool:
    """Whether `source` contains HTML elements, alone or inside a Markdown post."""
    return _HTML.search(source) is not None


def visible_lines(source: str) -> list[str]:
    """The lines of a decoded capture as a reader sees them, in order.

    HTML loses its tags, comments, scripts and styles; a block element begins a new line, a table cell ends with a tab.
    Text outside all elements (a Jekyll post's front matter) keeps its own lines. Anything else is split at line ends.
    Of JSON and of escaped script files the strings are shown, each as the HTML or text that it is.
    Lines are stripped of surrounding white space, the ideographic space U+3000 included, and of characters that nobody
    sees; empty ones are kept.
    Raises MarkupError for markup that no page has (too many tags, too deep).
    """
    texts = embedded_texts(source) or [source]
    return [line for text in texts for line in _lines(text)]


def _lines(source: str) -> list[str]:
    if is_html(source):
        return plain_lines(_LINE_ENDS.split(_html_text(source)))
    return plain_lines(without_marks(_LINE_ENDS.split(source)))


def plain_lines(lines: Sequence[str]) -> list[str]:
    """Lines of plain text as a reader sees them: those that were hard-wrapped joined, and white space as in `visible_lines`."""
    divided = [part for line in lines for part in _divided(_set_solid(line))]
    return [_seen(line) for line in reflowed(divided)]


def _seen(line: str) -> str:
    if not _ODD.search(line):  # as nearly always
        return line.strip(" ")
    return _MANY_BLANKS.sub(r"\1", UNSEEN.sub("", _SPACES.sub(" ", line)).strip(" \t"))


def _set_solid(line: str) -> str:
    """A line whose characters all stand apart, closed up; its indent stays."""
    if not _SET_WIDE.match(line):
        return line
    return line[: len(line) - len(line.lstrip())] + re.sub(r"\s", "", line)


def _divided(line: str) -> list[str]:
    """A line's paragraphs: two ideographic spaces indent one; inside a long line they are all that is left of its break."""
    text = line.lstrip()
    if len(text) <= _LONG_LINE:
        return [line]
    first, *others = _INDENT.split(text)
    return [line[: len(line) - len(text)] + first, *others]


def squeeze(text: str) -> str:
    """`text` without white space and zero-width characters: what fidelity compares."""
    return _NO_TEXT.sub("", text)


def _html_text(source: str) -> str:
    # <https://…> is a Markdown autolink, but a parser of HTML takes it for a tag and swallows it.
    body = LexborHTMLParser(simplified(_AUTOLINK.sub(r"&lt;\1&gt;", source))).body
    parts: list[str] = []
    if body is not None:
        _collect(body, parts)
    return _BREAKS_IN_CHINESE.sub("", "".join(parts)).replace(_BREAK, " ")


def _collect(root: LexborNode, parts: list[str]) -> None:
    # An explicit stack, for pages nest deeper than Python recurses; a string on it is text yet to be written.
    stack: list[LexborNode | str] = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            parts.append(node)
        elif node.is_text_node:
            text = node.text_content or ""
            keeps_lines = node.parent is not None and node.parent.tag in _KEEP_LINES
            parts.append(text if keeps_lines else _LINE_END.sub(_BREAK, text))
        elif node.tag not in _UNSEEN and not node.is_comment_node:
            end = "\n" if node.tag in _BLOCKS else "\t" if node.tag in _CELLS else ""
            if end == "\n":
                parts.append("\n")
            stack.append(end)
            stack.extend(reversed(list(node.iter(include_text=True))))
