"""Signatures and their dates, which stand above or below the text."""

import re
from datetime import date
from typing import Final

from builder.language.dates import DAY, is_meant_as_date, parse_any_date, parse_date

BODY = (
    "部|委|局|署|会|办|厅|院|行|政府|公司|海关|协会|小组|办公室|总社|人民银行|中央|委员会|法院|检察院|领导小组|指挥部|集团|总队|"
    "秘书处|联席会议|专班|中心|总台"
)
_NAMES = r"[\u4e00-\u9fff“”、 　]"
_LONGEST = 120
_ANY_DAY = rf"(?:{DAY}|\d{{4}}[-./]\d{{1,2}}[-./]\d{{1,2}})"
# A signature and its date on one line, as old pages print them.
_SIGNED = re.compile(rf"^({_NAMES}{{2,80}}?(?:{BODY}))[\s　]*({DAY})$")
_SIGNED_SO = re.compile(rf"^({_NAMES}{{2,80}}?(?:{BODY}))[\s　]*([\d〇○零OΟО一二年][^，。；：]{{2,38}})$")
_DATE_LABEL = re.compile(r"^(?:发文|成文|签发|印发|落款)(?:日\s*期|时\s*间)\s*[：:]\s*")
_SEAL = re.compile(r"[（(](?:代?章|盖章|印|公章|印章)[）)]$")
_SIGNATURE = re.compile(rf"^{_NAMES}{{2,{_LONGEST}}}?(?:{BODY})(?:{_SEAL.pattern[:-1]})?$")
# Who signs an order in person: 部长　王某某, 署 长 张某.
_PERSON = re.compile(
    r"^(?:[\u4e00-\u9fff]{0,12}(?:部|署|局|行|省|市|州|县|区|会|院|校|秘书)\s*长|[\u4e00-\u9fff]{0,12}主\s*(?:任|席)|总\s*理)"
    r"(?:\s*[：:]\s*|[ 　]+)[\u4e00-\u9fff·]{1,2}[ 　]*[\u4e00-\u9fff·]{1,8}$"
)
# What a signature that was glued to a sentence stands behind, and what may follow it.
_SENTENCE = r"(?<=[。；”）)！])"
_NOTE = r"[（(]此件[^（）()]*[）)]"
SIGNED_BEHIND: Final = re.compile(
    rf"{_SENTENCE}\s*({_NAMES}{{2,60}}?(?:{BODY}))?\s*({_ANY_DAY})\s*({_NOTE})?$"
    rf"|(?<=特此公告。|特此通知。|特此通告。|特此函告。|特此函复。|特此批复。|特此公布。|特此决定。)\s*({_NAMES}{{2,60}}?(?:{BODY}))$"
)

# The date and the note behind it, alone on their line or with the signature.
DATED_AND_NOTED: Final = re.compile(rf"^({_NAMES}{{2,60}}?(?:{BODY}))?\s*({_ANY_DAY})\s*({_NOTE})$")


def is_signature(text: str) -> bool:
    """Whether a line is nothing but names of bodies."""
    return bool(_SIGNATURE.match(text))


def is_person(text: str) -> bool:
    """Whether a line is nothing but the office and the name of who signs in person."""
    return bool(_PERSON.match(text))


def printed_day(text: str) -> date | None:
    """The date of a date line, alone, in parentheses, or after the signature on the same line; else None."""
    return parse_date(_divided(text)[1])


def without_day(text: str) -> str:
    """What a signature line says without its date; empty for a line that is nothing but a date."""
    return _SEAL.sub("", _divided(text)[0])


def printed_date(text: str) -> str:
    """What a line that stands where a document is dated gives as the date, in words or digits, be there such a day or not."""
    return _divided(text)[1]


def closing_day(text: str) -> date | None:
    """The date of a line that stands where a document is dated, which may be in digits alone (2021-07-02)."""
    return parse_any_date(_divided(text)[1])


def is_dated(text: str) -> bool:
    """Whether a line that stands where a document is dated gives the date, be there such a day or not (2021年2月30日)."""
    return _is_date(_divided(text)[1])


def _divided(text: str) -> tuple[str, str]:
    """A line as the names in it and the date behind them, in parentheses or not; either may be empty."""
    signed = _SIGNED.match(text) or _SIGNED_SO.match(text)
    if signed and _is_date(signed[2]):
        return signed[1], signed[2]
    alone = _DATE_LABEL.sub("", text.strip("（）() 　")).removesuffix("印发")
    return ("", alone) if _is_date(alone) else (text, "")


def _is_date(text: str) -> bool:
    return parse_any_date(text) is not None or is_meant_as_date(text)
