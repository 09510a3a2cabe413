"""Responsibility clauses: （商务部牵头，财政部、海关总署按职责分工负责）.

A clause is a parenthesis, or a paragraph that begins with 责任单位：, which says who must do what stands before it. All of
it must be read as actors and roles, or it is none; one that has a role word and is not understood is reported.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from builder.model import Actor, Responsibility
from builder.reading.actors import look_like_actors, split_actors
from builder.reading.names import NameIndex

_OPEN, _CLOSE = "（(【[", "）)】]"
_DIVISION = (
    r"(?:(?:要|应|应当|须)?(?:按照|按|根据|依据|依照|依|结合)(?:照)?(?:各自)?(?:的)?"
    r"(?:职责|职能|任务|法定)(?:职责|任务|权限)?(?:分工|范围|要求)?)"
)
_MANNER = rf"(?:{_DIVISION}|分别|共同|具体|联合|协同|各自|统筹|组织|分头|等)*"
# How a part of a clause ends, and what its actors then are; a part is what stands between commas.
_ROLES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"^(.+?){_MANNER}(?:总)?牵头(?:{_MANNER}(?:负责|落实|实施|推进|组织实施|会同)?)$"), "lead"),
    (re.compile(rf"^(.+?){_MANNER}(?:配合|参与|参加|协助|支持|协同|协作)(?:负责|落实|实施|推进)?$"), "support"),
    (
        re.compile(rf"^(.+?){_MANNER}(?:抓好|推动|贯彻|组织|负责)?(?:负责|落实|实施|推进|承担|指导|主管|办理)$"),
        "responsible",
    ),
    (re.compile(rf"^(.+?){_DIVISION}$"), "responsible"),
)
_KEYED = re.compile(
    r"(?:^|[；;，,。\s])\s*([\u4e00-\u9fff]{1,10}(?:单位|部门|机构|主体|机关|司局|处室))\s*(?:为)?[：:]\s*"
)
_KEY_ROLES = (
    (re.compile(r"牵头|主办"), "lead"),
    (re.compile(r"配合|参与|参加|协助|支持|协办"), "support"),
    (re.compile(r"责任|负责|指导|实施|落实|主管|承办|完成|主责"), "responsible"),
)
_SCOPE = re.compile(r"[；;，,。]?\s*适用范围\s*[：:](.*)$", re.DOTALL)
_DEADLINE = re.compile(
    r"^((?:完成时限[：:]|时限[：:])?[^：:，,；;、]{0,16}?(?:月底|年底|季度|月份|年内|日前|日|年|前|期间)?(?:前|之前|内)?(?:完成|启动|实现|取得[^，；]{1,8}|见效|持续推进|长期坚持|长期|持续实施)|"
    r"[^：:，,；;、]{0,16}?(?:月底|年底|月|日|年)前|持续推进|长期坚持|\d{4}年(?:\d{1,2}月)?)[，,；;。]\s*(?=.)"
)
_TRAILING_DEADLINE = re.compile(
    r"[，,；;。]\s*((?:完成时限[：:])?[^：:，,；;、]{0,16}(?:年底前|月底前|日前|年前)(?:完成|启动|实现)?|持续推进|长期坚持|(?:完成时限|时限)[：:][^；;]+)$"
)
_FIRST_LISTED = re.compile(
    r"[，,；;。]?\s*(?:以下)?(?:均)?(?:排|列)(?:在)?(?:名)?(?:首位|第一(?:位)?)的?(?:部门|单位)?为牵头(?:部门|单位)?(?:[，,；;]?\s*(?:下同|以下同))?"
)
_ALSO = re.compile(r"[，,；;。]?\s*以下(?:各项)?(?:工作)?均需(.+?)(?:负责|参与|配合|落实)?[，,；;]\s*不再(?:一一)?列出")
_SAME = re.compile(r"[，,；;]\s*(?:下同|以下同)$")
_JOINTLY = re.compile(r"^(.+?)(?:要|应)?(?:会同|商(?![务标业会贸协联品]))(.+)$")
_ROLE_WORD = re.compile(r"负责|牵头|配合|参与|责任单位|责任部门|会同")
_STRONG = re.compile(r"分工|牵头|单位[：:]|部门[：:]")
_PARAGRAPH = re.compile(
    r"(?m)^(?:[（(【])?((?:牵头|责任|负责|配合|主办|协办|参与|参加|指导|实施|主管)(?:考核)?(?:单位|部门|机构|主体)\s*[：:][^\n]*?)(?:[）)】])?$"
)


@dataclass(slots=True)
class Rules:
    """What a directive says once for all clauses that follow."""

    first_listed_leads: bool = False
    also: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Reading:
    lead: list[Actor] = field(default_factory=list)
    responsible: list[Actor] = field(default_factory=list)
    support: list[Actor] = field(default_factory=list)
    generic: list[str] = field(default_factory=list)
    scope: str | None = None
    deadline: str | None = None

    def add(self, role: str, actors: tuple[list[Actor], list[str]]) -> None:
        getattr(self, role).extend(actors[0])
        self.generic.extend(actors[1])

    @property
    def empty(self) -> bool:
        return not (self.lead or self.responsible or self.support or self.generic)


def find_responsibilities(text: str, names: NameIndex, rules: Rules | None = None) -> tuple[Responsibility, ...]:
    """The responsibility clauses of a measure's text, in order.

    A clause governs the text from the end of the clause before it (or the start of the text) to its own start.
    `rules` are those that the directive has laid down so far; a clause that lays down another adds it.
    """
    rules = rules if rules is not None else Rules()
    found: list[Responsibility] = []
    begin = 0
    for start, end, clause in _candidates(text):
        if start < begin or not _may_stand(text, start, end, clause):
            continue
        reading = _read(clause, names, rules)
        if reading is None:
            continue
        while begin < start and text[begin] in "\n 。；，":
            begin += 1
        found.append(
            Responsibility(
                start=start,
                end=end,
                text=clause,
                lead=tuple(reading.lead),
                responsible=tuple(reading.responsible),
                support=tuple(reading.support),
                generic=tuple(reading.generic),
                governs=(begin, start),
                scope=reading.scope,
                deadline=reading.deadline,
            )
        )
        begin = end
    return tuple(found)


def find_misread(text: str, names: NameIndex) -> Iterator[str]:
    """Parentheses that say who is responsible, as their words and place tell, but were not understood."""
    read = {clause.start for clause in find_responsibilities(text, names)}
    for start, end, clause in _candidates(text):
        if (
            start not in read
            and _ROLE_WORD.search(clause)
            and _at_sentence_end(text, start, end)
            and "由" not in clause
        ):
            yield clause


def _candidates(text: str) -> Iterator[tuple[int, int, str]]:
    """Parentheses of the outermost level, and paragraphs that begin with a role as their key."""
    spans: list[tuple[int, int, str]] = []
    depth = opened = 0
    for at, char in enumerate(text):
        if char in _OPEN:
            opened = opened if depth else at
            depth += 1
        elif char in _CLOSE and depth:
            depth -= 1
            if not depth:
                spans.append((opened, at + 1, text[opened + 1 : at]))
        elif char == "\n":
            depth = 0
    taken = [(start, end) for start, end, _ in spans]
    for match in _PARAGRAPH.finditer(text):
        if not any(start <= match.start() < end for start, end in taken):
            spans.append((match.start(), match.end(), match[1]))
    return iter(sorted(spans))


def _may_stand(text: str, start: int, end: int, clause: str) -> bool:
    """A clause with weak words (负责, 参与) counts only at the end of a sentence."""
    return bool(_ROLE_WORD.search(clause) or _KEYED.search(clause) or _STRONG.search(clause)) and (
        bool(_STRONG.search(clause)) or _at_sentence_end(text, start, end)
    )


def _at_sentence_end(text: str, start: int, end: int) -> bool:
    before = text[:start].rstrip()[-1:]
    after = text[end:].lstrip(" ")[:1]
    return before in ("", *"。；;！？”）)】：") or after in ("", *"\n。；;")


def _read(clause: str, names: NameIndex, rules: Rules) -> _Reading | None:
    """The actors of a clause by role, or None if it is none."""
    reading = _Reading()
    rest = clause.strip().rstrip("。；;")
    scope = _SCOPE.search(rest)
    if scope:
        reading.scope, rest = scope[1].strip(), rest[: scope.start()]
    declares_first, declared_also = _FIRST_LISTED.search(rest), _ALSO.search(rest)
    rest = _SAME.sub("", _ALSO.sub("", _FIRST_LISTED.sub("", rest))).strip("，,；;。 ")
    trailing = _TRAILING_DEADLINE.search(rest)
    if trailing:
        reading.deadline, rest = trailing[1], rest[: trailing.start()]
    deadline = _DEADLINE.match(rest)
    if deadline and not _ROLE_WORD.search(deadline[1]):
        reading.deadline, rest = deadline[1], rest[deadline.end() :]
    if (
        not (_read_keyed(rest, reading, names) if _KEYED.search(rest) else _read_verbs(rest, reading, names))
        or reading.empty
    ):
        return None
    reading.generic += [actor for actor in rules.also if actor not in reading.generic]
    rules.first_listed_leads = rules.first_listed_leads or declares_first is not None
    if declared_also:
        rules.also += [
            *split_actors(declared_also[1], names)[1],
            *(a.name for a in split_actors(declared_also[1], names)[0]),
        ]
    if rules.first_listed_leads and not reading.lead and len(reading.responsible) > 1:
        reading.lead = [reading.responsible.pop(0)]
    return reading


def _read_keyed(clause: str, reading: _Reading, names: NameIndex) -> bool:
    """牵头单位：A；责任单位：B、C."""
    keys = list(_KEYED.finditer(clause))
    if clause[: keys[0].start()].strip("，,；; "):
        return False
    for key, following in zip(keys, [*keys[1:], None], strict=True):
        role = next((role for pattern, role in _KEY_ROLES if pattern.search(key[1])), None)
        actors = clause[key.end() : following.start() if following else len(clause)].strip("，,；;。 ")
        actors = re.sub(rf"{_MANNER}(?:负责|落实|配合|参与)?$", "", actors)
        if role is None or not actors or not look_like_actors(actors, names):
            return False
        reading.add(role, split_actors(actors, names))
    return True


def _read_verbs(clause: str, reading: _Reading, names: NameIndex) -> bool:
    """A牵头，B、C按职责分工负责."""
    pending = ""
    for part in re.split(r"[，,；;。]", clause):
        pending = f"{pending}、{part.strip()}" if pending else part.strip()
        match = next(((m[1], role) for pattern, role in _ROLES if (m := pattern.match(pending))), None)
        if match is None:
            continue
        who, role = match
        jointly = _JOINTLY.match(who) if not names.agency(who) else None
        if jointly and look_like_actors(jointly[1], names) and look_like_actors(jointly[2], names):
            reading.add("lead", split_actors(jointly[1], names))
            reading.add("support", split_actors(jointly[2], names))
        elif look_like_actors(who, names):
            reading.add(role, split_actors(who, names))
        else:
            return False
        pending = ""
    return not pending
