"""Lines whose breaks were lost: a page that glued its paragraphs together gets them back.

A number inside a line begins a paragraph only if it is the one expected next, follows the end of a sentence or a
heading, and no later line begins with it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from builder.importing.line import Line
from builder.importing.numbering import STYLES, Sequences
from builder.language.breaks import (
    ADDRESSEES_AND_REST,
    HEADED,
    LONG,
    NUMBER_AND_REST,
    ON_ONE_LINE,
    SIGNED,
    TITLE_AND_NUMBER,
)

_INSIDE = {
    "dun": re.compile(r"(?<=[。；！？）)”：:])\s*(?=[一二三四五六七八九十]{1,3}、)"),
    "paren": re.compile(r"(?<=[^、，（(])\s*(?=[（(][一二三四五六七八九十]{1,3}[）)])"),
    "arabic": re.compile(r"(?<=[^\d、，.．（(第])\s*(?=\d{1,2}[.．﹒](?!\d))"),
}
_ENDS_SENTENCE = tuple("。！？）)”")


def split_glued(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines with lost paragraph breaks restored; a part keeps the number of the line it came from."""
    result: list[Line] = []
    later = _numbers_at_line_starts(lines)
    sequences = Sequences()
    top = True
    for index, line in enumerate(lines):
        if line.removed:
            result.append(line)
            continue
        if len(line.text) <= LONG:
            parts = next((list(m.groups()) for p in ON_ONE_LINE if top and (m := p.match(line.text))), [line.text])
            result += [Line(line.number, part) for part in parts]
            top = top and sequences.read(parts[-1]) is None
            continue
        parts = _header_parts(line.text) if top else [line.text]
        for part in parts:
            for paragraph in _paragraphs(part, sequences, later.get(index, frozenset())):
                result.append(Line(line.number, paragraph))
                top = top and sequences.expected("dun") == {1}
    return tuple(replace(line, number=number) for number, line in enumerate(result, 1))


def _numbers_at_line_starts(lines: Sequence[Line]) -> dict[int, frozenset[tuple[str, str]]]:
    """For each line, the labels that begin a later one: what stands there was not lost here."""
    starts: dict[int, frozenset[tuple[str, str]]] = {}
    seen: frozenset[tuple[str, str]] = frozenset()
    for index in range(len(lines) - 1, -1, -1):
        starts[index] = seen
        for style, pattern in STYLES.items():
            match = pattern.match(lines[index].text)
            if match:
                seen |= {(style, match[2])}
    return starts


def _header_parts(text: str) -> list[str]:
    parts: list[str] = []
    for pattern in (TITLE_AND_NUMBER, NUMBER_AND_REST, ADDRESSEES_AND_REST):
        match = pattern.match(text)
        if match:
            parts.append(match[1])
            text = text[match.end() :].strip()
    return [*parts, text]


def _paragraphs(text: str, sequences: Sequences, later: frozenset[tuple[str, str]]) -> list[str]:
    """`text` divided where an expected number begins a paragraph, and before a signature at its end."""
    signed = SIGNED.search(text)
    closing = [group for group in signed.groups() if group] if signed else []
    if signed:
        text = text[: signed.start()]
    result: list[str] = []
    while text:
        sequences.read(text)
        cut = _next_cut(text, sequences, later)
        head, text = (text[:cut], text[cut:].strip()) if cut else (text, "")
        result += _heading_and_text(head.strip(), bool(result) or bool(text))
    return [*result, *closing]


def _next_cut(text: str, sequences: Sequences, later: frozenset[tuple[str, str]]) -> int | None:
    """Where the next paragraph of `text` begins with an expected number, or None."""
    cuts: list[int] = []
    for style, pattern in _INSIDE.items():
        for match in pattern.finditer(text, 1):
            label = STYLES[style].match(text[match.end() : match.end() + 30])
            if label is None or (style, label[2]) in later:
                continue
            mark = sequences.copy().read(text[match.end() :])
            if mark is not None and mark.style == style and _may_begin(text[: match.start()], style):
                cuts.append(match.end())
                break
    return min(cuts, default=None)


def _may_begin(before: str, style: str) -> bool:
    """Whether a paragraph may end where `before` ends: after a sentence, or after a heading that has none."""
    before = before.rstrip()
    if before.endswith(_ENDS_SENTENCE) or (style == "dun" and before.endswith(("：", ":"))):
        return True
    heading = any(STYLES[upper].match(before) for upper in ("dun", "paren") if upper != style)
    return heading and len(before) <= 50 and "。" not in before and "，" not in before[-3:]


def _heading_and_text(text: str, glued: bool) -> list[str]:
    """A standard section heading that text was glued to is set apart again."""
    headed = HEADED.match(text)
    if glued and headed and len(text) > headed.end() + 20 and text[headed.end()] not in "。，、和与":
        return [text[: headed.end()], text[headed.end() :].strip()]
    return [text] if text else []
