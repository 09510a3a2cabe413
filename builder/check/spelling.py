"""How names are written: scripts that agree, and English in sentence case."""

import re
from collections.abc import Iterator

from builder.check.context import Checked
from builder.language.script import Traditional
from builder.language.simplified import to_simplified
from builder.model import EnglishName, Library, Problem, Term

_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
_HALF_WIDTH = re.compile(
    r"(?<=[\u3400-\u9fff])\s*([,;:?!])\s*(?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])(\.)(?=$|\s*[\u3400-\u9fff])"
)
_FULL_WIDTH = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", ".": "。"}


def check_scripts(checked: Checked) -> Iterator[Problem]:
    """`zh-Hans` is Simplified, and `zh-Hant` is the same name in other characters."""
    traditional = Traditional()
    for kind, record in checked.library.records():
        for index, name in enumerate(record.zh):
            simplified = to_simplified(name.zh_hans)
            if simplified != name.zh_hans:
                yield checked.problem(
                    kind, record.id, ("names", "zh", index, "zh-Hans"), "not-simplified",
                    name=name.zh_hans, simplified=simplified,
                )  # fmt: skip
                continue
            back = to_simplified(name.zh_hant)
            if name.zh_hant_reviewed and back != name.zh_hans:
                yield checked.problem(
                    kind, record.id, ("names", "zh", index, "zh-Hant"), "script",
                    hant=name.zh_hant, hans=name.zh_hans, back=back, right=traditional.convert(name.zh_hans),
                )  # fmt: skip


def check_regional(checked: Checked) -> Iterator[Problem]:
    """What is said in Hong Kong or Taiwan is given only where it is another word."""
    for kind, record in checked.library.records():
        for name in record.regional:
            if name.text == record.name_zh.zh_hant:
                yield checked.problem(
                    kind, record.id, ("regional", name.region), "regional", region=name.region, text=name.text
                )


def check_case(checked: Checked) -> Iterator[Problem]:
    """A term whose pinyin is no proper name's has no English in title case.

    A capital is wrong where our own prose writes the same word with a small letter, unless the name spells an acronym
    of the term out.
    """
    common = _common_words(checked.library)
    for term in checked.library.terms.values():
        pinyin = term.name_zh.pinyin
        if pinyin != pinyin.lower():
            continue
        for index, name in enumerate(term.en):
            right = _WORD.sub(lambda word: _small(word[0], common), name.text)
            if right != name.text and not _spells_acronym(name, term):
                yield checked.problem(
                    "term", term.id, ("names", "en", index, "text"), "title-case",
                    name=name.text, pinyin=pinyin, right=right,
                )  # fmt: skip


def check_punctuation(checked: Checked) -> Iterator[Problem]:
    """Our Chinese has the full-width marks of GB/T 15834."""
    for kind, field, records in (
        ("term", "definition", {i: t.definition.zh for i, t in checked.library.terms.items()}),
        ("agency", "description", {i: a.description.zh for i, a in checked.library.agencies.items()}),
    ):
        for record, text in records.items():
            for found in _HALF_WIDTH.finditer(text):
                mark = found[1] or found[2]
                yield checked.problem(kind, record, (field, "zh"), "punctuation", found=mark, right=_FULL_WIDTH[mark])


def _common_words(library: Library) -> frozenset[str]:
    """Every word that our definitions, names, headings and gists write with a small letter."""
    texts = [term.definition.en for term in library.terms.values()]
    texts += [agency.description.en for agency in library.agencies.values()]
    texts += [name.text for _, record in library.records() for name in record.en]
    for access in library.english.values():
        texts += [text for measure in access.measures.values() for text in (measure.heading, measure.gist)]
    return frozenset(word for text in texts for word in _WORD.findall(text) if word.islower())


def _small(word: str, common: frozenset[str]) -> str:
    titled = word[:1].isupper() and word[1:].islower()
    return word.lower() if titled and word.lower() in common else word


def _spells_acronym(name: EnglishName, term: Term) -> bool:
    initials = "".join(word[0] for word in _WORD.findall(name.text) if word[0].isupper())
    return any(other.form == "acronym" and other.text.upper() == initials for other in term.en)
