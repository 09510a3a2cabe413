"""The text of a Word document (.docx, ECMA-376): a line a paragraph, a row of a table with a tab behind each cell.

Numbers that Word counts by itself stand in no paragraph; they are counted as Word does and set before their paragraphs.
What is deleted under change tracking, hidden, or a field's instruction is not shown.
"""

import struct
import zlib
from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from lxml import etree
from lxml.etree import _Element

from builder.capture.decode import DecodeError
from builder.capture.word_numbers import WordNumbers
from builder.model.limits import DOCX_BYTES, megabytes

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_OTHER_WORDS = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TEXT, _NUMBERS, _STYLES = "word/document.xml", "word/numbering.xml", "word/styles.xml"
_PARAGRAPH, _TABLE, _ROW, _CELL = (f"{_W}{name}" for name in ("p", "tbl", "tr", "tc"))
_WORDS = (f"{_W}t", f"{_MATH}t")
# Properties, what change tracking took away, the reading printed above a character, and what is meant for older programs.
_UNSEEN = frozenset(
    {
        _OTHER_WORDS,
        *(f"{_W}{name}" for name in ("pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr", "del", "moveFrom", "rt")),
    }
)
_MARKS = {f"{_W}tab": " ", f"{_W}ptab": " ", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_BROKEN = (BadZipFile, NotImplementedError, EOFError, OSError, ValueError, OverflowError, struct.error, zlib.error)


class DocxError(DecodeError):
    """The file is no Word document that can be read; the message says why."""


def is_zip(data: bytes) -> bool:
    """Whether the bytes begin as a zip file does, which a .docx is."""
    return data[:4] == b"PK\x03\x04"


def docx_lines(data: bytes) -> list[str]:
    """The lines of a Word document in their order.

    Raises DocxError for a zip file that is none, is broken or locked, or unpacks to more than is read.
    """
    parts = _parts(data)
    if _TEXT not in parts:
        raise DocxError(
            "this zip file is no Word document (.docx): it has no word/document.xml; save the text as .docx or plain text",
            "这个 zip 文件不是 Word 文档（.docx）：没有 word/document.xml；请另存为 .docx 或纯文本",
        )
    document, numbering, styles = (_tree(parts.get(name)) for name in (_TEXT, _NUMBERS, _STYLES))
    body = None if document is None else document.find(f"{_W}body")
    return (
        []
        if body is None
        else [line for text in _blocks(body, WordNumbers(numbering, styles)) for line in text.split("\n")]
    )


def _parts(data: bytes) -> dict[str, bytes]:
    """The parts of the document that hold text, unpacked; no more is unpacked than the file says that there is."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            wanted = [info for info in archive.infolist() if info.filename in (_TEXT, _NUMBERS, _STYLES)]
            size = sum(info.file_size for info in wanted)
            if size <= DOCX_BYTES:
                return {info.filename: archive.read(info) for info in wanted}
    except _BROKEN:
        raise _broken() from None
    except RuntimeError:  # which zipfile raises for nothing else
        raise DocxError(
            "the Word document is locked with a password; save a copy without one",
            "Word 文档有密码；请另存一份无密码的",
        ) from None
    raise DocxError(
        f"the Word document unpacks to {megabytes(size)}, and at most {megabytes(DOCX_BYTES)} are read; save its text alone",
        f"Word 文档解压后有 {megabytes(size)}，至多读取 {megabytes(DOCX_BYTES)}；请只保存正文",
    )


def _broken() -> DocxError:
    return DocxError(
        "the Word document is broken and cannot be opened; save it again", "Word 文档已损坏，无法打开；请重新保存"
    )


def _tree(xml: bytes | None) -> _Element | None:
    """The root of a part; entities are not expanded, and what nests deeper than 256 levels is broken."""
    if xml is None:
        return None
    try:
        return etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    except etree.XMLSyntaxError:
        raise _broken() from None


def _blocks(parent: _Element, numbers: WordNumbers) -> Iterator[str]:
    """The paragraphs and the rows of tables below an element, each as a text."""
    for node in parent:
        if node.tag in _UNSEEN or not isinstance(node.tag, str):
            continue
        if node.tag == _PARAGRAPH:
            label = numbers.of(node)
            text = _text(node)
            yield label + (" " if label[-1:] == "." and text[:1].isdigit() else "") + text
        elif node.tag == _ROW:
            cells = [list(_blocks(cell, numbers)) for cell in node.iter(_CELL) if _row_of(cell) is node]
            # One cell in a row is a frame around text.
            yield from (
                cells[0] if len(cells) == 1 else ["".join(" ".join(cell).replace("\n", " ") + "\t" for cell in cells)]
            )
        else:
            yield from _blocks(node, numbers)


def _row_of(cell: _Element) -> _Element | None:
    return next(cell.iterancestors(_ROW), None)


def _text(node: _Element) -> str:
    """What a paragraph shows; a text box in it is on lines of its own."""
    parts: list[str] = []
    for child in node:
        if child.tag in _UNSEEN or not isinstance(child.tag, str) or _is_hidden(child):
            continue
        if child.tag in _WORDS:
            parts.append(child.text or "")
        elif child.tag == _PARAGRAPH:
            parts.append(f"\n{_text(child)}\n")
        else:
            parts.append(_MARKS.get(child.tag) or _text(child))
    return "".join(parts)


def _is_hidden(run: _Element) -> bool:
    vanish = run.find(f"{_W}rPr/{_W}vanish")
    return vanish is not None and vanish.get(f"{_W}val") not in ("0", "false", "off")
