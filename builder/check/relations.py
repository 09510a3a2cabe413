"""Whether the relations between records lead somewhere, and not in a circle."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from builder.check.context import Checked
from builder.model import Problem
from builder.model.nearest import Hints, nearest

_Relation = tuple[str, str, Mapping[str, Sequence[str]]]


def check_relations(checked: Checked) -> Iterator[Problem]:
    """Every relation leads to a record of its kind, none to itself, and none twice."""
    hints = Hints()
    for kind, field, relation in _relations(checked):
        for record, targets in relation.items():
            for index, target in enumerate(targets):
                where = (field, index)
                if target == record:
                    yield checked.problem(kind, record, where, "self-relation", field=field, target=target)
                elif target in targets[:index]:
                    yield checked.problem(kind, record, where, "related-twice", field=field, target=target)
                elif target not in relation and (kind, target) not in checked.library.unread:
                    values: dict[str, Any] = {"field": field, "target": target, "kind": kind}
                    close = nearest(target, relation) if hints.another() else None
                    if close:
                        yield checked.problem(kind, record, where, "dangling-near", close=close, **values)
                    else:
                        folder = {"term": "glossary/terms", "agency": "glossary/agencies"}[kind]
                        yield checked.problem(kind, record, where, "dangling", folder=folder, **values)


def check_related(checked: Checked) -> Iterator[Problem]:
    """What is broader or narrower than a term, over any number of steps, is not also related to it (SKOS, S27)."""
    terms = checked.library.terms
    broader = {record: term.broader for record, term in terms.items()}
    wider = {record: _wider(record, broader) for record in terms}
    for record, term in terms.items():
        for index, target in enumerate(term.related):
            for narrow, broad in ((record, target), (target, record)):
                if narrow != broad and broad in wider.get(narrow, ()):
                    yield checked.problem(
                        "term", record, ("related", index), "related-broader", target=target, narrow=narrow, broad=broad
                    )


def _wider(record: str, broader: Mapping[str, Sequence[str]]) -> set[str]:
    found: set[str] = set()
    ahead = [record]
    while ahead:
        new = set(broader.get(ahead.pop(), ())) - found
        found |= new
        ahead.extend(new)
    return found


def check_circles(checked: Checked) -> Iterator[Problem]:
    """No record is broader than itself, or its own predecessor, over any number of steps; a circle is said once."""
    for kind, field, relation in _relations(checked):
        if field == "related":
            continue
        for record in relation:
            circle = _circle(relation, record)
            if circle and record == min(circle):
                shown = " → ".join((*circle, record))
                yield checked.problem(kind, record, (field, 0), "circular", field=field, circle=shown)


def _relations(checked: Checked) -> Iterator[_Relation]:
    terms, agencies = checked.library.terms, checked.library.agencies
    yield "term", "broader", {i: term.broader for i, term in terms.items()}
    yield "term", "related", {i: term.related for i, term in terms.items()}
    yield "agency", "predecessors", {i: agency.predecessors for i, agency in agencies.items()}
    yield "agency", "successors", {i: agency.successors for i, agency in agencies.items()}


def _circle(relation: Mapping[str, Sequence[str]], start: str) -> list[str]:
    """The way from `start` back to it, without its end; empty if there is none but a step to itself."""
    stack, came = [start], {start: ""}
    while stack:
        here = stack.pop()
        for target in relation.get(here, ()):
            if target == start and here != start:
                way = [here]
                while way[-1] != start:
                    way.append(came[way[-1]])
                return way[::-1]
            if target not in came:
                came[target] = here
                stack.append(target)
    return []
