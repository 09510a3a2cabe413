"""Official text: every character of it, its paragraphs with links on the names and marks on the clauses."""

from bisect import bisect
from collections.abc import Callable, Sequence

from builder.facts.text import Inner, Mark, Span, Text, joined
from builder.model import Mention, Responsibility

Cut = Callable[[str, Sequence[int]], list[Text]]
_CLAUSE = Inner(role="clause")


def official_text(
    text: str,
    mentions: Sequence[Mention],
    clauses: Sequence[Responsibility],
    cut: Cut,
    link: Callable[[Mention], Mark],
) -> list[Text]:
    """The paragraphs of `text`.

    The first mention of each target is a span of what `link` makes of it, a clause one of the kind `clause`. `cut` cuts
    the text at offsets and converts its script.
    """
    spans = _spans(mentions, clauses, link)
    offsets = sorted({offset for span in spans for offset in (span.start, span.end)})
    pieces = cut(text, offsets)
    whole = joined(pieces)
    moved, at = {0: 0}, 0  # where an offset of `text` lies in the converted text, which may be of another length
    for offset, piece in zip([0, *offsets], pieces, strict=True):
        moved[offset] = at
        at += len(piece.shown)
    marked = tuple(Span(moved[span.start], moved.get(span.end, at), span.mark) for span in spans)
    return list(Text(whole.shown, whole.other, whole.lang, marked).paragraphs()) if text else []


def _spans(
    mentions: Sequence[Mention], clauses: Sequence[Responsibility], link: Callable[[Mention], Mark]
) -> list[Span]:
    spans = [Span(clause.start, clause.end, _CLAUSE) for clause in clauses]
    seen: set[tuple[str, str]] = set()
    starts = [clause.start for clause in clauses]
    for mention in mentions:
        # In a clause every agency is a link, for each is a fact of its own; in running text the first one serves.
        at = bisect(starts, mention.start)
        in_clause = at > 0 and mention.start < clauses[at - 1].end
        if in_clause or (mention.kind, mention.target) not in seen:
            seen.add((mention.kind, mention.target))
            spans.append(Span(mention.start, mention.end, link(mention)))
    return sorted(spans, key=lambda span: (span.start, -span.end))
