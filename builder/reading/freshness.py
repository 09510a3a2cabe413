"""What wants a person's review, on a given day."""

import calendar
from datetime import date

from builder.model import Corpus, Freshness


def freshness(corpus: Corpus, as_of: date, months: int = 12) -> Freshness:
    """What waits for review on the day `as_of`, where an entry should be read again after `months` months."""
    limit = _months_before(as_of, months)
    both = [((kind, record.id), record) for kind, record in corpus.records()]
    overdue = sorted((record.reviewed, entry) for entry, record in both if record.reviewed and record.reviewed < limit)
    return Freshness(
        as_of=as_of,
        months=months,
        overdue=tuple((entry, day) for day, entry in overdue),
        never=tuple(entry for entry, record in both if record.reviewed is None),
        working=tuple(entry for entry, record in both if record.english_status == "working"),
        generated=tuple(
            (entry, name)
            for entry, record in both
            for name in record.zh
            if not (name.pinyin_reviewed and name.zh_hant_reviewed)
        ),
        without_english=tuple(
            directive
            for directive in corpus.directives
            if not (access := corpus.english.get(directive)) or not (access.sections or access.measures)
        ),
    )


def _months_before(day: date, months: int) -> date:
    """The same day `months` months earlier; the last of a shorter month where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
