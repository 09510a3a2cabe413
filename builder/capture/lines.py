"""A capture's bytes as the lines that a reader of it sees, whatever kind of file it is.

The bytes say what they are; a file's name may be wrong.
"""

from builder.capture.decode import DecodeError, decode
from builder.capture.docx import docx_lines, is_zip
from builder.capture.pdf import is_pdf, pdf_lines
from builder.capture.visible import plain_lines, visible_lines
from builder.model.limits import CAPTURE_BYTES, megabytes

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def capture_lines(data: bytes, markup: str | None = None) -> list[str]:
    """The lines of a saved page, a PDF or a Word document, as `visible_lines` has them.

    `markup` is what `markup_of` gives of the bytes, for who has it already.
    Raises DecodeError for what is none of them, is broken, locked, too large or without text.
    """
    if is_pdf(data):
        return plain_lines(pdf_lines(_of_size(data)))
    if is_zip(data):
        return plain_lines(docx_lines(_of_size(data)))
    return visible_lines(markup_of(data) if markup is None else markup)


def markup_of(data: bytes) -> str:
    """The characters of a capture that is text, markup and all; empty for a PDF and a Word document, which have none.

    Raises DecodeError for what is no text.
    """
    if is_pdf(data) or is_zip(data):
        return ""
    if data.startswith(_OLD_OFFICE):
        raise DecodeError(
            "this is an old Word file (.doc), or one that is locked with a password; save it as .docx without one",
            "这是旧的 Word 文件（.doc），或有密码的文件；请另存为无密码的 .docx",
        )
    return decode(data)


def _of_size(data: bytes) -> bytes:
    if len(data) > CAPTURE_BYTES:
        size, limit = megabytes(len(data)), megabytes(CAPTURE_BYTES)
        raise DecodeError(
            f"the file has {size}, and at most {limit} are read; save its text alone",
            f"文件有 {size}，至多读取 {limit}；请只保存正文",
        )
    return data
