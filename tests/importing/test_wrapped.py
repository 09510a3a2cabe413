"""One directive as it reaches a desk: in every wrapper the same tree, the same clauses, and nothing behind its end."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import opencc
import pytest

from builder import pipeline
from builder.check.context import Checked
from builder.check.fidelity import check_fidelity
from builder.importing.parse import parse_capture
from builder.language.pinyin import romanise
from builder.model import Directive, Library
from builder.reading.connect import connect
from builder.store.directive_file import dump_directive
from builder.store.project import Project, read_library
from builder.store.yaml_places import locate
from tests.conftest import LIBRARY, Maoce
from tests.support.made_files import docx, paragraph, part, pdf

DOCUMENT = """商务部 财政部关于促进某类货物贸易便利化的通知
商贸发〔2020〕7号
各省、自治区、直辖市、计划单列市商务、财政主管部门，各有关单位：
为促进某类货物贸易便利化，进一步优化口岸营商环境，降低企业通关成本，现就有关事项通知如下：
一、优化办理流程
（一）精简单证。对属于目录范围的货物，企业可以凭电子单证办理进口手续，不再提交纸质单证，法律法规另有规定的除外。（商务部、海关总署按职责分工负责）
（二）压缩时限。各地要在收到完整材料之日起3个工作日内办结，其中：
1.属于自动许可的，当日办结；
2.属于其他许可的，2个工作日内办结。
二、加强配套支持
（三）做好资金保障。统筹用好外经贸发展专项资金，支持企业完善仓储、检测、物流等设施，到2025年，力争建成10个左右的示范口岸，充分调动各地方和各有关方面积极性。（财政部牵头，商务部、税务总局按职责分工负责）
（四）强化监督检查。建立健全监测评估和退出机制，定期开展评估，及时总结可复制、可推广的经验做法。（商务部牵头，各有关单位参与）
三、组织实施
（五）抓好落实。各地要加强组织领导，细化工作举措，确保各项政策落到实处，重大情况及时报告。
商务部
财政部
2020年3月4日"""
LINES = DOCUMENT.split("\n")
HAN = "一二三"


def _p(lines: Sequence[str], attributes: str = "") -> str:
    return "".join(f"<p{attributes}>{line}</p>\n" for line in lines)


def _page(body: str, title: str = "某网") -> bytes:
    head = f'<head><meta charset="utf-8"><title>{title}</title><style>p {{ margin: 0 }}</style><script>var a = 1;</script></head>'
    return f"<!DOCTYPE html>\n<html>{head}<body>{body}</body></html>".encode()


def _government(lines: Sequence[str]) -> bytes:
    table = f"""<table><tr><td>索 引 号：</td><td>000014349/2020-00007</td><td>主题分类：</td><td>商贸</td></tr>
