"""Whether the phrases that need no entry still stand in the texts, and still have none."""

from collections.abc import Iterator

from builder.check.context import Checked
from builder.model import Problem


def check_not_terms(checked: Checked) -> Iterator[Problem]:
    """A phrase that needs no entry stands in the texts, and has none."""
    names = {name: (kind, record.id) for kind, record in checked.library.records() for name in record.matchable()}
    for phrase in checked.library.not_terms:
        where = ("not_terms", phrase)
        if phrase in names:
            entry = checked.library.paths[names[phrase]]
            yield checked.problem("list", "not-terms", where, "not-term-has-entry", phrase=phrase, entry=entry)
        elif not checked.library.lacks("directive") and not any(
            phrase in passage.text for passage in checked.corpus.passages.values()
        ):
            yield checked.problem("list", "not-terms", where, "not-term-unused", phrase=phrase)
