"""Our unofficial English translation of a directive, paragraph by paragraph."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from builder.model.place import Place

# How many `#` stand before a paragraph of a role (see `Paragraph`), as in the directive's own file; none before others.
LEVELS: Final = {"title": 1, "section": 2, "measure": 3, "lead": 3}
TranslationStatus = Literal["untranslated", "draft", "reviewed"]


@dataclass(frozen=True, slots=True)
class TranslatedParagraph:
    """A paragraph of the official text in English; a heading is one of its own."""

    place: Place
    """Where its Chinese stands: a place of `Directive.paragraphs`."""
    of: str
    """The fingerprint of the Chinese that it renders."""
    status: TranslationStatus
    """Not written yet, written by one person, or read against the Chinese by another."""
    text: str
    """The English on one line, a heading without its number, the cells of a row divided by tabs; empty if it is untranslated."""
    level: int = 0
    """How many `#` stand before it, as LEVELS says of its role."""
    exceptions: Mapping[str, str] = field(default_factory=dict)
    """Why an English name of the glossary does not stand here, by the Chinese name as it is mentioned."""


@dataclass(frozen=True, slots=True)
class Translation:
    """What is translated of a directive, and for what the file has room."""

    directive: str
    """The id of the directive."""
    paragraphs: Mapping[Place, TranslatedParagraph] = field(default_factory=dict)
    """Its paragraphs by their place, in the order of the file, those untranslated included."""

    def translated(self) -> dict[Place, TranslatedParagraph]:
        """The paragraphs that have English."""
        return {place: paragraph for place, paragraph in self.paragraphs.items() if paragraph.text}
