"""The proof that the text is the capture's text: it holds for ours, and finds every tampering."""

import hashlib
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.capture.visible import squeeze
from builder.check.alignment import State, align
from builder.check.context import Checked
from builder.check.fidelity import check_fidelity, difference
from builder.importing.parse import parse_capture
from builder.language.pinyin import romanise
from builder.model import CaptureRecord, Corpus, Correction, Directive, Library, Paragraph, Part, Place, Removal
from builder.store.directive_file import dump_directive, load_directive
from builder.store.project import Project
from builder.store.yaml_places import locate


def _check(library: Library, corpus: Corpus, directive: Directive) -> list[str]:
    checked = Checked(replace(library, directives={directive.id: directive}), corpus, locate)
    return [problem.message() for problem in check_fidelity(checked)]


def test_every_character_is_accounted_for(library: Library, corpus: Corpus) -> None:
    assert library.directives
    assert list(check_fidelity(Checked(library, corpus, locate))) == []


TAMPERED = [
    ("a character changed", lambda text: text.replace("力争培育100家", "力争培育101家")),
    ("a character lost", lambda text: text.replace("优秀海外仓企业。", "优秀海外仓企业", 1)),
    ("a word added", lambda text: text.replace("鼓励传统外贸企业", "大力鼓励传统外贸企业")),
    ("two sentences exchanged", lambda text: "。".join([*text.split("。")[1::-1], *text.split("。")[2:]])),
    ("a Traditional character", lambda text: text.replace("鼓励", "鼓勵")),
]


@pytest.mark.parametrize(("what", "tamper"), TAMPERED, ids=[case[0] for case in TAMPERED])
def test_tampering_is_found(library: Library, corpus: Corpus, what: str, tamper: object) -> None:
    directive = library.directives["guobanfa-2021-24"]
    sections = list(directive.sections)
    measures = list(sections[1].measures)
    index = next(i for i, m in enumerate(measures) if m.id == "7")
    changed = tamper(measures[index].text)  # type: ignore[operator]
    assert changed != measures[index].text
    measures[index] = replace(measures[index], text=changed)
    sections[1] = replace(sections[1], measures=tuple(measures))
    messages = _check(library, corpus, replace(directive, sections=tuple(sections)))
    assert len(messages) == 1
    assert "the text differs from the capture" in messages[0]


def test_an_undeclared_removal_is_found(library: Library, corpus: Corpus) -> None:
    directive = library.directives["guobanfa-2021-24"]
    assert len(_check(library, corpus, replace(directive, removals=directive.removals[:-1]))) == 1


def test_a_declared_removal_that_is_not_in_the_capture_is_found(library: Library, corpus: Corpus) -> None:
    directive = library.directives["guobanfa-2021-24"]
    more = (*directive.removals, Removal("editor", "责任编辑：无名"))
    assert len(_check(library, corpus, replace(directive, removals=more))) == 1


def test_a_removal_out_of_turn_is_told_so(library: Library, corpus: Corpus) -> None:
    directive = library.directives[NEW_FORMS]
    first, *others = directive.removals
    assert others
    [message] = _check(library, corpus, replace(directive, removals=(*others, first)))
    assert "in the order in which they stand on the page" in message


def test_what_the_text_lacks_at_its_end_is_told_at_its_end(library: Library, corpus: Corpus) -> None:
    directive = library.directives[NEW_FORMS]
    lacking = replace(directive, removals=directive.removals[:-1])
    checked = Checked(replace(library, directives={directive.id: lacking}), corpus, locate)
    [problem] = check_fidelity(checked)
    text = library.texts[problem.path].splitlines()
    assert "".join(text[problem.line - 1 :]).strip() == "2021年7月2日"
    assert "`⟨end⟩`" in problem.message()
    assert "`⟨结尾⟩`" in problem.message("zh")


def test_an_edited_capture_is_found(library: Library, corpus: Corpus) -> None:
    directive = library.directives["guobanfa-2021-24"]
    captures = {**library.captures, directive.capture.file: library.captures[directive.capture.file] + b" "}
    messages = _check(replace(library, captures=captures), corpus, directive)
    assert len(messages) == 1
    assert "captures are never edited" in messages[0]


