"""The import in one function: a saved page becomes a directive, and a list of what a person should look at."""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from builder.capture.decode import DecodeError, decode
from builder.capture.visible import visible_lines
from builder.importing.closing import split_closing
from builder.importing.header import find_header, issuers_of, kind_of
from builder.importing.line import removals
from builder.importing.outline import find_outline
from builder.importing.unwrap import unwrap
from builder.language.numerals import parse_date
from builder.model import Block, CaptureRecord, Correction, Directive, Supplied

_NUMBER_PARTS = re.compile(r"^(.+?)〔(\d{4})〕第?(\d+)号$")
_ISSUER_CODES = {"中共中央": "zhongyang"}


class ImportRefusedError(ValueError):
    """The page is no directive that can be imported; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Imported:
    """The parsed directive, and what the capture did not say, in sentences for the person who imports it."""

    directive: Directive
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """What persons have added to a directive imported before; the import keeps it."""

    id: str | None = None
    title_en: str | None = None
    supplied: tuple[Supplied, ...] = ()
    values: tuple[tuple[str, object], ...] = ()
    corrections: tuple[Correction, ...] = ()

    @classmethod
    def of(cls, directive: Directive) -> "Known":
        """The additions that `directive` holds: English title, supplied fields, corrections."""
        fields = [name for supplied in directive.supplied for name in supplied.fields]
        return cls(
            id=directive.id,
            title_en=directive.title_en,
            supplied=directive.supplied,
            values=tuple((name, getattr(directive, name)) for name in fields),
            corrections=directive.corrections,
        )


def parse_capture(data: bytes, suffix: str, romanise: Callable[[str], str], known: Known | None = None) -> Imported:
    """Parse the bytes of a capture.

    `suffix` is the capture's file name extension with its dot; `romanise` turns Chinese into plain ASCII pinyin
    without spaces, for the id; `known` is what persons added in an earlier import, or an id given by hand.
    Nothing is guessed: a fact that neither the capture nor `known` states is None and named in `missing`.
    Raises ImportRefusedError if the bytes are no text, hold no directive, or allow no id.
    """
    known = known or Known()
    try:
        text = decode(data)
    except DecodeError as error:
        raise ImportRefusedError(str(error)) from None
    for correction in known.corrections:
        text = text.replace(correction.found, correction.text)
    page = unwrap(visible_lines(text))
    header, lines = find_header(page.lines)
    official = [line for line in lines if not line.removed]
    body, after = split_closing([line for line in official if line.number not in header.roles])
    outline = find_outline(body)
    if not any(section.measures or section.text for section in outline.sections):
        raise ImportRefusedError(_refusal(len(official)))

    title = header.title or _one_line(page.metadata.get("title"))
    number = header.number or page.metadata.get("number")
    signature = tuple(block.text for block in after if block.role == "signature")
    printed_date = next((parse_date(block.text) for block in after if block.role == "date"), None)
    directive = Directive(
        id="",
        title=title,
        title_en=known.title_en,
        number=number,
        kind=None,
        issuers=tuple(page.metadata.get("issuers", "").split()) or issuers_of(title) or signature,
        addressees=header.addressees,
        issued=_metadata_date(page.metadata.get("issued")) or printed_date,
        published=_metadata_date(page.metadata.get("published")),
        source=page.source,
        capture=CaptureRecord("", hashlib.sha256(data).hexdigest()),
        before=(
            *_header_blocks(header.roles, {line.number: line.text for line in official}, header.title),
            *outline.preamble,
        ),
        sections=outline.sections,
        after=(*outline.closing, *after),
        supplied=known.supplied,
        corrections=known.corrections,
        removals=removals(lines),
    )
    missing = tuple(
        f"{name}: {hint}"
        for name, hint in _HINTS.items()
        if not getattr(directive, name) and name not in dict(known.values)
    )
    directive = replace(directive, **{name: value for name, value in known.values if not getattr(directive, name)})  # type: ignore[arg-type]
    directive_id = known.id or make_id(directive.number, directive.issuers, directive.issued, romanise)
    if directive_id is None:
        raise ImportRefusedError(
            "the page states neither a document number nor issuer and date, so it has no id; give one by hand,"
            " made of issuers and date: --id zhongyang-guowuyuan-2019-11-19"
        )
    return Imported(
        replace(
            directive,
            id=directive_id,
            kind=kind_of(directive.title),
            capture=replace(directive.capture, file=f"{directive_id}{suffix}"),
        ),
        missing,
    )


def make_id(
    number: str | None, issuers: tuple[str, ...], issued: date | None, romanise: Callable[[str], str]
) -> str | None:
    """The permanent ASCII id: issuer code, year and serial; without a number, issuers and date; else None."""
    match = _NUMBER_PARTS.match(number or "")
    if match:
        return f"{romanise(match[1])}-{match[2]}-{int(match[3])}"
    if issuers and issued:
        return "-".join([*(_ISSUER_CODES.get(name) or romanise(name) for name in issuers), issued.isoformat()])
    return None


_HINTS = {
    "title": "the page does not print the document's title",
    "number": "the page prints no document number (发文字号); some documents have none",
    "issuers": "the page does not name the issuer",
    "issued": "the page does not say when the document was signed (成文日期)",
    "published": "the page does not say when the document was published (发布日期)",
}


def _refusal(lines: int) -> str:
    return (
        f"no directive found in {lines} lines of text: a directive has numbered sections (一、 二、 …);"
        " news reports about a directive cannot be imported, save the page with its full text"
    )


def _header_blocks(roles: dict[int, str], texts: dict[int, str], title: str | None) -> tuple[Block, ...]:
    """The header in printed order; a title split over lines is one block."""
    blocks: list[Block] = []
    for number in sorted(roles):
        role = roles[number]
        if role == "title":
            if not any(block.role == "title" for block in blocks):
                blocks.append(Block("title", title or ""))
        else:
            blocks.append(Block(role, texts[number]))
    return tuple(blocks)


def _metadata_date(text: str | None) -> date | None:
    return parse_date(text) if text else None


def _one_line(text: str | None) -> str | None:
    return " ".join(text.split()) if text else None
