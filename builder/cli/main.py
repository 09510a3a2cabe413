"""Running a command: whatever happens is a line or some, and an exit status; never a traceback."""

import os
import sys
from collections.abc import Sequence
from pkgutil import resolve_name

from builder import __version__
from builder.cli.help import show_help
from builder.cli.table import COMMANDS
from builder.cli.voice import Voice, end_of_output
from builder.cli.words import MisusedError, language_of, read_words
from builder.model import MaoceError, Problem
from builder.settings import annotates


def main(words: Sequence[str], typed: str = "maoce") -> int:
    """Run the command that `words` name; `typed` is how the program was called. Gives the exit status.

    0 is success; 1 is something wrong with a file, or that the system refuses, each with a line; 2 is words that cannot be
    understood; 130 is Ctrl-C, of which nothing is said.
    """
    voice = Voice(language_of(words, COMMANDS), typed, annotate=annotates(os.environ))
    try:
        status = _run(voice, words)
        sys.stdout.flush()
    except MisusedError as error:
        return voice.misused(error)
    except MaoceError as error:
        return voice.problems(error.problems)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        end_of_output()
        return 1
    except OSError as error:
        return voice.refused(error)
    except MemoryError:
        return voice.problems([Problem.at("maoce", 1, 1, "system", why="not enough memory")])
    return status


def _run(voice: Voice, words: Sequence[str]) -> int:
    call = read_words(words, COMMANDS)
    if call.wants == "version":
        voice.line(__version__)
    elif call.wants != "run":
        show_help(voice, call.command, str(call.values.get("group", "")))
        return 2 if call.wants == "help and a command" else 0
    elif call.command is not None:
        voice.command = call.command.name
        return resolve_name(f"builder.cli.{call.command.run}")(voice, **call.values) or 0
    return 0
