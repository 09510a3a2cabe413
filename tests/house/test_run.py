"""What `run.py` does before `maoce`: it finds a Python, packages and browsers, or says in a line or two what is to be done."""

import ast
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import run
from tests.conftest import LONGEST, ROOT

BROWSERS = [run.CHROMIUM, run.FIREFOX]


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A machine without a browser, on which nothing can be installed; gives the folder of its commands."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(run, "playwright_browser", lambda: None)
    for browser in BROWSERS:
        monkeypatch.delenv(browser.name.upper(), raising=False)
        monkeypatch.setattr(run, browser.name.upper(), browser._replace(paths=()))
    return tmp_path


@pytest.mark.parametrize("browser", BROWSERS, ids=lambda browser: browser.name)
class TestABrowserIsFound:
    def test_where_the_variable_says(self, bare: Path, monkeypatch: pytest.MonkeyPatch, browser: run.Browser) -> None:
        monkeypatch.setenv(browser.name.upper(), "/opt/browser")
        assert run.find_browser(browser) == "/opt/browser"

    def test_under_each_usual_name(self, bare: Path, browser: run.Browser) -> None:
        for name in reversed(browser.commands):
            command = bare / name
            command.touch(0o755)
            assert run.find_browser(browser) == str(command)

    def test_in_a_usual_place(self, bare: Path, tmp_path: Path, browser: run.Browser) -> None:
        place = tmp_path / "browser"
        place.touch()
        assert run.find_browser(browser._replace(paths=("/nowhere", str(place)))) == str(place)

    def test_or_not_at_all(self, bare: Path, browser: run.Browser) -> None:
        assert run.find_browser(browser._replace(paths=())) is None


@pytest.mark.parametrize(
    ("present", "status", "said"),
    [
        (["chromium", "firefox"], 0, ""),
        (["chromium", "firefox-esr"], 0, ""),
        (["chromium"], 0, "its tests are skipped"),
        (["firefox"], 1, "The browser tests need a Chromium"),
    ],
)
def test_chromium_is_needed_and_firefox_is_wanted(
    bare: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    present: list[str],
    status: int,
    said: str,
) -> None:
    ran: list[dict[str, str]] = []

    def maoce(words: list[str], env: dict[str, str]) -> int:
        ran.append(env)
        return 0

    monkeypatch.setattr(run, "install", lambda lock_name: None)
    monkeypatch.setattr(run, "follow", maoce)
    for name in present:
        (bare / name).touch(0o755)
    assert run.main(["test"]) == status
    assert said in capsys.readouterr().err
    assert [set(env) & {"CHROMIUM", "FIREFOX"} for env in ran] == (
        [{name.split("-")[0].upper() for name in present}] if status == 0 else []
    )


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize("to_all", [True, False], ids=["as a terminal sends it", "to run.py alone"])
def test_ctrl_c_ends_the_command_with_130_and_no_traceback(tmp_path: Path, to_all: bool) -> None:
    """The command is asked to end, and what it says and how it ends is what run.py says."""
    begun, ended = tmp_path / "begun", tmp_path / "ended"
    command = (
        f"import pathlib, time\npathlib.Path({str(begun)!r}).touch()\ntry: time.sleep(60)\n"
        f"except KeyboardInterrupt: pathlib.Path({str(ended)!r}).touch(); raise SystemExit(130)"
    )
    script = (
        "import run, sys, os\n"
        f"try: sys.exit(run.follow([sys.executable, '-c', {command!r}], dict(os.environ)))\n"
        "except KeyboardInterrupt: sys.exit(130)"
    )
    _stopped(script, begun, os.killpg if to_all else os.kill)
    assert ended.exists()


def test_an_old_python_can_read_it() -> None:
    """Its grammar is that of 3.6, and nothing that is looked at while it is loaded is newer."""
    tree = ast.parse((run.ROOT / "run.py").read_text("utf-8"), feature_version=(3, 6))
    notes = [a.annotation for a in ast.walk(tree) if isinstance(a, ast.arg | ast.AnnAssign) and a.annotation]
    notes += [f.returns for f in ast.walk(tree) if isinstance(f, ast.FunctionDef) and f.returns]
    assert len(notes) > 20
    for note in notes:
        for part in ast.walk(note):
            assert not isinstance(part, ast.BinOp), f"{ast.unparse(note)} is an error before Python 3.10"
            if isinstance(part, ast.Subscript):
                assert ast.unparse(part.value)[0].isupper(), f"{ast.unparse(note)} is an error before Python 3.9"
    walrus = [node for node in ast.walk(tree) if isinstance(node, ast.NamedExpr | ast.Match)]
    assert walrus == []


