"""The proof on the built pages: what a reader is shown as official text is what the capture says.

It knows nothing of templates or Markdown, only that official text is marked with the class `official`. It reads HTML as a
browser does, counts nothing that is hidden, and compares with the capture less its removals.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from lxml import html
from lxml.html import HtmlElement

from builder.capture.decode import DecodeError
from builder.check.fidelity import official_lines
from builder.language.common import common_start
from builder.language.printed import PrintedError
from builder.language.simplified import to_simplified
from builder.model import Directive, Edition, Library, Problem

_SHOWN = 20
_SPACE = re.compile(r"\s+")
_UNSEEN_TAGS = frozenset(
    {"details", "dialog", "head", "iframe", "noscript", "object", "script", "style", "svg", "template", "title"}
)
# Whatever may hide, shrink or reorder text; official text needs none of it.
_UNSEEN_ATTRIBUTES = ("hidden", "style", "inert", "popover", "width", "height")


@dataclass(frozen=True, slots=True)
class Shown:
    """A block of official text on a page, with the language in force there."""

    text: str
    language: str


def shown_official(page: bytes) -> list[Shown]:
    """The official text of a built page, block by block in the order of the page; raises nothing for broken HTML."""
    root = html.document_fromstring(page, parser=html.HTMLParser(encoding="utf-8"))
    return [
        Shown(_plain("".join(_text(element))), _language(element))
        for element in root.iter()
        if isinstance(element.tag, str)
        and "official" in (element.get("class") or "").split()
        and not any(_is_official(above) or _is_unseen(above) for above in element.iterancestors())
        and not _is_unseen(element)
    ]


def published_problems(
    library: Library, pages: Mapping[str, bytes], directory: str, editions: Iterable[Edition] = tuple(Edition)
) -> Iterator[Problem]:
    """Every page of a directive or a measure on which other official text is shown than its capture has.

    `pages` are the built pages by their path in the site, `directory` is the site's own path, for the problems.
    """
    for directive in library.directives.values():
        data = library.captures.get(directive.capture.file, b"")
        try:
            lines = official_lines(directive, data)
        except (DecodeError, PrintedError):
            lines = None
        for edition in editions:
            whole = f"{edition}/directives/{directive.id}/index.html"
            expected = [_plain(text) for text in _blocks(directive)]
            yield from _compare(directory, whole, pages, expected, edition, lines)
            for _, measure in directive.measures():
                heading = [measure.printed_heading] if measure.heading else []
                label = "" if measure.heading else measure.label
                blocks = [*heading, *filter(None, (label + measure.text).split("\n"))]
                path = f"{edition}/directives/{directive.id}/{measure.id}/index.html"
                yield from _compare(directory, path, pages, list(map(_plain, blocks)), edition)


def _blocks(directive: Directive) -> Iterator[str]:
    """The paragraphs of a directive as a page shows them: a number that heads no sentence stands before its text."""
    label = ""
    for paragraph in directive.paragraphs():
        if paragraph.role == "label":
            label = paragraph.text
        else:
            yield label + paragraph.text
            label = ""


def _compare(
    directory: str,
    path: str,
    pages: Mapping[str, bytes],
    expected: Sequence[str],
    edition: Edition,
    lines: Sequence[str] | None = None,
) -> Iterator[Problem]:
    where = f"{directory}/{path}"
    if path not in pages:
        yield Problem.at(where, 1, 1, "not-built")
        return
    shown = shown_official(pages[path])
    texts = [block.text for block in shown]
    if edition.traditional:
        texts = [_back(text, ours) for text, ours in zip_longest(texts, expected[: len(texts)], fillvalue="")]
    wrong = next((block for block in shown if block.language != edition.text_tag), None)
    if wrong is not None:
        yield Problem.at(
            where, 1, 1, "shown-language", text=wrong.text[:_SHOWN], tag=edition.text_tag, found=wrong.language
        )
    if texts != list(expected):
        index = common_start(texts, expected)
        theirs, ours = (_at(expected, index), _at(texts, index))
        start = max(0, common_start(theirs, ours) - _SHOWN // 2)
        yield _differs(where, theirs[start:], ours[start:])
    elif lines is not None and "".join(texts).replace(" ", "") != _SPACE.sub("", "".join(lines)):
        theirs, ours = _SPACE.sub("", "".join(lines)), "".join(texts).replace(" ", "")
        start = common_start(theirs, ours)
        yield _differs(where, theirs[start:], ours[start:])


def _back(traditional: str, text: str) -> str:
    """A block in Simplified characters again, but for those of `text` that are none: 乾 and 裡 stand in some texts."""
    simplified = to_simplified(traditional)
    if len(simplified) != len(text):
        return simplified
    return "".join(b if a != b and to_simplified(b) == a else a for a, b in zip(simplified, text, strict=True))


def _differs(where: str, theirs: str, ours: str) -> Problem:
    return Problem.at(where, 1, 1, "shown", theirs=theirs[:_SHOWN] or "nothing", ours=ours[:_SHOWN] or "nothing")


def _at(blocks: Sequence[str], index: int) -> str:
    return blocks[index] if index < len(blocks) else ""


def _plain(text: str) -> str:
    """Text as it is set on a page: a run of white space is one blank, none at the edges."""
    return _SPACE.sub(" ", text).strip(" ")


def _is_official(element: HtmlElement) -> bool:
    return "official" in (element.get("class") or "").split()


def _is_unseen(element: HtmlElement) -> bool:
    turned = element.tag == "bdo" or (element.get("dir") or "ltr") != "ltr"
    return turned or element.tag in _UNSEEN_TAGS or any(element.get(name) is not None for name in _UNSEEN_ATTRIBUTES)


def _text(element: HtmlElement) -> Iterator[str]:
    """The text of an element that is shown; comments and what is hidden inside it are not."""
    stack: list[tuple[HtmlElement, bool]] = [(element, False)]
    while stack:
        node, tail = stack.pop()
        if tail:
            yield node.tail or ""
            continue
        if node is not element:
            stack.append((node, True))
        if isinstance(node.tag, str) and not (node is not element and _is_unseen(node)):
            yield node.text or ""
            stack.extend((child, False) for child in reversed(node))


def _language(element: HtmlElement) -> str:
    found = element.xpath("ancestor-or-self::*[@lang][1]/@lang")
    return str(found[0]) if found else ""
