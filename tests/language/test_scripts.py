"""Pinyin and Traditional characters against a table reviewed by hand, and against each other."""

import unicodedata
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.language.division import divide, known_words
from builder.language.pinyin import draft, misgrouped, romanise, unfitting
from builder.language.pronunciation import our_pronunciations
from builder.language.script import Traditional, our_phrases
from builder.language.simplified import to_simplified
from builder.language.syllables import letters, marked, syllables, tone
from builder.model import Library


class Row(NamedTuple):
    """A row of the table; `words` are parted by spaces."""

    hans: str
    words: str
    hant: str
    pinyin: str
    reason: str


_LINES = (Path(__file__).parent / "scripts.tsv").read_text("utf-8").splitlines()[1:]
TABLE = [Row(*line.split("\t")) for line in _LINES]
BY_HANS = [pytest.param(row, id=f"{row.hans}: {row.reason}") for row in TABLE]
_TRADITIONAL = Traditional()


@pytest.mark.parametrize("row", BY_HANS)
def test_traditional(row: Row) -> None:
    assert _TRADITIONAL.convert(row.hans) == row.hant


@pytest.mark.parametrize("row", BY_HANS)
def test_pinyin_of_words(row: Row) -> None:
    """Capitals of names that our list does not know come from the glossary."""
    assert draft(row.words.split()).lower() == row.pinyin.lower()


@pytest.mark.parametrize("row", BY_HANS)
def test_pinyin_of_the_undivided_name(row: Row) -> None:
    assert _syllables_only(draft([row.hans])) == _syllables_only(row.pinyin)


@pytest.mark.parametrize("row", BY_HANS)
def test_the_table_passes_the_checks(row: Row) -> None:
    assert row.words.replace(" ", "") == row.hans
    assert unfitting(row.hans, row.pinyin) is None
    assert misgrouped(tuple(row.words.split()), row.pinyin) is None
    assert to_simplified(row.hant) == row.hans
    assert row.hant.encode("big5")


def _syllables_only(pinyin: str) -> str:
    return "".join(char for char in pinyin.lower() if char.isalnum())


def _contexts() -> list[tuple[str, str, str]]:
    """Running text, its Traditional form and the reason of its kind (characters.tsv)."""
    cases, reason = [], ""
    for line in (Path(__file__).parent / "characters.tsv").read_text("utf-8").splitlines()[1:]:
        if line.startswith("# "):
            reason = line.removeprefix("# ")
        else:
            hans, hant = line.split("\t")
            cases.append((hans, hant, reason))
    return cases


CONTEXTS = _contexts()


@pytest.mark.parametrize(("hans", "hant", "reason"), CONTEXTS, ids=[f"{hans}: {why}" for hans, _, why in CONTEXTS])
def test_characters_of_running_text(hans: str, hant: str, reason: str) -> None:
    assert reason[0] in hans
    assert _TRADITIONAL.convert(hans) == hant


def test_the_contexts_are_not_empty() -> None:
    assert len(CONTEXTS) > 500
    assert len({reason for _, _, reason in CONTEXTS}) > 100


_READ = (Path(__file__).parent / "readings.tsv").read_text("utf-8").splitlines()[1:]
READINGS = [pytest.param(*line.split("\t"), id=line.replace("\t", ": ")) for line in _READ]


@pytest.mark.parametrize(("hans", "pinyin", "reason"), READINGS)
def test_readings_in_running_text(hans: str, pinyin: str, reason: str) -> None:
    assert reason
    assert _syllables_only(draft([hans])) == _syllables_only(pinyin)


def test_the_readings_are_not_empty() -> None:
    assert len(READINGS) > 100


def test_drafts_agree_with_the_reviewed_glossary(library: Library) -> None:
    """What a person has reviewed is the measure of the draft, but for capitals: one name in a hundred may differ."""
    names = [name for _, record in library.records() for name in record.zh]
    differ = [
        name.zh_hans
        for name in names
        if draft(name.words).lower() != name.pinyin.lower() or _TRADITIONAL.convert(name.zh_hans) != name.zh_hant
    ]
    assert len(differ) < len(names) / 100, differ


# What Simplified text does not come back as, each with the reason: (Simplified, Traditional, back by OpenCC's tw2s).
NOT_BACK = {
    ("账", "帳", "帐"): "Taiwan writes accounts and tents alike; `to_simplified` knows, OpenCC alone does not",
}


