"""What is printed below the text: signature, date, notes, and attachments."""

import re
from collections.abc import Sequence

from builder.importing.line import Line
from builder.language.signature import is_dated, is_person, is_signature, printed_day, without_day
from builder.model import Block

_NOTE = re.compile(
    r"^[（(](?:此件|本文有删减|此文|联系人)[^（）()]*[）)]$|^(?:主\s*题\s*词|抄\s*送|抄\s*报|主\s*送|分\s*送|联系人)[：:].{1,300}$"
    r"|^\S{2,30}\s+\d{4}年\d{1,2}月\d{1,2}日印发$|^[（(]?共印\s*\d+\s*份[）)]?$"
)
_ATTACHMENT = re.compile(r"^附\s*(?:件|表|录)?\s*\d*\s*(?:[：:]|$)|^附件\s*[一二三四五六七八九十\d]+")
_LISTED = re.compile(r"^\d{1,2}\s*[.．、][^。；]{2,80}$")
_LONGEST_SIGNATURE = 60
_LONGEST_OF_MANY = 400


def split_closing(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Block, ...]]:
    """Split the official lines into the body and the blocks below it.

    The date line that closes the document is the first one that a signature stands above, or that nothing but notes
    follow. What comes after it is attached: no number in it is a measure. Without a date, only notes
    and attachments at the very end are split off, so that nothing inside the text is ever taken for a signature.
    """
    end = _end_of_text(lines)
    body, tail = list(lines[:end]), list(lines[end:])
    blocks: list[Block] = []
    attached = dated = signed = False
    for line in tail:
        text = line.text
        if not attached and not _ATTACHMENT.match(text):
            role = "note" if _NOTE.match(text) else _role(text, dated=dated)
            if not role and not signed and _is_signature(text):
                role = "signature"  # below its date
            signed = signed or role == "signature" or (role == "date" and bool(without_day(text)))
            dated = dated or role == "date"
            if role:
                blocks.append(Block(role, text))
                continue
        attached = True
        blocks.append(Block("row" if "\t" in text.strip() else "attachment", text))
    # A list of attachments stands above the signature.
    first = _attachment_list(body)
    listed = [Block("attachment", line.text) for line in body[first:]]
    del body[first:]
    return tuple(body), (*listed, *blocks)


def _role(text: str, *, dated: bool) -> str:
    if printed_day(text) or (is_dated(text) and not dated):
        return "date"
    return "" if dated else "signature"


def _attachment_list(body: Sequence[Line]) -> int:
    """The index where a list of attachments (附件：1.甲, 2.乙) begins at the end of `body`; its length where none does."""
    first = len(body)
    while first and _LISTED.match(body[first - 1].text):
        first -= 1
    found = len(body)
    while first and _ATTACHMENT.match(body[first - 1].text):
        first = found = first - 1
    return found


def _end_of_text(lines: Sequence[Line]) -> int:
    """The index of the first line below the text."""
    end = len(lines)
    while end and _NOTE.match(lines[end - 1].text):
        end -= 1
    for index, line in enumerate(lines):
        if not is_dated(line.text) or not index:
            continue
        if without_day(line.text):
            return index
        first = index
        while first and _is_signature(lines[first - 1].text):
            first -= 1
        if first < index or _all_signed(lines[index + 1 : end]) or (index + 1 >= end and "年" in line.text):
            return first
    return next((i for i, line in enumerate(lines[:end]) if i and re.match(r"^附件\s*\d*[：:]?$", line.text)), end)


def _all_signed(below: Sequence[Line]) -> bool:
    """Whether nothing but signatures stands below a date, which some pages print above them."""
    return bool(below) and all(_is_signature(line.text) for line in below)


def _is_signature(text: str) -> bool:
    if len(text) > _LONGEST_SIGNATURE:
        return len(text) <= _LONGEST_OF_MANY and all(map(is_signature, text.split()))
    return is_signature(text) or is_person(text)