<tr><td>发文机关：</td><td>商务部 财政部</td><td>成文日期：</td><td>2020年03月04日</td></tr>
<tr><td>标　　题：</td><td>{lines[0]}</td></tr>
<tr><td>发文字号：</td><td>{lines[1]}</td><td>发布日期：</td><td>2020年03月06日</td></tr></table>"""
    return _page(
        f"<div>首页 > 政策 > 部门文件</div>{table}<div>{_p(lines)}</div><div>扫一扫在手机打开当前页</div><div>版权所有：某某网</div>"
    )


def _old_government(lines: Sequence[str]) -> bytes:
    """As it was done with tables and line breaks, in GB 2312 by its own account."""
    body = "<br>\n".join(f"　　{line}" for line in lines)
    page = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body><table><tr><td><font size="3">{body}</font></td></tr></table><p align="center">【打印】</p></body></html>'
    return page.encode("gb18030")


def _ministry(lines: Sequence[str]) -> bytes:
    return _page(
        f"<div>当前位置：首页 > 政策发布</div><div>来源：某某司　发布时间：2020-03-06 10:20</div>{_p(lines)}<div>打印本页</div>"
    )


def _customs(lines: Sequence[str]) -> bytes:
    return _page(
        f"<div>发布时间：2020-03-06</div><div><span>浏览次数：100</span></div>{_p(lines, ' class=content')}<div>主办单位：某某署办公厅</div>"
    )


def _public_account(lines: Sequence[str]) -> bytes:
    """Sections in sections, a span for each piece of text."""
    body = "".join(
        f"<section><section><p><span>{line[:5]}</span><span>{line[5:]}</span></p></section></section>" for line in lines
    )
    return _page(f"<h1>某号</h1>{body}<p>来源：某某网</p><p>责任编辑：某某</p>")


def _news(lines: Sequence[str]) -> bytes:
    return _page(
        f"<h1># 两部门：便利某类货物贸易</h1><div>2020-03-06 10:23 某某网</div>{_p(lines)}<div>（责任编辑：某某）</div><div>相关稿件</div><ul><li>某会议召开</li><li>某论坛举行</li></ul>"
    )


def _word_html(lines: Sequence[str]) -> bytes:
    """Word breaks the lines of its source wherever they are full."""

    def broken(line: str) -> str:
        return "\n".join(line[at : at + 37] for at in range(0, len(line), 37))

    body = "".join(
        f"<p class=MsoNormal style='text-indent:32.0pt'><span lang=ZH-CN style='font-family:宋体'>{broken(line)}</span><o:p></o:p></p>\n"
        for line in lines
    )
    return f"<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><meta charset=utf-8></head><body lang=ZH-CN>{body}</body></html>".encode()


def _broken(lines: Sequence[str], width: int = 28) -> list[str]:
    made: list[str] = []
    for number, line in enumerate(lines):
        text = line if number < 3 else f"　　{line}"
        made += [text[at : at + width] for at in range(0, len(text), width)]
    return made


def _paged(lines: Sequence[str]) -> list[list[str]]:
    return [[*lines[at : at + 9], "　　　　　　　　　　" + f"— {at // 9 + 1} —"] for at in range(0, len(lines), 9)]


def _hard_wrapped(lines: Sequence[str]) -> bytes:
    return "\n".join("\n".join(["", *page, ""]) for page in _paged(_broken(lines))).encode()


def _mailed(lines: Sequence[str]) -> bytes:
    return "\r\n".join("> " + line for line in _broken(lines, 36)).encode()


def _pdf(lines: Sequence[str]) -> bytes:
    return pdf(_paged(_broken(lines)))


def _docx(lines: Sequence[str]) -> bytes:
    return docx(lines)


def _docx_numbered(lines: Sequence[str]) -> bytes:
    """Sections are numbered by Word."""
    section = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    numbering = part(
        "numbering",
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>'
        '<w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    )
    body = [paragraph(line[2:], section) if line[1] == "、" and line[0] in HAN else paragraph(line) for line in lines]
    return docx("".join(body), {"word/numbering.xml": numbering})


def _traditional(lines: Sequence[str]) -> bytes:
    """As a site of Hong Kong prints it."""
    return _news([opencc.OpenCC("s2hk").convert(line) for line in lines])


# the wrapper, the suffix of its file, what it is
WRAPPERS: list[tuple[Callable[[Sequence[str]], bytes], str, str]] = [
    (_government, ".html", "a government page"),
    (_old_government, ".htm", "an old government page"),
    (_ministry, ".html", "a ministry"),
    (_customs, ".html", "customs"),
    (_public_account, ".html", "a public account"),
    (_news, ".html", "a news site"),
    (_word_html, ".html", "Word's HTML"),
    (_hard_wrapped, ".txt", "hard-wrapped text"),
    (_mailed, ".txt", "quoted in an e-mail"),
    (_pdf, ".pdf", "PDF"),
    (_docx, ".docx", "a Word document"),
    (_traditional, ".html", "in Traditional characters"),
    (_docx_numbered, ".docx", "a Word document that counts its sections itself"),
]  # fmt: skip


def _import(data: bytes, suffix: str, library: Library) -> Directive:
    return parse_capture(data, suffix, romanise, agency_names=library.agency_names()).directive


def _with(library: Library, directive: Directive, data: bytes) -> Library:
    path = f"content/directives/{directive.id}.md"
    return replace(
        library, directives={directive.id: directive}, captures={directive.capture.file: data},
        paths={**library.paths, ("directive", directive.id): path}, texts={**library.texts, path: dump_directive(directive)},
    )  # fmt: skip


@pytest.mark.parametrize(("wrapper", "suffix", "what"), WRAPPERS, ids=[row[-1] for row in WRAPPERS])
def test_a_directive_is_the_same_in_every_wrapper(
    wrapper: Callable[[Sequence[str]], bytes], suffix: str, what: str
) -> None:
    library, _ = read_library(Project(LIBRARY))
    plain = _import(DOCUMENT.encode(), ".txt", library)
    assert [len(section.measures) for section in plain.sections] == [2, 2, 1]
    data = wrapper(LINES)
    found = _import(data, suffix, library)
    assert found.sections == plain.sections, what
    assert (found.before, found.after) == (plain.before, plain.after), "no head and no tail of the site"
    assert (found.title, found.number, found.issuers, found.issued) == (
        plain.title,
        plain.number,
        plain.issuers,
        plain.issued,
    )
    assert found.capture.file == f"shangmaofa-2020-7{suffix}"
    corpus, expected = (connect(replace(library, directives={d.id: d})) for d in (found, plain))
    clauses = [reading.responsibilities for reading in expected.readings.values() if reading.responsibilities]
    assert len(clauses) == 3
    assert corpus.readings == expected.readings
    wrapped = _with(library, found, data)
    assert list(check_fidelity(Checked(wrapped, corpus, locate))) == [], "proved against the extracted text"
    assert _import(data, suffix, library) == found, "importing again gives the same"


FILES: list[tuple[Callable[[Sequence[str]], bytes], str]] = [(_pdf, "pdf"), (_docx, "docx"), (_hard_wrapped, "txt")]


@pytest.mark.parametrize(("wrapper", "suffix"), FILES, ids=[suffix for _, suffix in FILES])
def test_a_file_is_imported_kept_checked_and_imported_again(
    maoce: Maoce, copy: Path, tmp_path: Path, wrapper: Callable[[Sequence[str]], bytes], suffix: str
) -> None:
    page = tmp_path / f"saved.{suffix.upper()}"
    page.write_bytes(wrapper(LINES))
    done = maoce("import", page, "--url", "https://www.mofcom.gov.cn/a.pdf")
    assert done.returncode == 0, done.stderr
    capture = copy / "content" / "captures" / f"shangmaofa-2020-7.{suffix}"
    assert capture.read_bytes() == page.read_bytes(), "kept as it is"
    path = copy / "content" / "directives" / "shangmaofa-2020-7.md"
    written = path.read_bytes()
    assert maoce("import", page).returncode == 0
    assert path.read_bytes() == written, "byte for byte"
    assert pipeline.reimport(Project(copy), ["shangmaofa-2020-7"]) == []
    text = written.decode()
    assert "3个工作日内" in text
    path.write_text(text.replace("3个工作日内", "5个工作日内"), "utf-8")
    _, _, problems = pipeline.load(Project(copy))
    assert [problem.rule for problem in problems if problem.rule != "title-en"] == ["fidelity"]
    row = maoce("import", page, "--json")
    assert row.returncode == 0, row.stderr
    assert '"number": "商贸发〔2020〕7号"' in row.stdout


def test_check_says_what_reads_a_pdf(copy: Path, maoce: Maoce, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "saved.pdf"
    page.write_bytes(_pdf(LINES))
    assert maoce("import", page).returncode == 0
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    _, _, problems = pipeline.load(Project(copy))
    [problem] = [found for found in problems if found.rule == "capture-unreadable"]
    assert "python -m pip install pypdfium2" in problem.message()
    [problem] = pipeline.reimport(Project(copy), ["shangmaofa-2020-7"])
    assert "pip install pypdfium2" in problem.message()
