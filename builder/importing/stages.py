"""The stages of the import, each short: what it needs is in the draft, what it does well stands in a module of its own."""

import hashlib
from dataclasses import replace

from builder.capture.decode import DecodeError
from builder.capture.lines import capture_lines, markup_of
from builder.capture.visible import squeeze
from builder.importing.closing import split_closing
from builder.importing.draft import Draft, ImportRefusedError
from builder.importing.evidence import find_evidence, speaks
from builder.importing.header import find_header, header_blocks
from builder.importing.identity import capture_file, make_id
from builder.importing.issuers import split_issuers, stated_issuers
from builder.importing.line import removals
from builder.importing.number import named_by
from builder.importing.numbering import number_lines
from builder.importing.outline import find_outline
from builder.importing.refuse import reason_to_refuse
from builder.importing.split import split_glued
from builder.importing.stated import HINTS, misdated, stated_date, stated_number, stated_source, stated_title
from builder.importing.title import is_title, kind_of
from builder.importing.unwrap import unwrap
from builder.language.printed import PrintedError, in_simplified, is_traditional
from builder.language.signature import is_person, without_day
from builder.model import ID, Bilingual, CaptureRecord, corrected
from builder.model.limits import LINES, TEXT


def see(draft: Draft) -> Draft:
    """The bytes as the lines that a reader of the page sees, in Simplified characters; refuses what is no text, or too much."""
    try:
        markup = markup_of(draft.task.data)
        visible = tuple(capture_lines(draft.task.data, markup))
        source = markup or "\n".join(visible)
    except DecodeError as error:
        raise ImportRefusedError(error.why.en, error.why.zh) from None
    size, count = sum(map(len, visible)), sum(map(bool, visible))
    if size > TEXT or count > LINES:
        raise ImportRefusedError(
            f"the page shows {size:,} characters in {count:,} lines, and at most {TEXT:,} in {LINES:,} are read;"
            " save the document's text alone",
            f"网页显示 {count:,} 行，共 {size:,} 个字符；至多读取 {LINES:,} 行、{TEXT:,} 个字符；请只保存文件正文",
        )
    try:
        traditional = is_traditional([line for line in visible if squeeze(line)])
        visible = in_simplified(visible) if traditional else visible
    except PrintedError as error:
        raise ImportRefusedError(error.why.en, error.why.zh) from None
    return replace(draft, source=source, visible=visible).stating(capture=CaptureRecord("", "", traditional))


def take_off_wrapper(draft: Draft) -> Draft:
    """What sites put around the text is declared as removed, and read."""
    page = unwrap(draft.visible)
    return replace(draft, page=page, lines=page.lines)


def correct(draft: Draft) -> Draft:
    """A person's corrections are made in what is left."""
    made = draft.task.known.corrections
    lines = (line if line.removed else replace(line, text=corrected(line.text, made)) for line in draft.lines)
    return replace(draft, lines=tuple(lines))


def divide(draft: Draft) -> Draft:
    """Paragraphs that the page glued together are told apart."""
    return replace(draft, lines=split_glued(draft.lines))


def read_header(draft: Draft) -> Draft:
    """Title, number, addressees and the like above the first numbered line; what stands above them is removed."""
    numbered = number_lines(draft.official)
    begin = next((entry.line.number for entry in numbered if entry.mark), len(draft.lines) + 1)
    header, lines = find_header(draft.lines, begin, stated_title(draft.page.metadata.get("title"))[0])
    return replace(draft, header=header, lines=lines)


def read_closing(draft: Draft) -> Draft:
    """Signature, date, notes and attachments below the text."""
    body, below = split_closing([line for line in draft.official if line.number not in draft.header.roles])
    return replace(draft, body=body, below=below)


def read_outline(draft: Draft) -> Draft:
    """Sections, groups, measures and items."""
    return replace(draft, outline=find_outline(draft.body))


def judge(draft: Draft) -> Draft:
    """Refuses a page that is no directive."""
    outline, table = draft.outline, draft.page.metadata
    # Where nothing is numbered, nothing has been told apart: neither a lead-in above a date nor running heads.
    texts = [line.text for line in draft.official] if outline.sections else list(filter(squeeze, draft.visible))
    refused = reason_to_refuse(
        texts,
        draft.header.title
        or stated_title(table.get("title"))[0]
        or draft.page.source.headline
        or next(iter(texts), ""),
        find_evidence(draft.header, table, draft.below, texts, dated=bool(draft.signed or draft.header.issued)),
        sum(1 for section in outline.sections if section.label),
        sum(len(section.measures) for section in outline.sections),
        vouched=draft.task.known.id is not None or speaks(outline),
    )
    if refused:
        raise ImportRefusedError(refused.en, refused.zh)
    return draft


