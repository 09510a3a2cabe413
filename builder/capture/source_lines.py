"""In which line of a saved page a passage stands, so that a person can go there."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from builder.capture.visible import squeeze


@dataclass(frozen=True, slots=True)
class SourceLines:
    """The decoded text of a saved page without its white space, and where in that each of its lines begins."""

    _text: str
    _starts: Sequence[int]

    @classmethod
    def of(cls, source: str) -> "SourceLines":
        """The lines of `source`, which may be markup."""
        lines = [squeeze(line) for line in source.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
        return cls("".join(lines), list(accumulate(map(len, lines), initial=0))[:-1])

    def line(self, passage: str, words: str) -> int | None:
        """The line, counted from 1, of the first `words` in `passage`, or where the page has no such passage on end, in the page.

        None where markup or an escape stands among the words themselves.
        """
        wanted, within = squeeze(words), squeeze(passage)
        at = self._text.find(within)
        at = at + max(0, within.find(wanted)) if at >= 0 else self._text.find(wanted)
        return bisect_right(self._starts, at) if at >= 0 else None
