"""The order of names in lists."""

import unicodedata

from builder.language.pinyin import syllable_letters

_TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}


def pinyin_key(pinyin: str, chinese: str) -> tuple[str, str, str]:
    """Sort Chinese names by their letters, then by tones, then by character, as dictionaries do."""
    tones = "".join(_TONES.get(char, "") for char in unicodedata.normalize("NFD", pinyin))
    return syllable_letters(pinyin), tones, chinese


def english_key(name: str) -> tuple[str, str]:
    """Sort English names without regard to case and leading marks."""
    return name.casefold().lstrip("“\"'‘"), name
