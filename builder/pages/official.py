"""Official text as Markdown or XHTML: every character of it, with links on the names and marks on the clauses."""

from bisect import bisect
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from builder.model import Mention, Responsibility
from builder.pages.markdown import escape


@dataclass(frozen=True, slots=True)
class _Cut:
    start: int
    end: int
    open: str
    close: str


def render_official(
    text: str,
    mentions: Sequence[Mention],
    clauses: Sequence[Responsibility],
    spans: Callable[[str, Sequence[int]], list[str]],
    anchor: Callable[[Mention], tuple[str, str]],
    write: Callable[[str], str] = escape,
) -> list[str]:
    """The paragraphs of `text` as Markdown, or as what `write` makes of plain text.

    The first mention of each target becomes a link; `anchor` gives what stands before and after its words. A clause
    is wrapped in a span of class `clause`. `spans` cuts the text at offsets and converts its script.
    """
    cuts = _cuts(mentions, clauses, anchor)
    offsets = sorted({offset for cut in cuts for offset in (cut.start, cut.end)})
    pieces = dict(zip([0, *offsets], spans(text, offsets), strict=True))
    opens: dict[int, str] = {}
    closes: dict[int, str] = {}
    for cut in cuts:  # outer spans first, so that an inner one opens after and closes before it
        opens[cut.start] = opens.get(cut.start, "") + cut.open
        closes[cut.end] = cut.close + closes.get(cut.end, "")
    rendered = "".join(
        closes.get(at, "") + opens.get(at, "") + "\n".join(map(write, piece.split("\n")))
        for at, piece in sorted(pieces.items())
    )
    return rendered.split("\n") if rendered else []


def _cuts(
    mentions: Sequence[Mention], clauses: Sequence[Responsibility], anchor: Callable[[Mention], tuple[str, str]]
) -> list[_Cut]:
    cuts = [_Cut(c.start, c.end, '<span class="clause">', "</span>") for c in clauses]
    seen: set[tuple[str, str]] = set()
    starts = [clause.start for clause in clauses]
    for mention in mentions:
        # In a clause every agency is a link, for each is a fact of its own; in running text the first one serves.
        at = bisect(starts, mention.start)
        in_clause = at > 0 and mention.start < clauses[at - 1].end
        if in_clause or (mention.kind, mention.target) not in seen:
            seen.add((mention.kind, mention.target))
            cuts.append(_Cut(mention.start, mention.end, *anchor(mention)))
    return sorted(cuts, key=lambda cut: (cut.start, -cut.end))
