"""Chinese text divided into words: as few as the lists allow."""

from collections.abc import Container, Sequence
from functools import cache
from importlib.resources import files
from itertools import accumulate

from pypinyin.phrases_dict import phrases_dict

LONGEST = 10  # characters of a word that is looked for
# Words of one character that belong to neither neighbour, but where a list knows a longer word.
PARTICLES = frozenset("并和与及或的地了等为从对向在以将由被于再已不各本该一两新大高多更最")


def table(name: str) -> dict[str, str]:
    """A list of ours: words with what stands after the tab; lines that begin with # are comments."""
    lines = files("builder.language").joinpath(name).read_text("utf-8").splitlines()
    return dict(line.split("\t", 1) for line in lines if line and not line.startswith("#"))


@cache
def ordinary_words() -> frozenset[str]:
    """The words of our list that are read and converted as their characters are."""
    lines = files("builder.language").joinpath("words.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def known_words() -> frozenset[str]:
    """All words that our lists of words and of pronunciations know, and pypinyin's phrases."""
    return ordinary_words() | table("pronunciations.tsv").keys() | phrases_dict.keys()


def divide(text: Sequence[str], words: Container[str]) -> list[str]:
    """`text` in the fewest of the known `words` and single characters.

    Among equally few, those most alike in length, then those that leave fewest characters alone that are no particles
    (统一 and 并, not 统 and 一并), then those whose last are longer. (The longest match from the left, which pypinyin and
    OpenCC take, divides 工商行政 into 工商行 and 政, and sees 金发 in 资金发放.)
    """
    # best[n]: the cost of the first n characters (words, sum of squared lengths, characters alone), the last word's length.
    best: list[tuple[int, int, int, int]] = [(0, 0, 0, 0)]
    whole, at = "".join(text), [0, *accumulate(map(len, text))]
    for end in range(1, len(text) + 1):
        count, squares, alone, _ = best[end - 1]
        choice = (count + 1, squares + 1, alone + (whole[at[end - 1] : at[end]] not in PARTICLES), -1)
        for length in range(2, min(LONGEST, end) + 1):
            if whole[at[end - length] : at[end]] in words:
                count, squares, alone, _ = best[end - length]
                choice = min(choice, (count + 1, squares + length * length, alone, -length))
        best.append(choice)
    pieces, end = [], len(text)
    while end:
        start = end + best[end][3]
        pieces.append(whole[at[start] : at[end]])
        end = start
    return pieces[::-1]
