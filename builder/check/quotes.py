"""Whether the quotations that attest a term stand where they are said to stand."""

from collections.abc import Iterator

from builder.capture.visible import squeeze
from builder.check.context import Checked
from builder.model import Directive, Problem, Term, TermSource


def check_quotes(checked: Checked) -> Iterator[Problem]:
    """Every quotation stands where its source says, and holds a name of the term."""
    for term in checked.library.terms.values():
        for index, source in enumerate(term.sources):
            directive = checked.library.directives.get(source.directive)
            if directive is not None:
                yield from _check(checked, term, index, source, directive)
            elif "directive" not in checked.library.unread:
                yield checked.problem(
                    "term", term.id, ("sources", index, "directive"), "no-directive",
                    directive=source.directive, example=min(checked.library.directives, default="guobanfa-2021-24"),
                )  # fmt: skip


def _check(checked: Checked, term: Term, index: int, source: TermSource, directive: Directive) -> Iterator[Problem]:
    parts = _parts(directive)
    quote = squeeze(source.quote)
    where = ("sources", index, "quote")
    shown = _as_written(source.part)
    if source.part not in parts:
        kind = source.part.partition(":")[0]
        yield checked.problem("term", term.id, ("sources", index, kind), "no-part", directive=directive.id, part=shown)
    elif quote not in parts[source.part]:
        found = next((part for part, text in parts.items() if quote in text), None)
        values = {"quote": source.quote, "directive": directive.id, "part": shown}
        if found:
            yield checked.problem("term", term.id, where, "quote-elsewhere", found=_as_written(found), **values)
        else:
            yield checked.problem("term", term.id, where, "quote", **values)
    elif not any(squeeze(name) in quote for name in term.matchable()):
        yield checked.problem("term", term.id, where, "quote-name", quote=source.quote, name=term.name_zh.zh_hans)


def _as_written(part: str) -> str:
    """A part as a source in YAML names it: `measure: "7"`, `part: preamble`."""
    kind, _, part_id = part.partition(":")
    return f'{kind}: "{part_id}"' if part_id else f"part: {kind}"


def _parts(directive: Directive) -> dict[str, str]:
    """The text of every part that a source can name, without white space."""
    parts = {f"measure:{m.id}": squeeze(m.printed_heading + m.text) for _, m in directive.measures()}
    parts |= {f"section:{s.id}": squeeze(s.printed_heading + s.text) for s in directive.sections}
    for block in (*directive.before, *directive.after):
        if block.role in ("preamble", "closing"):
            parts[block.role] = parts.get(block.role, "") + squeeze(block.text)
    return parts
