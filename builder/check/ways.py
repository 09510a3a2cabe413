"""Where relations lead over any number of steps: who lies ahead of whom, and which go in a circle.

Every record and every step is looked at once, however densely thousands of them are linked.
"""

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence

Relation = Mapping[str, Sequence[str]]


def circles(relation: Relation) -> Iterator[list[str]]:
    """Of each knot of records that lead to each other one shortest circle, through the first of their ids.

    It begins with that id and does not repeat it at its end. A step from a record to itself is no circle here.
    """
    for knot in knots(relation):
        if len(knot) > 1:
            yield _circle(relation, min(knot), frozenset(knot))


def ahead(relation: Relation) -> Callable[[str, str], bool]:
    """Answers whether a record leads to another over one step or more."""
    number: dict[str, int] = {}
    reach: dict[str, int] = {}  # of each record the numbers of all that it leads to, as the bits of one integer
    for knot in knots(relation):
        for record in knot:
            number[record] = len(number)
        bits = sum(1 << number[record] for record in knot) if len(knot) > 1 else 0
        for record in knot:
            for target in relation.get(record, ()):
                bits |= 1 << number[target] | reach.get(target, 0)
        reach |= dict.fromkeys(knot, bits)
    return lambda start, end: start in reach and end in number and bool(reach[start] >> number[end] & 1)


def knots(relation: Relation) -> Iterator[list[str]]:
    """The strongly connected components, each after all that it leads to (Tarjan 1972); most are one record."""
    order: dict[str, int] = {}
    lowest: dict[str, int] = {}  # the earliest record to which each is known to lead, while its knot is open
    opened: list[str] = []
    stack: list[tuple[str, Iterator[str]]] = []

    def enter(record: str) -> None:
        order[record] = lowest[record] = len(order)
        opened.append(record)
        stack.append((record, iter(relation.get(record, ()))))

    for start in relation:
        if start not in order:
            enter(start)
        while stack:
            here, targets = stack[-1]
            for target in targets:
                if target not in order:
                    enter(target)
                    break
                if target in lowest:
                    lowest[here] = min(lowest[here], order[target])
            else:
                stack.pop()
                if stack:
                    above = stack[-1][0]
                    lowest[above] = min(lowest[above], lowest[here])
                if lowest[here] == order[here]:
                    knot: list[str] = []
                    while not knot or knot[-1] != here:
                        knot.append(opened.pop())
                        del lowest[knot[-1]]
                    yield knot


def _circle(relation: Relation, start: str, knot: frozenset[str]) -> list[str]:
    came = {start: start}
    queue = deque([start])
    while queue:
        here = queue.popleft()
        for target in relation[here]:
            if target == start and here != start:
                way = [here]
                while way[-1] != start:
                    way.append(came[way[-1]])
                return way[::-1]
            if target in knot and target not in came:
                came[target] = here
                queue.append(target)
    raise AssertionError(f"{start} leads nowhere in its knot")
