"""`maoce bundle`: the site built once more, where all pages are known, and packed; how long that takes, and how large it is."""

from collections.abc import Iterable, Iterator
from functools import partial

from tests.bench.figures import Figure
from tests.bench.places import Bench, Part


def parts(bench: Bench, size: float) -> Iterable[Part]:
    """One."""
    return [partial(_figures, bench, size)]


def _figures(bench: Bench, size: float) -> Iterator[Figure]:
    checkout = bench.checkout(size)
    checkout.site()
    runs = [checkout.maoce("bundle").wall for _ in range(bench.runs)]
    [packed] = (checkout.root / "dist").glob("*.zip")
    yield Figure("bundle", size, "build and pack", "s", tuple(runs))
    yield Figure("bundle", size, "the bundle", "MB", (packed.stat().st_size / 1e6,))
