"""Size and depth: what is too much is refused in a line, and what is just within is read."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from builder import pipeline
from builder.check import quotes, relations
from builder.check.context import Checked
from builder.language.script import Traditional
from builder.model import Part, Place, Problem, TermSource, few, few_of_each
from builder.model.limits import (
    BLANKS,
    CAPTURE_BYTES,
    MEASURE,
    MEASURES,
    PARAGRAPH,
    RECORD_BYTES,
    SHOWN,
    SHOWN_TEXT,
    TEXT,
    YAML_DEPTH,
)
from builder.store.project import Project, read_library
from builder.store.record_files import read_term
from builder.store.yaml_places import locate
from tests.conftest import ROOT, Maoce, maoce_in
from tests.support.broken_files import WAREHOUSE
from tests.support.oversized import FILE, HEAD, HOSTILE, READERS, TAIL, Hostile

READY = Traditional()

# What is read (the beginning of its text, its reader), and what becomes of it.
REFUSED = [
    ("term", WAREHOUSE.replace("logistics", "[" * 100_000), "1 problems: too-deep"),
    ("term", WAREHOUSE.replace("logistics", "[" * 900 + "]" * 900), "1 problems: too-deep"),
    ("term", WAREHOUSE.replace("logistics", "{a: " * (YAML_DEPTH + 1)), "1 problems: too-deep"),
    ("term", WAREHOUSE.replace("domain: logistics", "- " * 900 + "a"), "1 problems: too-deep"),
    ("term", "".join(f"{' ' * i}a:\n" for i in range(300)), "1 problems: too-deep"),
    ("term", WAREHOUSE.replace("海外仓\n", "9" * 5_000 + "\n", 1), "1 problems: unquoted"),
    ("term", WAREHOUSE.replace("海外仓\n", "0x" + "f" * 5_000 + "\n", 1), "1 problems: unquoted"),
    ("term", WAREHOUSE.replace("海外仓\n", "190:20:30\n", 1), "1 problems: unquoted"),
    ("term", WAREHOUSE.replace("海外仓\n", ".inf\n", 1), "1 problems: unquoted"),
    ("term", WAREHOUSE + "reviewed: 1:20\n", "1 problems: not-date"),
    ("term", WAREHOUSE + "note: " + "x" * 5_001 + "\n", "1 problems: too-long"),
    ("term", WAREHOUSE.replace("[海外仓]", "[" + "海, " * 101 + "]"), "1 problems: too-many"),
    ("not-terms", "not_terms:\n  1:20: x\n", "1 problems: unquoted"),
    ("not-terms", "not_terms:\n  " + "1" * 1_000 + ": x\n", "1 problems: unquoted"),
    ("directive", FILE.replace("null", "[" * 900 + "]" * 900, 1), "1 problems: too-deep"),
    ("directive", FILE + "甲" * (PARAGRAPH + 1), "1 problems: long-paragraph"),
    ("directive", FILE + ("甲" * 1_000 + "\n\n") * (MEASURE // 1_000 + 1), "1 problems: long-measure"),
    ("directive", FILE + "### 1.甲\n" * MEASURES, "1 problems: many-paragraphs"),
    ("directive", FILE + "甲" + " " * (BLANKS + 1) + "乙", "1 problems: blanks"),
    ("directive", FILE.replace("id: x", "id: " + "x" * 101), "1 problems: form"),
    ("import", HEAD + "甲" * TEXT + TAIL, "refused: the page shows 1,000,0"),
    ("import", "x" * (CAPTURE_BYTES + 1), "refused: the page has 20 MB, and at most 20 MB are read"),
    ("show", "<div>" * 100_000, "refused: the page's markup nests more than 500 levels deep"),
    ("show", "<br>" * 100_001, "refused: the page has more than 100,000 tags"),
    ("show", "<p><p " + "a='<' " * 1_001 + ">", "refused: a tag of the page has more than 1,000 attributes"),
    ("show", "<p>" + "<p a='<'>" * 1_001, "refused: 1,001 tags of the page have an angle bracket"),
    ("import", '["' + "\\ud800" * 100 + '"]', "refused: the page is not in Chinese"),
    ("import", "\ufeff" + "甲" * 40, "refused: no directive found"),
]  # fmt: skip


@pytest.mark.parametrize(("reader", "text", "outcome"), REFUSED, ids=[f"{r}-{o[-30:]}" for r, _, o in REFUSED])
def test_too_much_is_refused_in_a_line(reader: str, text: str, outcome: str) -> None:
    assert READERS[reader](text).startswith(outcome)


@pytest.mark.parametrize("case", HOSTILE, ids=[f"{case.reader}: {case.name}" for case in HOSTILE])
def test_a_tenth_of_the_most_comes_to_an_outcome(case: Hostile) -> None:
    """What time it takes, and whether that grows with the size, `python -m tests.bench.oversized` measures."""
    assert case.read(case.most // 10)


def test_what_would_end_the_process_is_a_case_for_one_of_its_own() -> None:
    """Nested brackets once ended Python itself: run as the benchmark does, with limits of memory and time."""
    command = [sys.executable, "-m", "tests.bench.oversized", "YAML nested"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout
    assert "5 cases, 0 faults" in done.stdout


def test_unknown_keys_are_counted_and_a_few_are_shown() -> None:
    _, problems = read_term("x.yml", WAREHOUSE + "".join(f"a{i}: 1\n" for i in range(10_000)), READY)
    assert len(problems) == SHOWN + 1
    assert str(problems[-1]).endswith(
        f"[more] and {10_000 - SHOWN:,} more problems in this file; mend the first ones".replace(",", "")
    )


def test_problems_of_a_file_are_few_and_none_is_lost_in_the_count() -> None:
    problems = [Problem.at("a", line, 1, "dash", found="x", right="y") for line in range(1, 201)]
    more = few(problems)
    assert [len(more), more[-1].rule, dict(more[-1].values)["count"]] == [SHOWN + 1, "more", str(200 - SHOWN)]
    again = few_of_each([*more, Problem.at("a", 500, 1, "tab"), Problem.at("b", 1, 1, "tab")])
    assert len(again) == SHOWN + 2
    assert dict(again[SHOWN].values)["count"] == str(201 - SHOWN)
    assert few(problems[:SHOWN]) == problems[:SHOWN]


def test_what_somebody_meant_is_guessed_a_few_times(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """A guess compares with every record: 200 terms with 100 unknown ids each took 12 s, and 500 a minute."""
    guessed: list[str] = []
    library, corpus, _ = pipeline.load(project)
    terms = {
        name: replace(
            term,
            related=tuple(f"{name}-{n}" for n in range(100)),
            sources=tuple(TermSource(Place(f"lost-{n}", Part.PREAMBLE), "x") for n in range(100)),
        )
        for name, term in library.terms.items()
    }
    assert len(terms) > 100
    checked = Checked(replace(library, terms=terms), corpus, locate)
    for module, check in ((relations, relations.check_relations), (quotes, quotes.check_quotes)):
        monkeypatch.setattr(module, "nearest", lambda word, known: guessed.append(word))
        guessed.clear()
        assert len(list(check(checked))) >= 100 * len(terms)
        assert len(guessed) == SHOWN


def test_a_message_is_no_longer_than_a_person_reads() -> None:
    problem = Problem.at("a", 1, 1, "dash", found="x" * 1_000_000, right="y")
    assert len(str(problem)) < SHOWN_TEXT + 200


@pytest.mark.parametrize(
    ("name", "limit"),
    [
        ("glossary/terms/big.yml", RECORD_BYTES),
        ("content/directives/big.md", 3_000_000),
        ("content/captures/big.txt", CAPTURE_BYTES),
        ("glossary/ids.lock", 20_000_000),
    ],
)
def test_a_file_that_is_too_large_is_not_read(copy: Path, name: str, limit: int) -> None:
    with (copy / name).open("wb") as file:
        file.truncate(limit + 1)
    _, problems = read_library(Project(copy))
    assert [(p.path, p.rule) for p in problems if p.path == name] == [(name, "too-large")]


def test_a_page_that_is_too_large_is_not_imported(copy: Path, maoce: Maoce) -> None:
    with (copy / "page.txt").open("wb") as file:
        file.truncate(CAPTURE_BYTES + 1)
    done = maoce("import", "page.txt")
    assert done.returncode == 1
    assert done.stderr.startswith("page.txt:1:1: [too-large] the file has 20 MB; at most 20 MB are read")


def test_a_page_that_no_directive_file_can_hold_is_refused_and_nothing_is_written(copy: Path) -> None:
    before = sorted(copy.rglob("*.*"))
    (copy / "page.txt").write_text(HEAD + "的" * (PARAGRAPH + 1) + TAIL, "utf-8")
    done = maoce_in(copy)("import", "page.txt")
    (copy / "page.txt").unlink()
    assert done.returncode == 1
    assert "[no-room] no directive file can hold this page: " in done.stderr
    assert f"a line of {PARAGRAPH + 1} characters" in done.stderr
    assert sorted(copy.rglob("*.*")) == before
