"""Published addresses stay: the lock, its checks, the pages that lead on, and merges of two branches."""

import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser

from builder.model import Edition, Library, Published
from builder.publishing.entrance import redirect_pages
from builder.store.ids_lock import read_lock, renewed_lock
from tests.conftest import ROOT, Maoce, maoce_in

LOCK = "glossary/ids.lock"


def test_every_page_that_people_cite_is_locked(library: Library) -> None:
    lines = library.published.lines.keys()
    assert library.addresses() <= lines
    for address in (
        "terms/overseas-warehouse",
        "agencies/mofcom",
        "directives/guobanfa-2021-24/7",
        "directives/guobanfa-2021-24",
    ):
        assert address in lines


_address = st.text("ab7", min_size=1, max_size=4).map("terms/{}".format)


@given(st.sets(_address), st.sets(_address))
def test_renewing_adds_and_never_removes(first: set[str], second: set[str]) -> None:
    text = renewed_lock("", first)
    again = renewed_lock(text, second)
    published, problems = read_lock(LOCK, again)
    assert problems == []
    assert published.lines.keys() == first | second
    assert renewed_lock(again, second) == again
    unordered = "".join(f"{line}\n" for line in reversed(again.splitlines()))
    assert renewed_lock(unordered, second) == unordered, "order alone is no reason to write"


def test_redirects_are_lines_of_their_own() -> None:
    published, problems = read_lock(
        LOCK, "# c\nterms/a\nterms/a -> terms/b\nterms/b\nterms/b -> terms/c\nterms/c\nterms/d -> terms/d\n"
    )
    assert problems == []
    assert dict(published.moved()) == {"terms/a": "terms/c", "terms/b": "terms/c"}


CASES = [
    ("terms/gone", 1, "[id-vanished] `terms/gone` was published and is gone; restore it, or add the line `terms/gone -> …`", "no page"),
    ("terms/gone -> terms/gone2", 1, "[redirect-nowhere] `terms/gone` leads to `terms/gone2`, and there is no such page", "leads nowhere"),
    ("terms/overseas-warehouse -> agencies/mofcom", 1, "[redirect-of-page] `terms/overseas-warehouse` is a page and cannot lead elsewhere; remove this redirect", "a page led away"),
    ("terms/a -> terms/a", 1, "[redirect-circular] the redirect of `terms/a` goes in a circle", "a circle"),
    ("terms/a ->", 1, "[ids-lock] `terms/a ->` is neither an address nor a redirect; write `terms/old-id -> terms/new-id`", "no target"),
    ("one two", 1, "[ids-lock] `one two` is neither an address nor a redirect", "words"),
    ("terms/x -> terms/overseas-warehouse\nterms/x -> agencies/mofcom", 2, "[redirect-twice] `terms/x` leads to `terms/overseas-warehouse` already; keep one redirect", "two ways"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "nth", "message", "why"), CASES, ids=[case[-1] for case in CASES])
def test_check_says_what_is_wrong(small: Path, lines: str, nth: int, message: str, why: str) -> None:
    maoce, path = maoce_in(small), small / LOCK
    assert maoce("fmt").returncode == 0
    number = len(path.read_text("utf-8").splitlines()) + nth
    with path.open("a", encoding="utf-8") as file:
        file.write(lines.removeprefix("") + "\n")
    assert any(said.startswith(f"{LOCK}:{number}:1: {message}") for said in maoce("check").stderr.splitlines())


def test_a_renamed_term_needs_a_redirect_and_then_leads_on(maoce: Maoce, copy: Path) -> None:
    old, new = (copy / "glossary" / "terms" / f"{name}.yml" for name in ("xiongan-new-area", "xiongan"))
    for path in (copy / "glossary" / "terms").glob("*.yml"):
        text = path.read_text("utf-8")
        path.write_text(text.replace("xiongan-new-area", "xiongan"), "utf-8")
    old.rename(new)
    done = maoce("check")
    assert "[id-vanished] `terms/xiongan-new-area` was published and is gone" in done.stderr
    assert len(done.stderr.splitlines()) == 2
    with (copy / LOCK).open("a", encoding="utf-8") as file:
        file.write("terms/xiongan-new-area -> terms/xiongan\n")
    assert maoce("check").returncode == 0
    assert maoce("fmt").returncode == 0
    lines = (copy / LOCK).read_text("utf-8").splitlines()
    assert {"terms/xiongan", "terms/xiongan-new-area", "terms/xiongan-new-area -> terms/xiongan"} <= set(lines)


def test_a_moved_address_leads_on_in_every_edition_without_a_server(tmp_path: Path, browser: Browser) -> None:
    published = Published({}, {"terms/old": "terms/new", "directives/a/7": "directives/b/2-1"})
    pages = dict(redirect_pages(published))
    assert len(pages) == 2 * len(Edition)
    assert all("http:" not in html and "https:" not in html for html in pages.values())
    for name, html in pages.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(html, "utf-8")
    for edition in Edition:
        for new in ("terms/new", "directives/b/2-1"):
            target = tmp_path / edition / new / "index.html"
            target.parent.mkdir(parents=True)
            target.write_text(f"<title>{edition} {new}</title>", "utf-8")
    page = browser.new_page()
    for edition in Edition:
        for old, new in published.redirects.items():
            page.goto((tmp_path / edition / old / "index.html").as_uri())
            page.wait_for_url(f"**/{edition}/{new}/index.html")
            assert page.title() == f"{edition} {new}"
    page.close()


def git(folder: Path, *words: str) -> str:
    """Run git as some person; gives what it says, fails where it does."""
    done = subprocess.run(
        ["git", "-c", "user.name=A Person", "-c", "user.email=person@example.org", "-c", "init.defaultBranch=main", *words],
        cwd=folder, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize("attributes", [True, False], ids=["with .gitattributes", "without, to show that it is needed"])
def test_two_branches_add_neighbouring_lines(tmp_path: Path, attributes: bool) -> None:
    git(tmp_path, "init", "-q")
    (tmp_path / "glossary").mkdir()
    lock = tmp_path / LOCK
    if attributes:
        (tmp_path / ".gitattributes").write_text((ROOT / ".gitattributes").read_text("utf-8"), "utf-8")
    lock.write_text(renewed_lock("", ["terms/a", "terms/z"]), "utf-8")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "start")
    for branch, address in (("one", "terms/m"), ("two", "terms/n")):
        git(tmp_path, "checkout", "-q", "-b", branch, "main")
        lock.write_text(renewed_lock(lock.read_text("utf-8"), [address]), "utf-8")
        git(tmp_path, "commit", "-qam", branch)
    git(tmp_path, "checkout", "-q", "main")
    git(tmp_path, "merge", "-q", "--no-edit", "one")
    merged = subprocess.run(["git", "merge", "-q", "two"], cwd=tmp_path, capture_output=True, check=False,
                            env={"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b"})  # fmt: skip
    assert (merged.returncode == 0) is attributes
    if attributes:
        published, problems = read_lock(LOCK, lock.read_text("utf-8"))
        assert problems == []
        assert set(published.lines) == {"terms/a", "terms/m", "terms/n", "terms/z"}
