"""Whole builds of all editions: ours from nothing and again, beside stock MkDocs with jieba and without."""

from collections.abc import Iterable, Iterator
from functools import partial

from tests.bench import peers
from tests.bench.figures import Figure, ratios
from tests.bench.machine import Spent
from tests.bench.places import Bench, Part

_LARGEST = 10  # at which the stock builds are measured; a hundred times ours takes them hours
_BOUNDS = {"with jieba": 0.35, "without jieba": 0.55}


def parts(bench: Bench, size: float) -> Iterable[Part]:
    """All builds in turn, run by run."""
    return [partial(_figures, bench, size)]


def _figures(bench: Bench, size: float) -> Iterator[Figure]:
    checkout = bench.checkout(size)
    again: list[Spent] = []
    stock: dict[str, list[Spent]] = {"with jieba": [], "without jieba": []} if size <= _LARGEST else {}
    if stock:
        peers.install()
    bench.cold[size].clear()  # those of another benchmark were not measured beside the others
    for run in range(bench.runs):
        bench.cold[size].append(checkout.cold_build())
        again.append(checkout.maoce("build"))
        if stock and not run:
            peers.write_sites(checkout)
        for name, builds in stock.items():
            builds.append(peers.build(checkout, jieba=name == "with jieba"))
    ours = bench.cold[size]
    yield from _costs(size, "ours from nothing", ours)
    yield from _costs(size, "ours, nothing changed", again)
    walls = [build.wall for build in ours]
    yield Figure("build", size, "nothing changed, of a cold build", "ratio", ratios([b.wall for b in again], walls))
    for name, builds in stock.items():
        yield from _costs(size, f"stock {name}", builds)
        theirs = [build.wall for build in builds]
        yield Figure("build", size, f"ours of stock {name}", "ratio", ratios(walls, theirs), _BOUNDS[name])
        share = ratios([build.cpu for build in ours], [build.cpu for build in builds])
        yield Figure("build", size, f"ours of stock {name}", "of its processor time", share)


def _costs(size: float, what: str, builds: list[Spent]) -> Iterator[Figure]:
    yield Figure("build", size, what, "s", tuple(build.wall for build in builds))
    yield Figure("build", size, what, "s of processor time", tuple(build.cpu for build in builds))
    yield Figure("build", size, what, "MB", tuple(build.memory for build in builds))
