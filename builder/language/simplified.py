"""Traditional back to Simplified: for comparison only, never for a text that is published."""

from functools import cache
from typing import Any

import opencc


def to_simplified(text: str) -> str:
    """`text` in Simplified characters, by OpenCC's tw2s (characters and words of the Taiwan standard)."""
    return str(_converter().convert(text)) if text else text


@cache
def _converter() -> Any:
    return opencc.OpenCC("tw2s")
