"""Whether the quotations that attest a term stand where they are said to stand."""

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any

from builder.capture.visible import squeeze
from builder.check.context import Checked
from builder.language.simplified import to_simplified
from builder.model import BLOCKS, Directive, Place, Problem, Term, TermSource, is_bare
from builder.model.nearest import Hints, nearest

_COMPARED = 500_000
_CLAUSE = 60  # characters of a clause that a message shows
_MARGIN = 10  # characters that a quotation may have too few or too many


def check_quotes(checked: Checked) -> Iterator[Problem]:
    """Every quotation stands where its source says, and shows a name of the term in use."""
    hints = Hints()
    parts = {directive.id: _parts(directive) for directive in checked.library.directives.values()}
    for term in checked.library.terms.values():
        for index, source in enumerate(term.sources):
            directive = checked.library.directives.get(source.place.directive)
            if directive is not None:
                yield from _check(checked, term, index, source, parts, hints)
            elif ("directive", source.place.directive) not in checked.library.unread:
                known = checked.library.directives
                close = nearest(source.place.directive, known) if hints.another() else None
                yield checked.problem(
                    "term", term.id, ("sources", index, "directive"), "no-directive",
                    directive=source.place.directive,
                    example=close or min(known, default="guobanfa-2021-24"),
                )  # fmt: skip


def _check(
    checked: Checked, term: Term, index: int, source: TermSource, known: Mapping[str, dict[Place, str]], hints: Hints
) -> Iterator[Problem]:
    parts = known[source.place.directive]
    quote = squeeze(source.quote)
    where = ("sources", index, "quote")
    shown = source.place.as_field
    values: dict[str, Any] = {"quote": source.quote, "directive": source.place.directive, "part": shown}
    if source.place not in parts:
        key, _ = source.place.field
        yield checked.problem(
            "term", term.id, ("sources", index, key), "no-part", directive=source.place.directive, part=shown
        )
    elif quote not in parts[source.place]:
        if not hints.another():
            yield checked.problem("term", term.id, where, "quote", **values)
        elif found := _elsewhere(known, source.place.directive, quote):
            yield checked.problem("term", term.id, where, "quote-elsewhere", found=found, **values)
        elif passage := _nearest_passage(parts[source.place], quote):
            yield checked.problem("term", term.id, where, "quote-near", found=passage, **values)
        else:
            yield checked.problem("term", term.id, where, "quote", **values)
    elif source.quote != quote and re.search(r"[\u3400-\u9fff]\s+[\u3400-\u9fff]", source.quote):
        yield checked.problem("term", term.id, where, "quote-near", found=quote, **values)
    elif not _holds_a_name(quote, term):
        yield checked.problem("term", term.id, where, "quote-name", quote=source.quote, name=term.name_zh.zh_hans)
    elif any(is_bare(quote, name) for name in term.matchable()):
        around = _around(parts[source.place], quote)
        yield checked.problem("term", term.id, where, "quote-bare", quote=source.quote, around=around)


def _holds_a_name(quote: str, term: Term) -> bool:
    """Whether the term is named in `quote`, and not only within longer words in which it is not meant."""
    names = {form for name in term.matchable() for form in (squeeze(name), to_simplified(squeeze(name)))}
    return any(
        not term.keeps_out(name, quote, at.start()) for name in names for at in re.finditer(re.escape(name), quote)
    )


def _around(text: str, quote: str) -> str:
    """The clause around a quotation, or where it fills one, the next ones, too: what it might rather be."""
    start = text.index(quote)
    end = start + len(quote)
    for marks in ("，。；：", "。；", ""):
        first = max((text.rfind(mark, 0, start) for mark in marks), default=-1) + 1
        last = min((at for mark in marks if (at := text.find(mark, end)) >= 0), default=len(text))
        if not is_bare(text[first:last], quote):
            break
    return text[first:last] if last - first <= _CLAUSE else f"{text[first:last][:_CLAUSE]}…"


def _elsewhere(known: Mapping[str, dict[Place, str]], directive: str, quote: str) -> str | None:
    """Where the quotation stands instead: in this directive first, then in any other."""
    for where in sorted(known, key=lambda one: one != directive):
        for place, text in known[where].items():
            if quote in text:
                return place.as_field if where == directive else f"directive: {where}, {place.as_field}"
    return None


def _nearest_passage(text: str, quote: str) -> str | None:
    """What stands where the quotation was taken from, if most of it is there."""
    bare = quote.strip("“”‘’\"'。，；：…")
    if bare and bare in text:
        return bare
    if len(text) * len(quote) > _COMPARED:
        return None  # too much to compare for a hint
    longest = SequenceMatcher(None, text, quote, autojunk=False).find_longest_match()
    first = max(longest.a - longest.b - _MARGIN, 0)
    region = text[first : longest.a + len(quote) - longest.b + _MARGIN]
    same = [block for block in SequenceMatcher(None, quote, region, autojunk=False).get_matching_blocks() if block.size]
    if sum(block.size for block in same) < len(quote) * 0.6:
        return None
    start = same[0].b - same[0].a
    end = same[-1].b + len(quote) - same[-1].a
    return region[max(start, 0) : end]


def _parts(directive: Directive) -> dict[Place, str]:
    """The text of every part that a source can name, without white space; the preamble and the closing are one each."""
    parts: dict[Place, str] = {}
    for part in directive.parts():
        place = Place(directive.id, part.place.part) if part.place.part in BLOCKS else part.place
        parts[place] = parts.get(place, "") + squeeze(part.printed_heading + part.text)
    return parts
