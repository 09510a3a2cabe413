"""Text as facts have it: what is shown, in which language, how the other script writes it, and what its spans are."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

PINYIN_TAG = "zh-Latn-pinyin"  # BCP 47; the variant `pinyin` is registered for zh-Latn


class Origin(Enum):
    """Whose words a span is, where they are not the page's own statement.

    LABEL are words of the interface, and whatever else stands on many pages alike; ECHO repeats what another page, or the
    official text on this one, says; NAME is a name of what the page is about, which is data of its record.
    """

    LABEL = "label"
    ECHO = "echo"
    NAME = "name"


class Style(Enum):
    """How a span is set off; MENTION is a name that was looked for, LINES keeps its line ends."""

    STRONG = "strong"
    EMPHASIS = "emphasis"
    MENTION = "mention"
    CODE = "code"
    LINES = "lines"


@dataclass(frozen=True, slots=True)
class Inner:
    """A span of a language, a BCP 47 tag, or of a kind: `official`, `clause`, `pinyin` or `context`; either may be empty."""

    lang: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A span that leads somewhere.

    `target` is a page of the edition by its path (builder/facts/paths.py), with an anchor or without; an anchor of this
    page (`#outline`); or an address on the web. `gloss` says in plain text what is there, `kind` of what it is a name
    (`term`, `agency`), where the official text names it.
    """

    target: str
    gloss: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class File:
    """A span that leads to a file of the site's data folder; `save` is whether a browser keeps it rather than shows it."""

    path: str
    save: bool = True


Mark = Origin | Style | Inner | Link | File


class Span(NamedTuple):
    """What a part of a text is; `start` and `end` count its characters, `end` exclusive."""

    start: int
    end: int
    mark: Mark


class _Text(NamedTuple):
    shown: str
    other: str
    lang: str
    spans: tuple[Span, ...]


class Text(_Text):
    """A text as the edition shows it, and in the other script of Chinese, character by character.

    `lang` is the BCP 47 tag of all that no span says to be in another language. Of two spans one lies within the other or
    they do not touch; an outer one comes first.
    """

    __slots__ = ()

    def __new__(cls, shown: str, other: str, lang: str = "", spans: tuple[Span, ...] = ()) -> "Text":
        """Where a conversion changed the number of characters, the other script is not known."""
        return tuple.__new__(cls, (shown, other if len(other) == len(shown) else shown, lang, spans))

    def marked(self, *marks: Mark) -> "Text":
        """The same text as one span, or as several, the first the outermost."""
        whole = [Span(0, len(self.shown), mark) for mark in marks]
        return Text(self.shown, self.other, self.lang, (*whole, *self.spans)) if self.shown else self

    def within(self, lang: str) -> "Text":
        """The same text as part of one in `lang`, its own language a span where that is another."""
        if self.lang == lang:
            return self
        marked = self.marked(Inner(self.lang)) if self.lang else self
        return Text(self.shown, self.other, lang, marked.spans)

    def only(self, origin: Origin) -> "list[Text]":
        """The spans of this origin, without their own spans."""
        return [self._run(span.start, span.end) for span in self.spans if span.mark is origin]

    def without(self, *origins: Origin) -> "list[Text]":
        """What is left when the spans of these origins are taken out: runs that say something, without their spans."""
        if self.spans and self.spans[0].mark in origins and self.spans[0][:2] == (0, len(self.shown)):
            return []
        bounds = [0]
        for span in self.spans:
            if span.end > bounds[-1] and span.mark in origins:
                bounds += [max(span.start, bounds[-1]), span.end]
        bounds.append(len(self.shown))
        runs = (self._run(start, end) for start, end in zip(bounds[::2], bounds[1::2], strict=True))
        return [run for run in runs if any(map(str.isalnum, run.shown))]

    def _run(self, start: int, end: int) -> "Text":
        """The characters from `start` to `end`, without blanks round them and without spans."""
        run = self.shown[start:end]
        start, end = end - len(run.lstrip()), start + len(run.rstrip())
        return Text(self.shown[start:end], self.other[start:end], self.lang)

    def paragraphs(self) -> "Iterator[Text]":
        """The lines of the text, each a text of its own; a span that goes on is cut."""
        start = 0
        for line in self.shown.split("\n"):
            end = start + len(line)
            spans = (
                Span(max(s.start, start) - start, min(s.end, end) - start, s.mark)
                for s in self.spans
                if s.start < end and s.end > start
            )
            yield Text(line, self.other[start:end], self.lang, tuple(spans))
            start = end + 1


def joined(texts: Iterable[Text], between: Text | None = None, lang: str | None = None) -> Text:
    """One text of several, in `lang` or else in the language of the first, with `between` between each two."""
    shown, other = "", ""
    spans: list[Span] = []
    for index, text in enumerate(texts):
        lang = text.lang if lang is None else lang
        for piece in (between, text) if between and index else (text,):
            at = len(shown)
            spans += (Span(at + s.start, at + s.end, s.mark) for s in piece.within(lang).spans)
            shown, other = shown + piece.shown, other + piece.other
    return Text(shown, other, lang or "", tuple(spans))


def written(
    text: Text,
    around: Callable[[Mark], tuple[str, str] | None],
    write: Callable[[str, bool, Sequence[Mark]], str],
) -> str:
    """A text with its spans in some markup.

    `around` gives what stands before and after a span, None for one that is not written; `write` writes a piece of plain
    text, told whether a line, or a span that is opened, begins with it, and which spans it is in.
    """
    opening = [(span, marks) for span in text.spans if (marks := around(span.mark)) is not None]
    if not opening:
        return write(text.shown, True, ()) if text.shown else ""
    out: list[str] = []
    inside: list[tuple[Span, str]] = []
    at, fresh = 0, True

    def write_to(end: int) -> None:
        nonlocal at, fresh
        if end > at:
            out.append(write(text.shown[at:end], fresh, [span.mark for span, _ in inside]))
            at, fresh = end, False

    def close_to(end: int) -> None:
        while inside and inside[-1][0].end <= end:
            write_to(inside[-1][0].end)
            out.append(inside.pop()[1])

    for span, marks in sorted(opening, key=lambda opened: (opened[0].start, -opened[0].end)):
        close_to(span.start)
        write_to(span.start)
        out.append(marks[0])
        fresh = fresh or bool(marks[0])
        inside.append((span, marks[1]))
    close_to(len(text.shown))
    write_to(len(text.shown))
    return "".join(out)
