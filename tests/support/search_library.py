"""A library that nobody has seen, of made-up words: large enough for shards, and the same at every call."""

import random
from collections.abc import Sequence
from dataclasses import replace

from builder.facts.text import Text
from builder.search.entries import Entry, Name

_CHARACTERS = [chr(code) for code in range(0x4E00, 0x4E00 + 400)]
_SYLLABLES = [
    "bao",
    "cang",
    "dian",
    "fu",
    "guan",
    "hai",
    "jing",
    "ku",
    "liu",
    "mao",
    "ning",
    "qiao",
    "shui",
    "tong",
    "wai",
]
_ENGLISH = [
    "export",
    "credit",
    "port",
    "duty",
    "tariff",
    "zone",
    "parcel",
    "carrier",
    "bonded",
    "trader",
    "invoice",
    "vessel",
]


def made_up(terms: int = 200, directives: int = 8, measures: int = 10) -> list[Entry]:
    """Terms, then directives with their measures, newest first, two a year; a measure mentions some of the terms."""
    chance = random.Random(1)
    words = ["".join(chance.choices(_CHARACTERS, k=2)) for _ in range(600)]
    records = [_term(number, words, chance) for number in range(terms)]
    documents: list[Entry] = []
    uses = dict.fromkeys((record.url for record in records), 0)
    for number in range(directives):
        year = 2024 - number // 2
        about = (f"made{year}{number}", f"{year}{number}")
        address = f"directives/made-{year}-{number}"
        head = _text(words, 6, chance)
        documents.append(
            Entry("directive", f"{address}/index.html", head, "", year, about, keys=about, heads=(head,),
                  texts=tuple(_text(words, 20, chance) for _ in range(4)))
        )  # fmt: skip
        for measure in range(1, measures + 1):
            head = _text(words, 5, chance)
            mentions = tuple(record.url for record in chance.sample(records, 3))
            uses |= {url: uses[url] + 1 for url in mentions}
            documents.append(
                Entry("measure", f"{address}/{measure}/index.html", head, "", year, about, heads=(head,),
                      texts=(_text(words, 90, chance),), mentions=mentions)
            )  # fmt: skip
    return [*(replace(record, uses=uses[record.url]) for record in records), *documents]


def _term(number: int, words: Sequence[str], chance: random.Random) -> Entry:
    name = _text(words, 2, chance)
    pinyin = " ".join(chance.choices(_SYLLABLES, k=4))
    english = " ".join(chance.choices(_ENGLISH, k=3))
    return Entry(
        "term",
        f"terms/made-{number}/index.html",
        name,
        names=(Name(name, pinyin, "".join(syllable[0] for syllable in pinyin.split()), 0),),
        english=((english, 0),),
        texts=(_text(words, 25, chance), _alike(" ".join(chance.choices(_ENGLISH, k=20)))),
    )


def _text(words: Sequence[str], count: int, chance: random.Random) -> Text:
    return _alike("".join(chance.choices(words, k=count)))


def _alike(text: str) -> Text:
    """A text that is written the same in both scripts."""
    return Text(text, text)
