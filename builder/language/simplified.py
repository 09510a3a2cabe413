"""Traditional back to Simplified: for comparison only, never for a text that is published."""

import re
from functools import cache
from typing import Any

import opencc

_ACCOUNT = re.compile("帐(?![篷幕棚])")


def to_simplified(text: str) -> str:
    """`text` in Simplified characters, by OpenCC's tw2s (characters of the Taiwan standard), but for 帳.

    Taiwan writes 帳 for accounts (账) as well as for tents and curtains (帐); OpenCC takes it for a tent.
    """
    return _ACCOUNT.sub("账", str(_converter().convert(text))) if text else text


@cache
def _converter() -> Any:
    return opencc.OpenCC("tw2s")
