"""The proof that a directive's text is its capture's text.

It does not trust the importer. First the characters: the capture's visible ones, the file's and those of the declared
removals, white space aside, must be readable as one sequence. Then the lines: each visible line of the capture is, with
its white space, one paragraph of the text (or several, where a page glued them together), or it is a removal, whole, of
the form that its reason demands, above or below the official text. Visible lines are those of `capture_lines`: a PDF's and a Word
document's extracted text, and of hard-wrapped text the paragraphs, joined by rule (capture/reflow.py) before anybody reads them.
"""

import hashlib
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from builder.capture.decode import DecodeError
from builder.capture.lines import capture_lines
from builder.capture.visible import squeeze
from builder.capture.wrapper import find_wrapper
from builder.check.alignment import WAYS, Aligned, State, align
from builder.check.context import Checked
from builder.check.corrections import correction_problems
from builder.check.removals import Judge, kept_title
from builder.language.printed import PrintedError, in_simplified, is_traditional
from builder.model import Directive, Problem, corrected
from builder.model.rule import BEGINNING, END

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


@lru_cache(maxsize=64)  # a preview asks at each edit
def difference(capture: str, text: str, removals: tuple[str, ...]) -> tuple[int, int] | None:
    """Where the capture can no longer be read as text and removals: offsets into `capture` and `text`, or None.

    All three are given without white space. A state is how many removals and how many characters of the text are
    read; the capture's position follows from it. Removals that are alike over and over are given up, as no proof.
    """
    lengths = [0]
    for removal in removals:
        lengths.append(lengths[-1] + len(removal))
    seen: set[tuple[int, int]] = set()
    stack = [(0, 0)]
    furthest = (0, 0)
    while stack and len(seen) <= WAYS * (len(capture) + 1):
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


def _out_of_order(capture: str, text: str, removals: tuple[str, ...]) -> int | None:
    """The first removal that is not in its turn, where nothing but their order is wrong."""
    in_turn = tuple(sorted(removals, key=capture.find))
    if in_turn == removals or difference(capture, text, in_turn) is not None:
        return None
    return next(i for i, (here, there) in enumerate(zip(removals, in_turn, strict=True)) if here != there)


@dataclass(frozen=True, slots=True)
class Capture:
    """A capture as the proof reads it: its visible lines as they are and corrected, and who judges the removals.

    `traditional` tells that it prints Traditional characters; the lines are Simplified where the directive says so, too.
    """

    seen: tuple[str, ...]
    lines: tuple[str, ...]
    judge: Judge
    traditional: bool


def read_capture(data: bytes, directive: Directive) -> Capture:
    """The capture of a directive; raises DecodeError if it is no text.

    What is a site's own is recognised before anything is corrected, so that no correction can make a line one. What is
    printed in Traditional characters is read in Simplified ones, as the import does: PrintedError if it cannot be.
    """
    shown = tuple(line for line in capture_lines(data) if squeeze(line))
    seen = in_simplified(shown) if directive.capture.traditional else shown
    wrapper = find_wrapper(seen)
    lines = tuple(
        line if i in wrapper.habits else corrected(line, directive.corrections) for i, line in enumerate(seen)
    )
    return Capture(seen, lines, Judge(seen, wrapper, kept_title(directive)), is_traditional(shown))


def _compare(checked: Checked, directive: Directive, data: bytes) -> Iterator[Problem]:
    try:
        capture = read_capture(data, directive)
    except (DecodeError, PrintedError) as error:
        yield checked.problem("directive", directive.id, "capture:", "capture-unreadable", why=error)
        return
    if capture.traditional != directive.capture.traditional:
        yield checked.problem("directive", directive.id, "capture:", "capture-script")
        return
    yield from correction_problems(checked, directive, capture.seen)
    theirs = squeeze("".join(capture.lines))
    ours = squeeze(directive.text())
    removals = tuple(squeeze(removal.text) for removal in directive.removals)
    found = difference(theirs, ours, removals)
    misplaced = _out_of_order(theirs, ours, removals) if found is not None else None
    if misplaced is not None:
        removal = directive.removals[misplaced]
        yield _removal(checked, directive, "removal-order", removal.reason, removal.text.partition("\n")[0])
    elif found is not None:
        position, at = found
        yield checked.problem(
            "directive", directive.id, _line_with(directive, at), "fidelity",
            theirs=theirs[position : position + _SHOWN] or END, ours=ours[at : at + _SHOWN] or END,
        )  # fmt: skip
    else:
        yield from _compare_lines(checked, directive, capture)
    yield from _blank_lines(checked, directive)


def official_lines(directive: Directive, data: bytes) -> tuple[str, ...] | None:
    """The visible lines of a capture, corrected, less the removals; None where the text is not proved to be theirs.

    Raises DecodeError if the capture is no text.
    """
    capture = read_capture(data, directive)
    found = _read(capture, directive)
    removed = set(found.removed)
    return tuple(line for i, line in enumerate(capture.lines) if i not in removed) if found.complete else None