def _rules(library: Library, corpus: Corpus, project: Project, name: str, edits: list[tuple[str, str]]) -> list[str]:
    """The rules that `check` names when the file of a directive is edited."""
    path = project.name(project.directives / f"{name}.md")
    text = library.texts[path]
    for old, new in edits:
        assert text.count(old) >= 1, old
        text = text.replace(old, new, 1)
    directive, problems = load_directive(path, text)
    if directive is None:
        return [problem.rule for problem in problems]
    edited = replace(library, directives={name: directive}, texts={**library.texts, path: text})
    return [problem.rule for problem in check_fidelity(Checked(edited, corpus, locate))]


def _left_out(reason: str, text: str, before: str = "---\n\n<!-- ") -> tuple[str, str]:
    """The edit that declares a removal as the last one, or before another."""
    return before, f"  - reason: {reason}\n    text: {text!r}\n{before}"


SENTENCE = "鼓励传统外贸企业、跨境电商和物流企业等参与海外仓建设，提高海外仓数字化、智能化水平，促进中小微企业借船出海，带动国内品牌、双创产品拓展国际市场空间。"
MEASURE_25 = (
    "（二十五）做好宣传推广。不断总结推广好经验好做法。加强舆论引导，宣介外贸新业态新模式发展成效。积极营造鼓励创新、充满活力、"
    "公平竞争、规范有序的良好氛围，促进外贸新业态新模式健康持续创新发展。（商务部牵头，各地方人民政府、各有关单位按职责分工负责）"
)
BODY_25 = MEASURE_25.replace("（二十五）做好宣传推广。", "### （二十五）做好宣传推广。\n\n", 1) + "\n\n"
QR = "  - reason: page-mark\n    text: 海量资讯"
TITLE = "<!-- title -->\n# 国务院办公厅关于加快发展外贸新业态新模式的意见\n\n"
NUMBER = "<!-- number -->\n国办发〔2021〕24号\n\n"
ADDRESSEES = "<!-- addressees -->\n各省、自治区、直辖市人民政府，国务院各部委、各直属机构：\n\n"
TITLE_LINES = [
    _left_out("headline", "国务院办公厅关于", QR),
    _left_out("headline", "加快发展外贸新业态新模式的意见", QR),
]
NEW_FORMS, PRESS = "guobanfa-2021-24", "zhongyang-guowuyuan-2019-11-19"
PREAMBLE = (
    "推进贸易高质量发展，是党中央面对国际国内形势深刻变化作出的重大决策部署，是奋力推进新时代中国特色社会主义事业的必然要求，"
    "是事关经济社会发展全局的大事。为加快培育贸易竞争新优势，推进贸易高质量发展，现提出如下意见。"
)
HIDDEN = [
    ("a sentence cut out of the middle of a measure", NEW_FORMS, [(SENTENCE, ""), _left_out("page-mark", SENTENCE, QR)], "removal-part"),
    ("a whole measure as a page mark", NEW_FORMS, [(BODY_25, ""), _left_out("page-mark", MEASURE_25, QR)], "removal-form"),
    ("the last measure and what follows as navigation", NEW_FORMS, [
        (BODY_25, ""), ("<!-- signature -->\n国务院办公厅\n\n<!-- date -->\n2021年7月2日\n", ""),
        _left_out("navigation", MEASURE_25, QR), _left_out("navigation", "国务院办公厅", QR), _left_out("navigation", "2021年7月2日", QR),
    ], "removal-form"),
    ("the signature with its date", NEW_FORMS, [
        ("<!-- signature -->\n国务院办公厅\n\n<!-- date -->\n2021年7月2日\n", ""),
        _left_out("credit", "国务院办公厅", QR), _left_out("credit", "2021年7月2日", QR),
    ], "removal-form"),
    ("the date alone, as a dateline", NEW_FORMS, [
        ("<!-- date -->\n2021年7月2日\n", ""), _left_out("dateline", "2021年7月2日", QR),
    ], "removal-form"),
    ("a section's heading as a headline", NEW_FORMS, [
        ("## 七、做好组织实施\n\n", ""), _left_out("headline", "七、做好组织实施", QR),
    ], "removal-form"),
    ("the title as a headline", NEW_FORMS, [(TITLE, ""), *TITLE_LINES], "removal-form"),
    ("title and number as a lead-in", NEW_FORMS, [
        (TITLE, ""), (NUMBER, ""), *((old, new.replace("headline", "lead-in")) for old, new in TITLE_LINES),
        _left_out("lead-in", "国办发〔2021〕24号", QR),
    ], "removal-form"),
    ("half of the title, the rest being kept as one", NEW_FORMS, [
        ("# 国务院办公厅关于加快", "# 加快"), _left_out("lead-in", "国务院办公厅关于", QR),
    ], "removal-form"),
    ("the first paragraph of a text without a title", PRESS, [
        (f"<!-- preamble -->\n{PREAMBLE}\n\n", ""), _left_out("lead-in", PREAMBLE, "---\n\n## 一、"),
    ], "removal-form"),
    ("the same as a headline", PRESS, [
        (f"<!-- preamble -->\n{PREAMBLE}\n\n", ""), _left_out("headline", PREAMBLE, "---\n\n## 一、"),
    ], "removal-form"),
    ("the same as a digest", PRESS, [
        (f"<!-- preamble -->\n{PREAMBLE}\n\n", ""), _left_out("digest", PREAMBLE, "---\n\n## 一、"),
    ], "removal-form"),
    ("the last section's heading as a lead-in", "guobanfa-2023-10", [
        ("## 六、加强组织实施\n\n", ""), _left_out("lead-in", "六、加强组织实施"),
    ], "removal-form"),
    ("the title as a value of the page's table, below a label that is empty", "guobanfa-2020-40", [
        ("<!-- title -->\n# 国务院办公厅关于推进对外贸易创新发展的实施意见\n\n", ""),
        _left_out("metadata", "国务院办公厅关于", "  - reason: page-mark"),
        _left_out("metadata", "推进对外贸易创新发展的实施意见", "  - reason: page-mark"),
    ], "removal-form"),
    ("the note at the end as a page mark", "guobanfa-2020-40", [
        ("<!-- note -->\n（此件公开发布）\n", ""), _left_out("page-mark", "（此件公开发布）", "  - reason: page-mark\n    text: 扫"),
    ], "removal-form"),
    ("a line of the form of another reason", NEW_FORMS, [("reason: editor", "reason: credit")], "removal-form"),
    ("an official name that is no line of its own", NEW_FORMS, [
        ("做好组织实施\n", "组织实施\n"), _left_out("page-mark", "做好", QR),
    ], "removal-part"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "name", "edits", "rule"), HIDDEN, ids=[case[0] for case in HIDDEN])
