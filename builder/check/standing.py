"""How names stand in the official texts: on their own, only inside the names of others, or astride two words."""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import NamedTuple

from builder.check.context import Checked
from builder.check.ways import ahead
from builder.language.division import LONGEST, divide, known_words
from builder.model import Agency, Place, Problem, Record, Term

_HAN = re.compile(r"[\u3400-\u9fff]+")
_AROUND = 12  # characters on either side of a name that are divided with it
_Key = tuple[str, str]


class _Cut(NamedTuple):
    """The words over whose border a name stands; `both` if it cuts the first and the last of them."""

    words: tuple[str, ...]
    both: bool


_Cutter = Callable[[Place, int, str], _Cut | None]


def check_standing(checked: Checked) -> Iterator[Problem]:
    """Names are found where they are meant, and none leaves another without a place.

    What stands where depends on all names and texts, so nothing is said while one of the files cannot be read.
    """
    if any(checked.library.lacks(kind) for kind in ("term", "agency", "directive")):
        return
    records = {(kind, record.id): record for kind, record in checked.library.records()}
    cut = _cutter(checked)
    yield from _astride(checked, records, cut)
    yield from _taken(checked, records, cut)


def _astride(checked: Checked, records: Mapping[_Key, Record], cut: _Cutter) -> Iterator[Problem]:
    """Names over the border of two words, with neither of them whole: 品众 in 产品|众筹.

    Where one is whole (文化部 in 文化|部门) that is said only of a name with no better place, for the lists do not know
    all words.
    """
    for key, record in records.items():
        cuts: dict[str, list[tuple[Place, _Cut | None]]] = defaultdict(list)
        for place, mention in checked.corpus.mentions_of(*key):
            cuts[mention.text].append((place, cut(place, mention.start, mention.text)))
        for held in checked.corpus.held.get(key, ()):
            found = cut(held.place, held.start, held.name)
            cuts[held.name].append((held.place, found if found and found.both else None))
        for name, made in cuts.items():
            has_better = any(found is None for _, found in made)
            for place, found in made:
                if found and (found.both or not has_better):
                    yield checked.problem(
                        *key, _where(record, name), "astride", name=name, words="|".join(found.words),
                        word="".join(found.words), directive=place.directive,
                    )  # fmt: skip
                    break


def _taken(checked: Checked, records: Mapping[_Key, Record], cut: _Cutter) -> Iterator[Problem]:
    """Records that the texts name only inside longer names of others, which neither know them nor are known to them.

    A reader of such a record would be told that no directive uses it, and not where to go.
    """
    leads = ahead({term.id: term.broader for term in checked.library.terms.values()})
    for key, places in checked.corpus.held.items():
        if any((found := cut(held.place, held.start, held.name)) and found.both for held in places):
            continue  # it stands astride, which is said
        record, told = records[key], set()
        for held in places:
            taker = held.holder.kind, held.holder.target
            other = records[taker]
            both_terms = key[0] == taker[0] == "term"
            if taker in told or _related(record, other) or (both_terms and leads(other.id, record.id)):
                continue
            told.add(taker)
            yield checked.problem(
                *taker, _where(other, held.holder.text), "taken" if both_terms else "taken-by-body",
                name=held.holder.text, theirs=held.name, other=checked.library.paths[key], id=record.id,
            )  # fmt: skip


def _cutter(checked: Checked) -> _Cutter:
    """Tells over which words a name stands astride, by dividing the text around it into as few words as it can be."""
    known = frozenset(word for word in checked.library.words() | known_words() if len(word) > 1)

    def cut(place: Place, start: int, name: str) -> _Cut | None:
        text, end = checked.corpus.passages[place].text, start + len(name)
        first = start - len(_run(text[max(0, start - _AROUND) : start][::-1]))
        last = end + len(_run(text[end : end + _AROUND]))
        return _cut(text[first:last], start - first, end - first, known)

    return cut


def _cut(text: str, start: int, end: int, known: Collection[str]) -> _Cut | None:
    """The words of `text` over whose border the name from `start` to `end` stands, if it cuts one of them off.

    Then the text takes fewer words when it is divided without regard to the name. A word that consists of two known ones
    at that place (产业|集群) is not cut; and if the name has words whole, they are no single characters.
    """

    def cuts(at: int, word: str, border: int) -> bool:
        within = border - at
        return 0 < within < len(word) and not (word[:within] in known and word[within:] in known)

    if not any(_crossed(text, border, known) for border in (start, end)):
        return None  # as nearly always, and quickly told
    divided = divide(text, known)
    if len(divided) >= sum(len(divide(part, known)) for part in (text[:start], text[start:end], text[end:])):
        return None
    at, words = 0, []
    for word in divided:
        if at < end and at + len(word) > start:
            words.append((at, word))
        at += len(word)
    first, last = cuts(*words[0], start), cuts(*words[-1], end)
    whole = words[first : len(words) - last]
    both = first and last
    if len(words) < 2 or not (first or last) or not (both or any(len(word) > 1 for _, word in whole)):
        return None
    return _Cut(tuple(word for _, word in words), both)


def _crossed(text: str, border: int, known: Collection[str]) -> bool:
    """Whether a known word begins before the border and ends after it."""
    return any(
        text[start:end] in known
        for start in range(max(0, border - LONGEST + 1), border)
        for end in range(border + 1, min(len(text), start + LONGEST) + 1)
    )


def _run(text: str) -> str:
    found = _HAN.match(text)
    return found[0] if found else ""


def _related(one: Record, other: Record) -> bool:
    return other.id in _next(one) or one.id in _next(other) if type(one) is type(other) else False


def _next(record: Record) -> tuple[str, ...]:
    if isinstance(record, Term):
        return (*record.broader, *record.related)
    assert isinstance(record, Agency)
    return (*record.predecessors, *record.successors)


def _where(record: Record, name: str) -> tuple[int | str, ...]:
    """The place of one of its names in a record's YAML."""
    for index, zh in enumerate(record.zh):
        if zh.zh_hans == name:
            return ("names", "zh", index, "zh-Hans")
    return next(("names", "en", index, "text") for index, en in enumerate(record.en) if en.text == name)
