"""Whether the records of the glossary agree with each other and with the texts they cite."""

from collections.abc import Collection, Iterator

from builder.capture.visible import squeeze
from builder.check.context import Checked
from builder.model import Directive, Problem, TermSource


def check_names(checked: Checked) -> Iterator[Problem]:
    """No name belongs to two records, and a `not_within` word contains a name of its record."""
    owners: dict[str, tuple[str, str]] = {}
    for kind, record in checked.library.records():
        names = dict.fromkeys((*record.matchable(), *(name.text for name in record.en)))
        for name in names:
            owner = owners.setdefault(name, (kind, record.id))
            if owner != (kind, record.id):
                yield checked.problem(
                    kind, record.id, name,
                    f"the name `{name}` already belongs to {checked.library.paths[owner]}; one name, one record",
                )  # fmt: skip
        for word in record.not_within:
            if not any(name in word for name in names):
                yield checked.problem(
                    kind, record.id, word, f"`not_within: {word}` contains no name of this record; remove it"
                )


def check_relations(checked: Checked) -> Iterator[Problem]:
    """Every relation leads to a record, and none to itself."""
    for term in checked.library.terms.values():
        for field, ids in (("broader", term.broader), ("related", term.related)):
            yield from _relation(checked, "term", term.id, field, ids, checked.library.terms.keys())
    for agency in checked.library.agencies.values():
        for field, ids in (("predecessors", agency.predecessors), ("successors", agency.successors)):
            yield from _relation(checked, "agency", agency.id, field, ids, checked.library.agencies.keys())


def check_quotes(checked: Checked) -> Iterator[Problem]:
    """Every quotation stands where its source says, and holds a name of the term."""
    for term in checked.library.terms.values():
        for source in term.sources:
            directive = checked.library.directives.get(source.directive)
            if directive is None:
                if "directive" in checked.library.unread:
                    continue
                yield checked.problem(
                    "term", term.id, source.directive, f"no directive `{source.directive}` in content/directives/"
                )
                continue
            text = _part(directive, source)
            if text is None:
                yield checked.problem(
                    "term", term.id, source.quote, f"{source.directive} has no {source.part.replace(':', ' ')}"
                )
            elif squeeze(source.quote) not in text:
                yield checked.problem(
                    "term", term.id, source.quote,
                    f"the quote `{source.quote}` does not stand in {source.directive}, {source.part.replace(':', ' ')}",
                )  # fmt: skip
            elif not any(squeeze(name) in squeeze(source.quote) for name in term.matchable()):
                yield checked.problem(
                    "term", term.id, source.quote, f"the quote `{source.quote}` holds no name of this term"
                )


def check_not_terms(checked: Checked) -> Iterator[Problem]:
    """A phrase that needs no entry stands in the texts, and has none."""
    path = next((path for path in checked.library.texts if path.endswith("/not-terms.yml")), "")
    names = {name: (kind, record.id) for kind, record in checked.library.records() for name in record.matchable()}
    for phrase in checked.library.not_terms:
        line = checked.library.texts[path].partition(f"{phrase}:")[0].count("\n") + 1
        if phrase in names:
            where = checked.library.paths[names[phrase]]
            yield Problem(path, line, 3, f"`{phrase}` has an entry by now, {where}; remove it from this list")
        elif "directive" not in checked.library.unread and not any(
            phrase in passage.text for passage in checked.corpus.passages.values()
        ):
            yield Problem(path, line, 3, f"`{phrase}` stands in no directive; remove it from this list")


def _relation(
    checked: Checked, kind: str, record: str, field: str, ids: tuple[str, ...], known: Collection[str]
) -> Iterator[Problem]:
    for target in ids:
        if target == record:
            yield checked.problem(kind, record, f"{field}:", f"`{field}: {target}` leads to the record itself")
        elif target not in known and kind not in checked.library.unread:
            yield checked.problem(kind, record, f"{field}:", f"`{field}: {target}` leads nowhere; no such {kind}")


def _part(directive: Directive, source: TermSource) -> str | None:
    """The text of the part that a source names, without white space."""
    kind, _, part_id = source.part.partition(":")
    if kind == "measure":
        return next((squeeze(m.printed_heading + m.text) for _, m in directive.measures() if m.id == part_id), None)
    if kind == "section":
        return next((squeeze(s.printed_heading + s.text) for s in directive.sections if s.id == part_id), None)
    blocks = [b.text for b in (*directive.before, *directive.after) if b.role == kind]
    return squeeze("".join(blocks)) if blocks else None
