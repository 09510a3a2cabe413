"""RDF as we write it says to rdflib what was stated, and is the same whatever the order of the statements."""

from collections.abc import Sequence
from random import Random

import rdflib
from hypothesis import given
from hypothesis import strategies as st

from builder.exports import rdf
from builder.exports.rdf import TYPE, Iri, Literal, Statement

PREFIXES = {"ex": "https://example.org/#", "xsd": "http://www.w3.org/2001/XMLSchema#"}
_IRIS = st.sampled_from([Iri(f"urn:maoce:{name}") for name in ("a", "b", "c")])
_TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from('\\"\n\r\t'), max_size=6)
_LITERALS = st.builds(Literal, _TEXTS, st.sampled_from(["", "en", "zh-Hans"]), st.just("")) | st.builds(
    Literal, st.just("2026-11-20"), st.just(""), st.just("xsd:date")
)
_SAID = st.tuples(_IRIS, st.sampled_from(["ex:one", "ex:two"]), _IRIS | _LITERALS)
_TYPED = st.tuples(_IRIS, st.just(TYPE), st.sampled_from([Iri("ex:A"), Iri("ex:B")]))
_STATEMENTS = st.lists(_SAID | _TYPED, min_size=1, max_size=12)


def _full(name: str) -> str:
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local if prefix in PREFIXES else name


def _stated(statements: Sequence[Statement]) -> set[tuple[object, ...]]:
    """The statements as rdflib has them."""
    found: set[tuple[object, ...]] = set()
    for subject, predicate, node in statements:
        said: object = (
            rdflib.URIRef(_full(node.name))
            if isinstance(node, Iri)
            else rdflib.Literal(
                node.text, lang=node.language or None, datatype=_full(node.datatype) if node.datatype else None
            )
        )
        of = rdflib.RDF.type if predicate == TYPE else rdflib.URIRef(_full(predicate))
        found.add((rdflib.URIRef(subject.name), of, said))
    return found


@given(_STATEMENTS)
def test_turtle_says_what_was_stated(statements: list[Statement]) -> None:
    text = rdf.turtle(rdf.graph(statements), PREFIXES)
    assert set(rdflib.Graph().parse(data=text, format="turtle")) == _stated(statements)


@given(_STATEMENTS)
def test_json_ld_says_what_was_stated(statements: list[Statement]) -> None:
    text = rdf.json_ld(rdf.graph(statements), PREFIXES)
    assert set(rdflib.Graph().parse(data=text, format="json-ld")) == _stated(statements)


@given(_STATEMENTS, st.randoms(use_true_random=False))
def test_the_order_of_statements_does_not_matter(statements: list[Statement], random: Random) -> None:
    shuffled = [*statements]
    random.shuffle(shuffled)
    for written in (rdf.turtle, rdf.json_ld):
        assert written(rdf.graph(statements), PREFIXES) == written(rdf.graph(shuffled), PREFIXES)
