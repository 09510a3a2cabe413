"""What the import passes from stage to stage, and what goes in and comes out at its ends."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from datetime import date

from builder.importing.header import Header
from builder.importing.line import Line
from builder.importing.outline import Outline
from builder.importing.unwrap import Unwrapped
from builder.language.signature import closing_day, printed_date
from builder.model import Bilingual, Block, CaptureRecord, Correction, Directive, Source, Supplied
from builder.model.refused import RefusedError


class ImportRefusedError(RefusedError):
    """The page is no directive that can be imported; the message says why and what to do."""


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


NOTHING_KNOWN = Known()


@dataclass(frozen=True, slots=True)
class Imported:
    """The parsed directive, and what the capture did not say, in sentences for the person who imports it."""

    directive: Directive
    missing: tuple[Bilingual, ...]
    source: str = ""
    """The page as it was decoded, in which the person can be shown a line."""
    doubts: tuple[Bilingual, ...] = ()
    """What of its outline the person should look at, in sentences."""


@dataclass(frozen=True, slots=True)
class Task:
    """What an import is given: the capture's bytes and file name extension with its dot, and what `parse_capture` explains."""

    data: bytes
    suffix: str
    romanise: Callable[[str], str]
    known: Known
    agency_names: Collection[str]
    need_id: bool


_NOTHING = Directive(
    id="", title=None, title_en=None, number=None, kind=None, issuers=(), addressees=None, issued=None, published=None,
    source=Source(), capture=CaptureRecord("", ""), before=(), sections=(), after=(),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Draft:
    """What the stages have found so far: each gives it on with what it has found itself; the task never changes."""

    task: Task
    source: str = ""
    """The page as it was decoded, markup and all."""
    visible: tuple[str, ...] = ()
    """What a reader of the page sees, line by line."""
    page: Unwrapped = field(default_factory=Unwrapped)
    """The same without the site's wrapper, and what that says of the page."""
    lines: tuple[Line, ...] = ()
    """The page's lines, paragraph by paragraph; what is no official text is declared as removed."""
    header: Header = field(default_factory=Header)
    body: tuple[Line, ...] = ()
    """The official lines between the header and what is printed below the text."""
    below: tuple[Block, ...] = ()
    outline: Outline = field(default_factory=Outline)
    directive: Directive = _NOTHING
    missing: tuple[Bilingual, ...] = ()
    doubts: tuple[Bilingual, ...] = ()

    @property
    def official(self) -> tuple[Line, ...]:
        """The lines that are official text."""
        return tuple(line for line in self.lines if not line.removed)

    @property
    def misdated(self) -> str | None:
        """What is printed where the document is dated and is none that can be understood, if that is so."""
        dates = [block.text for block in (*self.directive.before, *self.below) if block.role == "date"]
        return printed_date(dates[0]) if dates and self.directive.issued is None else None

    @property
    def signed(self) -> date | None:
        """The date below the text, if one is printed there."""
        return next((closing_day(block.text) for block in self.below if block.role == "date"), None)

    def stating(self, **fields: object) -> "Draft":
        """The same draft, its directive with these fields."""
        return replace(self, directive=replace(self.directive, **fields))  # type: ignore[arg-type]
