"""Keys: what is looked up for a query, made of what entries say as the worker makes them of what a reader types. They are

- every gram of anything an entry says, which is two characters, four from a Latin letter or digit on, and the beginnings
  of a gram, so that one character leads there, too;
- `^` and a whole name in every spelling, a title or a heading, squashed: what is looked for exactly and by its beginning;
- `=` alone, which leads to all, `=` and a kind or a year, `@` and a key of a directive: what a query may be narrowed to.

Punctuation and spaces are no part of a key.
"""

import re
import unicodedata
from collections.abc import Iterable, Set

from builder.language.pinyin import syllable_letters
from builder.search.entries import STATUSES, Entry
from builder.search.scripts import EachCharacter, Scripts

_UNSEEN = {"Mn", "Mc", "Me", "Cf"}  # marks on letters, and format characters
# What the worker leaves out, and what is a space to it, between characters before the first of Chinese writing.
_QUOTES = re.compile("[\"'‘-‟「」『』﹁-﹄＂＇´`ʼ《》〈〉]")
_SPACE = re.compile(r"(?<=[!-\u2e7f])[\s\-‐-―−－]+(?=[!-\u2e7f])")


def _bare(text: str) -> str:
    kept = (char for char in unicodedata.normalize("NFKD", text) if unicodedata.category(char) not in _UNSEEN)
    return "".join(kept).lower()


_BARE = EachCharacter(_bare)


def keys_of(members: Iterable[Entry], mentioned: Iterable[Set[str]], scripts: Scripts) -> dict[str, bool]:
    """Every key that leads to a block, and whether it stands in a name, a title or a heading.

    `mentioned` are the grams of the names of each record that it mentions.
    """
    heads: set[str] = set()
    texts: set[str] = set()
    names: set[str] = set()
    filters: set[str] = set()
    for entry in members:
        heads |= {head.shown for head in entry.heads} | {text for text, _ in entry.english} | set(entry.keys)
        heads |= {part for name in entry.names for part in (name.text.shown, name.pinyin)}
        texts |= {text.shown for text in entry.texts} | {entry.line, str(entry.year or ""), *entry.directive}
        names |= {f"^{key}" for key in name_keys(entry, scripts)} | {
            f"^{squash(head.shown, scripts)}" for head in entry.heads
        }
        filters |= {"=", f"={entry.kind}", f"={entry.year}", *(f"@{key}" for key in entry.directive)}
    in_texts = set().union(grams_of(texts, scripts), *mentioned)
    return dict.fromkeys(in_texts | filters, False) | dict.fromkeys(grams_of(heads, scripts) | names, True)


def grams_of(texts: Iterable[str], scripts: Scripts) -> set[str]:
    """Every gram of these texts."""
    return {gram for text in texts for part in parts(text, scripts) for gram in grams(part)}


def related_names(entry: Entry) -> list[str]:
    """The English names by which a measure that mentions a record is found: those that are not best avoided."""
    return [text for text, status in entry.english if STATUSES[status] != "deprecated"]


def squash(text: str, scripts: Scripts) -> str:
    """The letters and digits of a text, folded as the worker folds them."""
    return bare(text).translate(scripts.folded)


def parts(text: str, scripts: Scripts) -> list[str]:
    """A text squashed between the spaces that count, which are those between Latin letters; dashes are spaces."""
    return [squash(part, scripts) for part in _split(text)]


def bare(text: str) -> str:
    """A text without width, case, accents and what has no form of its own."""
    return (
        text.translate(_BARE) if "Σ" not in text else _bare(text)
    )  # the one letter whose small form is a matter of its place


def grams(squashed: str) -> set[str]:
    """Every gram of a squashed text and its beginnings: of 外贸AEO, 外 外贸 贸 贸a a ae aeo e eo o."""
    return {
        squashed[i : i + length]
        for i, char in enumerate(squashed)
        for length in range(1, (4 if char.isascii() else 2) + 1)
    }


def name_keys(entry: Entry, scripts: Scripts) -> set[str]:
    """A record's names in every spelling in which one may be asked for as a whole."""
    keys: set[str] = set()
    for name in entry.names:
        sound = syllable_letters(name.pinyin).replace("v", "u")
        keys |= {squash(name.text.shown, scripts), squash(name.pinyin, scripts), sound, name.initials}
        keys.add("".join(char for char in sound if not char.isdigit()))
    for text, _ in entry.english:
        keys |= {squash(text, scripts), singular_key(text, scripts)}
    return keys - {""}


def singular_key(text: str, scripts: Scripts) -> str:
    """A key alike for singular and plural: each word without its ending, be it a word or not."""
    return squash("".join(_stem(word) for word in _split(text)), scripts)


def _split(text: str) -> list[str]:
    return _SPACE.split(_QUOTES.sub("", bare(text)))


def _stem(word: str) -> str:
    if len(word) < 4:
        return word
    return re.sub("e$", "", re.sub("([^s])s$", r"\1", re.sub("ies$", "y", word)))
