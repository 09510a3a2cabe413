"""Whether what a translated paragraph says agrees with its Chinese: names of the glossary, numbers, the force of what is said."""

import re
from collections import defaultdict
from collections.abc import Iterator

from builder.check.context import Checked
from builder.check.pairs import Pair, pairs, said_of, usable_names
from builder.language.english import find, stands, words
from builder.language.translated_figures import gained, in_english, lost
from builder.model import Bilingual, Mention, Problem, Record

_FORCE = re.compile(r"\b(?:should|will)\b", re.I)
_SENTENCE = re.compile(r"[^.!?;:]+(?:[.!?;:](?!\s|$)[^.!?;:]*)*")
_LONGEST = 40  # words
_MASK = "□"
# An explanation of ours; a year in brackets is of a document's number.
_OURS = re.compile(r"\[(?!\d{4}\])[^\[\]]*\]")


def check_translated_words(checked: Checked) -> Iterator[Problem]:
    """Where the Chinese names a record or says a number, the English does so, and says no other number.

    What is meant to be otherwise is listed with its reason, and nothing else is. Which records are named depends on all
    names, so nothing is said while one of the files cannot be read.
    """
    if checked.library.lacks("term") or checked.library.lacks("agency"):
        return
    for pair in pairs(checked):
        needed = [*_unnamed(checked, pair), *_unequal(checked, pair)]
        excused = pair.english.exceptions
        yield from (problem for key, problem in needed if key not in excused)
        known = {mention.text for mention in pair.mentions}
        for key in excused:
            if all(key != other for other, _ in needed):
                rule = "translation-idle" if key in known else "translation-excuses-nothing"
                where = ("exception", pair.english.place.anchor, key)
                yield checked.problem("translation", pair.english.place.directive, where, rule, zh=key)


def check_force(checked: Checked) -> Iterator[Problem]:
    """A directive says what is to be done: no `should`, which is weaker, and no `will`, which foretells."""
    for pair in pairs(checked):
        for found in _FORCE.finditer(pair.english.text):
            yield said_of(checked, pair, "translation-force", found.start(), found=found[0])


def long_sentences(checked: Checked) -> Iterator[Problem]:
    """Sentences that a reader has to read twice; sometimes rightly so, a person decides."""
    for pair in pairs(checked):
        for sentence in _SENTENCE.finditer(
            re.sub(r"\([^()]*\)", lambda aside: _MASK * len(aside[0]), pair.english.text)
        ):
            count = len(words(sentence[0]))
            if count > _LONGEST and pair.role == "":
                said = sentence[0].strip()
                offset = sentence.start() + len(sentence[0]) - len(sentence[0].lstrip())
                yield said_of(checked, pair, "translation-long", offset, text=said[:60], found=count, limit=_LONGEST)


def _unnamed(checked: Checked, pair: Pair) -> Iterator[tuple[str, Problem]]:
    """The records that the Chinese names and the English does not, each with the name as mentioned, first or where it is excused."""
    spoken = words(pair.english.text)
    by_record: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in pair.mentions:
        by_record[mention.kind, mention.target].append(mention)
    for (kind, record_id), mentions in by_record.items():
        record = _record(checked, kind, record_id)
        if record is None or any(stands(spoken, words(name)) for name in usable_names(record)):
            continue
        names = Bilingual(*(word.join(f"`{name}`" for name in usable_names(record)) for word in (" or ", " 或 ")))
        problem = said_of(
            checked, pair, "translation-name", 0,
            zh=mentions[0].text, names=names, record=checked.library.paths[kind, record_id],
        )  # fmt: skip
        excused = next((m.text for m in mentions if m.text in pair.english.exceptions), mentions[0].text)
        yield excused, problem


def _unequal(checked: Checked, pair: Pair) -> Iterator[tuple[str, Problem]]:
    """The numbers that only one of the two says, with their words; those of names that stand in both are not asked."""
    chinese, english = _without_names(checked, pair)
    for figure in lost(chinese, pair.english.text):
        yield figure.text, said_of(checked, pair, "translation-number", 0, found=figure.text, right=in_english(figure))
    for figure in gained(pair.chinese, english):
        yield figure.text, said_of(checked, pair, "translation-number-more", figure.start, found=figure.text)


def _without_names(checked: Checked, pair: Pair) -> tuple[str, str]:
    """Both texts of a pair without the names of the glossary that stand in both, and without our explanations; offsets stay."""
    chinese, english = pair.chinese, _OURS.sub(lambda ours: _MASK * len(ours[0]), pair.english.text)
    for mention in pair.mentions:
        record = _record(checked, mention.kind, mention.target)
        named = (
            [span for name in usable_names(record) for span in find(pair.english.text, words(name))] if record else []
        )
        if named:
            chinese = _masked(chinese, mention.start, mention.end)
        for start, end in named:
            english = _masked(english, start, end)
    return chinese, english


def _masked(text: str, start: int, end: int) -> str:
    return text[:start] + _MASK * (end - start) + text[end:]


def _record(checked: Checked, kind: str, record_id: str) -> Record | None:
    records = {"term": checked.library.terms, "agency": checked.library.agencies}.get(kind, {})
    return records.get(record_id)
