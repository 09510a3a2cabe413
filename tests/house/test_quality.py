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
        assert len(path.read_text("utf-8").splitlines()) <= 300, f"{path.name} is more than one idea"


def test_nothing_of_this_machine_is_committed() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split()
    for name in listed:
        if Path(name).suffix not in (".png",) and not name.startswith("content/captures/"):
            assert not re.search(r"(?<![\w.-])/(?:work|root)/", (ROOT / name).read_text("utf-8")), name
