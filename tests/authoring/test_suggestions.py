"""What `glossary gaps` offers somebody who looks for work: phrases that a text enumerates, and a command that is taken."""

import shlex
from pathlib import Path

import pytest

from builder.authoring.gaps import general_words
from builder.authoring.suggestions import suggest
from builder.model import Library
from tests.authoring.test_gaps import made_corpus
from tests.support.broken_files import DIRECTIVE
from tests.support.in_process import maoce_here
from tests.support.small import small_project

LISTED = [
    (
        "发展数字展会、社交电商、产品众筹等，建立机制。",
        ["社交电商", "产品众筹"],
        "what stands behind marks of enumeration, up to 等",
    ),
    ("加强纳税便利、电商诚信和统计监测。", ["电商诚信"], "up to 和"),
    ("发展数字展会、云。", [], "a character is too short"),
    ("发展数字展会、各类各样的新型外贸综合服务企业。", [], "what is too long, or holds 的, is no name"),
    ("优化环境、提升通关能力、加快建设。", [], "what is done is no thing"),
    ("社交电商很多。", [], "no enumeration"),
]


@pytest.mark.parametrize(("text", "phrases", "why"), LISTED, ids=[case[2] for case in LISTED])
def test_what_is_enumerated_is_suggested(text: str, phrases: list[str], why: str) -> None:
    found = [gap for gap in suggest(made_corpus(text), general_words()) if gap.marked == "enumerated"]
    assert [gap.phrase for gap in found] == phrases


def test_what_a_person_put_aside_and_what_has_an_entry_is_not(library: Library) -> None:
    text = "发展数字展会、社交电商、海外仓。"
    term = library.terms["overseas-warehouse"]
    found = suggest(made_corpus(text, terms={term.id: term}), general_words(), {"社交电商"})
    assert [gap.phrase for gap in found] == []


def test_what_would_take_all_mentions_of_an_entry_is_not(library: Library) -> None:
    term = library.terms["overseas-warehouse"]
    alone, beside = "发展数字展会、海外仓联盟。", "发展数字展会、海外仓联盟。支持海外仓。"
    for text, phrases in ((alone, []), (beside, ["海外仓联盟"])):
        found = suggest(made_corpus(text, terms={term.id: term}), general_words())
        assert [gap.phrase for gap in found] == phrases


def test_the_surest_come_first() -> None:
    text = "推进“走出去”。发展数字展会、社交电商。完善退税政策，提高退税效率，优化退税服务，加快退税办理。"
    assert [gap.phrase for gap in suggest(made_corpus(text), general_words())] == ["走出去", "退税", "社交电商"]


def test_the_command_shown_is_taken(tmp_path: Path) -> None:
    """Each suggestion of a text with all kinds of them, typed as it stands."""
    root = small_project(tmp_path / "small")
    path = root / DIRECTIVE
    text = path.read_text("utf-8")
    assert "建设海外仓" in text
    path.write_text(text.replace("建设海外仓", "推广“船边直提”、社交电商、C2M模式、“三同”等，建设海外仓"), "utf-8")
    said = maoce_here(root, "glossary", "gaps", "--limit", "5", typed="python3 run.py")
    assert (said.status, said.err) == (0, "")
    commands = [line.strip() for line in said.out.splitlines() if line.strip().startswith("python3 run.py new term ")]
    assert len(commands) >= 3, said.out
    for number, command in enumerate(commands):
        words = shlex.split(command.replace("…", f"a new name {number}"))[2:]
        taken = maoce_here(root, *words)
        assert (taken.status, taken.err) == (0, ""), command
