"""What a document says of itself, where several places of its page say it: which of them is believed."""

import re
from datetime import date

from builder.capture.source_lines import SourceLines
from builder.importing.number import normal_number
from builder.language.breaks import header_parts
from builder.language.dates import parse_date, parse_numeric_date
from builder.language.title import bare_title
from builder.model import Bilingual, Source
from builder.model.document_number import number_on_line
from builder.model.url import WEB_ADDRESS

# What a directive should say of itself, and what a person is told where it does not.
HINTS = {
    "title": Bilingual("the page does not print the document's title", "网页未印文件标题"),
    "number": Bilingual(
        "the page prints no document number (发文字号); some documents have none", "网页未印发文字号；有的文件没有"
    ),
    "issuers": Bilingual("the page does not name the issuer", "网页未写明发文机关"),
    "issued": Bilingual("the page does not say when the document was signed (成文日期)", "网页未写明成文日期"),
    "published": Bilingual("the page does not say when the document was published (发布日期)", "网页未写明发布日期"),
}


def misdated(printed: str, source: str) -> Bilingual:
    """What a person is told of a date that is printed where the document is dated, and is none that can be understood."""
    line = SourceLines.of(source).line(printed, printed)
    return Bilingual(
        f"the date printed{f' in line {line}' if line else ''} is not understood: {printed}",
        f"{f'第 {line} 行' if line else ''}所印日期无法识别：{printed}",
    )


def stated_source(source: Source) -> Source:
    """What the page says of itself, each on one line; an address only if it is one."""
    said = {name: one_line(getattr(source, name)) or None for name in ("headline", "publisher", "url", "page_date")}
    if not re.match(WEB_ADDRESS, said["url"] or ""):
        said["url"] = None
    return Source(**said)


def stated_date(text: str | None) -> date | None:
    """The date that a row of the page's table gives, in words or in digits, be the hour behind it or not."""
    return (parse_date(re.split(r"(?<=[日号])", text, maxsplit=1)[0]) or parse_numeric_date(text)) if text else None


def stated_number(text: str | None) -> str | None:
    """The document number that a row of the page's table gives."""
    return normal_number(text) if text else None


def stated_title(text: str | None) -> tuple[str | None, str | None]:
    """The title that the page's table states or a site calls it by, and the number that stands beside it there."""
    line = one_line(text)
    parts = header_parts(line) if line else []
    number = next((part for part in parts if number_on_line(part)), None)
    titles = [part for part in parts if part != number]
    return (bare_title(titles[0]) if titles else None, stated_number(number))


def one_line(text: str | None) -> str | None:
    """A text of several lines as one; None for None."""
    return " ".join(text.split()) if text else None
