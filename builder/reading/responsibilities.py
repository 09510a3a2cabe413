"""Responsibility clauses: （商务部牵头，财政部、海关总署按职责分工负责）.

A clause is a parenthesis, or a paragraph that begins with 责任单位：, which says who must do what stands before it. All of
it must be read as actors and roles, or it is none; one that has a role word and is not understood is reported.
"""

import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass, field

from builder.language.bodies import is_shared, local_among
from builder.model import Actor, Responsibility
from builder.reading.actors import are_bodies, look_like_actors, split_actors
from builder.reading.names import NameIndex
from builder.reading.tables import find_charged_cells

_LONGEST = 1_000  # characters of a clause; more is no list of bodies
_NEAR = 200  # characters around a clause among which its neighbour stands, white space aside
_OPEN, _CLOSE = "（(【[〔", "）)】]〕"
_DIVISION = (
    r"(?:(?:要|应|应当|须)?(?:按照|按|根据|依据|依照|依|结合)(?:照)?(?:各自)?(?:的)?"
    r"(?:职责|职能|任务|法定)(?:职责|任务|权限)?(?:分工|范围|要求)?|在(?:各自)?(?:职责|职能)(?:权限)?范围内)"
)
# Atomic, so that a long run of such words is not divided in every possible way.
_MANNER = rf"(?>{_DIVISION}|分别|分工|共同|具体|联合|协同|各自|统筹|组织|分头|等)*"
_WORK = (
    r"(?>负责|各负其责|落实|实施|推进|推动|承担|指导|主管|办理|组织|贯彻|协调|统筹|总体|抓好|抓总|做好|加强|监督"
    r"|督促|研究|制定|制订|提出|起草|(?:相关|有关|各项)?工作)"
)
# How a part of a clause ends, and what its actors then are; a part is what stands between commas.
_ROLES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"^(.+?){_MANNER}(?:总)?牵头(?:{_MANNER}{_WORK}*)$"), "lead"),
    (re.compile(rf"^会同(.+?)(?:{_MANNER}{_WORK}+)?$"), "support"),
    (re.compile(rf"^(.+?){_MANNER}(?:负责)?(?:配合|参与|参加|协助|支持|协同|协作)(?:负责)?{_WORK}*$"), "support"),
    (re.compile(rf"^(.+?){_MANNER}{_WORK}+$"), "responsible"),
    (re.compile(rf"^(.+?){_DIVISION}$"), "responsible"),
)
_KEYED = re.compile(
    r"(?:^|[；;，,。\s])\s*((?:牵头|责任|主办|协办|承办|配合|参与|参加)(?=[：:])"
    r"|[\u4e00-\u9fff]{1,10}(?:单位|部门|机构|主体|机关|司局|处室|领导|责任人|负责人))\s*(?:为\s*[：:]?|[：:])\s*"
)
_PERSON = re.compile(r"(?:领导|责任人|负责人)$")
_KEY_ROLES = (
    (re.compile(r"牵头|主办"), "lead"),
    (re.compile(r"配合|参与|参加|协助|支持|协办"), "support"),
    (re.compile(r"责任|负责|指导|实施|落实|主管|承办|完成|主责"), "responsible"),
)
_SCOPE = re.compile(r"[；;，,。]?\s*适用范围\s*[：:](.*)$", re.DOTALL)
# A part that is a time and what is to be done by then, or the word 完成时限： with what follows.
_DEADLINE = re.compile(
    r"(?:^|[，,；;。\s])\s*((?:完成|工作|办理|整改)?(?:时限|时间|期限)(?:要求|节点|安排)?[：:]\s*[^；;，,。]+"
    r"|(?=[^，,；;。]*[\d年月季期])[^：:，,；;、。]{0,16}?(?:[年月]?[底末]|季度|半年|日|月|年|期间|前)"
    r"(?:之前|以前|前|之内|以内|内)?(?:前)?(?:基本)?(?:(?:完成|启动|实现|取得|出台|印发|建成|见效)[^，,；;。]{0,12}|持续推进|(?<=前))"
    r"|\d{4}年(?:\d{1,2}月)?底?|(?:并)?(?:持续|长期|常态化)(?:推进|实施|坚持|任务|开展|落实)?)\s*(?=[，,；;。]|$)"
)
_FIRST_LISTED = re.compile(
    r"[，,；;。]?\s*(?:以下)?(?:均)?(?:由)?(?:责任单位中)?(?:排名|排序|名列|排|列)?(?:在)?(?:名)?(?:首位|首个|第一(?:位|个|名)?)的?"
    r"(?:责任)?(?:部门|单位|者)?(?:为|是|均为)?牵头(?:负责)?(?:部门|单位)?(?:[，,；;]?\s*(?:下同|以下同))?"
)
_ALSO = re.compile(
    r"(?:^|[，,；;。])\s*以下(?:各项|所有)?(?:工作|任务|措施|事项)?均需(.+?)(?:负责|参与|配合|落实)?[，,；;]\s*"
    r"(?:下同|(?:以下)?不再(?:一一)?(?:列出|列示|单列))"
)
_SAME = re.compile(r"[，,；;]\s*(?:下同|以下同)$")
_DIVIDED = re.compile(rf"[（(]{_MANNER}(?:负责)?[）)]")
_GIVEN_TO = re.compile(r"^(?:(?:以上|上述|本项)(?:工作|任务|事项)?)?由")
_JOINTLY = re.compile(r"^(.+?)(?:要|应)?(?:会同|商(?![务标业会贸协联品]))(.+)$")
_ROLE_WORD = re.compile(r"负责(?![制人同])|牵头|配合|参与|责任单位|责任部门|会同")
_STRONG = re.compile(r"分工|牵头|单位[：:]|部门[：:]")
# Who is charged with nothing where no office stands beside: 龙头企业牵头、高校参与; 政府推动.
_NO_OFFICE = re.compile(
    r"(?:企业|医院|院所|院校|高校|学校|社会资本)$|^(?:政府|部门|单位|地方|社会|其他公司|主承保公司)$"
)
_PARAGRAPH = re.compile(
    r"(?m)(?:^[ \u3000]*(?:[（(【])?|(?<=。))((?:牵头|责任|负责|配合|主办|协办|参与|参加|指导|实施|主管)(?:考核)?"
    r"(?:单位|部门|机构|主体)\s*[：:][^\n]*?)(?:[）)】])?$"
)


