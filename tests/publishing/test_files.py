"""Directive files and YAML records: what is written is read back, and what is wrong is named."""

from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from builder.importing.line import Line
from builder.importing.outline import find_outline
from builder.model import Block, CaptureRecord, Directive, Source
from builder.store.directive_file import dump_directive, load_directive
from tests.conftest import maoce_in

_chars = st.characters(codec="utf-8", categories=["Lo", "Nd", "Po"], exclude_characters="。")
_sentence = st.text(_chars, min_size=1, max_size=12).map(lambda s: f"{s}。")
_paragraph = st.one_of(
    st.lists(_sentence, min_size=1, max_size=4).map("".join),
    st.sampled_from(
        ["# 井号", "<!-- 注 -->", "\\反斜线", "- 横线", "1.8万亿元", "一、二、三产业", "> 引用", "*星*_线_[链](x)"]
    ),
)
_numerals = "一二三四五六七八九十"


@st.composite
def bodies(draw: st.DrawFn) -> list[str]:
    """A directive's body in the documents' own grammar: sections, numbered measures, items, paragraphs."""
    lines = draw(st.lists(_paragraph, max_size=2))
    running = 0
    for section in range(draw(st.integers(1, 4))):
        lines.append(f"{_numerals[section]}、{draw(st.text(_chars, min_size=1, max_size=8))}")
        lines += draw(st.lists(_paragraph, max_size=2))
        for _ in range(draw(st.integers(0, 2))):
            lines.append(f"（{_numerals[running]}）{draw(_paragraph)}")
            lines += [f"{i}.{p}" for i, p in enumerate(draw(st.lists(_paragraph, max_size=2)), 1)]
            running += 1
    return [line.strip() for line in lines if line.strip()]


@given(bodies())
def test_outline_and_file_lose_nothing(body: list[str]) -> None:
    """The text of the tree is the text of the lines, and the file gives the same tree back."""
    outline = find_outline([Line(number, text) for number, text in enumerate(body, 1)])
    directive = _directive(outline.preamble, outline.closing)
    directive = replace(directive, sections=outline.sections)
    assert directive.text().replace("\n", "") == "".join(body)
    loaded, problems = load_directive("x.md", dump_directive(directive))
    assert problems == []
    assert loaded == directive


def _directive(before: tuple[Block, ...], after: tuple[Block, ...]) -> Directive:
    return Directive(
        id="x-2020-1", title="标题", title_en=None, number=None, kind=None, issuers=(), addressees=None, issued=None,
        published=None, source=Source(), capture=CaptureRecord("x.txt", "0"), before=before, sections=(), after=after,
    )  # fmt: skip


TERM = "glossary/terms/overseas-warehouse.yml"


def test_a_failed_build_leaves_the_site_as_it_is(small: Path) -> None:
    (small / "site").mkdir()
    (small / "site" / "index.html").write_text("the last good site", "utf-8")
    (small / TERM).write_text("id: no\n", "utf-8")
    done = maoce_in(small)("build")
    assert done.returncode == 1
    assert (small / "site" / "index.html").read_text("utf-8") == "the last good site"


def test_a_build_that_mkdocs_refuses_leaves_the_site_as_it_is(small: Path) -> None:
    (small / "site").mkdir()
    (small / "site" / "index.html").write_text("the last good site", "utf-8")
    config = small / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("  - about.md", "  - about.md\n  - nowhere.md"), "utf-8")
    done = maoce_in(small)("build")
    assert done.returncode == 1
    assert "nowhere.md" in done.stderr
    assert (small / "site" / "index.html").read_text("utf-8") == "the last good site"


def test_a_new_directive_goes_all_the_way(small: Path) -> None:
    """A person saves a page, imports it, fills in one field: `check` is content and every edition has its pages."""
    maoce = maoce_in(small)
    page = small / "new.txt"
    page.write_text(
        "国务院办公厅关于某项激励措施的通知\n国办发〔2020〕8号\n各省、自治区、直辖市人民政府：\n现将有关事项通知如下：\n"
        "一、对成效明显的地方予以支持，并在安排资金时适当倾斜。（商务部负责）\n二、对落实较好的地方给予奖励，并优先安排试点。（商务部负责）\n"
        "三、对推进有力的地方扩大试点，并总结推广经验。（商务部牵头，各地区配合）\n国务院办公厅\n2020年3月4日\n",
        "utf-8",
    )
    assert maoce("import", page).returncode == 0
    path = small / "content" / "directives" / "guobanfa-2020-8.md"
    done = maoce("check")
    assert "`title_en` is missing" in done.stderr
    path.write_text(
        path.read_text("utf-8").replace("title_en: null", "title_en: Notice on Certain Incentives"), "utf-8"
    )
    done = maoce("check")
    assert done.returncode == 0, done.stderr
    assert "no English headings yet: content/english/guobanfa-2020-8.yml" in done.stdout
    assert maoce("build").returncode == 0
    english = (small / "site" / "en" / "directives" / "guobanfa-2020-8" / "3" / "index.html").read_text("utf-8")
    assert "Measure 3" in english
    assert "Ministry of Commerce" in english
    assert maoce("import", page).stdout.strip().endswith("is unchanged")
