"""SKOS: the glossary as linked data, in Turtle and in JSON-LD.

With a site's address the IRI of a concept is that of its English page with `#concept`, for page paths are permanent;
without one it is `urn:maoce:term:<id>` (not a registered namespace: such a file is to be published at an address before
others refer to it). Terms and agencies are concept schemes of their own; their domains and types are collections.

Pinyin stands as zh-Latn-pinyin: with tones an alternative label, without them a hidden one, for searching. Deprecated
names are hidden labels, with the reason in an editorial note. SKOS forbids (S13) a label of two kinds: the stronger kind
stays; and (S27) `related` between concepts of which one is above the other: the hierarchy stays.
"""

from collections.abc import Iterator

from builder.exports import rdf
from builder.exports.entries import CREDIT, LICENCE_URL, ConceptEntry, Glossary
from builder.exports.rdf import TYPE, Iri, Literal, Statement
from builder.language.pinyin import syllable_letters
from builder.model import Agency

_PINYIN = "zh-Latn-pinyin"
_DATE = "xsd:date"
_PREFIXES = {
    "dcterms": "http://purl.org/dc/terms/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_SCHEMES = {"term": "terms", "agency": "agencies"}


def turtle(glossary: Glossary) -> bytes:
    """The graph in Turtle."""
    return rdf.turtle(rdf.graph(_statements(glossary)), _PREFIXES).encode("utf-8")


def json_ld(glossary: Glossary) -> bytes:
    """The graph in JSON-LD."""
    return rdf.json_ld(rdf.graph(_statements(glossary)), _PREFIXES).encode("utf-8")


def _statements(glossary: Glossary) -> Iterator[Statement]:
    for kind, label in _SCHEMES.items():
        scheme = _scheme(glossary, kind)
        words = glossary.words[label]
        yield scheme, TYPE, Iri("skos:ConceptScheme")
        hans = f"贸策：{words.zh}"
        titles = (("en", f"Maoce: {words.en}"), ("zh-Hans", hans), ("zh-Hant", glossary.traditional.convert(hans)))
        for language, text in titles:
            yield scheme, "dcterms:title", Literal(text, language)
            yield scheme, "skos:prefLabel", Literal(text, language)
        yield scheme, "dcterms:license", Iri(LICENCE_URL)
        yield scheme, "dcterms:rights", Literal(f"{CREDIT}, CC BY 4.0", "en")
        yield scheme, "dcterms:modified", Literal(glossary.build.day.isoformat(), datatype=_DATE)
        yield scheme, "dcterms:hasVersion", Literal(glossary.build.version)
        yield scheme, "owl:versionInfo", Literal(glossary.build.said)
    for entry in glossary.entries.values():
        yield from _of_entry(glossary, entry)
    for one, other in _related(glossary):
        yield _concept(glossary, one), "skos:related", _concept(glossary, other)


def _of_entry(glossary: Glossary, entry: ConceptEntry) -> Iterator[Statement]:
    concept, scheme, record = _concept(glossary, entry.key), _scheme(glossary, entry.kind), entry.record
    yield concept, TYPE, Iri("skos:Concept")
    yield concept, "skos:inScheme", scheme
    if not entry.relations.get("broader"):
        yield concept, "skos:topConceptOf", scheme
        yield scheme, "skos:hasTopConcept", concept
    yield from ((concept, kind, label) for kind, label in _labels(entry))
    yield concept, "skos:definition", Literal(entry.definition.en, "en")
    yield concept, "skos:definition", Literal(entry.definition.zh, "zh-Hans")
    if record.note:
        yield concept, "skos:scopeNote", Literal(record.note, "en")
    yield concept, "skos:editorialNote", Literal(f"English name: {record.english_status}", "en")
    if record.english_source:
        yield concept, "dcterms:source", Iri(entry.address) if entry.address else Literal(record.english_source)
    for text, reason in (*((n.zh_hans, n.reason) for n in record.zh), *((n.text, n.reason) for n in record.en)):
        if reason:
            yield concept, "skos:editorialNote", Literal(f"{text}: {reason}", "en")
    for source in entry.sources:
        yield concept, "skos:example", Literal(f"{source.quote} ({glossary.place(source)})", "zh-Hans")
    for reference in entry.references:
        yield concept, "dcterms:references", Literal(reference.en, "en")
        yield concept, "dcterms:references", Literal(reference.zh, "zh-Hans")
    if record.reviewed:
        yield concept, "dcterms:modified", Literal(record.reviewed.isoformat(), datatype=_DATE)
        yield concept, "skos:changeNote", Literal(f"Reviewed on {record.reviewed.isoformat()}", "en")
    for relation, of in _PROPERTIES.items():
        for key in entry.relations.get(relation, ()):
            yield concept, of, _concept(glossary, key)
    yield from _membership(glossary, entry, concept)
    if isinstance(record, Agency) and (record.valid_from or record.valid_until):
        # An interval of ISO 8601-2, open where nothing is known.
        yield concept, "dcterms:valid", Literal(f"{record.valid_from or '..'}/{record.valid_until or '..'}")


def _membership(glossary: Glossary, entry: ConceptEntry, concept: Iri) -> Iterator[Statement]:
    words = glossary.words[entry.field]
    family, _, value = entry.field.partition("_")
    collection = _iri(glossary, f"{_SCHEMES[entry.kind]}/#{family}-{value}", f"{family}:{value}")
    yield collection, TYPE, Iri("skos:Collection")
    yield collection, "skos:prefLabel", Literal(words.en, "en")
    yield collection, "skos:prefLabel", Literal(words.zh, "zh-Hans")
    yield collection, "skos:prefLabel", Literal(glossary.traditional.convert(words.zh), "zh-Hant")
    yield collection, "skos:member", concept


def _labels(entry: ConceptEntry) -> Iterator[tuple[str, Literal]]:
    """Every label once, under the strongest kind that it has."""
    record = entry.record
    preferred = [
        Literal(record.name_en.text, "en"),
        Literal(record.name_zh.zh_hans, "zh-Hans"),
        Literal(record.name_zh.zh_hant, "zh-Hant"),
        *(Literal(name.text, name.region) for name in record.regional),
    ]
    alternative: list[Literal] = []
    hidden: list[Literal] = []
    for english in record.en:
        (hidden if english.status == "deprecated" else alternative).append(Literal(english.text, "en"))
    for chinese in record.zh:
        names = (Literal(chinese.zh_hans, "zh-Hans"), Literal(chinese.zh_hant, "zh-Hant"))
        marked, bare = Literal(chinese.pinyin, _PINYIN), Literal(syllable_letters(chinese.pinyin), _PINYIN)
        (hidden if chinese.status == "deprecated" else alternative).extend((*names, marked))
        hidden.append(bare)
    given: set[Literal] = set()
    for kind, labels in (("skos:prefLabel", preferred), ("skos:altLabel", alternative), ("skos:hiddenLabel", hidden)):
        for label in labels:
            if label not in given:
                given.add(label)
                yield kind, label


def _related(glossary: Glossary) -> Iterator[tuple[str, str]]:
    """The keys that are related, in both directions (S23), whichever of the two entries says it."""
    for entry in glossary.entries.values():
        for key in entry.relations.get("related", ()):
            if key not in _above(glossary, entry.key) and entry.key not in _above(glossary, key):
                yield entry.key, key
                yield key, entry.key


_PROPERTIES = {
    "broader": "skos:broader",
    "narrower": "skos:narrower",
    "predecessors": "dcterms:replaces",
    "successors": "dcterms:isReplacedBy",
}


def _above(glossary: Glossary, key: str) -> set[str]:
    """All concepts above one, however far."""
    found: set[str] = set()
    queue = [key]
    while queue:
        above = set(glossary.entries[queue.pop()].relations.get("broader", ())) - found
        found |= above
        queue += above
    return found


def _concept(glossary: Glossary, key: str) -> Iri:
    entry = glossary.entries[key]
    return _iri(glossary, f"{entry.path}#concept", f"{entry.kind}:{entry.record.id}")


def _scheme(glossary: Glossary, kind: str) -> Iri:
    return _iri(glossary, f"{_SCHEMES[kind]}/#scheme", f"scheme:{_SCHEMES[kind]}")


def _iri(glossary: Glossary, page: str, urn: str) -> Iri:
    return Iri(f"{glossary.site_url.rstrip('/')}/en/{page}" if glossary.site_url else f"urn:maoce:{urn}")
