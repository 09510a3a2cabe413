"""What the command line says: in the language asked for, with its commands named as the person typed them."""

import errno
import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.tree import Tree

from builder.cli.sentences import REFUSALS_ZH, SENTENCES
from builder.cli.table import COMMANDS
from builder.cli.words import MisusedError
from builder.model import Bilingual, MaoceError, MessageLanguage, Problem

# A command as sentences and rules name it: `maoce fmt`.
_COMMAND = re.compile(rf"(?<![/.\w])maoce (?=(?:{'|'.join({command.name.split()[0]: '' for command in COMMANDS})})\b)")


_WIDE = 300  # columns, where nobody's terminal says how many


class Voice:
    """Prints in one language; `typed` is how the program was called: `python3 run.py`, `py run.py` or `maoce`.

    With `annotate` every problem is printed as an annotation of GitHub Actions, too. `command` is the command that runs, as
    soon as it is known, for lines about its words.
    """

    def __init__(self, language: MessageLanguage = "en", typed: str = "maoce", *, annotate: bool = False) -> None:
        """Keep in what language to speak and what to call the program."""
        self.language: MessageLanguage = language
        self.typed = typed
        self.annotate = annotate
        self.command = ""

    def __call__(self, key: str, **values: object) -> str:
        """The sentence `key` of sentences.py, filled."""
        said = SENTENCES[key]
        told = {name: self.of(value) if isinstance(value, Bilingual) else value for name, value in values.items()}
        return self.as_typed(self.of(said).format_map(told))

    def of(self, both: Bilingual) -> str:
        """The one of two languages that is spoken."""
        return both.zh if self.language == "zh" else both.en

    def as_typed(self, text: str) -> str:
        """`text` with `maoce check` as the person would type it."""
        return _COMMAND.sub(lambda _: f"{self.typed} ", text)

    def say(self, key: str, **values: object) -> None:
        """Print a sentence."""
        self.line(self(key, **values))

    def line(self, text: str, file: TextIO | None = None) -> None:
        """Print a line as it is; what cannot be written in UTF-8, bytes of a strange file name, is escaped."""
        print(text.encode("utf-8", "backslashreplace").decode("utf-8"), file=file or sys.stdout)

    def warn(self, text: str) -> None:
        """Print lines of ours, problems among them, on stderr."""
        self.line(self.as_typed(text), sys.stderr)

    def show(self, problem: Problem) -> None:
        """Print a problem on stderr; what is wrong with a word stands in no file and begins with the command."""
        about = "" if problem.path else f"{self.typed} {self.command}: "
        self.line(about + self.as_typed(problem.line_in(self.language)), sys.stderr)
        if self.annotate and problem.path:
            self.line(self.as_typed(problem.annotation(self.language)))

    def misused(self, error: MisusedError) -> int:
        """Say what words could not be understood; gives the exit status."""
        key, values = error.key, error.values
        if "close" in values and not values["close"]:
            key = f"{key}-far"
        self.line(f"{self.typed} {error.command}".rstrip() + f": {self(key, **values)}", sys.stderr)
        return 2

    def problems(self, problems: Sequence[Problem]) -> int:
        """Print every problem and how many there are; gives the exit status, 2 if only words are at fault."""
        for problem in problems:
            self.show(problem)
        if not any(problem.path for problem in problems):
            return 2
        count = len(problems)
        self.line(self("problem") if count == 1 else self("problems", count=count), sys.stderr)
        return 1

    def of_error(self, error: MaoceError | OSError) -> Sequence[Problem]:
        """The problems of which an error tells: what is wrong, or what the system refuses, at which file."""
        if isinstance(error, MaoceError):
            return error.problems
        name = error.filename if isinstance(error.filename, str) else ""
        path = Path(name)
        here = Path.cwd() if path.is_absolute() and Path().exists() else path
        shown = path.relative_to(here).as_posix() if path != here and path.is_relative_to(here) else path.as_posix()
        return [Problem.at(shown if name else "maoce", 1, 1, "system", why=self.why(error))]

    def refused(self, error: OSError) -> int:
        """Say what the system refuses; gives the exit status."""
        for problem in self.of_error(error):
            self.show(problem)
        return 1

    def why(self, error: OSError) -> str:
        """The system's reason in the language spoken, as far as we know it."""
        known = REFUSALS_ZH.get(errno.errorcode.get(error.errno or 0, "")) if self.language == "zh" else None
        return known or error.strerror or str(error)

    def tree(self, tree: Tree) -> None:
        """Print a tree."""
        Console(highlight=False, soft_wrap=True, markup=False).print(tree)

    def table(self, table: Table) -> None:
        """Print a table: as wide as the terminal, or as it needs to be where there is none."""
        console = Console(highlight=False, markup=False)
        wide = console.width if console.is_terminal else _WIDE
        Console(highlight=False, markup=False, width=wide).print(table)

    @contextmanager
    def progress(self, key: str) -> Iterator[Callable[[str], None]]:
        """A spinner on a terminal while the block runs; what it yields is to be told of each step done."""
        console = Console(stderr=True, highlight=False, soft_wrap=True)
        columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
        with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
            task = progress.add_task(self(key))

            def report(step: str) -> None:
                said = self(step) if step in SENTENCES else step
                progress.update(task, description=f"{self(key)}: {said}")

            yield report


def end_of_output() -> None:
    """Nobody reads what is printed any more: let Python end without a word about it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