SHIMS = [
    ("#!/bin/sh\necho 'pyenv: python3.12: command not found' >&2\nexit 127\n", "a shim of pyenv"),
    ("#!/bin/sh\nexit 9009\n", "one that only opens a shop"),
    ("#!/nowhere/python\n", "whose interpreter is gone"),
    ("", "an empty file"),
    (f"#!/bin/sh\nexec {sys.executable} -c 'raise SystemExit(1)'\n", "too old as well"),
]


@pytest.mark.skipif(os.name != "posix", reason="shell scripts")
@pytest.mark.parametrize(("shim", "why"), SHIMS, ids=[case[1] for case in SHIMS])
@pytest.mark.parametrize("newer", [False, True], ids=["no other", "a good one"])
def test_a_python_that_does_not_work_is_passed_over(
    bare: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], shim: str, why: str, newer: bool
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 8, 10))
    ran: list[list[str]] = []

    def followed(command: list[str], env: dict[str, str]) -> int:
        ran.append(command)
        return 0

    monkeypatch.setattr(run, "follow", followed)
    for name in ("python3.13", "python3.12"):
        (bare / name).write_text(shim)
        (bare / name).chmod(0o755)
    if newer:
        (bare / "python3.11").symlink_to(sys.executable)
    assert run.main(["check"]) == (0 if newer else 1)
    assert ran == ([[str(bare / "python3.11"), str(run.ROOT / "run.py"), "check"]] if newer else [])
    said = capsys.readouterr().err.splitlines()
    if newer:
        assert said == []
    else:
        assert len(said) == 2
        assert said[0].startswith("run.py: Maoce needs Python 3.11 or newer; this is 3.")
        assert "sudo apt-get install python3" in said[1]


def test_without_venv_the_package_is_named(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(run, "find_spec", lambda name: None if name == "ensurepip" else object())
    with pytest.raises(SystemExit) as left:
        run.need_venv()
    assert left.value.code == 1
    [line] = capsys.readouterr().err.splitlines()
    assert f"sudo apt-get install python{sys.version_info[0]}.{sys.version_info[1]}-venv" in line


def test_without_a_network_the_reason_and_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    pip = "import sys; print('WARNING: Retrying\\n' * 5 + 'ERROR: Could not find a version\\nERROR: No matching', file=sys.stderr); sys.exit(1)"
    with pytest.raises(SystemExit) as left:
        run.fetch([sys.executable, "-c", pip])
    assert left.value.code == 1
    first, second = capsys.readouterr().err.splitlines()
    assert first == "run.py: the packages could not be installed: ERROR: Could not find a version"
    assert "Is there a network?" in second


def test_it_speaks_chinese(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(run, "CHINESE", True)
    assert run.say("English", "中文") == 1
    assert capsys.readouterr().err == "run.py: 中文\n"


@pytest.mark.skipif(os.name != "posix" or not shutil.which("sh"), reason="signals of POSIX")
def test_ctrl_c_while_packages_are_fetched_is_silent(tmp_path: Path) -> None:
    begun = tmp_path / "begun"
    command = f"import pathlib, time; pathlib.Path({str(begun)!r}).touch(); time.sleep(60)"
    script = (
        "import runpy, sys, run\n"
        f"run.main = lambda words: run.fetch([sys.executable, '-c', {command!r}])\n"
        "try: run.main([])\nexcept KeyboardInterrupt: sys.exit(130)"
    )
    _stopped(script, begun, os.killpg)


def _stopped(script: str, begun: Path, kill: Callable[[int, int], None]) -> None:
    """A script of Python that is interrupted once the file `begun` is there ends with 130 and says nothing."""
    child = subprocess.Popen(
        [sys.executable, "-c", script], cwd=run.ROOT, start_new_session=True, stderr=subprocess.PIPE, text=True
    )
    while not begun.exists():
        assert child.poll() is None
        time.sleep(0.05)
    kill(child.pid, signal.SIGINT)
    assert child.communicate(timeout=60)[1] == ""
    assert child.returncode == 130


def test_the_files_that_begin_first_are_there() -> None:
    assert LONGEST
    assert [name for name in LONGEST if not (ROOT / "tests" / name).is_file()] == []
