"""The rules of the house, held by machine."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT


@pytest.mark.parametrize(
    "command",
    [
        ["ruff", "check", "."],
        ["ruff", "format", "--check", "."],
        ["mypy"],
        ["importlinter.cli", "lint-imports"],
    ],
    ids=["lint", "format", "types", "imports"],
)
def test_tool_is_content(command: list[str]) -> None:
    words = (
        ["-c", "from importlinter.cli import lint_imports_command as run; run()"]
        if command[0] == "importlinter.cli"
        else ["-m", *command]
    )
    done = subprocess.run([sys.executable, *words], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_python_files_are_short() -> None:
    for path in (ROOT / "builder").rglob("*.py"):
        assert len(path.read_text("utf-8").splitlines()) <= 400, f"{path.name} is more than one idea"


def test_actions_are_pinned_and_may_only_read() -> None:
    for path in (ROOT / ".github" / "workflows").glob("*.yml"):
        text = path.read_text("utf-8")
        assert re.search(r"^permissions:\n  contents: read$", text, re.MULTILINE), path.name
        for action in re.findall(r"uses: (\S+)", text):
            assert re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", action), action


def test_lock_files_have_hashes() -> None:
    for name in ("requirements.lock", "requirements-test.lock"):
        text = (ROOT / name).read_text("utf-8")
        entries = re.findall(r"^[a-z0-9].*==", text, re.MULTILINE)
        assert len(entries) > 30
        assert "://" not in text
        assert all("--hash=sha256:" in block for block in re.split(r"\n(?=[a-z0-9])", text.strip()))


def test_nothing_of_this_machine_is_committed() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split()
    for name in listed:
        if Path(name).suffix not in (".png",) and not name.startswith("content/captures/"):
            assert not re.search(r"(?<![\w.-])/(?:work|root)/", (ROOT / name).read_text("utf-8")), name
