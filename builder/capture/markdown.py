"""The marks of Markdown, which a reader of the page does not see: those that tools write which save a page as Markdown."""

import re
from collections.abc import Sequence

_HEADING = re.compile(r"^[ \t]{0,3}(#{1,6})[ \t]+(?=\S)")
_CLOSING = re.compile(r"[ \t]+#+[ \t]*$")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_ITALIC = re.compile(r"(?<![*\w\\])\*(?=[^\s*])([^*]+)(?<=[^\s\\])\*(?![*\w])")
# What would be a number of a list, or emphasis, without the stroke before it.
_ESCAPED = re.compile(r"\\([.*_#\[\]()+\-|>~`])")
_RULE = re.compile(r"^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*$")
_ROW = re.compile(r"^[ \t]*\|(.*)\|[ \t]*$")
_FEWEST = 2  # marks that make a text Markdown: a post's headline may bear one


def without_marks(lines: Sequence[str]) -> list[str]:
    """The lines of a text without its Markdown: headings, bold type and italics, escapes, and tables, whose cells end with a tab.

    A text with fewer than two headings or bold words, and no table, is none: its lines are given as they are.
    """
    marked = sum(1 for line in lines if _HEADING.match(line) or ("*" in line and _BOLD.search(line)))
    ruled = any("|" in line and _RULE.match(line) for line in lines)
    if marked < _FEWEST and not ruled:
        return list(lines)
    return [_line(line) for line in lines if not ("|" in line and _RULE.match(line))]


def _line(line: str) -> str:
    if row := _ROW.match(line):
        line = "".join(f"{cell.strip()}\t" for cell in re.split(r"(?<!\\)\|", row[1]))
    if heading := _HEADING.match(line):
        line = _CLOSING.sub("", line[heading.end() :])
    return _ESCAPED.sub(r"\1", _ITALIC.sub(r"\1", _BOLD.sub(r"\2", line)))
