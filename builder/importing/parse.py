"""The import in one function: a saved page becomes a directive, and a list of what a person should look at."""

import hashlib
import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from builder.capture.decode import DecodeError, decode
from builder.capture.visible import visible_lines
from builder.importing.address import missing_address, with_address
from builder.importing.closing import split_closing
from builder.importing.header import find_header, issuers_of, kind_of, normal_number, split_issuers
from builder.importing.line import Line, removals
from builder.importing.numbering import number_lines
from builder.importing.outline import find_outline
from builder.importing.refuse import reason_to_refuse
from builder.importing.split import split_glued
from builder.importing.unwrap import unwrap
from builder.language.numerals import parse_date, parse_numeric_date
from builder.language.signature import printed_day, without_day
from builder.model import ID, Block, CaptureRecord, Correction, Directive, Source, Supplied, corrected
from builder.model.limits import LINES, TEXT
from builder.model.url import WEB_ADDRESS

_NUMBER_PARTS = re.compile(r"^(.+?)〔(\d{4})〕第?(\d{1,9})号$")
# 商务部等14部门关于…: the signature lists them all.
_AND_OTHERS = re.compile(r"[^关印转批发]{2,40}等[一二三四五六七八九十\d]*个?部门(?:关于|印发|发布)")
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
    url: str | None = None

    @classmethod
    def of(cls, directive: Directive) -> "Known":
        """The additions that `directive` holds: English title, supplied fields, corrections, the page's address."""
        fields = [name for supplied in directive.supplied for name in supplied.fields]
        return cls(
            id=directive.id,
            title_en=directive.title_en,
            supplied=directive.supplied,
            values=tuple((name, getattr(directive, name)) for name in fields),
            corrections=directive.corrections,
            url=directive.source.url,
        )


def parse_capture(
    data: bytes,
    suffix: str,
    romanise: Callable[[str], str],
    known: Known | None = None,
    agency_names: Collection[str] = (),
    *,
    need_id: bool = True,
) -> Imported:
    """Parse the bytes of a capture.

    `suffix` is the capture's file name extension with its dot; `romanise` turns Chinese into plain ASCII pinyin
    without spaces, for the id; `known` is what persons added in an earlier import, or an id given by hand;
    `agency_names` tell issuers apart that are printed without a mark between them. Without `need_id` a page from which
    no id follows is parsed under the id `unknown`.
    Nothing is guessed: a fact that neither the capture nor `known` states is None and named in `missing`.
    Raises ImportRefusedError if the bytes are no text, hold no directive, or allow no id.
    """
    known = known or Known()
    try:
        text = decode(data)
        lines = visible_lines(text)
    except DecodeError as error:
        raise ImportRefusedError(str(error)) from None
    size, count = sum(map(len, lines)), sum(map(bool, lines))
    if size > TEXT or count > LINES:
        raise ImportRefusedError(
            f"the page shows {size:,} characters in {count:,} lines, and at most {TEXT:,} in {LINES:,} are read;"
            " save the document's text alone"
        )
    page = unwrap(lines)
    divided = split_glued(
        [line if line.removed else replace(line, text=corrected(line.text, known.corrections)) for line in page.lines]
    )
    stated_title = _one_line(page.metadata.get("title"))
    header, divided = find_header(divided, _first_mark(divided), stated_title)
    official = [line for line in divided if not line.removed]
    body, after = split_closing([line for line in official if line.number not in header.roles])
    outline = find_outline(body)
    printed_date = next((printed_day(block.text) for block in after if block.role == "date"), None)
    refused = reason_to_refuse(
        [line.text for line in official],
        bool(header.roles or page.metadata or printed_date),
        sum(1 for section in outline.sections if section.label),
        sum(len(section.measures) for section in outline.sections),
    )
    if refused:
        raise ImportRefusedError(refused)

    title = header.title or stated_title
    stated_number = page.metadata.get("number")
    number = header.number or (normal_number(stated_number) if stated_number else None)
    signature = tuple(block.text for block in after if block.role in ("signature", "date") and without_day(block.text))
    signed = tuple(
        name for text in header.signature or signature for name in split_issuers(without_day(text), agency_names)
    )
    issuers = _issuers(split_issuers(page.metadata.get("issuers", ""), agency_names), title, signed, agency_names)
    directive = Directive(
        id="",
        title=title,
        title_en=known.title_en,
        number=number,
        kind=None,
        issuers=issuers,
        addressees=header.addressees,
        issued=_metadata_date(page.metadata.get("issued")) or header.issued or printed_date,
        published=_metadata_date(page.metadata.get("published")),
        source=with_address(_stated(page.source), known.url, text),
        capture=CaptureRecord("", hashlib.sha256(data).hexdigest()),
        before=_header_blocks(
            header.roles, {line.number: line.text for line in official}, header.title, outline.preamble, body
        ),
        sections=outline.sections,
        after=(*outline.closing, *after),
        supplied=known.supplied,
        corrections=known.corrections,
        removals=removals(divided),
    )
    missing = tuple(
        f"{name}: {hint}"
        for name, hint in _HINTS.items()
        if not getattr(directive, name) and name not in dict(known.values)
    ) + missing_address(directive.source)
    directive = replace(directive, **{name: value for name, value in known.values if not getattr(directive, name)})  # type: ignore[arg-type]
    directive_id = known.id or make_id(directive.number, directive.issuers, directive.issued, romanise)
    if directive_id is None and not need_id:
        directive_id = "unknown"
    if directive_id is None:
        raise ImportRefusedError(
            "the page states neither a document number nor issuer and date, so it has no id; give one by hand,"
            " made of issuers and date: --id zhongyang-guowuyuan-2019-11-19"
        )
    if not ID.match(directive_id):
        raise ImportRefusedError(
            f"what the page states gives `{directive_id[:120]}`, which is no id; give one by hand, in small letters, digits"
            " and hyphens: --id zhongyang-guowuyuan-2019-11-19"
        )
    return Imported(
        replace(
            directive,
            id=directive_id,
            kind=kind_of(directive.title),
            capture=replace(directive.capture, file=f"{directive_id}{_suffix(suffix)}"),
        ),
        missing,
    )


