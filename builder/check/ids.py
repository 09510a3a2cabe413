"""Addresses are for good: what was published is there, or leads to what took its place."""

from collections.abc import Iterator

from builder.check.context import Checked
from builder.model import Problem
from builder.model.identity import address


def check_ids(checked: Checked) -> Iterator[Problem]:
    """Every published address has a page or leads to one, and no redirect stands in the way of a page."""
    lock = checked.library.paths.get(("list", "ids"), "")
    published, here = checked.library.published, checked.library.addresses()
    unread = {
        address(kind, record) for kind, record in checked.library.unread if kind not in ("english", "translation")
    }
    moved = dict(published.moved())
    for old, line in published.lines.items():
        if old in published.redirects:
            if old in here:
                yield Problem.at(lock, line, 1, "redirect-of-page", old=old)
            elif old not in moved:
                yield Problem.at(lock, line, 1, "redirect-circular", old=old)
            elif moved[old] not in here and unread.isdisjoint((moved[old], moved[old].rpartition("/")[0])):
                yield Problem.at(lock, line, 1, "redirect-nowhere", old=old, new=moved[old])
        elif old not in here and unread.isdisjoint((old, parent := old.rpartition("/")[0])):
            if parent in published.lines and parent not in here:
                continue  # the directive is gone with its measures, which is said once
            yield Problem.at(lock, line, 1, "id-vanished", old=old)
