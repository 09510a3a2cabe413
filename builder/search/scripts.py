"""The tables by which a query in either script finds a text."""

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from builder.facts.text import Text
from builder.language.variants import regional_forms, simplified_forms, traditional_forms

# Characters that people write for another, pair by pair; it is the same word in every text, which OpenCC does not say.
_VARIANTS = "賬帳証證滙匯産產敎教葯藥査查緑綠録錄眞真箇個遡溯幷並舘館卽即旣既踰逾鑒鑑擡抬佈布昇升週周迴回汚污"


@dataclass(frozen=True)
class Scripts:
    """The tables by which a query in either script finds a text, each a string of pairs of characters.

    `other` gives for a shown character its usual form in the other script, when it stands alone; what differs is noted with the text.
    `alike` gives for every character another that stands for all forms of both scripts that may be the same word;
    `standard` gives for a regional form or a variant (裏, 綫, 証) the one that our conversion writes; `ambiguous` are the characters that
    stand for more than one pair, so that a place found must be looked at.
    """

    other: dict[str, str]
    alike: dict[str, str]
    standard: dict[str, str]
    ambiguous: tuple[str, ...]

    @cached_property
    def folded(self) -> Mapping[int, str]:
        """For `str.translate`: letters and digits as `alike` has them, and nothing for all else."""
        return EachCharacter(self._fold)

    def _fold(self, char: str) -> str:
        return "".join(one for one in self.alike.get(char, char) if unicodedata.category(one)[0] in "LN")

    def exceptions(self, text: Text) -> list[int | str]:
        """The positions at which the other script is not the usual one, each followed by its character."""
        if "".join(map(self.other.get, text.shown, text.shown)) == text.other:
            return []
        found: list[int | str] = []
        for at, (shown, other) in enumerate(zip(text.shown, text.other, strict=True)):
            if self.other.get(shown, shown) != other:
                found += [at, other]
        return found


def scripts_of(texts: Iterable[Text], *, traditional: bool = False) -> Scripts:
    """The tables for these texts, shown in Traditional characters or not; no larger than they need.

    They depend on which characters stand in the texts, not on how often, or one text more could change how all are written.
    """
    every: set[tuple[str, str]] = set()
    for text in texts:
        every.update(zip(text.shown, text.other, strict=True))
    seen = {(shown, other) for shown, other in every if not shown.isascii()}
    forms = simplified_forms() if traditional else traditional_forms()
    usual = {shown: forms.get(shown, shown) for shown, _ in sorted(seen)}
    pairs = sorted(seen | set(usual.items()))
    groups = _Groups()
    for shown, other in pairs:
        groups.join(_simplest(shown), shown)
        groups.join(_simplest(shown), other)
    for variant, simplified in simplified_forms().items():
        if simplified in groups:
            groups.join(simplified, variant)
    alike = groups.representatives()
    count = Counter(alike[shown] for shown, _ in pairs)
    return Scripts(
        other={shown: other for shown, other in usual.items() if shown != other},
        alike={char: to for char, to in sorted(alike.items()) if char != to},
        standard={char: to for char, to in sorted(standard_forms().items()) if char in alike},
        ambiguous=tuple(sorted(char for char, pairs in count.items() if pairs > 1)),
    )


@cache
def standard_forms() -> dict[str, str]:
    """Every regional form and every variant with the form that our conversion writes."""
    return regional_forms() | dict(zip(_VARIANTS[::2], _VARIANTS[1::2], strict=True))


def _simplest(char: str) -> str:
    return simplified_forms().get(char, char)


class EachCharacter(dict[int, str]):
    """What `made` makes of each character, for `str.translate`: found out once."""

    def __init__(self, made: Callable[[str], str]) -> None:
        """Nothing is known yet."""
        self._made = made

    def __missing__(self, char: int) -> str:
        """What is not known yet."""
        self[char] = made = self._made(chr(char))
        return made


class _Groups:
    """Sets of characters that may be the same word, each known by its first member."""

    def __init__(self) -> None:
        self._first: dict[str, str] = {}

    def __contains__(self, char: str) -> bool:
        return char in self._first

    def join(self, one: str, other: str) -> None:
        kept, given = (self._first.setdefault(char, char) for char in (one, other))
        if kept != given:
            self._first.update({char: kept for char, first in self._first.items() if first == given})

    def representatives(self) -> dict[str, str]:
        return dict(self._first)
