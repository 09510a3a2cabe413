"""What of our own work waits for a person."""

from dataclasses import dataclass
from datetime import date

from builder.model.glossary import ChineseName

Entry = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Freshness:
    """Entries, as (kind, id), that want review on the day `as_of`.

    `overdue` were last reviewed more than `months` months before, the longest ago first; `never` were not reviewed yet;
    `working` have only our working translation; `generated` are names whose pinyin or Traditional form a machine made;
    `without_english` are the ids of directives that lack English headings.
    """

    as_of: date
    months: int
    overdue: tuple[tuple[Entry, date], ...]
    never: tuple[Entry, ...]
    working: tuple[Entry, ...]
    generated: tuple[tuple[Entry, ChineseName], ...]
    without_english: tuple[str, ...]
