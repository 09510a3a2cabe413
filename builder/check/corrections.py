"""What a correction may do: mend one slip in one place, and nothing larger.

It stays possible to change a word for another of its length; the page names every correction with its reason.
"""

from collections.abc import Iterator, Sequence

from builder.capture.visible import squeeze
from builder.check.context import Checked
from builder.language.common import common_start
from builder.model import Correction, Directive, Problem
from builder.model.characters import is_seen

LONGEST = 30  # characters that a correction may quote so that its place is found
MOST = 4  # characters that it may change


def correction_problems(checked: Checked, directive: Directive, lines: Sequence[str]) -> Iterator[Problem]:
    """Corrections of what the capture does not say, or says in several places, of more than a slip, or without a why."""
    for correction in directive.corrections:
        count = sum(line.count(correction.found) for line in lines) if correction.found else 1
        if not count:
            yield checked.problem("directive", directive.id, correction.found, "correction", found=correction.found)
            continue
        if count > 1:
            yield checked.problem(
                "directive",
                directive.id,
                correction.found,
                "correction-places",
                found=correction.found[:60],
                count=count,
            )
        if not is_slip(correction):
            yield checked.problem(
                "directive", directive.id, correction.found, "correction-large",
                found=correction.found[:60], text=correction.text[:60], longest=LONGEST, most=MOST,
            )  # fmt: skip


def is_slip(correction: Correction) -> bool:
    """Whether a correction is short, changes a few characters, leaves something visible there, and has a reason."""
    found, text = correction.found, correction.text
    start = common_start(found, text)
    end = common_start(found[start:][::-1], text[start:][::-1])
    return (
        0 < len(found) <= LONGEST
        and 0 < len(squeeze(text)) == len(text.replace(" ", ""))
        and text == text.strip()
        and all(is_seen(char) for char in text if char not in found)
        and max(len(found), len(text)) - start - end <= MOST
        and any(is_seen(char) and char != " " for char in correction.reason)
    )
