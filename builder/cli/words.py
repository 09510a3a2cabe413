"""What a person types: commands with their arguments and options as data, and reading words by them."""

import getopt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, get_args

from builder.model import Bilingual, MessageLanguage
from builder.model.nearest import nearest


class MisusedError(Exception):
    """Words that cannot be understood: `key` names a sentence of sentences.py, `values` fill its braces.

    `command` is as much of a command as was understood, for the beginning of the line.
    """

    def __init__(self, key: str, command: str = "", **values: object) -> None:
        """Keep what is to be said."""
        self.key, self.command, self.values = key, command, values
        super().__init__(key)


Reader = Callable[[str], object]


def plain(word: str) -> str:
    """A word as it is."""
    return word


@dataclass(frozen=True, slots=True)
class Argument:
    """A word that stands for itself, such as a page.

    `name` in capitals is what help shows, `read` makes the value or raises MisusedError, `many` takes all words that are
    left, `choices` are all values that there are; else `kind` tells a shell what to complete: "file", or "directive" for
    the ids of directives.
    """

    name: str
    help: Bilingual
    read: Reader = plain
    many: bool = False
    needed: bool = True
    kind: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Option:
    """`--name`, with a value or without: `value` is what help shows in its place, empty for a switch.

    `read` makes the value or raises MisusedError; `many` may be given several times; `choices` are all values that there are.
    """

    name: str
    help: Bilingual
    value: str = ""
    read: Reader = plain
    default: object = None
    many: bool = False
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its words, what it does, and the function that does it, named so that it is imported only when called.

    The function takes a Voice and the values by name (`--at-least` is `at_least`) and gives an exit status, None for 0.
    `passes_on` hands the words behind it on as they are.
    """

    name: str
    help: Bilingual
    run: str
    arguments: tuple[Argument, ...] = ()
    options: tuple[Option, ...] = ()
    passes_on: bool = False


@dataclass(frozen=True, slots=True)
class Call:
    """What was asked for: a command with its values, the help on one (or on all: None), or the version.

    Words that name no command want help and, as it is none of theirs to succeed, a command.
    """

    command: Command | None = None
    values: dict[str, object] = field(default_factory=dict)
    wants: Literal["run", "help", "version", "help and a command"] = "run"


LANG = Option(
    "lang",
    Bilingual("The language of all that is said here.", "此处所有文字的语言。"),
    "LANG",
    default="en",
    choices=get_args(MessageLanguage),
)
EVERYWHERE = (
    LANG,
    Option("help", Bilingual("Show this and do nothing.", "显示本说明，不做其他事。")),
    Option("version", Bilingual("Show the version.", "显示版本。")),
)


def language_of(words: Sequence[str], commands: Sequence[Command]) -> MessageLanguage:
    """The language asked for, wherever it stands, so that a complaint about other words is in it already."""
    for at, word in enumerate(words):
        if word == "--" or any(command.passes_on and command.name == word for command in commands):
            break
        said = word.partition("=")[2] if word.startswith("--lang=") else "".join(words[at + 1 : at + 2])
        if word.startswith("--lang") and said == "zh":
            return "zh"
    return "en"


def read_words(words: Sequence[str], commands: Sequence[Command]) -> Call:
    """What the words ask for. Raises MisusedError if they are no command of `commands`."""
    for word in words:
        unseen = [char for char in word if not (char.isprintable() or char == "\u3000" or "\udc80" <= char <= "\udcff")]
        if unseen:
            raise MisusedError("unprintable", word="".join(ascii(c)[1:-1] if c in unseen else c for c in word))
    before, typed, rest = _command_words(words, commands)
    command = next((command for command in commands if command.name == typed), None)
    if command is not None and command.passes_on:
        asks_help = rest[:1] in (["--help"], ["-h"])
        wants = "help" if asks_help else _wants(_options(before, typed, EVERYWHERE)[0])
        return Call(command, {"words": rest}, wants)
    if command is None:
        wants = _wants(_options(before, typed, EVERYWHERE)[0])
        return Call(None, {"group": typed}, "help and a command" if wants == "run" else wants)
    given, left = _options([*before, *rest], typed, (*command.options, *EVERYWHERE))
    wants = _wants(given)
    return Call(command, dict(_values(command, given, left)) if wants == "run" else {}, wants)


def _command_words(words: Sequence[str], commands: Sequence[Command]) -> tuple[list[str], str, list[str]]:
    """The words before the command, the command, and those behind it; of a group without a command of its the group."""
    before: list[str] = []
    typed = ""
    rest = list(words)
    while rest and not any(command.name == typed for command in commands):
        word = rest.pop(0)
        if word.startswith("-") and word != "-":
            before.append(word)
            if word == "--lang" and rest:
                before.append(rest.pop(0))
            continue
        longer = f"{typed} {word}".strip()
        known = list(filter(None, dict.fromkeys(_next_word(command.name, typed) for command in commands)))
        if word not in known:
            raise MisusedError(
                "unknown-command", typed, word=word, close=nearest(word, known) or "", known=", ".join(known)
            )
        typed = longer
    return before, typed, rest


def _next_word(name: str, typed: str) -> str:
    """The word of a command's name behind those that were typed; empty where they are not its beginning."""
    return name.removeprefix(f"{typed} " if typed else "").split()[0] if name.startswith(typed) else ""


