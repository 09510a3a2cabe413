"""What `check` says of a translation, held against its Chinese paragraph by paragraph; and the whole way of a translator."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder import pipeline
from builder.authoring.translation import renewed
from builder.check.all import run_checks
from builder.check.context import Checked
from builder.check.fingerprint import fingerprint_of
from builder.language.english import stands, words
from builder.model import Library, Place, Translation
from builder.reading.connect import connect
from builder.store.directive_file import load_directive
from builder.store.project import Project, read_library
from builder.store.translation_file import dump_translation, load_translation
from builder.store.translation_places import locate
from tests.support.broken_files import DIRECTIVE
from tests.support.broken_translations import BROKEN_TRANSLATED, TRANSLATED, TRANSLATION
from tests.support.in_process import maoce_here
from tests.support.small import small_project

_ID = "guobanfa-2020-7"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of one directive and its translation, without a problem."""
    root = small_project(tmp_path_factory.mktemp("translations") / "small")
    (root / TRANSLATION).write_text(TRANSLATED, "utf-8")
    return root


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """What stands in such a project."""
    root = small_project(tmp_path_factory.mktemp("read") / "small")
    (root / TRANSLATION).write_text(TRANSLATED, "utf-8")
    found, problems = read_library(Project(root))
    assert problems == []
    return found


@pytest.fixture
def file(small: Path) -> Path:
    (small / TRANSLATION).write_text(TRANSLATED, "utf-8")
    return small / TRANSLATION


def _rules(library: Library, translation: Translation, directive: str | None = None) -> list[str]:
    """The rules of translations that one breaks, where the directive's file is as given."""
    texts = {**library.texts, TRANSLATION: dump_translation(translation)}
    if directive is not None:
        changed, problems = load_directive(DIRECTIVE, directive)
        assert changed is not None, problems
        library = replace(library, directives={_ID: changed})
    whole = replace(library, translations={_ID: translation}, texts=texts)
    found = run_checks(Checked(whole, connect(whole), locate))
    return [problem.rule for problem in found if problem.path == TRANSLATION]


def test_the_translation_is_sound(small: Path, file: Path) -> None:
    assert pipeline.load(Project(small))[2] == []


@pytest.mark.parametrize(("old", "new", "lines", "why"), BROKEN_TRANSLATED, ids=[row[3] for row in BROKEN_TRANSLATED])
def test_a_mistake_and_its_lines(small: Path, file: Path, old: str, new: str, lines: list[str], why: str) -> None:
    assert old in TRANSLATED
    file.write_text(TRANSLATED.replace(old, new, 1), "utf-8")
    assert list(map(str, pipeline.load(Project(small))[2])) == [line.format(file=TRANSLATION) for line in lines]


EXCUSED = [
    ("40812c7bbb4d", "build overseas warehouses", "build depots abroad", "海外仓", "a term that would stand twice"),
    ("a63d8f8ae25c", "4 March 2020", "4 March", "2020", "a number of the Chinese"),
    ("5911adfebb1d", "land and finance", "land and two kinds of finance", "two", "a number of the English"),
]  # fmt: skip


@pytest.mark.parametrize(("of", "old", "new", "key", "why"), EXCUSED, ids=[row[4] for row in EXCUSED])
def test_an_exception_with_its_reason(small: Path, file: Path, of: str, old: str, new: str, key: str, why: str) -> None:
    assert old in TRANSLATED
    changed = TRANSLATED.replace(old, new, 1)
    file.write_text(changed, "utf-8")
    assert len(pipeline.load(Project(small))[2]) == 1
    file.write_text(changed.replace(f"{of} draft -->", f"{of} draft\n{key}: {why}\n-->"), "utf-8")
    assert pipeline.load(Project(small))[2] == []


ELSEWHERE = [
    (TRANSLATED.replace(_ID, "guobanfa-2020-8"), "guobanfa-2020-8", ["translation-directive"], "of no directive"),
    (TRANSLATED, "guobanfa-2020-8", ["id-taken"], "under another name"),
]


@pytest.mark.parametrize(("text", "name", "rules", "why"), ELSEWHERE, ids=[row[3] for row in ELSEWHERE])
def test_a_translation_of_another_directive(
    small: Path, file: Path, text: str, name: str, rules: list[str], why: str
) -> None:
    other = file.with_stem(name)
    other.write_text(text, "utf-8")
    try:
        assert [problem.rule for problem in pipeline.load(Project(small))[2]] == rules
    finally:
        other.unlink()


def test_a_translation_that_cannot_be_read_says_why_and_nothing_else(small: Path, file: Path) -> None:
    file.write_bytes(TRANSLATED.encode("utf-8").replace(b"funds", b"f\xffnds"))
    assert [(p.line, p.rule) for p in pipeline.load(Project(small))[2]] == [(18, "not-utf8")]
    file.write_bytes(b"\xef\xbb\xbf" + TRANSLATED.encode("utf-8"))
    assert [(p.line, p.rule) for p in pipeline.load(Project(small))[2]] == [(1, "bom")]
    file.write_bytes(TRANSLATED.encode("utf-8") + b"\n" * 3_000_000)
    assert [(p.line, p.rule) for p in pipeline.load(Project(small))[2]] == [(1, "too-large")]


