"""What a record says of itself: when it was last read."""

from collections.abc import Iterator

from builder.check.context import Checked
from builder.model import Problem


def check_reviewed(checked: Checked) -> Iterator[Problem]:
    """Nobody has read a record on a day that is still to come."""
    for kind, record in checked.library.records():
        if record.reviewed and record.reviewed > checked.latest:
            yield checked.problem(kind, record.id, ("reviewed",), "reviewed-later", day=record.reviewed)