def _options(words: list[str], typed: str, options: Sequence[Option]) -> tuple[list[tuple[Option, str]], list[str]]:
    """The options given, each with its word, and the other words."""
    by_name = {f"--{option.name}": option for option in options}
    try:
        given, left = getopt.gnu_getopt(words, "h", [f"{o.name}{'=' if o.value else ''}" for o in options])
    except getopt.GetoptError as error:
        written = f"--{error.opt}" if f"--{error.opt}" in error.msg else f"-{error.opt}"
        raise _misused(written, typed, by_name) from None
    return [(by_name.get(name, by_name["--help"]), word) for name, word in given], left


def _misused(written: str, typed: str, known: dict[str, Option]) -> MisusedError:
    """What is wrong with an option that getopt could not read."""
    meant = [name for name in known if written.startswith("--") and name.startswith(written)]
    if not meant:
        close, names = nearest(written, known) or "", ", ".join(known)
        return MisusedError("unknown-option", typed, option=written, close=close, known=names)
    if len(meant) > 1 and written not in meant:
        return MisusedError("short-option", typed, option=written, known=", ".join(meant))
    name = written if written in meant else meant[0]
    return MisusedError("no-value" if known[name].value else "has-value", typed, option=name, value=known[name].value)


def _wants(given: Sequence[tuple[Option, str]]) -> Literal["run", "help", "version"]:
    names = {option.name for option, _ in given}
    return "help" if "help" in names else "version" if "version" in names else "run"


def _values(command: Command, given: Sequence[tuple[Option, str]], left: list[str]) -> Iterator[tuple[str, object]]:
    """Each value by the name that the command's function gives it."""
    for argument in command.arguments:
        if argument.needed and not left:
            raise MisusedError("missing", command.name, argument=argument.name, what=argument.help)
        taken, left = (left, []) if argument.many else (left[:1], left[1:])
        read = [_value(argument, argument.name, word, command) for word in taken]
        yield argument.name.lower(), read if argument.many else next(iter(read), None)
    if left:
        raise MisusedError("too-many", command.name, word=left[0])
    for option in (LANG, *command.options):
        words = [word for other, word in given if other == option]
        name = f"--{option.name}"
        value: object = bool(words)
        if option.value:
            made = [_value(option, name, word, command) for word in words]
            value = (made if option.many else made[-1]) if made else option.default
        if option is not LANG:
            yield option.name.replace("-", "_"), value


def _value(wanted: Argument | Option, name: str, word: str, command: Command) -> object:
    if wanted.choices and word not in wanted.choices:
        close, known = nearest(word, wanted.choices) or "", ", ".join(wanted.choices)
        raise MisusedError("no-choice", command.name, option=name, word=word, close=close, known=known)
    try:
        return wanted.read(word)
    except MisusedError as error:
        raise MisusedError(error.key, command.name, **{"option": name, "word": word} | error.values) from None
