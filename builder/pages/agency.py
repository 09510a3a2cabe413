"""The index of agencies and a page for each."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import get_args

from builder.language.collation import english_key, pinyin_key
from builder.model import Actor, Agency, AgencyType, Corpus, Directive, Measure, Page, Place
from builder.model import Part as DirectivePart
from builder.pages.paths import record_page
from builder.pages.render import render
from builder.pages.uses import DirectiveUses, uses_by_directive
from builder.pages.view import View

_TYPES: tuple[str, ...] = get_args(AgencyType)


@dataclass(slots=True)
class Part:
    """The part an agency has in the directives: measures by role, each once, and what it issued."""

    leads: list[tuple[Directive, Measure]] = field(default_factory=list)
    takes_part: list[tuple[Directive, Measure]] = field(default_factory=list)
    supports: list[tuple[Directive, Measure]] = field(default_factory=list)
    issues: list[Directive] = field(default_factory=list)


def agency_pages(view: View) -> Iterator[Page]:
    """The index, by type of body, and every agency."""
    parts = agency_parts(view.corpus)
    types = by_type(view)
    agencies = [agency for _, group in types for agency in group]
    uses = {agency.id: _in_running_text(view.corpus, agency) for agency in agencies}
    yield render(
        view.at("agencies/index.md"),
        "agencies.md.j2",
        view.t.agencies,
        types=types,
        parts=parts,
        uses={a.id: sum(len(use.uses) for use in uses[a.id]) for a in agencies},
        used_ids={a.id for a in agencies if parts[a.id].issues or ("agency", a.id) in view.corpus.mentions},
    )
    for agency in agencies:
        here = view.at(record_page("agency", agency.id))
        yield render(
            here,
            "agency.md.j2",
            here.names(agency),
            f"glossary/agencies/{agency.id}.yml",
            a=agency,
            part=parts[agency.id],
            uses=uses[agency.id],
        )


def by_type(view: View) -> list[tuple[str, list[Agency]]]:
    """The agencies by type of body, in alphabetical order of the edition's language."""
    key = (lambda a: english_key(a.name_en.text)) if view.en else _by_pinyin
    agencies = sorted(view.corpus.agencies.values(), key=lambda a: (_TYPES.index(a.type), key(a)))
    return [(kind, list(group)) for kind, group in groupby(agencies, key=lambda a: a.type)]


def agency_parts(corpus: Corpus) -> dict[str, Part]:
    """The part of every agency, from the responsibility clauses and the issuers."""
    parts = {agency_id: Part() for agency_id in corpus.agencies}
    for directive in corpus.directives.values():
        for issuer in directive.issuers:
            agency = corpus.agency_named(issuer)
            if agency:
                parts[agency.id].issues.append(directive)
        for _, measure in directive.measures():
            reading = corpus.readings.get(Place(directive.id, DirectivePart.MEASURE, measure.id).text)
            for clause in reading.responsibilities if reading else ():
                for role, actors in (
                    ("leads", clause.lead),
                    ("takes_part", clause.responsible),
                    ("supports", clause.support),
                ):
                    _enter(parts, role, actors, (directive, measure))
    return parts


def _enter(parts: dict[str, Part], role: str, actors: tuple[Actor, ...], where: tuple[Directive, Measure]) -> None:
    for actor in actors:
        if actor.agency:
            entries = getattr(parts[actor.agency], role)
            if where not in entries:
                entries.append(where)


def _in_running_text(corpus: Corpus, agency: Agency) -> list[DirectiveUses]:
    """The mentions outside responsibility clauses, which are listed by role instead."""
    mentions = [
        (place, mention)
        for place, mention in corpus.mentions.get(("agency", agency.id), ())
        if not any(c.start <= mention.start < c.end for c in corpus.readings[place].responsibilities)
    ]
    return uses_by_directive(corpus, mentions)


def _by_pinyin(agency: Agency) -> tuple[str, str, str]:
    return pinyin_key(agency.name_zh.pinyin, agency.name_zh.zh_hans)
