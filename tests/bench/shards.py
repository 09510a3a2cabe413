"""`python -m tests.bench.shards [10 …]`: what a site costs that several machines make, at multiples of this library.

It builds the whole in one run, one of eight shards, all pages as one shard, and joins that: processor time, largest memory of
a process, bytes and files of each, and a page's share of them. The libraries are those of tests/bench/made/.
"""

import os
import shutil
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from builder import pipeline, sharding
from builder.__main__ import few_collections
from builder.model.shard import WHOLE, Shard
from builder.settings import NOTHING_SET
from builder.store.project import Project
from tests.bench.places import checkout

_EIGHTH = Shard(1, 8)


class Cost(NamedTuple):
    """Seconds of processor time, and the largest memory of a process in bytes."""

    seconds: float
    memory: int


def main() -> None:
    """Print a table for each size named on the command line."""
    few_collections()
    for times in map(int, sys.argv[1:] or ["1"]):
        measure(checkout(times).project, times)


def measure(project: Project, times: int) -> None:
    """Print a table for this library."""
    site, shards, store = project.root / "site", project.root / "shards", project.root / "build" / "pages"
    whole = _cost(lambda: pipeline.build(project, NOTHING_SET))
    files = [path for path in site.rglob("*") if path.is_file()]
    pages = sum(path.suffix == ".html" for path in files)
    print(f"{times} times: {len(list(project.directives.glob('*.md')))} directives, {pages} pages of all editions")
    _say("whole build", whole, pages, files)
    for name in ("*/search/**/*", "data/*"):
        some = [path for path in site.glob(name) if path.is_file()]
        print(f"  {name:16} {len(some):8} files {_bytes(some) / 1e6:9.1f} MB, largest {_largest(some) / 1e6:.1f} MB")
    directories = max(sum(one.is_file() for one in path.iterdir()) for path in site.rglob("*") if path.is_dir())
    print(f"  largest page {_largest(path for path in files if path.suffix == '.html') / 1e6:.2f} MB,", end=" ")
    print(f"largest folder {directories} files")
    for name, shard in (("shard 1/8", _EIGHTH), ("shard 1/1", WHOLE)):
        shutil.rmtree(store)
        cost = _cost(lambda shard=shard: sharding.make_shard(project, NOTHING_SET, shard, str(shards / str(shard.of))))  # type: ignore[misc]
        _say(name, cost, pages, [shards / str(shard.of) / shard.file])
    shutil.rmtree(store)
    _say("merge", _cost(lambda: sharding.merge(project, NOTHING_SET, [str(shards / "1")])), pages, files)


def _say(step: str, cost: Cost, pages: int, files: list[Path]) -> None:
    print(
        f"  {step:12} {cost.seconds:8.1f} s {1000 * cost.seconds / pages:6.2f} ms a page"
        f" {cost.memory / 1e6:7.0f} MB {1e-6 * cost.memory / pages * 1000:6.1f} kB a page"
        f" {_bytes(files) / 1e6:8.1f} MB in {len(files)} files, {_bytes(files) / pages / 1000:.1f} kB a page",
        flush=True,
    )


def _cost(work: Callable[[], object]) -> Cost:
    """What it costs, in a process of its own."""
    child = os.fork()
    if not child:
        status = 1
        try:
            work()
            status = 0
        finally:
            os._exit(status)
    _, status, used = os.wait4(child, 0)
    assert status == 0
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss * 1024)


def _bytes(files: list[Path]) -> int:
    return sum(path.stat().st_size for path in files)


def _largest(files: Iterable[Path]) -> int:
    return max((path.stat().st_size for path in files), default=0)


if __name__ == "__main__":
    main()
