"""Terms by the thousand: ours, and each again with a place's name before its names, as its own concept there."""

import copy
import itertools
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from unicodedata import normalize

import yaml

from builder.model import Library
from builder.store.project import Project

# Of characters that are written the same in both scripts; two of them are a place.
_SYLLABLES = [part.split() for part in ("安 ān", "北 běi", "福 fú", "海 hǎi", "江 jiāng", "昆 kūn", "平 píng", "青 qīng", "山 shān",
              "天 tiān", "西 xī", "中 zhōng", "河 hé", "林 lín", "南 nán", "石 shí", "太 tài", "武 wǔ", "永 yǒng", "梅 méi")]  # fmt: skip


@dataclass(eq=False)
class MadeTerm:
    """A term that is to be: its record as data, what a text may call it, and how often it does, as a weight.

    `sources` grow while texts are written.
    """

    id: str
    record: dict[str, Any]
    names: tuple[str, ...]
    english: str
    weight: float
    sources: list[dict[str, str]] = field(default_factory=list)

    @property
    def not_within(self) -> Sequence[str]:
        """The longer words in which it is not meant."""
        return list(self.record.get("not_within", ()))


def made_terms(project: Project, library: Library, uses: Counter[str], count: int) -> list[MadeTerm]:
    """So many terms: those of `project` that are used most first, then the same in one place after another.

    `uses` says how often our texts name each; in every place it is rarer than in the one before.
    """
    ours = sorted(library.terms.values(), key=lambda term: (-uses[term.id], term.id))
    records = [yaml.load((project.terms / f"{term.id}.yml").read_bytes(), yaml.CSafeLoader) for term in ours]
    found: list[MadeTerm] = []
    for number, place in enumerate([None, *_places()]):
        for term, record in zip(ours, records, strict=True):
            if len(found) == count:
                return _without_others(found)
            made = copy.deepcopy(record) if place is None else place.record(record)
            names = [name["zh-Hans"] for name in made["names"]["zh"] if name["status"] != "deprecated"]
            english = next(name["text"] for name in made["names"]["en"] if name["status"] == "preferred")
            weight = (uses[term.id] + 0.1) / (number + 1)
            found.append(MadeTerm(made["id"], made, tuple(names), english, weight))
    raise ValueError(f"no more than {len(found)} terms can be made")


def made_names(library: Library, count: int) -> list[str]:
    """So many names of such terms, without their records."""
    ours = [name for term in library.terms.values() for name in term.matchable()]
    marks = itertools.chain([""], (place.characters for place in _places()))
    return list(itertools.islice((f"{mark}{name}" for mark in marks for name in ours), count))


@dataclass(frozen=True)
class _Place:
    characters: str
    pinyin: str

    @property
    def english(self) -> str:
        return "".join(char for char in normalize("NFD", self.pinyin) if char.isascii())

    def record(self, ours: dict[str, Any]) -> dict[str, Any]:
        """The record of the same concept in this place."""
        made = copy.deepcopy(ours)
        made["id"] = self.id(ours["id"])
        for name in made["names"]["zh"]:
            for script in ("zh-Hans", "zh-Hant"):
                name[script] = f"{self.characters}{name[script]}"
            name["words"] = [self.characters, *name["words"]]
            name["pinyin"] = f"{self.pinyin} {name['pinyin']}"
        for name in made["names"]["en"]:
            name["text"] = f"{self.english} {name['text']}"
        made["definition"] = {
            "en": f"{ours['definition']['en']} So it is said in {self.english}.",
            "zh": f"{ours['definition']['zh']}此为{self.characters}的说法。",
        }
        for field_name in ("broader", "related"):
            if field_name in made:
                made[field_name] = [self.id(other) for other in made[field_name]]
        if "not_within" in made:  # as far as a place's name before it leaves the name whole
            names = tuple(name["zh-Hans"] for name in ours["names"]["zh"])
            made["not_within"] = [f"{self.characters}{word}" for word in ours["not_within"] if word.startswith(names)]
        if any(name["status"] == "deprecated" for name in ours["names"]["en"]):
            made.pop("note", None)  # which may tell of a name that only its own record may say
        if "regional" in made:
            made["regional"] = {region: f"{self.characters}{name}" for region, name in made["regional"].items()}
        return made

    def id(self, ours: str) -> str:
        return f"{ours[:90]}-{self.english.lower()}"


def _places() -> Iterator[_Place]:
    for (one, first), (two, second) in itertools.permutations(_SYLLABLES, 2):
        yield _Place(one + two, (first + second).capitalize())


def _without_others(found: list[MadeTerm]) -> list[MadeTerm]:
    """The same, related to nothing that is not among them."""
    here = {term.id for term in found}
    for term in found:
        for field_name in ("broader", "related"):
            if field_name in term.record:
                term.record[field_name] = [other for other in term.record[field_name] if other in here]
    return found
