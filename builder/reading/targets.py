"""Dated and counted goals: 到2025年，力争培育100家左右…企业."""

import re

from builder.language.quantities import find_quantities
from builder.model import Quantity, Target

_YEAR = r"(?:19|20)\d{2}"
_DONE = "完成|实现|启动|开展|组织|建成|形成|出台"
# How a goal begins. A year alone counts only as the time by which something is to be done, never as a date of the past.
_DATED = re.compile(
    rf"(?:到|(?<!截)至)?(?:{_YEAR})(?:年)?[—–－~～至到-]+{_YEAR}年|"
    rf"(?:力争)?(?:到|在|于|自)?(?:{_YEAR}年[、和]){{0,9}}{_YEAR}年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?(?:年?[底末])?(?:前|之前|以前)|"
    rf"(?:在)?{_YEAR}年(?:年?内|(?:[上下]半年|第?[一二三四]季度)[底末]?(?:前|内|(?={_DONE})))|"
    rf"(?:自|从)?{_YEAR}年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?起(?![^。；]{{0,200}}[日底末]前)|"
    rf"(?:力争到|力争|确保到|确保|到|(?<!截)至)(?:{_YEAR}年[、和]){{0,9}}{_YEAR}年(?:底|末)?|"
    rf"(?<=，){_YEAR}年(?={_DONE})|"
    r"(?:每年|当年|今年|次年|明年)?(?:\d{1,2}月)?(?:\d{1,2}日|底|末)前|(?:每年|当年|今年|次年)?年(?:底|末|中)前|"
    rf"(?<!\d)(?:今年)?年内(?={_DONE})|到“十[一二三四五六]五”末|"
    rf"(?:力争)?(?:用|经过)\d{{1,2}}(?:[—–－~～至到-]\d{{1,2}})?年(?:左右)?的?时间|(?<![近去前\d])\d{{1,2}}年内(?=，|(?:基本|全面|全部)?(?:{_DONE}))|"
    r"自[^，。；]{2,24}?之?日起\s*\d{1,9}\s*个?(?:工作日|日|天|月|年)(?:之)?内|持续推进(?=[。；）\n]|$)"
)
_GREAT_SUM = 100_000_000
_PAST = re.compile(r"(?:印发|发布|施行|通过|签署|以来|起施行|已)")


def find_targets(text: str) -> tuple[Target, ...]:
    """The goals of `text`, in order: from the date to the end of the sentence or to the next date in it.

    `years` are the calendar years that a date names, a range with all its years; a counted goal without a date begins
    at its number.
    """
    targets: list[Target] = []
    for start, end in _sentences(text):
        dates = [match for match in _DATED.finditer(text, start, end) if not _PAST.match(text, match.end())]
        for index, match in enumerate(dates):
            stop = dates[index + 1].start() if index + 1 < len(dates) else end
            targets.append(_target(text, match.start(), stop, _years(match[0]), match.end()))
        if not dates:
            counted = next(filter(_is_goal, find_quantities(text, start, end)), None)
            if counted:
                targets.append(_target(text, counted.start, end, (), counted.start))
    return tuple(targets)


def _is_goal(quantity: Quantity) -> bool:
    """Whether a number is a goal although no date stands before it.

    A smaller sum of money is a condition (注册资本不低于1000万元), a number in characters mostly a figure of speech.
    """
    if quantity.unit.endswith("元"):
        return quantity.low >= _GREAT_SUM
    return re.search(r"\d", quantity.text) is not None and quantity.unit != ""


def _sentences(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(r"[^。；\n（）()]+", text)]


def _target(text: str, start: int, end: int, years: tuple[int, ...], count_from: int) -> Target:
    body = text[start:end].rstrip("，、 ")
    counted = find_quantities(text, count_from, start + len(body))
    return Target(start, start + len(body), body, years, tuple(counted))


def _years(date: str) -> tuple[int, ...]:
    years = [int(year) for year in re.findall(_YEAR, date)]
    is_range = len(years) == 2 and years[0] < years[1] and not re.search("[、和]", date)
    return tuple(range(years[0], years[1] + 1)) if is_range else tuple(years)
