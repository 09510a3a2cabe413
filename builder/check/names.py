"""One concept, one record: names of the glossary among each other, across scripts, pinyin and English."""

import re
import unicodedata
from collections.abc import Iterator

from builder.check.context import Checked
from builder.language.english import words
from builder.model import Problem, Record

_Place = tuple[int | str, ...]
_Owner = tuple[str, str, str]


def check_names(checked: Checked) -> Iterator[Problem]:
    """No name belongs to two records in either script or in English, and none stands twice in one."""
    owners: dict[str, _Owner] = {}
    for kind, record in checked.library.records():
        seen: set[tuple[str, str]] = set()
        said: set[_Place] = set()
        for place, name in _spellings(record):
            language, entry = place[1], place[:-1]
            if (str(language), name.casefold()) in seen and entry not in said:
                said.add(entry)
                yield checked.problem(kind, record.id, place, "name-twice", name=name)
            seen.add((str(language), name.casefold()))
            owner = owners.setdefault(_key(name), (kind, record.id, name))
            if owner[:2] != (kind, record.id) and entry not in said:
                said.add(entry)
                other = checked.library.paths[owner[:2]]
                yield checked.problem(kind, record.id, place, "duplicate-name", name=name, other=other)


def check_pinyin_twins(checked: Checked) -> Iterator[Problem]:
    """Two records that sound alike are one term spelt twice, unless they relate to each other."""
    owners: dict[str, _Owner] = {}
    for kind, record in checked.library.records():
        for index, name in enumerate(record.zh):
            sound = _sound(name.pinyin)
            if len(name.zh_hans) < 2 or not sound:
                continue
            owner_kind, owner, theirs = owners.setdefault(sound, (kind, record.id, name.zh_hans))
            if (owner_kind, owner) == (kind, record.id) or theirs == name.zh_hans:
                continue
            if owner not in getattr(record, "related", ()):
                yield checked.problem(
                    kind, record.id, ("names", "zh", index, "pinyin"), "duplicate-pinyin",
                    name=name.zh_hans, pinyin=name.pinyin, theirs=theirs,
                    other=checked.library.paths[owner_kind, owner], id=owner,
                )  # fmt: skip


def check_not_within(checked: Checked) -> Iterator[Problem]:
    """A `not_within` word contains a name of its record, or it would keep nothing out."""
    for kind, record in checked.library.records():
        names = list(record.matchable())
        for index, word in enumerate(record.not_within):
            if not any(name in word for name in names):
                yield checked.problem(kind, record.id, ("not_within", index), "not-within", word=word)


def _spellings(record: Record) -> Iterator[tuple[_Place, str]]:
    """Every name with the place in which it stands; a Traditional form only where it differs."""
    for index, zh in enumerate(record.zh):
        yield ("names", "zh", index, "zh-Hans"), zh.zh_hans
        if zh.zh_hant != zh.zh_hans:
            yield ("names", "zh", index, "zh-Hant"), zh.zh_hant
    for index, en in enumerate(record.en):
        yield ("names", "en", index, "text"), en.text


def _key(name: str) -> str:
    """Letters alone, in the singular: case, hyphens, spaces, number and another code of a letter make no other name."""
    name = unicodedata.normalize("NFKC", name)
    return re.sub(r"[\W_]", "", " ".join(words(name)) if name.isascii() else name.casefold())


def _sound(pinyin: str) -> str:
    """Syllables with their tones, however grouped."""
    return re.sub(r"[\W_]", "", pinyin.casefold())
