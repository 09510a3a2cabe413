"""What two texts, or two lists of lines, have in common."""

from collections.abc import Sequence


def common_start(one: Sequence[str], other: Sequence[str]) -> int:
    """How many characters, or lines, two of them have in common at their beginning."""
    length = min(len(one), len(other))
    return next((i for i in range(length) if one[i] != other[i]), length)
