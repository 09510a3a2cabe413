"""Hard-wrapped text is read as its paragraphs; whatever the width, the directives come out as they are."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from textwrap import wrap

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from builder.capture.reflow import reflowed
from builder.check.fidelity import official_lines
from builder.importing.parse import Known, parse_capture
from builder.language.pinyin import romanise
from builder.model import Directive
from builder.reading.connect import connect
from builder.store.project import Project, read_library
from tests.conftest import LIBRARY

BODY = [
    "一、总体要求",
    "（一）做甲。要完善相关制度，健全工作机制，加强部门协同，推动各项政策措施落地见效，并及时总结经验。（商务部、财政部按职责分工负责）",
    "（二）做乙。要加强统筹协调，充分调动各地方和各有关方面的积极性，形成推进工作的强大合力，促进某项贸易持续健康发展。",
    "二、保障措施",
    "（三）做丙。到2025年，规模达到1.8万亿元，力争建成100个左右的示范区，形成可复制、可推广的经验做法并在全国推广应用。",
]
# lines, what is read, why
CASES: list[tuple[list[str], list[str], str]] = [
    (["（一）做甲。甲事。（商务部、", "— 2 —", "财政部按职责分工负责）"], ["（一）做甲。甲事。（商务部、财政部按职责分工负责）", "— 2 —"], "a clause over two pages"),
    (["（一）做甲。甲事。（商务部、", "", "- 2 -", "", "财政部负责）"], ["（一）做甲。甲事。（商务部、财政部负责）", "- 2 -"], "with empty lines round the number"),
    (["（一）做甲。要加强协调，", "各有关方面要积极配合。"], ["（一）做甲。要加强协调，各有关方面要积极配合。"], "a comma ends no paragraph"),
    (["（一）做甲。甲事（以下称", "甲事）要抓紧。"], ["（一）做甲。甲事（以下称甲事）要抓紧。"], "nor does an open bracket"),
    (["一、任务", "（一）做甲", "要做甲事"], ["一、任务", "（一）做甲", "要做甲事"], "a text that is not wrapped"),
    (["关于某事的通知", "各省商务主管部门：", "现通知如下："], ["关于某事的通知", "各省商务主管部门：", "现通知如下："], "short lines all of which end"),
    (["任务\t商务部，", "做乙\t财政部"], ["任务\t商务部，", "做乙\t财政部"], "rows of a table are no sentences"),
    (["（一）甲，", "（二）乙，", "（三）丙。"], ["（一）甲，", "（二）乙，", "（三）丙。"], "a comma before the next number"),
    (["甲事要抓紧。（商务部、某", "局、有关省（自治区）人民政府负责）"], ["甲事要抓紧。（商务部、某局、有关省（自治区）人民政府负责）"], "a clause in whose brackets others stand"),
    (["1）甲", "（一）乙）"], ["1）甲", "（一）乙）"], "a bracket that nothing opened"),
    (["甲方签字（盖章", "乙方签字"], ["甲方签字（盖章", "乙方签字"], "a bracket that is never closed"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "read", "why"), CASES, ids=[row[-1] for row in CASES])
def test_lines_that_go_on(lines: list[str], read: list[str], why: str) -> None:
    assert [line for line in reflowed(lines) if line] == read, why
    assert len(reflowed(lines)) == len(lines), "a line keeps its number"


def test_marks_outside_the_measure() -> None:
    """What word processors set into the margin (，、。) makes a line no wider than the others are."""
    hung: list[str] = []
    for paragraph in BODY[1:]:
        cut = [paragraph[at : at + 20] for at in range(0, len(paragraph), 20)]
        for piece in cut:
            if hung and piece[0] in "，、。" and len(piece) > 1:
                hung[-1] += piece[0]
                piece = piece[1:]
            hung.append(piece)
    assert any(len(line) == 21 for line in hung)
    assert [line for line in reflowed(hung) if line] == BODY[1:]


def test_a_date_ends_a_paragraph() -> None:
    """However far to the right it stands."""
    lines = [" " * 8 + line for line in _cut(BODY[1], 20)] + [" " * 30 + "2023年8月14日", " " * 18 + "某类贸易行动方案"]
    assert [line.strip() for line in reflowed(lines) if line][-2:] == ["2023年8月14日", "某类贸易行动方案"]


Wrap = Callable[[str, int], list[str]]


def _cut(text: str, width: int) -> list[str]:
    return [text[at : at + width] for at in range(0, len(text), width)]


def _set(text: str, width: int) -> list[str]:
    """As programs set Chinese: two columns a character, one a digit or a letter; no mark begins a line, no number is cut."""
    lines, size = [""], 0
    pieces: list[str] = []
    for char in text:
        joined = bool(pieces) and (
            char in "，。、；：！？）)》”〕%"
            or pieces[-1][-1] in "（(《“〔"
            or (char.isascii() and char.isalnum() and pieces[-1][-1].isascii() and pieces[-1][-1].isalnum())
        )
        pieces = [*pieces[:-1], pieces[-1] + char] if joined else [*pieces, char]
    for piece in pieces:
        wide = sum(1 if char.isascii() else 2 for char in piece)
        if lines[-1] and size + wide > 2 * width:
            lines, size = [*lines, ""], 0
        lines[-1], size = lines[-1] + piece, size + wide
    return lines


INDENT = "\u3000\u3000"


def _pages(lines: Sequence[str], mark: str, head: str) -> list[str]:
    made: list[str] = []
    for number, at in enumerate(range(0, len(lines), 25), 1):
        made += [*([head] if head and at else []), *lines[at : at + 25], "", mark.format(number), ""]
    return made


# how a paragraph is wrapped, what it begins with, what stands between paragraphs, what each line begins with, why
FORMS: list[tuple[Wrap, str, bool, str, str]] = [
    (_cut, INDENT, False, "", "cut at a number of characters, indented"),
    (lambda text, width: _cut(INDENT + text, width), "", False, "", "the indent counts as a part of the line"),
    (_cut, "", True, "", "an empty line between paragraphs"),
    (_set, INDENT, False, "", "set by columns, indented"),
    (_set, "", True, "", "set by columns, an empty line between paragraphs"),
    (_cut, INDENT, False, "> ", "quoted by e-mail"),
    (lambda text, width: [" " * 6 + line for line in _set(INDENT + text, width)], "", False, "", "with a margin"),
    (lambda text, width: wrap(text, width), INDENT, False, "", "by Python's textwrap"),
]
FLUSH: list[tuple[Wrap, str, bool, str, str]] = [
    (_cut, "", False, "", "cut, and nothing tells the paragraphs apart"),
    (_set, "", False, "", "set, and nothing tells the paragraphs apart"),
    (_cut, "", False, ">> ", "quoted twice"),
]
READ, _PROBLEMS = read_library(Project(LIBRARY))
# In this one measures are paragraphs without a number: flush lines tell them from sentences only where the last is short.
UNNUMBERED = "guobanfa-2020-40"


def _paragraphs(directive_id: str) -> list[str]:
    directive = READ.directives[directive_id]
    return list(official_lines(directive, READ.captures[directive.capture.file]) or ())


def _wrapped(paragraphs: Sequence[str], width: int, form: tuple[Wrap, str, bool, str, str]) -> list[str]:
    wrapped, indent, apart, quoted, _ = form
    made: list[str] = []
    for paragraph in paragraphs:
        first, *rest = wrapped(paragraph, width)
        made += [indent + first, *rest, *([""] if apart else [])]
    return [(quoted + line).rstrip() for line in made]


def _imported(lines: Sequence[str]) -> Directive:
    return parse_capture("\n".join(lines).encode(), ".txt", romanise, Known(id="x")).directive


Clause = tuple[object, str, list[str]]


def _clauses(directive: Directive) -> list[Clause]:
    """The clauses with their bodies."""
    corpus = connect(replace(READ, directives={directive.id: directive}))
    return [
        (place, r.text, [actor.name for actor in (*r.lead, *r.responsible, *r.support)])
        for place, reading in corpus.readings.items()
        for r in reading.responsibilities
    ]


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(sorted(READ.directives)),
    st.integers(20, 80),
    st.sampled_from(FORMS),
    st.sampled_from(["", "— {} —", "- {} -", "第{}页 共9页", "{}/9", "·{}·"]),
    st.sampled_from(["", "国务院文件"]),
)
@example("guobanfa-2021-24", 28, FORMS[0], "— {} —", "")
def test_a_directive_is_the_same_at_any_width(
    directive_id: str, width: int, form: tuple[Wrap, str, bool, str, str], mark: str, head: str
) -> None:
    paragraphs = _paragraphs(directive_id)
    lines = _wrapped(paragraphs, width, form)
    if mark and not form[3]:
        lines = _pages(lines, mark, head)
    found, expected = _imported(lines), _imported(paragraphs)
    assert found.sections == expected.sections, form[-1]
    assert (found.before, found.after) == (expected.before, expected.after), form[-1]
    assert _clauses(found) == _clauses(expected), form[-1]


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(sorted(set(READ.directives) - {UNNUMBERED})), st.integers(20, 80), st.sampled_from(FLUSH))
def test_flush_lines_give_the_same_tree(directive_id: str, width: int, form: tuple[Wrap, str, bool, str, str]) -> None:
    """Paragraphs that end where a line is full may be joined to unnumbered ones; measures, items and clauses are the same."""
    paragraphs = _paragraphs(directive_id)
    found, expected = _imported(_wrapped(paragraphs, width, form)), _imported(paragraphs)
    assert _shape(found) == _shape(expected), form[-1]
    assert _clauses(found) == _clauses(expected), form[-1]


def _shape(directive: Directive) -> object:
    return (
        [
            (s.printed_heading, [(m.printed_heading, m.text.replace("\n", "")) for m in s.measures])
            for s in directive.sections
        ],
        [block.role for block in (*directive.before, *directive.after)],
    )


@pytest.mark.parametrize("width", range(16, 61))
@pytest.mark.parametrize("form", [*FORMS, *FLUSH], ids=[form[-1] for form in [*FORMS, *FLUSH]])
def test_a_short_text(width: int, form: tuple[Wrap, str, bool, str, str]) -> None:
    """A page of text: few lines, by which the width is found all the same."""
    lines = reflowed(_wrapped(BODY, width, form))
    assert [line.strip() for line in lines if line.strip()] == BODY


def test_the_captures_are_not_wrapped() -> None:
    assert READ.captures
    for directive in READ.directives.values():
        lines = _paragraphs(directive.id)
        assert reflowed(lines) == lines
