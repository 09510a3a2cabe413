"""How our documents number their parts: each outline is printed in its own way from the same sections and measures."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from tests.bench.made.wording import Said


@dataclass(frozen=True)
class Heading:
    """A heading and our English for it."""

    said: Said
    english: str


@dataclass(frozen=True)
class MadeMeasure:
    """A measure: its heading, the sentences of its paragraphs, and our English gist."""

    heading: Heading
    paragraphs: tuple[tuple[Said, ...], ...]
    gist: str

    @property
    def texts(self) -> list[str]:
        """The paragraphs as they are printed."""
        return ["".join(said.text for said in paragraph) for paragraph in self.paragraphs]


@dataclass(frozen=True)
class MadeSection:
    """A section: its heading and its measures."""

    heading: Heading
    measures: tuple[MadeMeasure, ...]


Outline = Callable[[Sequence[MadeSection]], Iterator[str]]


def running(sections: Sequence[MadeSection]) -> Iterator[str]:
    """一、 above （一） to （二十五）, which run through all sections."""
    numbers = count(1)
    for ordinal, section in enumerate(sections, 1):
        yield f"{numeral(ordinal)}、{section.heading.said.text}"
        for measure in section.measures:
            yield from _measure(f"（{numeral(next(numbers))}）", measure)


def restarting(sections: Sequence[MadeSection]) -> Iterator[str]:
    """一、 above （一）, which begins again in each section."""
    for ordinal, section in enumerate(sections, 1):
        yield f"{numeral(ordinal)}、{section.heading.said.text}"
        for number, measure in enumerate(section.measures, 1):
            yield from _measure(f"（{numeral(number)}）", measure)


def unnumbered(sections: Sequence[MadeSection]) -> Iterator[str]:
    """一、 above measures of one paragraph, which begins with the heading, without a number."""
    for ordinal, section in enumerate(sections, 1):
        yield f"{numeral(ordinal)}、{section.heading.said.text}"
        for measure in section.measures:
            yield f"{measure.heading.said.text}。{''.join(measure.texts)}"


def grouped(sections: Sequence[MadeSection]) -> Iterator[str]:
    """一、 above （一）, above 1. to 25., which run through all of them."""
    numbers = count(1)
    for ordinal, section in enumerate(sections, 1):
        yield f"{numeral(ordinal)}、{section.heading.said.text}"
        for group, first in enumerate(range(0, len(section.measures), 2), 1):
            inside = section.measures[first : first + 2]
            yield f"（{numeral(group)}）{inside[0].heading.said.text}"
            for measure in inside:
                yield from _measure(f"{next(numbers)}.", measure)


def itemised(sections: Sequence[MadeSection]) -> Iterator[str]:
    """As `running`; what a measure says is numbered 1. 2. 3. below it where it has several paragraphs."""
    numbers = count(1)
    for ordinal, section in enumerate(sections, 1):
        yield f"{numeral(ordinal)}、{section.heading.said.text}"
        for measure in section.measures:
            first, *more = measure.texts
            yield f"（{numeral(next(numbers))}）{measure.heading.said.text}。{first}"
            yield from (f"{number}.{text}" for number, text in enumerate(more, 1))


OUTLINES: tuple[Outline, ...] = (unnumbered, running, restarting, running, grouped, running, itemised)


def _measure(label: str, measure: MadeMeasure) -> Iterator[str]:
    first, *more = measure.texts
    yield f"{label}{measure.heading.said.text}。{first}"
    yield from more


def numeral(number: int) -> str:
    """A number below 100 in Chinese."""
    tens, ones = divmod(number, 10)
    digits = "零一二三四五六七八九"
    return ("" if tens < 2 else digits[tens]) + ("十" if tens else "") + (digits[ones] if ones else "")
