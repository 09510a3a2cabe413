"""Completion of commands and options with Tab: a script for the shell, made of the table of commands."""

import json
from collections.abc import Iterator
from typing import Literal

from builder.cli.table import COMMANDS
from builder.cli.words import EVERYWHERE, Argument, Command, Option

# What a person types before our words: the installed command, the script itself, or a Python that runs it.
_PYTHONS = ("python3", "python", "py")

_SCRIPT = """\
# Completion of Maoce's commands and options: source <(maoce completion {shell})
{setup}_maoce() {{
  local word=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD-1]}} first=1 said= list= kind= i
  case ${{COMP_WORDS[0]##*/}} in
    {pythons}) [[ ${{COMP_WORDS[1]}} == *run.py && $COMP_CWORD -gt 1 ]] || return 0; first=2 ;;
  esac
  for ((i = first; i < COMP_CWORD; i++)); do
    case ${{COMP_WORDS[i]}} in
      -*) ;;
      *) case "$said ${{COMP_WORDS[i]}}" in {begins}) said="$said ${{COMP_WORDS[i]}}" ;; esac ;;
    esac
  done
  case "$said" in
{cases}
  esac
  case "$said $previous" in
{values}
  esac
  COMPREPLY=($(compgen -W "$list" -- "$word"))
  if [[ $kind == directive && $word != -* ]]; then
    for i in content/directives/*.md; do
      i=${{i##*/}}; i=${{i%.md}}
      [[ $i == "$word"* && $i != '*' ]] && COMPREPLY+=("$i")
    done
  fi
}}
complete -o default -F _maoce maoce run.py {complete}
"""


def script(shell: Literal["bash", "zsh"] | str) -> str:
    """The script for bash, or for zsh, which runs that of bash."""
    names = [command.name for command in COMMANDS]
    begins = sorted({" " + " ".join(name.split()[:n]) for name in names for n in range(1, len(name.split()) + 1)})
    groups = sorted({name.split()[0] for name in names if " " in name})
    top = dict.fromkeys(name.split()[0] for name in names)
    cases = [_case("", [*top, *_options(EVERYWHERE)])]
    cases += [_case(f" {g}", [n.split()[1] for n in names if n.startswith(f"{g} ")]) for g in groups]
    cases += [_case(f" {command.name}", list(_words(command)), _kind(command)) for command in COMMANDS]
    values = [
        f"    {json.dumps(f' {command.name} --{option.name}')}) list={json.dumps(' '.join(option.choices))} kind= ;;"
        for command in COMMANDS
        for option in (*command.options, *EVERYWHERE)
        if option.choices
    ]
    return _SCRIPT.format(
        shell=shell,
        setup="autoload -U +X bashcompinit && bashcompinit\n" if shell == "zsh" else "",
        pythons="|".join(_PYTHONS),
        begins="|".join(map(json.dumps, begins)),
        cases="\n".join(cases),
        values="\n".join(values),
        complete=" ".join(_PYTHONS),
    )


def _case(said: str, words: list[str], kind: str = "") -> str:
    return f"    {json.dumps(said)}) list={json.dumps(' '.join(words))} kind={kind} ;;"


def _words(command: Command) -> Iterator[str]:
    for argument in command.arguments:
        yield from argument.choices
    if not command.passes_on:
        yield from _options((*command.options, *EVERYWHERE))


def _options(options: tuple[Option, ...]) -> Iterator[str]:
    return (f"--{option.name}" for option in options)


def _kind(command: Command) -> str:
    kinds: dict[str, Argument] = {argument.kind: argument for argument in command.arguments if argument.kind}
    return next(iter(kinds), "")
