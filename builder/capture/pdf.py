"""The text of a PDF as it is laid out: line by line, its indents as ideographic spaces, its gaps as empty lines.

What lines belong together is not decided here; `reflow` does that for any text that is wrapped.
"""

import re
import unicodedata
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from builder.capture.decode import DecodeError
from builder.model.limits import PDF_BYTES, PDF_PAGES, TEXT, megabytes

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

_PASSWORD = 4  # FPDF_ERR_PASSWORD
_BLANK = "\u3000"
_HYPHENS = "\x02\ufffe"  # what PDFium makes of a hyphen at the end of a line
# Faces name the glyph of 一 by its radical ⼀; to a reader it is the same character.
_RADICALS = {
    code: unicodedata.normalize("NFKC", chr(code)) for code in (*range(0x2E80, 0x2EF4), *range(0x2F00, 0x2FD6))
}
_EM = 12.0  # points, where no character tells
_GAP = 1.7  # lines of space from one line to the next that show
_STREAM = re.compile(rb"\bstream\r?\n(?=[\x08\x18\x28\x38\x48\x58\x68\x78])")  # as what zlib packs begins
_DICTIONARY = 1_000  # bytes before a stream in which it is described
_FEW = 8  # characters on a page that hold no text


class PdfError(DecodeError):
    """The PDF has no text that can be read; the message says why."""


@dataclass(slots=True)
class _Row:
    """A line on a page: its text, where it begins and how high it stands, in points."""

    text: str
    left: float
    base: float


def is_pdf(data: bytes) -> bool:
    """Whether the bytes begin as a PDF does."""
    return data.lstrip()[:5] == b"%PDF-"


def pdf_lines(data: bytes) -> list[str]:
    """The lines of a PDF from its first page to its last.

    Raises PdfError for one that is broken, locked, too long or without text, and where the library is missing that reads it.
    """
    try:
        from pypdfium2 import PdfDocument, PdfiumError  # 8 MB, which nothing else needs
    except ImportError:
        raise PdfError(
            "a PDF is read by pypdfium2, which is not installed: python -m pip install pypdfium2",
            "读取 PDF 需要 pypdfium2，尚未安装：python -m pip install pypdfium2",
        ) from None
    if _unpacked(data) > PDF_BYTES:
        raise PdfError(
            f"the PDF unpacks to more than {megabytes(PDF_BYTES)}, pictures aside, and no more is read; save it again",
            f"PDF 除图片外解压后超过 {megabytes(PDF_BYTES)}，不再读取；请重新保存",
        )
    try:
        document = PdfDocument(data)
    except PdfiumError as error:
        if error.err_code == _PASSWORD:
            raise PdfError(
                "the PDF is locked with a password; save a copy without one", "PDF 有密码；请另存一份无密码的"
            ) from None
        raise _broken() from None
    try:
        pages = len(document)
        if pages > PDF_PAGES:
            raise PdfError(
                f"the PDF has {pages:,} pages, and at most {PDF_PAGES:,} are read; save the document's pages alone",
                f"PDF 有 {pages:,} 页，至多读取 {PDF_PAGES:,} 页；请只保存文件本身的页",
            )
        lines: list[str] = []
        size = 0
        for number in range(pages):
            found = _page_lines(document[number], TEXT - size)
            size += sum(map(len, found))
            lines += found
    except PdfiumError:
        raise _broken() from None
    finally:
        document.close()
    if size < _FEW * pages or not size:
        raise PdfError(
            f"the {pages} pages of the PDF are pictures (a scan) without text; save the page that publishes the document,"
            " or have the text recognised (OCR)",
            f"PDF 的 {pages} 页是图片（扫描件），没有文字；请保存刊登文件的网页，或先做文字识别（OCR）",
        )
    return lines


def _unpacked(data: bytes) -> int:
    """How many bytes the packed streams hold that are no pictures; counted no further than is too much."""
    size = 0
    for stream in _STREAM.finditer(data):
        if b"/Image" in data[max(0, stream.start() - _DICTIONARY) : stream.start()].rpartition(b" obj")[2]:
            continue
        end = data.find(b"endstream", stream.end())
        unpacking = zlib.decompressobj()
        try:
            size += len(unpacking.decompress(data[stream.end() : end], PDF_BYTES - size + 1))
        except zlib.error:  # packed otherwise, or not at all
            continue
        if size > PDF_BYTES:
            break
    return size


def _broken() -> PdfError:
    return PdfError("the PDF is broken and cannot be opened; save it again", "PDF 已损坏，无法打开；请重新保存")


def _page_lines(page: "PdfPage", room: int) -> list[str]:
    rows, em = _rows(page, room)
    if not rows:
        return []
    margin = _margin(rows, em)
    steps = [above.base - below.base for above, below in pairwise(rows)]
    usual = median(step for step in steps if step > 0) if any(step > 0 for step in steps) else em
    lines: list[str] = []
    for row, step in zip(rows, [0.0, *steps], strict=True):
        if step > _GAP * usual:
            lines.append("")
        lines.append(_BLANK * max(0, round((row.left - margin) / em)) + row.text)
    return lines


def _margin(rows: Sequence[_Row], em: float) -> float:
    """Where most lines begin that others begin beside: the text's left edge, whatever stands out to the left of it."""
    lefts = Counter(round(row.left / em) for row in rows)
    often = [left for left, count in lefts.items() if 5 * count >= len(rows)]
    edge = min(often or lefts)
    return min(row.left for row in rows if round(row.left / em) == edge)


def _rows(page: "PdfPage", room: int) -> tuple[list[_Row], float]:
    """The lines of a page in the order in which it draws them, and how wide its characters are in points."""
    text_page = page.get_textpage()
    try:
        if text_page.count_chars() > room:
            raise PdfError(
                f"the PDF holds more than {TEXT:,} characters, and at most so many are read; save the document's pages alone",
                f"PDF 超过 {TEXT:,} 个字符，至多读取这么多；请只保存文件本身的页",
            )
        rows: list[_Row] = []
        wide: list[float] = []
        for line in _lines(text_page):
            first = next((index for index, char in line if char.strip()), None)
            if first is None:
                continue
            left, _, right, _ = text_page.get_charbox(first, loose=True)
            _, base, _, _ = text_page.get_charbox(first)
            rows.append(_Row("".join(char for _, char in line).strip(), left, base))
            if right > left and unicodedata.east_asian_width(dict(line)[first]) == "W":
                wide.append(right - left)
        return rows, median(wide) if wide else _EM
    finally:
        text_page.close()


def _lines(text_page: "PdfTextPage") -> Iterator[list[tuple[int, str]]]:
    """The characters of each line, with their places in the page's text."""
    from pypdfium2 import raw

    line: list[tuple[int, str]] = []
    high = ""
    for index in range(text_page.count_chars()):
        code = raw.FPDFText_GetUnicode(text_page, index)
        if 0xD800 <= code < 0xDC00:
            high = chr(code)
            continue
        char, high = _character(high, code), ""
        if char == "\n":
            yield line
            line = []
        elif char:
            line.append((index, char))
    yield line


def _character(high: str, code: int) -> str:
    """The character of a code, or of the second half of a pair; nothing where a face has no character for a glyph."""
    char = chr(code)
    if high or 0xDC00 <= code < 0xE000:
        return (high + char).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if char in _HYPHENS:
        return "-"
    return _RADICALS.get(code, char) if char in "\n\t" or code >= 0x20 else ""
