"""American spellings in English that is to be British, with -ise."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from builder.language.division import table

_WORD = re.compile(r"(?<![\w./@])[A-Za-z]+(?![\w@/]|\.\w)")
# -ize in every inflection, -yze in those of the verb; not after two letters (prize, guize) or where -iz- is of the root.
_IZE = re.compile(r"(\w{3,})(i)z(e|es|ed|ing|er|ers|able|ation|ations|ational|ationally)|(\w+)(y)z(e|es|ed|ing|er|ers)")
_ROOT = re.compile(r"(?:cap|down|mid|out|over|re|super|under)siz.+|appriz.+|assizes?|belize")
# A noun or a verb, a plan or a piece of software: British spelling tells them apart by what stands around them.
_NOUN = re.compile(
    r"\b(?:an?|the|this|that|its|their|his|her|each|every|any|no|new|one|of|under|with|without|by|for|import|export"
    r"|business|operating|production|trading|banking|driving|software|patent|compulsory|valid|single|special) (?=licenses?\b)"
    r"|\b(?=licenses? (?:fees?|holders?|numbers?|plates?|systems?|requirements?|conditions?)\b)",
    re.I,
)
_TO_DO = re.compile(
    r"\b(?:may|must|can|should|who|they|(?:licensed|qualified|entitled|allowed|permitted|free|able|right) to) (?=practice\b)",
    re.I,
)
_SOFTWARE = re.compile(
    r"\b(?:computer|software|source|application|mini|translation|spreadsheet|AI)[ -](?=programs?\b)", re.I
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_SENTENCE = re.compile(r"(?:^|[.!?:;]\s+|\n\s*)[“\"(]*$")
_OF_A_NAME = re.compile(r"(?:\s+(?:of|for|on|and|the|in))*\s+[A-Z]")


class Spelling(NamedTuple):
    """An American spelling that stands at `start` of a text, and the British one."""

    start: int
    found: str
    right: str


@lru_cache(maxsize=20_000)  # a preview asks at each edit
def american(text: str) -> tuple[Spelling, ...]:
    """The American spellings in an English text, in order.

    A word in double quotes is somebody else's, and one with a capital inside a sentence, or before another such word,
    belongs to a name (World Trade Center), whose spelling is fixed.
    """
    return tuple(_american(text))


def _american(text: str) -> Iterator[Spelling]:
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    for match in _WORD.finditer(text):
        start, word = match.start(), match[0]
        right = _british(text, start, word.lower())
        if right is None or any(begin <= start < end for begin, end in quoted) or _in_a_name(text, start, word):
            continue
        yield Spelling(start, word, right.capitalize() if word[0].isupper() else right)


def _british(text: str, start: int, word: str) -> str | None:
    """The British spelling of an American `word`, in small letters, that stands at `start` of `text`; else None."""
    if word in _words():
        return _words()[word]
    ize = _IZE.fullmatch(word)
    if ize and not _ROOT.fullmatch(word):
        return "s".join(("".join(filter(None, ize.group(1, 2, 4, 5))), ize[3] or ize[6]))
    if word.startswith("license") and _before(_NOUN, text, start):
        return word.replace("license", "licence")
    if word == "practice" and _before(_TO_DO, text, start):
        return "practise"
    if word in ("program", "programs") and not _before(_SOFTWARE, text, start):
        return word.replace("program", "programme")
    return None


@cache
def _words() -> dict[str, str]:
    words: dict[str, str] = {}
    for american_stem, rest in table("american.tsv").items():
        stem, endings = rest.split("\t")
        for ending in endings.replace("-", "").split(" "):
            words[american_stem + ending] = stem + ending
    return words


def _before(pattern: re.Pattern[str], text: str, start: int) -> bool:
    return any(match.end() == start for match in pattern.finditer(text, max(0, start - 24)))


def _in_a_name(text: str, start: int, word: str) -> bool:
    if not word[0].isupper():
        return False
    begins = _SENTENCE.search(text, 0, start)
    return word.isupper() or not begins or _OF_A_NAME.match(text, start + len(word)) is not None
