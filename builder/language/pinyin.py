"""Pinyin in the spelling of GB/T 16159-2012: a first draft, which reviewed values win over, and checks of those values."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from pypinyin.contrib.tone_convert import to_tone

from builder.language.division import known_words
from builder.language.pronunciation import our_pronunciations, pronounce
from builder.language.syllables import (
    fits,
    hyphenated,
    is_chinese,
    letters,
    marked,
    possible_pronunciations,
    syllables,
    tone,
    toneless,
    units,
)

_DASH = re.compile("[—–-]+")
_ORDINAL = re.compile(r"第[0-9一二三四五六七八九十百千]")
_PAIRS = re.compile("[先前]后|以[代促带养换补定还保稳]|[多两三]一|一[多两]|两两|大小|内外")
_PREFIXES = frozenset("再反非不")
_PUNCTUATION = re.compile("[,，、()（）“”《》]")
_LETTERS = frozenset(
    "abcdefghijklmnopqrstuvwxyzüABCDEFGHIJKLMNOPQRSTUVWXYZÜ0123456789 '’‘ʼ-:"
    "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜĀÁǍÀĒÉĚÈĪÍǏÌŌÓǑÒŪÚǓÙǕǗǙǛ\u0304\u0301\u030c\u0300ńňǹḿ"
)
_TONE_NUMBER = re.compile(r"([A-Za-züÜ:]+?)([1-5])(?![0-9])")

Fault = Literal["composition", "tone-number", "apostrophe", "hyphen", "capital", "grouping", "tone-mark"]


@dataclass(frozen=True, slots=True)
class Unfitting:
    """The first character with a syllable that is none of its pronunciations; `pronunciations` are what would fit.

    Where the syllables are too few or too many, or are none, `syllable` is all that is left of the pinyin from where it
    stops to fit (empty: nothing), and `character` the one that has none (empty: pinyin goes on after the last).
    """

    character: str
    syllable: str
    pronunciations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Misgrouped:
    """Pinyin that is not spelled as its words ask; `expected` has the same syllables, spelled rightly."""

    found: str
    expected: str
    fault: Fault


@lru_cache(1000)  # every page of a directive asks for its organ
def romanise(chinese: str) -> str:
    """Plain ASCII pinyin without tones or spaces (国办发 → guobanfa), for ids; ü is written v."""
    plain = "".join(letters(syllable) for word in pronounce([chinese]) for syllable in word)
    return "".join(char for char in plain.replace("ü", "v") if char.isascii() and char.isalnum())


def draft(words: Sequence[str]) -> str:
    """Pinyin with tone marks for a name divided into `words`, in the spelling of GB/T 16159-2012.

    Words are written apart; an apostrophe parts a syllable that begins with a, o or e from the one before it (Xī'ān);
    一 and 不 keep their tone. A hyphen joins the parts of what our list gives one (Zhōng-Ōu), 第 and its number
    (dì-sān), the halves of words like 先行先试, and what a dash joins in Chinese. Names that our list knows have their
    capital, and what it parts is written apart (Cháng Jiāng); a prefix is written with its word (zàidàikuǎn). Latin
    letters and digits stay as they are; other punctuation has no pinyin.
    """
    parts = [[part for part in _DASH.split(word) if units(part)] for word in _prefixed(words)]
    pronounced = iter(pronounce([part for word in parts for part in word]))
    spelled = ("-".join(_drafted(part, next(pronounced)) for part in word) for word in parts)
    return " ".join(filter(None, spelled))


def unfitting(hans: str, pinyin: str) -> Unfitting | None:
    """The first syllable of `pinyin` that its character in `hans` cannot have, or None if all fit.

    A neutral tone is allowed to every character but the first; 一 and 不 with the tone of their sandhi (yí, yì, bú) do not fit.
    """
    try:
        pairs = syllables(hans, pinyin)
    except ValueError as error:
        at, rest = error.args
        missing = "".join(units(hans)[at : at + 1])
        return Unfitting(missing, rest, possible_pronunciations(missing))
    for index, (unit, syllable) in enumerate(pairs):
        if is_chinese(unit) and not fits(unit, syllable, neutral=index > 0):
            return Unfitting(unit, syllable, possible_pronunciations(unit))
    return None


def foreign_letter(hans: str, pinyin: str) -> str | None:
    """The first character of `pinyin` that is none of Hanyu Pinyin's and stands not in the name itself (ă, ɡ, 仓)."""
    own = set() if any(map(is_chinese, pinyin)) else set(hans)
    bare = unicodedata.normalize("NFC", pinyin)
    return next((char for char in bare if char not in _LETTERS and char not in own), None)


@lru_cache(maxsize=20_000)  # a preview asks at each edit
def misgrouped(words: tuple[str, ...], pinyin: str) -> Misgrouped | None:
    """How `pinyin` departs from the spelling of its own syllables by `words`, or None if it does not.

    What is one word is written together; an apostrophe stands before a syllable within a word that begins with a, o or
    e, and nowhere else; hyphens stand within a word; tone marks, not numbers, are on the right vowel; letters and marks
    are composed (NFC). What our list parts is written apart, and a prefix with its word, whatever `words` say. Whether a
    word should have a hyphen only its meaning says, except after 第 and for a dash.
    Pinyin that has not as many syllables as `words` is left to `unfitting`.
    """
    hans = "".join(words)
    found = " ".join(_PUNCTUATION.sub("", pinyin).split())
    numbered = False
    try:
        parts = hyphenated(hans, found)
    except ValueError:
        numbered = True
        try:
            parts = hyphenated(hans, _with_marks(found))
        except ValueError:
            return None
    expected = _respelled(words, parts)
    if expected == found:
        return Misgrouped(pinyin, expected, "grouping") if pinyin.split() != pinyin.split(" ") else None
    return Misgrouped(pinyin, expected, "tone-number" if numbered else _gravest(found, expected))


def syllable_letters(pinyin: str) -> str:
    """The letters of `pinyin` alone, without tones, spaces and apostrophes, lower case: a key for comparison."""
    bare = unicodedata.normalize("NFD", pinyin.lower())
    return "".join(char for char in bare if char.isalnum() and not unicodedata.combining(char))


def initials(hans: str, pinyin: str) -> str:
    """The first letter of each syllable (综服企业, zōngfú qǐyè → zfqy); Latin letters and digits stay as they are.

    Empty where the pinyin does not fit the characters.
    """
    try:
        pairs = syllables(hans, pinyin)
    except ValueError:
        return ""
    return "".join(letters(syllable)[:1] if is_chinese(unit) else unit.lower() for unit, syllable in pairs)


def _prefixed(words: Sequence[str]) -> list[str]:
    """`words` with each prefix before a word that our lists know with it made one with that word."""
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] in _PREFIXES and joined[-1] + word in known_words():
            joined[-1] += word
        else:
            joined.append(word)
    return joined


