"""What `maoce glossary gaps` finds in small made texts, and in whole ones until there are entries."""

from dataclasses import replace
from pathlib import Path

import pytest

from builder.authoring.gaps import Gap, find_gaps, general_words
from builder.model import Corpus, Library, Term
from builder.reading.connect import connect
from tests.conftest import Maoce
from tests.support.made_library import made_library


def made_corpus(*texts: str, terms: dict[str, Term] | None = None) -> Corpus:
    """A corpus of a directive a text, which stands in its preamble."""
    return connect(made_library((terms or {}).values(), *texts))


def _phrases(gaps: list[Gap]) -> list[tuple[str, str, int, int]]:
    return [(gap.phrase, gap.marked, gap.count, gap.directives) for gap in gaps]


MARKED = [
    ("推进“船边直提”试点。", "船边直提", "quoted", "a quoted phrase"),
    ("用好RCEP规则。", "RCEP", "acronym", "an acronym of Latin letters"),
    ("发展C2M模式。", "C2M", "acronym", "an acronym with a digit"),
    ("建设5G网络。", "5G", "acronym", "an acronym that begins with a digit"),
    (
        "跨境电子商务综合试验区（以下简称综试区）建设。",
        "综试区",
        "abbreviation",
        "a short name that the text introduces",
    ),
    ("落实《贸易便利化协定》。", "贸易便利化协定", "title", "a work cited"),
]


@pytest.mark.parametrize(("text", "phrase", "marked", "why"), MARKED, ids=[case[-1] for case in MARKED])
def test_a_marked_phrase_is_listed_however_rare(text: str, phrase: str, marked: str, why: str) -> None:
    gap = next(gap for gap in find_gaps(made_corpus(text), general_words()) if gap.phrase == phrase)
    assert (gap.marked, gap.count, gap.directives) == (marked, 1, 1)
    assert phrase in gap.context
    assert gap.place.directive == "d-1"


def test_numbers_and_years_are_no_acronyms() -> None:
    assert find_gaps(made_corpus("到2025年，力争培育100家左右企业，增长3.5%。"), general_words()) == []


def test_what_has_an_entry_is_no_gap(library: Library) -> None:
    term = library.terms["overseas-warehouse"]
    text = "鼓励建设“海外仓”，支持海外仓企业，推进海外仓发展，海外仓升级。"
    assert any("海外仓" in gap.phrase for gap in find_gaps(made_corpus(text), general_words()))
    assert find_gaps(made_corpus(text, terms={term.id: term}), general_words()) == []


def test_a_phrase_that_a_person_put_aside_is_no_gap() -> None:
    assert find_gaps(made_corpus("把进博会“越办越好”。"), general_words(), {"越办越好"}) == []


WORDS = [
    ("加快区块链应用，推动区块链发展。鼓励区块链企业，加强区块链监管。", "区块链", "a word among changing neighbours"),
    ("完善退税政策，提高退税效率，优化退税服务，加快退税办理。", "退税", "two characters are enough"),
    ("支持大数据应用，推动大数据发展，加强大数据管理，开展大数据服务。", "大数据", "大 is no word of its own"),
]


@pytest.mark.parametrize(("text", "phrase", "why"), WORDS, ids=[case[-1] for case in WORDS])
def test_a_frequent_word_is_found_whole(text: str, phrase: str, why: str) -> None:
    assert _phrases(find_gaps(made_corpus(text), general_words())) == [(phrase, "", 4, 1)]


GENERAL = [
    ("加快推进建设，积极推进建设，大力推进建设，稳步推进建设。", "general words, however frequent"),
    ("提升能力和水平，增强能力和质量，优化能力和服务，发挥能力和作用。", "what cuts a general word is none (力和)"),
    ("商务部负责推广。（商务部负责）（商务部负责）（商务部负责）", "clauses of responsibility are no text"),
]


@pytest.mark.parametrize(("text", "why"), GENERAL, ids=[case[-1] for case in GENERAL])
def test_general_vocabulary_is_left_out(text: str, why: str) -> None:
    assert [gap for gap in find_gaps(made_corpus(text), general_words()) if "商务" not in gap.phrase] == []


def test_a_fixed_compound_of_general_words_is_found() -> None:
    """质量 and 发展 are general words; the company they keep makes a term of them, in two directives at least."""
    text = (
        "推动质量发展，加快质量发展，促进质量发展，实现质量发展，支持质量发展。企业合作，市场创新，服务提升，产业优化，物流网络，"
        * 2
    )
    others = "企业推广经验，市场交流信息，服务培训人才，产业提供资金。" * 20
    general = general_words()
    assert [gap.phrase for gap in find_gaps(made_corpus(text + others, text + others), general)] == ["质量发展"]
    assert find_gaps(made_corpus(text + others, others), general) == [], "what one directive alone repeats is its style"


def test_marked_first_then_by_frequency() -> None:
    text = "完善退税政策，提高退税效率，优化退税服务，推广区块链，支持区块链，加快区块链，利用区块链，推进“走出去”。"
    assert [gap.phrase for gap in find_gaps(made_corpus(text), general_words())] == ["走出去", "区块链", "退税"]


def test_the_longest_form_of_a_word_stands_for_its_parts() -> None:
    text = "推动物联网发展，加快物联网建设，支持物联网企业。"
    assert [gap.phrase for gap in find_gaps(made_corpus(text), general_words())] == ["物联网"]


def test_a_marked_phrase_of_a_text_is_a_gap_until_it_has_an_entry(corpus: Corpus, library: Library) -> None:
    def marked(corpus: Corpus) -> set[str]:
        return {gap.phrase for gap in find_gaps(corpus, general_words(), library.not_terms) if gap.marked}

    without = connect(replace(library, terms={}))
    named = {name.zh_hans for term in library.terms.values() for name in term.zh}
    assert {"三同", "综服企业", "综试区", "RCEP"} <= marked(without) - marked(corpus)
    assert marked(without) - marked(corpus) <= named
    assert marked(corpus).isdisjoint(named)


def test_the_marked_ones_stand_first(corpus: Corpus, library: Library) -> None:
    found = find_gaps(corpus, general_words(), library.not_terms)
    assert [bool(gap.marked) for gap in found] == sorted((bool(gap.marked) for gap in found), reverse=True)


def test_the_command(maoce: Maoce) -> None:
    done = maoce("glossary", "gaps", "--all")
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines
    assert all(len(line.split("\t")) == 5 for line in lines)
    assert maoce("glossary", "gaps", "--all", "--limit", "1").stdout.splitlines() == lines[:1]


def test_a_phrase_put_aside_must_be_in_the_texts_and_have_no_entry(maoce: Maoce, copy: Path) -> None:
    name = "glossary/not-terms.yml"
    (copy / name).write_text("not_terms:\n  海外仓: x\n  不在文中: x\n", "utf-8")
    said = maoce("check").stderr
    assert (
        f"{name}:2:8: [not-term-has-entry] `海外仓` has an entry by now, glossary/terms/overseas-warehouse.yml" in said
    )
    assert f"{name}:3:9: [not-term-unused] `不在文中` stands in no directive" in said
