"""SKOS: the glossary as linked data, in Turtle and in JSON-LD.

With a site's address the IRI of a concept is that of its English page with `#concept`, for page paths are permanent;
without one it is `urn:maoce:term:<id>` (not a registered namespace: such a file is to be published at an address before
others refer to it). Terms and agencies are concept schemes of their own; their domains and types are collections.

Pinyin stands as zh-Latn-pinyin: with tones an alternative label, without them a hidden one, for searching. Deprecated
names are hidden labels, with the reason in an editorial note. SKOS forbids (S13) a label of two kinds: the stronger kind
stays; and (S27) `related` between concepts of which one is above the other: the hierarchy stays.
"""

import json
from collections.abc import Iterator

from rdflib import DCTERMS, OWL, RDF, SKOS, XSD, Graph, Literal, URIRef

from builder.exports.entries import CREDIT, LICENCE_URL, ConceptEntry, Glossary
from builder.language.pinyin import syllable_letters
from builder.model import Agency

_PINYIN = "zh-Latn-pinyin"
_PREFIXES = {"skos": SKOS, "dcterms": DCTERMS, "owl": OWL, "xsd": XSD}
_SCHEMES = {"term": "terms", "agency": "agencies"}


def turtle(glossary: Glossary) -> bytes:
    """The graph in Turtle."""
    return _graph(glossary).serialize(format="turtle").encode("utf-8")


def json_ld(glossary: Glossary) -> bytes:
    """The graph in JSON-LD, its nodes and their values in order."""
    context = {prefix: str(namespace) for prefix, namespace in _PREFIXES.items()}
    data = json.loads(_graph(glossary).serialize(format="json-ld", context=context))
    data["@graph"] = sorted((_ordered(node) for node in data["@graph"]), key=lambda node: str(node["@id"]))
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _graph(glossary: Glossary) -> Graph:
    graph = Graph(bind_namespaces="none")
    for prefix, namespace in _PREFIXES.items():
        graph.bind(prefix, namespace)
    for kind, label in _SCHEMES.items():
        scheme = _scheme(glossary, kind)
        words = glossary.words[label]
        graph.add((scheme, RDF.type, SKOS.ConceptScheme))
        for text, language in ((f"Maoce: {words.en}", "en"), (f"贸策：{words.zh}", "zh-Hans")):
            graph.add((scheme, DCTERMS.title, Literal(text, language)))
        graph.add((scheme, DCTERMS.license, URIRef(LICENCE_URL)))
        graph.add((scheme, DCTERMS.rights, Literal(f"{CREDIT}, CC BY 4.0", "en")))
        graph.add((scheme, DCTERMS.modified, Literal(glossary.build.day.isoformat(), datatype=XSD.date)))
        graph.add((scheme, OWL.versionInfo, Literal(glossary.build.said)))
    for entry in glossary.entries.values():
        for triple in _triples(glossary, entry):
            graph.add(triple)
    for one, other in _related(glossary):
        graph.add((_concept(glossary, one), SKOS.related, _concept(glossary, other)))
    return graph


def _triples(glossary: Glossary, entry: ConceptEntry) -> Iterator[tuple[URIRef, URIRef, URIRef | Literal]]:
    concept, scheme, record = _concept(glossary, entry.key), _scheme(glossary, entry.kind), entry.record
    yield concept, RDF.type, SKOS.Concept
    yield concept, SKOS.inScheme, scheme
    if not entry.relations.get("broader"):
        yield concept, SKOS.topConceptOf, scheme
        yield scheme, SKOS.hasTopConcept, concept
    yield from ((concept, kind, label) for kind, label in _labels(entry))
    yield concept, SKOS.definition, Literal(entry.definition.en, "en")
    yield concept, SKOS.definition, Literal(entry.definition.zh, "zh-Hans")
    if record.note:
        yield concept, SKOS.scopeNote, Literal(record.note, "en")
    yield concept, SKOS.editorialNote, Literal(f"English name: {record.english_status}", "en")
    if record.english_source:
        yield concept, DCTERMS.source, URIRef(entry.address) if entry.address else Literal(record.english_source)
    for text, reason in (*((n.zh_hans, n.reason) for n in record.zh), *((n.text, n.reason) for n in record.en)):
        if reason:
            yield concept, SKOS.editorialNote, Literal(f"{text}: {reason}", "en")
    for source in entry.sources:
        yield concept, SKOS.example, Literal(f"{source.quote} ({glossary.place(source)})", "zh-Hans")
    if record.reviewed:
        yield concept, DCTERMS.modified, Literal(record.reviewed.isoformat(), datatype=XSD.date)
        yield concept, SKOS.changeNote, Literal(f"Reviewed on {record.reviewed.isoformat()}", "en")
    for relation, of in _PROPERTIES.items():
        for key in entry.relations.get(relation, ()):
            yield concept, of, _concept(glossary, key)
    yield from _membership(glossary, entry, concept)
    if isinstance(record, Agency) and (record.valid_from or record.valid_until):
        # An interval of ISO 8601-2, open where nothing is known.
        yield concept, DCTERMS.valid, Literal(f"{record.valid_from or '..'}/{record.valid_until or '..'}")


def _membership(
    glossary: Glossary, entry: ConceptEntry, concept: URIRef
) -> Iterator[tuple[URIRef, URIRef, URIRef | Literal]]:
    words = glossary.words[entry.field]
    family, _, value = entry.field.partition("_")
    collection = _iri(glossary, f"{_SCHEMES[entry.kind]}/#{family}-{value}", f"{family}:{value}")
    yield collection, RDF.type, SKOS.Collection
    yield collection, SKOS.prefLabel, Literal(words.en, "en")
    yield collection, SKOS.prefLabel, Literal(words.zh, "zh-Hans")
    yield collection, SKOS.member, concept


def _labels(entry: ConceptEntry) -> Iterator[tuple[URIRef, Literal]]:
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
    for kind, labels in ((SKOS.prefLabel, preferred), (SKOS.altLabel, alternative), (SKOS.hiddenLabel, hidden)):
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
    "broader": SKOS.broader,
    "narrower": SKOS.narrower,
    "predecessors": DCTERMS.replaces,
    "successors": DCTERMS.isReplacedBy,
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


def _concept(glossary: Glossary, key: str) -> URIRef:
    entry = glossary.entries[key]
    return _iri(glossary, f"{entry.path}#concept", f"{entry.kind}:{entry.record.id}")


def _scheme(glossary: Glossary, kind: str) -> URIRef:
    return _iri(glossary, f"{_SCHEMES[kind]}/#scheme", f"scheme:{_SCHEMES[kind]}")


def _iri(glossary: Glossary, page: str, urn: str) -> URIRef:
    return URIRef(f"{glossary.site_url.rstrip('/')}/en/{page}" if glossary.site_url else f"urn:maoce:{urn}")


def _ordered(node: dict[str, object]) -> dict[str, object]:
    """A node of JSON-LD with its keys, and the values of each, in order: rdflib gives them as hashes fall."""
    return {
        key: sorted(value, key=lambda v: json.dumps(v, sort_keys=True)) if isinstance(value, list) else value
        for key, value in sorted(node.items())
    }
