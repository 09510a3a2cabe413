"""Work for several cores, where the system can fork; where it cannot, it is done here, one thing after the other.

A forked process has what this one has read and opened, and need be told only which part of the work is its own. It ends
when this one does, however that ends: it listens to a pipe into which nobody writes, and which the system closes then.
"""

import multiprocessing
import os
import pickle
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import cache
from tempfile import TemporaryFile
from types import TracebackType
from typing import IO, Any, TypeVar

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


def divided(work: Callable[[_Task], _Result], tasks: Sequence[_Task], at_once: int | None = None) -> Iterator[_Result]:
    """The results of `work` for each of the `tasks`, in their order; tasks and results can be pickled.

    As many as there are cores are worked on `at_once`, or more where one may wait for what another process does. Raises what
    `work` raises, and BrokenProcessPool if a process is killed.
    """
    global _work  # what a fork hands over without pickling
    cores = os.cpu_count() or 1
    count = min(at_once or cores, len(tasks))
    if count < 2 or cores < 2 or not _can_fork():
        yield from map(work, tasks)
        return
    _work = work
    context = multiprocessing.get_context("fork")
    with Lifeline() as lifeline:
        pool = ProcessPoolExecutor(count, context, initializer=_end_with, initargs=(lifeline,))
        try:
            # Not `map`, which cancels what is left when something goes wrong: of that Python's own thread would complain.
            for future in [pool.submit(_do, task) for task in tasks]:
                yield future.result()
        except BaseException:
            lifeline.cut()
            raise
        finally:
            pool.shutdown()
            _work = None


@contextmanager
def beside(work: Callable[[], _Result]) -> Iterator[Callable[[], _Result]]:
    """Have `work` done while the block runs. What is given waits for its result, which can be pickled, or raises its error.

    It may be asked as often as one likes, and in processes that are forked within the block. At the end of the block the
    work is ended, done or not.
    """
    if not _can_fork():
        yield cache(work)
        return
    context = multiprocessing.get_context("fork")
    with TemporaryFile() as told, Lifeline() as lifeline, Lifeline() as at_work:
        child = context.Process(target=_tell, args=(work, told, lifeline))
        child.start()
        at_work.cut()  # here: so it ends when the child does
        try:
            yield cache(lambda: _told(told, at_work.end, child.pid))
        finally:
            lifeline.cut()
            child.join()


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


def _tell(work: Callable[[], Any], told: IO[bytes], lifeline: Lifeline) -> None:
    _end_with(lifeline)
    said: tuple[Any, Exception | None]
    try:
        said = work(), None
    except Exception as error:
        said = None, error
    pickle.dump(said, told)
    told.flush()


def _told(told: IO[bytes], ended: int, child: int | None) -> Any:
    """What a child has told, once it has ended: it alone holds the other end of the pipe `ended`."""
    os.read(ended, 1)
    if not (said := os.pread(told.fileno(), os.fstat(told.fileno()).st_size, 0)):
        raise RuntimeError(f"process {child} was ended")
    result, error = pickle.loads(said)
    if error is not None:
        raise error
    return result
