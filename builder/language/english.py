"""English words for comparison: small letters, without plural endings."""

import re
from collections.abc import Iterator

_WORD = re.compile(r"[A-Za-z0-9]+(?:['’][a-z]+)?")


def words(text: str) -> list[str]:
    """The words of `text` in small letters and in the singular (businesses → business, economies → economy)."""
    return [_singular(word.lower()) for word in _WORD.findall(text)]


def find(text: str, name: list[str]) -> Iterator[tuple[int, int]]:
    """Where the words of `name` stand in `text` one after the other, in whatever number: start and end of each place."""
    found = list(_WORD.finditer(text))
    spoken = [_singular(match[0].lower()) for match in found]
    for at in range(len(spoken) - len(name) + 1) if name else ():
        if spoken[at : at + len(name)] == name:
            yield found[at].start(), found[at + len(name) - 1].end()


def holds(text: list[str], name: list[str]) -> bool:
    """Whether the words of `name` stand in `text` one after the other."""
    return not name or f" {' '.join(name)} " in f" {' '.join(text)} "


def stands(text: list[str], name: list[str]) -> bool:
    """Whether `name` stands in `text`, the gerund with which it begins in any form of its verb (going global: goes global)."""
    return any(holds(text, [first, *name[1:]]) for first in _forms(name[0])) if len(name) > 1 else holds(text, name)


def _forms(word: str) -> list[str]:
    """A word, and if it may be a gerund the forms of its verb: stabilising, stabilise, stabilises, stabilised; planning, plan."""
    stem = word.removesuffix("ing")
    if stem == word or len(stem) < 2:
        return [word]
    single = [stem[:-1], f"{stem}ed"] if stem[-1] == stem[-2] else []
    return [word, stem, f"{stem}e", f"{stem}ed", *single]


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word
