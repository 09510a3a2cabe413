"""A line of context around a mention (keyword in context)."""

from builder.model import Mention

_STOPS = "。；！？\n"
_REACH = 36


def line_of_context(text: str, mention: Mention) -> tuple[int, int]:
    """The span of `text` to show: the sentence of the mention, cut to 36 characters on either side."""
    start = max((text.rfind(stop, 0, mention.start) for stop in _STOPS), default=-1) + 1
    ends = [at for stop in _STOPS if (at := text.find(stop, mention.end)) >= 0]
    end = min(ends, default=len(text))
    return max(start, mention.start - _REACH), min(end, mention.end + _REACH)
