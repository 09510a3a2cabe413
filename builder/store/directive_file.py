"""A parsed directive as a Markdown file: front matter, headings, official text.

The body is plain Markdown that GitHub shows well: `#` the title, `##` a section, `###` a measure, `####` an item; a
paragraph outside the outline carries its role in a comment before it (`<!-- preamble -->`). A heading line holds the
printed number and the lead sentence; a text line straight below an item's heading continues the same paragraph.
"""

import re
from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict

from builder.language.numerals import value
from builder.model import (
    Bilingual,
    Block,
    CaptureRecord,
    Correction,
    Directive,
    Item,
    Measure,
    Problem,
    Removal,
    Section,
    Source,
    Supplied,
    measure_ids,
)
from builder.store.yaml_edge import YamlText, dump_yaml, read_yaml

_ROLE = re.compile(r"^<!-- ([a-z]+) -->$")
_ROLES = ("title", "number", "addressees", "preamble", "closing", "signature", "date", "note")
_HEADING = re.compile(r"^(#{1,4}) (.*)$")
_SECTION_LABEL = re.compile(r"^(?:([一二三四五六七八九十百]+)、\s*)?(.*)$")
_MEASURE_LABEL = re.compile(r"^(?:[（(]([一二三四五六七八九十百]+)[）)]\s*)?(.*?)(。?)$")
_ITEM_LABEL = re.compile(r"^(\d+)[.．﹒、]\s*(.*?)。?$")
_ESCAPED = re.compile(r"^(?=#|\\|<!--)")


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class _Source(_Model):
    headline: str | None = None
    publisher: str | None = None
    url: str | None = None
    page_date: str | None = None


class _Capture(_Model):
    file: str
    sha256: str


class _Bilingual(_Model):
    en: str
    zh: str


class _Supplied(_Model):
    fields: list[Literal["title", "number", "issuers", "addressees", "issued", "published"]]
    source: _Bilingual


class _Correction(_Model):
    found: str
    text: str
    reason: str


class _Removal(_Model):
    reason: Literal[
        "credit", "dateline", "digest", "editor", "front-matter", "headline", "lead-in", "link", "metadata",
        "navigation", "page-mark",
    ]  # fmt: skip
    text: str


class FrontMatter(_Model):
    """The front matter of `content/directives/<id>.md`."""

    id: str
    title: str | None
    title_en: str | None = None
    number: str | None
    kind: str | None = None
    issuers: list[str]
    addressees: str | None = None
    issued: date | None
    published: date | None = None
    source: _Source
    capture: _Capture
    supplied: list[_Supplied] = []
    corrections: list[_Correction] = []
    removals: list[_Removal] = []


def dump_directive(directive: Directive) -> str:
    """The file of a directive; `load_directive` reads the same directive back from it."""
    matter: dict[str, object] = {
        "id": directive.id,
        "title": directive.title,
        "title_en": directive.title_en,
        "number": directive.number,
        "kind": directive.kind,
        "issuers": list(directive.issuers),
        "addressees": directive.addressees,
        "issued": directive.issued,
        "published": directive.published,
        "source": {
            key: value
            for key in ("headline", "publisher", "url", "page_date")
            if (value := getattr(directive.source, key)) is not None
        },
        "capture": {"file": directive.capture.file, "sha256": directive.capture.sha256},
    }
    if directive.supplied:
        matter["supplied"] = [
            {"fields": list(s.fields), "source": {"en": s.source.en, "zh": s.source.zh}} for s in directive.supplied
        ]
    if directive.corrections:
        matter["corrections"] = [{"found": c.found, "text": c.text, "reason": c.reason} for c in directive.corrections]
    if directive.removals:
        matter["removals"] = [{"reason": r.reason, "text": r.text} for r in directive.removals]
    parts = [f"---\n{dump_yaml(matter)}---"]
    parts += _dump_blocks(directive.before)
    for section in directive.sections:
        parts.append(f"## {section.printed_heading}")
        parts += _dump_paragraphs(section.text)
        for measure in section.measures:
            parts.append(f"### {measure.printed_heading}".rstrip())
            parts += _dump_measure_text(measure)
    parts += _dump_blocks(directive.after)
    return "\n\n".join(parts) + "\n"


def load_directive(path: str, content: str) -> tuple[Directive | None, list[Problem]]:
    """Read a directive file; `path` is used in problems only. Gives the directive, or None and every problem."""
    lines = content.split("\n")
    if lines[0] != "---" or "---" not in lines[1:]:
        return None, [Problem(path, 1, 1, "no front matter; the file must begin with a block between two lines of ---")]
    end = lines.index("---", 1)
    matter, problems = read_yaml(YamlText(path, "\n".join(lines[1:end]) + "\n", 2), FrontMatter)
    body = _Body(path)
    for number, line in enumerate(lines[end + 1 :], end + 2):
        body.read(number, line)
    body.finish()
    problems += body.problems
    if matter is None or problems:
        return None, problems
    return _directive(matter, body), []


def _directive(matter: FrontMatter, body: "_Body") -> Directive:
    return Directive(
        id=matter.id,
        title=matter.title,
        title_en=matter.title_en,
        number=matter.number,
        kind=matter.kind,
        issuers=tuple(matter.issuers),
        addressees=matter.addressees,
        issued=matter.issued,
        published=matter.published,
        source=Source(**matter.source.model_dump()),
        capture=CaptureRecord(**matter.capture.model_dump()),
        before=tuple(body.before),
        sections=_sections(body.sections),
        after=tuple(body.after),
        supplied=tuple(Supplied(tuple(s.fields), Bilingual(s.source.en, s.source.zh)) for s in matter.supplied),
        corrections=tuple(Correction(**c.model_dump()) for c in matter.corrections),
        removals=tuple(Removal(**r.model_dump()) for r in matter.removals),
    )


