"""Single characters in their Simplified, Traditional and regional forms."""

import unicodedata
from functools import cache

import opencc


def as_simplified(text: str) -> str:
    """A text in Simplified characters, each on its own, so that it stays as long as it is."""
    forms = simplified_forms()
    return "".join(forms.get(char, char) for char in text)


@cache
def simplified_forms() -> dict[str, str]:
    """Every Traditional or regional character with its Simplified form."""
    standard = regional_forms()
    plain = _each("t2s", [standard.get(char, char) for char in _han()])
    return {char: simple for char, simple in zip(_han(), plain, strict=True) if char != simple}


@cache
def traditional_forms() -> dict[str, str]:
    """Every Simplified character with its first Traditional form in the standard in which we write."""
    standard = _each("s2tw", list(_han()))
    return {char: form for char, form in zip(_han(), standard, strict=True) if char != form}


@cache
def regional_forms() -> dict[str, str]:
    """Every character for which the Taiwan standard, in which we write Traditional, has another form."""
    standard = _each("t2tw", _each("hk2t", list(_han())))
    return {char: form for char, form in zip(_han(), standard, strict=True) if char != form}


def _each(config: str, chars: list[str]) -> list[str]:
    """Convert characters one by one: a line break keeps phrases from forming."""
    return str(opencc.OpenCC(config).convert("\n".join(chars))).split("\n")


@cache
def _han() -> list[str]:
    return [char for code in range(0x3400, 0xA000) if unicodedata.category(char := chr(code)) == "Lo"]
