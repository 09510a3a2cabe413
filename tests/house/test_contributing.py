"""The way of a new contributor, walked with real git: as CONTRIBUTING.md tells it, two at a time."""

import re
import shutil
from pathlib import Path

import pytest

from builder.model import Edition
from tests.conftest import ROOT, Maoce, maoce_in
from tests.store.test_ids import git

# Words of the texts that nobody will give an entry; their ids are neighbours in glossary/ids.lock.
ENTRIES = [("良好氛围", "favourable climate", "zz-one"), ("循序渐进", "step by step", "zz-two")]


@pytest.fixture
def clone(copy: Path) -> Path:
    """A copy of the project's data under git."""
    shutil.copy(ROOT / ".gitattributes", copy)
    (copy / ".gitignore").write_text("/build/\n/site/\n", "utf-8")
    git(copy, "init", "-q")
    git(copy, "add", ".")
    git(copy, "commit", "-qm", "start")
    return copy


def fill_in(path: Path) -> None:
    """Write what a draft leaves to a person, as a person would in an editor."""
    text = path.read_text("utf-8")
    for old, new in (
        (r"domain: TODO.*", "domain: trade-policy"),
        (r"english_status: TODO.*", "english_status: working"),
        (r" # TODO check what.*", ""),
        (r" *# TODO .*\n", ""),
        (r"# (zh-Hant|pinyin): ", r"\1: "),
        (r"  en: >-\n    TODO.*(\n    .*)*?\n(?=  zh)", "  en: A phrase of the directives, entered to try the way of a contributor.\n"),
        (r"  zh: >-\n    TODO.*", "  zh: 文件用语，用以试走投稿流程。"),
    ):  # fmt: skip
        text, count = re.subn(old, new, text)
        assert count, old
    path.write_text(text, "utf-8")


def test_two_branches_that_add_a_term_each_merge_and_are_published(clone: Path, site: Path) -> None:
    shutil.copytree(site.parent / "build" / "pages", clone / "build" / "pages")  # one who has built before
    maoce: Maoce = maoce_in(clone)
    for name, english, record in ENTRIES:
        git(clone, "checkout", "-q", "-b", record, "main")
        done = maoce("new", "term", name, "--en", english, "--id", record)
        assert done.returncode == 0, done.stderr
        assert "[todo]" in maoce("check").stderr
        fill_in(clone / "glossary" / "terms" / f"{record}.yml")
        assert maoce("fmt").returncode == 0
        assert maoce("check").returncode == 0, maoce("check").stderr
        git(clone, "add", ".")
        git(clone, "commit", "-qm", f"Add {name}")
    git(clone, "checkout", "-q", "main")
    for _, _, record in ENTRIES:
        git(clone, "merge", "-q", "--no-edit", record)
    assert git(clone, "status", "--porcelain") == ""
    assert maoce("check").returncode == 0, maoce("check").stderr
    assert maoce("fmt", "--check").returncode == 0
    with (clone / "glossary" / "ids.lock").open("a", encoding="utf-8") as lock:
        lock.write("terms/zz-former -> terms/zz-one\n")
    assert maoce("build").returncode == 0
    for edition in Edition:
        moved = (clone / "site" / edition / "terms" / "zz-former" / "index.html").read_text("utf-8")
        assert 'content="0; url=../../terms/zz-one/index.html"' in moved
    index = (clone / "site" / "en" / "terms" / "index.html").read_text("utf-8")
    for name, english, record in ENTRIES:
        assert english in index
        page = (clone / "site" / "zh-hans" / "terms" / record / "index.html").read_text("utf-8")
        assert name in page
        assert "TODO" not in page


def test_from_clone_to_a_valid_entry_takes_at_most_five_commands() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    block = re.search(r"## From clone to a valid entry\n.*?```sh\n(.*?)```", text, re.DOTALL)
    assert block
    commands = [line for line in block[1].splitlines() if line.strip() and not line.startswith("#")]
    assert len(commands) <= 5
    joined = "\n".join(commands)
    for word in ("git clone", "run.py new term", "run.py fmt", "run.py check"):
        assert word in joined


def test_two_terms_of_one_name_are_told_apart_after_the_merge(clone: Path) -> None:
    """Git cannot see that two files name one thing; `check` does."""
    maoce = maoce_in(clone)
    for record in ("zz-one", "zz-two"):
        git(clone, "checkout", "-q", "-b", record, "main")
        assert maoce("new", "term", "良好氛围", "--en", record.replace("-", " "), "--id", record).returncode == 0
        fill_in(clone / "glossary" / "terms" / f"{record}.yml")
        git(clone, "add", ".")
        git(clone, "commit", "-qm", record)
    git(clone, "merge", "-q", "--no-edit", "zz-one")
    assert (
        "the name `良好氛围` already belongs to glossary/terms/zz-one.yml; one name, one record"
        in maoce("check").stderr
    )
