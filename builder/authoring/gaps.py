"""What the glossary lacks: marked words of the texts first, then frequent ones that no entry explains.

No segmenter is needed. A frequent word is a run of characters that stands together more than chance would have it (mutual
information) and among changing neighbours (branching entropy); what can be divided into general words is left out.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files

from builder.model import Citation, Corpus, Mention, Passage, Place, Reading, Responsibility

_LONGEST = 8  # characters of a word; longer runs are phrases
_COHESION = 2.0  # bits by which the parts of a word keep together
_COMPOUND_COHESION = 5.0  # … where the parts are general words, as in 加快推进 and in 高质量发展
_COMPOUND_FREQUENCY = 3  # times as frequent as another word must be
_BRANCHING = 0.9  # bits of choice on its poorer side
_CONTEXT = 16  # characters shown on either side

_QUOTED = re.compile(r"“([^“”]+)”")
_LATIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9+&/.-]*")
_HAN = re.compile(r"[\u4e00-\u9fff]+")


@dataclass(frozen=True, slots=True)
class Gap:
    """A word without an entry.

    `marked` says why it is listed however rare it is (quoted, acronym, abbreviation, title, enumerated), and is empty for a
    frequent word. `place` is its first occurrence, `context` the text around it.
    """

    phrase: str
    marked: str
    count: int
    directives: int
    place: Place
    context: str


@dataclass(frozen=True, slots=True)
class _Run:
    """A piece of a passage that no mention covers, with its offset there."""

    passage: Passage
    start: int
    text: str


def general_words() -> frozenset[str]:
    """The words that need no entry: general vocabulary of directives, kept as data beside this module."""
    lines = files("builder.authoring").joinpath("general_words.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def find_gaps(
    corpus: Corpus, general: Collection[str], not_terms: Collection[str] = (), at_least: int = 3
) -> list[Gap]:
    """Everything that seems to lack an entry: the marked ones in order of the text, then frequent words, most frequent first.

    `not_terms` are phrases that a person has looked at and needs no entry for; `at_least` is how often a word must
    stand in the texts to be called frequent.
    """
    marked = [gap for gap in _marked(corpus) if gap.phrase not in not_terms]
    named = {gap.phrase for gap in marked}
    known = {*general, *not_terms}
    words = [gap for gap in _frequent(corpus, known, at_least) if gap.phrase not in named]
    return [*marked, *words]


def _marked(corpus: Corpus) -> Iterator[Gap]:
    """Quoted phrases, acronyms, abbreviations introduced and titles cited that no mention covers."""
    found: dict[tuple[str, str], list[tuple[Passage, int]]] = defaultdict(list)
    for place, passage in corpus.passages.items():
        reading = corpus.readings[place]
        for kind, start, end in _marks(passage.text, reading):
            phrase = passage.text[start:end]
            if not any(m.start <= start and end <= m.end for m in reading.mentions):
                found[kind, phrase].append((passage, start))
    for (kind, phrase), places in found.items():
        yield gap_of(phrase, kind, places)


def _marks(text: str, reading: Reading) -> Iterator[tuple[str, int, int]]:
    for match in _QUOTED.finditer(text):
        yield "quoted", *match.span(1)
    for match in _LATIN.finditer(text):
        if any(char.isalpha() for char in match[0]):
            yield "acronym", *match.span()
    for abbreviation in reading.abbreviations:
        start = text.index(abbreviation.short, abbreviation.start)
        yield "abbreviation", start, start + len(abbreviation.short)
    for citation in reading.citations:
        if citation.title and not citation.directive:
            start = text.index(citation.title, citation.start)
            yield "title", start, start + len(citation.title)


def _frequent(corpus: Corpus, known: Collection[str], at_least: int) -> list[Gap]:
    runs = [run for passage in corpus.passages.values() for run in _uncovered(passage, corpus.readings[passage.place])]
    counted = _Counts(runs)
    longest = max(map(len, known), default=1)
    found: dict[str, list[tuple[Passage, int]]] = defaultdict(list)
    for run in runs:
        cuts = _cuts(run.text, known, longest)
        for start, end in _spans(run.text):
            word = run.text[start:end]
            if end - start > 1 and counted.total[word] >= at_least and start not in cuts and end not in cuts:
                found[word].append((run.passage, run.start + start))
    words = {word for word in known if len(word) > 1}
    candidates = []
    for word, places in found.items():
        compound = divides(word, known, longest)
        if compound and (
            not divides(word, words, longest) or len({passage.place.directive for passage, _ in places}) == 1
        ):
            continue  # a particle makes no term, and what one directive alone repeats is its style
        often, cohesion = (at_least * _COMPOUND_FREQUENCY, _COMPOUND_COHESION) if compound else (at_least, _COHESION)
        if word not in known and len(places) >= often and counted.is_word(word, cohesion):
            candidates.append(word)
    # The shortest first: a longer word made of a shorter candidate and general words says nothing more.
    kept: set[str] = set()
    for word in sorted(candidates, key=lambda word: (len(word), word)):
        whole = [w for w in candidates if len(w) > len(word) and word in w and len(found[w]) >= 0.8 * len(found[word])]
        if not whole and not any(shorter in word and divides(word, {*known, *kept}, _LONGEST) for shorter in kept):
            kept.add(word)
    gaps = (gap_of(word, "", found[word]) for word in kept)
    return sorted(gaps, key=lambda gap: (-gap.count, -gap.directives, gap.phrase))


def _uncovered(passage: Passage, reading: Reading) -> Iterator[_Run]:
    """The runs of Chinese characters outside all mentions, clauses of responsibility and cited titles."""
    text = list(passage.text)
    spans: tuple[Mention | Responsibility | Citation, ...] = (
        *reading.mentions, *reading.responsibilities, *reading.citations,
    )  # fmt: skip
    for span in spans:
        text[span.start : span.end] = "\n" * (span.end - span.start)
    for match in _HAN.finditer("".join(text)):
        yield _Run(passage, match.start(), match[0])


def _spans(text: str) -> Iterator[tuple[int, int]]:
    for start in range(len(text)):
        for end in range(start + 1, min(len(text), start + _LONGEST) + 1):
            yield start, end


class _Counts:
    """How often each run of characters stands in the texts, and next to what."""

    def __init__(self, runs: Iterable[_Run]) -> None:
        self.total: Counter[str] = Counter()
        self._before: dict[str, Counter[str]] = defaultdict(Counter)
        self._after: dict[str, Counter[str]] = defaultdict(Counter)
        self._characters = 0
        for number, run in enumerate(runs):
            self._characters += len(run.text)
            for start, end in _spans(run.text):
                word = run.text[start:end]
                self.total[word] += 1
                # The end of a run is a neighbour unlike any other.
                self._before[word][run.text[start - 1] if start else f"{number}"] += 1
                self._after[word][run.text[end] if end < len(run.text) else f"{number}"] += 1

    def is_word(self, word: str, cohesion: float) -> bool:
        """Whether its parts keep together by so many bits, and its neighbours change."""
        together = min(
            math.log2(self.total[word] * self._characters / (self.total[word[:cut]] * self.total[word[cut:]]))
            for cut in range(1, len(word))
        )
        return together >= cohesion and min(_entropy(self._before[word]), _entropy(self._after[word])) >= _BRANCHING


def _entropy(counts: Counter[str]) -> float:
    total = sum(counts.values())
    return -sum(count / total * math.log2(count / total) for count in counts.values())


def _cuts(text: str, known: Collection[str], longest: int) -> set[int]:
    """The places inside a known word; no other word begins or ends there."""
    return {
        cut
        for start in range(len(text))
        for end in range(start + 2, min(len(text), start + longest) + 1)
        if text[start:end] in known
        for cut in range(start + 1, end)
    }


def divides(word: str, known: Collection[str], longest: int) -> bool:
    """Whether `word` can be divided into known words."""
    reached = {0}
    for end in range(1, len(word) + 1):
        if any(start in reached and word[start:end] in known for start in range(max(0, end - longest), end)):
            reached.add(end)
    return len(word) in reached


def gap_of(phrase: str, marked: str, places: Sequence[tuple[Passage, int]]) -> Gap:
    """The gap of a phrase that stands in these passages at these offsets."""
    (first, start), end = places[0], places[0][1] + len(phrase)
    text = first.text
    before = text[max(0, start - _CONTEXT) : start].rpartition("\n")[2]
    after = text[end : end + _CONTEXT].partition("\n")[0]
    directives = len({passage.place.directive for passage, _ in places})
    return Gap(phrase, marked, len(places), directives, first.place, f"{before}{phrase}{after}")
