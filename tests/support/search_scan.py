"""A plain scan of what the published pages say: what the search must find, by another way than the search's own."""

import re
import unicodedata
from collections.abc import Callable, Sequence

from builder.facts.text import Text
from builder.model import Edition
from builder.search.scripts import standard_forms
from tests.support.published import Published

_LEFT_OUT = set("\"'‘’‚‛“”„‟「」『』﹁﹂﹃﹄＂＇´`ʼ《》〈〉")
_AS_SPACE = set("-‐‑‒–—―−－")
_BETWEEN = "\0"

# A character of a text in its two scripts, without width, case and accents.
Pair = tuple[str, str]


class Scan:
    """Every text of an edition as pairs of characters, each pair written as one code, so that a regular expression finds it."""

    def __init__(self, edition: Edition, pages: Sequence[Published]) -> None:
        """Read the pages; `texts` are those out of which pieces may be drawn."""
        self.edition = edition
        self.texts = [text for page in pages for text in page.own if text.shown]
        self._codes: dict[Pair, str] = {}
        self._accepted: dict[str, str] = {}  # by what is asked, once all pages are read
        self._own = {_address(page): _BETWEEN.join(map(self._coded, page.own)) for page in pages}
        self._shown = {_address(page): _BETWEEN.join(map(self._coded, page.shown)) for page in pages}
        names = {page.url: [self._coded(_plain(name)) for name in page.advised] for page in pages}
        self._related = {
            _address(page): _BETWEEN.join(name for url in page.named for name in names[url]) for page in pages
        }

    def as_query(self, piece: str) -> str:
        """What a reader types for exactly this: in quotation marks if it has Latin letters or spaces; empty if nothing is left."""
        bare = "".join(char for char in piece if char not in _LEFT_OUT).strip()
        if not "".join(_folded(_plain(bare), self._any)).strip():
            return ""
        return f'"{bare}"' if re.search(r"[a-z0-9\s:：]", unicodedata.normalize("NFKD", bare).lower()) else bare

    def with_piece(self, piece: str) -> tuple[set[str], set[str]]:
        """The addresses of the pages that say the piece themselves, and of all that show it, in one script or the other."""
        asked = _folded(_plain(piece), self._any)
        wanted = re.compile(
            "".join(f"[{self._accepting(char)}]" if self._accepting(char) else "(?!)" for char in asked)
        )
        own = {url for url, text in self._own.items() if wanted.search(text)}
        shown = {url for url, text in self._shown.items() if wanted.search(text)}
        if len(asked) > 1 and all(char.isascii() for char in asked):
            # A measure is found by the beginning of a word in the English name of what it names in Chinese.
            letters = "".join(code for (char, _), code in self._codes.items() if char.isascii() and char.isalnum())
            beginning = re.compile(f"(?<![{letters}]){wanted.pattern}")
            own |= {url for url, text in self._related.items() if beginning.search(text)}
        return own, own | shown

    def _coded(self, text: Text) -> str:
        return "".join(_folded(text, lambda pair: self._codes.setdefault(pair, chr(0xE000 + len(self._codes)))))

    def _any(self, pair: Pair) -> str:
        return pair[0]

    def _accepting(self, asked: str) -> str:
        regional = standard_forms()
        if asked not in self._accepted:
            traditional = 0 if self.edition is Edition.ZH_HANT else 1
            self._accepted[asked] = "".join(
                code
                for pair, code in self._codes.items()
                if asked in pair or regional.get(asked, asked) == regional.get(pair[traditional], pair[traditional])
            )
        return self._accepted[asked]


def _address(page: Published) -> str:
    return page.url.removesuffix("/index.html")


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
