"""The table of commands: each has a function that takes its values, both languages, help, and completion."""

import inspect
import re
import shutil
import subprocess
from pathlib import Path
from pkgutil import resolve_name
from string import Formatter
from typing import get_args

import pytest

from builder import __version__
from builder.authoring.gaps import Gap
from builder.cli.completion import script
from builder.cli.sentences import SENTENCES
from builder.cli.table import COMMANDS
from builder.cli.words import EVERYWHERE, Command
from builder.model import RULES, Bilingual, Edition
from builder.model.problem import MessageLanguage
from tests.conftest import ROOT
from tests.support.in_process import maoce_here

HAN = re.compile("[\u4e00-\u9fff]")


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_the_function_takes_what_the_words_give(command: Command) -> None:
    function = resolve_name(f"builder.cli.{command.run}")
    voice, *names = inspect.signature(function).parameters
    given = [argument.name.lower() for argument in command.arguments]
    given += [option.name.replace("-", "_") for option in command.options]
    assert voice == "voice"
    assert sorted(names) == sorted(["words"] if command.passes_on else given)


def told() -> dict[str, Bilingual]:
    helps = {command.name: command.help for command in COMMANDS}
    for command in COMMANDS:
        helps |= {f"{command.name} {argument.name}": argument.help for argument in command.arguments}
        helps |= {f"{command.name} --{option.name}": option.help for option in command.options}
    return helps | {f"--{option.name}": option.help for option in EVERYWHERE} | SENTENCES


@pytest.mark.parametrize("name", told())
def test_both_languages_say_it(name: str) -> None:
    both = told()[name]
    assert not HAN.search(re.sub("海外仓|一、", "", both.en)), both.en
    commands_only = name in ("gap-command", "gap-place")
    assert HAN.search(both.zh) or commands_only, both.zh
    if name in SENTENCES:
        braces = [{field for _, field, *_ in Formatter().parse(text) if field} for text in (both.en, both.zh)]
        assert braces[0] == braces[1]


def test_every_sentence_is_said_somewhere() -> None:
    code = "\n".join(
        path.read_text("utf-8") for path in (ROOT / "builder").rglob("*.py") if path.name != "sentences.py"
    )
    made = ("gap-kind-", "part-", "column-")
    said = [
        key for key in SENTENCES if re.search(rf"""["']{key.removesuffix("-far")}["']""", code) or key.startswith(made)
    ]
    assert said == list(SENTENCES)


def test_every_step_of_a_build_has_words() -> None:
    steps = {
        step
        for path in (ROOT / "builder").rglob("*.py")
        for step in re.findall(r'\breport\("([^"]+)"\)', path.read_text("utf-8"))
    }
    assert steps
    assert steps <= SENTENCES.keys()


def test_every_kind_of_gap_has_words() -> None:
    code = (ROOT / "builder/authoring/gaps.py").read_text("utf-8")
    kinds = {*re.findall(r'yield "(\w+)", ', code), "enumerated", "frequent"}
    assert len(kinds) == 6
    assert kinds == {key.removeprefix("gap-kind-") for key in SENTENCES if key.startswith("gap-kind-")}
    assert "marked" in Gap.__dataclass_fields__


@pytest.mark.parametrize("language", get_args(MessageLanguage))
@pytest.mark.parametrize("words", [c.name.split() for c in COMMANDS] + [[], ["new"], ["glossary"]], ids=" ".join)
def test_help_names_every_argument_and_option(words: list[str], language: str) -> None:
    command = next((command for command in COMMANDS if command.name.split() == words), None)
    passes_on = command is not None and command.passes_on
    said = maoce_here(ROOT, *words, "-h", *(["--lang", language] if not passes_on else []), typed="python3 run.py")
    assert (said.status, said.err) == (0, "")
    first, *rest = said.out.splitlines()
    if not passes_on:
        assert first.startswith("Usage: python3 run.py " if language == "en" else "用法：python3 run.py ")
    if command is None:
        inside = [command.name for command in COMMANDS if command.name.split()[: len(words)] == words]
        assert [line.split("  ")[1] for line in rest if line.startswith("  ") and line[2] not in " -"] == inside
        return
    assert " ".join(words) in first
    for argument in command.arguments:
        assert argument.name in first
        assert any(line.startswith(f"  {argument.name}  ") for line in rest)
    for option in () if passes_on else (*command.options, *EVERYWHERE):
        assert any(line.strip().startswith((f"--{option.name}", f"-h, --{option.name}")) for line in rest)
    if language == "zh" and not passes_on:
        assert not re.search(r"\b(the|and|of|unless|Options)\b", said.out), said.out


