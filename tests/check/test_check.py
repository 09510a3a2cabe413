"""Every rule of `maoce check`: files with one mistake each, and the lines that a contributor then reads."""

import re
from pathlib import Path

import pytest

from builder import pipeline
from builder.model import RULES
from builder.model.rules_of_directives import DIRECTIVE_RULES
from builder.model.rules_of_entries import ENTRY_RULES
from builder.model.rules_of_fidelity import FIDELITY_RULES
from builder.model.rules_of_limits import LIMIT_RULES
from builder.model.rules_of_names import NAME_RULES
from builder.model.rules_of_translations import TRANSLATION_RULES
from builder.model.rules_of_words import WORD_RULES
from builder.model.rules_of_work import WORK_RULES
from builder.model.rules_of_yaml import YAML_RULES
from builder.store.project import Project
from tests.conftest import maoce_in
from tests.support.broken_entries import BROKEN_ENTRIES
from tests.support.broken_files import AGENCY, BROKEN, COMMERCE, DIRECTIVE, OTHER, TERM
from tests.support.broken_translations import BROKEN_FORM, BROKEN_TRANSLATED
from tests.support.small import small_project


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of one directive, one agency and two terms, without a problem."""
    return small_project(tmp_path_factory.mktemp("check") / "small")


def test_the_small_project_is_sound(small: Path) -> None:
    assert pipeline.load(Project(small))[2] == []


@pytest.mark.parametrize(
    ("name", "old", "new", "lines"),
    [*BROKEN, *BROKEN_ENTRIES],
    ids=[f"{row[3][0].split(chr(91))[1]:.24}" if row[3] else "none" for row in [*BROKEN, *BROKEN_ENTRIES]],
)
def test_a_mistake_and_its_lines(small: Path, name: str, old: str | None, new: str, lines: list[str]) -> None:
    path = small / name
    good = path.read_text("utf-8")
    assert old is None or old in good
    try:
        path.write_text(new if old is None else good.replace(old, new, 1), "utf-8")
        assert list(map(str, pipeline.load(Project(small))[2])) == lines
    finally:
        path.write_text(good, "utf-8")


def test_a_file_that_is_not_utf8(small: Path) -> None:
    path = small / OTHER
    good = path.read_bytes()
    try:
        path.write_bytes(COMMERCE.encode("gb18030"))
        assert next(map(str, pipeline.load(Project(small))[2])) == (
            f"{OTHER}:5:16: [not-utf8] not UTF-8 (the byte 0xBF stands here); save the file as UTF-8"
        )
    finally:
        path.write_bytes(good)


MANY = [
    (TERM, "domain: logistics", "domain：logistics"),
    (TERM, "status: deprecated", "status: depricated"),
    (OTHER, "english_status: working", "english_status: working\nrelated: [mofcom]"),
    (AGENCY, "type:", "tpye:"),
    (DIRECTIVE, "<!-- preamble -->", "<!-- preambel -->"),
]


def test_all_problems_of_all_files_in_one_run(small: Path) -> None:
    """What one file hides of itself (a term that cannot be read) hides nothing of another (a relation to no term)."""
    good = {name: (small / name).read_text("utf-8") for name, *_ in MANY}
    try:
        for name, old, new in MANY:
            text = (small / name).read_text("utf-8")
            (small / name).write_text(text.replace(old, new, 1), "utf-8")
        (small / "glossary/terms/draft.yaml").write_text("id: draft\n", "utf-8")
        found = [str(problem).split("]")[0] + "]" for problem in pipeline.load(Project(small))[2]]
    finally:
        (small / "glossary/terms/draft.yaml").unlink()
        for name, text in good.items():
            (small / name).write_text(text, "utf-8")
    assert found == [
        f"{DIRECTIVE}:27:1: [role]",
        f"{AGENCY}:2:1: [misspelt-field]",
        f"{OTHER}:14:11: [dangling]",
        "glossary/terms/draft.yaml:1:1: [stray]",
        f"{TERM}:2:7: [colon]",
        f"{TERM}:16:15: [misspelt-choice]",
    ]


BY_OTHER_TESTS = {
    "no-file", "no-room", "no-project", "epoch", "refused", "capture-taken", "file-differs", "mkdocs", "page-unguarded", "capture-unreadable",
    "correction", "not-utf8", "value", "not-number", "no-section", "key", "no-mapping",
    "id-vanished", "ids-lock", "redirect-of-page", "redirect-circular", "redirect-nowhere", "redirect-twice",
    "not-term-has-entry", "not-term-unused", "has-entry", "no-id", "id-used", "id-published", "no-form",
    "nothing-to-format", "not-canonical", "stray", "quote", "setting-address", "setting-bytes",
    "outside", "symlink", "no-folder", "sources-folder", "no-page", "english-there", "not-imported-near",
    "name-empty", "name-blanks", "name-latin", "name-traditional", "name-sign", "name-long", "name-english",
    "capture-name", "system", "busy", "build-gone", "site-no-folder", "site-nowhere", "site-mount", "site-other", "site-changed",
    "count-missing", "count-size", "count-more",
    "shard-none", "shard-damaged", "shard-other", "shard-twice", "shard-division", "shard-missing", "shard-unkept", "shard-failed",
    "no-package",
    "explains-in-circle", "removal-inside", "removal-order", "shown", "shown-language", "not-built", "no-site", "reimport", "not-imported",
    "too-large", "too-deep", "too-many", "more", "long-measure", "many-paragraphs",
    "translation-directive", "translation-long",
}  # fmt: skip


def test_every_rule_has_a_case() -> None:
    all_lines = [lines for *_, lines in [*BROKEN, *BROKEN_ENTRIES]] + [
        row[2] for row in [*BROKEN_FORM, *BROKEN_TRANSLATED]
    ]
    shown = {line.split("[")[1].split("]")[0] for lines in all_lines for line in lines}
    assert set(RULES) - shown == BY_OTHER_TESTS


def test_no_rule_stands_in_two_tables() -> None:
    tables = (
        WORD_RULES,
        WORK_RULES,
        LIMIT_RULES,
        YAML_RULES,
        NAME_RULES,
        ENTRY_RULES,
        DIRECTIVE_RULES,
        TRANSLATION_RULES,
        FIDELITY_RULES,
    )
    assert all(tables)
    assert len(RULES) == sum(map(len, tables))


def test_both_languages_have_the_same_braces() -> None:
    for name, rule in RULES.items():
        assert _braces(rule.en) == _braces(rule.zh), name


def test_in_chinese_and_as_annotations(small: Path) -> None:
    """One run on a wrong branch: English for persons, Chinese on wish, annotations for the pull request."""
    path = small / TERM
    good = path.read_text("utf-8")
    maoce = maoce_in(small)
    try:
        path.write_text(good.replace("domain: logistics", "domain: 100%, sea"), "utf-8")
        done = maoce("check", "--lang", "zh")
        assert done.returncode == 1
        assert done.stderr.startswith(f"{TERM}:2:9: [choice] `domain: 100%, sea` 不在可选值之内：")
        assert done.stderr.endswith("共 1 处问题；未作任何改动\n")
        assert "::error" not in done.stdout
        done = maoce("check", "--format", "github")
        assert done.returncode == 1
        assert done.stdout.startswith(f"::error file={TERM},line=2,col=9,title=choice::`domain: 100%25, sea` is not")
    finally:
        path.write_text(good, "utf-8")


def _braces(text: str) -> set[str]:
    return set(re.findall(r"{(\w+)}", text))
