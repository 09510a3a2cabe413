"""Sentences of a paragraph, and which of a translation render which of the original."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.language.sentences import Extent, aligned, chinese_sentences, english_sentences


def _said(text: str, extents: list[Extent]) -> list[str]:
    return [text[slice(*extent)] for extent in extents]


CHINESE = [
    ("a sentence a stop", "扩大进口。支持出口。", ["扩大进口。", "支持出口。"]),
    ("a semicolon ends none", "扩大进口；支持出口。", ["扩大进口；支持出口。"]),
    (
        "a clause in brackets is one",
        "支持出口。（商务部牵头。财政部配合）",
        ["支持出口。", "（商务部牵头。财政部配合）"],
    ),
    ("brackets may be of half width", "支持出口。(商务部负责)", ["支持出口。", "(商务部负责)"]),
    ("a closing quotation mark goes with it", "他说：“好。”都好。", ["他说：“好。”", "都好。"]),
    ("what has no stop is a sentence", "支持出口", ["支持出口"]),
    ("nothing is none", "", []),
]
ENGLISH = [
    ("a sentence a stop", "Expand imports. Support exports.", ["Expand imports.", "Support exports."]),
    ("a number is none", "See Guobanfa [2021] No. 24. Do so.", ["See Guobanfa [2021] No. 24.", "Do so."]),
    ("a share is none", "Raise it by 2.5 per cent. Go.", ["Raise it by 2.5 per cent.", "Go."]),
    ("a clause in brackets is one", "Go. (Lead: MOFCOM. With: MOF.)", ["Go.", "(Lead: MOFCOM. With: MOF.)"]),
    ("an abbreviation is none", "Use tools, e.g. AI. Go.", ["Use tools, e.g. AI.", "Go."]),
    ("a stop within quotation marks", "It is “good.” Go.", ["It is “good.”", "Go."]),
    ("an explanation is part of it", "Do repairs [from abroad. Back.] here. Go.", ["Do repairs [from abroad. Back.] here.", "Go."]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sentences"), [row[1:] for row in CHINESE], ids=[row[0] for row in CHINESE])
def test_chinese_sentences(text: str, sentences: list[str]) -> None:
    assert _said(text, chinese_sentences(text)) == sentences


@pytest.mark.parametrize(("text", "sentences"), [row[1:] for row in ENGLISH], ids=[row[0] for row in ENGLISH])
def test_english_sentences(text: str, sentences: list[str]) -> None:
    assert _said(text, english_sentences(text)) == sentences


ALIGNED = [
    (
        "one each",
        "鼓励优质消费品进口。推进售后云服务模式和远端诊断、维修。",
        "Encourage imports of high-quality consumer goods. Advance cloud-based models of after-sales service, and remote"
        " diagnosis and repair.",
        [("鼓励", "Encourage"), ("推进", "Advance")],
    ),
    (
        "a long one in two",
        "鼓励企业以合作、自建等方式，完善营销和服务保障体系，开展仓储、展示、批发、销售、接单签约及售后服务。支持出口。",
        "Encourage firms to improve their systems for marketing and service support, with partners, on their own or in"
        " other ways. Encourage them to provide storage, display, wholesale, sales, order-taking and after-sales service."
        " Support exports.",
        [("鼓励", "Encourage firms"), ("支持", "Support")],
    ),
    (
        "a year tells what belongs together",
        "到2025年完善体系。加强协作，扩大合作，增进互信。",
        "Improve the system, in every respect. Do so by 2025. Work together.",
        [("到2025年", "Improve"), ("加强", "Work")],
    ),
    (
        "the clause is apart, however long",
        "支持出口。扩大进口。（商务部牵头，国家发展改革委、财政部、海关总署、税务总局按职责分工负责）",
        "Support exports. Expand imports. (Lead: MOFCOM.)",
        [("支持", "Support"), ("扩大", "Expand"), ("（商务部", "(Lead")],
    ),
]


@pytest.mark.parametrize(("chinese", "english", "pairs"), [row[1:] for row in ALIGNED], ids=[row[0] for row in ALIGNED])
def test_aligned(chinese: str, english: str, pairs: list[tuple[str, str]]) -> None:
    found = aligned(chinese, english)
    assert len(found) == len(pairs)
    for (ours, theirs), (begins, rendered) in zip(found, pairs, strict=True):
        assert chinese[slice(*ours)].startswith(begins)
        assert english[slice(*theirs)].startswith(rendered)


def test_what_is_named_in_both_keeps_sentences_together() -> None:
    chinese = "支持各地建设海外仓。完善有关政策措施。加强各部门之间的协作。"
    english = (
        "Support all places. Let them build overseas warehouses. Improve policies. Work together across departments."
    )
    anchor = (chinese.index("海外仓"), english.index("overseas"))
    begins = [english[slice(*theirs)].split()[0] for _, theirs in aligned(chinese, english, [anchor])]
    assert begins == ["Support", "Improve", "Work"]


_CHINESE = st.lists(
    st.sampled_from(["支持出口。", "（商务部负责）", "到2025年，完善政策。", "扩大，进口"]), max_size=6
).map("".join)
_ENGLISH = st.lists(
    st.sampled_from(["Support exports.", "(Lead: MOFCOM.)", "By 2025, improve policy.", "expand [No. 2]"]), max_size=6
).map(" ".join)


@given(_CHINESE, _ENGLISH, st.lists(st.tuples(st.integers(0, 40), st.integers(0, 90)), max_size=3))
def test_nothing_is_lost_or_said_twice(chinese: str, english: str, anchors: list[tuple[int, int]]) -> None:
    pairs = aligned(chinese, english, anchors)
    for side, text in ((0, chinese), (1, english)):
        parts = [text[slice(*pair[side])] for pair in pairs]
        assert "".join("".join(parts).split()) == "".join(text.split())
        assert all(first[side].end <= second[side].start for first, second in pairwise(pairs))
