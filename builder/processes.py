"""Work for several cores, where the system can fork; where it cannot, it is done here, one thing after the other.

A forked process has what this one has read and opened, and need be told only which part of the work is its own. It ends
when this one does, however that ends: it listens to a pipe into which nobody writes, and which the system closes then.
"""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import Any, TypeVar

_Task = TypeVar("_Task")
_Result = TypeVar("_Result")
_work: Callable[[Any], Any] | None = None


def divided(work: Callable[[_Task], _Result], tasks: Sequence[_Task]) -> Iterator[_Result]:
    """The results of `work` for each of the `tasks`, in their order; tasks and results can be pickled.

    Raises what `work` raises, and BrokenProcessPool if a process is killed.
    """
    global _work  # what a fork hands over without pickling
    count = min(os.cpu_count() or 1, len(tasks))
    if count < 2 or not _can_fork():
        yield from map(work, tasks)
        return
    _work = work
    context = multiprocessing.get_context("fork")
    end, held = os.pipe()
    pool = ProcessPoolExecutor(count, context, initializer=_end_with, initargs=(end, held))
    try:
        yield from pool.map(_do, tasks)
        pool.shutdown()
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    finally:
        _work = None
        os.close(held)
        os.close(end)


@contextmanager
def beside(work: Callable[[], _Result]) -> Iterator[Callable[[], _Result]]:
    """Have `work` done while the block runs. What is given waits for its result, which can be pickled, or raises its error.

    At the end of the block the work is ended, done or not.
    """
    if not _can_fork():
        yield work
        return
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe(duplex=False)
    end, held = os.pipe()
    child = context.Process(target=_send, args=(work, there, end, held), daemon=True)
    child.start()
    there.close()
    try:
        yield lambda: _received(here, child.pid)
    finally:
        os.close(held)
        os.close(end)
        child.join()
        here.close()


def _can_fork() -> bool:
    return "fork" in multiprocessing.get_all_start_methods()


def _end_with(end: int, held: int) -> None:
    """Have this process end when the one that forked it closes its `held`, or ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who forked it is told, too
    os.close(held)

    def wait() -> None:
        os.read(end, 1)
        os._exit(1)

    threading.Thread(target=wait, daemon=True).start()


def _do(task: Any) -> Any:
    assert _work is not None
    return _work(task)


def _send(work: Callable[[], Any], there: Connection, end: int, held: int) -> None:
    _end_with(end, held)
    said: tuple[Any, Exception | None]
    try:
        said = work(), None
    except Exception as error:
        said = None, error
    there.send(said)


def _received(here: Connection, child: int | None) -> Any:
    try:
        result, error = here.recv()
    except EOFError:
        raise RuntimeError(f"process {child} was ended") from None
    if error is not None:
        raise error
    return result
