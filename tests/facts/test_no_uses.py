"""What is said of a record that no directive names."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from builder.facts.edition import edition_facts, edition_view
from builder.language.script import Traditional
from builder.model import Bilingual, Edition, Library, Record
from builder.pages.render import page_of
from builder.reading.connect import connect
from builder.reading.freshness import freshness
from tests.conftest import BUILD
from tests.support.made_library import body, made_library, term

CROWD = term("crowdfunding", "众筹")
NEVER = "Not used in the directives published here so far."
WITHIN = "In the directives published here this name occurs only as part of a longer one: "
CASES: list[tuple[list[Record], str, Edition, str, str]] = [
    ([CROWD], "发展外贸。", Edition.EN, NEVER, "nowhere"),
    (
        [CROWD, term("product", "产品|众筹"), term("share", "股权|众筹")], "产品众筹、股权众筹和产品众筹。", Edition.EN,
        f"{WITHIN}[product](../product/index.md), [share](../share/index.md)", "in two longer names, one of them twice",
    ),
    ([term("crowdfunding", "众筹", "品众"), term("product", "产品|众筹")], "产品众筹。", Edition.EN,
     f"{WITHIN}[product](../product/index.md)", "two names in one"),
    ([term("crowdfunding", "外汇管理"), body("safe", "外汇管理局")], "外汇管理局负责。", Edition.EN,
     f"{WITHIN}[safe](../../agencies/safe/index.md)", "in the name of a body"),
    ([CROWD, term("product", "产品|众筹")], "产品众筹。", Edition.ZH_HANS,
     "本站已收文件中，该名称仅见于更长的名称：[产品众筹](../product/index.md)", "in Chinese"),
    ([term("crowdfunding", "出口"), term("product", "出口|管制")], "出口管制。", Edition.ZH_HANT,
     "本站已收文件中，該名稱僅見於更長的名稱：[出口管制](../product/index.md)", "in Traditional characters"),
]  # fmt: skip


LAW = Bilingual("Tariff Law of the PRC, Article 11", "《中华人民共和国关税法》第十一条")
ORIGIN = term("crowdfunding", "原产地规则", references=(LAW,))
REFERENCES: list[tuple[str, Edition, str, str, bool, str]] = [
    (
        "发展外贸。", Edition.EN, '<span lang="zh-Hans">《中华人民共和国关税法》第十一条</span>',
        "A reference term: no directive published here uses it so far.", False, "nowhere",
    ),
    ("发展外贸。", Edition.ZH_HANS, "《中华人民共和国关税法》第十一条", "参考术语：本站已收文件中暂无用例。", False, "in Chinese"),
    ("发展外贸。", Edition.ZH_HANT, "《中華人民共和國關稅法》第十一條", "參考術語：本站已收文件中暫無用例。", False, "in Traditional"),
    ("利用原产地规则。", Edition.EN, "Tariff Law of the PRC, Article 11", "reference term", True, "a directive uses it"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "edition", "law", "sentence", "used", "why"), REFERENCES, ids=[r[-1] for r in REFERENCES]
)
def test_of_a_reference_term(text: str, edition: Edition, law: str, sentence: str, used: bool, why: str) -> None:
    """It names its law whether it is used or not; the heading above the uses stands where there are some."""
    page = said([ORIGIN], text, edition, "terms/crowdfunding/index")
    assert law in page, why
    assert (sentence in page) is not used, why
    assert ("{: #uses }" in page) is used, why


def said(records: Sequence[Record], text: str, edition: Edition, path: str) -> str:
    return page_in(made_library(records, text), edition, path)


def page_in(library: Library, edition: Edition, path: str) -> str:
    corpus = connect(library)
    view = edition_view(corpus, edition, Traditional(library.reviewed_traditional()))
    facts = edition_facts(view, freshness(corpus, BUILD.day), [], BUILD)
    return next(page_of(page).body for page in facts if page.path == path)


@pytest.mark.parametrize(("records", "text", "edition", "expected", "why"), CASES, ids=[row[-1] for row in CASES])
def test_of_a_term(records: list[Record], text: str, edition: Edition, expected: str, why: str) -> None:
    assert expected in said(records, text, edition, "terms/crowdfunding/index").splitlines(), why


def test_of_a_body() -> None:
    records = [body("circ", "保监会"), body("cbirc", "银保监会")]
    page = said(records, "银保监会负责。", Edition.EN, "agencies/circ/index")
    assert f"{WITHIN}[cbirc](../cbirc/index.md)" in page.splitlines()


def test_nothing_of_the_kind_is_said_of_a_body_that_issued_a_directive() -> None:
    library = made_library([body("circ", "保监会"), body("cbirc", "银保监会")], "银保监会负责。")
    issued = replace(library.directives["d-1"], issuers=("保监会",))
    page = page_in(replace(library, directives={"d-1": issued}), Edition.EN, "agencies/circ/index")
    assert "## Directives issued (1)" in page
    assert WITHIN not in page
    assert NEVER not in page
