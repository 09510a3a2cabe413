"""PDFs and Word documents: read as they show themselves, refused with a reason where they show no text."""

import random
import sys
import zipfile
import zlib
from io import BytesIO

import pytest

from builder.capture.decode import DecodeError
from builder.capture.lines import capture_lines, markup_of
from builder.model.limits import CAPTURE_BYTES, DOCX_BYTES, PDF_BYTES, PDF_PAGES
from tests.support.made_files import docx, paragraph, part, pdf

LINES = ["某部关于某事的通知", "　　一、做好某项工作，健全工作机制。"]


def _zip(files: dict[str, bytes | str]) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return made.getvalue()


def _locked_zip() -> bytes:
    """The flag of encryption set in both headers of the text's part."""
    data = bytearray(docx(LINES))
    for head, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(head)
        while at >= 0:
            data[at + flags] |= 1
            at = data.find(head, at + 4)
    return bytes(data)


def _packed(stream: bytes) -> bytes:
    """A PDF whose only page is packed."""
    whole, packed = pdf([LINES]), zlib.compress(stream, 9)
    head = whole[: whole.index(b"<< /Length")]
    return head + b"<< /Filter /FlateDecode >>\nstream\n" + packed + b"\nendstream\nendobj\n%%EOF"


_LOCKED_PDF = pdf(
    [LINES],
    trailer=f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{'00' * 32}> /U <{'00' * 32}> /P -4 >> /ID [<00> <00>] ",
)
_DEEP = "<w:sdt>" * 400 + "</w:sdt>" * 400
_BOMB = f'<w:document xmlns:w="x">{" " * (DOCX_BYTES + 1)}</w:document>'
_LAUGHS = '<!DOCTYPE w [<!ENTITY a "哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;">]>'
REFUSED: list[tuple[bytes, str, str]] = [
    (pdf([[], []]), "pictures (a scan) without text", "a scan of two pages"),
    (pdf([["1"], ["2"], ["3"]]), "pictures (a scan) without text", "nothing but the numbers of pages"),
    (pdf([LINES])[:200], "the PDF is broken", "a PDF cut short"),
    (b"%PDF-1.7\n" + b"\x00\xff" * 500, "the PDF is broken", "noise that begins as a PDF"),
    (_LOCKED_PDF, "locked with a password", "a PDF with a password"),
    (pdf([["一"]] * (PDF_PAGES + 1)), "pages, and at most", "a PDF of too many pages"),
    (_packed(b" " * (PDF_BYTES + 1)), "unpacks to more than 50 MB", "a PDF that unpacks to too much"),
    (b"%PDF-1.7\n" + b" " * CAPTURE_BYTES, "at most 20 MB", "a PDF too large"),
    (_zip({"xl/workbook.xml": "<workbook/>"}), "no Word document (.docx)", "a workbook"),
    (_zip({"page.html": "<p>一、甲</p>"}), "no Word document (.docx)", "an archive of a page"),
    (docx(LINES)[:-40], "the Word document is broken", "a .docx cut short"),
    (docx(LINES).replace(b"\x00word/document.xml", b"\x00word/dokument.xml"), "Word document", "a directory that contradicts itself"),
    (_zip({"word/document.xml": _BOMB}), "unpacks to", "a zip bomb"),
    (_zip({"word/document.xml": "<w:document"}), "the Word document is broken", "no XML"),
    (docx(_DEEP), "the Word document is broken", "XML too deep"),
    (_locked_zip(), "locked with a password", "a zip file with a password"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "an old Word file (.doc)", "a .doc"),
    (b"PK\x03\x04" + b"\x00" * CAPTURE_BYTES, "at most 20 MB", "a .docx too large"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "reason", "why"), REFUSED, ids=[row[-1] for row in REFUSED])
def test_a_file_without_text_is_refused_with_a_reason(data: bytes, reason: str, why: str) -> None:
    with pytest.raises(DecodeError) as refused:
        capture_lines(data)
    assert reason in refused.value.why.en, why
    assert "\n" not in refused.value.why.en + refused.value.why.zh
    assert refused.value.why.zh


def test_a_pdf_of_too_much_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("builder.capture.pdf.TEXT", 100)
    assert capture_lines(pdf([["甲" * 30] * 3]))
    with pytest.raises(DecodeError, match="more than 100 characters"):
        capture_lines(pdf([["甲" * 30] * 2] * 2))


def test_a_reader_that_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(DecodeError, match="pip install pypdfium2"):
        capture_lines(pdf([LINES]))
    assert capture_lines(docx(LINES)), "and what needs it not is read"


def test_a_pdf_shows_its_lines_and_indents() -> None:
    assert [line for line in capture_lines(pdf([["　　　　某部关于某事的通知", *LINES[1:]]])) if line] == [
        "某部关于某事的通知",
        "一、做好某项工作，健全工作机制。",
    ]
    assert capture_lines(pdf([["⼀、做好某项⼯作，健全⼯作机制。"]])) == ["一、做好某项工作，健全工作机制。"], (
        "radicals"
    )
    assert markup_of(pdf([LINES])) == markup_of(docx(LINES)) == ""


def test_a_file_s_name_does_not_say_what_it_is() -> None:
    assert [line for line in capture_lines("<p>一、甲</p>".encode()) if line] == ["一、甲"]


