"""Responsibility clauses: （商务部牵头，财政部、海关总署按职责分工负责）."""

import re
from dataclasses import dataclass, field

from builder.model import Actor, Responsibility
from builder.reading.names import NameIndex

_CLAUSE = re.compile(r"[（(]([^（()）]*)[）)]")
# The role words with which a part of a clause ends, longest first; a part is what stands between commas.
_ROLES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"^(.+?)(?:共同|联合)?牵头(?:负责)?$"), "lead"),
    (
        re.compile(
            r"^(.+?)(?:按|根据|依据|依)(?:照)?(?:各自)?(?:职责|职能|任务)(?:任务)?分工(?:分别|共同)?(?:负责|落实)$"
        ),
        "responsible",
    ),
    (
        re.compile(r"^(.+?)(?:按|根据|依据|依)(?:照)?(?:各自)?(?:职责|职能)(?:分工)?(?:分别|共同)?(?:负责|落实)$"),
        "responsible",
    ),
    (re.compile(r"^(.+?)(?:按|根据|依据|依)(?:照)?(?:各自)?(?:职责|职能)(?:分工)?(?:配合|参与|参加|协助)$"), "support"),
    (re.compile(r"^(.+?)(?:等)?(?:分别|共同)?(?:负责|落实|实施)$"), "responsible"),
    (re.compile(r"^(.+?)(?:配合|参与|参加|协助|支持)$"), "support"),
)
_JOINTLY = re.compile(r"^(.+?)(?:要|应)?会同(.+)$")
_GENERIC = re.compile(
    r"^(?:(?:国务院|中央)?(?:各|有关|相关|其他|全国各|各级|地方|试点|所在)|各有关|各相关|省级|市级|县级|.{0,4}地方各级).*"
    r"(?:地区|地方|部门|单位|机构|政府|省|市|区|县|方面|委员会|企业)$"
)
_SEPARATOR = re.compile(r"、|，|,|以及|及其|及|和|与|等")


@dataclass(slots=True)
class _Actors:
    lead: list[Actor] = field(default_factory=list)
    responsible: list[Actor] = field(default_factory=list)
    support: list[Actor] = field(default_factory=list)
    generic: list[str] = field(default_factory=list)

    def add(self, role: str, named: list[Actor], generic: list[str]) -> None:
        getattr(self, role).extend(named)
        self.generic.extend(generic)


def find_responsibilities(text: str, names: NameIndex) -> tuple[Responsibility, ...]:
    """The responsibility clauses of a measure's text, in order.

    A clause governs the text from the end of the clause before it (or the start of the text) to its own start. A
    parenthesis is a clause only if all of it can be read as actors and roles.
    """
    found: list[Responsibility] = []
    begin = 0
    for match in _CLAUSE.finditer(text):
        actors = _read_clause(match[1], names)
        if actors is None:
            continue
        while begin < match.start() and text[begin] in "\n。；，":
            begin += 1
        found.append(
            Responsibility(
                start=match.start(),
                end=match.end(),
                text=match[1],
                lead=tuple(actors.lead),
                responsible=tuple(actors.responsible),
                support=tuple(actors.support),
                generic=tuple(actors.generic),
                governs=(begin, match.start()),
            )
        )
        begin = match.end()
    return tuple(found)


def split_actors(text: str, names: NameIndex) -> tuple[list[Actor], list[str]]:
    """Divide a list of actors into named bodies and generic ones (各地区, 有关部门), each as written.

    A known name is taken whole, so that 工业和信息化部 is not cut at its 和.
    """
    named: list[Actor] = []
    generic: list[str] = []
    at = start = 0

    def take(end: int) -> None:
        part = text[start:end].strip()
        if _GENERIC.match(part):
            generic.append(part)
        elif part:
            named.append(Actor(part, names.agency(part)))

    while at < len(text):
        known = names.agency_at(text, at) if at == start else None
        if known and (at + len(known) == len(text) or _SEPARATOR.match(text, at + len(known))):
            named.append(Actor(known, names.agency(known)))
            at += len(known)
            separator = _SEPARATOR.match(text, at)
            at = start = separator.end() if separator else at
            continue
        separator = _SEPARATOR.match(text, at)
        if separator:
            take(at)
            at = start = separator.end()
        else:
            at += 1
    take(len(text))
    return named, generic


def _read_clause(clause: str, names: NameIndex) -> _Actors | None:
    """The actors of a clause by role, or None if it is none."""
    actors = _Actors()
    pending = ""
    for part in re.split(r"[，,；;]", clause.strip("。 ")):
        pending = f"{pending}，{part}" if pending else part
        role = next(((m[1], role) for pattern, role in _ROLES if (m := pattern.match(pending))), None)
        if role is None:
            continue
        who, role_name = role
        jointly = _JOINTLY.match(who)
        if jointly:
            actors.add("lead", *split_actors(jointly[1], names))
            actors.add("support", *split_actors(jointly[2], names))
        else:
            actors.add(role_name, *split_actors(who, names))
        pending = ""
    someone = actors.lead or actors.responsible or actors.support or actors.generic
    return actors if someone and not pending else None