def state(draft: Draft) -> Draft:
    """What the document says of itself: header, signature, and the page's own table."""
    header, table, names = draft.header, draft.page.metadata, draft.task.agency_names
    titled, numbered = stated_title(table.get("title"))
    title = header.title or titled or _headline(draft)
    number = header.number or stated_number(table.get("number")) or numbered
    below = tuple(block.text for block in draft.below if block.role in ("signature", "date"))
    bodies = (without_day(text) for text in header.signature or below if not is_person(text))
    signed = tuple(name for text in bodies for name in split_issuers(text, names))
    named = split_issuers(header.named or named_by(number, table.get("publisher")), names)
    return draft.stating(
        title=title,
        number=number,
        issuers=stated_issuers(split_issuers(table.get("issuers", ""), names), title, signed, named, names),
        addressees=header.addressees,
        issued=stated_date(table.get("issued")) or header.issued or draft.signed,
        published=stated_date(table.get("published")),
        source=stated_source(draft.page.source),
    )


def _headline(draft: Draft) -> str | None:
    """The title where a page prints it as its own headline alone (# 商务部关于…的通知)."""
    above = (line.text.lstrip("# ") for line in draft.lines if line.removed == "headline")
    return next(filter(is_title, above), None)


def set_text(draft: Draft) -> Draft:
    """The whole text in its parts, and what was left out of it."""
    header, outline = draft.header, draft.outline
    return draft.stating(
        before=header_blocks(header.roles, draft.official, outline.preamble, draft.body),
        sections=outline.sections,
        after=(*outline.closing, *draft.below),
        removals=removals(draft.lines),
    )


def supply(draft: Draft) -> Draft:
    """What persons have added before, where the page itself says nothing; what is missing still is named."""
    known, values = draft.task.known, dict(draft.task.known.values)
    hints = HINTS if draft.misdated is None else HINTS | {"issued": misdated(draft.misdated, draft.source)}
    missing = tuple(
        Bilingual(f"{name}: {hint.en}", f"{name}：{hint.zh}")
        for name, hint in hints.items()
        if not getattr(draft.directive, name) and name not in values
    )
    draft = replace(draft, missing=missing).stating(
        title_en=known.title_en, supplied=known.supplied, corrections=known.corrections
    )
    draft = draft.stating(**{name: value for name, value in values.items() if not getattr(draft.directive, name)})
    return draft.stating(kind=kind_of(draft.directive.title))


def identify(draft: Draft) -> Draft:
    """The permanent id, and the capture under it; refuses a page from which none follows, if one is needed."""
    task, directive = draft.task, draft.directive
    found = task.known.id or make_id(directive.number, directive.issuers, directive.issued, task.romanise)
    if found is None and task.need_id and draft.misdated is not None:
        why = misdated(draft.misdated, draft.source)
        raise ImportRefusedError(
            f"{why.en}; without it the page has no id: mend the date in the page, or give an id by hand, made of issuers"
            " and date: --id haiguanzongshu-2021-07-02",
            f"{why.zh}；没有日期便无法得出 id：请改正网页中的日期，或用发文机关和日期自拟：--id haiguanzongshu-2021-07-02",
        )
    if found is None and task.need_id:
        raise ImportRefusedError(
            "the page states neither a document number nor issuer and date, so it has no id; give one by hand,"
            " made of issuers and date: --id zhongyang-guowuyuan-2019-11-19",
            "网页既未写明文号，也未写明发文机关和日期，无法得出 id；请用发文机关和日期自拟：--id zhongyang-guowuyuan-2019-11-19",
        )
    directive_id = found or "unknown"
    if not ID.match(directive_id):
        raise ImportRefusedError(
            f"what the page states gives `{directive_id[:120]}`, which is no id; give one by hand, in small letters, digits"
            " and hyphens: --id zhongyang-guowuyuan-2019-11-19",
            f"由网页内容得出 `{directive_id[:120]}`，不能用作 id；请用小写字母、数字和连字符自拟：--id zhongyang-guowuyuan-2019-11-19",
        )
    capture = replace(
        directive.capture,
        file=capture_file(directive_id, task.suffix),
        sha256=hashlib.sha256(task.data).hexdigest(),
    )
    return draft.stating(id=directive_id, capture=capture)
