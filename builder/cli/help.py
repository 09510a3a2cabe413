"""Help on a command, or on all of them: usage as people type it, arguments and options with what they mean."""

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table

from builder.cli.table import COMMANDS
from builder.cli.voice import Voice
from builder.cli.words import EVERYWHERE, Argument, Command, Option

_WIDEST = 100  # columns, however wide the window is: longer lines are hard to read


def show_help(voice: Voice, command: Command | None, group: str = "") -> None:
    """Print the help on `command`; without one, on all commands that begin with `group`."""
    if command is not None:
        voice.line(f"{voice('usage')}{usage(voice, command)}\n\n{voice.as_typed(voice.of(command.help))}")
        _rows(voice, "arguments", ((argument.name, _told(voice, argument)) for argument in command.arguments))
        options = () if command.passes_on else (*command.options, *EVERYWHERE)
        _rows(voice, "options", ((_written(option), _told(voice, option)) for option in options))
        return
    begin = f"{voice.typed} {group}".rstrip()
    voice.line(f"{voice('usage')}{begin} {voice('COMMAND')} [{voice('OPTION')} …]\n")
    voice.say("program")
    inside = [command for command in COMMANDS if command.name.startswith(group)]
    _rows(voice, "commands", ((command.name, voice.as_typed(voice.of(command.help))) for command in inside))
    _rows(voice, "options", ((_written(option), _told(voice, option)) for option in EVERYWHERE))
    voice.line("")
    voice.say("more-help", command=inside[0].name)


def usage(voice: Voice, command: Command) -> str:
    """A command as it is typed: `python3 run.py import [OPTION …] PAGE`."""
    words = [voice.typed, command.name]
    if command.options or command.passes_on:
        words.append(f"[{voice('OPTION')} …]")
    for argument in command.arguments:
        shown = f"{argument.name} …" if argument.many else argument.name
        words.append(shown if argument.needed else f"[{shown}]")
    return " ".join(words)


def _written(option: Option) -> str:
    short = "-h, " if option.name == "help" else ""
    return f"{short}--{option.name} {option.value}".rstrip()


def _told(voice: Voice, wanted: Argument | Option) -> str:
    said = [voice.of(wanted.help)]
    if isinstance(wanted, Option):
        if wanted.choices:
            said.append(voice("one-of", choices=("、" if voice.language == "zh" else ", ").join(wanted.choices)))
        if wanted.many:
            said.append(voice("repeated"))
        if wanted.default is not None and wanted.value:
            said.append(voice("usual", value=_plain(wanted.default)))
    return ("" if voice.language == "zh" else " ").join(said)


def _plain(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, Sequence) and not isinstance(value, str) else str(value)


def _rows(voice: Voice, title: str, rows: Iterable[tuple[str, str]]) -> None:
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for name, told in rows:
        table.add_row(f"  {name}", told)
    if table.row_count:
        voice.line(f"\n{voice(title)}")
        console = Console(highlight=False, markup=False, emoji=False)
        console.width = min(console.width, _WIDEST)
        with console.capture() as shown:
            console.print(table)
        for line in shown.get().splitlines():
            voice.line(line.rstrip())