def make_id(
    number: str | None, issuers: tuple[str, ...], issued: date | None, romanise: Callable[[str], str]
) -> str | None:
    """The permanent ASCII id: issuer code, year and serial; without a number, issuers and date; else None."""
    match = _NUMBER_PARTS.match(number or "")
    if match:
        return f"{romanise(match[1])}-{match[2]}-{int(match[3])}".lower()
    if issuers and issued:
        return "-".join([*(_ISSUER_CODES.get(name) or romanise(name) for name in issuers), issued.isoformat()]).lower()
    return None


def _suffix(suffix: str) -> str:
    """A capture's suffix in one form, which every system can have: small letters and digits; what follows them is gone."""
    return found[0] if (found := re.match(r"\.[a-z0-9]{1,8}", suffix.lower())) else ".txt"


_HINTS = {
    "title": "the page does not print the document's title",
    "number": "the page prints no document number (发文字号); some documents have none",
    "issuers": "the page does not name the issuer",
    "issued": "the page does not say when the document was signed (成文日期)",
    "published": "the page does not say when the document was published (发布日期)",
}


def _issuers(
    stated: tuple[str, ...], title: str | None, signed: tuple[str, ...], names: Collection[str]
) -> tuple[str, ...]:
    """The issuers that the page's table states, the title names, or the signature gives, whichever says most."""
    titled = issuers_of(title, names)
    if _AND_OTHERS.match(title or "") and len(signed) > 1:
        return signed
    if len(titled) > len(stated) and set(stated) <= set(titled):
        return titled
    return stated or titled or signed


def _first_mark(lines: Sequence[Line]) -> int:
    """The number of the line with which the outline begins; beyond the last line where none does."""
    numbered = number_lines(line for line in lines if not line.removed)
    return next((entry.line.number for entry in numbered if entry.mark), len(lines) + 1)


def _header_blocks(
    roles: dict[int, str], texts: dict[int, str], title: str | None, preamble: Sequence[Block], body: Sequence[Line]
) -> tuple[Block, ...]:
    """The blocks above the outline in printed order; a title split over lines is one block.

    The preamble is what of the body stands before the outline; parts of the header may stand between its paragraphs.
    """
    numbers = sorted([*roles, *(line.number for line in body[: len(preamble)])])
    blocks: list[Block] = []
    for number in numbers:
        role = roles.get(number, "preamble")
        if role != "title":
            blocks.append(Block(role, texts[number]))
        elif not any(block.role == "title" for block in blocks):
            blocks.append(Block("title", title or ""))
    return tuple(blocks)


def _stated(source: Source) -> Source:
    """What the page says of itself, each on one line; an address only if it is one."""
    said = {name: _one_line(getattr(source, name)) or None for name in ("headline", "publisher", "url", "page_date")}
    if not re.match(WEB_ADDRESS, said["url"] or ""):
        said["url"] = None
    return Source(**said)


def _metadata_date(text: str | None) -> date | None:
    return (parse_date(text) or parse_numeric_date(text)) if text else None


def _one_line(text: str | None) -> str | None:
    return " ".join(text.split()) if text else None