@dataclass(slots=True)
class Rules:
    """What a directive says once for all clauses that follow."""

    local: bool = False
    """Whether a local body issues the directive: then a name that it shares with a national one is a local body's."""
    first_listed_leads: bool = False
    also: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Roles:
    """Whom a clause charges, by role."""

    lead: list[Actor] = field(default_factory=list)
    responsible: list[Actor] = field(default_factory=list)
    support: list[Actor] = field(default_factory=list)
    generic: list[str] = field(default_factory=list)
    scope: str | None = None
    deadline: str | None = None

    def add(self, role: str, actors: tuple[list[Actor], list[str]]) -> None:
        getattr(self, role).extend(actors[0])
        self.generic.extend(actors[1])

    def localise(self, clause: str, *, everywhere: bool) -> None:
        """Map to no national body what goes by a shared name behind a local one: 市商务委、医保局."""
        named = (actor.name for actor in (*self.lead, *self.responsible, *self.support))
        of_place = set(filter(is_shared, local_among(clause, named, everywhere=everywhere)))
        for actors in (self.lead, self.responsible, self.support):
            actors[:] = [Actor(actor.name, None) if actor.name in of_place else actor for actor in actors]

    @property
    def official(self) -> bool:
        """Whether one of the actors is more than just any firm or hospital."""
        named = (*self.lead, *self.responsible, *self.support)
        return any(actor.agency or not _NO_OFFICE.search(actor.name) for actor in named) or any(
            actor[0] in "各有相" or not _NO_OFFICE.search(actor) for actor in self.generic
        )


