"""The numbers that an English paragraph says: 100 billion, 5–10, 19th, second, per cent, two-thirds, July."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from math import prod

from builder.language.figures import MONTH, PERCENT, POINT, Figure, code
from builder.model import Approximation

_TEENS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_UNITS = {word: number for number, word in enumerate(_TEENS.split(), 1)}
_TENS = {
    word: 10 * number for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_NTH = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
        " sixteenth seventeenth eighteenth nineteenth".split(),
        1,
    )
} | {f"{word[:-1]}ieth": number for word, number in _TENS.items()}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_PARTS = {"half": 2, "halve": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
# What often says no number at all, so that it may answer one and need not be answered.
_BY_THE_WAY = {
    "one": 1, "first": 1, "single": 1, "once": 1, "both": 2, "double": 2, "dual": 2, "twice": 2, "pair": 2, "twofold": 2, "triple": 3,
    "decade": 10, "dozen": 12, "century": 100, "zero": 0,
}  # fmt: skip
_THE_TWO = re.compile(r"\b(?:the|these|those) (two)\b", re.I)
_MONTHS = "January February March April May June July August September October November December".split()

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_CARDINAL = rf"(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_TEENS.split()[:9])}))?|{'|'.join(sorted(_UNITS, key=len, reverse=True))}"
_ORDINAL = rf"(?:(?:{'|'.join(_TENS)})[- ])?(?:{'|'.join(sorted(_NTH, key=len, reverse=True))})"
_SCALE = rf"(?:[ -](?:{'|'.join(_SCALES)})\b)*"
_BEFORE = r"(?P<before>RMB|CNY|¥|US\$|USD|\$|€|EUR)\s?"
_AFTER = r"\s?(?P<after>%|per ?cent\b(?!age)|percentage points?|(?:Chinese )?yuan|renminbi|US dollars?|dollars?|euros?)"
_DASH = r"\s?(?:[–—-]|to|and|or)\s?"
_AMOUNT = re.compile(
    rf"(?:{_BEFORE})?(?<![\w.])(?:(?P<low>{_NUMBER})(?P<low_size>{_SCALE})(?:%?{_DASH}(?P<high>{_NUMBER}))?(?![\d])(?:st|nd|rd|th)?(?P<size>{_SCALE})"
    rf"|\b(?P<words>{_CARDINAL})\b(?P<words_size>{_SCALE}))(?:{_AFTER})?",
    re.I,
)
_CODE = re.compile(
    r"(?<![A-Za-z0-9])(?!\d+(?:st|nd|rd|th)\b)(?:[A-Za-z]+\d+[A-Za-z0-9]*|\d+[A-Za-z]+[A-Za-z0-9]*)(?![A-Za-z0-9])"
)
_SHARE = re.compile(
    rf"\b(?:(?P<many>{'|'.join(_TEENS.split()[:9])})[- ]|a (?=\w+ of\b))(?P<part>{'|'.join(_PARTS)})s?\b(?![- ]part)",
    re.I,
)
_NTH_WORD = re.compile(rf"\b({_ORDINAL})\b(?!-hand)", re.I)
_MONTH = re.compile(rf"\b(?:{'|'.join(_MONTHS)})\b")
_BESIDE_A_NUMBER = re.compile(rf"(?<=\d )(?:{'|'.join(_MONTHS)})\b|\b(?:{'|'.join(_MONTHS)})(?=,? \d)")
_OFTEN = re.compile(rf"\b(?:{'|'.join(_BY_THE_WAY)})s?\b", re.I)
_KINDS = {
    "rmb": "RMB", "cny": "RMB", "¥": "RMB", "yuan": "RMB", "chinese yuan": "RMB", "renminbi": "RMB", "us$": "USD", "usd": "USD", "$": "USD",
    "us dollar": "USD", "dollar": "USD", "€": "EUR", "eur": "EUR", "euro": "EUR", "%": PERCENT, "percent": PERCENT, "per cent": PERCENT,
    "percentage point": POINT,
}  # fmt: skip
_NEARNESS: dict[Approximation, str] = {
    Approximation.ABOUT: "about|around|approximately|roughly|some|or so|in the region of",
    Approximation.MORE: "more than|over|above|exceed(?:s|ed|ing)?|in excess of|beyond|top(?:s|ped|ping)?",
    Approximation.AT_LEAST: "at least|no(?:t)? (?:less|fewer|lower) than|or (?:more|above|over)|and (?:more|above|over)|minimum",
    Approximation.LESS: "nearly|almost|close to|under|below|less than|fewer than|or (?:less|fewer|below)|approach(?:es|ing)?",
    Approximation.AT_MOST: "at most|no(?:t)? more than|not (?:to )?exceed(?:ing)?|up to|within|or (?:less|fewer|under)|maximum",
}
_REACH = (30, 25)  # characters before and behind a number in which its nearness is said


def english_figures(text: str) -> list[Figure]:
    """The numbers that `text` says and that its Chinese must say, too, in order."""
    found: list[Figure] = []
    for reading in (_codes, _shares, _ordinals, _amounts, _months):
        taken = [(figure.start, figure.end) for figure in found]
        found += [
            figure
            for figure in reading(text)
            if not any(figure.start < end and start < figure.end for start, end in taken)
        ]
    return sorted(found, key=lambda figure: (figure.start, figure.value))


def english_by_the_way(text: str) -> list[Figure]:
    """Words that may answer a number of the Chinese, and often say none: both, first, May; the two; the number in G20."""
    found = [
        Figure(word.start(), word.end(), word[0], Fraction(_BY_THE_WAY[word[0].lower().removesuffix("s")]))
        for word in _OFTEN.finditer(text)
    ]
    found += [Figure(two.start(1), two.end(1), two[1], Fraction(2)) for two in _THE_TWO.finditer(text)]
    found += [_month(word) for word in _MONTH.finditer(text)]
    return [*found, *(replace(one, kind="") for one in _codes(text))]


def says(text: str, figure: Figure, nearness: Approximation) -> bool:
    """Whether `text` says of its `figure` that the number is such only nearly."""
    before = text[max(0, figure.start - _REACH[0]) : figure.start]
    near = f"{before} {text[figure.end : figure.end + _REACH[1]]}"
    return re.search(rf"\b(?:{_NEARNESS[nearness]})\b", near, re.I) is not None


def _codes(text: str) -> Iterator[Figure]:
    for found in _CODE.finditer(text):
        if not re.fullmatch(r"(?:RMB|CNY|USD|EUR)[\d,.]+", found[0]):
            yield code(found)


def _shares(text: str) -> Iterator[Figure]:
    for found in _SHARE.finditer(text):
        many = _UNITS[found["many"].lower()] if found["many"] else 1
        yield Figure(found.start(), found.end(), found[0], Fraction(many, _PARTS[found["part"].lower()]))


def _amounts(text: str) -> Iterator[Figure]:
    referred = {two.start(1) for two in _THE_TWO.finditer(text)}
    for found in _AMOUNT.finditer(text):
        if found.start() in referred:
            continue
        unit = (found["after"] or found["before"] or "").lower()
        kind = _KINDS.get(unit, _KINDS.get(unit.removesuffix("s"), ""))
        if found["words"]:
            values = [_cardinal(found["words"]) * _times(found["words_size"])]
        else:
            size = found["low_size"] or found["size"]
            values = [_plain(found["low"]) * _times(size)]
            if found["high"]:
                values.append(_plain(found["high"]) * _times(found["size"]))
        for number in dict.fromkeys(values):
            if not (found["words"] and number == 1):
                yield Figure(found.start(), found.end(), found[0].strip(), number, kind)


def _ordinals(text: str) -> Iterator[Figure]:
    for found in _NTH_WORD.finditer(text):
        *tens, last = re.split("[- ]", found[0].lower())
        number = _NTH[last] + sum(_TENS[word] for word in tens)
        if number > 1:
            yield Figure(found.start(), found.end(), found[0], Fraction(number))


def _months(text: str) -> Iterator[Figure]:
    for found in _BESIDE_A_NUMBER.finditer(text):
        yield _month(found)


def _month(found: re.Match[str]) -> Figure:
    return Figure(found.start(), found.end(), found[0], Fraction(_MONTHS.index(found[0]) + 1), MONTH)


def _cardinal(words: str) -> Fraction:
    return Fraction(sum(_UNITS.get(word, 0) + _TENS.get(word, 0) for word in re.split("[- ]", words.lower())))


def _plain(number: str) -> Fraction:
    return Fraction(number.replace(",", ""))


def _times(scale: str) -> int:
    return prod(_SCALES[word.lower()] for word in re.findall("[A-Za-z]+", scale))
