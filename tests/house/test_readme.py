"""What the READMEs name exists, and what they tell to type works."""

import ast
import re
import shlex
from pathlib import Path

import pytest

from builder.cli.table import COMMANDS
from builder.cli.words import EVERYWHERE
from tests.conftest import ROOT

READMES = ["README.md", "README.zh-CN.md", "CONTRIBUTING.md", "CONTRIBUTING.zh-CN.md"]


@pytest.mark.parametrize("name", READMES)
def test_every_path_exists(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    paths = {
        path for path in re.findall(r"`([\w.-]+(?:/[\w.-]*)+|[\w-]+\.\w+)`", text) if not re.search(r"[<>*…]", path)
    }
    links = {link.split("#")[0] for link in re.findall(r"\]\((?!https?:)([^)\s]+)\)", text)} - {""}
    made = ("site/", "build/", "dist/", ".venv/", "START-HERE.html", "site/index.html")
    assert paths | links
    for path in paths | links:
        if not path.startswith(made):
            assert (ROOT / path).exists(), f"{name} names {path}"


@pytest.mark.parametrize("name", READMES)
def test_every_command_exists(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    words = [shlex.split(line)[2:] for line in re.findall(r"python3 run\.py [^\n`]*", text)]
    assert words
    for typed in words:
        if typed[0] in ("-h", "--help", "--version"):  # of all commands
            continue
        found = [c for c in COMMANDS if typed[: len(c.name.split())] == c.name.split()]
        assert found, typed
        options = {f"--{option.name}" for option in (*found[0].options, *EVERYWHERE)}
        assert found[0].passes_on or {word for word in typed if word.startswith("--")} <= options, typed


def test_the_package_goes_with_the_readme() -> None:
    assert (ROOT / "README.md").read_text("utf-8").startswith("# Maoce 贸策")


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_the_table_of_folders_says_what_each_imports(name: str) -> None:
    """Those aside that may use all, or all wings."""
    rows = re.findall(r"^\| `builder/([\w.]+)/?` \| .* \| (.*) \|$", (ROOT / name).read_text("utf-8"), re.MULTILINE)
    told = {Path(folder).stem: set(re.findall(r"[a-z]+", used)) for folder, used in rows}
    there = {path.stem for path in (ROOT / "builder").iterdir() if path.is_dir() or path.suffix == ".py"}
    assert told.keys() == {folder for folder in there if not folder.startswith("__")}
    for folder, used in told.items():
        if folder not in ("cli", "pipeline", "preview", "sources"):
            assert used & told.keys() == _imported(folder), folder


def _imported(folder: str) -> set[str]:
    """The folders of ours that the modules of one import."""
    place = ROOT / "builder" / folder
    files = place.rglob("*.py") if place.is_dir() else [place.with_suffix(".py")]
    nodes = [node for path in files for node in ast.walk(ast.parse(path.read_text("utf-8")))]
    names = [node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)]
    return {name.split(".")[1] for name in names if name.startswith("builder.")} - {folder}
