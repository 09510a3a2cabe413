"""The proof that a directive's text is its capture's text.

It does not trust the importer: it takes the capture's visible characters, the file's text and the declared removals,
and looks for a way to read the capture from start to end as these two, each in its order. White space does not count.
"""

import hashlib
from collections.abc import Iterator

from builder.capture.correct import corrected
from builder.capture.decode import DecodeError, decode
from builder.capture.visible import squeeze, visible_lines
from builder.check.context import Checked
from builder.model import Directive, Problem

_SHOWN = 20


def check_fidelity(checked: Checked) -> Iterator[Problem]:
    """Every directive against its capture: the bytes' hash, then every character."""
    for directive in checked.library.directives.values():
        data = checked.library.captures.get(directive.capture.file)
        if data is None:
            yield checked.problem("directive", directive.id, "capture:", "capture-missing", file=directive.capture.file)
            continue
        digest = hashlib.sha256(data).hexdigest()
        if digest != directive.capture.sha256:
            yield checked.problem(
                "directive", directive.id, "sha256:", "capture-changed",
                found=digest, expected=directive.capture.sha256,
            )  # fmt: skip
            continue
        yield from _compare(checked, directive, data)


def difference(capture: str, text: str, removals: tuple[str, ...]) -> tuple[int, int] | None:
    """Where the capture can no longer be read as text and removals: offsets into `capture` and `text`, or None.

    All three are given without white space. A state is how many removals and how many characters of the text are
    read; the capture's position follows from it.
    """
    lengths = [0]
    for removal in removals:
        lengths.append(lengths[-1] + len(removal))
    seen: set[tuple[int, int]] = set()
    stack = [(0, 0)]
    furthest = (0, 0)
    while stack:
        state = stack.pop()
        if state in seen:
            continue
        seen.add(state)
        used, at = state
        position = lengths[used] + at
        if position == len(capture) and at == len(text) and used == len(removals):
            return None
        furthest = max(furthest, (position, at))
        if at < len(text) and position < len(capture) and capture[position] == text[at]:
            stack.append((used, at + 1))
        if used < len(removals) and removals[used] and capture.startswith(removals[used], position):
            stack.append((used + 1, at))
    return furthest


def _compare(checked: Checked, directive: Directive, data: bytes) -> Iterator[Problem]:
    try:
        source = decode(data)
        for correction in directive.corrections:
            if correction.found not in source:
                yield checked.problem("directive", directive.id, correction.found, "correction", found=correction.found)
            source = corrected(source, [correction])
        capture = squeeze("\n".join(visible_lines(source)))
    except DecodeError as error:
        yield checked.problem("directive", directive.id, "capture:", "capture-unreadable", why=error)
        return
    text = squeeze(directive.text())
    found = difference(capture, text, tuple(squeeze(removal.text) for removal in directive.removals))
    if found is not None:
        position, at = found
        theirs = capture[position : position + _SHOWN] or "its end"
        ours = text[at : at + _SHOWN] or "its end"
        yield checked.problem(
            "directive", directive.id, _line_with(directive, at), "fidelity", theirs=theirs, ours=ours
        )


def _line_with(directive: Directive, at: int) -> str:
    """The line of the directive's text in which its squeezed character `at` stands."""
    for line in directive.text().split("\n"):
        length = len(squeeze(line))
        if at < length:
            return line
        at -= length
    return "\n"
