"""Lines of context around mentions (keyword in context)."""

from collections.abc import Iterable

from builder.model import Mention

_STOPS = "。；！？\n"
_REACH = 36


def line_of_context(text: str, mention: Mention) -> tuple[int, int]:
    """The span of `text` to show: the sentence of the mention, cut to 36 characters on either side."""
    first, last = max(0, mention.start - _REACH), min(len(text), mention.end + _REACH)
    start = max(text.rfind(stop, first, mention.start) for stop in _STOPS) + 1
    ends = [at for stop in _STOPS if (at := text.find(stop, mention.end, last)) >= 0]
    return max(start, first), min(ends, default=last)


def lines_of_context(text: str, mentions: Iterable[Mention]) -> list[tuple[int, int, list[Mention]]]:
    """The spans of `text` to show for `mentions`, in reading order, each with the mentions in it; none overlap.

    Mentions close to each other share a line, or the reader would meet the same words twice.
    """
    lines: list[tuple[int, int, list[Mention]]] = []
    for mention in mentions:
        start, end = line_of_context(text, mention)
        if lines and start < lines[-1][1]:
            first, last, inside = lines[-1]
            inside.append(mention)
            lines[-1] = (min(first, start), max(last, end), inside)
        else:
            lines.append((start, end, [mention]))
    return lines