def test_official_text_cannot_be_declared_away(
    library: Library, corpus: Corpus, project: Project, what: str, name: str, edits: list[tuple[str, str]], rule: str
) -> None:
    found = _rules(library, corpus, project, name, edits)
    assert found, what
    assert set(found) == {rule}


ADDED = [
    ("a zero-width space in a word", [("数字技术和", "数字\u200b技术和")], "invisible"),
    ("a word joiner at a paragraph's end", [("（二十五）做好宣传推广。\n", "（二十五）做好宣传推广。\u2060\n")], "invisible"),
    ("a byte order mark before a paragraph", [("\n国务院办公厅\n", "\n\ufeff国务院办公厅\n")], "invisible"),
    ("a soft hyphen", [("数字技术和", "数字\u00ad技术和")], "invisible"),
    ("an ideographic space", [("数字技术和", "数字\u3000技术和")], "blank"),
    ("ideographic spaces that indent a paragraph", [("\n运用数字技术", "\n\u3000\u3000运用数字技术")], "blank"),
    ("a no-break space", [("数字技术和", "数字\u00a0技术和")], "blank"),
    ("a blank", [("数字技术和", "数字 技术和")], "blank"),
    ("a blank behind a heading", [("## 七、做好组织实施\n", "## 七、做好组织实施 \n")], "blank"),
    ("a blank in the title", [("\n# 国务院办公厅关于", "\n# 国务院办公厅 关于")], "blank"),
    ("a tab", [("数字技术和", "数字\t技术和")], "blank"),
    ("a paragraph divided", [("推动外贸全流程", "\n\n推动外贸全流程")], "break-added"),
    ("a sentence set apart", [("带动国内品牌、双创产品拓展国际市场空间。", "带动国内品牌、双创产品拓展国际市场空间。\n\n")], "break-added"),
    ("a heading that ends too early", [("### （五）完善跨境电商发展支持政策。\n\n", "### （五）完善跨境\n\n电商发展支持政策。")], "break-added"),
    ("a heading that takes in a sentence of the text", [
        ("### （十一）提升市场采购贸易方式便利化水平。\n\n进一步优化", "### （十一）提升市场采购贸易方式便利化水平。进一步\n\n优化"),
    ], "break-added"),
    ("two paragraphs joined", [("探索新的外贸业态和模式。\n\n坚持", "探索新的外贸业态和模式。坚持")], "break-lost"),
    ("signature and date joined", [("国务院办公厅\n\n<!-- date -->\n2021年7月2日", "国务院办公厅2021年7月2日")], "break-lost"),
    ("title and number joined", [("新模式的意见\n\n<!-- number -->\n国办发", "新模式的意见国办发")], "break-lost"),
    ("a line of blanks", [("\n\n## 七、", "\n\u3000\n## 七、")], "blank-line"),
    ("a line of nothing but a zero-width space", [("\n\n## 七、", "\n\n\u200b\n\n## 七、")], "invisible"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "edits", "rule"), ADDED, ids=[case[0] for case in ADDED])
