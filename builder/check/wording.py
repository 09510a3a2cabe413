"""Whether our own English calls things by the names that the glossary prefers."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain

from builder.check.context import Checked
from builder.check.ours import our_english
from builder.language.english import find, holds, words
from builder.model import EnglishName, Part, Place, Problem, Record, Term

_FULL_WIDTH = re.compile("(?<=[A-Za-z0-9])[，。；：！？](?=[A-Za-z ]|$)")
_SMALL = frozenset(["a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"])


def check_deprecated(checked: Checked) -> Iterator[Problem]:
    """No deprecated English name stands in our definitions, notes, headings and gists, but in its own record."""
    names = [(kind, record, name) for kind, record in checked.library.records() for name in record.en]
    good = {name.text.casefold() for _, _, name in names if name.status != "deprecated"}
    bad = [
        (kind, record, name, words(name.text))
        for kind, record, name in names
        if name.status == "deprecated" and name.text.casefold() not in good and words(name.text)
    ]
    # By the words in them, and by their first word: not every name is to be held against every text.
    good_with: dict[str, list[list[str]]] = defaultdict(list)
    for other in map(words, good):
        for word in set(other):
            good_with[word].append(other)
    longer = {
        tuple(said): [other for other in good_with[said[0]] if len(other) > len(said) and holds(other, said)]
        for *_, said in bad
    }
    beginning: dict[str, list[tuple[str, Record, EnglishName, list[str]]]] = defaultdict(list)
    for entry in bad:
        beginning[entry[3][0]].append(entry)
    for (kind, record_id, path), text in our_english(checked):
        spoken = words(text)
        for owner_kind, owner, name, said in chain.from_iterable(beginning.get(word, ()) for word in set(spoken)):
            if (kind, record_id) == (owner_kind, owner.id) or not holds(spoken, said):
                continue
            within = [place for other in longer[tuple(said)] for place in find(text, other)]
            for start, end in find(text, said):
                if not any(first <= start and end <= last for first, last in within):
                    yield checked.problem(
                        kind, record_id, path, "deprecated", offset=start,
                        name=text[start:end], reason=name.reason, preferred=owner.name_en.text,
                        record=checked.library.paths[owner_kind, owner.id],
                    )  # fmt: skip


def check_marks(checked: Checked) -> Iterator[Problem]:
    """Our English has no full-width marks."""
    for (kind, record, path), text in our_english(checked):
        for found in _FULL_WIDTH.finditer(text):
            right = unicodedata.normalize("NFKC", found[0]).replace("。", ".")
            yield checked.problem(kind, record, path, "full-width", offset=found.start(), found=found[0], right=right)


def check_headings(checked: Checked) -> Iterator[Problem]:
    """An English heading renders every term that the Chinese heading names by one of its names.

    Which term that is depends on all names, so nothing is said while one of the files cannot be read.
    """
    if checked.library.lacks("term") or checked.library.lacks("agency"):
        return
    for directive, measure, heading in _headings(checked):
        spoken = words(heading)
        for zh, record, path in _named(checked, Place(directive, Part.MEASURE, measure).heading):
            if isinstance(record, Term) and not any(holds(spoken, words(name.text)) for name in record.usable_en):
                yield checked.problem(
                    "english", directive, ("measures", measure, "heading"), "rendering",
                    zh=zh, term=record.id, found=heading, preferred=_own(record, zh), record=path,
                )  # fmt: skip


def near_renderings(checked: Checked) -> Iterator[Problem]:
    """Gists in which all words of a name stand close together, yet not the name: perhaps another wording of it.

    Often rightly so (“export credit and domestic trade credit insurance”); a person decides.
    """
    for directive_id, access in checked.library.english.items():
        for measure, english in access.measures.items():
            spoken = words(english.gist)
            for zh, record, path in _named(checked, Place(directive_id, Part.MEASURE, measure).text):
                names = [words(name.text) for name in record.usable_en]
                if not any(holds(spoken, name) for name in names) and any(_near(spoken, name) for name in names):
                    yield checked.problem(
                        "english", directive_id, ("measures", measure, "gist"), "rendering",
                        zh=zh, term=record.id, found=english.gist, preferred=_own(record, zh), record=path,
                    )  # fmt: skip


def _headings(checked: Checked) -> Iterator[tuple[str, str, str]]:
    for directive, access in checked.library.english.items():
        for measure, english in access.measures.items():
            yield directive, measure, english.heading


def _named(checked: Checked, place: Place) -> Iterator[tuple[str, Record, str]]:
    """The terms and agencies that the Chinese of a place names: as written, the record, and its file; each once."""
    reading = checked.corpus.readings.get(place)
    seen: set[tuple[str, str]] = set()
    for mention in reading.mentions if reading else ():
        key = (mention.kind, mention.target)
        path = checked.library.paths.get(key)
        if path and mention.kind in ("term", "agency") and key not in seen:
            seen.add(key)
            records = checked.library.terms if mention.kind == "term" else checked.library.agencies
            yield mention.text, records[mention.target], path


def _own(record: Record, zh: str) -> str:
    """The English of the very name that the Chinese says."""
    return record.english_of(record.name_written(zh)).text


def _near(spoken: list[str], name: list[str]) -> bool:
    content = {word for word in name if word not in _SMALL}
    reach = len(name) + 2
    return len(content) > 1 and any(content <= set(spoken[at : at + reach]) for at in range(len(spoken)))
