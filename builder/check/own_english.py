"""Whether each Chinese name of a term has the English that says what it says, no more and no less."""

import re
from collections.abc import Iterator

from builder.check.context import Checked
from builder.model import ChineseName, Problem

# What joins words or stands between them, and adds nothing to what is named.
_NO_CONTENT = re.compile(r"[和与及的之]")
_MARKS = re.compile(r"[\W_]+")
_HAN = re.compile(r"[\u3400-\u9fff]")


def check_own_english(checked: Checked) -> Iterator[Problem]:
    """A name of a term with a word more, less or other than the preferred one says which English is its own.

    国际收支平衡 is not 国际收支: a translation program would make “balance of payments” of either. An abbreviation, each
    word of which stands for one of the longer name, says the same; so does a name in Latin letters, which is an acronym.
    """
    for term in checked.library.terms.values():
        preferred = term.name_zh
        usable = [name.text for name in term.usable_en]
        for index, name in enumerate(term.zh):
            where = ("names", "zh", index)
            if name.en is not None:
                own = [term.name_en.text] if name is preferred else usable
                if name.en not in own:
                    yield checked.problem(
                        "term", term.id, (*where, "en"), "own-english-unknown",
                        english=name.en, names=", ".join(f"`{text}`" for text in own),
                    )  # fmt: skip
            elif name.status == "admitted" and _HAN.search(name.zh_hans):
                differing = differing_words(name, preferred)
                if differing:
                    yield checked.problem(
                        "term", term.id, (*where, "zh-Hans"), "own-english",
                        name=name.zh_hans, preferred=preferred.zh_hans,
                        words=", ".join(f"`{word}`" for word in differing), english=term.name_en.text,
                    )  # fmt: skip


def differing_words(name: ChineseName, other: ChineseName) -> list[str]:
    """The words of content that one of two names has and the other has not; none if one abbreviates the other."""
    mine, theirs = _content(name), _content(other)
    if abbreviates(mine, theirs) or abbreviates(theirs, mine):
        return []
    return [word for word in mine if word not in theirs] + [word for word in theirs if word not in mine]


def abbreviates(short: list[str], long: list[str]) -> bool:
    """Whether the characters of `short` stand in `long` in their order, at least one in each word (自贸协定, 自由贸易协定)."""
    ends = {0}  # up to where `short` may have been read when a word of `long` has been
    spelt = "".join(short)
    for word in long:
        ends = {end for begin in ends for end in range(begin + 1, len(spelt) + 1) if _within(spelt[begin:end], word)}
    return len(spelt) in ends


def _within(part: str, word: str) -> bool:
    rest = iter(word)
    return all(char in rest for char in part)


def _content(name: ChineseName) -> list[str]:
    words = [word for written in name.words for word in _MARKS.split(written)]
    return [word for word in words if word and not _NO_CONTENT.fullmatch(word)]
