"""The notice that stands on every page with official text."""

from builder.facts.blocks import Paragraph
from builder.facts.text import Style
from builder.facts.words import Words


def notice(view: Words, *, loud: bool = False) -> Paragraph:
    """That this is no official copy, and what else a reader of the edition must know of it."""
    disclaimer = view.label("disclaimer")
    more = ("official_text_note",) if view.en else ("converted",) if view.hant else ()
    said = [disclaimer.marked(Style.STRONG) if loud else disclaimer, *(view.label(key) for key in more)]
    return Paragraph(view.joined(said, " "), ("notice",))
