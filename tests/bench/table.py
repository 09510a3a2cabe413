"""All benchmarks in one table: a further one is a module with `parts`, and a row here."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from tests.bench import building, bundling, editing, importing, matching, reading, serving, steps
from tests.bench.places import Bench, Part


class Benchmark(NamedTuple):
    """Its name, what gives its parts at a size, and whether it is of a size at all; if not, that is 0, and it is done once."""

    name: str
    parts: Callable[[Bench, float], Iterable[Part]]
    sized: bool = True


BENCHMARKS = (
    Benchmark("import", importing.parts, sized=False),
    Benchmark("matching", matching.parts, sized=False),
    Benchmark("build", building.parts),
    Benchmark("steps", steps.parts),
    Benchmark("edit", editing.parts),
    Benchmark("serve", serving.parts),
    Benchmark("bundle", bundling.parts),
    Benchmark("reading", reading.parts),
)
