"""Bytes of a saved page to characters."""

import codecs
import re
from contextlib import suppress

from builder.model.limits import CAPTURE_BYTES, megabytes
from builder.model.refused import RefusedError

# Control characters that no saved page has; their presence means that the file is not text.
_CONTROLS = frozenset(map(chr, (*range(0x09), 0x0B, *range(0x0E, 0x20)))) - {"\x1b"}
# Where a page declares its encoding (HTML Standard: within the first 1024 bytes), and the label of Hong Kong and Taiwan.
_HEAD = 1024
_BIG5 = re.compile(rb"charset\s*=\s*[\"']?\s*(?:big5|x-x-big5|big5-hkscs)\b", re.IGNORECASE)
_BINARY = (
    "this is a binary file, not text; save the page as HTML or plain text",
    "这是二进制文件，不是文本；请将网页另存为 HTML 或纯文本",
)


class DecodeError(RefusedError):
    """The bytes are not the text of a saved page; the message says why, and what would be."""


def decode(data: bytes) -> str:
    """Decode a capture, whatever encoding it declares.

    A byte order mark decides; else UTF-8 if the bytes are valid UTF-8; else Big5 if they are, and the page declares it, for
    nearly any bytes are valid GB18030; else that, of which GB 2312 and GBK are subsets (WHATWG Encoding Standard: the labels
    `gb2312` and `gbk` mean it). Declared labels are often wrong, the bytes never are.

    Raises DecodeError for an empty file, for one that is too large, for binary data and for bytes that fit none of these
    encodings.
    """
    if len(data) > CAPTURE_BYTES:
        size, limit = megabytes(len(data)), megabytes(CAPTURE_BYTES)
        raise DecodeError(
            f"the page has {size}, and at most {limit} are read; save its text alone",
            f"网页有 {size}，至多读取 {limit}；请只保存正文",
        )
    if not data.strip():
        raise DecodeError("the file is empty; save the page again", "文件是空的；请重新保存网页")
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if data.startswith(mark):
            try:
                return _text(data[len(mark) :], encoding)
            except UnicodeDecodeError as error:
                at = error.start + len(mark)
                raise DecodeError(
                    f"no {encoding.upper()} text, as its byte order mark says, from offset {at} on",
                    f"字节顺序标记注明为 {encoding.upper()}，但自第 {at} 字节起不是；请另存为 UTF-8",
                ) from None
    if b"\x00" in data:
        raise DecodeError(*_BINARY)
    try:
        return _text(data, "utf-8")
    except UnicodeDecodeError:
        pass
    if _BIG5.search(data[:_HEAD]):
        with suppress(UnicodeDecodeError):
            return _text(data, "big5hkscs")
    try:
        return _text(data, "gb18030")
    except UnicodeDecodeError as error:
        raise DecodeError(
            f"neither UTF-8 nor GB18030 text: byte 0x{data[error.start]:02x} at offset {error.start} fits neither;"
            " save the page again as UTF-8",
            f"既不是 UTF-8，也不是 GB18030：第 {error.start} 字节 0x{data[error.start]:02x} 两者都不符；请另存为 UTF-8",
        ) from None


def _text(data: bytes, encoding: str) -> str:
    text = data.decode(encoding)
    if not _CONTROLS.isdisjoint(text):
        raise DecodeError(*_BINARY)
    return text
