"""What a build costs after an edit: of one term's definition, one directive, one template, one label."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from tests.bench import edits
from tests.bench.figures import Figure, ratios
from tests.bench.places import Bench, Checkout, Part

_EDITS: dict[str, Callable[[Checkout, int], None]] = {
    "a term's definition": edits.term,
    "a directive": edits.directive,
    "a template": edits.template,
    "a label": edits.label,
}
_BOUNDS = {("a term's definition", 10.0): 0.1, ("a term's definition", 100.0): 0.05}


def parts(bench: Bench, size: float) -> Iterable[Part]:
    """One for each kind of edit."""
    return [partial(_figures, bench, size, what) for what in _EDITS]


def _figures(bench: Bench, size: float, what: str) -> Iterator[Figure]:
    """Each run edits anew, so that no page of it is known."""
    cold, checkout = bench.cold_builds(size), bench.checkout(size)
    builds = []
    for run in range(bench.runs):
        _EDITS[what](checkout, run)
        builds.append(checkout.maoce("build"))
    walls = [build.wall for build in builds]
    of_cold = ratios(walls, [build.wall for build in cold])
    yield Figure("edit", size, what, "s", tuple(walls))
    yield Figure("edit", size, f"{what}, of a cold build", "ratio", of_cold, _BOUNDS.get((what, size)))
    share = ratios([build.cpu for build in builds], [build.cpu for build in cold])
    yield Figure("edit", size, f"{what}, of a cold build", "of its processor time", share)
