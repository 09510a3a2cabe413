"""What the environment says, and that one module reads it: addresses with a path or without, one clear line for what is wrong, and Python's own variables."""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from rdflib import Graph

from builder.model import MaoceError
from builder.publishing.publisher import environment
from builder.settings import NOTHING_SET, Settings
from tests.conftest import ROOT, maoce_in

GOOD = [
    ("https://owner.github.io/maoce", "https://owner.github.io/maoce", "a project's site"),
    ("https://owner.github.io/maoce/", "https://owner.github.io/maoce", "the slash at the end is all the same"),
    ("https://owner.github.io", "https://owner.github.io", "a user's site has no path"),
    ("https://owner.github.io/", "https://owner.github.io", "nor with a slash"),
    ("https://maoce.example.org/", "https://maoce.example.org", "a domain of one's own"),
    ("http://127.0.0.1:8000/a/b-c_d~e.f", "http://127.0.0.1:8000/a/b-c_d~e.f", "a port and a longer path"),
    ("HTTPS://Example.ORG/Maoce", "HTTPS://Example.ORG/Maoce", "capitals"),
    ("", "", "not set: every link is relative"),
]
BAD = [
    ("owner.github.io/maoce", "no scheme"),
    ("//owner.github.io", "no scheme, though browsers take it"),
    ("javascript:alert(1)", "a scheme that runs"),
    ("data:text/html,<script>", "another"),
    ("ftp://example.org", "a scheme that no browser knows"),
    ("https://", "no host"),
    ("https:///maoce", "no host before the path"),
    (" https://example.org", "a blank before"),
    ("https://example.org ", "a blank after"),
    ("https://exa mple.org", "a blank within"),
    ("https://example.org\n", "a line break, as a shell's heredoc leaves it"),
    ("https://example.org/\u3000", "a Chinese blank"),
    ('https://example.org/"onload="x', "a quote, which would end an attribute"),
    ("https://example.org/<script>", "angle brackets"),
    ("https://example.org/a|b^c", "what rdflib refuses in an IRI"),
    ("https://me:secret@example.org", "a password would be published"),
    ("https://example.org/?a=b", "a query; paths could not be added"),
    ("https://example.org/#top", "a fragment; nor here"),
    ("https://example.org/../x", "a path that leaves its place"),
    ("https://example.org//x", "an empty part of a path"),
    ("https://example.org:http", "a port in letters"),
    ("https://贸策.example", "a host in characters; its ASCII form is xn--…"),
]


@pytest.mark.parametrize(("value", "expected", "why"), GOOD, ids=[why for *_, why in GOOD])
def test_an_address_is_taken(value: str, expected: str, why: str) -> None:
    settings = Settings.of({"MAOCE_SITE_URL": value, "MAOCE_REPO_URL": value})
    assert (settings.site_url, settings.repo_url) == (expected, expected), why


@pytest.mark.parametrize(("value", "why"), BAD, ids=[why for _, why in BAD])
def test_what_is_no_address_is_named_in_one_line(value: str, why: str) -> None:
    with pytest.raises(MaoceError) as caught:
        Settings.of({"MAOCE_SITE_URL": value, "MAOCE_REPO_URL": value})
    lines = str(caught.value).splitlines()
    assert [line.split()[0] for line in lines] == ["MAOCE_SITE_URL:1:1:", "MAOCE_REPO_URL:1:1:"], why
    assert all("write https://" in line for line in lines), "and what right looks like"


def test_every_setting_that_is_wrong_is_named_in_one_run() -> None:
    wrong = {"MAOCE_SITE_URL": "x", "MAOCE_REPO_URL": "x", "MAOCE_SEARCH_ONE_FILE": "x", "SOURCE_DATE_EPOCH": "x"}
    with pytest.raises(MaoceError) as caught:
        Settings.of(wrong)
    assert [problem.path for problem in caught.value.problems] == list(wrong)


def test_nothing_set_is_nothing() -> None:
    assert Settings.of({}) == Settings.of(dict.fromkeys(("MAOCE_SITE_URL", "SOURCE_DATE_EPOCH"), "")) == NOTHING_SET


def reads_of_the_environment(source: str) -> list[str]:
    """What a module says of the environment: `os.environ` and its like as they are called, imports of them as `from os`."""
    names = {"environ", "environb", "getenv", "getenvb"}
    tree = ast.parse(source)
    calls = {
        call.args[0]: ast.unparse(call.func) for call in ast.walk(tree) if isinstance(call, ast.Call) and call.args
    }
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in names:
            found.append(calls.get(node, ast.unparse(node)))
        elif isinstance(node, ast.ImportFrom) and node.module == "os" and names & {alias.name for alias in node.names}:
            found.append("from os")
    return found