def test_what_is_added_to_the_file_only_is_seen(
    library: Library, corpus: Corpus, project: Project, what: str, edits: list[tuple[str, str]], rule: str
) -> None:
    assert rule in _rules(library, corpus, project, NEW_FORMS, edits), what


CORRECTIONS = [
    ("to nothing", Correction("人民政府", "", "a slip"), "correction-large"),
    ("to what cannot be seen", Correction("人民政府", "\u200b", "a slip"), "correction-large"),
    ("that adds what cannot be seen", Correction("人民政府", "人民\u200b政府", "a slip"), "correction-large"),
    ("to a blank", Correction("人民政府", " ", "a slip"), "correction-large"),
    ("of a sentence", Correction(SENTENCE, "鼓励。", "a slip"), "correction-large"),
    (
        "that cuts out half a sentence",
        Correction("，提高海外仓数字化、智能化水平，", "，", "a slip"),
        "correction-large",
    ),
    ("that writes half a sentence", Correction("力争培育", "可以考虑适时培育", "a slip"), "correction-large"),
    ("without a reason", Correction("100家", "101家", " "), "correction-large"),
    ("of nothing", Correction("", "甲", "a slip"), "correction-large"),
    ("of what is not there", Correction("贰零贰伍", "2025", "a slip"), "correction"),
    ("of what only the markup says", Correction("article-editor", "甲", "a slip"), "correction"),
    ("of a word in all of its places", Correction("支持", "不支持", "a slip"), "correction-places"),
    ("that strikes out", Correction("100家左右", "1\u03360\u03360\u0336家左右", "a slip"), "correction-large"),
    ("that chooses a variant", Correction("100家左右", "100家\U000e0100左右", "a slip"), "correction-large"),
    ("to a blank of Braille", Correction("100家左右", "100家\u2800左右", "a slip"), "correction-large"),
    ("whose reason cannot be seen", Correction("100家左右", "百家左右", "\ufe0f"), "correction-large"),
    ("over two lines", Correction("国务院办公厅关于\n加快", "国务院办公厅关于加快", "a slip"), "correction"),
]


@pytest.mark.parametrize(("what", "correction", "rule"), CORRECTIONS, ids=[case[0] for case in CORRECTIONS])
def test_a_correction_mends_a_slip_and_no_more(
    library: Library, corpus: Corpus, what: str, correction: Correction, rule: str
) -> None:
    directive = replace(library.directives[NEW_FORMS], corrections=(correction,))
    checked = Checked(replace(library, directives={directive.id: directive}), corpus, locate)
    assert rule in {problem.rule for problem in check_fidelity(checked)}, what


def test_a_slip_is_mended(library: Library, corpus: Corpus, project: Project) -> None:
    wrong = "corrections:\n  - found: 100家左右\n    text: 百家左右\n    reason: a slip\nremovals:"
    edits = [("removals:", wrong), ("培育100家左右", "培育百家左右")]
    assert _rules(library, corpus, project, NEW_FORMS, edits) == []


def test_a_correction_makes_no_line_a_site_s_own(library: Library, corpus: Corpus, project: Project) -> None:
    """国务院办公厅 made 责编：办公厅 is a correction small enough, but what may be left out is asked of the page as it was."""
    wrong = "corrections:\n  - found: 国务院办公厅\n    text: 责编：办公厅\n    reason: a slip\nremovals:"
    edits = [
        ("removals:", wrong),
        ("<!-- signature -->\n国务院办公厅\n\n", ""),
        _left_out("editor", "责编：办公厅", QR),
    ]
    edits += [("\n# 国务院办公厅", "\n# 责编：办公厅")]
    assert "removal-form" in _rules(library, corpus, project, NEW_FORMS, edits)


