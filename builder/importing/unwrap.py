"""The wrapper around the text: taken off, on record with its reasons, and read for what it says of the page."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from builder.capture.furniture import BRACKETED, BRACKETS, TABLE, TITLE_ROW, TITLED, Reason
from builder.capture.visible import squeeze
from builder.capture.wrapper import Wrapper, find_wrapper, table_cells
from builder.importing.line import Line
from builder.importing.title import is_title
from builder.language.breaks import header_parts
from builder.model import Source

_MOMENT = re.compile(r"\d{4}[-年/]\d{1,2}[-月/]\d{1,2}日?(?: \d{1,2}:\d{2}(?::\d{2})?)?")
_FROM = re.compile(r"(?:来源|转自)\s*[：:]\s*(.*?)\s*(?=$|\s[^\s：:]{2,5}\s*[：:])")  # up to the next label


@dataclass(frozen=True, slots=True)
class Unwrapped:
    """The lines with the wrapper declared as removed, what the wrapper says of its page, and its metadata table."""

    lines: tuple[Line, ...] = ()
    source: Source = field(default_factory=Source)
    metadata: dict[str, str] = field(default_factory=dict)


def unwrap(visible: Sequence[str]) -> Unwrapped:
    """Take the wrapper off the visible lines of a capture; lines that show nothing are dropped, line numbers stay."""
    numbered = [(number, text) for number, text in enumerate(visible, 1) if squeeze(text)]
    texts = [text for _, text in numbered]
    wrapper = find_wrapper(texts)
    lines = tuple(
        Line(number, text, wrapper.habits[i].reason if i in wrapper.habits else None)
        for i, (number, text) in enumerate(numbered)
    )
    source = _front_matter(texts[: wrapper.front_matter])
    for line in lines:
        if line.removed in _READERS:
            source = _READERS[line.removed](source, line.text)
    return Unwrapped(lines, source, _metadata(texts, wrapper))


def _front_matter(texts: Sequence[str]) -> Source:
    """What the front matter of a post says; it is read leniently, for posts in the wild are often broken."""
    facts: dict[str, str] = {}
    for text in texts[1:-1]:
        key, colon, content = text.partition(":")
        if colon:
            facts[key.strip()] = content.strip().strip("'\"")
    return Source(
        headline=facts.get("title") or None,
        publisher=facts.get("author") or None,
        page_date=facts.get("date") or None,
    )


def _metadata(texts: Sequence[str], wrapper: Wrapper) -> dict[str, str]:
    """The facts of the page's own tables."""
    metadata: dict[str, str] = {}
    for text in texts[:40]:
        for label, content in BRACKETS.findall(text):
            metadata.setdefault(BRACKETED[_label(label)], content.strip())
    for row in wrapper.rows:
        if row in wrapper.values:
            metadata[TABLE[_label(texts[row])]] = texts[wrapper.values[row]].strip()
        for label, content in table_cells(texts[row]):
            if content.strip():
                metadata[TABLE[_label(label)]] = content.strip()
    for index, habit in wrapper.habits.items():
        called = TITLED.match(texts[index]) if habit is TITLE_ROW else None
        if called and (not called["once"] or any(map(is_title, header_parts(called["title"])))):
            metadata.setdefault("title", called["title"])
    return metadata


def _label(printed: str) -> str:
    return re.sub(r"[\s：:]", "", printed)


def _credit(source: Source, text: str) -> Source:
    """Who shows the page, and since when; an author is neither."""
    day = _MOMENT.search(text)
    rest = _MOMENT.sub(" ", text, count=1).strip("（）() ")
    bare = [rest] if day and not re.search("[：:]", rest) else []
    name = next(iter(_FROM.findall(rest) or bare), "")
    return replace(
        source, publisher=source.publisher or name or None, page_date=source.page_date or (day[0] if day else None)
    )


def _link(source: Source, text: str) -> Source:
    match = re.search(r"https?://[^>\s)]+", text)
    return replace(source, url=source.url or (match.group() if match else None))


def _dateline(source: Source, text: str) -> Source:
    return replace(source, publisher=source.publisher or "新华社", page_date=source.page_date or text)


_READERS: dict[Reason, Callable[[Source, str], Source]] = {"credit": _credit, "link": _link, "dateline": _dateline}
