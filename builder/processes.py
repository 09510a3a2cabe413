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
from types import TracebackType
from typing import Any, TypeVar

_Task = TypeVar("_Task")
_Result = TypeVar("_Result")
_work: Callable[[Any], Any] | None = None


class Lifeline:
    """A pipe whose `end` children listen to; it is cut when the block ends, by `cut`, or by the system when this process ends."""

    def __enter__(self) -> "Lifeline":
        """Make the pipe."""
        self.end, self._held = os.pipe()
        return self

    def cut(self) -> None:
        """Have the children end now."""
        if self._held >= 0:
            os.close(self._held)
            self._held = -1

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Cut it."""
        self.cut()
        os.close(self.end)


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
    with Lifeline() as lifeline:
        pool = ProcessPoolExecutor(count, context, initializer=_end_with, initargs=(lifeline,))
        try:
            yield from pool.map(_do, tasks)
            pool.shutdown()
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
        finally:
            _work = None


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
    with Lifeline() as lifeline:
        child = context.Process(target=_send, args=(work, there, lifeline), daemon=True)
        child.start()
        there.close()
        try:
            yield lambda: _received(here, child.pid)
        finally:
            lifeline.cut()
            child.join()
            here.close()


def _can_fork() -> bool:
    return "fork" in multiprocessing.get_all_start_methods()


def _end_with(lifeline: Lifeline) -> None:
    """Have this forked process end when the one that forked it cuts its lifeline, or ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who forked it is told, too
    lifeline.cut()  # as it was forked: else this process would itself hold what it listens to

    def wait() -> None:
        os.read(lifeline.end, 1)
        os._exit(1)

    threading.Thread(target=wait, daemon=True).start()


def _do(task: Any) -> Any:
    assert _work is not None
    return _work(task)


def _send(work: Callable[[], Any], there: Connection, lifeline: Lifeline) -> None:
    _end_with(lifeline)
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
