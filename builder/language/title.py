"""Titles without the marks that a page prints round them."""

import re

_ROUND = re.compile(
    r"^(?:[（(](?P<parenthesis>[^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*)[）)]|《(?P<title>[^《》]*(?:《[^《》]*》[^《》]*)*)》)$"
)


def bare_title(printed: str) -> str:
    """A title without the dash or colon before it and the 《》 or （） that hold the whole of it."""
    text = printed.strip().lstrip("—－-–：: ")
    found = _ROUND.match(text)
    return next(filter(None, found.groups()), text) if found else text
