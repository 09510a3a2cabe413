"""A child that ends when its parent does, however that ends: its stdin is a pipe into which nobody writes."""

import _thread
import os
import threading
import time
from functools import cache
from types import TracebackType

# In the environment of a child whose stdin is a lifeline.
NAME = "MAOCE_LIFELINE"
_GRACE = 3.0


class Lifeline:
    """Give `end` to children as stdin; it is cut when the block ends, by `cut`, or by the system when this process ends."""

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


@cache
def follow_parent() -> None:
    """In a child that was given a lifeline: end when it is cut, as on Ctrl-C, and at once if that takes long."""
    if os.environ.get(NAME):
        threading.Thread(target=_end_with_stdin, daemon=True).start()


def _end_with_stdin() -> None:
    os.read(0, 1)  # not sys.stdin, whose lock a thread must not hold when Python ends
    _thread.interrupt_main()
    time.sleep(_GRACE)
    os._exit(1)