_PARAGRAPHS = list((load_translation(TRANSLATED, TRANSLATED)[0] or Translation("")).paragraphs.values())
_one = st.integers(0, len(_PARAGRAPHS) - 1)
_property = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def _of(paragraphs: list[Place]) -> Translation:
    whole = {paragraph.place: paragraph for paragraph in _PARAGRAPHS}
    return Translation(_ID, {place: whole[place] for place in paragraphs})


_PLACES = [paragraph.place for paragraph in _PARAGRAPHS]


@given(left=st.sets(_one, min_size=1))
@_property
def test_any_paragraph_left_out_is_missed(library: Library, left: set[int]) -> None:
    kept = [place for at, place in enumerate(_PLACES) if at not in left]
    assert _rules(library, _of(kept)) == ["translation-missing"] * len(left)


@given(order=st.permutations(_PLACES))
@_property
def test_any_other_order_is_told(library: Library, order: list[Place]) -> None:
    assert ("translation-order" in _rules(library, _of(order))) == (order != _PLACES)


@given(one=_one, other=_one)
@_property
def test_any_two_under_each_others_comments_are_told(library: Library, one: int, other: int) -> None:
    """A translator who pastes two paragraphs with their fingerprints at the wrong places."""
    mixed = list(_PARAGRAPHS)
    mixed[one] = replace(_PARAGRAPHS[other], place=_PLACES[one])
    mixed[other] = replace(_PARAGRAPHS[one], place=_PLACES[other])
    found = _rules(library, Translation(_ID, {paragraph.place: paragraph for paragraph in mixed}))
    assert found.count("translation-misplaced") == (0 if one == other else 2)


_LINES = (
    "鼓励企业建设海外仓", "完善跨境电商", "### 三、建设海外仓公共平台", "各地要提供", "国务院办公厅\n", "2020年3月4日"
)  # fmt: skip


@given(line=st.sampled_from(_LINES), put=st.text("新的字，海外仓商务部123", min_size=1, max_size=5))
@_property
def test_any_change_of_the_chinese_makes_its_paragraph_stale(library: Library, line: str, put: str) -> None:
    text = library.texts[DIRECTIVE]
    at = text.rindex(line) + len(line.rstrip())
    found = _rules(library, _of(_PLACES), text[:at] + put + text[at:])
    assert found.count("translation-stale") == 1
    assert not {"translation-missing", "translation-superfluous", "translation-misplaced"} & set(found)


@given(
    kept=st.lists(_one, unique=True),
    at=st.lists(_one, unique=True),
    stale=st.sets(_one),
    twice=st.booleans(),
)
@_property
def test_what_is_renewed_has_room_for_all_and_loses_nothing(
    library: Library, kept: list[int], at: list[int], stale: set[int], twice: bool
) -> None:
    """Paragraphs taken from anywhere, put anywhere, some of them of Chinese that is no more."""
    directive = library.directives[_ID]
    mixed = {}
    for number, (which, where) in enumerate(zip(kept, at, strict=False)):
        place = _PLACES[where] if number not in stale else replace(_PLACES[where], id=f"{9 + number}")
        of = f"{number:012x}" if number in stale else _PARAGRAPHS[which].of
        mixed[place] = replace(_PARAGRAPHS[which], place=place, of=of)
    old = Translation(_ID, mixed)
    made = renewed(directive, old, fingerprint_of)
    assert sorted(p.text for p in made.translated().values()) == sorted(p.text for p in old.translated().values())
    assert renewed(directive, made, fingerprint_of) == made
    assert list(made.paragraphs)[: len(_PLACES)] == _PLACES
    found = set(_rules(library, made))
    assert not {"translation-missing", "translation-misplaced", "translation-order"} & found


MOVED: list[tuple[Callable[[str], str], dict[str, str], str]] = [
    (lambda text: text, {}, "nothing has changed"),
    (lambda text: text.replace("支持。", "支持和帮助。"), {"measure-1-p1": "stale"}, "a paragraph that has changed"),
    (lambda text: text.replace("并优先", "新的一段。\n\n并优先"), {"measure-2-p1": "stale", "measure-2-p2": "untranslated"}, "one divided in two"),
    (lambda text: text.replace("现将有关", "全文如下。\n\n现将有关"), {"preamble-4-p1": "untranslated", "preamble-5-p1": "moved"}, "one put before another"),
    (lambda text: text.replace("<!-- preamble -->\n现将有关事项通知如下：\n\n", ""), {"preamble-4-p1": "homeless"}, "one taken out"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "expected", "why"), MOVED, ids=[row[2] for row in MOVED])
