"""A program that runs in our place: the tests, a preview."""

import subprocess
from contextlib import suppress
from typing import Any


def status_of(command: list[str], **options: Any) -> int:
    """Run a command to its end and give its exit status; on Ctrl-C, which it gets as well, wait a little for its end."""
    with subprocess.Popen(command, **options) as child:
        try:
            return child.wait()
        except KeyboardInterrupt:
            for end in (child.poll, child.terminate, child.kill):
                end()
                with suppress(subprocess.TimeoutExpired):
                    child.wait(3)
                    break
            raise