def test_the_corpus_comes_back(library: Library) -> None:
    """Every character, by OpenCC's own way back; what does not is listed, and `to_simplified` mends it."""
    opencc = pytest.importorskip("opencc").OpenCC("tw2s")
    traditional = Traditional(library.reviewed_traditional())
    found = set()
    for directive in library.directives.values():
        for line in directive.text().split("\n"):
            hant = traditional.convert(line)
            assert to_simplified(hant) == line
            found |= {step for step in zip(line, hant, opencc.convert(hant), strict=True) if step[0] != step[2]}
    for _, record in library.records():
        for text in [name.zh_hans for name in record.zh]:
            assert to_simplified(traditional.convert(text)) == text
    assert found == NOT_BACK.keys()


def test_words_are_converted_apart(library: Library) -> None:
    """No word arises across the border of two words that we know: each pair of those of the glossary, as if in a text."""
    every = {word for _, record in library.records() for name in record.zh for word in name.words}
    words = sorted(word for word in every & known_words() if len(word) > 1 and word.isalpha())
    trapped = [word for word in words if {word[0], word[-1]} & set("发制干复并征准签尽系面冲采托")]
    for first in words:
        for second in trapped:
            expected = _TRADITIONAL.convert(first) + _TRADITIONAL.convert(second)
            assert _TRADITIONAL.convert(first + second) == expected


