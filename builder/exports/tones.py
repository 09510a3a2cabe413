"""Pinyin with tone marks, written in words (hǎiwàicāng), as numbered syllables, one a character (hai3 wai4 cang1)."""

import re
import unicodedata
from collections.abc import Iterator

_TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}
_SYLLABLE = re.compile(
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:iang|iong|uang|ueng|ang|eng|ong|ian|iao|ing|uai|uan|ai|an|ao|ei|en|er|ou|ia|ie|in|iu|ua|ue|ui|un|uo|üe|ve|[aeiouü])",
    re.IGNORECASE,
)
_DIGITS = dict(
    zip("0123456789", ["ling2", "yi1", "er4", "san1", "si4", "wu3", "liu4", "qi1", "ba1", "jiu3"], strict=True)
)
_LONGEST = 6
_READ_BY_PINYIN = "+%"  # marks that are spoken: 跨境电商+产业带, kuàjìng diànshāng jiā chǎnyèdài


def numbered(chinese: str, pinyin: str) -> list[str] | None:
    """One token for each character of `chinese` that is spoken, from its `pinyin`; None if they do not fit together.

    Latin letters stay, each a token of its own; digits are written as they are spoken (3C is `san1 C`); ü is `u:`, the
    neutral tone 5. Commas and middle dots become tokens, other punctuation nothing (CC-CEDICT, Syntax).
    """
    marked = unicodedata.normalize("NFC", pinyin)
    return _read(list(chinese), marked)


def _read(chars: list[str], pinyin: str) -> list[str] | None:
    """The tokens of `chars` if they use up `pinyin`: the first division that does."""
    if not chars:
        return [] if not _letters(pinyin) else None
    char, rest = chars[0], chars[1:]
    for token, left in _choices(char, pinyin):
        tokens = _read(rest, left)
        if tokens is not None:
            return [token, *tokens] if token else tokens
    return None


def _choices(char: str, pinyin: str) -> Iterator[tuple[str, str]]:
    """What `char` may be, each with the pinyin that is left."""
    bare = pinyin.lstrip(" '’-")
    if char.isascii() and char.isalnum():
        if bare[:1].casefold() == char.casefold():
            yield _DIGITS.get(char, char), bare[1:]
        return
    if char in "，、,":
        yield ",", pinyin
    elif char in "·•・":
        yield "·", pinyin
    elif char.isalpha() or char in _READ_BY_PINYIN:
        yield from _syllables(bare, pinyin)
    else:
        yield "", pinyin


def _syllables(bare: str, pinyin: str) -> Iterator[tuple[str, str]]:
    """The syllables with which `bare` may begin, the longest first.

    Inside a word a syllable that begins with a, o or e has an apostrophe before it (GB/T 16159-2012), so what follows a
    syllable is a consonant or the end of the word; this is what makes fāngàn no reading of fāng'àn.
    """
    for length in range(min(_LONGEST, len(bare)), 0, -1):
        token = _number(bare[:length])
        left = bare[length:]
        if token and not (left and _toneless(left)[0] in "aoeiuü"):
            yield token, left


def _number(syllable: str) -> str | None:
    tones = [mark for mark in unicodedata.normalize("NFD", syllable) if mark in _TONES]
    plain = _toneless(syllable, lower=False)
    if len(tones) > 1 or not _SYLLABLE.fullmatch(plain):
        return None
    return plain.replace("ü", "u:").replace("Ü", "U:") + (_TONES[tones[0]] if tones else "5")


def _toneless(text: str, *, lower: bool = True) -> str:
    bare = "".join(char for char in unicodedata.normalize("NFD", text) if char not in _TONES)
    composed = unicodedata.normalize("NFC", bare)
    return composed.lower() if lower else composed


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())
