"""Title, document number, addressees, and a signature that stands above the text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from builder.capture.furniture import ABOVE
from builder.importing.line import Line
from builder.importing.number import find_number
from builder.importing.title import find_title, is_inner_title, is_title, joined
from builder.language.dates import parse_date
from builder.language.signature import is_dated, is_person, is_signature, printed_day, without_day
from builder.language.title import bare_title
from builder.model import Block

# Groups of addressees may stand between semicolons, each beginning with whom it is.
_ADDRESSEES = re.compile(
    r"^(?!一、|为|根据|按照|依据|经)(?![^。]*(?:如下|以下\S{2,4})[：:]$)"
    r"(?:[^。；：]*(?:各|有关|人民政府|委员会|部|局|厅|署|行|单位|公司)[^。；：]*；\s*(?=各|有关|全国|中国|国家|[^。；：]{2,20}(?:部|局|厅|署|行|公司|委员会)))*"
    r"[^。；]*(?:各|有关|人民政府|委员会|部|局|厅|单位|公司|省|市)[^。；]*[：:]$"
)
# A short line straight below the header that ends with a colon (国家发展改革委：, 你院：).
_ADDRESSED = re.compile(
    r"^(?!为|根据|按照|依据|经|附)[\u4e00-\u9fff、，（）() 　]{2,40}(?<!如下)(?<!意见)(?<!通知)[：:]$"
)
_MAX_ADDRESSEES = 300
_NOTE = re.compile(r"^[（(](?:此件|本文有删减|此文)[^（）()]*[）)]$")
_ATTACHED = re.compile(r"^附\s*件\s*\d*\s*[：:]?$")


@dataclass(slots=True)
class Header:
    """What stands above the text; None where it is not printed. `roles` maps line numbers to block roles.

    `named` are the issuers that an announcement's number names, or the head of the paper. `signature` and `issued` are those
    of a cover notice, which are printed above the document that it forwards.
    """

    title: str | None = None
    number: str | None = None
    named: str = ""
    addressees: str | None = None
    signature: tuple[str, ...] = ()
    issued: date | None = None
    roles: dict[int, str] = field(default_factory=dict)


def find_header(lines: Sequence[Line], above: int, known_title: str | None = None) -> tuple[Header, tuple[Line, ...]]:
    """Find the header in the lines above line number `above`, where the outline begins.

    Gives the header, and the lines with everything above its title declared as removed: a news page's own headline, its
    digest, its lead-in. A title says 关于/印发/转发, begins with an issuer or stands beside number or addressees, and ends
    with a kind of document; or it equals `known_title`, which the page's own table states. What is split over lines is
    joined.
    """
    top = [line for line in lines if not line.removed and line.number < above]
    header = Header()
    number = find_number(top)
    addressed = next((i for i, line in enumerate(top) if _addresses(line.text)), None)
    title_at = find_title(top, number.lines if number else None, addressed, known_title)
    for i in title_at:
        header.roles[top[i].number] = "title"
    header.title = bare_title("".join(top[i].text for i in title_at)) or None
    if number is not None:
        header.roles |= dict.fromkeys((top[i].number for i in number.lines), "number")
        header.number, header.named, header.issued = number.number, number.issuers, number.day
    begin = max(title_at.stop, number.lines.stop if number else 0)
    if number and any(is_dated(line.text) for line in top[number.lines.stop : title_at.start]):
        begin = number.lines.stop  # an order is signed above the title of what it brings
    _below_title(header, top, begin or addressed or 0)
    for line in top[title_at.stop : number.lines.start] if title_at and number else ():
        day = parse_date(line.text.strip("（）()"))
        if day is not None:
            header.roles[line.number] = "date"
            header.issued = header.issued or day
    if header.title is None:
        # Where the heading of a Markdown page alone prints the title, it remains the page's headline.
        headed = (bare_title(line.text.lstrip("# ")) for line in top if line.text.startswith(ABOVE["headline"]))
        header.title = next(filter(is_title, headed), None)
    first = min(header.roles, default=0)
    return header, tuple(_above(line, header.title) if line.number < first else line for line in lines)


def header_blocks(
    roles: dict[int, str], official: Sequence[Line], preamble: Sequence[Block], body: Sequence[Line]
) -> tuple[Block, ...]:
    """The blocks above the outline in printed order; a title or a number split over lines is one block.

    The preamble is what of the body stands before the outline; parts of the header may stand between its paragraphs.
    """
    texts = {line.number: line.text for line in official}
    numbers = sorted([*roles, *(line.number for line in body[: len(preamble)])])
    blocks: list[Block] = []
    for number in numbers:
        role, text = roles.get(number, "preamble"), texts[number]
        if role in ("title", "number") and blocks and blocks[-1].role == role:
            text = blocks.pop().text + text
        blocks.append(Block(role, text))
    return tuple(blocks)


def _below_title(header: Header, top: Sequence[Line], begin: int) -> None:
    """Addressees, and the dates and signatures between title and outline."""
    text_seen = False
    for index in range(begin, len(top)):
        line = top[index]
        if line.number in header.roles:
            continue
        day = printed_day(line.text)
        below = top[index + 1].text if index + 1 < len(top) else ""
        signed = index > begin and header.roles.get(top[index - 1].number) == "signature"
        if (
            header.addressees is None
            and not text_seen
            and (_addresses(line.text) or (header.roles and _ADDRESSED.match(line.text)))
        ):
            header.roles[line.number] = "addressees"
            header.addressees = line.text
        elif day is not None or (signed and is_dated(line.text)):
            header.roles[line.number] = "date"
            header.issued = header.issued or day
            if without_day(line.text):
                header.signature = (*header.signature, without_day(line.text))
        elif is_person(line.text) and is_dated(below):
            header.roles[line.number] = "signature"
        elif is_signature(line.text) and (_is_dated_below(top, index) or (index == begin and not text_seen)):
            header.roles[line.number] = "signature"
            header.signature = (*header.signature, line.text)
        elif _NOTE.match(line.text):
            header.roles[line.number] = "note"
        elif (re.match(r"^附\s*件[：:]", line.text) and text_seen) or (_ATTACHED.match(line.text) and header.issued):
            header.roles[line.number] = "attachment"
        elif text_seen and header.issued and is_inner_title(joined(top, index)):
            header.roles[line.number] = "inner-title"
        else:
            text_seen = True


def _is_dated_below(top: Sequence[Line], index: int) -> bool:
    """Whether a date stands below a line, with nothing between but others who sign."""
    below = next((line.text for line in top[index + 1 :] if not is_signature(line.text)), "")
    return is_dated(below)


def _addresses(text: str) -> bool:
    return len(text) < _MAX_ADDRESSEES and bool(_ADDRESSEES.match(text))


def _above(line: Line, title: str | None) -> Line:
    """A line above the header, removed for the first reason whose mark it bears; the last one asks for none but a title."""
    marks = (reason for reason, mark in ABOVE.items() if line.text.startswith(mark) and (mark or title))
    return next((line.remove(reason) for reason in marks), line)