def _dump_blocks(blocks: tuple[Block, ...]) -> list[str]:
    parts: list[str] = []
    role = ""
    for block in blocks:
        text = f"# {block.text}" if block.role == "title" else _escape(block.text)
        parts.append(text if block.role == role else f"<!-- {block.role} -->\n{text}")
        role = block.role
    return parts


def _dump_paragraphs(text: str) -> list[str]:
    return [_escape(paragraph) for paragraph in text.split("\n")] if text else []


def _dump_measure_text(measure: Measure) -> list[str]:
    if not measure.items:
        return _dump_paragraphs(measure.text)
    parts = _dump_paragraphs(measure.text[: measure.items[0].start].rstrip("\n"))
    for item in measure.items:
        first, *rest = measure.text[item.start : item.end].split("\n")
        label = re.match(r"\d+[.．﹒、]\s*", first)
        at = (label.end() if label else 0) + len(item.heading)
        at += first[at : at + 1] == "。"
        parts.append(f"#### {first[:at]}" + (f"\n{first[at:]}" if first[at:] else ""))
        parts += [_escape(paragraph) for paragraph in rest]
    return parts


def _escape(paragraph: str) -> str:
    return _ESCAPED.sub(r"\\", paragraph)


class _Body:
    """The body's lines collected into blocks, sections and measures; a small state machine without guesses."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.before: list[Block] = []
        self.after: list[Block] = []
        self.sections: list[_RawSection] = []
        self.problems: list[Problem] = []
        self._role: str | None = None
        self._run_in = False

    def read(self, number: int, line: str) -> None:
        if not line.strip():
            self._run_in = False
            return
        role = _ROLE.match(line)
        heading = _HEADING.match(line)
        if role:
            self._role = role[1]
            if role[1] not in _ROLES:
                self._say(number, f"unknown role `{role[1]}`; known: {', '.join(_ROLES)}")
        elif heading:
            self._read_heading(number, len(heading[1]), heading[2].strip())
        else:
            self._read_text(number, line[1:] if line.startswith("\\") else line)

    def finish(self) -> None:
        if not self.sections:
            self._say(1, "no section; a section begins with a line like `## 一、总体要求`")

    def _read_heading(self, number: int, level: int, text: str) -> None:
        if level == 1:
            self.before.append(Block("title", text))
            return
        self._role = None
        if level == 2:
            self.sections.append(_RawSection(text))
        elif not self.sections:
            self._say(number, f"`{text}` stands before the first section; begin one with `## 一、…`")
        elif level == 3:
            self.sections[-1].measures.append(_RawMeasure(text))
        elif not self.sections[-1].measures:
            self._say(number, f"the item `{text}` stands in no measure; begin one with `### （一）…`")
        else:
            measure = self.sections[-1].measures[-1]
            measure.items.append(len(measure.paragraphs))
            measure.headings.append(text)
            measure.paragraphs.append(text)
            self._run_in = True

    def _read_text(self, number: int, text: str) -> None:
        if self._role is not None:
            (self.after if self.sections else self.before).append(Block(self._role, text))
        elif not self.sections:
            self._say(number, f"`{text[:20]}` has no role; put a comment before it, such as `<!-- preamble -->`")
        elif not self.sections[-1].measures:
            self.sections[-1].paragraphs.append(text)
        elif self._run_in:
            self.sections[-1].measures[-1].paragraphs[-1] += text
            self._run_in = False
        else:
            self.sections[-1].measures[-1].paragraphs.append(text)

    def _say(self, number: int, message: str) -> None:
        self.problems.append(Problem(self.path, number, 1, message))


class _RawMeasure:
    def __init__(self, heading: str) -> None:
        self.heading = heading
        self.paragraphs: list[str] = []
        self.items: list[int] = []
        self.headings: list[str] = []


class _RawSection:
    def __init__(self, heading: str) -> None:
        self.heading = heading
        self.paragraphs: list[str] = []
        self.measures: list[_RawMeasure] = []


def _sections(raw: list[_RawSection]) -> tuple[Section, ...]:
    ids = measure_ids([[value(_label(_MEASURE_LABEL, m.heading)[1]) for m in part.measures] for part in raw])
    sections: list[Section] = []
    for ordinal, (part, part_ids) in enumerate(zip(raw, ids, strict=True), 1):
        label, number, heading, _ = _label(_SECTION_LABEL, part.heading)
        measures = tuple(map(_measure, part.measures, part_ids))
        sections.append(Section(str(ordinal), label, number, heading, "\n".join(part.paragraphs), measures))
    return tuple(sections)


def _label(pattern: re.Pattern[str], text: str) -> tuple[str, str, str, str]:
    """The printed label, the number in it, the heading, and the final stop."""
    match = pattern.match(text)
    assert match is not None, "both patterns match any line"
    stop = match[3] if pattern is _MEASURE_LABEL else ""
    return text[: match.start(2)], match[1] or "", match[2], stop


def _measure(raw: _RawMeasure, measure_id: str) -> Measure:
    label, number, heading, stop = _label(_MEASURE_LABEL, raw.heading)
    starts, offset = [], 0
    for paragraph in raw.paragraphs:
        starts.append(offset)
        offset += len(paragraph) + 1
    begins = [starts[index] for index in raw.items]
    ends = [begin - 1 for begin in begins[1:]] + [offset - 1]
    items = []
    for text, begin, end in zip(raw.headings, begins, ends, strict=False):
        match = _ITEM_LABEL.match(text)
        items.append(Item(match[1] if match else "", match[2] if match else text, begin, end))
    return Measure(measure_id, label, number, heading, stop, "\n".join(raw.paragraphs), tuple(items))
