"""What the READMEs name exists, and what they tell to type works."""

import re
import shlex

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
