"""A good entry merges: by the guide alone directives and terms that nobody has seen go in, and all that CI asks of the content holds."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from builder.model import Edition
from tests.conftest import ROOT, Maoce, Shared, maoce_in
from tests.house.test_contributing import fill_in
from tests.library.conftest import STORE, real_site
from tests.store.test_ids import git
from tests.support.newcomer import PAGES, TERMS


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The working tree as it would be committed, in a repository of its own."""
    folder = tmp_path_factory.mktemp("good-entry") / "maoce"
    for name in git(ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard").split("\0"):
        if name and (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "start")
    return folder


@pytest.fixture(scope="module")
def added(clone: Path) -> Path:
    """The clone with the directives and the terms, as the guide tells: import, new english (one heading of many), new term, the
    TODOs, fmt, check."""
    maoce: Maoce = maoce_in(clone)  # the code is that of the clone, byte by byte
    for name, (id_, page) in PAGES.items():
        (clone.parent / name).write_bytes(page)
        done = maoce("import", clone.parent / name)
        assert done.returncode == 0, done.stderr
        path = clone / "content" / "directives" / f"{id_}.md"
        text = path.read_text("utf-8")
        assert "title_en: null\n" in text
        path.write_text(text.replace("title_en: null", "title_en: Document on certain matters of trade"), "utf-8")
        done = maoce("new", "english", id_)
        assert done.returncode == 0, done.stderr
        access = clone / "content" / "english" / f"{id_}.yml"
        draft = access.read_text("utf-8")
        assert draft.count("heading:\n") > 1
        access.write_text(draft.replace('sections:\n  "1": #', 'sections:\n  "1": Main points #', 1), "utf-8")
    for chinese, english in TERMS.items():
        done = maoce("new", "term", chinese, "--en", english)
        assert done.returncode == 0, done.stderr
        fill_in(clone / "glossary" / "terms" / f"{re.sub('[^a-z]+', '-', english)}.yml")
    for words in (
        ("fmt",),
        ("check",),
        ("fmt", "--check"),
        ("check", "--reimport", *(id_ for id_, _ in PAGES.values())),
    ):
        done = maoce(*words)
        assert done.returncode == 0, done.stdout + done.stderr
    return clone


def test_all_that_ci_asks_of_the_content_holds(added: Path, shared: Shared) -> None:
    """`check` and `fmt --check` did; the tests of the real library do, each of them run upon the clone.

    As a contributor's checkout does, it knows the pages that it has rendered before the entries came.
    """
    shutil.copytree(real_site(shared).parent / STORE, added / STORE)
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTEST_")}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "tests/library", "-p", "no:cacheprovider", "--basetemp", added.parent / "pytest"],
        cwd=added, env=environment | {"PYTHONPATH": str(added), "PYTHONUTF8": "1"}, capture_output=True, text=True, encoding="utf-8",
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    site = added.parent / "pytest" / "real-site" / "site"
    for edition in Edition:
        for path in (*(f"directives/{id_}" for id_, _ in PAGES.values()), "terms/post-house-swap"):
            assert (site / edition / path / "index.html").is_file(), "the tests were those of the clone"


def test_nothing_else_that_is_tested_depends_on_the_content() -> None:
    """Only tests/library/ reads the real records; all other tests have a library of their own."""
    reads = re.compile(
        r"""ROOT\s*/\s*["'](?:content|glossary)["'](?!\s*/\s*["']schema)|Project\(ROOT\)|maoce_in\(ROOT\)"""
    )
    tests = [path for path in (ROOT / "tests").rglob("test_*.py") if path.parent.name not in ("library", "house")]
    assert len(tests) > 30
    assert [path.name for path in tests if reads.search(path.read_text("utf-8"))] == []