def test_what_becomes_of_a_translation_when_the_chinese_changes(
    library: Library, change: Callable[[str], str], expected: dict[str, str], why: str
) -> None:
    directive, problems = load_directive(DIRECTIVE, change(library.texts[DIRECTIVE]))
    assert directive is not None, problems
    old = _of(_PLACES)
    made = renewed(directive, old, fingerprint_of)
    chinese = {paragraph.place: fingerprint_of(paragraph.text) for paragraph in directive.translatable()}
    found = {}
    for place, paragraph in made.paragraphs.items():
        if place in old.paragraphs and paragraph == old.paragraphs[place] and paragraph.of == chinese.get(place):
            continue
        of = chinese.get(place)
        what = "homeless" if of is None else "moved" if paragraph.of == of and paragraph.text else "stale"
        found[place.anchor] = what if paragraph.text else "untranslated"
    assert found == expected


INFLECTED = [
    ("support firms in going global", "going global", True, "as it is"),
    ("firms go global", "going global", True, "the verb"),
    ("a firm that goes global", "going global", True, "he, she, it"),
    ("stabilise foreign trade", "stabilising foreign trade", True, "with its e"),
    ("goods are stabilised foreign trade", "stabilising foreign trade", True, "the past"),
    ("plan a route", "planning a route", True, "with its consonant once"),
    ("pilot free trade zones", "pilot free trade zone", True, "the plural"),
    ("pilot zones of free trade", "pilot free trade zone", False, "other words between"),
    ("a global firm", "going global", False, "half of it"),
    ("trade", "trading", False, "one word alone is a noun"),
    ("ring the changes", "ring road", False, "what only looks like a gerund"),
]


@pytest.mark.parametrize(("text", "name", "expected", "why"), INFLECTED, ids=[row[3] for row in INFLECTED])
def test_a_name_as_it_is_inflected(text: str, name: str, expected: bool, why: str) -> None:
    assert stands(words(text), words(name)) is expected


def test_the_way_of_a_translator(small: Path, file: Path) -> None:
    """A draft with room for all, text typed below the comments, brought into form, sound; then the Chinese changes."""
    file.unlink()
    said = maoce_here(small, "new", "translation", _ID)
    assert (said.status, said.err) == (0, "")
    assert said.out.startswith(f"wrote {TRANSLATION}; paragraphs without English: 10. Write each below its comment")
    drafted = file.read_text("utf-8")
    assert maoce_here(small, "fmt", "--check", TRANSLATION).status == 0
    said = maoce_here(small, "check")
    assert (said.status, said.err) == (0, "")
    assert f"{TRANSLATION}: of 10 paragraphs 10 are untranslated, 0 are drafts for a second reader" in said.out
    assert "共 10 段，10 段尚未翻译" in maoce_here(small, "check", "--lang", "zh").out

    written = drafted.replace("untranslated -->\n#\n", "untranslated -->\n# Notice on\nOverseas Warehouses\n")
    written = written.replace("###\n", "### Build public platforms of overseas warehouses\n")
    file.write_text(written, "utf-8")
    assert maoce_here(small, "fmt", TRANSLATION).status == 0
    text = file.read_text("utf-8")
    assert "8d6ae3425ddf draft -->\n# Notice on Overseas Warehouses\n" in text
    said = maoce_here(small, "check")
    assert (said.status, said.err) == (0, "")
    assert f"{TRANSLATION}: of 10 paragraphs 8 are untranslated, 2 are drafts for a second reader" in said.out

    assert maoce_here(small, "new", "translation", f"content/english/{_ID}.md").status == 0
    assert file.read_text("utf-8") == text, "what is there stays"
    file.write_text(text.replace("e1cbefd20ab4", "e1cbefd20ab5"), "utf-8")
    said = maoce_here(small, "new", "translation", _ID)
    assert said.out.splitlines()[1:] == [
        "paragraphs that render another Chinese than that which stands there: 1; maoce check names them"
    ]
    said = maoce_here(small, "check")
    assert said.status == 1
    assert re.fullmatch(rf"{re.escape(TRANSLATION)}:18:1: \[translation-stale\] .*\n1 problem.*\n", said.err)


def test_new_translation_never_replaces_what_it_cannot_read(small: Path, file: Path) -> None:
    bad = TRANSLATED.replace("measure-2-p1", "measure-x-p1")
    file.write_text(bad, "utf-8")
    said = maoce_here(small, "new", "translation", _ID)
    assert said.status == 1
    assert said.err.startswith(f"{TRANSLATION}:20:1: [translation-anchor]")
    assert file.read_text("utf-8") == bad
    draft = TRANSLATED.replace("The following is notified:", "TODO")
    file.write_text(draft, "utf-8")
    assert maoce_here(small, "new", "translation", _ID).status == 0
    assert file.read_text("utf-8") == draft, "what is not written yet is no reason"


def test_a_long_sentence_is_for_a_person_to_judge(small: Path, file: Path) -> None:
    long = "Encourage firms " + "and others " * 20 + "to build overseas warehouses."
    file.write_text(TRANSLATED.replace("Encourage firms to build overseas warehouses, and", f"{long} And"), "utf-8")
    assert pipeline.load(Project(small))[2] == []
    found = pipeline.near_renderings(Project(small))
    assert [(p.line, p.col, p.rule, dict(p.values)["found"]) for p in found] == [(18, 1, "translation-long", "46")]
