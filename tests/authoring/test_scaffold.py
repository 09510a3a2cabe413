"""The first draft of an entry: what it knows, what it leaves to a person, and what it refuses."""

from dataclasses import replace
from pathlib import Path

import pytest

from builder.authoring.gaps import general_words
from builder.authoring.scaffold import Asked, divide, draft_record, find_occurrences, record_id
from builder.model import Corpus, Library, MaoceError, Published
from tests.authoring.test_gaps import made_corpus
from tests.conftest import Maoce

IDS = [
    ("海外仓", "overseas warehouse", "overseas-warehouse", "from the English name"),
    ("海外仓", None, "haiwaicang", "from the pinyin"),
    ("女", None, "nv", "ü has no place in an id"),
    ("两头在外", "“two ends abroad” (processing trade)", "two-ends-abroad-processing-trade", "marks become one hyphen"),
    ("保函", "garantía", "garantia", "accents fall away"),
    ("C2M模式", None, "c2mmoshi", "Latin letters stay"),
    ("　", None, "", "nothing to make an id from"),
]


@pytest.mark.parametrize(("name", "english", "expected", "why"), IDS, ids=[case[-1] for case in IDS])
def test_id(name: str, english: str | None, expected: str, why: str) -> None:
    assert record_id(name, english) == expected


DIVISIONS = [
    ("海外仓企业", {"海外", "企业"}, ["海外", "仓", "企业"], "a single character between words"),
    ("国际营销体系", {"国际", "营销", "体系", "国际营销"}, ["国际营销", "体系"], "the fewest words"),
    ("区块链", set(), ["区块链"], "what no word fits stays together"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "words", "expected", "why"), DIVISIONS, ids=[case[-1] for case in DIVISIONS])
def test_words(name: str, words: set[str], expected: list[str], why: str) -> None:
    assert divide(name, words) == expected


def test_occurrences_are_quotes_that_stand_in_the_text(corpus: Corpus) -> None:
    found, accidents = find_occurrences(corpus, "氛围", frozenset({"氛围"}))
    assert found
    assert accidents == []
    for occurrence in found:
        text = corpus.passages[occurrence.place].text
        assert occurrence.quote in text
        assert "氛围" in occurrence.quote
        assert not set("，。；\n") & set(occurrence.quote)


def test_a_name_inside_a_longer_name_is_not_its_occurrence(library: Library) -> None:
    term = library.terms["cbec-pilot-zone"]
    corpus = made_corpus("支持跨境电商综合试验区，建设各类试验区。", terms={term.id: term})
    assert [found.quote for found in find_occurrences(corpus, "试验区", frozenset())[0]] == ["建设各类试验区"]


def test_a_longer_name_is_drafted_with_its_relation_to_the_one_whose_only_places_it_takes(library: Library) -> None:
    terms = {
        "e": replace(library.terms["e-commerce"], id="e"),
        "w": replace(library.terms["overseas-warehouse"], id="w"),
    }
    drafts = [
        ("发展农村电商。", "农村电商", "broader: [e] #", "it ends with the name, so it is likely a kind of it"),
        ("建设海外仓联盟。", "海外仓联盟", "related: [w] #", "it begins with the name"),
        ("发展农村电商，规范电商。", "农村电商", "", "a place is left to the other"),
        ("发展农村电商，用好海外仓。", "海外仓", "", "it takes nothing from another"),
    ]
    for text, name, expected, why in drafts:
        kept = {id_: term for id_, term in terms.items() if name not in {zh.zh_hans for zh in term.zh}}
        corpus = made_corpus(text, terms=kept)
        drafted = draft_record(replace(library, terms=kept, agencies={}), corpus, "term", Asked(name, "x"), set(), str)
        lines = [line for line in drafted.splitlines() if line.startswith(("broader", "related"))]
        assert len(lines) == bool(expected), why
        assert all(line.startswith(expected) and "TODO" in line for line in lines), why


