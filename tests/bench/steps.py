"""`python -m tests.bench.steps [1 10 …]`: processor time of each step of ours, at multiples of this library.

The libraries are those of tests/bench/made/. With `--json FOLDER` it is measured once, in the checkout FOLDER.
"""

import json
import resource
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from builder.__main__ import few_collections
from builder.check.all import run_checks
from builder.check.context import Checked
from builder.model import Edition
from builder.reading.connect import connect
from builder.settings import NOTHING_SET
from builder.sources import converted, glossary_of, write_data, write_sources
from builder.store.project import Project, read_library
from builder.store.revision import latest_day
from builder.store.yaml_places import locate
from tests.bench.figures import Figure
from tests.bench.places import Bench, Part, asked, checkout

_A_PAGE = "a page of all editions"
_SHARE = 0.1
_FROM, _TO, _GROWTH = 10, 200, 1.15  # what a page costs at the second size, of what it costs at the first


def parts(bench: Bench, size: float) -> Iterable[Part]:
    """All steps together."""
    return [partial(_figures, bench, size)]


def _figures(bench: Bench, size: float) -> Iterator[Figure]:
    """Seconds of each step, of all, a page, and the share of a cold build."""
    cold = [build.cpu for build in bench.cold_builds(size)]
    runs = [asked("tests.bench.steps", "--json", str(bench.checkout(size).root)) for _ in range(bench.runs)]
    for step in runs[0]["seconds"]:
        yield Figure("steps", size, step, "s of processor time", tuple(run["seconds"][step] for run in runs))
    whole = [sum(run["seconds"].values()) for run in runs]
    yield Figure("steps", size, "all steps", "s of processor time", tuple(whole))
    share = tuple(ours / build for ours, build in zip(whole, cold, strict=True))
    yield Figure("steps", size, "all steps, of a cold build", "of its processor time", share, _SHARE)
    a_page = Figure("steps", size, _A_PAGE, "ms", tuple(1000 * ours / runs[0]["pages"] for ours in whole))
    yield a_page
    before = bench.results.named("steps", _FROM, _A_PAGE)
    if size == _TO and before:
        growth = tuple(value / before.median for value in a_page.values)
        yield Figure("steps", size, f"{_A_PAGE}, of that at {_FROM}×", "ratio", growth, _GROWTH)


def measured(project: Project, out: Path) -> tuple[int, dict[str, float]]:
    """The pages of an edition, and the seconds of processor time of each step."""
    seconds: dict[str, float] = {}

    @contextmanager
    def timed(step: str) -> Iterator[None]:
        before = _processor()
        yield
        seconds[step] = _processor() - before

    with timed("read"):
        library, _ = read_library(project)
    with timed("connect"):
        corpus = connect(library)
    with timed("check"):
        run_checks(Checked(library, corpus, locate, latest_day(None)))
    glossary = glossary_of(project, library, corpus, NOTHING_SET)  # without what was made of it before
    with timed("convert"):
        converted(glossary)
    with timed("exports"):
        downloads = write_data(glossary, out / "data")
    with timed("pages and search"):
        sources = write_sources(project.root, glossary, out, NOTHING_SET, downloads)
    return sources.pages[Edition.EN], seconds


def _processor() -> float:
    """Seconds of processor time of this process and of those that it started and that have ended."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def main() -> None:
    """Print a table for each size named on the command line."""
    few_collections()
    if sys.argv[1:2] == ["--json"]:
        with tempfile.TemporaryDirectory() as out:
            pages, seconds = measured(Project(Path(sys.argv[2])), Path(out))
        print(json.dumps({"pages": pages, "seconds": seconds}))
        return
    for size in map(float, sys.argv[1:] or ["1"]):
        said = asked("tests.bench.steps", "--json", str(checkout(size).root))
        pages, whole = said["pages"], sum(said["seconds"].values())
        print(
            f"{size:g} times: {pages} pages an edition, {whole:.2f} s, {1000 * whole / pages:.2f} ms a page of all editions"
        )
        for step, spent in said["seconds"].items():
            print(f"  {step:16} {spent:8.2f} s {1000 * spent / pages:7.3f} ms a page", flush=True)


if __name__ == "__main__":
    main()
