"""The order of names in lists."""

from builder.language.pinyin import syllable_letters


def pinyin_key(pinyin: str, chinese: str) -> tuple[str, str, str]:
    """Sort Chinese names by their letters, then by tones, then by character, as dictionaries do."""
    return syllable_letters(pinyin), pinyin.lower(), chinese


def english_key(name: str) -> tuple[str, str]:
    """Sort English names without regard to case and leading marks."""
    return name.casefold().lstrip("“\"'‘"), name
