"""A child that ends when its parent does, however that ends: its stdin is a pipe into which nobody writes.

`python -m builder.publishing.lifeline MODULE WORDS…` is such a child; it runs MODULE as `python -m` does.
"""

import _thread
import os
import runpy
import sys
import threading
import time

_GRACE = 3.0


def on_lifeline(module: str, *words: str) -> list[str]:
    """The command that runs `module` with `words` as a child whose stdin is to be a lifeline's end."""
    return [sys.executable, "-m", __name__, module, *words]


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
