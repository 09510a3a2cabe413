"""The corpus: every passage read, every mention known to both of its ends."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from builder.model import (
    Corpus,
    Directive,
    Library,
    Mention,
    Passage,
    Place,
    Reading,
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
    ours = {key: d.id for d in ordered.values() for key in (d.title, d.number) if key}
    passages: dict[Place, Passage] = {}
    readings: dict[Place, Reading] = {}
    mentions: dict[tuple[str, str], list[tuple[Place, Mention]]] = defaultdict(list)
    for directive in ordered.values():
        rules = Rules()
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
    )


def directive_passages(directive: Directive) -> Iterator[Passage]:
    """Every passage of a directive in printed order; a title is no passage, for it names the directive itself."""

    def passage(part: str, part_id: str, unit: str, text: str) -> Iterator[Passage]:
        if text:
            yield Passage(Place(directive.id, part, part_id, unit), text)

    for index, block in enumerate(directive.before):
        if block.role == "preamble":
            yield from passage("before", str(index), "text", block.text)
    for section in directive.sections:
        yield from passage("section", section.id, "heading", section.heading)
        yield from passage("section", section.id, "text", section.text)
        for group in section.groups:
            yield from passage("group", f"{section.id}-{group.number}", "text", group.text)
        for measure in section.measures:
            yield from passage("measure", measure.id, "heading", measure.heading)
            yield from passage("measure", measure.id, "text", measure.text)
    for index, block in enumerate(directive.after):
        if block.role == "closing":
            yield from passage("after", str(index), "text", block.text)


def _read(passage: Passage, names: NameIndex, ours: Mapping[str, str], directive: Directive, rules: Rules) -> Reading:
    text = passage.text
    mentions = tuple(m for m in names.find(text) if (m.kind, m.target) != ("directive", directive.id))
    if passage.place.unit == "heading":
        return Reading(mentions=mentions)
    return Reading(
        responsibilities=find_responsibilities(text, names, rules),
        duties=find_duties(text, names),
        targets=find_targets(text),
        citations=find_citations(text, ours, directive.number),
        abbreviations=find_abbreviations(text, names),
        mentions=mentions,
    )
