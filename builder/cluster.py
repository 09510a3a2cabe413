"""Shards made by a Dask cluster: it has a task for each, and gives a task whose worker is lost to another.

A worker runs `maoce build --shard` as its child in its own checkout of the same sources, so whatever ends the worker ends
the child, and what the child needs in memory goes with it.
"""

import subprocess
from collections import defaultdict
from collections.abc import Callable, Mapping

from builder.model import MaoceError, Problem
from builder.model.shard import Shard
from builder.processes import Lifeline
from builder.publishing.lifeline import on_lifeline
from builder.settings import for_child, ours


def make_shards(scheduler: str, count: int, out: str, report: Callable[[str], None]) -> None:
    """Have the cluster of this `scheduler` (`tcp://10.0.0.1:8786`) make `count` shards, and put them into `out`.

    `out` is a folder or an address of fsspec that all workers reach. `report` is told of each that is done. Settings of this
    process hold for all of them. Raises MaoceError with what each shard failed of, OSError if no scheduler answers.
    """
    try:
        from distributed import Client, as_completed
    except ImportError:
        raise MaoceError([Problem.at(scheduler, 1, 1, "no-package", package="distributed")]) from None
    failed: dict[str, list[Shard]] = defaultdict(list)
    with Client(scheduler) as client:
        shards = [Shard(number, count) for number in range(1, count + 1)]
        settings = ours()
        jobs = {client.submit(_make, shard, out, settings, pure=False): shard for shard in shards}
        for job in as_completed(jobs):
            error = job.exception()
            if said := repr(error) if error else job.result():
                failed[said].append(jobs[job])
            else:
                report(str(jobs[job]))
    if failed:
        raise MaoceError(
            [
                Problem.at(scheduler, 1, 1, "shard-failed", shards=", ".join(map(str, sorted(shards))), output=said)
                for said, shards in failed.items()
            ]
        )


def _make(shard: Shard, out: str, settings: Mapping[str, str]) -> str:
    """Make a shard, on the worker; gives what was said if it could not be made, else nothing."""
    command = on_lifeline("builder", "build", "--shard", str(shard), "--out", out)
    with Lifeline() as lifeline:
        done = subprocess.run(
            command, stdin=lifeline.end, capture_output=True, text=True, encoding="utf-8", errors="replace", check=False,
            env=for_child(ours(), PYTHONUTF8="1", **settings),
        )  # fmt: skip
    return "" if done.returncode == 0 else done.stderr.strip() or f"ended with status {done.returncode}"
