"""The index of directives and a page for each."""

from collections.abc import Iterator
from dataclasses import dataclass

from builder.model import Directive, Page, Part, Place
from builder.pages.paths import directive_page
from builder.pages.render import render
from builder.pages.view import View


def directive_pages(view: View) -> Iterator[Page]:
    """The index, newest first, and every directive."""
    directives = view.corpus.newest_first()
    yield render(view.at("directives/index.md"), "directives.md.j2", view.t.directives, directives=directives)
    for directive in directives:
        here = view.at(directive_page(directive.id))
        yield render(
            here,
            "directive.md.j2",
            here.title(directive),
            f"content/directives/{directive.id}.md",
            d=directive,
            place=lambda part, part_id, d=directive: Place(d.id, part, part_id).text,
            above=_blocks(here, directive, Part.PREAMBLE),
            below=_blocks(here, directive, Part.CLOSING),
        )


@dataclass(frozen=True, slots=True)
class _ShownBlock:
    """A paragraph outside the outline: its Markdown, its role as a class, and the anchor of its part."""

    text: str
    role: str
    anchor: str


def _blocks(here: View, directive: Directive, part: Part) -> list[_ShownBlock]:
    """The paragraphs before or after the outline, the title included: the page's own heading may be in English."""
    shown: list[_ShownBlock] = []
    for ordinal, block in enumerate(directive.before if part is Part.PREAMBLE else directive.after, 1):
        # The first paragraph of the preamble or the closing carries the anchor that mentions lead to.
        first = block.role in ("preamble", "closing") and all(other.role != block.role for other in shown)
        paragraphs = here.official(Place(directive.id, part, str(ordinal)).text) or [here.words(block.text)]
        shown += [_ShownBlock(text, block.role, f"#{block.role}" if first else "") for text in paragraphs]
    return shown
