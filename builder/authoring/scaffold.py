"""The first draft of a record: what a machine can know of a name, and TODO where a person must write."""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from builder.authoring.asked import fault_of_english, fault_of_name
from builder.language.pinyin import draft, romanise
from builder.model import (
    ID,
    AgencyType,
    Corpus,
    Domain,
    EnglishStatus,
    Library,
    MaoceError,
    Place,
    Problem,
    address,
    is_bare,
)

RecordKind = Literal["term", "agency"]

_QUOTED_AT_MOST = 3  # sources ready to use; further ones follow as comments
_SHOWN_AT_MOST = 10
_LONG_QUOTE = 24  # characters beyond which a clause is cut at enumeration commas too
_CLAUSE = re.compile(r"[，。；：！？（）\n]")
_SENTENCE = re.compile(r"[。；\n]")
_ITEM = re.compile(r"[、，。；：！？（）\n]")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person asked for: a name, the id of the record, an English name or None."""

    name: str
    id: str
    english: str | None = None


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place where a name stands, with the clause around it."""

    place: Place
    quote: str


def record_id(name: str, english: str | None) -> str:
    """An id in ASCII from the English name, else from the pinyin; empty where neither gives a letter or a digit."""
    # NFKD parts é into e and an accent, which is not ASCII.
    ascii_ = unicodedata.normalize("NFKD", english).encode("ascii", "ignore").decode() if english else romanise(name)
    return "-".join(re.findall(r"[a-z0-9]+", ascii_.lower()))


def owner(library: Library, name: str) -> tuple[str, str] | None:
    """The kind and id of the record to which a name in any script belongs, or None."""
    for kind, record in library.records():
        names = {text for zh in record.zh for text in (zh.zh_hans, zh.zh_hant)} | {en.text for en in record.en}
        if name in names:
            return kind, record.id
    return None


def divide(name: str, words: Collection[str]) -> list[str]:
    """`name` as the fewest of `words`, and what is between them."""
    best: list[tuple[float, list[str]]] = [(0, [])]
    for end in range(1, len(name) + 1):
        best.append(
            min(
                (best[start][0] + (1 if name[start:end] in words else 1.5), [*best[start][1], name[start:end]])
                for start in range(end)
                if end - start == 1 or name[start:end] in words
            )
        )
    return _joined(best[-1][1])


def _joined(pieces: list[str]) -> list[str]:
    """Single characters that follow each other, put together: what no word fits is more likely one than many."""
    joined: list[str] = []
    for piece, previous in zip(pieces, ["", *pieces], strict=False):
        if len(piece) == len(previous) == 1:
            joined[-1] += piece
        else:
            joined.append(piece)
    return joined


def find_occurrences(corpus: Corpus, name: str, words: Collection[str]) -> tuple[list[Occurrence], list[str]]:
    """Where `name` stands on its own, one place a directive first; and the longer words in which it may stand by accident.

    What lies inside a longer name of the glossary is that one's mention and no occurrence.
    """
    found: list[Occurrence] = []
    accidents: dict[str, None] = {}
    for place, passage in corpus.passages.items():
        for match in re.finditer(re.escape(name), passage.text):
            start, end = match.span()
            crossing = _crossing(passage.text, start, end, words)
            if crossing:
                accidents[crossing] = None
            elif not any(m.start <= start and end <= m.end for m in corpus.readings[place].mentions):
                found.append(Occurrence(place, _clause(passage.text, start, end)))
    found = list(dict.fromkeys(found))
    found = [one for one in found if not is_bare(one.quote, name)] or found  # a heading that is the name alone
    seen: Counter[str] = Counter()
    order = []
    for occurrence in found:
        order.append(seen[occurrence.place.directive])
        seen[occurrence.place.directive] += 1
    return [found[i] for i in sorted(range(len(found)), key=lambda i: order[i])], list(accidents)


def draft_record(
    library: Library, corpus: Corpus, kind: RecordKind, asked: Asked, general: Collection[str],
    convert: Callable[[str], str],
) -> str:  # fmt: skip
    """The YAML of a new record, to be brought into canonical form.

    `general` are words by which its name is divided, `convert` gives the Traditional form.

    Raises MaoceError if a name or the id is taken, or is none.
    """
    for name in filter(None, (asked.name, asked.english)):
        taken = owner(library, name)
        if taken is not None:
            raise MaoceError([Problem.at(library.paths[taken], 1, 1, "has-entry", name=name)])
    faults = [fault_of_name(asked.name), fault_of_english(asked.english) if asked.english is not None else None]
    if found := [fault for fault in faults if fault]:
        raise MaoceError(found)
    if not ID.match(asked.id):
        raise MaoceError([Problem.at("", 1, 1, "no-id", id=asked.id)])
    if address(kind, asked.id) in library.published.lines:
        where = library.paths.get((kind, asked.id))
        rule = "id-used" if where else "id-published"
        raise MaoceError([Problem.at(where or "", 1, 1, rule, id=asked.id)])
    words = frozenset(word for word in {*library.words(), *general} if len(word) > 1)
    names = list(_names(asked, words, convert))
    lines = _agency(asked, names) if kind == "agency" else _term(corpus, asked, names, words)
    return "\n".join(lines) + "\n"


