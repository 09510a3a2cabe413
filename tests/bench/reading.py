"""Pages as Lighthouse sees them on a slow phone: how far a score is from 1, and whether what is shown moves; see lighthouse.py.

The largest page of each kind in each edition, medians of five loads whatever the number of runs.
"""

from collections.abc import Iterable, Iterator
from functools import partial

from tests.bench.figures import Figure
from tests.bench.lighthouse import SCORE_AT_LEAST, SHIFT_AT_MOST, measured
from tests.bench.places import Bench, Part

_KINDS = ("measure", "directive", "term", "terms", "agencies", "directives", "home")


def parts(bench: Bench, size: float) -> Iterable[Part]:
    """One for each kind."""
    return [partial(_figures, bench, size, kind) for kind in _KINDS]


def _figures(bench: Bench, size: float, kind: str) -> Iterator[Figure]:
    for _, page, seen in measured(bench.checkout(size).site(), kinds=[kind]):
        yield Figure(
            "reading", size, f"{page}: score short of 1", "", (round(1 - seen.score, 3),), round(1 - SCORE_AT_LEAST, 3)
        )
        yield Figure("reading", size, f"{page}: shift of the layout", "", (round(seen.shift, 3),), SHIFT_AT_MOST)
        yield Figure("reading", size, f"{page}: as sent", "kB", (seen.sent / 1000,))
