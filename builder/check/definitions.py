"""Whether a definition says something: more than the name, not by the name itself, and not in a circle."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from builder.check.context import Checked
from builder.check.ours import references, statement
from builder.check.ways import circles
from builder.language.english import find, words
from builder.model import Problem, Term

_Named = tuple[list[str], str]  # the words of a name, and the id of its term
# Words that say nothing of a thing by themselves.
_EMPTY = frozenset(
    words(
        "a an and any as at by called for from in into is it its kind means of on one or our refers so some something sort term"
        " that the their there these thing things this those to type what which whose with are be being such form"
    )
)
# What stands where a definition is still to come. Only if there is nothing else: a concept or a word may well be defined.
_TO_COME = frozenset(
    words(
        "above below chinese concept definition dummy english explanation expression foreign lorem ipsum meaning na name none"
        " notion phrase placeholder refer same see tba tbc tbd trade unknown used word n"
    )
)
_EMPTY_ZH = re.compile(r"所谓|是指|指的是|即是|就是|也就是|称为|叫做|一种|一类|[的之为是指即此该这等和与及或\W_]")
_TO_COME_ZH = re.compile(
    r"(?:[略无见]|同上|同前|上文|下文|如上|如下|暂无|待定|待补充?|待完善|未知|不详|名词|名称|术语|概念|用语|说法|做法|词语?|释义|定义|外贸|贸易|中)+"
)
_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile("[A-Za-z]")
_KIND_OF = re.compile(r"^(?:(?:an?|the|any|one)\s+)?(?:(?:kind|type|form|sort)s?\s+of\s+(?:(?:an?|the)\s+)?)?", re.I)
_AFTER_A_KIND = (
    r"(?:that|which|who|whose|where|when|in|of|for|to|by|with|without|on|at|from|under|and|or|as|between|outside|inside"
    r"|within|across|run|made|done|sold|kept|held|built|bought|set|given|paid|sent|taken|drawn|grown|\w+ed|\w+ing)\b"
)
_A_FURTHER_NOUN = re.compile(rf"\s+(?!{_AFTER_A_KIND})\w")  # no mark, and no word that may follow a kind
_BEFORE_A_KIND_ZH = re.compile(r"(?:^|的|一种|一类|指|即|是)$")
_SENTENCE = re.compile(r"[.;:](?=\s|$)")
_CLAUSE_ZH = re.compile(r"[，。；：（]")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|《[^》]*》")


def check_repeats(checked: Checked) -> Iterator[Problem]:
    """A definition or description has a word that is not in the name."""
    for kind, record in checked.library.records():
        field, said = statement(record)
        names = [set(words(name.text)) for name in record.en]
        own = set(words(said.en)) - _EMPTY
        if not _HAN.search(said.en) and (own <= _TO_COME or any(own <= name for name in names)):
            yield checked.problem(kind, record.id, (field, "en"), "repeats", text=said.en)
        rest = [_EMPTY_ZH.sub("", said.zh.replace(name.zh_hans, "")) for name in record.zh]
        if any(not left or _TO_COME_ZH.fullmatch(left) for left in rest):
            yield checked.problem(kind, record.id, (field, "zh"), "repeats", text=said.zh)


def check_language(checked: Checked) -> Iterator[Problem]:
    """The English of a statement or reference has Latin letters, and the Chinese has Chinese characters."""
    for kind, record in checked.library.records():
        field, said = statement(record)
        for where, both in [((field,), said), *((("references", i), one) for i, one in enumerate(references(record)))]:
            for language, text, letter in (("en", both.en, _LATIN), ("zh", both.zh, _HAN)):
                other = _HAN if letter is _LATIN else _LATIN
                if other.search(text) and not letter.search(text):
                    yield checked.problem(kind, record.id, (*where, language), f"not-{language}", text=text)


def check_own_name(checked: Checked) -> Iterator[Problem]:
    """What a definition says first does not use the preferred name, but in quotes or within a longer name.

    That is an English sentence; in Chinese, where a comma often ends one, a clause. What follows may use it, for what the
    word means has been said by then.
    """
    longer = [name.zh_hans for _, record in checked.library.records() for name in record.zh]
    for term in checked.library.terms.values():
        english = _first(term.definition.en, _SENTENCE)
        own = words(term.name_en.text)
        if set(words(english)) - _EMPTY - set(own):  # else it repeats the name, which is said
            for start, _ in islice(find(english, own), 1):
                yield checked.problem(
                    "term", term.id, ("definition", "en"), "explains-itself",
                    offset=start, name=term.name_en.text, text=english.strip(),
                )  # fmt: skip
        chinese = _first(term.definition.zh, _CLAUSE_ZH)
        name = term.name_zh.zh_hans
        if name in chinese and _EMPTY_ZH.sub("", chinese.replace(name, "")):
            rest = chinese
            for other in (*longer, *term.not_within):
                if name in other and name != other:
                    rest = rest.replace(other, " " * len(other))
            if name in rest:
                yield checked.problem(
                    "term", term.id, ("definition", "zh"), "explains-itself",
                    offset=rest.index(name), name=name, text=chinese.strip(),
                )  # fmt: skip


def check_kinds(checked: Checked) -> Iterator[Problem]:
    """No term is of the kind of another that is of its kind, over any number of steps, in either language."""
    terms = checked.library.terms
    english: dict[str, list[_Named]] = defaultdict(list)  # by every word of the name
    chinese: dict[str, str] = {}
    for term in terms.values():
        for name in term.en:
            said = words(name.text) if name.status != "deprecated" else []
            for word in set(said):
                english[word].append((said, term.id))
        chinese |= {name.zh_hans: term.id for name in term.zh if name.status != "deprecated"}
    for language, kinds in (
        ("en", {term.id: _kinds(term, english) for term in terms.values()}),
        ("zh", {term.id: _kinds_zh(term, chinese) for term in terms.values()}),
    ):
        for circle in circles(kinds):
            shown = " → ".join((*circle, circle[0]))
            yield checked.problem("term", circle[0], ("definition", language), "explains-in-circle", circle=shown)


def _kinds(term: Term, names: Mapping[str, Sequence[_Named]]) -> list[str]:
    """The term of which the English definition makes this one a kind: the longest name with which it begins, if any.

    What stands before a further noun is no kind (a customs mechanism); or the name is all that is said.
    """
    said = _KIND_OF.sub("", _first(term.definition.en, _SENTENCE), count=1)
    spoken = words(said)
    begun = [
        (len(name), name, target)
        for name, target in names.get(spoken[0] if spoken else "", ())
        if spoken[: len(name)] == name and target != term.id
    ]
    if begun:
        _, name, target = max(begun)
        _, end = next(find(said, name))
        return [] if _A_FURTHER_NOUN.match(said, end) else [target]
    left = set(spoken) - _EMPTY
    for name, target in names.get(min(left, default=""), ()):
        if left <= set(name) and target != term.id:
            return [target]
    return []


def _kinds_zh(term: Term, names: Mapping[str, str]) -> list[str]:
    """The same of the Chinese definition, where the kind ends the first clause (…的仓库)."""
    clause = _first(term.definition.zh, _CLAUSE_ZH)
    for start in range(len(clause)):
        target = names.get(clause[start:])
        if target not in (None, term.id) and _BEFORE_A_KIND_ZH.search(clause, 0, start):
            return [str(target)]
    return []


def _first(text: str, end: re.Pattern[str]) -> str:
    """What stands before the first mark that `end` finds, with blanks for all that is in quotes."""
    text = _QUOTED.sub(lambda match: " " * len(match[0]), text)
    found = end.search(text)
    return text[: found.start()] if found else text
