"""Which Chinese names say more, less or other than the preferred one."""

from dataclasses import replace

import pytest

from builder.check.own_english import check_own_english, differing_words
from builder.model import EnglishName, Term
from tests.support.made_library import found, made_library, term

NAMES: list[tuple[str, str, list[str], str]] = [
    ("国际|收支", "国际|收支|平衡", ["平衡"], "a word more"),
    ("贸易|投资|自由化|便利化", "贸易|自由化|便利化", ["投资"], "a word less"),
    ("合格|评定|结果|国际|互认", "检测|结果|互认", ["检测", "合格", "评定", "国际"], "less and other"),
    ("国际|道路|运输", "国际|道路|货运", ["货运", "运输"], "another word, though it shares a character"),
    ("经济|技术|开发区", "国家级|经济|技术|开发区", ["国家级"], "a word before it"),
    ("一带|一路", "“一带|一路”|倡议", ["倡议"], "marks are no words, what they hold is"),
    ("跨境|电子|商务|综合|试验区", "综试区", ["综试区", "跨境", "电子", "商务", "综合", "试验区"], "an abbreviation of less"),
    ("自由|贸易|协定", "自贸|协定", [], "an abbreviation: each word has its character"),
    ("社交|电商", "社交|电子|商务", [], "the preferred one abbreviates"),
    ("贸易|投资|便利化", "贸易|和|投资|便利化", [], "a particle adds nothing"),
    ("高污染、|高耗能|产品", "高耗能、|高污染|产品", [], "the same words in another order"),
    ("非歧视", "非歧视性", [], "a suffix is no word"),
    ("区域|协定", "RCEP", [], "an acronym stands for the whole"),
]  # fmt: skip


def _of(preferred: str, name: str) -> Term:
    return term("some", preferred, name)


@pytest.mark.parametrize(("preferred", "name", "differing", "why"), NAMES, ids=[row[1] for row in NAMES])
def test_a_name_with_other_words_needs_its_own_english(
    preferred: str, name: str, differing: list[str], why: str
) -> None:
    one = _of(preferred, name)
    lines = found(check_own_english, made_library([one]))
    assert len(lines) == bool(differing), why
    if differing:
        assert differing_words(one.zh[1], one.zh[0]) == differing, why


def test_what_settles_it() -> None:
    """Its own English, be that the preferred one; not a deprecated one, nor for the preferred name another."""
    one = _of("国际|收支", "国际|收支|平衡")
    english = (
        *one.en,
        EnglishName("equilibrium", "admitted", "variant"),
        EnglishName("evenness", "deprecated", "full", "x"),
    )
    for index, own, count in (
        (1, "equilibrium", 0), (1, "some", 0), (1, "evenness", 1), (1, "nothing", 1), (0, "some", 1), (0, "equilibrium", 2),
    ):  # fmt: skip
        names = [replace(name, en=own) if at == index else name for at, name in enumerate(one.zh)]
        changed = replace(one, zh=tuple(names), en=english)
        assert len(found(check_own_english, made_library([changed]))) == count, (index, own)


def test_what_a_name_is_translated_as() -> None:
    one = _of("国际|收支", "国际|收支|平衡")
    equilibrium = EnglishName("equilibrium", "admitted", "variant")
    one = replace(one, zh=(one.zh[0], replace(one.zh[1], en="equilibrium")), en=(*one.en, equilibrium))
    assert [one.english_of(name).text for name in one.zh] == ["some", "equilibrium"]
    assert [one.chinese_of(name).zh_hans for name in one.en] == ["国际收支", "国际收支平衡"]
