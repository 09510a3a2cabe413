"""From the five captures to the five parsed directives."""

import os
from pathlib import Path

import pytest

from builder.importing.parse import Known, parse_capture
from builder.language.pinyin import romanise
from builder.model import Corpus, Directive, Library
from builder.store.directive_file import dump_directive
from builder.store.project import Project
from tests.conftest import ROOT, Maoce
from tests.support.tree import tree

IDS = ("guobanfa-2020-40", "guobanfa-2021-24", "guobanfa-2021-59", "guobanfa-2023-10", "zhongyang-guowuyuan-2019-11-19")


@pytest.mark.parametrize(
    ("directive_id", "sections", "measures", "clauses"),
    [
        ("zhongyang-guowuyuan-2019-11-19", 10, 34, 0),
        ("guobanfa-2020-40", 11, 38, 0),
        ("guobanfa-2023-10", 6, 18, 0),
        ("guobanfa-2021-59", 5, 18, 18),
        ("guobanfa-2021-24", 7, 25, 22),
    ],
)
def test_structure(corpus: Corpus, directive_id: str, sections: int, measures: int, clauses: int) -> None:
    directive = corpus.directives[directive_id]
    readings = [r for place, r in corpus.readings.items() if place.directive == directive_id]
    found = (len(directive.sections), len(list(directive.measures())), sum(len(r.responsibilities) for r in readings))
    assert found == (sections, measures, clauses)


@pytest.mark.parametrize("directive_id", IDS)
def test_golden_tree(corpus: Corpus, directive_id: str) -> None:
    """The whole tree, clause by clause; MAOCE_GOLDEN=write renews the file, for a person to read the difference."""
    golden = ROOT / "tests" / "golden" / f"{directive_id}.txt"
    now = tree(corpus, corpus.directives[directive_id])
    if os.environ.get("MAOCE_GOLDEN") == "write":
        golden.write_text(now, "utf-8")
    assert now == golden.read_text("utf-8")


@pytest.mark.parametrize("directive_id", IDS)
def test_importing_again_gives_the_committed_file(library: Library, project: Project, directive_id: str) -> None:
    directive = library.directives[directive_id]
    imported = parse_capture(library.captures[directive.capture.file], ".txt", romanise, Known.of(directive))
    committed = (project.directives / f"{directive_id}.md").read_bytes()
    assert dump_directive(imported.directive).encode() == committed


@pytest.mark.parametrize("directive_id", IDS)
def test_nothing_but_what_persons_supplied_is_taken_from_the_committed_file(
    library: Library, directive_id: str
) -> None:
    """Importing without the committed file gives the same text, outline and facts."""
    committed = library.directives[directive_id]
    fresh = parse_capture(library.captures[committed.capture.file], ".txt", romanise, Known(id=directive_id)).directive
    supplied = {name for entry in committed.supplied for name in entry.fields} | {"title_en", "kind", "supplied"}
    for field in set(Directive.__dataclass_fields__) - supplied:
        assert getattr(fresh, field) == getattr(committed, field), field


def test_what_the_capture_does_not_say_is_not_guessed(library: Library) -> None:
    data = library.captures["zhongyang-guowuyuan-2019-11-19.txt"]
    imported = parse_capture(data, ".txt", romanise, Known(id="zhongyang-guowuyuan-2019-11-19"))
    directive = imported.directive
    assert (directive.title, directive.number, directive.issuers, directive.issued) == (None, None, (), None)
    assert [line.en.split(":")[0] for line in imported.missing] == [
        "title",
        "number",
        "issuers",
        "issued",
        "published",
        "url",
    ]


@pytest.mark.parametrize(
    ("directive_id", "text", "why"),
    [
        ("guobanfa-2021-59", "加强绿色食品、有机农产品、地理标志农产品认证和管理", "stock links cut 有机农产品 in two"),
        ("guobanfa-2021-59", "(教育部牵头，", "a stock link stands inside 教育部"),
        ("guobanfa-2021-59", "加快线上线下融合", "a stock link stands on 线上线下"),
        ("guobanfa-2021-24", "建立线上线下融合、境内境外联动的营销体系", "another site's stock link"),
        ("guobanfa-2021-24", "国务院办公厅关于加快发展外贸新业态新模式的意见", "the title is split over two lines"),
        (
            "guobanfa-2020-40",
            "国务院办公厅关于推进对外贸易创新发展的实施意见",
            "the same, and it stands in a table above too",
        ),
    ],
)
def test_text_is_whole(library: Library, directive_id: str, text: str, why: str) -> None:
    assert text in library.directives[directive_id].text(), why


@pytest.mark.parametrize(
    ("directive_id", "text", "why"),
    [
        ("guobanfa-2021-59", "其中提到", "the news digest repeats half of measure 9"),
        ("guobanfa-2021-59", "文章来源", "a credit line"),
        ("guobanfa-2021-59", "eastmoney", "a link below the text"),
        ("guobanfa-2023-10", "发布关于", "the news headline is not the document's title"),
        ("guobanfa-2023-10", "具体内容如下", "a lead-in"),
        ("guobanfa-2021-24", "何中夫", "an editor's name"),
        ("guobanfa-2021-24", "海量资讯", "the text of a QR code"),
        ("guobanfa-2020-40", "首页", "site navigation"),
        ("guobanfa-2020-40", "扫一扫", "a page mark"),
        ("zhongyang-guowuyuan-2019-11-19", "新华社", "a dateline"),
    ],
)
def test_wrapper_is_no_text(library: Library, directive_id: str, text: str, why: str) -> None:
    directive = library.directives[directive_id]
    assert text not in directive.text(), why
    assert any(text in removal.text for removal in directive.removals), "it is on the declared list"


