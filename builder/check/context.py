"""What a check is given, and how it points at a line."""

from dataclasses import dataclass

from builder.model import Corpus, Library, Problem


@dataclass(frozen=True, slots=True)
class Checked:
    """The library and the corpus made of it."""

    library: Library
    corpus: Corpus

    def problem(self, kind: str, record: str, needle: str, message: str) -> Problem:
        """A problem at the first place where `needle` stands in the record's file."""
        path = self.library.paths[kind, record]
        before, found, _ = self.library.texts.get(path, "").partition(needle)
        if not found:
            return Problem(path, 1, 1, message)
        return Problem(path, before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1, message)
