"""Whether a translation says the numbers of its original, no fewer and no more."""

from fractions import Fraction

from builder.language.english_figures import english_by_the_way, english_figures, says
from builder.language.figures import CODE, MONTH, PERCENT, POINT, Figure, chinese_figures, chinese_values
from builder.model import Approximation

_MONTHS = "January February March April May June July August September October November December".split()
_SIZES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_NEARLY = {
    Approximation.ABOUT: "about", Approximation.MORE: "more than", Approximation.AT_LEAST: "at least", Approximation.LESS: "nearly",
    Approximation.AT_MOST: "at most",
}  # fmt: skip


def lost(chinese: str, english: str) -> list[Figure]:
    """The numbers that the Chinese says and the English does not, or not as nearly or exactly."""
    answers = [*english_figures(english), *english_by_the_way(english)]
    missing: list[Figure] = []
    for figure in chinese_figures(chinese):
        found = [answer for answer in answers if answer.answers(figure)]
        nearness = figure.approximation
        if not found or (nearness and not any(says(english, one, nearness) for one in found)):
            missing.append(figure)
    return missing


def gained(chinese: str, english: str) -> list[Figure]:
    """The numbers that the English says and the Chinese does not."""
    said, meant = chinese_figures(chinese), chinese_values(chinese)
    return [
        figure
        for figure in english_figures(english)
        if not any(one.answers(figure) for one in said) and (figure.kind not in ("", CODE) or figure.value not in meant)
    ]


def in_english(figure: Figure) -> str:
    """How a number of the Chinese may stand in English: RMB 100 billion, about 100, July, 5 per cent."""
    if figure.kind == CODE:
        return figure.text
    if figure.kind == MONTH:
        return _MONTHS[int(figure.value) - 1] if figure.value in range(1, 13) else str(figure.value)
    said = {
        PERCENT: f"{_digits(figure.value)} per cent",
        POINT: f"{_digits(figure.value)} percentage points",
        "": _digits(figure.value),
    }
    near = f"{_NEARLY[figure.approximation]} " if figure.approximation else ""
    return near + said.get(figure.kind, f"{figure.kind} {_digits(figure.value)}")


def _digits(number: Fraction) -> str:
    """A number as the style sheet writes it: 100 billion, 12,000, 2021, 1/3."""
    for size, word in _SIZES:
        if number >= size:
            return f"{float(number / size):g} {word}"
    if number.denominator != 1:
        return str(number) if number < 1 else f"{float(number):g}"
    return f"{int(number):,}" if number >= 10_000 else str(number)
