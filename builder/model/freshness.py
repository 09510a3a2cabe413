"""What of our own work waits for a person."""

from dataclasses import dataclass
from datetime import date

from builder.model.glossary import ChineseName

# A record by its kind and its id.
RecordKey = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Freshness:
    """What wants review."""

    as_of: date
    """The day on which it does."""
    months: int
    """After how many months an entry should be read again."""
    overdue: tuple[tuple[RecordKey, date], ...]
    """Entries last reviewed longer ago, with the day, the longest ago first."""
    never: tuple[RecordKey, ...]
    """Entries not reviewed yet."""
    working: tuple[RecordKey, ...]
    """Entries that have only our working translation."""
    generated: tuple[tuple[RecordKey, ChineseName], ...]
    """Names whose pinyin or Traditional form a machine made."""
    without_english: tuple[str, ...]
    """The ids of directives that lack English headings."""