def _page(library: Library, corpus: Corpus, *lines: str, left_out: tuple[Removal, ...] = ()) -> list[str]:
    """The rules named for a made-up page, imported as it stands, or without what a person declares to be left out."""
    data = "\n".join(lines).encode()
    kept = "\n".join(line for line in lines if line not in {removal.text for removal in left_out}).encode()
    capture = CaptureRecord("guobanfa-2020-7.txt", hashlib.sha256(data).hexdigest())
    directive = replace(parse_capture(kept, ".txt", romanise).directive, capture=capture)
    directive = replace(directive, removals=(*directive.removals, *left_out))
    path = f"content/directives/{directive.id}.md"
    paths = {("directive", directive.id): path}
    made = replace(
        library, directives={directive.id: directive}, captures={directive.capture.file: data}, paths=paths,
        texts={path: dump_directive(directive)},
    )  # fmt: skip
    return [problem.rule for problem in check_fidelity(Checked(made, corpus, locate))]


TOP = [
    "国务院办公厅关于发展海外仓的通知",
    "国办发〔2020〕7号",
    "各省、自治区、直辖市人民政府：",
    "现将有关事项通知如下：",
]
BODY = [
    "一、总体要求",
    "（一）鼓励建设海外仓。要予以支持。",
    "（二）完善支持政策。要优先安排。",
    "二、保障措施",
    "（三）加强领导。要抓好落实。",
]
END = ["国务院办公厅", "2020年3月4日"]
INSIDE = [
    ("a page number", "— 3 —", None),
    ("the text of a QR code", "扫一扫在手机打开当前页", None),
    ("the address of the page", "https://www.gov.cn/zhengce/", None),
    ("the number of a register", "京ICP备05070218号", None),
    ("a number with its label", "网站标识码：bm01000001 京公网安备11010202000001号", None),
    ("an editor's name", "（责任编辑：某某）", None),
    ("a credit that a document may print, too", "来源：商务部", "credit"),
    ("a footer that a document may print, too", "主办单位：商务部", "page-mark"),
    ("words between bars", "海外仓 | 跨境电商", "navigation"),
    ("the place of an exhibition", "位置：上海市", "navigation"),
]


@pytest.mark.parametrize(("what", "line", "reason"), INSIDE, ids=[case[0] for case in INSIDE])
def test_between_two_lines_of_the_text_only_what_no_document_prints_is_left_out(
    library: Library, corpus: Corpus, what: str, line: str, reason: str | None
) -> None:
    page = [*TOP, *BODY[:3], line, *BODY[3:], *END]
    assert _page(library, corpus, *page) == [], f"{what}: the importer leaves it where it may not leave it out"
    if reason:
        assert _page(library, corpus, *page, left_out=(Removal(reason, line),)) == ["removal-inside"], what
    assert _page(library, corpus, *TOP, *BODY, *END, line) == [], "below the text each of them is a site's own"


SPOKEN_OF = [
    ("（三）加强ICP备案和域名管理", "a numbered line is the document's"),
    ("（三）规范网站标识码使用", "with any of the words of a footer"),
    ("（三）版权所有", "as short as it may be"),
    ("推进公网安备联网核查", "a footer has the number itself"),
    ("加强ICP备案管理", "of the other register, too"),
    ("推广扫一扫查看货物状态", "a reader of the page is told to scan, and nothing else"),
]


@pytest.mark.parametrize(("line", "why"), SPOKEN_OF, ids=[case[0] for case in SPOKEN_OF])
def test_what_a_document_says_of_sites_is_no_site_s_own(library: Library, corpus: Corpus, line: str, why: str) -> None:
    """The importer left it out as a page mark, and the proof believed that."""
    page = [*TOP, *BODY[:3], line, "要予以落实。", *BODY[3:], *END]
    directive = parse_capture("\n".join(page).encode(), ".txt", romanise).directive
    assert line in directive.text(), why
    assert directive.removals == ()
    assert _page(library, corpus, *page) == []


ABOVE = [
    ("a news headline", ["国务院办公厅印发关于发展海外仓的通知"], []),
    ("a report before the document", ["记者近日获悉，国务院办公厅印发通知，部署发展海外仓。"], []),
    ("the title printed twice", [TOP[0]], []),
    ("a numbered paragraph", ["九、其他要求"], ["removal-form"]),
    ("addressees", ["各省、自治区、直辖市人民政府："], ["removal-form"]),
    ("the beginning of a title", ["国务院办公厅转发"], ["removal-form"]),
    ("a signature with its date", ["国务院办公厅", "2020年3月4日"], ["removal-form"]),
    ("more than news pages put there", ["甲" * 301], ["removal-form"]),
]


