"""Work divided among the cores, where the system can fork; else done here, one thing after the other.

A forked worker has what this process has opened, and needs to be told only which part of it is its own.
"""

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any, TypeVar

from builder.publishing.lifeline import exit_with

_Task = TypeVar("_Task")
_Result = TypeVar("_Result")
_work: Callable[[Any], Any] | None = None


def divided(work: Callable[[_Task], _Result], tasks: Sequence[_Task], lifeline: int) -> Iterator[_Result]:
    """The results of `work` for each of the `tasks`, in their order; tasks and results can be pickled.

    Workers end when nobody holds the other end of the pipe `lifeline` any more. Raises BrokenProcessPool if one is killed.
    """
    global _work  # what a fork hands over without pickling
    count = min(os.cpu_count() or 1, len(tasks))
    if count < 2 or "fork" not in multiprocessing.get_all_start_methods():
        yield from map(work, tasks)
        return
    _work = work
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(count, context, initializer=_begin, initargs=(lifeline,)) as pool:
        try:
            yield from pool.map(_do, tasks)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
        finally:
            _work = None


def _begin(lifeline: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who started it is told, and ends it
    exit_with(lifeline)


def _do(task: Any) -> Any:
    assert _work is not None
    return _work(task)
