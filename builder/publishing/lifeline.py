"""A child that ends when its parent does, however that ends: its stdin is a pipe into which nobody writes.

`python -m builder.publishing.lifeline MODULE WORDS…` is such a child; it runs MODULE as `python -m` does.
"""

import _thread
import os
import runpy
import sys
import threading
import time
from types import TracebackType

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


def on_lifeline(module: str, *words: str) -> list[str]:
    """The command that runs `module` with `words` as a child whose stdin is to be a lifeline's end."""
    return [sys.executable, "-m", __name__, module, *words]


def exit_with(end: int) -> None:
    """Have this process, which may be a child's child, end at once when the lifeline with this `end` is cut."""

    def wait() -> None:
        os.read(end, 1)
        os._exit(1)

    threading.Thread(target=wait, daemon=True).start()


def _end_with_stdin() -> None:
    os.read(0, 1)  # not sys.stdin, whose lock a thread must not hold when Python ends
    _thread.interrupt_main()
    time.sleep(_GRACE)
    os._exit(1)


if __name__ == "__main__":
    threading.Thread(target=_end_with_stdin, daemon=True).start()
    sys.argv = sys.argv[1:]
    try:
        runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
    except KeyboardInterrupt:  # before the module was there to hear it
        sys.exit(130)
