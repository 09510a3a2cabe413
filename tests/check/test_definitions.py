"""What says nothing: a definition that repeats the name, explains it by itself, or leads in a circle."""

from dataclasses import replace

import pytest

from builder.check.definitions import check_kinds, check_own_name, check_repeats
from builder.model import Bilingual
from tests.support.made_library import body, found, made_library, term

WAREHOUSE = term("x", "海外|仓", en="overseas warehouse")

SAID: list[tuple[str, str, bool, str]] = [
    (
        "A warehouse outside China in which goods are stocked.",
        "货物先行运抵境外存放的仓库。",
        False,
        "the kind, and what sets it apart",
    ),
    ("Overseas warehouse", "境外的仓库。", True, "the name"),
    ("The OVERSEAS warehouses.", "境外的仓库。", True, "with an article, in capitals, in the plural, with a stop"),
    ("Overseas-warehouse; an overseas warehouse!", "境外的仓库。", True, "twice, with marks"),
    ("It is what is called an “overseas warehouse”.", "境外的仓库。", True, "in quotes, among words that say nothing"),
    ("A kind of warehouse.", "境外的仓库。", True, "a part of it"),
    ("A warehouse abroad.", "境外的仓库。", False, "one word of its own"),
    ("A store abroad.", "海外仓", True, "the Chinese name"),
    ("A store abroad.", "即“海外仓”。", True, "with a word and marks that say nothing"),
    ("A store abroad.", "所谓海外仓，就是海外仓的一种。", True, "twice"),
    ("A store abroad.", "海外仓库。", False, "a character of its own"),
    ("See above.", "境外的仓库。", True, "a pointer"),
    ("n/a", "境外的仓库。", True, "what fills a form"),
    ("TBD", "境外的仓库。", True, "what is to come"),
    ("A term used in foreign trade.", "境外的仓库。", True, "a term is no kind of thing"),
    ("This term means a thing used in trade.", "境外的仓库。", True, "in a whole sentence"),
    ("A term of payment.", "境外的仓库。", False, "unless it says of what"),
    ("The meaning of a place abroad.", "境外的仓库。", False, "with a word of its own"),
    ("A store abroad.", "略。", True, "left out"),
    ("A store abroad.", "暂无", True, "none yet"),
    ("A store abroad.", "外贸名词。", True, "a word of trade"),
    ("A store abroad.", "见上文。", True, "a pointer in Chinese"),
    ("A store abroad.", "无船承运的做法。", False, "begins with a character of those"),
    ("A store abroad.", "中国境外的贸易做法。", False, "ends with a word of those"),
]


@pytest.mark.parametrize(("en", "zh", "wrong", "why"), SAID, ids=[row[-1] for row in SAID])
def test_a_definition_says_more_than_the_name(en: str, zh: str, wrong: bool, why: str) -> None:
    record = replace(WAREHOUSE, definition=Bilingual(en, zh))
    assert [line.split()[1] for line in found(check_repeats, made_library([record]))] == ["repeats"] * wrong, why


def test_so_does_the_description_of_a_body() -> None:
    library = made_library([body("mofcom", "商务部", description=Bilingual("Mofcom.", "主管贸易的部门。"))])
    assert found(check_repeats, library) == ["mofcom.yml repeats Mofcom."]


BY_ITSELF: list[tuple[str, str, int, str]] = [
    ("An overseas warehouse is a warehouse that is located overseas.", "境外的仓库。", 1, "X is X that …"),
    ("A place with goods, known as overseas warehouses to their owners.", "境外的仓库。", 1, "later in the first sentence, in the plural"),
    ("A place abroad for goods. An overseas warehouse may be rented.", "境外的仓库。", 0, "in the second, when it has been said"),
    ("A place abroad for goods; overseas warehouses may be rented.", "境外的仓库。", 0, "behind a semicolon"),
    ("A place abroad, in papers an “overseas warehouse”.", "境外的仓库。", 0, "as a word, in quotes"),
    ("A warehouse that lies overseas.", "境外的仓库。", 0, "its parts in another order are for a person to judge"),
    ("A store abroad.", "海外仓是设在海外的仓库。", 1, "the Chinese name begins it"),
    ("A store abroad.", "设在境外的海外仓，供企业使用。", 1, "or ends the first clause"),
    ("A store abroad.", "设在境外的仓库，公共海外仓由多家企业共用。", 0, "a further clause may use it"),
    ("A store abroad.", "又称“海外仓”的境外仓库。", 0, "in quotes"),
    ("A store abroad.", "区别于海外仓储的一类仓库。", 0, "within a longer word that is listed"),
    ("A store abroad.", "区别于海外仓协定的一类仓库。", 0, "within a longer name"),
    ("The overseas warehouses.", "海外仓。", 0, "what repeats the name is said by another rule"),
]  # fmt: skip


