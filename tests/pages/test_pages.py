"""Markdown that renders as the text it came from, and pages that agree with the corpus."""

import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.exports.formats import FORMATS
from builder.facts.edition import edition_facts, edition_view
from builder.facts.text import Link, Text, joined
from builder.language.script import Traditional
from builder.model import Corpus, Download, Edition, Library, Page, Part, Place, Unit
from builder.pages.inline import inline
from builder.pages.markdown import escape, external, quoted, relative
from builder.pages.render import page_of
from builder.publishing.docs import write_docs
from builder.reading.freshness import freshness
from tests.conftest import BUILD
from tests.support.html_pages import fragment

_EXTENSIONS = ["attr_list", "def_list", "md_in_html", "tables", "toc"]
_line = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zs", "Zl", "Zp", "Cf", "Co", "Cn"]), min_size=1
)


def _visible(body: str) -> str:
    html = markdown.markdown(body, extensions=_EXTENSIONS)
    return unescape(re.sub(r"<[^>]*>", "", html)).strip()


@given(_line)
def test_escaped_text_renders_as_itself(text: str) -> None:
    assert _visible(escape(text)) == text


@pytest.mark.parametrize(
    "text",
    ["1. 列表", "# 井号", "- 横", "> 引", "a_b_c", "[x](y)", "{: .a }", "<b>", "a|b", "&amp;", "~~~", "::: x", "***"],
)
def test_escaped_marks_render_as_themselves(text: str) -> None:
    assert _visible(escape(text)) == text
    assert _visible(f"正文 {escape(text)}") == f"正文 {text}"


@pytest.mark.parametrize("text", ["C#", "x #", "##", "# x ##", "\\#", "（一）落实#"])
def test_a_heading_keeps_what_could_close_it(text: str) -> None:
    assert _visible(f"# {escape(text)}").removesuffix("¶") == text
    assert _visible(f"### {escape(text)} {{: #measure-1 }}").removesuffix("¶") == text


@given(_line)
def test_text_before_a_link_renders_as_itself(text: str) -> None:
    link = Text("海外仓", "海外倉", "en").marked(Link("terms/overseas-warehouse/index", "", "term"))
    html = markdown.markdown(inline(joined([Text(text, text, "en"), link]), "a/index", "en"), extensions=_EXTENSIONS)
    assert "<img" not in html
    assert unescape(re.sub(r"<[^>]*>", "", html)) == f"{text}海外仓"


@pytest.mark.parametrize("text", ["看!", "!", "\\!", "a]", "x[", "`"])
def test_no_mark_before_a_link_becomes_part_of_it(text: str) -> None:
    test_text_before_a_link_renders_as_itself.hypothesis.inner_test(text)  # type: ignore[attr-defined]


_HARD = st.text(st.sampled_from(list("""[]()<>{}"'`*_\\|#&;:!=~+-. \n1aé中""")), max_size=24)


def _one_line(text: str) -> str:
    return " ".join(text.split())


@given(st.one_of(_line, _HARD))
def test_a_title_and_an_attribute_hold_exactly_their_text(text: str) -> None:
    body = f"a [中](y.md {quoted(text)}){{.term}} b\n\n## 中 {{: #id data-x={quoted(text)} }}\n"
    root = fragment(markdown.markdown(f"- {body}\n\n{body}", extensions=_EXTENSIONS))
    titles, values = root.xpath("//a[@class='term']/@title"), root.xpath("//h2/@data-x")
    assert [_one_line(title) for title in titles] == ([_one_line(text)] * 2 if text.strip() else titles)
    assert [_one_line(value) for value in values][-1] == _one_line(text)
    assert {element.tag for element in root.iter()} <= {"div", "ul", "li", "p", "a", "h2"}


@given(_HARD.filter(str.strip))
def test_hard_text_renders_as_itself_on_one_line(text: str) -> None:
    html = markdown.markdown(f"{escape(text)}\n{{: .official }}\n\nb", extensions=_EXTENSIONS)
    root = fragment(html)
    assert _one_line(root.text_content()) == _one_line(f"{text} b")
    assert {element.tag for element in root.iter()} <= {"div", "p"}


