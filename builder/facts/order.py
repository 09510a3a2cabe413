"""The records in the order of lists: alphabetical in the language of the edition."""

from collections.abc import Iterable
from itertools import groupby
from typing import get_args

from builder.facts.words import Words
from builder.language.collation import english_key, pinyin_key
from builder.language.pinyin import syllable_letters
from builder.model import Agency, AgencyType, Term

_TYPES: tuple[str, ...] = get_args(AgencyType)


def by_letter(view: Words, *, english: bool) -> list[tuple[str, list[Term]]]:
    """The terms under their first letters, in the order of their English names or of their pinyin."""
    terms = _sorted(view.corpus.terms.values(), english=english)
    initial = _english_initial if english else _pinyin_initial
    return [(letter, list(group)) for letter, group in groupby(terms, key=initial)]


def in_order(view: Words, terms: Iterable[Term]) -> list[Term]:
    """These terms in the order of the edition's lists."""
    return _sorted(terms, english=view.en)


def by_type(view: Words) -> list[tuple[str, list[Agency]]]:
    """The agencies by type of body."""
    key = _by_english if view.en else _by_pinyin
    agencies = sorted(view.corpus.agencies.values(), key=lambda a: (_TYPES.index(a.type), key(a)))
    return [(kind, list(group)) for kind, group in groupby(agencies, key=lambda a: a.type)]


def _sorted(terms: Iterable[Term], *, english: bool) -> list[Term]:
    return sorted(terms, key=_by_english if english else _by_pinyin)


def _by_pinyin(record: Term | Agency) -> tuple[str, ...]:
    return pinyin_key(record.name_zh.pinyin, record.name_zh.zh_hans)


def _by_english(record: Term | Agency) -> tuple[str, ...]:
    return english_key(record.name_en.text)


def _pinyin_initial(term: Term) -> str:
    return syllable_letters(term.name_zh.pinyin)[:1].upper() or "#"


def _english_initial(term: Term) -> str:
    return english_key(term.name_en.text)[0][:1].upper() or "#"
