"""`python3 run.py bench`: what Maoce costs, in libraries of several sizes, beside its peers.

What was found is written after each part to build/bench/: latest.json, latest.md and latest.svg. A part that fails is told and leaves
the others; Ctrl-C leaves what was found. It needs a POSIX system.
"""

import argparse
import subprocess
import sys
import time
import traceback
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from builder.__main__ import few_collections
from tests.bench.chart import chart
from tests.bench.figures import Failure, Figure, Results
from tests.bench.machine import described
from tests.bench.places import FOLDER, Bench, Part
from tests.bench.report import block, number, table, with_block
from tests.bench.table import BENCHMARKS
from tests.conftest import ROOT

# What the README shows, committed.
LATEST = ROOT / "tests" / "bench" / "latest.json"
CHART = LATEST.with_suffix(".svg")


def main(words: Sequence[str] | None = None) -> int:
    """Measure what the words ask for; gives 1 if a part failed, 130 after Ctrl-C."""
    asked = _words().parse_args(words)
    if asked.write_readme:
        _write_readme(Results.read(FOLDER / "latest.json"))
        return 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    bench = Bench(asked.runs, _earlier(asked.runs) if asked.add else _nothing(asked.runs))
    try:
        for benchmark in BENCHMARKS:
            for size in (asked.sizes if benchmark.sized else [0]) if benchmark.name in asked.only else []:
                bench.results = bench.results.without(benchmark.name, size)
                for part in benchmark.parts(bench, size):
                    _measure(bench.results, benchmark.name, size, part)
    except KeyboardInterrupt:
        return 130
    print(f"\n{table(bench.results)}")
    return 1 if bench.results.failures else 0


def _nothing(runs: int) -> Results:
    commit = subprocess.run(["git", "rev-parse", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False)
    return Results(described(), f"{datetime.now(UTC):%Y-%m-%d}", commit.stdout.strip(), runs, [], [])


def _earlier(runs: int) -> Results:
    """What was found before, if it was of this commit: figures of two programs are not to be compared."""
    new, path = _nothing(runs), FOLDER / "latest.json"
    old = Results.read(path) if path.is_file() else new
    if old.commit != new.commit:
        raise SystemExit(f"--add: what was found before is of commit {old.commit[:7]}; leave --add out")
    return replace(old, runs=max(old.runs, runs))


def _measure(results: Results, name: str, size: float, part: Part) -> None:
    begin = time.perf_counter()
    try:
        for figure in part():
            results.figures.append(figure)
            _tell(figure)
    except Exception as error:
        results.failures.append(Failure(name, size, f"{type(error).__name__}: {error}"))
        print(f"{name} {size:g}×: failed", file=sys.stderr)
        traceback.print_exc()
    finally:
        _write(results, FOLDER)
        print(f"  ({time.perf_counter() - begin:.0f} s)", flush=True)


def _tell(figure: Figure) -> None:
    bound = (
        "" if figure.at_most is None else f" (at most {number(figure.at_most)}: {'met' if figure.met else 'MISSED'})"
    )
    print(
        f"{figure.benchmark} {figure.size:g}×: {figure.what}: {number(figure.median)} {figure.unit}{bound}", flush=True
    )


def _write(results: Results, folder: Path) -> None:
    order = [benchmark.name for benchmark in BENCHMARKS]
    results.figures.sort(key=lambda figure: (order.index(figure.benchmark), figure.size))
    results.write(folder / "latest.json")
    (folder / "latest.md").write_text(block(results, "latest.svg"), "utf-8", newline="\n")
    (folder / "latest.svg").write_text(chart(results), "utf-8", newline="\n")


def _write_readme(results: Results) -> None:
    """Keep the results in the repository, and show them in the README."""
    results.write(LATEST)
    CHART.write_text(chart(results), "utf-8", newline="\n")
    readme = ROOT / "README.md"
    said = block(results, CHART.relative_to(ROOT).as_posix())
    readme.write_text(with_block(readme.read_text("utf-8"), said), "utf-8", newline="\n")


def _words() -> argparse.ArgumentParser:
    names = [benchmark.name for benchmark in BENCHMARKS]
    words = argparse.ArgumentParser("run.py bench", description="Measure what a build costs, beside stock MkDocs.")
    words.add_argument("--sizes", type=_sizes, default=[1.0, 10.0], help="in multiples of our library: 1,10,100,200")
    words.add_argument("--only", type=lambda said: _some(said, names), default=names, help=",".join(names))
    words.add_argument("--runs", type=_runs, default=3, help="how many times each thing is measured; the median counts")
    words.add_argument("--add", action="store_true", help="keep what was found before, but for what is measured again")
    words.add_argument(
        "--write-readme", action="store_true", help="measure nothing: show the last results in the README"
    )
    return words


def _sizes(said: str) -> list[float]:
    return sorted(map(float, said.split(",")))


def _runs(said: str) -> int:
    if not said.isdecimal() or not 0 < int(said) < 100:
        raise argparse.ArgumentTypeError("a number from 1 to 99")
    return int(said)


def _some(said: str, names: Sequence[str]) -> list[str]:
    if unknown := set(said.split(",")) - set(names):
        raise argparse.ArgumentTypeError(f"no benchmark is called {', '.join(sorted(unknown))}")
    return said.split(",")


if __name__ == "__main__":
    few_collections()
    sys.exit(main())
