"""The stages one by one: each adds, and none loses a character of the page."""

import pytest

from builder.capture.visible import squeeze
from builder.importing.draft import Draft, Known, Task
from builder.importing.identity import capture_file, make_id
from builder.importing.parse import STAGES
from builder.importing.unwrap import unwrap
from builder.language.pinyin import romanise
from builder.model import Correction
from tests.importing.test_importer_cases import BODY, HEAD, TAIL

assert STAGES
DOCUMENT = HEAD + BODY + TAIL
GLUED = HEAD + BODY.replace("\n", "") * 2 + TAIL
# the page, why
PAGES = [
    (DOCUMENT, "a document and nothing else"),
    ("首页 > 政策 > 文件\n来源：某某网\n" + DOCUMENT + "责任编辑：某某\n", "site navigation, credit and editor"),
    ("某部发布新规\n新华社北京1月2日电\n" + DOCUMENT, "a headline and a dateline"),
    ("标题：促进贸易\n发文字号：国办发〔2020〕1号\n成文日期：2020年1月2日\n" + DOCUMENT, "the page's own table"),
    (GLUED, "paragraphs glued together"),
    ("<p>" + DOCUMENT.replace("\n", "</p><p>") + "</p>", "markup"),
    (DOCUMENT + "附件：1.清单\n2.表\n", "attachments"),
]


@pytest.mark.parametrize(("page", "why"), PAGES, ids=[why for _, why in PAGES])
def test_no_stage_loses_a_character(page: str, why: str) -> None:
    draft = Draft(Task(page.encode(), ".html", romanise, Known(), frozenset(), need_id=True))
    for stage in STAGES:
        after = stage(draft)
        assert after.task is draft.task, f"{stage.__name__} leaves the task alone"
        assert not draft.lines or _characters(after) == _characters(draft), stage.__name__
        draft = after
    assert _characters(draft) == squeeze("".join(draft.visible)), "all that was seen"
    kept = squeeze("".join(line.text for line in draft.official))
    assert squeeze(draft.directive.text()) == kept, "the directive is the official lines"
    assert draft.directive.id == "guobanfa-2020-1"


def _characters(draft: Draft) -> str:
    return squeeze("".join(line.text for line in draft.lines))


def test_a_correction_is_made_before_anything_is_read() -> None:
    known = Known(corrections=(Correction("国办发〔2020〕1号", "国办发〔2020〕2号", "a slip"),))
    draft = Draft(Task(DOCUMENT.encode(), ".txt", romanise, known, frozenset(), need_id=True))
    for stage in STAGES:
        draft = stage(draft)
    assert draft.directive.id == "guobanfa-2020-2"
    assert draft.directive.corrections == known.corrections


def test_every_stage_says_what_it_does() -> None:
    assert [stage.__name__ for stage in STAGES if not (stage.__doc__ or "").strip()] == []
    assert len(set(STAGES)) == len(STAGES)


# a line that credits the page's source, the publisher, the day of the page, why
CREDITS: list[tuple[str, str | None, str | None, str]] = [
    ("来源：某某网", "某某网", None, "the name alone"),
    ("（文章来源：某某网）", "某某网", None, "in brackets"),
    ("来源：China Daily", "China Daily", None, "a name of two words"),
    ("来源：某某网 作者：张三", "某某网", None, "up to the next label"),
    ("2025-10-20 16:30 来源： 中国政府网", "中国政府网", "2025-10-20 16:30", "behind the day, as on gov.cn"),
    ("2021-07-09 10:23 某某网", "某某网", "2021-07-09 10:23", "behind the day, without a label"),
    ("2021年7月9日 10:23:05", None, "2021年7月9日 10:23:05", "a day alone; its colon ends no label"),
    ("发布时间：2021-07-09 10:23 来源：某某网", "某某网", "2021-07-09 10:23", "both have labels"),
    ("发布时间：2021-07-09", None, "2021-07-09", "a day is no publisher"),
    ("2021-07-09 10:23 浏览次数：100", None, "2021-07-09 10:23", "nor is what a counter shows"),
    ("作者：张三", None, None, "nor is an author"),
]


@pytest.mark.parametrize(("line", "publisher", "day", "why"), CREDITS, ids=[row[-1] for row in CREDITS])
def test_what_a_credit_says_of_the_page(line: str, publisher: str | None, day: str | None, why: str) -> None:
    unwrapped = unwrap([line, *DOCUMENT.splitlines()])
    assert unwrapped.lines[0].removed == "credit"
    assert (unwrapped.source.publisher, unwrapped.source.page_date) == (publisher, day), why


FILES = [
    (".HTML", "x.html", "capitals"),
    (".html?download=1", "x.html", "an address behind it"),
    ("", "x.txt", "no suffix"),
    (".网页", "x.txt", "no ASCII"),
]


@pytest.mark.parametrize(("suffix", "file", "why"), FILES, ids=[why for *_, why in FILES])
def test_capture_file(suffix: str, file: str, why: str) -> None:
    assert capture_file("x", suffix) == file


def test_without_number_and_issuer_there_is_no_id() -> None:
    assert make_id(None, (), None, romanise) is None