@pytest.mark.parametrize(("en", "zh", "count", "why"), BY_ITSELF, ids=[row[-1] for row in BY_ITSELF])
def test_a_name_is_not_explained_by_itself(en: str, zh: str, count: int, why: str) -> None:
    record = replace(WAREHOUSE, definition=Bilingual(en, zh), not_within=("海外仓储",))
    library = made_library([record, term("y", "海外仓|协定")])
    assert [line.split()[:2] for line in found(check_own_name, library)] == [["x.yml", "explains-itself"]] * count, why


def test_another_name_of_a_term_may_be_its_kind() -> None:
    """发票 is an invoice, and `invoice` an admitted name of fapiao."""
    fapiao = term("fapiao", "发票", definition=Bilingual("An invoice of the tax authorities.", "发给的票据。"))
    fapiao = replace(fapiao, en=(*fapiao.en, replace(fapiao.en[0], text="invoice", status="admitted")))
    assert found(check_own_name, made_library([fapiao])) == []


CIRCLES: list[tuple[dict[str, tuple[str, str, str, str]], list[str], str]] = [
    (
        {"a": ("甲仓", "alpha", "A beta that is large.", "大的东西。"), "b": ("乙仓", "beta", "An alpha that is small.", "小的东西。")},
        ["a.yml explains-in-circle a → b → a"], "each is of the other's kind",
    ),
    (
        {"a": ("甲仓", "alpha", "A beta kept abroad.", "大的东西。"), "b": ("乙仓", "beta", "An alpha that is small.", "小的东西。")},
        ["a.yml explains-in-circle a → b → a"], "behind one stands a participle of its own form",
    ),
    (
        {"a": ("甲仓", "alpha", "A large thing.", "大的乙仓。"), "b": ("乙仓", "beta", "A small thing.", "一种甲仓，体积小。")},
        ["a.yml explains-in-circle a → b → a"], "in Chinese, where the kind ends the clause",
    ),
    (
        {
            "a": ("甲仓", "alpha", "A kind of beta.", "东西。"),
            "b": ("乙仓", "beta", "Gammas used by all.", "东西。"),
            "c": ("丙仓", "gamma", "The alpha, as it is called.", "东西。"),
        },
        ["a.yml explains-in-circle a → b → c → a"], "over three steps",
    ),
    (
        {"a": ("甲仓", "alpha", "What is called a beta.", "大的东西。"), "b": ("乙仓", "beta", "The alphas.", "小的东西。")},
        ["a.yml explains-in-circle a → b → a"], "each says only that it is the other",
    ),
    (
        {"a": ("甲仓", "alpha", "A store from which betas are sent.", "东西。"), "b": ("乙仓", "beta", "A parcel from an alpha.", "东西。")},
        [], "two that mention each other each have a kind of their own",
    ),
    (
        {"a": ("甲仓", "alpha", "A beta that is large.", "东西。"), "b": ("乙仓", "beta", "A building for goods.", "东西。")},
        [], "one is the kind of the other",
    ),
    (
        {"a": ("甲仓", "alpha", "A beta mechanism for all.", "东西。"), "b": ("乙仓", "beta", "An alpha facility.", "东西。")},
        [], "a name before a noun is no kind",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("terms", "expected", "why"), CIRCLES, ids=[row[-1] for row in CIRCLES])
def test_kinds_do_not_go_in_a_circle(
    terms: dict[str, tuple[str, str, str, str]], expected: list[str], why: str
) -> None:
    records = [
        term(id_, zh, en=en, definition=Bilingual(said, zh_said)) for id_, (zh, en, said, zh_said) in terms.items()
    ]
    assert found(check_kinds, made_library(records)) == expected, why
