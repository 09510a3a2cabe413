"""A share of all pages, for a machine of several: every page belongs to one, whatever other pages there are."""

import re
from dataclasses import dataclass
from hashlib import blake2b

MOST = 10_000
_WRITTEN = re.compile(r"([1-9]\d{0,4})/([1-9]\d{0,4})", re.ASCII)
_FILE = re.compile(r"shard-([1-9]\d{0,4})-of-([1-9]\d{0,4})\.zip", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class Shard:
    """One of several shares of all pages."""

    number: int
    """Which of them, from 1 on."""
    of: int
    """How many there are."""

    @classmethod
    def read(cls, word: str) -> "Shard | None":
        """The shard that a word names, `3/8`, or the name of its file; nothing if there is no such shard."""
        found = _WRITTEN.fullmatch(word) or _FILE.fullmatch(word)
        shard = cls(int(found[1]), int(found[2])) if found else None
        return shard if shard and shard.number <= shard.of <= MOST else None

    def __str__(self) -> str:
        """As people write it: `3/8`."""
        return f"{self.number}/{self.of}"

    @property
    def name(self) -> str:
        """As a part of file names: `shard-3-of-8`."""
        return f"shard-{self.number}-of-{self.of}"

    @property
    def file(self) -> str:
        """The file that holds it."""
        return f"{self.name}.zip"

    def has(self, page: str) -> bool:
        """Whether a page is its own, by the page's name: `en/terms/overseas-warehouse/index.md`."""
        return int.from_bytes(blake2b(page.encode("utf-8"), digest_size=8).digest(), "big") % self.of == self.number - 1


WHOLE = Shard(1, 1)
