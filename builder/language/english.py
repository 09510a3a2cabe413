"""English words for comparison: small letters, without plural endings."""

import re

_WORD = re.compile(r"[A-Za-z0-9]+(?:['’][a-z]+)?")


def words(text: str) -> list[str]:
    """The words of `text` in small letters and in the singular (businesses → business, economies → economy)."""
    return [_singular(word.lower()) for word in _WORD.findall(text)]


def holds(text: list[str], name: list[str]) -> bool:
    """Whether the words of `name` stand in `text` one after the other."""
    return any(text[at : at + len(name)] == name for at in range(len(text) - len(name) + 1))


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word
