"""Signatures and their dates, which stand above or below the text."""

import re
from datetime import date

from builder.language.dates import parse_date

BODY = "部|委|局|署|会|办|厅|院|行|政府|公司|海关|协会|小组|办公室|总社|人民银行|中央|委员会|法院|检察院|领导小组|指挥部|集团|总队"
_NAMES = r"[\u4e00-\u9fff“”、 　]"
_LONGEST = 120
# A signature and its date on one line, as old pages print them.
_SIGNED = re.compile(
    rf"^({_NAMES}{{2,80}}?(?:{BODY}))[\s　]*((?:\d{{4}}|[〇○零ＯO一二三四五六七八九]{{4}})年.{{1,3}}月.{{1,3}}日)$"
)
_SIGNATURE = re.compile(rf"^{_NAMES}{{2,{_LONGEST}}}?(?:{BODY})(?:[（(](?:代?章|盖章|印)[）)])?$")


def is_signature(text: str) -> bool:
    """Whether a line is nothing but names of bodies."""
    return bool(_SIGNATURE.match(text))


def printed_day(text: str) -> date | None:
    """The date of a date line, alone, in parentheses, or after the signature on the same line; else None."""
    signed = _SIGNED.match(text)
    return parse_date(signed[2] if signed else text.strip("（）()"))


def without_day(text: str) -> str:
    """What a signature line says without its date; empty for a line that is nothing but a date."""
    signed = _SIGNED.match(text)
    return signed[1] if signed else "" if parse_date(text.strip("（）()")) else text