def _parted(word: str) -> str:
    """How our list spells a word that it parts (长江: Cháng Jiāng), empty for every other word."""
    spelling = our_pronunciations().get(word, "")
    return spelling if " " in spelling else ""


def _drafted(word: str, parts: Sequence[str]) -> str:
    return _parted(word) or _spell(units(word), _with_hyphens(word, parts))


def _spell(spoken: Sequence[str], parts: Sequence[str]) -> str:
    """One word from its units and their syllables, which bring their hyphens."""
    spelled = ""
    for index, (unit, part) in enumerate(zip(spoken, parts, strict=True)):
        if not spelled or part.startswith("-"):
            spelled += part if spelled else part.removeprefix("-")
            continue
        if is_chinese(unit) != is_chinese(spoken[index - 1]):
            spelled += " " + part
        elif is_chinese(unit):
            spelled += ("'" if letters(part)[:1] in ("a", "o", "e") else "") + part.lower()
        else:
            spelled += part
    return spelled


def _with_hyphens(word: str, parts: Sequence[str]) -> list[str]:
    """The syllables of a word with the hyphens that its form asks for: 第三, and halves that answer each other.

    They begin alike (先行先试), end alike (固链强链), or begin with a pair (先征后返, 以旧换新).
    """
    hyphened = list(parts)
    at = []
    if _ORDINAL.match(word):
        at.append(1)
    if len(word) == 4 == len(parts) and ((word[0] == word[2]) != (word[1] == word[3]) or _PAIRS.fullmatch(word[:3:2])):
        at.append(2)
    for index in at:
        hyphened[index] = "-" + hyphened[index].removeprefix("-")
    return hyphened


def _respelled(words: Sequence[str], parts: Sequence[str]) -> str:
    """The syllables `parts` spelled by `words`, each mark on its vowel."""
    remaining = iter(parts)
    spelled = []
    for word in _prefixed(words):
        pieces = []
        for piece in filter(units, _DASH.split(word)):
            spoken = units(piece)
            first, *rest = (_remarked(unit, next(remaining)) for unit in spoken)
            if _ORDINAL.match(piece):
                rest[0] = "-" + rest[0].removeprefix("-")
            one = _spell(spoken, [first.removeprefix("-"), *rest])
            apart = _parted(piece)
            pieces.append(apart if apart.replace(" ", "").lower() == one.lower() else one)
        spelled.append("-".join(filter(None, pieces)))
    return " ".join(filter(None, spelled))


def _remarked(unit: str, part: str) -> str:
    """The syllable of a character with its tone mark where it belongs; anything else as it is."""
    if not is_chinese(unit):
        return part
    part = part[:1] + part[1:].lower() if part.isupper() and len(letters(part).strip("-")) > 1 else part
    return marked(toneless(part), tone(part))


def _with_marks(pinyin: str) -> str:
    """Tone numbers as marks, and v and u: as ü."""
    return _TONE_NUMBER.sub(lambda match: str(to_tone(match[0].replace("u:", "v"))), pinyin)


def _gravest(found: str, expected: str) -> Fault:
    """The last of the differences that has to be smoothed away until two spellings are equal."""
    smoothed, wanted = found, expected
    for fault, smooth in _SMOOTHING:
        smoothed, wanted = smooth(smoothed), smooth(wanted)
        if smoothed == wanted:
            return fault
    return "tone-mark"


_SMOOTHING: tuple[tuple[Fault, Callable[[str], str]], ...] = (
    ("composition", lambda text: unicodedata.normalize("NFC", text)),
    ("apostrophe", lambda text: re.sub("['’‘ʼ]", "", text)),
    ("capital", str.lower),
    ("hyphen", lambda text: text.replace("-", "")),
    ("grouping", lambda text: text.replace(" ", "")),
)
