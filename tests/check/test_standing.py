"""Names that leave another without a place in the texts, and names that stand astride two words of them."""

from dataclasses import replace

import pytest

from builder.check.standing import check_standing
from builder.model import Directive, Record
from builder.reading.connect import connect
from tests.support.made_library import body, found, made_library, term

TEXT = "大力发展社交电商、产品众筹、大数据营销等。"
SHORT = term("crowdfunding", "众筹")
LONG = term("product-crowdfunding", "产品|众筹")
TAKEN = ["product-crowdfunding.yml taken 产品众筹 众筹 crowdfunding.yml crowdfunding"]

TAKING: list[tuple[list[Record], str, list[str], str]] = [
    ([SHORT, LONG], TEXT, TAKEN, "the longer name takes the only place, and neither knows the other"),
    ([SHORT], TEXT, [], "alone it has its place"),
    ([SHORT, LONG], TEXT + "推广众筹。", [], "one place is left to it"),
    ([SHORT, replace(LONG, broader=("crowdfunding",))], TEXT, [], "the longer one is a kind of it"),
    ([SHORT, replace(LONG, related=("crowdfunding",))], TEXT, [], "it is related"),
    ([replace(SHORT, related=("product-crowdfunding",)), LONG], TEXT, [], "so is it the other way round"),
    (
        [SHORT, term("share", "股权|众筹", broader=("crowdfunding",)), replace(LONG, broader=("share",))], TEXT, [],
        "a kind of it over two steps",
    ),
    ([SHORT, replace(LONG, broader=("trade",)), term("trade", "外贸")], TEXT, TAKEN, "another relation leads elsewhere"),
    ([replace(SHORT, not_within=("产品众筹",)), LONG], TEXT, [], "it is said not to be meant in it"),
    ([replace(SHORT, not_within=("社交电商、产品众筹",)), LONG], TEXT, [], "nor in a longer word around that"),
    ([replace(SHORT, not_within=("股权众筹",)), LONG], TEXT, TAKEN, "another word keeps nothing out here"),
    ([term("crowdfunding", "众筹", "群众集资"), LONG], TEXT + "推广群众集资。", [], "another name of it has a place"),
    ([SHORT, term("crowd", "众筹")], TEXT, [], "an equal name is a duplicate, which is said elsewhere"),
    (
        [SHORT, LONG, term("share", "股权|众筹")], TEXT + "推广股权众筹。",
        [*TAKEN, "share.yml taken 股权众筹 众筹 crowdfunding.yml crowdfunding"], "each that takes a place is named",
    ),
    (
        [body("circ", "保监会"), body("cbirc", "银保监会")], "银保监会负责。",
        ["cbirc.yml taken-by-body 银保监会 保监会 circ.yml circ"], "a body",
    ),
    ([body("circ", "保监会", successors=("cbirc",)), body("cbirc", "银保监会")], "银保监会负责。", [], "which follows the other"),
    (
        [term("exchange", "外汇管理"), body("safe", "外汇管理局")], "外汇管理局负责。",
        ["safe.yml taken-by-body 外汇管理局 外汇管理 exchange.yml exchange"], "a term inside the name of a body",
    ),
    ([term("tariff", "关税"), term("customs", "海关")], "支持海关税款保证保险。", [], "the end of one and the beginning of the next is no place"),
]  # fmt: skip


@pytest.mark.parametrize(("records", "text", "expected", "why"), TAKING, ids=[row[-1] for row in TAKING])
def test_who_takes_all_mentions_of_another(records: list[Record], text: str, expected: list[str], why: str) -> None:
    assert found(check_standing, made_library(records, text)) == expected, why


