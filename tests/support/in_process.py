"""`maoce` without a process of its own: quick, and all that it says in hand."""

from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from builder.cli.main import main


@dataclass(frozen=True)
class Said:
    """How a command ended, and what it said."""

    status: int
    out: str
    err: str


def maoce_here(root: Path, *words: str | Path, typed: str = "maoce") -> Said:
    """Run `maoce` with these words in `root`."""
    out, err = StringIO(), StringIO()
    with chdir(root), redirect_stdout(out), redirect_stderr(err):
        status = main([str(word) for word in words], typed)
    return Said(status, out.getvalue(), err.getvalue())
