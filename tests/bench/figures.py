"""What a benchmark finds: figures, each of several runs, some of them with a bound."""

import json
import statistics
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Figure:
    """One figure of a benchmark, at a size in multiples of our library (0 where it is of none), run by run."""

    benchmark: str
    size: float
    what: str
    unit: str
    values: tuple[float, ...]
    at_most: float | None = None

    @property
    def median(self) -> float:
        """The median of all runs."""
        return statistics.median(self.values)

    @property
    def met(self) -> bool:
        """Whether it is within its bound, as one without is."""
        return self.at_most is None or self.median <= self.at_most


@dataclass(frozen=True)
class Failure:
    """A part of a benchmark that came to no figure, and why."""

    benchmark: str
    size: float
    why: str


@dataclass
class Results:
    """All that was found, on which machine and when, and of which commit."""

    machine: str
    day: str
    commit: str
    runs: int
    figures: list[Figure]
    failures: list[Failure]

    def named(self, benchmark: str, size: float, what: str) -> Figure | None:
        """The figure of this name, if it was found."""
        wanted = (benchmark, size, what)
        return next((f for f in self.figures if (f.benchmark, f.size, f.what) == wanted), None)

    def without(self, benchmark: str, size: float) -> "Results":
        """The same without what a benchmark found at a size."""
        figures = [f for f in self.figures if (f.benchmark, f.size) != (benchmark, size)]
        return replace(
            self, figures=figures, failures=[f for f in self.failures if (f.benchmark, f.size) != (benchmark, size)]
        )

    def write(self, path: Path) -> None:
        """Write them as JSON; what stands there is the whole of it at any time."""
        part = path.with_suffix(".part")
        part.write_text(json.dumps(asdict(self), ensure_ascii=False, indent=1) + "\n", "utf-8")
        part.replace(path)

    @classmethod
    def read(cls, path: Path) -> "Results":
        """What `write` wrote."""
        said: dict[str, Any] = json.loads(path.read_text("utf-8"))
        figures = [Figure(**{**row, "values": tuple(row["values"])}) for row in said.pop("figures")]
        return cls(**{**said, "figures": figures, "failures": [Failure(**row) for row in said["failures"]]})


def ratios(ours: list[float], theirs: list[float]) -> tuple[float, ...]:
    """Run by run, ours of theirs."""
    return tuple(one / other for one, other in zip(ours, theirs, strict=True))