QUOTES = [
    ("推进数字贸易、服务贸易、贸易数字化，货物贸易，试点，区域贸易。", "推进数字贸易、服务贸易、贸易数字化，货物贸易，试点，区域贸易", "never the name alone"),
    ("推进数字贸易和服务贸易创新发展改革、试点、区域协调发展总体水平提升。", "推进数字贸易和服务贸易创新发展改革、试点、区域协调发展总体水平提升", "nor in a list"),
    ("一是推进试点，二是总结经验。", "一是推进试点", "a clause ends at a comma"),
    ("支持有条件的地方开展海外仓建设、数字贸易试点、服务贸易创新发展。", "数字贸易试点", "a long one at an enumeration comma"),
    ("推进“线上线下、进口出口、内贸外贸同步的试点”等多项重大改革任务。", "推进“线上线下、进口出口、内贸外贸同步的试点”等多项重大改革任务", "but not between quotation marks"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "why"), QUOTES, ids=[case[-1] for case in QUOTES])
def test_quotes_are_cut_at_clauses(text: str, quote: str, why: str) -> None:
    assert [found.quote for found in find_occurrences(made_corpus(text), "试点", frozenset())[0]] == [quote]


def test_each_directive_is_quoted_before_any_is_quoted_twice(corpus: Corpus) -> None:
    found, _ = find_occurrences(corpus, "品牌", frozenset())
    directives = [occurrence.place.directive for occurrence in found]
    assert len(set(directives[: len(set(directives))])) == len(set(directives))


def test_words_in_which_it_stands_by_accident_are_named(corpus: Corpus, library: Library) -> None:
    text = draft_record(library, corpus, "term", Asked("内外贸", "x"), {*general_words(), "国内"}, str)
    assert "# TODO not_within: [国内外贸]" in text


def test_a_name_that_no_text_says_needs_a_law_a_treaty_or_a_standard(corpus: Corpus, library: Library) -> None:
    text = draft_record(library, corpus, "term", Asked("无人飞艇", "x"), general_words(), str)
    assert "references:\n  - en: TODO # 无人飞艇 stands on its own in no directive" in text
    assert "sources:" not in text


REFUSED = [
    (("term", "海外仓"), "glossary/terms/overseas-warehouse.yml:1:1: [has-entry] `海外仓` has an entry already", "a name"),
    (("term", "海外倉"), "glossary/terms/overseas-warehouse.yml:1:1: [has-entry] `海外倉` has an entry already", "its Traditional form"),
    (("term", "新仓", "--en", "overseas warehouse"), "glossary/terms/overseas-warehouse.yml:1:1: [has-entry] `overseas warehouse` has", "an English name"),
    (("agency", "商务部"), "glossary/agencies/mofcom.yml:1:1: [has-entry] `商务部` has an entry already", "an agency's name"),
    (("term", "商务部"), "glossary/agencies/mofcom.yml:1:1: [has-entry] `商务部` has an entry already", "a name of the other kind"),
    (("term", "良好氛围", "--id", "rcep"), "glossary/terms/rcep.yml:1:1: [id-used] the id `rcep` is taken; choose another with --id", "an id"),
    (("term", "良好氛围", "--id", "A b"), "maoce new term: [no-id] `A b` is no id; name one in small letters", "no id"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "message", "why"), REFUSED, ids=[case[-1] for case in REFUSED])
def test_what_is_taken_is_refused(maoce: Maoce, words: tuple[str, ...], message: str, why: str) -> None:
    done = maoce("new", *words)
    assert (done.returncode, done.stdout) == (2 if message.startswith("maoce") else 1, "")
    assert done.stderr.startswith(message)


def test_an_id_that_was_published_before_is_not_given_again(corpus: Corpus, library: Library) -> None:
    library = replace(library, published=Published({"agencies/former-office": 1}))
    with pytest.raises(MaoceError, match="the id `former-office` was published before; choose another with --id"):
        draft_record(library, corpus, "agency", Asked("某某新局", "former-office"), general_words(), str)


def test_nothing_unfinished_is_published(maoce: Maoce, copy: Path) -> None:
    assert maoce("new", "agency", "某某新局", "--en", "Some new administration").returncode == 0
    name = "glossary/agencies/some-new-administration.yml"
    assert maoce("fmt", "--check", name).returncode == 0, "a draft is in canonical form"
    done = maoce("check")
    lines = (copy / name).read_text("utf-8").splitlines()
    expected = [f"{name}:{n}:{line.index('TODO') + 1}: [todo] " for n, line in enumerate(lines, 1) if "TODO" in line]
    said = done.stderr.splitlines()[:-1]
    assert len(said) == len(expected) > 4
    assert all(line.startswith(start) for line, start in zip(said, expected, strict=True))
    assert maoce("build").returncode == 1