def test_titles_and_headlines(library: Library) -> None:
    assert library.directives["guobanfa-2023-10"].title == "国务院办公厅关于推动外贸稳规模优结构的意见"
    assert library.directives["guobanfa-2021-59"].source.headline is not None
    assert "走出去" in library.directives["guobanfa-2021-59"].source.headline


def test_paragraphs_that_are_no_measures_stay_where_they_stand(library: Library) -> None:
    by_id = library.directives
    assert by_id["guobanfa-2020-40"].sections[0].text.startswith("以习近平新时代中国特色社会主义思想为指导")
    assert by_id["zhongyang-guowuyuan-2019-11-19"].sections[0].text.count("\n") == 1
    assert by_id["guobanfa-2023-10"].sections[5].text.startswith("各地方、各相关部门和单位")
    principles = next(m for _, m in by_id["guobanfa-2021-24"].measures() if m.heading == "基本原则")
    assert [line[:6] for line in principles.text.split("\n")] == ["坚持鼓励创新", "坚持包容审慎", "坚持开放合作"]
    assert [block.role for block in by_id["zhongyang-guowuyuan-2019-11-19"].after] == ["closing"]
    assert [block.role for block in by_id["guobanfa-2020-40"].after] == ["signature", "date", "note"]


NEWS = """商务部新闻发言人表示，今年前三季度外贸保持增长。
发言人说，将继续落实《国务院办公厅关于加快发展外贸新业态新模式的意见》（国办发〔2021〕24号）。
记者了解到，多地出台了配套措施。
"""
BAD_PAGES = [
    ("empty.txt", b"", "the file is empty"),
    ("blank.html", b"\n \n", "the file is empty"),
    ("image.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary file"),
    ("broken-gbk.html", "<p>一、总体要求</p>".encode("gbk") + b"\xff\xff\xff", "neither UTF-8 nor GB18030"),
    ("news.txt", NEWS.encode(), "no directive found"),
]


@pytest.mark.parametrize(("name", "data", "message"), BAD_PAGES, ids=[page[0] for page in BAD_PAGES])
def test_a_page_that_is_no_directive(
    maoce: Maoce, copy: Path, tmp_path: Path, name: str, data: bytes, message: str
) -> None:
    page = tmp_path / name
    page.write_bytes(data)
    before = _files(copy)
    done = maoce("import", page)
    assert done.returncode == 1
    assert done.stderr.startswith(f"{page}:1:1: ")
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == 2, "one clear line, and the count"
    assert _files(copy) == before


def test_a_gbk_page_loses_no_character(library: Library) -> None:
    """Whatever encoding a page declares: the same directive comes out."""
    data = library.captures["guobanfa-2020-40.txt"]
    text = '<html><head><meta charset="utf-8"></head><body>' + "".join(
        f"<p>{line}</p>\n" for line in data.decode().splitlines()
    )
    imported = parse_capture(text.encode("gb18030"), ".html", romanise).directive
    assert imported.text() == library.directives["guobanfa-2020-40"].text()


def test_import_writes_the_file_and_keeps_the_page(maoce: Maoce, copy: Path) -> None:
    page = copy / "content" / "captures" / "guobanfa-2021-24.txt"
    committed = (copy / "content" / "directives" / "guobanfa-2021-24.md").read_text("utf-8")
    saved = copy / "saved page.txt"
    saved.write_bytes(page.read_bytes())
    page.unlink()
    (copy / "content" / "directives" / "guobanfa-2021-24.md").unlink()
    done = maoce("import", saved)
    assert done.returncode == 0, done.stderr
    assert page.read_bytes() == saved.read_bytes()
    written = (copy / "content" / "directives" / "guobanfa-2021-24.md").read_text("utf-8")
    assert written == committed.replace(
        "title_en: Opinions of the General Office of the State Council on Accelerating the Development of New Forms and"
        " Models of Foreign Trade",
        "title_en: null",
    )
    assert "not stated: published" in done.stdout


def test_import_does_not_replace_a_reviewed_file(maoce: Maoce, copy: Path) -> None:
    path = copy / "content" / "directives" / "guobanfa-2021-24.md"
    edited = path.read_text("utf-8").replace("运用数字技术", "應用数字技术")
    path.write_text(edited, "utf-8")
    done = maoce("import", copy / "content" / "captures" / "guobanfa-2021-24.txt")
    assert done.returncode == 1
    assert "the file differs" in done.stderr
    assert "-應用数字技术" in done.stdout
    assert path.read_text("utf-8") == edited
    assert maoce("import", copy / "content" / "captures" / "guobanfa-2021-24.txt", "--force").returncode == 0
    assert "運用" not in path.read_text("utf-8")


def test_a_page_without_facts_asks_for_an_id(maoce: Maoce, copy: Path) -> None:
    done = maoce("import", copy / "content" / "captures" / "zhongyang-guowuyuan-2019-11-19.txt")
    assert done.returncode == 1
    assert "--id zhongyang-guowuyuan-2019-11-19" in done.stderr


def _files(root: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(root)): path.read_bytes()
        for folder in ("content", "glossary")
        for path in (root / folder).rglob("*")
        if path.is_file()
    }