READS = [
    ("import os\nos.environ['A']", ["os.environ"], "an item"),
    ("import os\nos.environ.get('A')", ["os.environ"], "a method"),
    ("import os as o\no.getenv('A')", ["o.getenv"], "a function, under another name"),
    ("from os import environ", ["from os"], "an import"),
    ("import os\nSettings.of(os.environ)", ["Settings.of"], "handed over whole"),
]


@pytest.mark.parametrize(("source", "expected", "why"), READS, ids=[why for *_, why in READS])
def test_reads_are_found(source: str, expected: list[str], why: str) -> None:
    assert reads_of_the_environment(source) == expected, why


def test_one_module_reads_the_environment() -> None:
    """The rest gets parameters; the command line hands the environment over."""
    found = {
        path.relative_to(ROOT / "builder").as_posix(): reads
        for path in sorted((ROOT / "builder").rglob("*.py"))
        if (reads := reads_of_the_environment(path.read_text("utf-8")))
    }
    assert set(found.pop("settings.py")) == {"os.environ"}, "for children"
    assert found
    assert {path for path in found if not re.match(r"cli|__main__", path)} == set()
    assert {read for reads in found.values() for read in reads} <= {"Settings.of", "annotates"}


def test_a_wrong_address_is_one_line_and_writes_nothing(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MAOCE_SITE_URL", "javascript:alert(1)")
    done = maoce_in(small)("export", "--format", "skos", "--out", tmp_path / "data")
    assert done.returncode == 1
    first, second = done.stderr.splitlines()
    assert first.startswith("MAOCE_SITE_URL:1:1: [setting-address] `javascript:alert(1)` is no address"), first
    assert second == "1 problem; nothing was changed"
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("address", ["https://owner.github.io/maoce/", "https://example.org"])
def test_addresses_are_made_from_it(small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("MAOCE_SITE_URL", address)
    done = maoce_in(small)("export", "--format", "skos", "--out", tmp_path / "data")
    assert done.returncode == 0, done.stderr
    graph = Graph().parse(next((tmp_path / "data").rglob("*.ttl")))
    made = {str(subject) for subject in graph.subjects() if str(subject).startswith("http")}
    assert made
    assert all(iri.startswith(f"{address.rstrip('/')}/en/") for iri in made)


@pytest.mark.parametrize("value", ["abc", "-5", "1e6", "2 MB", "١٢", "9" * 13, "2000000\n"])
def test_what_is_no_number_of_bytes_is_one_line(value: str) -> None:
    with pytest.raises(MaoceError, match=r"^MAOCE_SEARCH_ONE_FILE:1:1: \[setting-bytes\] .*; write 2000000.*$"):
        Settings.of({"MAOCE_SEARCH_ONE_FILE": value})


@pytest.mark.parametrize(("value", "size"), [("", None), ("0", 0), ("2000000", 2_000_000)])
def test_a_number_of_bytes_is_taken(value: str, size: int | None) -> None:
    assert Settings.of({"MAOCE_SEARCH_ONE_FILE": value}).search_one_file == size


def test_mkdocs_hears_nothing_that_makes_it_talk_or_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    """All that MkDocs says is a reason to refuse the build, and PYTHONINSPECT has it wait for ever."""
    for name in ("PYTHONINSPECT", "PYTHONWARNINGS", "PYTHONVERBOSE", "PYTHONDEVMODE", "PYTHONPATH"):
        monkeypatch.setenv(name, "1")
    heard = environment(SOURCE_DATE_EPOCH="0")
    assert {name for name in heard if name.startswith("PYTHON")} >= {"PYTHONPATH", "PYTHONUTF8"}
    assert not {"PYTHONINSPECT", "PYTHONWARNINGS", "PYTHONVERBOSE", "PYTHONDEVMODE"} & heard.keys()
    assert heard["SOURCE_DATE_EPOCH"] == "0"


@pytest.mark.parametrize(
    "words", [["glossary", "gaps", "--at-least", "2"], ["check", "--lang", "zh"]], ids=["out", "err"]
)
def test_a_terminal_without_chinese_shows_it_escaped(copy: Path, words: list[str]) -> None:
    term = copy / "glossary" / "terms" / "aeo.yml"
    term.write_text(term.read_text("utf-8").replace("domain: ", "domain: 海"), "utf-8")
    for other in ("glossary/not-terms.yml",):
        (copy / other).unlink()
    done = subprocess.run(
        [sys.executable, "-m", "builder", *words], cwd=copy, capture_output=True, text=True, check=False,
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii", "LC_ALL": "C"},
    )  # fmt: skip
    assert "Traceback" not in done.stderr
    assert "\\u" in done.stdout + done.stderr


def test_without_docstrings_nothing_is_made() -> None:
    """The schemas are made of them: with -OO they would have other bytes."""
    done = subprocess.run(
        [sys.executable, "-OO", "-m", "builder", "version"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (1, "", 1)
    assert "leave out PYTHONOPTIMIZE" in done.stderr
