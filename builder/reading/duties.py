"""Duties in the running text: 商务部要会同有关部门加强协调指导."""

import re

from builder.model import Actor, Duty
from builder.reading.names import NameIndex

_SENTENCE = re.compile(r"[^。；\n]+")
_CLAUSE_START = re.compile(r"(?:^|(?<=[，。；\n]))")
_GENERIC = (
    r"(?:各地区|各地方|各部门|各有关部门|各相关部门和单位|各相关部门|各有关单位|各级\S{2,8}?政府|"
    r"地方各级\S{0,6}?政府|中央和国家机关有关部门|各地)"
)
_GENERIC_DUTY = re.compile(rf"({_GENERIC}(?:[、和及]{_GENERIC}|[、和及]单位)*)(?:要|应|应当|须)")
_JOINT = re.compile(r"会同(各?(?:有关|相关)(?:部门|方面|单位)(?:和单位)?)")
_MUST = re.compile(r"(?:要|应当|应|须|牵头|会同|负责)")


def find_duties(text: str, names: NameIndex) -> tuple[Duty, ...]:
    """The duties that sentences of `text` lay on a named agency or on generic actors, in order.

    A duty begins where a clause begins with its actor followed by 要, 应, 牵头, 会同 or 负责, and reaches to the next
    duty or the end of its sentence.
    """
    duties: list[Duty] = []
    for sentence in _SENTENCE.finditer(text):
        starts = [
            (at, actor)
            for match in _CLAUSE_START.finditer(sentence[0])
            if (actor := _actor(sentence[0], at := match.start(), names))
        ]
        for index, (at, (lead, generic)) in enumerate(starts):
            end = starts[index + 1][0] if index + 1 < len(starts) else len(sentence[0])
            body = sentence[0][at:end].rstrip("，")
            joint = _JOINT.search(body)
            start = sentence.start() + at
            duties.append(
                Duty(start, start + len(body), body, lead, (*generic, *((joint[1],) if joint and lead else ())))
            )
    return tuple(duties)


def _actor(sentence: str, at: int, names: NameIndex) -> tuple[tuple[Actor, ...], tuple[str, ...]] | None:
    name = names.agency_at(sentence, at)
    if name and _MUST.match(sentence, at + len(name)):
        return (Actor(name, names.agency(name)),), ()
    generic = _GENERIC_DUTY.match(sentence, at)
    if generic:
        return (), tuple(re.split("、", generic[1]))
    return None