# Known words are the general list of the language, and what records give as words.
ASTRIDE: list[tuple[list[Record], str, list[str], str]] = [
    ([term("x", "品众"), SHORT], TEXT, ["x.yml astride 品众 产品|众筹 产品众筹 d-1"], "two words, neither of them whole"),
    ([term("x", "品众"), SHORT, LONG], TEXT, [*TAKEN, "x.yml astride 品众 产品|众筹 产品众筹 d-1"], "also inside a longer name"),
    ([term("x", "品众", not_within=("产品众筹",)), SHORT], TEXT, [], "it is said not to be meant there"),
    ([term("x", "境电"), term("y", "跨境|电商")], "跨境电商发展。", ["x.yml astride 境电 跨境|电商 跨境电商 d-1"], "words of a name"),
    ([term("x", "业建")], "企业建设海外仓。", ["x.yml astride 业建 企业|建设 企业建设 d-1"], "words of the general list"),
    ([term("x", "化分")], "促进细化分解。", ["x.yml astride 化分 细化|分解 细化分解 d-1"], "and of verbs"),
    ([term("x", "能人"), term("y", "技能|员"), term("z", "人才|库")], "培养技能人才，也用能人。", ["x.yml astride 能人 技能|人才 技能人才 d-1"], "though it is meant elsewhere"),
    ([term("x", "文化|部")], "省级文化部门核发。", [], "a word and a part of one may be a name that no list knows"),
    ([term("x", "产品|众"), SHORT], TEXT, ["x.yml astride 产品众 产品|众筹 产品众筹 d-1"], "but not if it needs more words"),
    ([term("x", "产品|众")], "公示产品众人可查；征集产品众、企业众。", [], "nor if it stands elsewhere on its own"),
    ([term("x", "海外|仓")], "建设海外仓。", [], "a word"),
    ([term("x", "新业态新模式")], "发展新业态新模式。", [], "a phrase"),
    ([term("x", "外贸")], "推动对外贸易。", ["x.yml astride 外贸 对外|贸易 对外贸易 d-1"], "a short form inside its long one"),
    ([term("x", "对外贸易", "外贸", not_within=("对外贸",))], "推动对外贸易，稳住外贸。", [], "unless it is kept out of it"),
    ([term("x", "技术|产业"), term("y", "高新|技术"), term("z", "产业|集群"), term("w", "产业集群"), term("v", "高新技术")],
     "建设高新技术产业集群。", [], "of a long word that two words make the half is a word"),
    ([term("x", "ABC")], "推广ABCD和ABC。", [], "Latin letters have borders of their own"),
]  # fmt: skip


@pytest.mark.parametrize(("records", "text", "expected", "why"), ASTRIDE, ids=[row[-1] for row in ASTRIDE])
def test_who_stands_astride(records: list[Record], text: str, expected: list[str], why: str) -> None:
    assert sorted(found(check_standing, made_library(records, text))) == expected, why


@pytest.mark.parametrize("kind", ["term", "agency", "directive"])
def test_nothing_is_said_while_a_file_cannot_be_read(kind: str) -> None:
    """Its names or its text may be what the other lacks."""
    library = made_library([SHORT, LONG], TEXT)
    assert found(check_standing, library) == TAKEN
    assert found(check_standing, replace(library, unread=frozenset({(kind, "x")}))) == []


def test_the_corpus_knows_the_places_of_what_is_held() -> None:
    corpus = connect(made_library([SHORT, LONG], TEXT, "推广产品众筹。"))
    held = corpus.held["term", "crowdfunding"]
    assert [(one.place.directive, one.start, one.holder.target) for one in held] == [
        ("d-1", TEXT.index("众筹"), LONG.id), ("d-2", 4, LONG.id),
    ]  # fmt: skip
    assert ("term", "product-crowdfunding") not in corpus.held


def test_a_directive_whose_title_holds_the_name_takes_nothing() -> None:
    """No entry could be related to it; and whoever adds a directive has not touched the glossary."""
    library = made_library([SHORT], "落实《关于发展产品众筹的意见》。")
    titled: Directive = replace(library.directives["d-1"], id="d-2", title="关于发展产品众筹的意见", before=())
    library = replace(library, directives=dict(library.directives) | {"d-2": titled})
    assert connect(library).mentions.keys() == {("directive", "d-2")}
    assert found(check_standing, library) == []
