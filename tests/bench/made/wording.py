"""Our own sentences, with other names where they name a term; and whether a name can stand there without another arising."""

import random
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from ahocorasick_rs import AhoCorasick

from builder.language.division import known_words
from builder.model import Corpus, Part, Unit
from tests.bench.made.terms import MadeTerm

# What refers to something else than the sentence itself, or would be read as the number of a part.
_LEFT_OUT = re.compile(r"[（）()《》〔〕]|以下简称|上述|附件|^[\d一二三四五六七八九十]+[、.．是]")
_TRIES = 20
_DUE = 0.6  # of the names that a sentence takes, as long as some are due

Pieces = tuple[str, ...]


def sentences_of(corpus: Corpus) -> list[Pieces]:
    """The sentences of all measures, each as the pieces between which it names terms."""
    found: dict[Pieces, None] = {}
    for place, passage in corpus.passages.items():
        if place.part is not Part.MEASURE or place.unit is not Unit.TEXT:
            continue
        terms = [m for m in corpus.readings[place].mentions if m.kind == "term"]
        for match in re.finditer(r"[^。\n]+。", passage.text):
            if not _LEFT_OUT.search(match[0]):
                inside = [m for m in terms if match.start() <= m.start < match.end()]
                starts, ends = [match.start(), *(m.end for m in inside)], [*(m.start for m in inside), match.end()]
                found[tuple(passage.text[a:b] for a, b in zip(starts, ends, strict=True))] = None
    return list(found)


@dataclass(frozen=True)
class Said:
    """A text and the terms that it names, in their order."""

    text: str
    terms: tuple[MadeTerm, ...] = ()


class Wording:
    """Fills sentences with names, at random by weight; or such as are `due`, for every term is to be named somewhere."""

    def __init__(self, terms: Sequence[MadeTerm], words: Collection[str], chance: random.Random) -> None:
        """`words` are those of all records' names: where a name stands, none may arise over its borders."""
        self._terms, self._chance = terms, chance
        self._weights = [*accumulate(term.weight for term in terms)]
        self.due = list(reversed(terms))
        names = {name for term in terms for name in (*term.names, *term.not_within)}
        self._known = AhoCorasick([word for word in known_words() | set(words) | names if len(word) > 1])

    def filled(self, choose: Callable[[], Pieces], *, due: bool = False) -> Said:
        """One of the sentences that `choose` gives, with names in it. Raises ValueError if none takes any."""
        for _ in range(_TRIES):
            pieces = choose()
            for _ in range(_TRIES):
                terms, late = self._drawn(len(pieces) - 1, due=due)
                said = self._joined(pieces, terms)
                if said is not None:
                    return said
                self.due += late
        raise ValueError("".join(pieces))

    def overdue(self, count: int) -> Iterator[Said]:
        """A sentence each for so many terms that are due; between quotation marks any name can stand."""
        for _ in range(count):
            term = self.due.pop()
            yield Said(f"抓好“{term.names[0]}”有关工作。", (term,))

    def _joined(self, pieces: Pieces, terms: Sequence[MadeTerm]) -> Said | None:
        """The pieces with names between them; None where a word would stand over the border of a name."""
        text, borders = pieces[0], set()
        for term, piece in zip(terms, pieces[1:], strict=True):
            name = self._chance.choice((term.names[0], *term.names))
            borders |= {len(text), len(text) + len(name)}
            if (text[-1:] + name[0]).isascii() or (name[-1] + piece[:1]).isascii():
                return None
            text += name + piece
        for _, start, end in self._known.find_matches_as_indexes(text, overlapping=True):
            if any(start < border < end for border in borders):
                return None
        return Said(text, tuple(terms))

    def _drawn(self, count: int, *, due: bool) -> tuple[list[MadeTerm], list[MadeTerm]]:
        """So many terms, none twice; and those of them that were due, to be given back if they do not fit."""
        drawn: list[MadeTerm] = []
        late: list[MadeTerm] = []
        while len(drawn) < count:
            if is_due := due and bool(self.due) and self._chance.random() < _DUE:
                term = self.due.pop()
            else:
                [term] = self._chance.choices(self._terms, cum_weights=self._weights)
            if term not in drawn:
                drawn.append(term)
                late += [term] if is_due else []
        return drawn, late
