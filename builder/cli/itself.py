"""Commands about the program: its version, its tests and benchmarks, its completion in a shell."""

import sys

from builder import __version__
from builder.cli.child import status_of
from builder.cli.completion import script
from builder.cli.voice import Voice
from builder.store.project import Project


def version(voice: Voice) -> None:
    """Print the version."""
    voice.line(__version__)


def test(voice: Voice, words: list[str]) -> int:
    """Run pytest with these words, on every core; gives its status.

    A file is run by one process, so that what its tests share is made once, and files begin in the order of the tests'.
    """
    spread = ("-n", "auto", "--dist", "loadfile", "--no-loadscope-reorder")
    command = [sys.executable, "-m", "pytest", *spread, *words]
    return status_of(command, cwd=Project.find().root)


def bench(voice: Voice, words: list[str]) -> int:
    """Run the benchmarks with these words; gives their status."""
    return status_of([sys.executable, "-m", "tests.bench", *words], cwd=Project.find().root)


def completion(voice: Voice, shell: str) -> None:
    """Print the script for a shell."""
    voice.line(script(shell))
