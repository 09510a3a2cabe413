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
                yield Problem.at(LOCK, line, 1, "redirect-of-page", old=old)
            elif old not in moved:
                yield Problem.at(LOCK, line, 1, "redirect-circular", old=old)
            elif moved[old] not in here:
                yield Problem.at(LOCK, line, 1, "redirect-nowhere", old=old, new=moved[old])
        elif old not in here:
            yield Problem.at(LOCK, line, 1, "id-vanished", old=old)