RUN = "<w:r><w:t>{}</w:t></w:r>"
# a body, the lines that are seen, why
WORDS: list[tuple[str, list[str], str]] = [
    (paragraph("甲") + paragraph("") + paragraph("乙 & 丙"), ["甲", "", "乙 & 丙"], "paragraphs"),
    (f"<w:p>{RUN.format('甲')}<w:r><w:tab/><w:br/></w:r>{RUN.format('乙')}</w:p>", ["甲", "乙"], "a tab and a break"),
    (f"<w:p>{RUN.format('甲')}<w:del><w:r><w:delText>乙</w:delText></w:r></w:del><w:ins>{RUN.format('丙')}</w:ins></w:p>", ["甲丙"], "changes are tracked"),
    (f"<w:p><w:moveFrom>{RUN.format('甲')}</w:moveFrom>{RUN.format('乙')}</w:p>", ["乙"], "moved away"),
    (f"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>甲</w:t></w:r>{RUN.format('乙')}</w:p>", ["乙"], "hidden"),
    (f"<w:p><w:r><w:instrText>PAGE</w:instrText></w:r>{RUN.format('乙')}</w:p>", ["乙"], "a field's instruction"),
    (f"<w:p><w:hyperlink>{RUN.format('甲')}</w:hyperlink><w:smartTag>{RUN.format('乙')}</w:smartTag></w:p>", ["甲乙"], "links and tags"),
    (f"<w:sdt><w:sdtContent>{paragraph('甲')}</w:sdtContent></w:sdt>", ["甲"], "a content control"),
    (f"<w:tbl><w:tr><w:tc>{paragraph('任务')}</w:tc><w:tc>{paragraph('责任')}{paragraph('单位')}</w:tc></w:tr></w:tbl>", ["任务\t责任 单位"], "a row"),
    (f"<w:tbl><w:tr><w:tc>{paragraph('一、甲')}{paragraph('乙')}</w:tc></w:tr></w:tbl>", ["一、甲", "乙"], "a frame of one cell"),
    (f"<w:p><w:r><w:drawing><w:txbxContent>{paragraph('框')}</w:txbxContent></w:drawing></w:r>{RUN.format('乙')}</w:p>", ["", "框", "乙"], "a text box"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "lines", "why"), WORDS, ids=[row[-1] for row in WORDS])
def test_what_a_word_document_shows(body: str, lines: list[str], why: str) -> None:
    assert capture_lines(docx(body)) == lines, why


def _level(at: int, style: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{style}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def _numbered(text: str, number: int, at: int) -> str:
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr>')


NUMBERING = part(
    "numbering",
    '<w:abstractNum w:abstractNumId="0">'
    + _level(0, "chineseCountingThousand", "%1、", '<w:pStyle w:val="H1"/>')
    + _level(1, "chineseCounting", "（%2）")
    + _level(2, "decimal", "%3.")
    + _level(3, "decimalEnclosedCircleChinese", "%4")
    + _level(4, "bullet", "•")
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
)
STYLES = part(
    "styles",
    '<w:style w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:styleId="H2"><w:basedOn w:val="H1"/></w:style>',
)


def test_numbers_that_word_counts_are_counted() -> None:
    body = (
        paragraph("总体要求", '<w:pStyle w:val="H1"/>')
        + _numbered("做甲", 1, 1) + _numbered("做乙", 1, 1) + _numbered("子甲", 1, 2) + _numbered("8万元", 1, 2)
        + _numbered("丑", 1, 3) + _numbered("点", 1, 4)
        + paragraph("保障措施", '<w:pStyle w:val="H2"/>')
        + _numbered("做丙", 1, 1) + _numbered("做丁", 2, 1)
        + paragraph("不编号", '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>')
        + "".join(_numbered(str(at), 1, 0) for at in range(9))
    )  # fmt: skip
    lines = capture_lines(docx(body, {"word/numbering.xml": NUMBERING, "word/styles.xml": STYLES}))
    assert lines[:11] == [
        "一、总体要求", "（一）做甲", "（二）做乙", "1.子甲", "2. 8万元", "①丑", "点", "二、保障措施", "（一）做丙", "（一）做丁", "不编号",
    ]  # fmt: skip
    assert (lines[11], lines[18], lines[19]) == ("三、0", "十、7", "十一、8")


def test_an_entity_is_not_expanded() -> None:
    xml = f'{_LAUGHS}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>甲&b;</w:t></w:r></w:p></w:body></w:document>'
    assert capture_lines(_zip({"word/document.xml": xml})) == ["甲"]


@pytest.mark.parametrize("seed", range(150))
def test_a_file_broken_anywhere_is_read_or_refused(seed: int) -> None:
    rng = random.Random(seed)
    data = bytearray(
        rng.choice([pdf([LINES]), docx(LINES, {"word/numbering.xml": NUMBERING, "word/styles.xml": STYLES})])
    )
    for _ in range(rng.randint(1, 12)):
        at = rng.randrange(4, len(data))
        if rng.random() < 0.5:
            data[at] = rng.randrange(256)
        else:
            del data[at : at + rng.randint(1, 20)]
    try:
        lines = capture_lines(bytes(data))
    except DecodeError as refused:
        lines = [refused.why.en]
    assert all(isinstance(line, str) for line in lines)
