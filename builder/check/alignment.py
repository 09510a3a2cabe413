"""Reading a capture line by line as official text and removals, each in its order."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from builder.language.breaks import may_divide
from builder.language.common import common_start
from builder.model import Paragraph
from builder.model.document_number import BRACKETED

# So many ways of reading a line (or a character) are tried before the proof gives up, which counts as not proved.
WAYS = 8
# What follows a title and is no further line of it: a document number, addressees, a sentence.
_NO_TITLE = re.compile(rf"^\S{{1,20}}{BRACKETED}|[：:。]$")


class State(NamedTuple):
    """How much is read: lines of the capture, removals, paragraphs, and characters of the next paragraph."""

    line: int = 0
    removal: int = 0
    paragraph: int = 0
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Aligned:
    """How far a capture could be read: to its end if `complete`, the lines `removed` being the removals.

    If not, `state` is where it could be read no further, at character `at` of the line.
    """

    complete: bool
    state: State
    at: int = 0
    removed: tuple[int, ...] = ()


def align(
    lines: Sequence[str],
    paragraphs: Sequence[Paragraph],
    removals: Sequence[str],
    may_leave_out: Callable[[State], bool],
    same: Callable[[str, str], bool],
) -> Aligned:
    """Read `lines` from start to end as `paragraphs` and `removals`, both in order.

    A line is a removal, whole; or a paragraph, whole; or a part of the title or of the number; or several paragraphs, where `may_divide`
    lets it be divided or the heading of a measure is set apart. White space counts but between the parts of a
    divided line. `same` compares a line with a removal; `may_leave_out` is asked whether the removal may stand there.
    """
    came_from: dict[State, tuple[State, bool]] = {}
    stack = [State()]
    furthest = Aligned(False, State())
    while stack and len(came_from) <= WAYS * (len(lines) + 1):
        state = stack.pop()
        if state.line == len(lines):
            if state[1:] == (len(removals), len(paragraphs), 0):
                return Aligned(True, state, 0, _removed(came_from, state))
            furthest = max(furthest, Aligned(False, state), key=_reach)
            continue
        line = lines[state.line]
        steps: list[tuple[State, bool]] = []
        if (
            state.removal < len(removals)
            and not state.offset
            and same(line, removals[state.removal])
            and may_leave_out(state)
        ):
            steps.append((state._replace(line=state.line + 1, removal=state.removal + 1), True))
        at, paragraph, offset = _read(line, paragraphs, state)
        if at is None:
            steps.append((State(state.line + 1, state.removal, paragraph, offset), False))
        else:
            stopped = state._replace(paragraph=paragraph, offset=offset)
            furthest = max(furthest, Aligned(False, stopped, at), key=_reach)
        for step, left_out in steps:
            if step not in came_from:
                came_from[step] = (state, left_out)
                stack.append(step)
    return furthest


def _read(line: str, paragraphs: Sequence[Paragraph], state: State) -> tuple[int | None, int, int]:
    """Read a line as paragraphs: None, or at which character that fails; then the paragraph and its character."""
    at, paragraph, offset = 0, state.paragraph, state.offset
    if offset and _NO_TITLE.search(line):
        return 0, paragraph, offset
    while paragraph < len(paragraphs):
        role, text, _ = paragraphs[paragraph]
        rest = text[offset:]
        if not line.startswith(rest, at):
            theirs = line[at:]
            if role in ("title", "number") and rest.startswith(theirs):
                return None, paragraph, offset + len(theirs)
            alike = common_start(theirs, rest)
            return at + alike, paragraph, offset + alike
        end = at + len(rest)
        paragraph, offset = paragraph + 1, 0
        if end == len(line):
            return None, paragraph, 0
        set_apart = role == "label" or (role == "lead" and "。" not in text[:-1])
        if not set_apart and not may_divide(line, at, end):
            return end, paragraph, 0
        at = end + len(line[end:]) - len(line[end:].lstrip())
    return at, paragraph, offset


def _reach(found: Aligned) -> tuple[int, int]:
    return (found.state.line, found.at)


def _removed(came_from: dict[State, tuple[State, bool]], state: State) -> tuple[int, ...]:
    removed: list[int] = []
    while state in came_from:
        state, left_out = came_from[state]
        if left_out:
            removed.append(state.line)
    return tuple(reversed(removed))
