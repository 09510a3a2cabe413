"""All names of the glossary in one automaton; the longest name that begins first wins."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ahocorasick_rs import AhoCorasick, MatchKind

from builder.language.bodies import is_shared, listed_before, stands_among_local
from builder.model import Agency, Directive, Mention, Term

# 财政部门, 教育部门 are the finance or education departments of any level, not the ministry.
_GUARDED_ENDING = "部"
_GUARD = "门"
# A blocked 科技部分 is a part of 科技; but in 科技部分别 the ministry and others act 分别, each for itself.
_STRETCH = 250
_PART = "部分"
_EACH = "别"
_PLACE = re.compile(
    r"(?:[省市县州盟旗]|[省市县区州]委|自治区|新区|兵团|北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南"
    r"|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|内蒙古|香港|澳门|台湾|深圳|合肥)$"
)


@dataclass(frozen=True, slots=True)
class NameIndex:
    """Every matchable name with its target, and the longer words in which a name stands by accident."""

    _patterns: tuple[str, ...]
    _targets: tuple[tuple[str, str] | None, ...]
    _resume: Mapping[str, int]
    _agencies: Mapping[str, str]
    _longest: int
    _automaton: AhoCorasick = field(repr=False)

    @classmethod
    def build(
        cls, agencies: Iterable[Agency], terms: Iterable[Term], directives: Iterable[Directive] = ()
    ) -> "NameIndex":
        """Index all names; where two records share a name the first one given keeps it (`check` reports it)."""
        targets: dict[str, tuple[str, str] | None] = {}
        agency_names: dict[str, str] = {}
        blocked: dict[str, int] = {}
        for agency in agencies:
            for name in agency.zh:
                agency_names.setdefault(name.zh_hans, agency.id)
                if name.zh_hans.endswith(_GUARDED_ENDING):
                    blocked[name.zh_hans + _GUARD] = 1
            for text in agency.matchable():
                targets.setdefault(text, ("agency", agency.id))
            blocked.update(_after_the_name(agency))
        for term in terms:
            for text in term.matchable():
                targets.setdefault(text, ("term", term.id))
            blocked.update(_after_the_name(term))
        for directive in directives:
            for text in filter(None, (directive.number, directive.title, (directive.title or "").replace(" ", ""))):
                targets.setdefault(text, ("directive", directive.id))
        for word in blocked:
            targets.setdefault(word, None)
        patterns = tuple(targets)
        return cls(
            patterns,
            tuple(targets.values()),
            blocked,
            agency_names,
            max([_STRETCH, *map(len, patterns)]),
            AhoCorasick(patterns, matchkind=MatchKind.LeftmostLongest),
        )

    def agency(self, name: str) -> str | None:
        """The id of the agency of which `name` is a name, as a whole; else None."""
        return self._agencies.get(name)

    def agency_at(self, text: str, start: int) -> str | None:
        """The longest agency name that begins at `start` of `text`; else None."""
        for length in range(min(24, len(text) - start), 1, -1):
            name = text[start : start + length]
            if name in self._agencies and not (
                name.endswith(_GUARDED_ENDING) and text.startswith(_GUARD, start + length)
            ):
                return name
        return None

    def find(self, text: str) -> tuple[Mention, ...]:
        """All mentions in `text`, leftmost and longest, none overlapping, none inside a longer word."""
        mentions: list[Mention] = []
        at: int | None = 0
        while at is not None:
            found, at = self._until_blocked(text, at)
            mentions.extend(found)
        return tuple(mentions)

    def _until_blocked(self, text: str, at: int) -> tuple[list[Mention], int | None]:
        """The mentions from `at` to the next blocked word, and where to read on; None if there is no such word.

        What follows the name by accident may begin a name that is meant: 联合国 is not in 联合国家发展改革委, which is.
        """
        mentions: list[Mention] = []
        for index, start, end in self._matches(text, at):
            word, target = self._patterns[index], self._targets[index]
            if target is None:
                if not (word.endswith(_PART) and text.startswith(_EACH, end) and word[:-1] in self._agencies):
                    return mentions, start + self._resume[word]
                end -= 1
                target = ("agency", self._agencies[word[:-1]])
            if _whole_word(text, start, end) and not (target[0] == "agency" and _of_a_place(text, start, end)):
                mentions.append(Mention(start, end, text[start:end], *target))
        return mentions, None

    def _matches(self, text: str, at: int) -> Iterator[tuple[int, int, int]]:
        """Every match from `at` on: which name, where it begins, where it ends.

        The text is read a stretch at a time, for the reader may leave at any match to begin again behind it. A name that
        begins so late in a stretch that a longer one might not fit in is left to the next.
        """
        while at < len(text):
            stretch = text[at : at + 4 * self._longest]
            sure = len(stretch) if at + len(stretch) == len(text) else len(stretch) - self._longest
            following = at + sure
            for index, start, end in self._automaton.find_matches_as_indexes(stretch):
                if start >= sure:
                    break
                yield index, at + start, at + end
                following = max(following, at + end)
            at = following


def _after_the_name(record: Agency | Term) -> Iterator[tuple[str, int]]:
    """Each longer word of `not_within`, and how far behind its beginning the name in it begins, and one more."""
    for word in record.not_within:
        yield word, 1 + min((at for name in record.matchable() if (at := word.find(name)) >= 0), default=0)


def _of_a_place(text: str, start: int, end: int) -> bool:
    """A body of a province or a city (安徽省发展改革委, 省商务厅、医保局) is not the national one of that name."""
    if _PLACE.search(text[max(0, start - 4) : start]):
        return True
    return is_shared(text[start:end]) and (
        text.endswith("区", 0, start) or stands_among_local(listed_before(text, start))
    )


def _whole_word(text: str, start: int, end: int) -> bool:
    """A name in Latin letters must not stand inside a longer run of them (BOT in ROBOT)."""
    return not (start and _latin(text[start]) and _latin(text[start - 1])) and not (
        end < len(text) and _latin(text[end - 1]) and _latin(text[end])
    )


def _latin(char: str) -> bool:
    return char.isascii() and char.isalnum()