SPELLING = [
    (["西安"], "Xī'ān", "an apostrophe before a"),
    (["超额"], "chāo'é", "an apostrophe before e"),
    (["海鸥"], "hǎi'ōu", "an apostrophe before o"),
    (["恩爱"], "ēn'ài", "none at the beginning of a word"),
    (["外延"], "wàiyán", "none before y"),
    (["第三", "条"], "dì-sān tiáo", "a hyphen after 第"),
    (["第5", "条"], "dì-5 tiáo", "a hyphen after 第 before digits"),
    (["互联互通"], "hùlián-hùtōng", "halves that begin alike"),
    (["讨论讨论"], "tǎolùntǎolùn", "a word said twice has no hyphen"),
    (["干干净净"], "gāngānjìngjìng", "AABB is one word"),
    (["哪儿"], "nǎr", "儿 as r"),
    (["一点儿"], "yīdiǎnr", "儿 as r, 一 in its own tone"),
    (["女儿"], "nǚ'ér", "儿 as a syllable of its own"),
    (["RCEP协定"], "RCEP xiédìng", "Latin letters apart from syllables"),
    (["跨境", "电商", "+", "产业带"], "kuàjìng diànshāng jiā chǎnyèdài", "+ is spoken"),
    (["“小巨人”", "企业"], "xiǎojùrén qǐyè", "quotation marks have no pinyin"),
    (["退（免）税"], "tuìmiǎnshuì", "brackets have no pinyin"),
    (["长", "江"], "Cháng Jiāng", "single characters are read together"),
    (["中国—东盟", "博览会"], "Zhōngguó-Dōngméng bólǎnhuì", "a dash is a hyphen"),
    (["非中国", "籍"], "fēizhōngguó jí", "a capital only where the word begins"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected", "why"), SPELLING, ids=[case[-1] for case in SPELLING])
def test_spelling(words: list[str], expected: str, why: str) -> None:
    assert draft(words) == expected


def test_ids_are_ascii() -> None:
    names = ("国办发", "国发", "商务部", "绿", "长三角", "西安")
    assert [romanise(text) for text in names] == ["guobanfa", "guofa", "shangwubu", "lv", "changsanjiao", "xian"]


UNFITTING = [
    ("银行", "yínxiàng", ("行", "xiàng"), "no reading of the character"),
    ("一般", "yìbān", ("一", "yì"), "sandhi of 一"),
    ("不断", "búduàn", ("不", "bú"), "sandhi of 不"),
    ("银行业", "yínháng", ("业", ""), "a syllable is missing"),
    ("银行", "yínhángyè", ("", "yè"), "a syllable too many"),
    ("方案", "fangan", ("方", "fang"), "no tones at all"),
    ("方案", "xyz", ("方", "xyz"), "no pinyin at all"),
    ("AEO企业", "AE0 qǐyè", ("AEO", "AE0 qǐyè"), "Latin letters stay as they are"),
    ("重庆", "Chǒngqìng", ("重", "Chǒng"), "a tone that the character does not have"),
    ("银行", "yínháng", None, "right"),
    ("银行", "yínxíng", None, "a possible reading, though not here"),
    ("知识", "zhīshi", None, "a neutral tone"),
    ("一般", "yībān", None, "一 without sandhi"),
    ("西安", "Xīān", None, "the apostrophe is not this check's"),
    ("3C认证", "3C rènzhèng", None, "digits and letters"),
    ("哪儿", "nǎr", None, "儿 as r"),
    ("跨境电商+产业带", "kuàjìng diànshāng jiā chǎnyèdài", None, "+ spoken"),
    ("跨境电商+产业带", "kuàjìng diànshāng chǎnyèdài", None, "+ left out"),
]


@pytest.mark.parametrize(("hans", "pinyin", "expected", "why"), UNFITTING, ids=[case[-1] for case in UNFITTING])
def test_unfitting(hans: str, pinyin: str, expected: tuple[str, str] | None, why: str) -> None:
    found = unfitting(hans, pinyin)
    assert (found and (found.character, found.syllable)) == expected
    assert found is None or not found.pronunciations or found.syllable not in found.pronunciations


MISGROUPED = [
    (["外贸", "企业"], "wài mào qǐyè", "wàimào qǐyè", "grouping"),
    (["外贸", "企业"], "wàimàoqǐyè", "wàimào qǐyè", "grouping"),
    (["西安"], "Xīān", "Xī'ān", "apostrophe"),
    (["外贸"], "wài'mào", "wàimào", "apostrophe"),
    (["西安"], "Xī’ān", "Xī'ān", "apostrophe"),
    (["第三", "方"], "dìsān fāng", "dì-sān fāng", "hyphen"),
    (["建设—移交"], "jiànshè yíjiāo", "jiànshè-yíjiāo", "grouping"),
    (["中国"], "ZhōngGuó", "Zhōngguó", "capital"),
    (["长江", "经济带"], "Chángjiāng Jīngjìdài", "Cháng Jiāng Jīngjìdài", "grouping"),  # a river apart from its name
    (["再", "贴现"], "zài tiēxiàn", "zàitiēxiàn", "grouping"),  # a prefix with its word
    (["反", "倾销", "税"], "fǎn qīngxiāo shuì", "fǎnqīngxiāo shuì", "grouping"),
    (["不", "合理", "限制"], "bù hélǐ xiànzhì", "bùhélǐ xiànzhì", "grouping"),
    (["贵州"], "Gùizhōu", "Guìzhōu", "tone-mark"),
    (["中国"], "Zhong1guo2", "Zhōngguó", "tone-number"),
    (["绿色"], "lv4se4", "lǜsè", "tone-number"),
    (["绿色"], "lu:4se4", "lǜsè", "tone-number"),
    (["外贸"], unicodedata.normalize("NFD", "wàimào"), "wàimào", "composition"),
]


@pytest.mark.parametrize(("words", "pinyin", "expected", "fault"), MISGROUPED)
def test_misgrouped(words: list[str], pinyin: str, expected: str, fault: str) -> None:
    found = misgrouped(tuple(words), pinyin)
    assert found is not None
    assert (found.expected, found.fault) == (expected, fault)
    assert misgrouped(tuple(words), expected) is None


@pytest.mark.parametrize(
    ("words", "pinyin"),
    [
        (["中欧", "班列"], "Zhōng-Ōu bānliè"),  # a hyphen that only the meaning asks for
        (["中欧", "班列"], "Zhōng'ōu bānliè"),  # and one that it would ask for
        (["银行业"], "yínháng"),  # too short: `unfitting` says so
    ],
)
def test_not_misgrouped(words: list[str], pinyin: str) -> None:
    assert misgrouped(tuple(words), pinyin) is None


def test_each_character_has_its_syllable() -> None:
    pairs = syllables("第三方B2B西安哪儿", "dì-sānfāng B2B Xī'ān nǎr")
    assert pairs == (("第", "dì"), ("三", "sān"), ("方", "fāng"), ("B2B", "B2B"), ("西", "Xī"), ("安", "ān"), ("哪", "nǎ"), ("儿", "r"))  # fmt: skip


@given(st.sampled_from(TABLE))
def test_syllables_join_to_the_pinyin(row: Row) -> None:
    joined = "".join(syllable for _, syllable in syllables(row.hans, row.pinyin))
    assert joined == "".join(char for char in row.pinyin if char not in " '-")


@given(st.sampled_from(sorted({syllable for row in TABLE for _, syllable in syllables(row.hans, row.pinyin)})))
def test_a_mark_can_be_taken_off_and_put_back(syllable: str) -> None:
    if tone(syllable):
        assert marked(letters(syllable), tone(syllable)) == syllable.lower()


@given(st.text("工商行政管理资金发放长江", max_size=12))
def test_a_division_joins_to_the_text(text: str) -> None:
    assert "".join(divide(text, known_words())) == text


def test_our_lists_are_sound() -> None:
    for word, pinyin in our_pronunciations().items():
        assert unfitting(word, pinyin) is None, word
    for key, hant in our_phrases().items():
        assert len(key) == len(hant), key
        assert hant.encode("big5"), "Big5 has no character that only Simplified has"
