"""Slips that make a YAML text unreadable, each named at the place where it was made.

PyYAML reports where it gave up, which may be many lines later, in words for those who know YAML. Here the lines are read
as a person does: a key, a colon, a value.
"""

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from builder.model import Problem
from builder.store.yaml_text import YamlText

_ENTRY = re.compile(
    r"(?P<indent> *)(?P<dashes>(?:- +)*)"
    r"(?P<key>\"[^\"]*\"|'[^']*'|[^\s\"'#&*!|>@`%\[\]{},:：-][^\s:：]*)(?P<colon> *[:：] *)(?P<value>.*)"
)
_FIELD = re.compile(r"[a-z][\w-]*:")  # on a line of its own it is a field that is not in line
_DASH = re.compile(r"( *)-([A-Za-z_][\w-]*:.*)")
_CONFLICT = re.compile(r"<{7} |={7}$|>{7} ")
_BLOCK = re.compile(r"[|>][-+0-9]*(\s+#.*)?$")
_SPECIAL = re.compile(r"[@`%,]|[?|>-](?=\s)|[|>](?=\S)|]|}")
_COLON_IN_TEXT = re.compile(r":(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Slip:
    """A problem, and the line that was meant (None where that is not plain to see)."""

    problem: Problem
    meant: str | None = None


def slips(source: YamlText, error: yaml.MarkedYAMLError) -> list[Slip]:
    """Why `source` cannot be read, when PyYAML said `error`: every slip within a line, else the one that it stumbled on."""
    return list(_in_lines(source)) or [Slip(_stumble(source, error))]


def mended(source: YamlText, found: list[Slip]) -> YamlText | None:
    """The text as it was meant, so that the rest of it can be read; None where a slip cannot be undone."""
    lines = source.text.split("\n")
    for slip in found:
        if slip.meant is None:
            return None
        lines[slip.problem.line - source.first_line] = slip.meant
    return YamlText(source.path, "\n".join(lines), source.first_line)


def _in_lines(source: YamlText) -> Iterator[Slip]:
    """Slips that a line shows by itself. Block texts and lines that go on with the value above are passed over."""
    column = -1  # of the last key
    block = plain = False  # whether a block text follows it, or its value is unquoted
    for index, line in enumerate(source.text.split("\n")):
        content = line.strip()
        begins = len(line) - len(line.lstrip(" "))
        number = index + source.first_line
        if not content or content.startswith("#"):
            continue
        if _CONFLICT.match(line):
            yield Slip(Problem.at(source.path, number, 1, "conflict", line=line))
            return
        if line.rstrip() in ("---", "...") and column >= 0:
            yield Slip(Problem.at(source.path, number, 1, "document", line=content))
            return
        if begins > column >= 0 and (block or plain):
            if plain and not _FIELD.match(content) and (colon := _COLON_IN_TEXT.search(line)):
                yield Slip(_special(source, number, colon.start() + 1, ":", content))
            continue
        dash = _DASH.fullmatch(line)
        if dash:
            meant = f"{dash[1]}- {dash[2]}"
            yield Slip(
                Problem.at(source.path, number, begins + 1, "dash", found=_short(line), right=_short(meant)), meant
            )
            continue
        entry = _ENTRY.fullmatch(line)
        if entry is None:
            block = plain = False
            column = begins
            continue
        column = entry.start("key")
        block, plain = bool(_BLOCK.match(entry["value"])), _is_plain(entry["value"])
        slip = _in_entry(source, number, entry)
        if slip:
            yield slip


def _in_entry(source: YamlText, number: int, entry: re.Match[str]) -> Slip | None:
    value = entry["value"].rstrip()
    start = entry["indent"] + entry["dashes"] + entry["key"]
    at = entry.start("colon") + 1
    if "：" in entry["colon"] or (value and not entry["colon"].endswith(" ")):
        if entry["dashes"] and not entry["key"].isascii():
            return None  # an item of a list of Chinese words
        meant = f"{start}: {value}".rstrip()
        shown = {"found": _short(entry[0]), "right": _short(meant)}
        return Slip(Problem.at(source.path, number, at, "colon", **shown), meant)
    sign = _SPECIAL.match(value)
    colon = _COLON_IN_TEXT.search(value) if _is_plain(value) else None
    if (sign and not _BLOCK.match(value)) or colon:
        found = sign or colon
        column = entry.start("value") + (found.start() if found else 0) + 1
        meant = f"{start}: {_quoted(value)}"
        return Slip(_special(source, number, column, found[0] if found else "", value), meant)
    return None


def _is_plain(value: str) -> bool:
    return bool(value) and value[0] not in "\"'[{|>&*!#"


def _special(source: YamlText, line: int, column: int, sign: str, value: str) -> Problem:
    shown = {"sign": sign, "value": _short(value), "right": _short(_quoted(value))}
    return Problem.at(source.path, line, column, "special", **shown)


def _stumble(source: YamlText, error: Any) -> Problem:
    """What the parser's own report means, told at the place where it began."""
    mark = error.problem_mark or error.context_mark
    lines = source.text.split("\n")
    text = _last_quoted(source, error)
    if text is not None and text.end_mark.line != text.start_mark.line:
        line = lines[text.start_mark.line][text.start_mark.column :]
        return source.problem(text.start_mark, "unclosed", found=_short(line), sign=line[0])
    line = lines[mark.line] if mark.line < len(lines) else ""
    opened = _last_bracket(source, error)
    if opened is not None:
        start = lines[opened.start_mark.line][opened.start_mark.column :]
        closing = {"[": "]", "{": "}"}[start[0]]
        if closing not in start:
            return source.problem(opened.start_mark, "unclosed", found=_short(start), sign=closing)
    before, rest = line[: mark.column], line[mark.column :]
    if before.strip() and before.rstrip()[-1] in "\"']}" and rest.strip():
        entry = _ENTRY.fullmatch(line)
        value = entry["value"] if entry else line.strip()
        return source.problem(mark, "trailing", rest=_short(rest), right=_short(_quoted(value)))
    if rest and not before.strip():
        return source.problem(mark, "indent", line=_short(line.strip()), spaces=len(before))
    return source.problem(mark, "yaml", line=_short(line.strip()))


def _last_quoted(source: YamlText, error: Any) -> yaml.Token | None:
    """The last text in quotes before the error, or the one whose end is missing; None if other words stand between."""
    if error.context == "while scanning a quoted scalar" and "end of stream" in (error.problem or ""):
        start, end = error.context_mark, error.problem_mark
        return yaml.ScalarToken("", False, start, end, '"')
    texts = [token for token in _tokens(source, error) if isinstance(token, yaml.ScalarToken)]
    return texts[-1] if texts and texts[-1].style in ("'", '"') else None


def _last_bracket(source: YamlText, error: Any) -> yaml.Token | None:
    """The bracket that was still open at the error, the innermost if there are several."""
    still: list[yaml.Token] = []
    for token in _tokens(source, error):
        if isinstance(token, yaml.FlowSequenceStartToken | yaml.FlowMappingStartToken):
            still.append(token)
        elif still and isinstance(token, yaml.FlowSequenceEndToken | yaml.FlowMappingEndToken):
            still.pop()
    return still[-1] if still else None


def _tokens(source: YamlText, error: Any) -> Iterator[yaml.Token]:
    """What the scanner makes of the text before the error."""
    end = error.problem_mark.line, error.problem_mark.column
    try:
        for token in yaml.scan(source.text, Loader=yaml.CSafeLoader):
            if (token.start_mark.line, token.start_mark.column) >= end:
                return
            yield token
    except yaml.MarkedYAMLError:
        return


def _quoted(value: str) -> str:
    """A value in double quotes; outer quotes that it had are not doubled."""
    inner = value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value
    return '"' + inner.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _short(text: str) -> str:
    return textwrap.shorten(text.strip(), 80, placeholder="…") if len(text.strip()) > 80 else text.strip()
