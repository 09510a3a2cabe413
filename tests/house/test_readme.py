"""What the READMEs name exists, and what they tell to type works."""

import re
import shlex

import pytest
from typer.testing import CliRunner

from builder.cli import app
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
    for command, *rest in words:
        inner = rest[:1] if command in ("new", "glossary") else []
        shown = CliRunner().invoke(app, [command, *inner, "--help"])
        assert shown.exit_code == 0, command
        for option in (word for word in rest if word.startswith("--")):
            assert option in shown.output or command == "test", f"{command} {option}"


def test_the_package_goes_with_the_readme() -> None:
    assert (ROOT / "README.md").read_text("utf-8").startswith("# Maoce 贸策")
