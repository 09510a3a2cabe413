"""A page printed in Traditional characters is read in Simplified ones, each for one, and says so; or it is refused with the reason."""

import re
from pathlib import Path

import opencc
import pytest

from builder.capture.visible import squeeze
from builder.check.fidelity import official_lines
from builder.importing.parse import ImportRefusedError, Known, parse_capture
from builder.language.pinyin import romanise
from builder.language.printed import in_simplified
from builder.language.script import Traditional
from builder.model import Library
from builder.store.directive_file import dump_directive, load_directive
from tests.conftest import ROOT
from tests.support.in_process import maoce_here

PLAIN = """國務院辦公廳關於便利某類貨物進出口的意見
國辦發〔2020〕12號
各省、自治區、直轄市人民政府，國務院各部委、各直屬機構：
為便利某類貨物進出口，經國務院同意，現提出以下意見：
一、簡化手續
（一）合併單證。將三種單證併為一種，企業可在網上申領，「一次填報、多方使用」。（商務部、海關總署按職責分工負責）
（二）縮短時限。兩個工作日內辦結，對重點企業實行即報即審。（海關總署負責）
二、加強服務
（三）公開信息。在門戶網站公布辦理進度，及時回應企業關切。（商務部牽頭，發展改革委參與）
國務院辦公廳
2020年5月6日
（此件公開發布）
"""


def test_it_is_read_as_the_simplified_page_would_be() -> None:
    directive = parse_capture(PLAIN.encode(), ".txt", romanise).directive
    assert directive.id == "guobanfa-2020-12"
    assert directive.title == "国务院办公厅关于便利某类货物进出口的意见"
    assert [(s.heading, [m.heading for m in s.measures]) for s in directive.sections] == [
        ("简化手续", ["合并单证", "缩短时限"]),
        ("加强服务", ["公开信息"]),
    ]
    assert "“一次填报、多方使用”" in directive.text(), "the quotation marks, too, are those of the issued text"
    assert directive.capture.traditional
    assert len(squeeze(directive.text())) == len(squeeze(PLAIN)), "one character for one"
    assert official_lines(directive, PLAIN.encode()) is not None
    again, problems = load_directive("x.md", dump_directive(directive))
    assert (again, problems) == (directive, []), "the file says that it was converted"


# who prints it so, by OpenCC's name; ours is the converter of the Traditional edition
PRINTS = {"Taiwan": "s2tw", "Hong Kong": "s2hk", "the old standard": "s2t", "our Traditional edition": ""}


@pytest.mark.parametrize("who", PRINTS)
def test_every_character_of_the_library_comes_back(library: Library, who: str) -> None:
    convert = opencc.OpenCC(PRINTS[who]).convert if PRINTS[who] else Traditional().convert
    lines = [line for one in library.directives.values() for line in one.text().split("\n")]
    assert len("".join(lines)) > 20_000
    assert list(in_simplified([convert(line) for line in lines])) == lines


@pytest.mark.parametrize("who", PRINTS)
def test_a_capture_printed_so_gives_the_same_tree(library: Library, who: str) -> None:
    convert = opencc.OpenCC(PRINTS[who]).convert if PRINTS[who] else Traditional().convert
    for one in library.directives.values():
        text = convert(library.captures[one.capture.file].decode("utf-8"))
        given = None if one.number else "x-2020-1"
        found = parse_capture(text.encode(), ".txt", romanise, Known(id=given)).directive
        assert (found.sections, found.before, found.after) == (one.sections, one.before, one.after), one.id
        assert (found.title if one.number else None, found.number) == (one.title if one.number else None, one.number)


# in Traditional characters, in Simplified ones, why
FORMS = [
    ("「甲」『乙』", "“甲”‘乙’", "quotation marks"),
    ("計畫、規畫、企劃", "计划、规划、企划", "plans are painted in Taiwan"),
    ("著作、沿著、隨著", "著作、沿着、随着", "a particle and a verb"),
    ("乾燥、干預、幹部", "干燥、干预、干部", "three characters become one"),
    ("帳戶、帳篷", "账户、帐篷", "accounts and tents"),
    ("瞭解、明瞭、瞭望", "了解、明了、瞭望", "to understand and to look out"),
    ("裏面、裡面、衞生、綫上、説明", "里面、里面、卫生、线上、说明", "forms of Hong Kong"),
    ("回覆、覆蓋、反覆", "回复、覆盖、反复", "to answer and to cover"),
]  # fmt: skip


@pytest.mark.parametrize(("printed", "issued", "why"), FORMS, ids=[why for *_, why in FORMS])
def test_forms(printed: str, issued: str, why: str) -> None:
    assert in_simplified([printed]) == (issued,)


SIMPLIFIED = in_simplified(PLAIN.splitlines())
REFUSED = [
    (PLAIN.replace("網上申領", "透過網際網路和軟體申領"), "with other words than were issued", "words of Taiwan"),
    (PLAIN + "\n".join(SIMPLIFIED), "partly in Traditional and partly in Simplified", "both prints on one page"),
]  # fmt: skip


@pytest.mark.parametrize(("page", "reason", "why"), REFUSED, ids=[row[-1] for row in REFUSED])
def test_what_cannot_be_led_back_is_refused(page: str, reason: str, why: str) -> None:
    with pytest.raises(ImportRefusedError, match=reason) as refused:
        parse_capture(page.encode(), ".txt", romanise)
    assert re.search("[\u4e00-\u9fff]", refused.value.why.zh), why


def test_a_simplified_page_on_a_traditional_site_is_simplified() -> None:
    """A few words of the site round it make no page Traditional."""
    page = "首頁 > 政策\n簡體 | 繁體\n" + "\n".join(SIMPLIFIED) + "\n聯絡我們\n"
    directive = parse_capture(page.encode(), ".txt", romanise).directive
    assert not directive.capture.traditional
    assert "首頁 > 政策" in {removal.text.split("\n")[0] for removal in directive.removals}


def test_check_proves_it_and_the_page_says_it(tmp_path: Path) -> None:
    root = tmp_path / "library"
    assert maoce_here(ROOT, "new", "library", root).status == 0
    (root / "page.txt").write_text(PLAIN + "推薦閱讀\n某地召開會議\n", "utf-8")
    assert maoce_here(root, "import", "page.txt").status == 0
    assert [maoce_here(root, word).status for word in ("fmt", "check")] == [0, 0]
    assert (root / "content/captures/guobanfa-2020-12.txt").read_bytes() == (root / "page.txt").read_bytes()
    path = root / "content/directives/guobanfa-2020-12.md"
    text = path.read_text("utf-8")
    for old, new, rule in (
        ("  traditional: true\n", "", "capture-script"),
        ("缩短时限", "延长时限", "fidelity"),
        ("缩短时限", "縮短时限", "fidelity"),
    ):
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")
        assert f"[{rule}]" in maoce_here(root, "check").err
    path.write_text(text, "utf-8")
    assert maoce_here(root, "build").status == 0
    for edition, said in (("en", "prints Traditional characters"), ("zh-hans", "逐字转为简体")):
        assert said in (root / f"site/{edition}/directives/guobanfa-2020-12/index.html").read_text("utf-8")
