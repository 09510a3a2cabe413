"""Works cited in 《》, with the document number that may follow, and document numbers alone."""

import re
from bisect import bisect
from collections.abc import Mapping
from dataclasses import replace

from builder.model import Citation, DocumentNumber
from builder.model.document_number import ANNOUNCED, CODED, IN_TEXT

# Words that may stand before a number and are no part of it; the last ones only straight at the start, for they also
# stand inside of numbers (外经贸发〔1999〕1号).
_BEFORE = re.compile(
    r"^(?:.*(?:按照|根据|依据|依照|参照|遵照|贯彻|落实|执行|结合|印发|转发|修订|废止|文件|[的和与及见将在由从])|[经对以按依原即])+"
)
_NUMBER_AFTER = re.compile(
    rf"\s*[（(]\s*({CODED}|[\u4e00-\u9fff ]{{2,30}}(?:令|公告)(?:{ANNOUNCED}|第\d+号))\s*(?:[）)]|(?=[，,；;]))"
)
_ALIAS = re.compile(r"(?:以下|下文|下|简|统)称(?:为)?[：:]?“?$")
_ENDS = r"(?:废止|停止执行|不再执行|失效)"
_REPEAL = re.compile(
    rf"^(?:[、，和及与以]*《》(?:（）)?)*+[、，和及与以]*+"
    rf"(?:[^，《]{{0,12}}(?:同时|即行|一并|相应|均|予以|自行|，)*{_ENDS}(?!《)|(?!.*有效)[^《]*(?:同时|一并|即行){_ENDS}$)"
)
_REPEALING = re.compile(r"废止(?:原|了|《》|（）|[、和及与])*$")
_SENTENCE_END = re.compile(r"[。；\n]")
_REACH = 1_000  # how far from a work its repeal is looked for; longer sentences are no list of works
_PARTLY = re.compile(r"^(?:中|第|的)")


def find_citations(text: str, directives: Mapping[str, str], own_number: str | None = None) -> tuple[Citation, ...]:
    """The citations of `text`, in order.

    `directives` maps titles and numbers of ours to ids, the numbers in standard form; `own_number` is that of the document
    itself, which is no citation. 《》 may be nested; the outermost pair is the work.
    """
    citations: list[Citation] = []
    for start, end in _quoted(text):
        if _ALIAS.search(text, max(0, start - 6), start):
            continue
        title = text[start + 1 : end - 1]
        after = _NUMBER_AFTER.match(text, end)
        number = after[1] if after else None
        end = after.end() if after else end
        citations.append(Citation(start, end, title, number, directives.get(_key(number)) or directives.get(title)))
    works = [(citation.start, citation.end) for citation in citations]
    for match in IN_TEXT.finditer(text):
        number = _BEFORE.sub("", match[0])
        start = match.end() - len(number)
        at = bisect(works, (start, len(text)))
        if _key(number) != _key(own_number) and not (at and start < works[at - 1][1]):
            citations.append(Citation(start, match.end(), None, number, directives.get(_key(number))))
    return tuple(
        replace(citation, repealed=_is_repealed(text, citation))
        for citation in sorted(citations, key=lambda citation: citation.start)
    )


def _key(number: str | None) -> str:
    """The number as `find_citations` knows those of ours, however it is printed."""
    return str(DocumentNumber.parse(number or "") or number or "")


def _is_repealed(text: str, citation: Citation) -> bool:
    """Whether the sentence says of the work that it is repealed: 《…》同时废止, 废止《…》."""
    before = _SENTENCE_END.split(text[max(0, citation.start - _REACH) : citation.start])[-1]
    after = _SENTENCE_END.split(text[citation.end : citation.end + _REACH] + "…", maxsplit=1)[0]
    return bool(_REPEAL.search(_masked(after)) or (_REPEALING.search(_masked(before)) and not _PARTLY.match(after)))


def _masked(text: str) -> str:
    """The text with its titles and parentheses emptied."""
    return re.sub(r"[（(][^（）()]*[）)]", "（）", re.sub(r"《[^《》]*》", "《》", text))


def _quoted(text: str) -> list[tuple[int, int]]:
    spans, depth, start = [], 0, 0
    for at, char in enumerate(text):
        if char == "《":
            start = start if depth else at
            depth += 1
        elif char == "》" and depth:
            depth -= 1
            if not depth:
                spans.append((start, at + 1))
    return spans
