"""A child that ends when its parent does, however that ends: its stdin is a pipe that only the parent holds open.

`python -m builder.publishing.lifeline MODULE WORDS…` is such a child; it runs MODULE as `python -m` does. What the parent
writes into the pipe, line by line, is in `told`; nothing is the end.
"""

import _thread
import os
import runpy
import sys
import threading
import time
from queue import SimpleQueue

_TO_END_BY_ITSELF = 0.2  # seconds
_GRACE = 3.0

told: SimpleQueue[str | None] = SimpleQueue()


def on_lifeline(module: str, *words: str) -> list[str]:
    """The command that runs `module` with `words` as a child whose stdin is to be a lifeline's end."""
    return [sys.executable, "-m", __name__, module, *words]


def _listen() -> None:
    rest = b""
    while data := os.read(0, 65_536):  # not sys.stdin, whose lock a thread must not hold when Python ends
        *lines, rest = (rest + data).split(b"\n")
        for line in lines:
            told.put(line.decode("utf-8"))
    told.put(None)  # who waits for more is not interrupted by what follows
    time.sleep(_TO_END_BY_ITSELF)
    _thread.interrupt_main()
    time.sleep(_GRACE)
    os._exit(1)


def main(module: str) -> None:
    """Run `module`; what is told is heard from now on."""
    threading.Thread(target=_listen, daemon=True).start()
    try:
        runpy.run_module(module, run_name="__main__", alter_sys=True)
    except KeyboardInterrupt:  # before the module was there to hear it
        sys.exit(130)


if __name__ == "__main__":
    from builder.publishing import lifeline  # `told` is that of this module, which others import

    sys.argv = sys.argv[1:]
    lifeline.main(sys.argv[0])
