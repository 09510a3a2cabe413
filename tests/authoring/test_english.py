"""The draft of a directive's English: every fingerprint in place, filled heading by heading, sound at every step."""

from pathlib import Path

import pytest

from builder import pipeline
from builder.model import Edition
from builder.store.project import Project
from tests.support.broken_files import ACCESS
from tests.support.in_process import maoce_here
from tests.support.small import small_project

DIRECTIVE = "guobanfa-2020-7"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose directive has no English yet."""
    root = small_project(tmp_path_factory.mktemp("english") / "small")
    (root / "finished.yml").write_bytes((root / ACCESS).read_bytes())
    return root


@pytest.fixture
def drafted(made: Path) -> Path:
    (made / ACCESS).unlink(missing_ok=True)
    said = maoce_here(made, "new", "english", DIRECTIVE)
    assert (said.status, said.err) == (0, ""), said
    assert said.out.startswith(f"wrote {ACCESS}; write a heading behind each colon")
    return made


def test_the_draft_is_sound_and_canonical_as_it_is(drafted: Path) -> None:
    text = (drafted / ACCESS).read_text("utf-8")
    finished = (drafted / "finished.yml").read_text("utf-8")
    fingerprints = [line for line in finished.splitlines() if line.startswith("    of: ")]
    assert len(fingerprints) == 3
    assert [line for line in text.splitlines() if line.startswith("    of: ")] == fingerprints
    assert maoce_here(drafted, "fmt", "--check", ACCESS).status == 0
    checked = maoce_here(drafted, "check")
    assert (checked.status, checked.err) == (0, ""), checked
    last = checked.out.splitlines()[-1]
    assert last.startswith(f"English still to be written in {ACCESS}: heading of section 1; ")
    assert "第 1 部分的标题" in maoce_here(drafted, "check", "--lang", "zh").out
    assert maoce_here(drafted, "new", "english", f"content/directives/{DIRECTIVE}.md").status == 1, (
        "it is never replaced"
    )
    assert (drafted / ACCESS).read_text("utf-8") == text


STEPS = [
    ('  "1":\n', '  "1": General requirements\n', "heading and gist of measure 1"),
    ("    heading:\n", "    heading: Encourage overseas warehouses\n", "gist of measure 1"),
    ("    gist:\n", "    gist: Firms are encouraged to build overseas warehouses.\n", "heading and gist of measure 2"),
]


def test_each_step_of_filling_it_in_is_sound(drafted: Path) -> None:
    path = drafted / ACCESS
    for old, new, still in STEPS:
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")
        checked = maoce_here(drafted, "check")
        assert (checked.status, checked.err) == (0, ""), checked
        assert f"English still to be written in {ACCESS}: {still}" in checked.out
        assert maoce_here(drafted, "fmt", ACCESS).status == 0
    pipeline.write_edition(Project(drafted), Edition.EN, drafted / "docs")
    shown = (drafted / "docs/docs/en/directives" / DIRECTIVE / "1/index.md").read_text("utf-8")
    assert "Encourage overseas warehouses" in shown
    assert "Firms are encouraged" in shown
    unwritten = (drafted / "docs/docs/en/directives" / DIRECTIVE / "2/index.md").read_text("utf-8")
    assert "None" not in unwritten
    assert ".gist" not in unwritten


WRONG = [
    ("    gist:\n", "    gist: Firms are encouraged.\n", "[empty] `heading` is empty", "a gist without its heading"),
    ('  "1":\n', '  "1": Notes on Overseas Warehouse Commerce\n', "[heading-case]", "a heading in title case"),
    ("    heading:\n", "    heading: TODO\n", "[todo]", "a mark that it is to be written"),
    ("    heading:\n", "    headng: Encourage overseas warehouses\n", "[misspelt-field]", "a misspelt field"),
    ('  "2":', '  "9":', "[english-missing] measure \"2\" has no English heading", "a measure taken out"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "said", "why"), WRONG, ids=[case[3] for case in WRONG])
def test_what_is_wrong_in_it_is_told(drafted: Path, old: str, new: str, said: str, why: str) -> None:
    path = drafted / ACCESS
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    checked = maoce_here(drafted, "check")
    assert checked.status == 1
    assert any(line.startswith(f"{ACCESS}:") and said in line for line in checked.err.splitlines()), checked.err


def test_a_directive_whose_english_is_all_open_is_listed_as_without(drafted: Path) -> None:
    from builder.reading.freshness import freshness
    from builder.store.revision import build_info

    library, corpus, problems = pipeline.load(Project(drafted))
    assert problems == []
    assert freshness(corpus, build_info(Project(drafted), library).day).without_english == (DIRECTIVE,)


def test_a_directive_that_cannot_be_read_says_why(drafted: Path) -> None:
    path = drafted / "content/directives/broken.md"
    path.write_text("no front matter", "utf-8")
    try:
        said = maoce_here(drafted, "new", "english", "broken")
        assert said.status == 1
        assert said.err.startswith("content/directives/broken.md:1:1: [front-matter]")
    finally:
        path.unlink()
