"""The corpus: every passage read, every mention known to both of its ends."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from builder.language.bodies import is_local, is_shared
from builder.model import (
    BLOCKS,
    Corpus,
    Directive,
    DocumentNumber,
    Library,
    Mention,
    Passage,
    Place,
    Reading,
    Responsibility,
    Unit,
)
from builder.reading.abbreviations import find_abbreviations
from builder.reading.citations import find_citations
from builder.reading.duties import find_duties
from builder.reading.held import find_held
from builder.reading.names import NameIndex
from builder.reading.responsibilities import Rules, find_responsibilities
from builder.reading.targets import find_targets


def connect(library: Library) -> Corpus:
    """Read every passage of all directives, which are put in order of issue (oldest first, undated last)."""
    ordered = dict(sorted(library.directives.items(), key=lambda item: (str(item[1].issued or "9"), item[0])))
    names = NameIndex.build(library.agencies.values(), library.terms.values(), ordered.values())
    ours = {key: d.id for d in ordered.values() for key in (d.title, _number(d)) if key}
    passages: dict[Place, Passage] = {}
    readings: dict[Place, Reading] = {}
    mentions: dict[tuple[str, str], list[tuple[Place, Mention]]] = defaultdict(list)
    for directive in ordered.values():
        rules = Rules(local=any(map(is_local, directive.issuers)))
        for passage in directive_passages(directive):
            reading = _read(passage, names, ours, directive, rules)
            passages[passage.place] = passage
            readings[passage.place] = reading
            for mention in reading.mentions:
                mentions[mention.kind, mention.target].append((passage.place, mention))
    records = {(kind, record.id): record for kind, record in library.records()}
    return Corpus(
        ordered,
        library.english,
        library.agencies,
        library.terms,
        passages,
        readings,
        {key: tuple(found) for key, found in mentions.items()},
        find_held(records, passages, mentions),
        {
            place: paragraph
            for translation in library.translations.values()
            for place, paragraph in translation.translated().items()
        },
    )


def _number(directive: Directive) -> str | None:
    """The document number in standard form, however the directive prints it."""
    return str(DocumentNumber.parse(directive.number) or directive.number) if directive.number else None


def directive_passages(directive: Directive) -> Iterator[Passage]:
    """Every passage of a directive in printed order.

    Of the blocks around the outline only the running text is read: a title names the directive itself.
    """
    for part in directive.parts():
        if part.place.part in BLOCKS and part.role != part.place.part:
            continue
        if part.heading:
            yield Passage(part.place.heading, part.heading)
        if part.text:
            yield Passage(part.place.text, part.text)


def _read(passage: Passage, names: NameIndex, ours: Mapping[str, str], directive: Directive, rules: Rules) -> Reading:
    text = passage.text
    found = tuple(
        m
        for m in names.find(text)
        if (m.kind, m.target) != ("directive", directive.id)
        and not (rules.local and m.kind == "agency" and is_shared(m.text))
    )
    if passage.place.unit is Unit.HEADING:
        return Reading(mentions=found)
    charged = find_responsibilities(text, names, rules)
    return Reading(
        responsibilities=charged,
        duties=find_duties(text, names),
        targets=find_targets(text),
        citations=find_citations(text, ours, directive.number),
        abbreviations=find_abbreviations(text, names),
        mentions=tuple(mention for mention in found if not _in_another_body(text, mention, charged)),
    )


def _in_another_body(text: str, mention: Mention, charged: Sequence[Responsibility]) -> bool:
    """Whether a mention of an agency is a part of the name of a body that no record has (国务院 in 国务院职能转变协调办)."""
    for clause in charged if mention.kind == "agency" else ():
        if clause.start <= mention.start and mention.end <= clause.end:
            for actor in clause.named:
                at = text.find(actor.name, clause.start) if actor.agency is None else -1
                if 0 <= at <= mention.start and mention.end <= at + len(actor.name) <= clause.end:
                    return True
    return False