def find_responsibilities(text: str, names: NameIndex, rules: Rules | None = None) -> tuple[Responsibility, ...]:
    """The responsibility clauses of a measure's text, in order.

    A clause governs the text from the end of the clause before it (or the start of the text) to its own start, that in a
    table its row.
    `rules` are those that the directive has laid down so far; a clause that lays down another adds it.
    """
    rules = rules if rules is not None else Rules()
    found: list[Responsibility] = []
    begin = 0
    cells = {cell.start: cell for cell in find_charged_cells(text)}
    for start, end, clause in _candidates(text):
        cell = cells.get(start)
        if start < begin or not (cell or _may_stand(text, start, end, clause)):
            continue
        bare = cell is None and _is_bare_list(text, start, end, clause, names)
        key = cell.key if cell else "责任单位" if bare else ""
        charged = _read(f"{key}：{clause}" if key and not _ROLE_WORD.search(clause) else clause, names, rules)
        if charged is None:
            rules.first_listed_leads |= _FIRST_LISTED.search(clause) is not None
            continue
        while begin < start and text[begin] in "\n\u3000 。；，、":
            begin += 1
        found.append(
            Responsibility(
                start=start,
                end=end,
                text=clause,
                lead=tuple(charged.lead),
                responsible=tuple(charged.responsible),
                support=tuple(charged.support),
                generic=tuple(charged.generic),
                governs=cell.governs if cell else (begin, start),
                scope=charged.scope,
                deadline=charged.deadline,
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
    """Parentheses of the outermost level, paragraphs that begin with a role as their key, and cells of tables below one."""
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
    spans += ((cell.start, cell.end, text[cell.start : cell.end]) for cell in find_charged_cells(text))
    spans.sort()
    taken = [(start, end) for start, end, _ in spans]
    for match in _PARAGRAPH.finditer(text):
        at = bisect(taken, (match.start(), len(text)))
        if not (at and match.start() < taken[at - 1][1]):
            spans.append((match.start(), match.end(), match[1]))
    return (span for span in sorted(spans) if len(span[2]) <= _LONGEST)


def _may_stand(text: str, start: int, end: int, clause: str) -> bool:
    """A clause with weak words (负责, 参与) counts only where a sentence or a part of it ends."""
    return bool(_STRONG.search(clause)) or text[end : end + 1] == "，" or _at_sentence_end(text, start, end)


def _is_bare_list(text: str, start: int, end: int, clause: str, names: NameIndex) -> bool:
    """Whether a parenthesis between a full stop and the paragraph's end names bodies and nothing else: 。（商务部、海关总署）."""
    if (
        text[start - 1 : start] not in ("。", "；")
        or text[end : end + 1] not in ("", "\n")
        or re.search("[。；：:]", clause)
    ):
        return False
    return are_bodies(_without_deadlines(clause)[0], names)


def _at_sentence_end(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - _NEAR) : start].rstrip()[-1:]
    after = text[end : end + _NEAR].lstrip(" ")[:1]
    return before in ("", *"。；;！？”）)】：") or after in ("", *"\n。；;")


def _read(clause: str, names: NameIndex, rules: Rules) -> _Roles | None:
    """The actors of a clause by role, or None if it is none."""
    charged = _Roles()
    rest = clause.strip().rstrip("。；;")
    scope = _SCOPE.search(rest)
    if scope:
        charged.scope, rest = scope[1].strip(), rest[: scope.start()]
    declares_first, declared_also = _FIRST_LISTED.search(rest), _ALSO.search(rest)
    rest = _SAME.sub("", _ALSO.sub("", _FIRST_LISTED.sub("", rest))).strip("，,；;。 ")
    rest, deadlines = _without_deadlines(rest)
    charged.deadline = "，".join(deadlines) or None
    rest = _DIVIDED.sub("", rest).strip("，,；;。 ")
    if (
        not (_read_keyed(rest, charged, names) if _KEYED.search(rest) else _read_verbs(rest, charged, names))
        or not charged.official
    ):
        return None
    charged.localise(clause, everywhere=rules.local)
    charged.generic += [actor for actor in rules.also if actor not in charged.generic]
    rules.first_listed_leads = rules.first_listed_leads or declares_first is not None
    if declared_also:
        rules.also += [
            *split_actors(declared_also[1], names)[1],
            *(a.name for a in split_actors(declared_also[1], names)[0]),
        ]
    if rules.first_listed_leads and not charged.lead and len(charged.responsible) > 1:
        charged.lead = [charged.responsible.pop(0)]
    return charged


def _without_deadlines(clause: str) -> tuple[str, list[str]]:
    deadlines = [match[1] for match in _DEADLINE.finditer(clause) if not _ROLE_WORD.search(match[1])]
    for deadline in deadlines:
        clause = re.sub(rf"(?:^|[，,；;。\s]){re.escape(deadline)}(?=[，,；;。]|$)", "", clause, count=1)
    return clause, deadlines


def _read_keyed(clause: str, charged: _Roles, names: NameIndex) -> bool:
    """牵头单位：A；责任单位：B、C."""
    keys = list(_KEYED.finditer(clause))
    if clause[: keys[0].start()].strip("，,；; "):
        return False
    for key, following in zip(keys, [*keys[1:], None], strict=True):
        role = next((role for pattern, role in _KEY_ROLES if pattern.search(key[1])), None)
        actors = clause[key.end() : following.start() if following else len(clause)].strip("，,；;。 ")
        actors = re.sub(rf"{_MANNER}(?:负责|落实|配合|参与)?$", "", actors)
        if _PERSON.search(key[1]):
            continue
        if role is None or not actors or not look_like_actors(actors, names):
            return False
        charged.add(role, split_actors(actors, names))
    return True


def _read_verbs(clause: str, charged: _Roles, names: NameIndex) -> bool:
    """A牵头，B、C按职责分工负责."""
    pending = ""
    parts = re.split(r"[，,；;。]|(?<=牵头)(?:、|(?=会同))|(?<=负责|配合|参与|参加)、", clause)
    for index, part in enumerate(parts):
        actors = _GIVEN_TO.sub("", part.strip())
        pending = f"{pending}、{actors}" if pending else actors
        match = next(((m[1], role) for pattern, role in _ROLES if (m := pattern.match(pending))), None)
        if match is None and index == len(parts) - 1 and "会同" in pending:
            match = pending, "responsible"
        if match is None:
            continue
        who, role = match
        jointly = _JOINTLY.match(who) if not names.agency(who) else None
        if jointly and look_like_actors(jointly[1], names) and look_like_actors(jointly[2], names):
            charged.add("lead", split_actors(jointly[1], names))
            charged.add("support", split_actors(jointly[2], names))
        elif look_like_actors(who, names):
            charged.add(role, split_actors(who, names))
        else:
            return False
        pending = ""
    return not pending