@pytest.mark.parametrize(("what", "lines", "rules"), ABOVE, ids=[case[0] for case in ABOVE])
def test_above_the_title_no_form_of_the_document_is_left_out(
    library: Library, corpus: Corpus, what: str, lines: list[str], rules: list[str]
) -> None:
    """The importer takes all of it off; the proof does not believe it."""
    assert _page(library, corpus, *lines, *TOP, *BODY, *END) == rules, what


GLUED = [
    ("nothing", lambda lines: ["".join(lines)]),
    ("the body", lambda lines: [*lines[:4], "".join(lines[4:])]),
    ("the body, with blanks", lambda lines: [*lines[:4], "　　".join(lines[4:])]),
    ("the header", lambda lines: ["".join(lines[:5]) + "甲" * 60, *lines[5:]]),
]


@pytest.mark.parametrize(("what", "glue"), GLUED, ids=[case[0] for case in GLUED])
def test_lines_that_a_page_glued_may_be_divided(
    library: Library, corpus: Corpus, what: str, glue: Callable[[list[str]], list[str]]
) -> None:
    longer = [line + "认真贯彻执行有关规定并按时报告。" if line[0] == "（" else line for line in BODY]
    assert _page(library, corpus, *glue([*TOP, *longer, *END])) == [], what


# An alphabet of three makes text and removals look alike, which is the hard case.
_words = st.text("一二三", max_size=12)


@given(st.lists(st.tuples(_words, st.text("一二三", min_size=1, max_size=6)), max_size=6), _words)
def test_any_interleaving_is_recognised(parts: list[tuple[str, str]], tail: str) -> None:
    capture = "".join(text + removal for text, removal in parts) + tail
    text = "".join(text for text, _ in parts) + tail
    assert difference(capture, text, tuple(removal for _, removal in parts)) is None


@given(_words, _words, st.lists(st.text("一二三", min_size=1, max_size=4), max_size=3))
def test_what_is_recognised_has_the_same_characters(capture: str, text: str, removals: list[str]) -> None:
    """No proof without every character of the capture, counted."""
    if difference(capture, text, tuple(removals)) is None:
        assert sorted(capture) == sorted(text + "".join(removals))


_lines = st.lists(st.text("一二三。 \u3000", min_size=1, max_size=6).filter(str.strip), max_size=8)


def _paragraph(text: str) -> Paragraph:
    return Paragraph("", text, Place("any", Part.MEASURE, "1").text)


@given(_lines, _lines, st.sets(st.integers(0, 8)))
def test_lines_read_as_text_and_removals_are_those_lines(
    text: list[str], removals: list[str], places: set[int]
) -> None:
    """Whatever order they stand in; and nothing is read that is not there."""
    lines = list(text)
    for place, removal in zip(sorted(places), removals, strict=False):
        lines.insert(min(place, len(lines)), removal)
    left_out = [line for place, line in zip(sorted(places), removals, strict=False)]
    paragraphs = [_paragraph(line) for line in text]
    found = align(lines, paragraphs, left_out, lambda state: True, str.__eq__)
    assert found.complete
    assert [lines[i] for i in found.removed] == left_out
    assert [line for i, line in enumerate(lines) if i not in found.removed] == text
    assert not align([*lines, "四"], paragraphs, left_out, lambda state: True, str.__eq__).complete
    assert not align(lines, [*paragraphs, _paragraph("四")], left_out, lambda state: True, str.__eq__).complete


def test_a_page_of_one_line_over_and_over_does_not_take_for_ever() -> None:
    """What cannot be told apart is given up, and giving up is no proof."""
    asked = Counter[int]()

    def may_leave_out(state: State) -> bool:
        asked[size] += 1
        return True

    for size in (200, 400):
        lines, half = ["一"] * size, size // 2
        found = align(lines, [_paragraph("一")] * half + [_paragraph("二")], ["一"] * half, may_leave_out, str.__eq__)
        assert not found.complete
        assert asked[size] <= 20 * size


@given(st.text())
def test_squeeze_only_drops_white_space(text: str) -> None:
    assert squeeze(text) == "".join(
        c for c in text if not c.isspace() and c not in "\u200b\u200c\u200d\u2060\ufeff\u00ad"
    )
