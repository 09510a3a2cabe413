"""What `run.py` does before `maoce`: it finds the browsers for the tests."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import run

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
    child = subprocess.Popen(
        [sys.executable, "-c", script], cwd=run.ROOT, start_new_session=True, stderr=subprocess.PIPE, text=True
    )
    while not begun.exists():
        assert child.poll() is None
        time.sleep(0.05)
    (os.killpg if to_all else os.kill)(child.pid, signal.SIGINT)
    assert child.communicate(timeout=60)[1] == ""
    assert child.returncode == 130
    assert ended.exists()
