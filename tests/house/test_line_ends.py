"""Every file that we write has line feeds on every system, and a checkout has them, too."""

import ast
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

SOURCES = [ROOT / "run.py", *sorted((ROOT / "builder").rglob("*.py")), *sorted((ROOT / ".ci").glob("*.py"))]


def text_writes(code: str) -> Iterator[tuple[int, str]]:
    """Where a program opens a file to write text by the system's line ends, and how."""
    for node in ast.walk(ast.parse(code)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        keywords = {keyword.arg: ast.unparse(keyword.value) for keyword in node.keywords}
        if keywords.get("newline") in ("'\\n'", "''"):
            continue
        words = [word.value for word in node.args if isinstance(word, ast.Constant) and isinstance(word.value, str)]
        mode = keywords.get("mode", "").strip("'") or next((w for w in words if set(w) <= set("rwaxbt+") and w), "r")
        if name == "write_text" or (
            name in ("open", "fdopen", "NamedTemporaryFile") and set(mode) & set("wax+") and "b" not in mode
        ):
            yield node.lineno, ast.unparse(node)


SEEN = [
    ("path.write_text('x', 'utf-8')", 1, "the system's line ends"),
    ("path.write_text('x', 'utf-8', newline='\\n')", 0, "line feeds"),
    ("open(path, 'w')", 1, "text"),
    ("path.open('a', encoding='utf-8')", 1, "text at its end"),
    ("open(path, mode='w', newline='')", 0, "as they are"),
    ("path.open('wb')", 0, "bytes"),
    ("open(path)", 0, "reading"),
    ("os.fdopen(handle, 'w+b')", 0, "bytes to write and read"),
]


@pytest.mark.parametrize(("code", "count", "why"), SEEN, ids=[case[2] for case in SEEN])
def test_what_the_search_sees(code: str, count: int, why: str) -> None:
    assert len(list(text_writes(code))) == count


def test_nothing_writes_text_by_the_systems_line_ends() -> None:
    assert len(SOURCES) > 100
    found = [
        f"{path.relative_to(ROOT)}:{line}: {call}"
        for path in SOURCES
        for line, call in text_writes(path.read_text("utf-8"))
    ]
    assert found == []


def test_a_checkout_has_line_feeds() -> None:
    """All but the captures, which are kept byte for byte."""
    asked = "run.py\0README.md\0glossary/terms/x.yml\0content/directives/x.md\0overrides/x.js\0mkdocs.yml\0content/captures/x.html\0"
    done = subprocess.run(
        ["git", "check-attr", "-z", "--stdin", "eol", "text"],
        cwd=ROOT,
        input=asked,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        pytest.skip("no git here")
    fields = done.stdout.split("\0")
    said = {(fields[at], fields[at + 1]): fields[at + 2] for at in range(0, len(fields) - 2, 3)}
    names = asked.split("\0")[:-1]
    assert {name: said[name, "eol"] for name in names[:-1]} == dict.fromkeys(names[:-1], "lf")
    assert said["content/captures/x.html", "text"] == "unset"


def test_no_file_of_ours_has_carriage_returns() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False).stdout
    names = [
        n
        for n in listed.split("\0")
        if Path(n).suffix in (".py", ".md", ".yml", ".toml", ".js", ".css", ".html", ".lock")
    ]
    assert len(names) > 500
    kept = ("content/captures/", "tests/")
    assert [n for n in names if not n.startswith(kept) and b"\r" in (ROOT / n).read_bytes()] == []