def test_no_help_names_the_program_otherwise_than_it_was_typed() -> None:
    for command in COMMANDS:
        said = maoce_here(ROOT, *command.name.split(), "-h", typed="py run.py").out
        assert not re.search(r"\bmaoce (?!<)", said), said


def test_the_version() -> None:
    for words in (["--version"], ["version"], ["check", "--version"], ["--lang", "zh", "--version"]):
        assert maoce_here(ROOT, *words).out == f"{__version__}\n"


# What a message says to type next is what the person typed before.
@pytest.mark.parametrize("typed", ["python3 run.py", "py run.py", "maoce"])
def test_messages_name_commands_as_they_were_typed(typed: str) -> None:
    said = maoce_here(ROOT, "check", "guobanfa-2021-24", typed=typed)
    assert said.err.startswith(f"{typed} check: ")
    assert f"`{typed} check --reimport guobanfa-2021-24`" in said.err
    gaps = maoce_here(ROOT, "glossary", "gaps", "--limit", "1", typed=typed).out
    assert f"    {typed} new term " in gaps


def test_rules_name_commands_that_exist() -> None:
    names = {command.name for command in COMMANDS}
    texts = [text for rule in RULES.values() for text in rule] + [
        text for s in SENTENCES.values() for text in (s.en, s.zh)
    ]
    found = {
        match[1]
        for text in texts
        for match in re.finditer(r"(?<![/.\w])maoce ([a-z]+(?: (?:gaps|term|agency|english))?)", text)
    }
    assert {"fmt", "check", "new term"} <= found
    for command in found - {"inside"}:
        assert any(name == command or name.startswith(f"{command} ") for name in names), command


COMPLETED = [
    (["maoce", "ch"], {"check"}, "a command"),
    (["maoce", "new", ""], {"term", "agency", "english", "library", "translation"}, "a command of a group"),
    (["maoce", "import", "--u"], {"--url"}, "an option"),
    (["maoce", "check", "--format", ""], {"text", "github"}, "the values of an option"),
    (["maoce", "check", "--format", "g"], {"github"}, "a value begun"),
    (["maoce", "serve", "--edition", "zh"], {edition for edition in Edition if edition.startswith("zh")}, "an edition"),
    (["maoce", "export", "--format", "c"], {"csv", "cedict"}, "a format"),
    (["maoce", "new", "english", "guobanfa-2021-2"], {"guobanfa-2021-24"}, "the id of a directive"),
    (["maoce", "check", "--reimport", "zhong"], {"zhongyang-guowuyuan-2019-11-19"}, "an id behind an option"),
    (["./run.py", "glossary", "g"], {"gaps"}, "the script itself"),
    (["python3", "run.py", "fm"], {"fmt"}, "a Python that runs it"),
    (["python3", "run.py", "glossary", "gaps", "--li"], {"--limit"}, "an option behind two words"),
    (["python3", "other.py", "ch"], set(), "another script"),
    (["python3", "run"], set(), "the name of the script, which the shell completes"),
    (["maoce", "completion", ""], {"bash", "zsh"}, "a shell"),
]  # fmt: skip


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash")
@pytest.mark.parametrize(("line", "words", "why"), COMPLETED, ids=[case[2] for case in COMPLETED])
def test_tab_completes_in_bash(tmp_path: Path, line: list[str], words: set[str], why: str) -> None:
    path = tmp_path / "completion.bash"
    path.write_text(script("bash"), "utf-8")
    typed = " ".join(f"'{word}'" for word in line)
    code = (
        f"source {path}; COMP_WORDS=({typed}); COMP_CWORD={len(line) - 1}; _maoce; printf '%s\\n' \"${{COMPREPLY[@]}}\""
    )
    done = subprocess.run(["bash", "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    found = set(filter(None, done.stdout.splitlines()))
    assert done.stderr == ""
    assert {word for word in found if line[-1] or not word.startswith("--")} == words
