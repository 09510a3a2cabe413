"""Title, document number, addressees: what is printed above the text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from builder.importing.line import Line

KINDS = ("意见", "通知", "方案", "决定", "规划", "计划", "办法", "纲要", "措施", "批复", "公告", "通报", "函", "令")
NUMBER = re.compile(
    r"^[（(]?([^\s〔〕\[\]（）()，。、0-9]{1,12}[〔\[［(（]\s*\d{4}\s*[〕\]］)）]\s*第?\s*\d+\s*号)[）)]?$"
)
_BODY = "部|委|局|署|会|办|厅|院|行|政府|公司|海关|协会|小组|办公室"
_ISSUER = re.compile(
    r"^(?:中共中央|全国人大|国务院|最高人民|中央|国家|"
    rf"[\u4e00-\u9fff]{{1,12}}(?:{_BODY})(?=关于|印发|转发|发布|、| ))"
)
_VERB = re.compile(r"关于|印发|转发|批转")
_END = re.compile(f"(?:{'|'.join(KINDS)})(?:[（(][^（）()]*[）)])?$")
_ADDRESSEES = re.compile(r"^(?!一、).*(?:各|有关|人民政府|委员会|部|局|厅|单位|公司)[^。；]*[：:]$")
_REPORTED = re.compile(r"发布关于|印发了|出台|日前|近日")
_MAX_TITLE_LINES = 4


@dataclass(frozen=True, slots=True)
class Header:
    """What stands above the text; None where it is not printed. `roles` maps line numbers to block roles."""

    title: str | None
    number: str | None
    addressees: str | None
    roles: dict[int, str]


def find_header(lines: Sequence[Line]) -> tuple[Header, tuple[Line, ...]]:
    """Find the header in the lines above the first section.

    Gives the header, and the lines with everything above the header declared as removed: a news page's own
    headline, its digest, its lead-in. A line is the title only if it begins with an issuer, says 关于/印发/转发 and
    ends with a kind of document; a title split over lines is joined.
    """
    top = [line for line in lines if not line.removed]
    roles: dict[int, str] = {}
    number_at = next((i for i, line in enumerate(top) if NUMBER.match(line.text)), None)
    addressees_at = next((i for i, line in enumerate(top) if _ADDRESSEES.match(line.text)), None)
    anchor = number_at if number_at is not None else addressees_at
    title_at = _title_above(top, anchor) if anchor is not None else _title_anywhere(top)
    title = "".join(top[i].text for i in title_at) or None
    for i in title_at:
        roles[top[i].number] = "title"
    if number_at is not None:
        roles[top[number_at].number] = "number"
    if addressees_at is not None:
        roles[top[addressees_at].number] = "addressees"
    header = Header(
        title=title,
        number=_normal_number(top[number_at].text) if number_at is not None else None,
        addressees=top[addressees_at].text if addressees_at is not None else None,
        roles=roles,
    )
    first = min(roles, default=0)
    return header, tuple(_above(line) if line.number < first else line for line in lines)


def kind_of(title: str | None) -> str | None:
    """The kind of document that a title names last (…的指导意见 → 意见), or None."""
    match = _END.search(title or "")
    return match.group().split("（")[0].split("(")[0] if match else None


def issuers_of(title: str | None) -> tuple[str, ...]:
    """The issuers that a title begins with, as written (中共中央 国务院关于… → 中共中央, 国务院)."""
    head = re.split(r"关于|印发|转发|批转", title or "", maxsplit=1)
    return tuple(head[0].split()) if len(head) > 1 and head[0] else ()


def _title_above(top: Sequence[Line], anchor: int) -> range:
    """The fewest lines straight above `anchor` that join to a title."""
    for count in range(1, min(_MAX_TITLE_LINES, anchor) + 1):
        if _is_title("".join(line.text for line in top[anchor - count : anchor])):
            return range(anchor - count, anchor)
    return range(0)


def _title_anywhere(top: Sequence[Line]) -> range:
    for start in range(len(top)):
        for count in range(1, _MAX_TITLE_LINES + 1):
            if start + count <= len(top) and _is_title("".join(line.text for line in top[start : start + count])):
                return range(start, start + count)
    return range(0)


def _is_title(text: str) -> bool:
    return (
        len(text) <= 120
        and bool(_ISSUER.match(text) and _VERB.search(text) and _END.search(text))
        and not _REPORTED.search(text)
    )


def _normal_number(printed: str) -> str:
    match = NUMBER.match(printed)
    text = re.sub(r"\s", "", match.group(1) if match else printed)
    return re.sub(r"[\[［(（](\d{4})[\]］)）]", r"〔\1〕", text)


def _above(line: Line) -> Line:
    if line.text.startswith("#"):
        return line.remove("headline")
    return replace(line, removed=line.removed or ("digest" if line.text.startswith(">") else "lead-in"))
