"""Addresses are for good: what was published is there, or leads to what took its place."""

from collections.abc import Iterator

from builder.check.context import Checked
from builder.model import Problem

LOCK = "glossary/ids.lock"


def check_ids(checked: Checked) -> Iterator[Problem]:
    """Every published address has a page or leads to one, and no redirect stands in the way of a page."""
    if checked.library.unread & {"directive", "agency", "term"}:
        return
    published, here = checked.library.published, checked.library.addresses()
    moved = dict(published.moved())
    for old, line in published.lines.items():
        if old in published.redirects:
            if old in here:
                yield Problem(
                    LOCK, line, 1, f"[ids-lock] `{old}` is a page and cannot lead elsewhere; remove this redirect"
                )
            elif old not in moved:
                yield Problem(
                    LOCK, line, 1, f"[ids-lock] the redirect of `{old}` goes in a circle; let it end at a page"
                )
            elif moved[old] not in here:
                yield Problem(LOCK, line, 1, f"[ids-lock] `{old}` leads to {moved[old]}, and there is no such page")
        elif old not in here:
            yield Problem(
                LOCK, line, 1,
                f"[id-vanished] `{old}` was published and is gone; restore it, or add the line `{old} -> …` with the"
                " address that took its place (if it was never published, remove the line)",
            )  # fmt: skip
