"""Importing a capture once more: what of a directive file neither the capture nor a person's declared work explains."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from difflib import SequenceMatcher

from builder.importing.parse import ImportRefusedError, Known, parse_capture
from builder.language.common import common_start
from builder.model import Directive, Problem
from builder.model.rule import NOTHING

_SHOWN = 60
_COMPARED = 200_000  # pairs of equal lines


def changed_by_hand(
    path: str,
    text: str,
    directive: Directive,
    data: bytes,
    dump: Callable[[Directive], str],
    romanise: Callable[[str], str],
    agency_names: Collection[str],
) -> Iterator[Problem]:
    """Every passage of the file `path` that importing its capture again would write differently.

    `text` is the file, `directive` what it says, `data` its capture; `dump` writes a directive as a file, so that other
    quotation marks or breaks of lines in the front matter are no difference. The English title, what `supplied` names
    where the capture says nothing, and `corrections` are a person's and no difference.
    """
    try:
        imported = parse_capture(
            data, f".{directive.capture.file.rpartition('.')[2]}", romanise, Known.of(directive), agency_names
        )
    except ImportRefusedError as error:
        yield Problem.at(path, 1, 1, "refused", why=error.why)
        return
    lines, ours, fresh = text.split("\n"), dump(directive).split("\n"), dump(imported.directive).split("\n")
    for start, end, other_start, other_end in _differing(ours, fresh):
        old, new = "\n".join(ours[start:end]), "\n".join(fresh[other_start:other_end])
        line = lines.index(ours[start]) + 1 if start < len(ours) and ours[start] in lines else 1
        yield Problem.at(path, line, 1, "reimport", old=_cut(old, new), new=_cut(new, old))


def _differing(ours: Sequence[str], fresh: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """Where two texts differ: the lines of each. As one passage if they have too many lines in common to be compared.

    What compares sequences looks at each pair of equal lines, and every other line of a file is empty.
    """
    begin = common_start(ours, fresh)
    end = common_start(ours[begin:][::-1], fresh[begin:][::-1])
    old, new = ours[begin : len(ours) - end], fresh[begin : len(fresh) - end]
    if not old and not new:
        return
    counts = Counter(new)
    if sum(counts[line] for line in old) > _COMPARED:
        yield begin, begin + len(old), begin, begin + len(new)
        return
    for tag, start, stop, other_start, other_stop in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            yield begin + start, begin + stop, begin + other_start, begin + other_stop


def _cut(text: str, other: str) -> str:
    """The part of `text` in which it differs from `other`, with a little before it, on one line."""
    start = max(0, common_start(text, other) - _SHOWN // 4)
    return " ".join(text[start : start + _SHOWN].split()) or NOTHING
