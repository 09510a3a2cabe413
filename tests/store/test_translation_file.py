"""The files of translations: what they say, what is wrong with them, and that nothing is lost in writing and reading."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.model import MaoceError, Part, Place, TranslatedParagraph, Translation
from builder.store.translation_file import dump_translation, format_translation, load_translation
from builder.store.translation_places import locate
from tests.support.broken_translations import BROKEN_FORM, FORM, TRANSLATION

_ID = "guobanfa-2020-7"
_MEASURE = Place(_ID, Part.MEASURE, "1")


def _read(text: str) -> Translation:
    translation, problems = load_translation(TRANSLATION, text)
    assert problems == []
    assert translation is not None
    return translation


def test_what_a_file_says() -> None:
    read = _read(FORM)
    assert (read.directive, [place.anchor for place in read.paragraphs]) == (
        _ID, ["preamble-1-p1", "section-1-heading", "measure-1-p1", "measure-2-p1"],
    )  # fmt: skip
    assert read.paragraphs[_MEASURE.at(1)] == TranslatedParagraph(
        _MEASURE.at(1), "0c0c0c0c0c0c", "draft", "Encourage firms to build them.", 0,
        {"海外仓": "the measure says it in other words", "商务部": "the same body"},
    )  # fmt: skip
    assert [(p.level, p.status) for p in read.paragraphs.values()] == [
        (1, "reviewed"), (2, "draft"), (0, "draft"), (0, "untranslated"),
    ]  # fmt: skip
    assert [place.anchor for place in read.translated()] == ["preamble-1-p1", "section-1-heading", "measure-1-p1"]


@pytest.mark.parametrize(("old", "new", "lines", "why"), BROKEN_FORM, ids=[row[3] for row in BROKEN_FORM])
def test_a_mistake_and_its_lines(old: str | None, new: str, lines: list[str], why: str) -> None:
    assert old is None or old in FORM
    broken = new if old is None else FORM.replace(old, new, 1)
    translation, problems = load_translation(TRANSLATION, broken)
    assert translation is None
    assert list(map(str, problems)) == [line.format(file=TRANSLATION) for line in lines]


def test_all_mistakes_in_one_run_and_of_thousands_a_few() -> None:
    broken = FORM.replace("0b0b0b0b0b0b", "x").replace("firms", "<b>firms").replace("measure-2-p1", "measure-1-p1")
    assert [p.rule for p in load_translation(TRANSLATION, broken)[1]] == [
        "form",
        "translation-markup",
        "translation-twice",
    ]
    many = FORM + "\n<!-- x -->\n" * 3000
    found = load_translation(TRANSLATION, many)[1]
    assert (len(found), found[-1].rule) == (51, "more")


LENIENT = [
    ("Encourage firms to build them.", "Encourage firms\nto build\n  them.", "a paragraph broken into lines"),
    ("-->\nEncourage", "-->\n\nEncourage", "an empty line below the comment"),
    ("build them.\n\n<!--", "build them.\n<!--", "none before the next comment"),
    ("build them.", "build them.   ", "blanks at the end of a line"),
    ("# Notice", "#Notice", "no blank behind the mark"),
    ("海外仓: the", "海外仓：the", "a full-width colon"),
    ("---\ndirective", "---\n\ndirective", "an empty line in the front matter"),
]


@pytest.mark.parametrize(("old", "new", "why"), LENIENT, ids=[row[2] for row in LENIENT])
def test_what_is_read_leniently_is_written_in_the_common_form(old: str, new: str, why: str) -> None:
    assert old in FORM
    assert format_translation(TRANSLATION, FORM.replace(old, new, 1)) == FORM
    assert format_translation(TRANSLATION, FORM) == FORM


def test_who_writes_below_untranslated_has_a_draft() -> None:
    written = format_translation(TRANSLATION, f"{FORM}Improve policy.\n")
    assert written == FORM.replace("untranslated", "draft") + "Improve policy.\n"


def test_a_file_that_cannot_be_read_has_no_common_form_and_a_draft_has() -> None:
    with pytest.raises(MaoceError):
        format_translation(TRANSLATION, FORM.replace("0b0b0b0b0b0b", "x"))
    todo = FORM.replace("Encourage firms to build them.", "TODO")
    assert format_translation(TRANSLATION, todo) == todo


PLACES = [
    ("measure-1-p1", None, FORM, (11, 1), "the comment"),
    ("measure-1-p1", 0, FORM, (15, 1), "the first character"),
    ("measure-1-p1", 10, FORM, (15, 11), "one on the line"),
    ("section-1-heading", 0, FORM, (9, 4), "behind the marks"),
    ("measure-1-p1", 17, FORM.replace("firms to", "firms\n  to"), (16, 4), "on a second line"),
    ("measure-1-p1", 10, FORM.replace("-->\nEnc", "-->\n\nEnc"), (16, 11), "below an empty line"),
]


@pytest.mark.parametrize(("anchor", "offset", "text", "where", "why"), PLACES, ids=[row[4] for row in PLACES])
def test_where_a_character_stands(anchor: str, offset: int | None, text: str, where: tuple[int, int], why: str) -> None:
    assert locate(text, ("paragraph", anchor), offset) == where


# Words as people write them; none that only marks could be told by.
_words = st.lists(st.text("abcXYZ 0123456789.,;:()–“”'éü中文", min_size=1, max_size=12), min_size=1, max_size=6).map(
    lambda parts: " ".join(" ".join(parts).split())
)
_text = _words.filter(lambda text: bool(text) and not text.startswith("---"))
_places = st.builds(
    lambda part, number, paragraph: (
        Place(_ID, part, number).at(paragraph) if paragraph else Place(_ID, part, number).heading
    ),
    st.sampled_from([Part.SECTION, Part.GROUP, Part.MEASURE]), st.sampled_from(["1", "2", "6-3"]), st.integers(0, 12),
)  # fmt: skip
_exceptions = st.dictionaries(st.sampled_from(["海外仓", "商务部", "RCEP", "“一带一路”倡议"]), _text, max_size=3)
_paragraph = st.builds(
    TranslatedParagraph, _places, st.text("0123456789abcdef", min_size=12, max_size=12),
    st.sampled_from(["draft", "reviewed"]), _text, st.integers(0, 3), _exceptions,
)  # fmt: skip
_untranslated = st.builds(TranslatedParagraph, _places, st.just("0" * 12), st.just("untranslated"), st.just(""))


@given(st.lists(st.one_of(_paragraph, _untranslated), unique_by=lambda p: p.place, max_size=8))
def test_what_is_written_is_read_back(paragraphs: list[TranslatedParagraph]) -> None:
    translation = Translation(_ID, {paragraph.place: paragraph for paragraph in paragraphs})
    text = dump_translation(translation)
    assert _read(text) == translation
    assert format_translation(TRANSLATION, text) == text


@given(st.text(alphabet=st.sampled_from("<!-- >#:\n海abc0123 measure-p1draft")))
def test_whatever_stands_in_a_file_is_read_or_refused(body: str) -> None:
    text = f"---\ndirective: {_ID}\n---\n{body}"
    translation, problems = load_translation(TRANSLATION, text)
    assert (translation is None) == bool(problems)
    if translation is not None:
        assert _read(dump_translation(translation)) == translation
