"""A sorted sequence cut into pieces so that a change moves the cuts beside it, and no others.

Who fills one piece after the other moves every later cut with the first item that is longer. Here a sequence is cut in two
before the item of least rank in its middle third, and each half likewise until it is small enough. A rank is a matter of the
item alone, a hash for instance, so what is added or grows elsewhere hardly ever changes which item that is. Pieces are between
a third of the most and the most; what is alone too large stands alone.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import TypeVar
from zlib import crc32

T = TypeVar("T")


def cut(
    items: Sequence[T], most: int, rank: Callable[[T], tuple[int, ...]], size: Callable[[T], int]
) -> Iterator[list[T]]:
    """The items in order, in lists whose sizes sum up to no more than `most`, or which hold one."""
    ends = list(accumulate(map(size, items)))
    ranks = [rank(item) for item in items]
    waiting = [(0, len(items))] if items else []
    while waiting:
        low, high = waiting.pop()
        start = ends[low - 1] if low else 0
        total = ends[high - 1] - start
        if total <= most or high - low == 1:
            yield list(items[low:high])
            continue
        # An item before which may be cut ends behind the first third and begins within the second.
        first = bisect_left(ends, start + total / 3, low, high - 2) + 1
        last = max(first, bisect_left(ends, start + 2 * total / 3, low, high - 2))
        middle = min(range(first, last + 1), key=lambda at: (ranks[at], at))
        waiting += [(middle, high), (low, middle)]


def hashed(key: str) -> int:
    """A number of 32 bits, the same everywhere and at all times."""
    return crc32(key.encode("utf-8"))
