"""What a correction may do: mend a slip, and nothing larger.

It stays possible to change a word for another of its length; the page names every correction with its reason.
"""

from collections.abc import Iterator, Sequence

from builder.capture.visible import squeeze
from builder.check.alignment import common_start
from builder.check.context import Checked
from builder.model import Correction, Directive, Problem

LONGEST = 30  # characters that a correction may quote so that its place is found
MOST = 4  # characters that it may change


def correction_problems(checked: Checked, directive: Directive, lines: Sequence[str]) -> Iterator[Problem]:
    """Corrections of what the capture does not say, that mend more than a slip, or that say not why."""
    for correction in directive.corrections:
        if not any(correction.found in line for line in lines):
            yield checked.problem("directive", directive.id, correction.found, "correction", found=correction.found)
        elif not is_slip(correction):
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
        and max(len(found), len(text)) - start - end <= MOST
        and bool(correction.reason.strip())
    )
