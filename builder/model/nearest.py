"""What somebody who misspelt a word may have meant."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

from builder.model.limits import SHOWN


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The one of `known` that is most like `word`, whatever its capitals; None if none is much like it.

    In a short word two letters that changed places are half of it; so the same letters in another order are near, too.
    """
    by_small = {one.casefold(): one for one in known}
    small = word.strip("\"'").casefold()
    same_letters = [one for one in by_small if sorted(one) == sorted(small)]
    close = same_letters or difflib.get_close_matches(small, by_small, n=1, cutoff=0.7)
    return by_small[close[0]] if close else None


@dataclass(slots=True)
class Hints:
    """How many more guesses a check may make: each compares with all there is, and nobody reads more than a few."""

    left: int = SHOWN
    """How many are left."""

    def another(self) -> bool:
        """Whether one more may be made, which this counts."""
        self.left -= 1
        return self.left >= 0
