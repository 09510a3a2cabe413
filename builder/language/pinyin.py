"""Pinyin as a first draft; what persons have reviewed always wins over it."""

import unicodedata
from collections.abc import Sequence

from pypinyin import Style, lazy_pinyin


def romanise(chinese: str) -> str:
    """Plain ASCII pinyin without tones or spaces (国办发 → guobanfa), for ids; ü is written v."""
    return "".join(char for char in "".join(lazy_pinyin(chinese, v_to_u=False)).lower() if char.isascii())


def draft(words: Sequence[str]) -> str:
    """Pinyin with tone marks for a name divided into `words`, in the spelling of GB/T 16159-2012.

    Syllables are read off the whole name, for a polyphone needs its neighbours, then grouped by word; an apostrophe
    parts a syllable that begins with a, o or e from the one before it (Xī'ān). Latin letters stay as they are;
    quotation marks and dashes have no pinyin.
    """
    name = "".join(words)
    syllables = lazy_pinyin(name, style=Style.TONE, v_to_u=True, errors=lambda other: list(other))  # type: ignore[arg-type,return-value]
    result, at = [], 0
    for word in words:
        parts = syllables[at : at + len(word)]
        at += len(word)
        spelled = "".join(_joined(parts))
        if spelled:
            result.append(spelled)
    return " ".join(result)


def syllable_letters(pinyin: str) -> str:
    """The letters of `pinyin` alone, without tones, spaces and apostrophes, lower case: a key for comparison."""
    bare = unicodedata.normalize("NFD", pinyin.lower())
    return "".join(char for char in bare if char.isalnum() and not unicodedata.combining(char))


def _joined(parts: Sequence[str]) -> list[str]:
    spelled: list[str] = []
    for part in parts:
        if not any(char.isalnum() for char in part):
            continue
        initial = unicodedata.normalize("NFD", part)[0]
        if spelled and initial in "aoe" and not part.isascii():
            spelled.append("'")
        spelled.append(part)
    return spelled
