"""Signature, date and notes: what is printed below the text."""

import re
from collections.abc import Sequence

from builder.importing.line import Line
from builder.language.numerals import parse_date
from builder.model import Block

_NOTE = re.compile(r"^[（(](?:此件|本文有删减|此文)[^（）()]*[）)]$")
_SIGNATURE = re.compile(r"^[\u4e00-\u9fff“” ]{2,40}(?:院|厅|部|委|局|署|会|办|办公室|行|中央|公司|政府|小组|海关)$")


def split_closing(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Block, ...]]:
    """Split the official lines into the body and the blocks below it: signature, date, note.

    Reads from the end upwards and stops at the first line that is none of these, so that nothing inside the text is
    ever taken for a signature.
    """
    blocks: list[Block] = []
    rest = list(lines)
    while rest:
        text = rest[-1].text
        below = [block.role for block in blocks]
        if _NOTE.match(text) and not below:
            role = "note"
        elif parse_date(text) is not None and "date" not in below:
            role = "date"
        elif _SIGNATURE.match(text) and ("date" in below):
            role = "signature"
        else:
            break
        blocks.insert(0, Block(role, text))
        rest.pop()
    return tuple(rest), tuple(blocks)
