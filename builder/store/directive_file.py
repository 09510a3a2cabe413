"""A parsed directive as a Markdown file: front matter, headings, official text.

The body is plain Markdown that GitHub shows well: `#` the title, `##` a section, `###` a measure, `####` an item; a
paragraph outside the outline carries its role in a comment before it (`<!-- preamble -->`), and so does a group, the
level between section and measure (`<!-- group -->`). A heading line holds the printed number and the lead sentence; a
text line straight below an item's heading continues the same paragraph.
"""

import re
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from builder.capture.furniture import Reason
from builder.model import (
    Bilingual,
    Block,
    CaptureRecord,
    Correction,
    Directive,
    Measure,
    Problem,
    Removal,
    Section,
    Source,
    Supplied,
)
from builder.model.limits import ENTRIES, ITEMS, MEASURE, PARAGRAPH
from builder.model.numbering import split_label
from builder.store.directive_body import Body
from builder.store.forms import CAPTURE_FILE
from builder.store.values import Address, Day, Name, Paragraph, RecordId, Title
from builder.store.yaml_dump import dump_yaml
from builder.store.yaml_edge import read_yaml
from builder.store.yaml_text import YamlText

_ESCAPED = re.compile(r"^(?=#|\\|<!--)")
_Paragraph = Annotated[str, Field(max_length=PARAGRAPH)]
_Measure = Annotated[str, Field(max_length=MEASURE)]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class _Source(_Model):
    headline: Title | None = None
    publisher: Title | None = None
    url: Address | None = None
    page_date: Title | None = None


class _Capture(_Model):
    file: Annotated[str, Field(pattern=CAPTURE_FILE)]
    sha256: Name
    traditional: bool = False


class _Bilingual(_Model):
    en: Paragraph
    zh: Paragraph


class _Supplied(_Model):
    fields: Annotated[
        list[Literal["title", "number", "issuers", "addressees", "issued", "published"]], Field(max_length=ITEMS)
    ]
    source: _Bilingual


class _Correction(_Model):
    found: Annotated[str, Field(min_length=1, max_length=PARAGRAPH)]
    text: _Paragraph
    reason: Title


class _Removal(_Model):
    reason: Reason
    text: _Measure


class FrontMatter(_Model):
    """The front matter of `content/directives/<id>.md`."""

    id: RecordId
    title: Title | None
    title_en: Title | None = None
    number: Name | None
    kind: Name | None = None
    issuers: Annotated[list[Name], Field(max_length=ITEMS)]
    addressees: Title | None = None
    issued: Day | None
    published: Day | None = None
    source: _Source
    capture: _Capture
    supplied: Annotated[list[_Supplied], Field(max_length=ITEMS)] = []
    corrections: Annotated[list[_Correction], Field(max_length=ITEMS)] = []
    removals: Annotated[list[_Removal], Field(max_length=ENTRIES)] = []


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
        "capture": {
            "file": directive.capture.file,
            "sha256": directive.capture.sha256,
            **({"traditional": True} if directive.capture.traditional else {}),
        },
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
        parts += _dump_section(section)
    parts += _dump_blocks(directive.after)
    return "\n\n".join(parts) + "\n"


def load_directive(path: str, content: str) -> tuple[Directive | None, list[Problem]]:
    """Read a directive file; `path` is used in problems only. Gives the directive, or None and every problem."""
    lines = content.split("\n")
    if lines[0] != "---" or "---" not in lines[1:]:
        return None, [Problem.at(path, 1, 1, "front-matter")]
    end = lines.index("---", 1)
    matter, problems = read_yaml(YamlText(path, "\n".join(lines[1:end]) + "\n", 2), FrontMatter)
    body = Body(path)
    for number, line in enumerate(lines[end + 1 :], end + 2):
        body.read(number, line)
    body.finish()
    problems += body.problems
    if matter is None or problems:
        return None, problems
    return _directive(matter, body), []


def _directive(matter: FrontMatter, body: Body) -> Directive:
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
        sections=body.sections(),
        after=tuple(body.after),
        supplied=tuple(Supplied(tuple(s.fields), Bilingual(s.source.en, s.source.zh)) for s in matter.supplied),
        corrections=tuple(Correction(**c.model_dump()) for c in matter.corrections),
        removals=tuple(Removal(**r.model_dump()) for r in matter.removals),
    )


def _dump_section(section: Section) -> list[str]:
    parts = [f"## {section.printed_heading}"] if section.printed_heading else []
    parts += _dump_paragraphs(section.text)
    grouped = False
    for group, measures in section.by_group():
        if group is not None:
            parts.append(f"<!-- group -->\n{_escape(group.printed_heading)}")
            parts += _dump_paragraphs(group.text)
        elif grouped:
            parts.append("<!-- no-group -->")
        grouped = group is not None
        for measure in measures:
            parts.append(f"### {measure.printed_heading}".rstrip())
            parts += _dump_measure_text(measure)
    return parts


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
        at = len(split_label(first)[0]) + len(item.heading)
        at += first[at : at + 1] in ("。", "：", ":")
        parts.append(f"#### {first[:at]}" + (f"\n{_escape(first[at:])}" if first[at:] else ""))
        parts += [_escape(paragraph) for paragraph in rest]
    return parts


def _escape(paragraph: str) -> str:
    return _ESCAPED.sub(r"\\", paragraph)
