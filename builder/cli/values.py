"""Readers of values: a word becomes a number, a path, a port, or is told to be none."""

import re
from pathlib import Path

from builder.cli.words import MisusedError, Reader
from builder.model.limits import ADDRESS
from builder.model.url import WEB_ADDRESS


def whole_number(first: int, last: int) -> Reader:
    """A reader of whole numbers from `first` to `last`."""

    def read(word: str) -> int:
        if not (word.isascii() and word.isdecimal() and len(word) < 10 and first <= int(word) <= last):
            raise MisusedError("number", first=first, last=last)
        return int(word)

    return read


port = whole_number(1, 65_535)


def path(word: str) -> Path:
    """A file or a folder, which need not exist."""
    if not word.strip():
        raise MisusedError("empty-path")
    return Path(word)


def address(word: str) -> str:
    """The address of a page on the web."""
    if len(word) > ADDRESS or not re.match(WEB_ADDRESS, word):
        raise MisusedError("address")
    return word
