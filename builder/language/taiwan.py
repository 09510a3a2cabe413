"""Our own Chinese in the words of readers in Taiwan: 資料 for 数据, by a list of phrases, never for official text."""

import re
from collections.abc import Iterable
from functools import cache

from builder.language.division import table


@cache
def their_words() -> dict[str, str]:
    """Our list: Simplified words and phrases with what is said in Taiwan, in Traditional characters."""
    return table("taiwan.tsv")


class Taiwan:
    """Finds the words that readers in Taiwan call otherwise.

    `names` stay as they are (names of bodies), and so does what stands in 《》 or “”: those are words of others.
    """

    def __init__(self, names: Iterable[str] = ()) -> None:
        """Put the longest first, so that what contains a word wins over it."""
        every = sorted({*their_words(), *names}, key=lambda word: (-len(word), word))
        self._any = re.compile("《[^》]*》|“[^”]*”|" + "|".join(map(re.escape, every)))

    def replaced(self, text: str) -> list[tuple[int, int, str]]:
        """Where in Simplified `text` (start, end) what stands for it in Traditional characters, ascending."""
        return [(*found.span(), word) for found in self._any.finditer(text) if (word := their_words().get(found[0]))]
