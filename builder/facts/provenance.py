"""From where a directive was taken, what a person added or mended, and what of the saved page was left out."""

from collections.abc import Iterator

from builder.facts.blocks import Block, Definition, Fold, Heading, Paragraph
from builder.facts.text import Origin, Style, Text
from builder.facts.view import View
from builder.model import Directive, Removal, Supplied


def provenance(view: View, directive: Directive) -> Iterator[Block]:
    """The last section of a directive's page."""
    yield Heading(2, view.label("provenance"), "provenance")
    yield Paragraph(view.label("official_where"))
    source = directive.source
    said = [view.zh(text) for text in (source.publisher, source.headline, source.page_date) if text]
    if source.url:
        said.append(view.source(source.url))
    if said:
        yield Definition(view.label("source"), (view.joined(said, " · "),))
    if directive.supplied:
        yield Definition(view.label("supplied"), tuple(_supplied(view, one) for one in directive.supplied))
    yield Definition(view.label("capture"), (view.mark(directive.capture.sha256).marked(Style.CODE),))
    if directive.capture.traditional:
        yield Paragraph(view.label("capture_traditional"), ("status",))
    if directive.corrections:
        yield Definition(
            view.label("corrections"),
            tuple(
                view.filled(
                    "correction_line", found=view.zh(x.found), text=view.zh(x.text), reason=view.english(x.reason)
                )
                for x in directive.corrections
            ),
        )
    if directive.removals:
        yield Fold(
            view.label("removals", n=len(directive.removals)),
            (
                Paragraph(view.label("removals_note")),
                *(Definition(view.label(f"removal_{x.reason}"), (_left_out(view, x),)) for x in directive.removals),
            ),
            "left-out",
        )


def _supplied(view: View, supplied: Supplied) -> Text:
    """Which fields a person filled in, and from what source."""
    fields = view.joined([view.own(view.t[f"field_{one}"]) for one in supplied.fields], view.t.comma)
    source = view.as_written(supplied.source.en) if view.en else view.ours(supplied.source.zh)
    return view.filled("supplied_line", fields=fields, source=source)


def _left_out(view: View, removal: Removal) -> Text:
    """The lines of a removal, word for word as the saved page has them: furniture, though of another site."""
    return view.as_written(removal.text, "zh-Hans").marked(Style.LINES, Origin.LABEL)
