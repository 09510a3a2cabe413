"""What a text counts: numbers with a unit, never words joined together."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction


class Approximation(StrEnum):
    """How near the thing counted is to the number."""

    ABOUT = "about"
    """约, 左右."""
    MORE = "more"
    """超过, 余, 多: more than the number."""
    AT_LEAST = "at-least"
    """不少于, 以上: the number counts as reached."""
    LESS = "less"
    """近, 以下: less than the number, if not by much."""
    AT_MOST = "at-most"
    """不超过, 以内: the number itself is allowed."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or a range of numbers with its unit; offsets count in the passage's text."""

    start: int
    """Where its words begin."""
    end: int
    """Where they end, exclusive."""
    text: str
    """The words as written: 超过1,000亿元."""
    low: Fraction
    """The number, 千 万 亿 multiplied out; of a range the lower one. A share of a hundred is a number of %."""
    high: Fraction
    """The same number, or the higher one of a range."""
    unit: str
    """What is counted, as written without 千 万 亿: 家, 个百分点, 美元, %; empty for a share (三分之一)."""
    approximation: Approximation | None = None
    """How near to the number; None where the text says just the number."""
