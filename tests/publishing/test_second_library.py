"""A library of one's own by import alone: a folder of saved pages, four commands, and no line of code or YAML written."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import NamedTuple

import jsonschema
import pytest

from builder.exports.json_files import import_schema, imports_schema
from builder.store.project import Project
from tests.conftest import ROOT, Shared
from tests.support.in_process import Said, maoce_here

_TASKS = "一、简化单证\n（一）合并申请。将三种单证并为一种，网上申领。（{a}负责）\n（二）缩短时限。两个工作日内办结。（{a}、{b}按职责分工负责）\n二、加强服务\n（三）公开信息。在门户网站公布办理进度。（{b}负责）\n"
_POINTS = "一、自2023年6月1日起，进口某类货物实行网上申报。\n二、企业应当如实申报货物的名称和数量。\n三、以前规定与本公告不一致的，以本公告为准。\n"


def _html(text: str, *, top: str = "", below: str = "", charset: str = "utf-8") -> bytes:
    lines = "".join(f"<p>{line}</p>\n" for line in text.splitlines())
    return f'<html><head><meta charset="{charset}"><title>某页</title></head><body>{top}<div>{lines}</div>{below}</body></html>'.encode(
        charset
    )


def _document(title: str, number: str, to: str, body: str, signed: str) -> str:
    return f"{title}\n{number}\n{to}\n现将有关事项通知如下：\n{body}{signed}\n2023年5月6日\n"


_OPINION = _document(
    "国务院办公厅关于便利某类货物进出口的意见",
    "国办发〔2023〕91号",
    "各省、自治区、直辖市人民政府，国务院各部委、各直属机构：",
    _TASKS.format(a="商务部", b="海关总署"),
    "国务院办公厅",
)
_NOTICE = _document(
    "商务部关于做好某项展会工作的通知",
    "商贸发〔2023〕92号",
    "各省、自治区、直辖市商务主管部门：",
    _TASKS.format(a="各地商务主管部门", b="商务部"),
    "商务部",
)
_JOINT = _document(
    "财政部 税务总局关于某类货物出口退税的通知",
    "财税〔2023〕93号",
    "各省、自治区、直辖市财政厅（局）：",
    _POINTS.replace("公告", "通知"),
    "财政部\n税务总局",
)
_PLAN = _document(
    "某省人民政府办公厅关于印发某省外贸行动方案的通知",
    "某政办发〔2023〕94号",
    "各市、县人民政府，省各有关单位：",
    _TASKS.format(a="省商务厅", b="省财政厅"),
    "某省人民政府办公厅",
)
_CUSTOMS = (
    f"海关总署关于某类货物网上申报的公告\n海关总署公告2023年第95号\n{_POINTS}特此公告。\n海关总署\n2023年5月6日\n"
)
_REPLY = f"国务院关于同意设立某试验区的批复\n国函〔2023〕96号\n某省人民政府：\n你省请示收悉。现批复如下：\n{_POINTS}国务院\n2023年5月6日\n"
_LETTER = _document(
    "国务院办公厅关于同意建立某联席会议制度的函", "国办函〔2023〕97号", "商务部：", _POINTS, "国务院办公厅"
)
_ANNOUNCED = (
    f"商务部 海关总署关于某类物项的公告\n商务部 海关总署公告2023年第98号\n{_POINTS}商务部\n海关总署\n2023年5月7日\n"
)
_GENERAL = _document(
    "国家外汇管理局关于便利某类收支的通知",
    "汇发〔2023〕99号",
    "国家外汇管理局各省、自治区、直辖市分局：",
    _POINTS,
    "国家外汇管理局",
)
_CITY = _document(
    "某市商务局关于支持海外仓的通知",
    "某商务〔2023〕100号",
    "各区商务主管部门、各有关单位：",
    _TASKS.format(a="市商务局", b="市财政局"),
    "某市商务局",
)
_DECISION = (
    f"国务院关于取消某类事项的决定\n国发〔2023〕101号\n各省、自治区、直辖市人民政府：\n{_POINTS}国务院\n2023年5月6日\n"
)
_TABLE = f"索引号：0001　主题分类：商贸\n发文机关：商务部　成文日期：2023年05月06日\n标题：商务部关于某统计工作的通知\n发文字号：商综函〔2023〕102号　发布日期：2023年05月08日\n{_document('商务部关于某统计工作的通知', '商综函〔2023〕102号', '各省、自治区、直辖市商务主管部门：', _POINTS, '商务部')}"

# the file, its bytes, its id, sections, measures and clauses, why
PAGES: list[tuple[str, bytes, str, tuple[int, int, int], str]] = [
    ("01 意见.html", _html(_OPINION, top="<div>首页 > 政策 > 国务院文件</div>", below="<div>扫一扫在手机打开当前页</div>"), "guobanfa-2023-91", (2, 3, 3), "a State Council opinion from a government page"),
    ("02 notice.html", _html(_NOTICE, charset="gb18030"), "shangmaofa-2023-92", (2, 3, 3), "a ministry's notice in GB18030"),
    ("03-joint.txt", _JOINT.encode(), "caishui-2023-93", (1, 3, 0), "two ministries, as plain text"),
    ("04-plan.md", f"---\ntitle: 某省出台方案\n---\n{_PLAN}".encode(), "mouzhengbanfa-2023-94", (2, 3, 3), "a provincial plan in a post"),
    ("05-customs.txt", _CUSTOMS.encode("utf-16"), "haiguanzongshu-2023-05-06", (1, 3, 0), "customs, in UTF-16"),
    ("06-reply.json", json.dumps({"content": _REPLY}, ensure_ascii=False).encode(), "guohan-2023-96", (1, 3, 0), "a reply, a field of a data file"),
    ("07-letter.html", _html(_LETTER, below="<div>责任编辑：某某</div><div>相关稿件</div><div>某地召开会议</div>"), "guobanhan-2023-97", (1, 3, 0), "a letter from a news site"),
    ("08-control.txt", (_ANNOUNCED + "点个在看\n往期推荐\n1.某文\n2.某文\n").encode(), "shangwubu-haiguanzongshu-2023-05-07", (1, 3, 0), "a joint announcement from a public account"),
    ("09-exchange.htm", _html(_GENERAL), "huifa-2023-99", (1, 3, 0), "an administration's notice"),
    ("10-city.txt", (_CITY + "编辑：某某\n").encode(), "moushangwu-2023-100", (2, 3, 3), "a city's notice"),
    ("11-decision.txt", _DECISION.replace("\n", "\r\n").encode(), "guofa-2023-101", (1, 3, 0), "a decision with other line ends"),
    ("12-table.txt", _TABLE.encode(), "shangzonghan-2023-102", (1, 3, 0), "below a page's own table"),
]  # fmt: skip
REFUSED: list[tuple[str, bytes, str]] = [
    ("90-login.html", _html("用户登录\n用户名：\n密码：\n验证码：\n立即注册\n忘记密码请联系管理员，谢谢您的支持与配合。\n"), "log in"),
    ("91-photo.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF", "binary file"),
]  # fmt: skip


class Made(NamedTuple):
    """The library, the folder of saved pages, and what each command said."""

    root: Path
    pages: Path
    new: Said
    imported: Said
    others: list[Said]


def _make(folder: Path) -> None:
    root, pages = folder / "library", folder / "pages"
    pages.mkdir()
    (pages / "01 意见_files").mkdir()
    (pages / ".hidden").write_text("no page")
    for name, data in [(row[0], row[1]) for row in PAGES] + [(row[0], row[1]) for row in REFUSED]:
        (pages / name).write_bytes(data)
    said = [maoce_here(ROOT, "new", "library", root)]
    said += [maoce_here(root, *words) for words in (["import", pages], ["fmt"], ["check"], ["build"])]
    (folder / "said.json").write_text(json.dumps([asdict(one) for one in said]), "utf-8")


@pytest.fixture(scope="session")
def made(shared: Shared) -> Made:
    folder = shared("second", _make)
    new, imported, *others = [Said(**one) for one in json.loads((folder / "said.json").read_text("utf-8"))]
    return Made(folder / "library", folder / "pages", new, imported, others)


def test_four_commands_make_a_site(made: Made) -> None:
    assert (made.new.status, made.new.err) == (0, "")
    assert [said.status for said in (made.imported, *made.others)] == [1, 0, 0, 0], (
        "two pages were refused, all else is well"
    )
    assert "12 directives with 36 measures" in made.others[1].out
    assert "site/ is built" in made.others[2].out
    for _, _, directive, *_ in PAGES:
        assert (made.root / "site" / "en" / "directives" / directive / "index.html").is_file()


@pytest.mark.parametrize(("name", "data", "directive", "counts", "why"), PAGES, ids=[row[-1] for row in PAGES])
def test_the_table_says_what_each_page_is(
    made: Made, name: str, data: bytes, directive: str, counts: tuple[int, int, int], why: str
) -> None:
    [row] = [line for line in made.imported.out.splitlines() if line.startswith(name)]
    *_, found, sections, measures, clauses, doubts = row.split()
    assert (found, int(sections), int(measures), int(clauses)) == (directive, *counts), why
    assert int(doubts) >= 0
    kept = next((made.root / "content" / "captures").glob(f"{directive}.*"))
    assert kept.read_bytes() == data, "the page is kept as it is"


def test_it_goes_on_after_a_refusal_and_counts_them(made: Made) -> None:
    lines = made.imported.err.splitlines()
    assert len(lines) == len(REFUSED)
    for line, (name, _, reason) in zip(lines, REFUSED, strict=True):
        assert line.startswith(f"{made.pages.as_posix()}/{name}:1:1: [refused] ")
        assert reason in line
    assert made.imported.out.splitlines()[0].split() == [
        "file",
        "what",
        "it",
        "is",
        "id",
        "sections",
        "measures",
        "clauses",
        "doubts",
    ]
    assert made.imported.out.splitlines()[-1] == "imported 12, refused 2"


def test_all_of_it_in_chinese(made: Made) -> None:
    said = maoce_here(made.root, "import", made.pages, "--lang", "zh")
    assert said.status == 1
    assert said.out.splitlines()[0].split() == ["文件", "内容", "编号", "部分", "措施", "责任分工", "待核对"]
    assert said.out.splitlines()[-1] == "已导入 12 个，未导入 2 个"
    assert "[refused] 这是登录页面" in said.err


def test_json_of_a_folder_is_a_list_and_writes_nothing(made: Made, tmp_path: Path) -> None:
    root = tmp_path / "another"
    assert maoce_here(ROOT, "new", "library", root).status == 0
    said = maoce_here(root, "import", made.pages, "--json")
    assert said.status == 1
    rows = json.loads(said.out)
    assert [row["file"] for row in rows] == [name for name, *_ in (*PAGES, *REFUSED)]
    jsonschema.validate(rows, imports_schema())
    for row in rows:
        jsonschema.validate(row["page"], import_schema())
    assert [bool(row["page"]["refused"]) for row in rows] == [False] * 12 + [True] * 2
    assert not list((root / "content").iterdir())


def test_options_of_one_page(made: Made) -> None:
    for words in (["--id", "x-2020-1"], ["--url", "https://www.gov.cn/x"]):
        said = maoce_here(made.root, "import", made.pages, *words)
        assert (said.status, said.out) == (2, "")
        assert f"`{words[0]}` says something of one page" in said.err


def test_what_a_new_library_has_not_yet_is_said(made: Made, tmp_path: Path) -> None:
    """In words, not in empty tables: in a library with nothing, and in that by import alone, which has no glossary."""
    root = tmp_path / "empty"
    assert maoce_here(ROOT, "new", "library", root).status == 0
    assert [maoce_here(root, word).status for word in ("fmt", "check", "build")] == [0, 0, 0]
    for page, said in (
        ("en/index.html", ["No directive has been imported yet.", "The glossary has no terms yet."]),
        ("en/directives/index.html", ["No directive has been imported yet."]),
        ("zh-hans/terms/index.html", ["术语库还没有条目。"]),
        ("zh-hant/agencies/index.html", ["術語庫還沒有機構條目。"]),
    ):
        html = (root / "site" / page).read_text("utf-8")
        assert [words for words in said if words in html] == said, page
        assert "<table" not in html
        assert "{:" not in html
    own = (made.root / "site" / "en" / "index.html").read_text("utf-8")
    assert "The glossary has no terms yet." in own
    assert "No directive has been imported yet." not in own


def test_a_new_library_takes_no_folder_in_which_something_is(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("mine")
    said = maoce_here(ROOT, "new", "library", tmp_path)
    assert said.status == 1
    assert "[system] the system refuses: Directory not empty" in said.err
    assert [path.name for path in tmp_path.iterdir()] == ["note.txt"]
    assert Project.find(ROOT).root == ROOT