@pytest.mark.parametrize("rest", ["x(y)", "[x](javascript:ran())", "*_`'", "?a=1&b=2#c", "%E4%B8%AD", "a_b_c", "中文"])
def test_an_address_leads_where_it_says(rest: str) -> None:
    url = f"https://www.gov.cn/{rest}"
    root = fragment(markdown.markdown(f"a [{escape(url)}]({external(url)}) b", extensions=_EXTENSIONS))
    (link,) = root.xpath("//a")
    assert link.text_content() == f"https://www.gov.cn/{rest}"
    assert unquote(link.get("href")) == unquote(f"https://www.gov.cn/{rest}")


@pytest.mark.parametrize("edition", list(Edition))
def test_official_text_is_published_unchanged(corpus: Corpus, library: Library, edition: Edition) -> None:
    """The Markdown of every passage, links and all, renders as exactly the passage."""
    traditional = Traditional(library.reviewed_traditional())
    view = edition_view(corpus, edition, traditional)
    assert corpus.passages
    for place, passage in corpus.passages.items():
        rendered = [inline(text, "index", text.lang) for text in view.passage(place)]
        expected = traditional.convert(passage.text) if edition is Edition.ZH_HANT else passage.text
        assert "\n".join(map(_visible, rendered)) == expected


@pytest.mark.parametrize(
    ("target", "page", "href"),
    [
        ("index.md", "index.md", "index.md"),
        ("terms/a/index.md", "index.md", "terms/a/index.md"),
        ("terms/a/index.md", "directives/d/7/index.md", "../../../terms/a/index.md"),
        ("directives/d/index.md#section-1", "directives/d/7/index.md", "../index.md#section-1"),
    ],
)
def test_relative(target: str, page: str, href: str) -> None:
    assert relative(target, page) == href


@pytest.fixture(scope="module", params=list(Edition))
def pages(request: pytest.FixtureRequest, corpus: Corpus, library: Library) -> dict[str, Page]:
    traditional = Traditional(library.reviewed_traditional())
    downloads = [Download(f.name, f.file, f.label, 1000) for f in FORMATS]
    fresh = freshness(corpus, BUILD.day)
    view = edition_view(corpus, request.param, traditional)
    return {page.path: page for page in map(page_of, edition_facts(view, fresh, downloads, BUILD))}


def test_every_noun_has_its_page(pages: dict[str, Page], corpus: Corpus) -> None:
    expected = {"index.md", "about.md", "status.md", "downloads.md"}
    expected |= {"directives/index.md", "agencies/index.md", "terms/index.md"}
    for directive in corpus.directives.values():
        expected.add(f"directives/{directive.id}/index.md")
        expected |= {f"directives/{directive.id}/{measure.id}/index.md" for _, measure in directive.measures()}
    expected |= {f"agencies/{agency}/index.md" for agency in corpus.agencies}
    expected |= {f"terms/{term}/index.md" for term in corpus.terms}
    assert set(pages) == expected


def test_a_measure_lists_its_terms_and_a_term_its_measures(pages: dict[str, Page], corpus: Corpus) -> None:
    for directive in corpus.directives.values():
        for _, measure in directive.measures():
            page = pages[f"directives/{directive.id}/{measure.id}/index.md"].body
            places = [Place(directive.id, Part.MEASURE, measure.id, unit) for unit in Unit]
            mentioned = {
                m.target
                for p in places
                if p in corpus.readings
                for m in corpus.readings[p].mentions
                if m.kind == "term"
            }
            listed = set(re.findall(r"\.\./\.\./\.\./terms/([a-z0-9-]+)/index\.md", page))
            assert listed == mentioned
            for term in mentioned:
                assert f"../../directives/{directive.id}/{measure.id}/index.md" in pages[f"terms/{term}/index.md"].body


def test_no_raw_key_and_no_empty_table(pages: dict[str, Page]) -> None:
    for page in pages.values():
        assert not re.search(r"\b(?:None|Undefined)\b|\{\{|\}\}|\{%", page.body), page.path
        assert not re.search(r"\| --- \|[^\n]*\n(?!\|)", page.body), page.path


def test_only_what_changed_is_written_and_nothing_stale_stays(tmp_path: Path) -> None:
    first = [Page("a.md", "a"), Page("x/b.md", "b")]
    assert write_docs(tmp_path, first) == 2
    assert write_docs(tmp_path, first) == 0
    before = (tmp_path / "a.md").stat().st_mtime_ns
    assert write_docs(tmp_path, [Page("a.md", "a"), Page("x/c.md", "c")]) == 2
    assert (tmp_path / "a.md").stat().st_mtime_ns == before
    assert sorted(p.name for p in tmp_path.rglob("*.md")) == ["a.md", "c.md"]
