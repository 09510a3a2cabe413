"""What printing and mailing put between the lines of a text: page numbers, running heads, quotation marks of e-mail."""

import re
from collections.abc import Iterator, Sequence

from builder.capture.furniture import PAGE_NUMBER
from builder.model.numbering import STYLES, any_label

_BARE_NUMBER = re.compile(r"^[0-9０-９]{1,3}$")
_APART = 400  # characters that a page has at least, where nothing but its bare number tells that it is one
_QUOTED = re.compile(r"^\s*(?:[>＞]\s?)+")
_LONGEST_HEAD = 60
# When a browser printed the page, above its title: 7/9/21, 10:23 AM; 2021/7/9 10:23.
_PRINTED = re.compile(r"^\d{1,4}/\d{1,2}/\d{1,4},? (?:上午|下午)?\d{1,2}:\d{2}")
_TOP = 5  # lines among which a title stands
_TITLE = re.compile(r"关于|印发|转发|批转|发布|意见|通知|公告|方案|办法")
# A line that says something, or opens a paragraph, is no running head.
_OPENING, _CLOSING = re.compile("[（(]"), re.compile("[）)]")
_NO_HEAD = re.compile(rf"[。；！？，]|：(?!\d)|^[（(]|^{any_label(STYLES)}")


def unquoted(lines: Sequence[str]) -> list[str]:
    """The lines without the marks (>) with which e-mail quotes, where most of a text bears them; else as they are."""
    shown = [line for line in lines if line.strip()]
    if 2 * sum(1 for line in shown if _QUOTED.match(line)) <= len(shown):
        return list(lines)
    return [_QUOTED.sub("", line) for line in lines]


def page_marks(lines: Sequence[str]) -> frozenset[int]:
    """Which of the lines are page numbers or running heads, by index; empty lines count for nothing.

    A bare number is that of a page where the next one follows, a page's text away. A running head stands beside every
    third page number at least, and beside two, the same each time but for its digits.
    """
    shown = [i for i, line in enumerate(lines) if line.strip()]
    texts = [lines[i].strip() for i in shown]
    marks = {at for at, text in enumerate(texts) if PAGE_NUMBER.match(text)} | set(_bare_numbers(texts))
    return frozenset(shown[at] for at in marks | _running_heads(texts, marks))


def _bare_numbers(texts: Sequence[str]) -> Iterator[int]:
    """Bare numbers that count pages: from 1 or 2 on, each one more than the last, with a page's text between them.

    The last page may be short. Where one bare number is out of turn none is a page's.
    """
    found: list[int] = []
    between = _APART
    for at, text in enumerate(texts):
        if not _BARE_NUMBER.match(text):
            between += len(text)
            continue
        number, after = int(text), int(texts[found[-1]]) if found else None
        if (between < _APART and at < len(texts) - 1) or (
            number not in (1, 2) if after is None else number != after + 1
        ):
            return
        found.append(at)
        between = 0
    if len(found) > 1:
        yield from found


def _running_heads(texts: Sequence[str], marks: set[int]) -> set[int]:
    """The lines that stand beside a page number, or beside another such line, on at least two pages, and on every third."""
    heads: set[int] = set()
    fewest = max(2, len(marks) // 3)
    for step in (1, -1):
        beside = marks | {-1} if step == 1 else set(marks)  # the first page begins where no number stands above it
        while beside:
            places: dict[str, set[int]] = {}
            for at in (mark + step for mark in beside):
                if 0 <= at < len(texts) and at not in marks and _may_be_head(texts[at]):
                    places.setdefault(_key(texts[at]), set()).add(at)
            beside = {at for alike in places.values() if len(alike) >= fewest for at in alike} - heads - {0}
            heads |= beside
    titles = {"".join(texts[at:end]) for at in range(min(_TOP, *marks, len(texts))) for end in range(at + 2, at + 5)}
    besides = (at for mark in marks for at in (mark - 1, mark + 1) if _TOP <= at < len(texts))
    heads |= {at for at in besides if _TITLE.search(texts[at]) and texts[at] in titles}
    # What heads the pages may be the title, which stands above the first one once by itself.
    if texts and _key(texts[0]) in map(_key, (texts[at] for at in heads)):
        again = any(_key(text) == _key(texts[0]) for text in texts[1 : min(_TOP, *marks)])
        heads |= {0} if again or _PRINTED.match(texts[0]) or not _TITLE.search(texts[0]) else set()
    return heads


def _key(text: str) -> str:
    return re.sub(r"\d+", "", text)


def _may_be_head(text: str) -> bool:
    torn = len(_CLOSING.findall(text)) > len(_OPENING.findall(text))  # the end of a clause
    return len(text) <= _LONGEST_HEAD and not torn and not _NO_HEAD.search(text)
