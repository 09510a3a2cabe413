"""How Chinese names are pronounced: our list of words first, then pypinyin's phrases, then a character's usual pronunciation."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, groupby, islice

from pypinyin.phrases_dict import phrases_dict

from builder.language.division import divide, known_words, ordinary_words, table
from builder.language.particles import particle
from builder.language.syllables import hyphenated, is_chinese, possible_pronunciations, units


@cache
def our_pronunciations() -> dict[str, str]:
    """Our list: words and characters with their pinyin, capitals and hyphens included."""
    return table("pronunciations.tsv")


def pronounce(words: Sequence[str]) -> list[list[str]]:
    """The syllables of each word, a hyphen before a syllable where one belongs (中欧: Zhōng -Ōu).

    What is read together lies within a word, or in single characters that follow each other (长, 江).
    """
    spoken = [units(word) for word in words]
    pieces = [piece for run in _runs(spoken) for piece in divide(run, known_words())]
    in_order = chain.from_iterable(
        (particle(pieces, index),) if piece in ("为", "地", "得") else _syllables_of(piece)
        for index, piece in enumerate(pieces)
    )
    return [list(islice(in_order, len(parts))) for parts in spoken]


def _runs(spoken: Sequence[Sequence[str]]) -> Iterator[list[str]]:
    """The units that are read together: those of a word, and neighbouring words of one unit each."""
    for single, group in groupby(spoken, key=lambda parts: len(parts) == 1):
        if single:
            yield [unit for parts in group for unit in parts]
        else:
            yield from map(list, group)


@cache
def _pronounced_words() -> frozenset[str]:
    return frozenset(our_pronunciations().keys() | phrases_dict.keys())


@cache
def _syllables_of(piece: str) -> tuple[str, ...]:
    if piece in our_pronunciations():
        return tuple(hyphenated(piece, our_pronunciations()[piece]))
    if piece in phrases_dict:
        spoken = [
            possible_pronunciations(char)[0] if char in "一不" else reading[0]
            for char, reading in zip(piece, phrases_dict[piece], strict=True)
        ]
        if _in_halves(piece):
            spoken[2] = "-" + spoken[2]
        return tuple(spoken)
    if is_chinese(piece[0]) and len(piece) > 1:  # an ordinary word
        parts = divide(piece, _pronounced_words())
        return tuple(chain.from_iterable(map(_syllables_of, parts)))
    return (possible_pronunciations(piece)[0],) if is_chinese(piece) else ("jiā" if piece == "+" else piece,)


def _in_halves(phrase: str) -> bool:
    """Whether a phrase of pypinyin is an idiom of two halves: not two words (法律制度), 供不应求 or 干干净净."""
    if len(phrase) != 4 or phrase[1] in "不而以其于" or phrase[2] in "之而其于乎":
        return False
    first, last = phrase[:2], phrase[2:]
    return not (
        last in ordinary_words()
        or {first, last} <= known_words()
        or last == "主义"
        or len({*first}) + len({*last}) == 2
    )
