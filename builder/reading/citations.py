"""Works cited in 《》, with the document number that may follow, and document numbers alone."""

import re
from collections.abc import Mapping
from dataclasses import replace

from builder.model import Citation

# Words that may stand straight before a number and are no part of it.
_BEFORE = "按照|根据|依据|依照|参照|按|依|见|即|和|与|及|以|原|对|将|从|的|在|由|经"
_NUMBER = re.compile(rf"(?:{_BEFORE})*([\u4e00-\u9fff]{{1,10}}?〔\d{{4}}〕(?:第)?\d+号)")
_NUMBER_AFTER = re.compile(r"[（(]([\u4e00-\u9fff]{1,10}〔\d{4}〕(?:第)?\d+号)[）)]")


_REPEAL = re.compile(
    r"^[^，]{0,12}(?:同时|即行|一并|相应|均|予以|自行|，)*(?:废止|停止执行|不再执行|失效)|(?:同时|一并|即行)(?:废止|停止执行|失效)$"
)


def find_citations(text: str, directives: Mapping[str, str], own_number: str | None = None) -> tuple[Citation, ...]:
    """The citations of `text`, in order.

    `directives` maps titles and numbers of ours to ids; `own_number` is the number of the document itself, which is
    no citation. 《》 may be nested; the outermost pair is the work.
    """
    citations: list[Citation] = []
    for start, end in _quoted(text):
        title = text[start + 1 : end - 1]
        after = _NUMBER_AFTER.match(text, end)
        number = after[1] if after else None
        end = after.end() if after else end
        citations.append(Citation(start, end, title, number, directives.get(number or "") or directives.get(title)))
    for match in _NUMBER.finditer(text):
        number = match[1]
        if number != own_number and not any(c.start <= match.start(1) < c.end for c in citations):
            citations.append(Citation(match.start(1), match.end(1), None, number, directives.get(number)))
    return tuple(
        replace(citation, repealed=_is_repealed(text, citation))
        for citation in sorted(citations, key=lambda citation: citation.start)
    )


def _is_repealed(text: str, citation: Citation) -> bool:
    """Whether the sentence says of the work that it is repealed: 《…》同时废止."""
    sentence = re.split(r"[。；\n]", text[citation.end :], maxsplit=1)[0]
    return bool(_REPEAL.search(sentence))


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
