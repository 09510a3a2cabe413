"""The index of directives and a page for each."""

from collections.abc import Iterator

from builder.model import Directive, Page, Place
from builder.pages.paths import directive_page
from builder.pages.render import render
from builder.pages.view import View


def directive_pages(view: View) -> Iterator[Page]:
    """The index, newest first, and every directive."""
    directives = sorted(view.corpus.directives.values(), key=lambda d: (str(d.issued or ""), d.id), reverse=True)
    yield render(view.at("directives/index.md"), "directives.md.j2", view.t.directives, directives=directives)
    for directive in directives:
        here = view.at(directive_page(directive.id))
        yield render(
            here,
            "directive.md.j2",
            here.title(directive),
            f"content/directives/{directive.id}.md",
            d=directive,
            place=lambda part, part_id, unit="text", d=directive: Place(d.id, part, part_id, unit),
            blocks=_official_blocks(directive),
            reasons=list(dict.fromkeys(removal.reason for removal in directive.removals)),
        )


def _official_blocks(directive: Directive) -> dict[str, list[tuple[int, str, str]]]:
    """The blocks before and after the outline as (ordinal, role, text)."""
    return {
        part: [(index, block.role, block.text) for index, block in enumerate(blocks)]
        for part, blocks in (("before", directive.before), ("after", directive.after))
    }
