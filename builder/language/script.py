"""Simplified to Traditional: OpenCC on the level of characters, with our own phrases before its, word by word."""

import json
import re
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import opencc

from builder.language.division import PARTICLES, divide, known_words, table

_CHINESE = re.compile("([\u3400-\u9fff\U00020000-\U0003ffff]+)")
# s2tw keeps every word and chooses the characters of the Taiwan standard; s2twp would change vocabulary.
_STOCK = "s2tw"


def our_phrases() -> dict[str, str]:
    """Our phrase list, Simplified to Traditional."""
    return table("phrases.tsv")


class Traditional:
    """A converter of running text from Simplified to Traditional characters.

    `phrases` are added to our phrase list and win over OpenCC's own. Give it words, never Markdown: it would convert
    file names and attributes as well.
    """

    def __init__(self, phrases: Iterable[tuple[str, str]] = ()) -> None:
        """Keep the phrases; OpenCC's dictionaries, which take some tens of milliseconds, are loaded with the first text."""
        self._phrases = dict(phrases)
        self._done: dict[str, str] = {}
        self._one: dict[tuple[str, str], bool] = {}

    @cached_property
    def _converter(self) -> Any:
        return _converter(frozenset((our_phrases() | self._phrases).items()))

    @cached_property
    def _words(self) -> frozenset[str]:
        return known_words() | our_phrases().keys() | self._phrases.keys()

    def convert(self, text: str) -> str:
        """`text` in Traditional characters."""
        return "".join(self._run(run) if index % 2 else run for index, run in enumerate(_CHINESE.split(text)))

    def _run(self, run: str) -> str:
        """A run of characters without punctuation; pages repeat the same ones, so results are kept."""
        if run not in self._done:
            # A line break keeps OpenCC from seeing a word across the border of two pieces.
            pieces = "\n".join(self._sure_pieces(divide(run, self._words)))
            self._done[run] = self._converter.convert(pieces).replace("\n", "")
        return self._done[run]

    def _sure_pieces(self, words: Sequence[str]) -> Iterator[str]:
        """Join words again wherever the border between them is not sure: where a character of no word of ours stands.

        Between two such characters OpenCC may know a word. Beside a longer word it may know one of both as a whole
        (糯米 and 团 are 糯米糰), never one that breaks ours (增长 and 发: no 長髮, 总 and 发展: no 總髮).
        """
        piece = ""
        for before, word in pairwise(("", *words)):
            alone = [len(part) == 1 and part not in PARTICLES for part in (before, word)]
            if not any(alone) or (len(before) != len(word) and not self._is_one(before, word)):
                yield piece
                piece = ""
            piece += word
        yield piece

    def _is_one(self, first: str, last: str) -> bool:
        """Whether OpenCC knows a word of the two together, of which no part of the longer one would do."""
        if (first, last) not in self._one:
            parts = [(first[start:], last) for start in range(1, len(first))]
            parts += [(first, last[:end]) for end in range(1, len(last))]
            self._one[first, last] = self._tied(first, last) and not any(self._tied(*both) for both in parts)
        return self._one[first, last]

    def _tied(self, first: str, last: str) -> bool:
        """Whether two pieces of text become other characters together than apart."""
        together, *apart = self._converter.convert(f"{first}{last}\n{first}\n{last}").split("\n")
        return bool(together != "".join(apart))

    def spans(self, text: str, cuts: Sequence[int]) -> list[str]:
        """`text` converted as a whole, then cut at the offsets `cuts` (ascending) of the original.

        The whole text is the context of each of its words. Falls back to converting piece by piece in the rare case
        that the conversion changes the number of characters.
        """
        bounds = [0, *cuts, len(text)]
        whole = self.convert(text)
        pieces = pairwise(bounds)
        if len(whole) == len(text):
            return [whole[start:end] for start, end in pieces]
        return [self.convert(text[start:end]) for start, end in pieces]


@lru_cache(maxsize=4)
def _converter(phrases: frozenset[tuple[str, str]]) -> Any:
    """An OpenCC converter: the stock configuration with our phrases first in each of its steps."""
    stock = Path(opencc.__file__).parent / "clib" / "share" / "opencc"
    config = json.loads((stock / f"{_STOCK}.json").read_text("utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        # What later steps see is already Traditional, and must stay as we have it.
        first, later = Path(folder, "first.txt"), Path(folder, "later.txt")
        first.write_text("".join(f"{k}\t{v}\n" for k, v in sorted(phrases)), "utf-8", newline="\n")
        kept = dict(phrases) | {v: v for _, v in phrases}
        later.write_text("".join(f"{k}\t{v}\n" for k, v in sorted(kept.items())), "utf-8", newline="\n")
        segmentation = config["segmentation"]
        segmentation["dict"] = _before(first, segmentation["dict"], "union")
        for index, step in enumerate(config["conversion_chain"]):
            step["dict"] = _before(later if index else first, step["dict"], "short_circuit")
        _resolve(config, stock)
        path = Path(folder, "maoce.json")
        path.write_text(json.dumps(config), "utf-8", newline="\n")
        return opencc.OpenCC(str(path))


def _before(ours: Path, stock: object, policy: str) -> dict[str, object]:
    return {"type": "group", "match_policy": policy, "dicts": [{"type": "text", "file": str(ours)}, stock]}


def _resolve(node: object, folder: Path) -> None:
    """Make the names of the stock dictionaries absolute, for our configuration stands in another folder."""
    if isinstance(node, dict):
        if "file" in node:
            node["file"] = str(folder / node["file"])
        for child in node.values():
            _resolve(child, folder)
    elif isinstance(node, list):
        for child in node:
            _resolve(child, folder)
