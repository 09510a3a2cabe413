"""Syllables of Hanyu Pinyin: which a character may have, how one is written, and which belongs to which character."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from pypinyin.pinyin_dict import pinyin_dict

_TONES = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4}
_MARKS = {tone: mark for mark, tone in _TONES.items()}
# What parts syllables: spaces, apostrophes, hyphens and dashes, and the punctuation of the name itself.
_PARTING = re.compile(r"[\s'’‘ʼ\-‐–—·,，、()（）“”\"《》]+")
_UNIT = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.%&/]*[A-Za-z0-9%])?|[^\W_]|\+")
_LONGEST = 6  # zhuāng


def toneless(syllable: str) -> str:
    """The syllable without its tone mark; ü stays ü, capitals stay capitals."""
    bare = unicodedata.normalize("NFD", syllable)
    return unicodedata.normalize("NFC", "".join(char for char in bare if char not in _TONES))


@lru_cache(10_000)
def letters(syllable: str) -> str:
    """The letters of a syllable in lower case, without its tone mark; ü stays ü."""
    return toneless(syllable.lower())


def tone(syllable: str) -> int:
    """The tone that a syllable's mark says, 1 to 4; 0 where there is none."""
    return next((_TONES[char] for char in unicodedata.normalize("NFD", syllable) if char in _TONES), 0)


def marked(plain: str, number: int) -> str:
    """The syllable `plain` with the mark of tone `number` (0: none) on the vowel that bears it.

    That is a or e, else the o of ou, else the last vowel (Scheme for the Chinese Phonetic Alphabet, 1958, section 4).
    """
    if not number:
        return plain
    low = plain.lower()
    at = next((low.index(v) for v in ("a", "e", "ou") if v in low), None)
    if at is None:
        at = max((i for i, char in enumerate(low) if char in "iouü"), default=len(plain) - 1)
    return unicodedata.normalize("NFC", plain[: at + 1] + _MARKS[number] + plain[at + 1 :])


@cache
def possible_pronunciations(char: str) -> tuple[str, ...]:
    """The pronunciations of a character in citation form, the usual first; empty for what has none.

    一 and 不 have their own tone alone: GB/T 16159-2012 writes no sandhi.
    """
    known = tuple(dict.fromkeys(pinyin_dict.get(ord(char), "").split(","))) if len(char) == 1 else ()
    return {"一": ("yī",), "不": ("bù",)}.get(char, tuple(reading for reading in known if reading))


@cache
def _plain_pronunciations(char: str) -> frozenset[str]:
    return frozenset(map(letters, possible_pronunciations(char))) | ({"r"} if char == "儿" else set())


def fits(char: str, syllable: str, *, neutral: bool = True) -> bool:
    """Whether `char` can be read as `syllable`; if `neutral`, with a neutral tone as well, whatever its own tone is."""
    if syllable.lower() in possible_pronunciations(char):
        return True
    return neutral and not tone(syllable) and letters(syllable) in _plain_pronunciations(char)


@cache
def _syllabary() -> frozenset[str]:
    """All syllables that some character has, without tones; not the bare consonants of interjections (hm, ng)."""
    every = {letters(reading) for all_of_one in pinyin_dict.values() for reading in all_of_one.split(",")}
    return frozenset(syllable for syllable in every if set(syllable) & set("aeiouü"))


def units(hans: str) -> list[str]:
    """What is spoken of a Chinese name: each character, each run of Latin letters and digits, and +."""
    return _UNIT.findall(unicodedata.normalize("NFC", hans))


def is_chinese(unit: str) -> bool:
    """Whether a unit is a character that has pronunciations, not Latin letters, digits or +."""
    return bool(possible_pronunciations(unit))


@lru_cache(50_000)  # the check, three editions and two exports ask for the same names
def syllables(hans: str, pinyin: str) -> tuple[tuple[str, str], ...]:
    """Each unit of `hans` with what `pinyin` writes for it: 西安 and Xī'ān give 西 Xī and 安 ān.

    Runs of Latin letters and digits stand for themselves, + may be spoken (jiā) or left out, 儿 may be a mere r.
    Where more than one division is possible, the one that fits the characters' pronunciations best is taken; a syllable that
    fits no pronunciation of its character is kept, for it is not this function's to judge.

    Raises ValueError if `pinyin` cannot be divided into as many syllables; its arguments are the number of
    units that have found one, and what is left of the pinyin.
    """
    text = unicodedata.normalize("NFC", pinyin)
    spoken = units(hans)
    # reached[n]: position in the text after n units, with the least misfit and the position before.
    reached: list[dict[int, tuple[int, int]]] = [{0: (0, 0)}]
    for unit in spoken:
        found: dict[int, tuple[int, int]] = {}
        for before, (misfit, _) in reached[-1].items():
            gap = _PARTING.match(text, before)
            start = gap.end() if gap else before
            for end, more in _ends(unit, text, start):
                if end not in found or misfit + more < found[end][0]:
                    found[end] = (misfit + more, before)
        if not found:
            raise ValueError(len(reached) - 1, _PARTING.sub(" ", text[max(reached[-1]) :]).strip())
        reached.append(found)
    ends = [(misfit, end) for end, (misfit, _) in reached[-1].items() if not _PARTING.sub("", text[end:])]
    if not ends:
        raise ValueError(len(spoken), _PARTING.sub(" ", text[max(reached[-1]) :]).strip())
    _, end = min(ends)
    pairs = []
    for unit, step in zip(reversed(spoken), reversed(reached[1:]), strict=True):
        before = step[end][1]
        pairs.append((unit, _PARTING.sub("", text[before:end])))
        end = before
    return tuple(reversed(pairs))


def hyphenated(hans: str, pinyin: str) -> list[str]:
    """The syllables of `pinyin` for the units of `hans`, those that a hyphen joins to the one before with that hyphen.

    Raises ValueError as `syllables` does.
    """
    text, at, result = unicodedata.normalize("NFC", pinyin), 0, []
    for _, syllable in syllables(hans, text):
        start = text.index(syllable, at)
        result.append(("-" if text[at:start] == "-" else "") + syllable)
        at = start + len(syllable)
    return result


def _ends(unit: str, text: str, start: int) -> Iterator[tuple[int, int]]:
    """Where a syllable for `unit` that begins at `start` may end, each with how badly it fits."""
    if unit == "+":
        yield start, 1
        unit = "加"
    if not is_chinese(unit):
        if text[start : start + len(unit)].casefold() == unit.casefold():
            yield start + len(unit), 0
        return
    exact, plain = possible_pronunciations(unit), _plain_pronunciations(unit)
    parting = _PARTING.search(text, start, start + _LONGEST)
    for end in range(start + 1, (parting.start() if parting else min(start + _LONGEST, len(text))) + 1):
        piece = text[start:end].lower()
        bare = letters(piece)
        if bare in plain:
            yield end, 0 if piece in exact else 1
        elif bare in _syllabary():
            yield end, 10
