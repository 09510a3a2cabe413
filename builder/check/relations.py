"""Whether the relations between records lead somewhere, and not in a circle."""

from collections.abc import Iterator
from typing import Any

from builder.check.context import Checked
from builder.check.ways import Relation, ahead, circles
from builder.model import Problem
from builder.model.nearest import Hints, nearest


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
    """Two terms are related to each other, or one is the broader one, over any number of steps, and not both (SKOS, S23, S27)."""
    terms = checked.library.terms
    leads = ahead({record: term.broader for record, term in terms.items()})
    for record, term in terms.items():
        for index, target in enumerate(term.related):
            where = ("related", index)
            steps = [pair for pair in ((record, target), (target, record)) if record != target and leads(*pair)]
            for narrow, broad in steps:
                yield checked.problem(
                    "term", record, where, "related-broader", target=target, narrow=narrow, broad=broad
                )
            if not steps and target in terms and record not in (target, *terms[target].related):
                right = f"related: [{', '.join((*terms[target].related, record))}]"
                other = checked.library.paths["term", target]
                yield checked.problem("term", record, where, "one-sided", target=target, other=other, right=right)


def check_circles(checked: Checked) -> Iterator[Problem]:
    """No record is broader than itself, or its own predecessor, over any number of steps; of each knot one circle is said."""
    for kind, field, relation in _relations(checked):
        if field == "related":
            continue
        for circle in circles(relation):
            shown = " → ".join((*circle, circle[0]))
            step = relation[circle[0]].index(circle[1])
            yield checked.problem(kind, circle[0], (field, step), "circular", field=field, circle=shown)


def _relations(checked: Checked) -> Iterator[tuple[str, str, Relation]]:
    terms, agencies = checked.library.terms, checked.library.agencies
    yield "term", "broader", {i: term.broader for i, term in terms.items()}
    yield "term", "related", {i: term.related for i, term in terms.items()}
    yield "agency", "predecessors", {i: agency.predecessors for i, agency in agencies.items()}
    yield "agency", "successors", {i: agency.successors for i, agency in agencies.items()}
