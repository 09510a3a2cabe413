"""Markup made harmless to its parser: what a page's lines do not need is taken out, and what is too much is refused.

The parsing that HTML prescribes is not linear. Each block looks through all elements that are open, each attribute through
those of its tag, and each paragraph opens again every formatting element that was left open: 50 kB of markup can become
gigabytes. Formatting and attributes say nothing of a page's lines, so they go first; the rest is counted.
"""

import re
from collections import Counter

from builder.capture.decode import DecodeError
from builder.model.limits import ATTRIBUTES, HTML_DEPTH, HTML_TAGS, ODD_TAG, ODD_TAGS


class MarkupError(DecodeError):
    """The markup is more than a saved page's; the message says of what there is too much."""


_SAVE = "请将浏览器显示的内容存为文本"
_FORMATTING = "a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u"
# A tag with nothing but attributes whose values hold no angle bracket; the rest of it is left as it is. One that ends in
# --> may stand in a comment, which would go on for ever without it: to the reader of the page the comment ended there.
_END = r"(?<!--)(?<!--!)>"
_FORMATTED = re.compile(rf"<(/?)(?:{_FORMATTING})(?:[\s/](?:[^<>\"']|\"[^\"<>]*\"|'[^'<>]*')*+)?{_END}", re.I)
_PLAIN = re.compile(rf"<(/?[a-z][a-z0-9]*)[\s/](?:[^<>\"']|\"[^\"<>]*\"|'[^'<>]*')*+{_END}", re.I)
# A template that is shown all the same (HTML Standard, declarative shadow trees): what is in it cannot be left out.
_SHADOW = re.compile(r"<template\b[^>]*\sshadowroot", re.I)
_TAG = re.compile(r"<(/?)([a-z][^\s/>]*)", re.I)
_NAME = re.compile(r"</?([a-z][^\s/>]*)([\s/]?)", re.I)
_ATTRIBUTE = re.compile(r"[\s/]*+[^\s/>][^\s/>=]*+(?:\s*=\s*(?:\"[^\"]*+\"?|'[^']*+'?|[^\s>]*+))?")
_OPENS_AGAIN = frozenset(_FORMATTING.split("|"))
# Elements that end where the next one of their kind begins, or hold nothing: they do not nest by themselves.
_FLAT = frozenset(
    "p li dt dd tr td th thead tbody tfoot option optgroup colgroup caption rt rp rb rtc span br hr img input meta link area"
    " base col embed param source track wbr h1 h2 h3 h4 h5 h6".split()
)


def simplified(source: str) -> str:
    """HTML with the same lines as `source`: formatting is plain `span`, tags have lost their attributes.

    Raises MarkupError where more is left than a parser can take in a time in proportion to the page's length.
    """
    if _SHADOW.search(source):
        raise MarkupError(
            "the page builds a part of itself from a template; save what the browser shows as text",
            f"网页的一部分由模板生成；{_SAVE}",
        )
    bare = _PLAIN.sub(r"<\1>", _FORMATTED.sub(r"<\1span>", source))
    tags, deepest = _counted(bare)
    if tags > HTML_TAGS:
        raise MarkupError(
            f"the page has more than {HTML_TAGS:,} tags; save what the browser shows as text",
            f"网页的标签超过 {HTML_TAGS:,} 个；{_SAVE}",
        )
    if deepest > HTML_DEPTH:
        raise MarkupError(
            f"the page's markup nests more than {HTML_DEPTH} levels deep; save what the browser shows as text",
            f"网页的标签嵌套超过 {HTML_DEPTH} 层；{_SAVE}",
        )
    odd = [tag for tag in _NAME.finditer(bare) if tag[2]]
    again = sum(1 for tag in odd if tag[1].lower() in _OPENS_AGAIN)
    if len(odd) > ODD_TAGS or again * tags > 2 * HTML_TAGS:
        raise MarkupError(
            f"{len(odd):,} tags of the page have an angle bracket or half a pair of quotes in their attributes;"
            " save what the browser shows as text",
            f"网页有 {len(odd):,} 个标签的属性含尖括号或不成对的引号；{_SAVE}",
        )
    for tag in odd:
        if _attributes(bare, tag.end(1)) > ATTRIBUTES:
            raise MarkupError(
                f"a tag of the page has more than {ATTRIBUTES:,} attributes or {ODD_TAG:,} characters;"
                " save what the browser shows as text",
                f"网页有一个标签的属性超过 {ATTRIBUTES:,} 个或 {ODD_TAG:,} 个字符；{_SAVE}",
            )
    return bare


def _counted(source: str) -> tuple[int, int]:
    """How many tags there are, and how many of those that nest are open at most; it ends where either is too much."""
    tags = deepest = depth = 0
    still: Counter[str] = Counter()
    for tag in _TAG.finditer(source):
        tags += 1
        name = tag[2].lower()
        if name in _FLAT:
            continue
        if not tag[1]:
            still[name] += 1
            depth += 1
        elif still[name]:
            still[name] -= 1
            depth -= 1
        deepest = max(deepest, depth)
        if tags > HTML_TAGS or deepest > HTML_DEPTH:
            break
    return tags, deepest


def _attributes(source: str, at: int) -> int:
    """How many attributes the tag has whose name ends at `at`; one more than is allowed where it is too long."""
    count, end = 0, at + ODD_TAG
    while (attribute := _ATTRIBUTE.match(source, at, end)) and count <= ATTRIBUTES:
        count, at = count + 1, attribute.end()
    return count if at < end else ATTRIBUTES + 1
