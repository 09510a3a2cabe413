"""What the pages of a subject said when they were made last, for those of which nothing has changed since."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from builder.facts.edition import Subject
from builder.facts.reads import Known
from builder.facts.view import View
from builder.model import Page
from builder.pages.render import page_of
from builder.search.entries import Entry, entries
from builder.search.rows import entry_of, row_of


@dataclass(frozen=True, slots=True)
class Made:
    """The pages of a subject as Markdown, and its entries in the search."""

    pages: list[Page]
    entries: list[Entry]


def made_of(subject: Subject, known: Known) -> Made:
    """What was made of the subject, or else what is made of it now."""
    pages, rows = known.value(subject.name, partial(_made_now, subject))
    return Made([Page(*page) for page in pages], [entry_of(row) for row in rows])


def _made_now(subject: Subject, view: View) -> list[list[Any]]:
    facts = list(subject.facts(view))
    pages = [[page.path, page.body] for page in map(page_of, facts)]
    return [pages, [row_of(entry) for entry in entries(view, facts)]]
