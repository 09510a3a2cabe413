"""The cover, drawn from the library: a row of strokes for each directive, one stroke a measure."""

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.model import Corpus

WIDTH, HEIGHT = 1200, 1600
_MARGIN = 110
_ROWS = (960, 1420)  # where the strokes stand, from top to bottom
_TALLEST = 60


@dataclass(frozen=True, slots=True)
class Stroke:
    """A measure on the cover: its left upper corner and its size."""

    x: float
    y: float
    width: float
    height: float


def strokes(corpus: Corpus) -> Iterator[Stroke]:
    """The strokes of all directives, the oldest in the first row; more of either makes them finer."""
    rows = [sum(1 for _ in directive.measures()) for directive in reversed(corpus.newest_first())]
    down = min(1.6 * _TALLEST, (_ROWS[1] - _ROWS[0]) / max(1, len(rows)))
    across = min(30.0, (WIDTH - 2 * _MARGIN) / max(1, *rows, 1))
    for row, count in enumerate(rows):
        for column in range(count):
            yield Stroke(
                round(_MARGIN + column * across, 2),
                round(_ROWS[0] + row * down, 2),
                round(across * 0.4, 2),
                round(down * 0.6, 2),
            )


def lines(title: str, chinese: bool) -> Sequence[str]:
    """A title in lines that fit the cover's width."""
    if not chinese:
        return textwrap.wrap(title, 20)
    return [title[at : at + 8] for at in range(0, len(title), 8)]
