"""What somebody who looks for work can make an entry of today: a short list, the most useful first.

What the glossary surely lacks (gaps.py) comes first. Then follow phrases that a text enumerates (社交电商、产品众筹、大数据营销):
an enumeration names things of one kind, and what stands in it beside terms is often a term, too.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from builder.authoring.gaps import Gap, divides, find_gaps, gap_of
from builder.model import Corpus, Passage

_LENGTH = range(3, 9)  # characters
_LISTED = re.compile(r"(?<=、)[\u4e00-\u9fff]+(?![\u4e00-\u9fff])")
_END = re.compile(r"[等和及与或]")  # of a list
# With these a phrase says what is done or how it is, and names no thing.
_SAYS = re.compile(
    "^(?:构建|贯彻|提升|强化|加强|加快|推进|推动|促进|完善|优化|健全|落实|开展|支持|鼓励|引导|补齐|增强|扩大|防范|应对|充满|实现|坚持)"
    "|(?:建设|发展|水平|情况|方面|方向|能力|更优|更高|通畅|可究|可控|可溯)$"
)


def suggest(corpus: Corpus, general: Collection[str], not_terms: Collection[str] = (), at_least: int = 3) -> list[Gap]:
    """Candidates for entries: what find_gaps gives, the most frequent of each sort first, then what is enumerated."""
    found = find_gaps(corpus, general, not_terms, at_least)
    known = {gap.phrase for gap in found} | set(not_terms)
    listed = [gap for gap in _enumerated(corpus, {*general, *not_terms}) if gap.phrase not in known]
    return [*sorted(found, key=lambda gap: (not gap.marked, -gap.count)), *listed]


def _enumerated(corpus: Corpus, known: Collection[str]) -> list[Gap]:
    """Phrases that stand in enumerations and are no entry: those in which a term stands first, then by frequency."""
    longest = max(map(len, known), default=1)
    places: dict[str, list[tuple[Passage, int]]] = defaultdict(list)
    with_term: set[str] = set()
    for passage, start, word in _items(corpus):
        end = start + len(word)
        reading = corpus.readings[passage.place]
        spans = [
            *((mention.start, mention.end) for mention in reading.mentions),
            *((clause.start, clause.end) for clause in reading.responsibilities),
            *((citation.start, citation.end) for citation in reading.citations),
        ]
        if any(first < end and start < last and not (start <= first and last <= end) for first, last in spans):
            continue  # a part of a name, or of a clause
        if any((first, last) == (start, end) for first, last in spans) or divides(word, known, longest):
            continue
        if any(mention.kind == "term" and start <= mention.start < end for mention in reading.mentions):
            with_term.add(word)
        places[word].append((passage, start))
    gaps = [gap_of(word, "enumerated", found) for word, found in places.items() if not _takes_all(corpus, word, found)]
    return sorted(gaps, key=lambda gap: (gap.phrase not in with_term, -gap.count))


def _takes_all(corpus: Corpus, word: str, places: Sequence[tuple[Passage, int]]) -> bool:
    """Whether an entry of this name would leave another without any mention: all of the other's stand within it."""
    inside: dict[tuple[str, str], int] = defaultdict(int)
    for passage, start in places:
        for mention in corpus.readings[passage.place].mentions:
            if start <= mention.start and mention.end <= start + len(word):
                inside[mention.kind, mention.target] += 1
    return any(count == len(corpus.mentions[target]) for target, count in inside.items())


def _items(corpus: Corpus) -> Iterator[tuple[Passage, int, str]]:
    """Every phrase behind a mark of enumeration, with its offset; the last of a list ends before 等 or 和."""
    for passage in corpus.passages.values():
        for found in _LISTED.finditer(passage.text):
            last = passage.text[found.end() : found.end() + 1] != "、"
            word = _END.split(found[0])[0] if last else found[0]
            if len(word) in _LENGTH and not _END.search(word) and "的" not in word and not _SAYS.search(word):
                yield passage, found.start(), word
