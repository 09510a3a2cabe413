"""How names are written: scripts that agree, and English in sentence case."""

import re
from collections.abc import Iterator

from ahocorasick_rs import AhoCorasick

from builder.check.context import Checked
from builder.check.ours import our_headings
from builder.language.script import Traditional
from builder.language.simplified import to_simplified
from builder.model import EnglishName, Library, Problem, Term

_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
_HALF_WIDTH = re.compile(
    r"(?<=[\u3400-\u9fff])\s*([,;:?!])\s*(?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])(\.)(?=$|\s*[\u3400-\u9fff])"
    r"|([(])(?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])([)])|(\")(?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])(\")"
)
# Chinese, and what looks like Latin and is not: Greek to Armenian, Cherokee, small capitals, Coptic, Lisu, mathematical letters;
# selectors of a variant.
_NOT_ENGLISH = re.compile(
    r"[\u2e80-\u9fff\uff00-\uffef]+|^[^A-Za-z]+$"
    r"|[\u0370-\u058f\u13a0-\u13ff\u1c80-\u1c8f\u1d00-\u1dbf\u1f00-\u1fff\u2c80-\u2dff\ua4d0-\ua4ff\ua640-\ua69f\uab70-\uabbf"
    r"\ufe00-\ufe0f\U0001d400-\U0001d7ff\U000e0100-\U000e01ef]+"
)
_FULL_WIDTH = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", ".": "。", "(": "（", ")": "）", '"': "“”"}


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
            strange = _not_traditional(name.zh_hant, traditional)
            if strange is not None:
                yield checked.problem(
                    kind, record.id, ("names", "zh", index, "zh-Hant"), "not-traditional", offset=strange,
                    field="zh-Hant", text=name.zh_hant, char=name.zh_hant[strange], right=traditional.convert(name.zh_hans),
                )  # fmt: skip
                continue
            back = to_simplified(name.zh_hant)
            if name.zh_hant_reviewed and back != name.zh_hans:
                yield checked.problem(
                    kind, record.id, ("names", "zh", index, "zh-Hant"), "script",
                    hant=name.zh_hant, hans=name.zh_hans, back=back, right=traditional.convert(name.zh_hans),
                )  # fmt: skip


def check_regional(checked: Checked) -> Iterator[Problem]:
    """What is said in Hong Kong or Taiwan is given in Traditional characters, and only where it is another word."""
    traditional = Traditional()
    for kind, record in checked.library.records():
        for name in record.regional:
            strange = _not_traditional(name.text, traditional)
            if strange is not None:
                yield checked.problem(
                    kind, record.id, ("regional", name.region), "not-traditional", offset=strange,
                    field=name.region, text=name.text, char=name.text[strange], right=traditional.convert(name.text),
                )  # fmt: skip
            if name.text == record.name_zh.zh_hant:
                yield checked.problem(
                    kind, record.id, ("regional", name.region), "regional", region=name.region, text=name.text
                )


def check_english_names(checked: Checked) -> Iterator[Problem]:
    """An English name can stand inside an English sentence: Latin letters, no article, no full stop."""
    for kind, record in checked.library.records():
        for index, name in enumerate(record.en):
            foreign = _NOT_ENGLISH.search(name.text)
            where = ("names", "en", index, "text")
            right = re.sub(r"^(?:an?|the) ", "", name.text, flags=re.I)
            right = re.sub(r"(?<=[a-z]{4})\.$", "", right)
            if foreign:
                yield checked.problem(
                    kind, record.id, where, "not-english", offset=foreign.start(), name=name.text, found=foreign[0]
                )
            elif right != name.text:
                yield checked.problem(kind, record.id, where, "inside-sentence", name=name.text, right=right)


def check_headings_case(checked: Checked) -> Iterator[Problem]:
    """Our English headings are in sentence case, without a full stop; names of the glossary keep their capitals.

    Title case is when most words beyond the first have a capital: one or two may belong to a name that has no entry.
    """
    if checked.library.lacks("term") or checked.library.lacks("agency"):
        return
    common = _common_words(checked.library)
    names = sorted((n.text for _, r in checked.library.records() for n in r.en if not n.text.islower()), key=len)
    automaton = AhoCorasick(names)
    for (kind, directive, where), text in our_headings(checked):
        rest = text
        found = automaton.find_matches_as_indexes(text, overlapping=True)
        for index in sorted({index for index, _, _ in found}, reverse=True):  # the longest first
            rest = rest.replace(names[index], " " * len(names[index]))
        later = [word for word in _WORD.finditer(rest) if word.start() and len(word[0]) > 3]
        wrong = [word for word in later if _small(word[0], common) != word[0]]
        if len(wrong) > len(later) / 2:
            right = text
            for word in wrong:
                right = right[: word.start()] + word[0].lower() + right[word.end() :]
            yield checked.problem(kind, directive, where, "heading-case", offset=0, heading=text, right=right)
        if text.endswith((".", "。")):
            yield checked.problem(
                kind, directive, where, "heading-stop", offset=len(text) - 1, heading=text, right=text[:-1]
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
            if right != name.text and name.form != "acronym" and not _spells_acronym(name, term):
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
                mark = next(filter(None, found.groups()))
                yield checked.problem(
                    kind, record, (field, "zh"), "punctuation", offset=text.index(mark, found.start()),
                    found=mark, right=_FULL_WIDTH[mark],
                )  # fmt: skip
            for char, plain in zip(text, to_simplified(text), strict=False):
                if char != plain and _not_simplified(char):
                    yield checked.problem(
                        kind,
                        record,
                        (field, "zh"),
                        "traditional-prose",
                        offset=text.index(char),
                        char=char,
                        right=plain,
                    )
                    break


def _common_words(library: Library) -> frozenset[str]:
    """Every word that our definitions, names, headings and gists write with a small letter."""
    texts = [term.definition.en for term in library.terms.values()]
    texts += [agency.description.en for agency in library.agencies.values()]
    texts += [name.text for _, record in library.records() for name in record.en]
    for access in library.english.values():
        texts += [text for measure in access.measures.values() for text in (measure.heading, measure.gist)]
    return frozenset(word for text in texts for word in _WORD.findall(text) if word.islower())


def _not_traditional(text: str, traditional: Traditional) -> int | None:
    """Where a character stands that is Simplified only: it has another form, and is none of Big5's frequent ones."""
    return next((i for i, c in enumerate(text) if not _frequent(c) and traditional.convert(c) != c), None)


def _not_simplified(char: str) -> bool:
    """Whether a character is Traditional only: GB 2312, the set of Simplified Chinese, lacks it."""
    try:
        return not char.encode("gb2312")
    except UnicodeEncodeError:
        return True


def _frequent(char: str) -> bool:
    """Whether Big5 has the character among its frequently used ones (its first plane, A440 to C67E)."""
    try:
        return b"\xa4\x40" <= char.encode("big5") <= b"\xc6\x7e"
    except UnicodeEncodeError:
        return not "\u3400" <= char <= "\u9fff"


def _small(word: str, common: frozenset[str]) -> str:
    titled = word[:1].isupper() and (word[1:].islower() or len(word) > 5)
    return word.lower() if titled and word.lower() in common else word


def _spells_acronym(name: EnglishName, term: Term) -> bool:
    initials = "".join(word[0] for word in _WORD.findall(name.text) if word[0].isupper())
    return any(other.form == "acronym" and other.text.upper() == initials for other in term.en)
