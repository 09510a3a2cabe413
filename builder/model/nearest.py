"""What somebody who misspelt a word may have meant."""

import difflib
from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The one of `known` that is most like `word`, whatever its capitals; None if none is much like it."""
    by_small = {one.casefold(): one for one in known}
    close = difflib.get_close_matches(word.strip("\"'").casefold(), by_small, n=1, cutoff=0.7)
    return by_small[close[0]] if close else None
