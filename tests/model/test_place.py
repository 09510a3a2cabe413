"""Places: how they are written, that each has one anchor, and that every paragraph of a directive has one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.model import BLOCKS, Corpus, Directive, Part, Place, Unit, paragraph_spans

D = "guobanfa-2021-24"
WRITTEN = [
    (Place(D, Part.MEASURE, "7"), "measure-7", 'measure: "7"', "measure 7", "a measure whose number runs through"),
    (Place(D, Part.MEASURE, "6-3"), "measure-6-3", 'measure: "6-3"', "measure 6-3", "one by section and ordinal"),
    (Place(D, Part.MEASURE, "6").at(3), "measure-6-p3", 'measure: "6"', "measure 6, paragraph 3", "a paragraph, which is no 6-3"),
    (Place(D, Part.MEASURE, "7").heading, "measure-7-heading", 'measure: "7"', "measure 7, heading", "its heading"),
    (Place(D, Part.MEASURE, "7").text, "measure-7-text", 'measure: "7"', "measure 7, text", "all that stands below"),
    (Place(D, Part.GROUP, "2-1"), "group-2-1", 'group: "2-1"', "group 2-1", "a group"),
    (Place(D, Part.SECTION, "2").at(1), "section-2-p1", 'section: "2"', "section 2, paragraph 1", "a section's own text"),
    (Place(D, Part.PREAMBLE), "preamble", "part: preamble", "preamble", "all that stands before the outline"),
    (Place(D, Part.PREAMBLE, "4").at(1), "preamble-4-p1", "part: preamble", "preamble 4, paragraph 1", "one block of it"),
    (Place(D, Part.CLOSING, "2"), "closing-2", "part: closing", "closing 2", "a block after the outline"),
]  # fmt: skip


@pytest.mark.parametrize(("place", "anchor", "field", "words", "why"), WRITTEN, ids=[case[-1] for case in WRITTEN])
def test_written(place: Place, anchor: str, field: str, words: str, why: str) -> None:
    assert (place.anchor, place.as_field, place.words) == (anchor, field, words)
    assert Place.of_anchor(D, anchor) == place


NO_ANCHORS = [
    ("measure", "which measure?"),
    ("group-一", "an id is in digits"),
    ("measure-7-p0", "paragraphs count from 1"),
    ("measure-7-heading-p1", "a heading is one paragraph"),
    ("item-1", "no part has this name"),
    ("xmeasure-7", "something before it"),
    ("measure-7\n", "something behind it"),
    ("", "nothing"),
    ("measure-7-p" + "9" * 5_000, "more paragraphs than anything has"),
]


@pytest.mark.parametrize(("anchor", "why"), NO_ANCHORS, ids=[case[-1] for case in NO_ANCHORS])
def test_what_is_no_anchor(anchor: str, why: str) -> None:
    assert Place.of_anchor(D, anchor) is None


_ids = st.lists(st.integers(0, 999), min_size=1, max_size=2).map(lambda numbers: "-".join(map(str, numbers)))
_wholes = st.one_of(
    st.builds(Place, st.just(D), st.sampled_from([part for part in Part if part not in BLOCKS]), _ids),
    st.builds(Place, st.just(D), st.sampled_from(BLOCKS), st.just("") | st.integers(1, 999).map(str)),
)
_places = st.one_of(
    _wholes,
    _wholes.map(lambda place: place.heading),
    _wholes.map(lambda place: place.text),
    st.builds(Place.at, _wholes, st.integers(1, 9_999)),
)


@given(_places)
def test_an_anchor_leads_back(place: Place) -> None:
    assert Place.of_anchor(place.directive, place.anchor) == place


@given(_places, _places)
def test_no_two_places_are_written_alike(one: Place, other: Place) -> None:
    assert (one.anchor == other.anchor) == (one.words == other.words) == (one == other)


@given(_wholes)
def test_a_field_leads_back_to_the_part(place: Place) -> None:
    found = Place.of_field(place.directive, *place.field)
    assert found == (Place(place.directive, place.part) if place.part in BLOCKS else place)


@given(st.text("甲乙\n", max_size=40))
def test_paragraphs_are_the_lines_with_text(text: str) -> None:
    spans = list(paragraph_spans(text))
    assert [text[start:end] for start, end in spans] == [line for line in text.split("\n") if line]


def test_every_paragraph_of_the_library_has_a_place_of_its_own(corpus: Corpus) -> None:
    assert corpus.directives
    for directive in corpus.directives.values():
        paragraphs = list(directive.paragraphs())
        assert len({paragraph.place for paragraph in paragraphs}) == len(paragraphs) > 1
        assert all(paragraph.place.directive == directive.id for paragraph in paragraphs)
        assert directive.text() == "\n".join(paragraph.text for paragraph in paragraphs)


def test_every_mention_stands_in_a_paragraph(corpus: Corpus) -> None:
    found = [(place, mention) for uses in corpus.mentions.values() for place, mention in uses]
    assert found
    for place, mention in found:
        passage = corpus.passages[place]
        paragraph = passage.paragraph_at(mention.start)
        text = _paragraphs(corpus.directives[place.directive])[paragraph]
        assert paragraph == place if place.unit is Unit.HEADING else paragraph.paragraph > 0
        assert mention.text in text


def _paragraphs(directive: Directive) -> dict[Place, str]:
    return {paragraph.place: paragraph.text for paragraph in directive.paragraphs()}