def _read(capture: Capture, directive: Directive, *, anywhere: bool = False) -> Aligned:
    """Read a capture as the text of its directive and the removals, each where it may stand, or `anywhere`."""
    paragraphs = tuple(directive.paragraphs())
    removals = _removed_lines(directive)

    def may_leave_out(state: State) -> bool:
        above, below = not state.paragraph, state.paragraph == len(paragraphs)
        reason = removals[state.removal][0]
        return anywhere or capture.judge.may_stand(state.line, reason, above=above, below=below)

    texts = [squeeze(line) for _, line in removals]
    return align(capture.lines, paragraphs, texts, may_leave_out, lambda line, text: squeeze(line) == text)


def _removed_lines(directive: Directive) -> list[tuple[str, str]]:
    return [(removal.reason, line) for removal in directive.removals for line in removal.text.split("\n")]


def _compare_lines(checked: Checked, directive: Directive, capture: Capture) -> Iterator[Problem]:
    """The second half of the proof, for a text whose characters are those of the capture."""
    if _read(capture, directive).complete:
        return
    removals, judge = _removed_lines(directive), capture.judge
    seen = {squeeze(line) for line in capture.lines}
    parts = [text for _, text in removals if squeeze(text) not in seen]
    found = _read(capture, directive, anywhere=True)
    if parts or not found.complete:
        yield from (_removal(checked, directive, "removal-part", "", text) for text in parts)
        if not parts:
            yield _difference_in_lines(checked, directive, capture.lines, found)
        return
    removed = set(found.removed)
    official = [i for i in range(len(capture.lines)) if i not in removed]
    wrong = False
    for (reason, text), line in zip(removals, found.removed, strict=True):
        above, below = not official or line < official[0], not official or line > official[-1]
        if not judge.has_form(line, reason):
            yield _removal(checked, directive, "removal-form", reason, text)
        elif not judge.may_stand(line, reason, above=above, below=below):
            yield _removal(checked, directive, "removal-inside", reason, text)
        else:
            continue
        wrong = True
    if not wrong:  # the same lines over and over: what cannot be told apart is not proved
        yield _removal(checked, directive, "removal-inside", *removals[0])


def _removal(checked: Checked, directive: Directive, rule: str, reason: str, text: str) -> Problem:
    declared = f"text: {text}"
    path = checked.library.paths["directive", directive.id]
    where = declared if declared in checked.library.texts.get(path, "") else text
    return checked.problem("directive", directive.id, where, rule, reason=reason, text=text[:60])


def _difference_in_lines(checked: Checked, directive: Directive, lines: Sequence[str], found: Aligned) -> Problem:
    """What is wrong where the lines could be read no further; the characters alone are the same."""
    state, removals, paragraphs = found.state, _removed_lines(directive), tuple(directive.paragraphs())
    line = lines[state.line] if state.line < len(lines) else ""
    paragraph = paragraphs[state.paragraph].text if state.paragraph < len(paragraphs) else ""
    theirs, ours = line[found.at :], paragraph[state.offset :]
    if squeeze(theirs)[:1] != squeeze(ours)[:1] and state.removal < len(removals) and theirs and squeeze(ours):
        return _removal(checked, directive, "removal-part", *removals[state.removal])
    rule = "blank"
    if found.at and not state.offset and ours and theirs.lstrip().startswith(ours[0]):
        rule = "break-added"
    elif line and ((state.offset and not found.at) or not theirs) and squeeze(ours[:1]):
        rule = "break-lost"
    before = line[max(0, found.at - 10) : found.at]
    return checked.problem(
        "directive", directive.id, paragraph or "\n", rule,
        before=_visible(before) or BEGINNING, theirs=_visible(theirs[:_SHOWN]) or END,
        ours=_visible(ours[:_SHOWN]) or END,
    )  # fmt: skip


def _visible(text: str) -> str:
    """`text` with what cannot be seen written as its code."""
    return "".join(c if unicodedata.category(c)[0] not in "ZC" or c == " " else f"⟨U+{ord(c):04X}⟩" for c in text)


def _blank_lines(checked: Checked, directive: Directive) -> Iterator[Problem]:
    """Lines of the file that are not empty and show nothing."""
    path = checked.library.paths["directive", directive.id]
    for number, line in enumerate(checked.library.texts.get(path, "").split("\n"), 1):
        if line and not squeeze(line):
            yield Problem.at(path, number, 1, "blank-line", found=_visible(line))


def _line_with(directive: Directive, at: int) -> str:
    """The line of the directive's text in which its squeezed character `at` stands, or the last one."""
    lines = directive.text().strip("\n").split("\n")
    for line in lines:
        length = len(squeeze(line))
        if at < length:
            return line
        at -= length
    return lines[-1]
