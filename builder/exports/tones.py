"""Pinyin with tone marks, written in words (hǎiwàicāng), as numbered syllables, one a character (hai3 wai4 cang1)."""

from collections.abc import Iterator, Sequence

from builder.language.syllables import letters, syllables, tone

_DIGITS = dict(
    zip("0123456789", ["ling2", "yi1", "er4", "san1", "si4", "wu3", "liu4", "qi1", "ba1", "jiu3"], strict=True)
)
_MARKS = {"，": ",", "、": ",", ",": ",", "·": "·", "•": "·", "・": "·"}


def numbered(chinese: str, pinyin: str) -> list[str] | None:
    """One token for each character of `chinese` that is spoken, from its `pinyin`; None if they do not fit together.

    Latin letters stay, each a token of its own; digits are written as they are spoken (3C is `san1 C`); ü is `u:`, the
    neutral tone 5. Commas and middle dots become tokens, other punctuation nothing (CC-CEDICT, Syntax).
    """
    try:
        return list(_tokens(chinese, syllables(chinese, pinyin)))
    except ValueError:
        return None


def _tokens(chinese: str, spoken: Sequence[tuple[str, str]]) -> Iterator[str]:
    at = 0
    for unit, syllable in spoken:
        start = chinese.index(unit, at)
        yield from (_MARKS[char] for char in chinese[at:start] if char in _MARKS)
        at = start + len(unit)
        if unit.isascii() and unit.isalnum():
            yield from (_DIGITS.get(char, char) for char in unit)
        elif syllable:
            yield _number(syllable)


def _number(syllable: str) -> str:
    plain = letters(syllable).replace("ü", "u:")
    return (plain.capitalize() if syllable[0].isupper() else plain) + str(tone(syllable) or 5)
