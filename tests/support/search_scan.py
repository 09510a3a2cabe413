"""A plain scan of what the pages say: what the search must find, by another way than the search's own."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence

from builder.facts.text import Text
from builder.model import Edition
from builder.search.entries import Entry
from builder.search.keys import related_names
from builder.search.scripts import standard_forms

_LEFT_OUT = set("\"'‘’‚‛“”„‟「」『』﹁﹂﹃﹄＂＇´`ʼ《》〈〉")
_AS_SPACE = set("-‐‑‒–—―−－")
_BETWEEN = "\0"

# A character of a text in its two scripts, without width, case and accents.
Pair = tuple[str, str]


class Scan:
    """Every text of an edition as pairs of characters, each pair written as one code, so that a regular expression finds it."""

    def __init__(self, edition: Edition, found: Sequence[Entry]) -> None:
        """Read the entries; `texts` are those out of which pieces may be drawn."""
        self.edition = edition
        self.texts = [text for entry in found for text in _texts(entry) if text.shown]
        self._codes: dict[Pair, str] = {}
        self._pages = {
            entry.url.removesuffix("/index.html"): _BETWEEN.join(self._coded(text) for text in _texts(entry))
            for entry in found
        }
        names = {
            entry.url: [self._coded(_plain(name)) for name in related_names(entry)] for entry in found if entry.names
        }
        self._related = {
            entry.url.removesuffix("/index.html"): _BETWEEN.join(name for url in entry.mentions for name in names[url])
            for entry in found
        }

    def as_query(self, piece: str) -> str:
        """What a reader types for exactly this: in quotation marks if it has Latin letters or spaces; empty if nothing is left."""
        bare = "".join(char for char in piece if char not in _LEFT_OUT).strip()
        if not "".join(_folded(_plain(bare), self._any)).strip():
            return ""
        return f'"{bare}"' if re.search(r"[a-z0-9\s:：]", unicodedata.normalize("NFKD", bare).lower()) else bare

    def with_piece(self, piece: str) -> set[str]:
        """The addresses of the pages that have the piece, in one script or the other."""
        asked = _folded(_plain(piece), self._any)
        wanted = re.compile(
            "".join(f"[{self._accepting(char)}]" if self._accepting(char) else "(?!)" for char in asked)
        )
        found = {url for url, text in self._pages.items() if wanted.search(text)}
        if len(asked) > 1 and all(char.isascii() for char in asked):
            letters = "".join(code for (char, _), code in self._codes.items() if char.isascii() and char.isalnum())
            beginning = re.compile(f"(?<![{letters}]){wanted.pattern}")
            found |= {url for url, text in self._related.items() if beginning.search(text)}
        return found

    def _coded(self, text: Text) -> str:
        return "".join(_folded(text, lambda pair: self._codes.setdefault(pair, chr(0xE000 + len(self._codes)))))

    def _any(self, pair: Pair) -> str:
        return pair[0]

    def _accepting(self, asked: str) -> str:
        regional = standard_forms()
        traditional = 0 if self.edition is Edition.ZH_HANT else 1
        return "".join(
            code
            for pair, code in self._codes.items()
            if asked in pair or regional.get(asked, asked) == regional.get(pair[traditional], pair[traditional])
        )


def _texts(entry: Entry) -> Iterable[Text]:
    for name in entry.names:
        yield name.text
        yield _plain(name.pinyin)
    for text, _ in entry.english:
        yield _plain(text)
    yield from entry.heads
    yield from entry.texts


def _plain(text: str) -> Text:
    return Text(text, text)


def _folded(text: Text, write: Callable[[Pair], str]) -> list[str]:
    """The pairs of a text: no quotation marks, spaces and dashes only between Latin letters."""
    result: list[str] = []
    gap = False
    latin = False
    for shown, other in zip(text.shown, text.other, strict=True):
        if shown in _LEFT_OUT:
            continue
        if shown.isspace() or shown in _AS_SPACE:
            gap = True
            continue
        pairs = list(zip(_bare(shown), _bare(other), strict=True))
        if not pairs:
            continue
        if gap and result and latin and ord(pairs[0][0]) < 0x2E80:
            result.append(write((" ", " ")))
        gap = False
        result += [write(pair) for pair in pairs]
        latin = ord(pairs[-1][0]) < 0x2E80
    return result


def _bare(char: str) -> str:
    char = {"〔": "[", "【": "[", "〕": "]", "】": "]"}.get(char, char)
    return "".join(c for c in unicodedata.normalize("NFKD", char) if not unicodedata.combining(c)).lower()