def _term(corpus: Corpus, asked: Asked, names: list[str], words: Collection[str]) -> Iterator[str]:
    occurrences, accidents = find_occurrences(corpus, asked.name, words)
    kinds, near = _left_without(corpus, asked.name)
    beside = [term for term in _beside(corpus, occurrences) if term not in (*kinds, *near)]
    yield f"id: {asked.id}"
    yield f"domain: TODO # one of {', '.join(get_args(Domain))}"
    yield from names
    yield "definition:"
    yield "  en: TODO one or two sentences that a newcomer to trade understands, in your own words"
    yield "  zh: TODO the same in Chinese"
    if accidents:
        yield f"# TODO not_within: [{', '.join(accidents)}] if it is not meant there; else delete this line"
    for field, terms in (("broader", kinds), ("related", near)):
        if terms:
            yield f"{field}: [{', '.join(terms)}] # TODO check what this is to it, whose places it takes: a kind (broader) or not (related)"
    if beside:
        yield f"# TODO related: [{', '.join(beside)}] are mentioned beside it; keep what helps"
    yield from _sources(occurrences) if occurrences else _references(asked.name)


def _agency(asked: Asked, names: list[str]) -> Iterator[str]:
    yield f"id: {asked.id}"
    yield f"type: TODO # one of {', '.join(get_args(AgencyType))}"
    yield from names
    yield '# TODO from: "2018-03" and until, predecessors: [id] and successors, where they are known'
    yield "description:"
    yield "  en: TODO what it does, in one or two sentences, in your own words"
    yield "  zh: TODO the same in Chinese"


def _names(asked: Asked, words: Collection[str], convert: Callable[[str], str]) -> Iterator[str]:
    divided = divide(asked.name, words)
    yield "names:"
    yield "  zh:"
    yield "    # TODO zh-Hant and pinyin are generated: take away the # of what you have checked, then delete this line"
    yield f"    - zh-Hans: {_quoted(asked.name)}"
    yield f"      # zh-Hant: {convert(asked.name)}"
    yield f"      words: [{', '.join(map(_quoted, divided))}] # TODO check what GB/T 16159 writes together"
    yield f"      # pinyin: {draft(divided)}"
    yield "      status: preferred"
    yield "      form: full"
    yield "  en:"
    yield f"    - text: {_quoted(asked.english) if asked.english else 'TODO # in sentence case'}"
    yield "      status: preferred"
    yield "      form: full"
    yield f"english_status: TODO # one of {', '.join(get_args(EnglishStatus))}; an official one needs english_source"


def _references(name: str) -> Iterator[str]:
    yield "references:"
    yield f"  - en: TODO # {name} stands on its own in no directive; name the law, treaty or standard, and the article"
    yield "    zh: TODO"


def _sources(occurrences: Sequence[Occurrence]) -> Iterator[str]:
    yield "sources:"
    for number, occurrence in enumerate(occurrences[:_SHOWN_AT_MOST]):
        first, *rest = _source(occurrence)
        mark = "# " if number >= _QUOTED_AT_MOST else ""
        yield f"  {mark}- {first}"
        yield from (f"  {mark}  {line}" for line in rest)
    if len(occurrences) > _SHOWN_AT_MOST:
        yield f"  # and {len(occurrences) - _SHOWN_AT_MOST} more places"


def _source(occurrence: Occurrence) -> tuple[str, str, str]:
    place = occurrence.place
    return f"directive: {place.directive}", place.as_field, f"quote: {_quoted(occurrence.quote)}"


def _crossing(text: str, start: int, end: int, words: Collection[str]) -> str | None:
    """The name with a word that begins before it and ends in it, or begins in it and ends after it, if there is one."""
    for left in range(max(0, start - 3), end):
        for right in range(max(start, left) + 1, min(len(text), end + 3) + 1):
            inside = start <= left and right <= end
            around = left <= start and end <= right
            if not inside and not around and text[left:right] in words:
                return text[min(left, start) : max(right, end)]
    return None


def _clause(text: str, start: int, end: int) -> str:
    quote = _cut(text, start, end, _CLAUSE)
    if is_bare(quote, text[start:end]):
        return _cut(text, start, end, _SENTENCE)
    if len(quote) > _LONG_QUOTE:
        shorter = _cut(text, start, end, _ITEM)
        if shorter.count("“") == shorter.count("”") and not is_bare(shorter, text[start:end]):
            return shorter
    return quote


def _cut(text: str, start: int, end: int, boundary: re.Pattern[str]) -> str:
    before = [mark.end() for mark in boundary.finditer(text, 0, start)]
    after = boundary.search(text, end)
    return text[before[-1] if before else 0 : after.start() if after else len(text)].strip()


def _left_without(corpus: Corpus, name: str) -> tuple[list[str], list[str]]:
    """The terms whose every mention `name` would take: those that it ends with, of which it is likely a kind, and others."""
    ends: list[str] = []
    others: list[str] = []
    for term in corpus.terms.values():
        mentions = corpus.mentions_of("term", term.id)
        if not mentions or any(mention.text not in name for _, mention in mentions):
            continue
        if all(_within(corpus.passages[place].text, name, mention.start, mention.end) for place, mention in mentions):
            (ends if any(name.endswith(mention.text) for _, mention in mentions) else others).append(term.id)
    return ends, others


def _within(text: str, name: str, start: int, end: int) -> bool:
    return any(at.start() <= start and end <= at.end() for at in re.finditer(re.escape(name), text))


def _beside(corpus: Corpus, occurrences: Sequence[Occurrence]) -> list[str]:
    """The terms most often mentioned in the same passages, the rarer ones first."""
    counted = Counter(
        mention.target
        for place in dict.fromkeys(occurrence.place for occurrence in occurrences)
        for mention in corpus.readings[place].mentions
        if mention.kind == "term"
    )
    ranked = sorted(counted.items(), key=lambda item: (-item[1], len(corpus.mentions["term", item[0]]), item[0]))
    return [term for term, _ in ranked[:4]]


def _quoted(text: str) -> str:
    """A YAML string, in double quotes unless it is Chinese throughout; those of JSON are YAML's too."""
    return text if re.fullmatch(r"[\u4e00-\u9fff]+", text) else json.dumps(text, ensure_ascii=False)
