"""Readers of values: a word becomes a number, a path, a port, or is told to be none."""

import re
from pathlib import Path

from builder.cli.words import MisusedError, Reader
from builder.model.limits import ADDRESS
from builder.model.shard import MOST, Shard
from builder.model.url import WEB_ADDRESS


def whole_number(first: int, last: int, example: int | None = None) -> Reader:
    """A reader of whole numbers from `first`, which is the `example` if there is none, to `last`."""

    def read(word: str) -> int:
        if not (word.isascii() and word.isdecimal() and len(word) < 10 and first <= int(word) <= last):
            raise MisusedError("number", first=first, last=last, example=first if example is None else example)
        return int(word)

    return read


port = whole_number(1, 65_535, 8000)


def path(word: str) -> Path:
    """A file or a folder, which need not exist."""
    if not word.strip():
        raise MisusedError("empty-path")
    return Path(word)


def place(word: str) -> str:
    """A file, a folder, or the address of one (`s3://bucket/shards`)."""
    return word if "://" in word else str(path(word))


def shard(word: str) -> Shard:
    """A share of the pages: 3/8."""
    read = Shard.read(word)
    if read is None or "/" not in word:
        raise MisusedError("shard", most=MOST)
    return read


def address(word: str) -> str:
    """The address of a page on the web."""
    if len(word) > ADDRESS or not re.match(WEB_ADDRESS, word):
        raise MisusedError("address")
    return word
