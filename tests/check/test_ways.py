"""Where relations lead, and which go in a circle: the same as found by walking every way, and of thousands at once."""

from hypothesis import given
from hypothesis import strategies as st

from builder.check.ways import Relation, ahead, circles, knots

IDS = "abcdefg"
RELATIONS = st.dictionaries(st.sampled_from(IDS), st.lists(st.sampled_from(IDS), max_size=4))


def walked(relation: Relation, start: str) -> set[str]:
    """All that lies ahead, found by walking on until nothing new comes."""
    found: set[str] = set(relation.get(start, ()))
    while more := {target for here in found for target in relation.get(here, ())} - found:
        found |= more
    return found


@given(RELATIONS)
def test_what_lies_ahead_is_what_a_walk_meets(relation: Relation) -> None:
    leads = ahead(relation)
    assert {(a, b) for a in IDS for b in IDS if leads(a, b)} == {(a, b) for a in IDS for b in walked(relation, a)}


@given(RELATIONS)
def test_each_knot_is_said_once_by_a_circle_that_can_be_walked(relation: Relation) -> None:
    said = list(circles(relation))
    tied = {frozenset({a} | {b for b in walked(relation, a) if a in walked(relation, b)}) for a in relation}
    tied = {knot for knot in tied if len(knot) > 1}
    assert len(said) == len(tied)
    for circle in said:
        assert circle[0] == min(next(knot for knot in tied if circle[0] in knot))
        assert len(circle) == len(set(circle)) > 1
        for here, there in zip(circle, [*circle[1:], circle[0]], strict=True):
            assert there in relation[here]


@given(RELATIONS)
def test_a_knot_comes_after_all_that_it_leads_to(relation: Relation) -> None:
    came: set[str] = set()
    for knot in knots(relation):
        came |= set(knot)
        assert {target for record in knot for target in relation.get(record, ())} <= came
    assert came == set(relation) | {target for targets in relation.values() for target in targets}


def test_thousands_in_a_row_and_in_a_dense_knot() -> None:
    """Walking from each would take millions of steps in the row, and billions in the knot."""
    row = {str(i): [str(i + 1)] for i in range(5000)}
    leads = ahead(row)
    assert leads("0", "5000")
    assert not leads("5000", "0")
    dense = {str(i): [str((i + step) % 3000) for step in range(1, 101)] for i in range(3000)}
    assert [circle[0] for circle in circles(dense)] == ["0"]
    assert ahead(dense)("7", "7")
