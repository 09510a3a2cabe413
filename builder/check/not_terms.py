"""Whether the phrases that need no entry still stand in the texts, and still have none."""

from collections.abc import Iterator

from builder.check.context import Checked
from builder.model import Problem


def check_not_terms(checked: Checked) -> Iterator[Problem]:
    """A phrase that needs no entry stands in the texts, and has none."""
    path = next((path for path in checked.library.texts if path.endswith("/not-terms.yml")), "")
    names = {name: (kind, record.id) for kind, record in checked.library.records() for name in record.matchable()}
    for phrase in checked.library.not_terms:
        line, col = checked.locate(checked.library.texts[path], ("not_terms", phrase), None)
        if phrase in names:
            entry = checked.library.paths[names[phrase]]
            yield Problem.at(path, line, col, "not-term-has-entry", phrase=phrase, entry=entry)
        elif not checked.library.lacks("directive") and not any(
            phrase in passage.text for passage in checked.corpus.passages.values()
        ):
            yield Problem.at(path, line, col, "not-term-unused", phrase=phrase)
