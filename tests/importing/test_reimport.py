"""`maoce check --reimport`: what a person changed in an imported file, and did not declare, is shown."""

from pathlib import Path

import pytest

from builder import pipeline
from builder.store.project import Project
from tests.conftest import Maoce

NAME = "guobanfa-2021-24"


UNDECLARED = [
    ("a date", "issued: 2021-07-02", "issued: 2021-07-03"),
    ("an issuer", "  - 国务院办公厅\n", "  - 商务部\n"),
    ("a source", "publisher: 新浪财经", "publisher: 人民网"),
    ("a heading's level", "### （七）", "#### （七）"),
    ("a role", "<!-- signature -->", "<!-- note -->"),
    ("a measure made a part of the one before", "### （七）培育一批优秀海外仓企业。\n\n", "（七）培育一批优秀海外仓企业。\n\n"),
    ("a reason for leaving out", "reason: editor", "reason: credit"),
    ("a date supplied although the page prints it", "issued: 2021-07-02", "issued: 2021-07-03\nsupplied:\n  - fields: [issued]\n    source: {en: a, zh: b}"),
]  # fmt: skip
DECLARED = [
    ("the English title", "title_en: Opinions", "title_en: Some opinions"),
    ("a date that the page does not print", "published: null", "published: 2021-07-09\nsupplied:\n  - fields:\n      - published\n    source:\n      en: a\n      zh: b"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "old", "new"), UNDECLARED, ids=[row[0] for row in UNDECLARED])
def test_an_undeclared_change_is_shown(copy: Path, what: str, old: str, new: str) -> None:
    found = pipeline.reimport(_with(copy, old, new), [NAME])
    assert found, what
    assert {problem.rule for problem in found} == {"reimport"}


def test_a_declared_change_is_none(copy: Path) -> None:
    text = (copy / "content" / "directives" / f"{NAME}.md").read_text("utf-8")
    (what, old, new), (_, published, supplied) = DECLARED
    assert pipeline.reimport(_with(copy, old, new), [NAME]) == [], what
    moved = supplied.split("\n", 1)
    edited = text.replace(published, moved[0]).replace("removals:", f"{moved[1]}\nremovals:", 1)
    (copy / "content" / "directives" / f"{NAME}.md").write_text(edited, "utf-8")
    assert pipeline.reimport(Project(copy), [NAME]) == []


def test_files_and_ids_name_a_directive(maoce: Maoce, copy: Path) -> None:
    """As `git diff --name-only` gives them."""
    _with(copy, "issued: 2021-07-02", "issued: 2021-07-03")
    done = maoce("check", "--reimport", f"content/directives/{NAME}.md", "content/captures/lost.txt")
    assert done.returncode == 1
    assert [line.split("] ")[0] for line in done.stderr.splitlines()[:-1]] == [
        f"content/directives/{NAME}.md:10:1: [reimport",
        "content/directives/lost.md:1:1: [not-imported",
    ]
    assert maoce("check", "--reimport", "guobanfa-2020-40").returncode == 0
    assert maoce("check").returncode == 0, "the plain check does not import"
    _with(copy, "issued: 2021-07-03", "issued: 2021-02-31")
    done = maoce("check", "--reimport", NAME)
    assert "[not-date]" in done.stderr
    assert "[not-imported]" not in done.stderr, "it stands there, and cannot be read"


def test_lines_that_are_alike_are_not_compared_each_with_each(copy: Path, maoce: Maoce) -> None:
    """20,000 equal lines are 400 million pairs, which took minutes; and every other line of any file is empty."""
    page = copy / "content" / "captures" / "guobanfa-2020-7.txt"
    heads = [f"（{number}）鼓励企业建设海外仓。" for number in "一二三四五六七八九"]
    body = "\n".join(line for head in heads for line in (head, *["予以支持。"] * 2_000))
    page.write_text(f"{_HEAD}一、重点任务\n{body}\n国务院办公厅\n2020年3月4日\n", "utf-8")
    assert maoce("import", page).returncode == 0
    path = copy / "content" / "directives" / "guobanfa-2020-7.md"
    text = path.read_text("utf-8")
    for edits, passages in (((), 0), (("（三）鼓励", "（八）鼓励"), 1)):
        changed = text
        for old in edits:
            assert old in text
            changed = changed.replace(old, old.replace("鼓励", "支持"))
        path.write_text(changed, "utf-8")
        assert len(pipeline.reimport(Project(copy), ["guobanfa-2020-7"])) == passages


_HEAD = "国务院办公厅关于发展海外仓的通知\n国办发〔2020〕7号\n各省、自治区、直辖市人民政府：\n现将有关事项通知如下：\n"


def _with(copy: Path, old: str, new: str) -> Project:
    path = copy / "content" / "directives" / f"{NAME}.md"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return Project(copy)
