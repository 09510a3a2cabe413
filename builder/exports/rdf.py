"""RDF written down: statements as Turtle and as JSON-LD, both in one order, whatever the order in which they were made.

Of both languages as much as a glossary needs: names with prefixes for all predicates, addresses in full, literals with a
language or a datatype. https://www.w3.org/TR/turtle/ · https://www.w3.org/TR/json-ld11/
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

TYPE = "rdf:type"


class Iri(NamedTuple):
    """A resource by its address, or by a name with a prefix (`skos:Concept`)."""

    name: str


class Literal(NamedTuple):
    """A text with a language (BCP 47), or with a datatype by its name with a prefix, or with neither."""

    text: str
    language: str = ""
    datatype: str = ""


Node = Iri | Literal
Statement = tuple[Iri, str, Node]  # of a resource, by the name of a predicate, a node
Subjects = Mapping[Iri, Mapping[str, set[Node]]]


def graph(statements: Iterable[Statement]) -> Subjects:
    """Statements by subject and predicate, each once."""
    subjects: dict[Iri, dict[str, set[Node]]] = defaultdict(lambda: defaultdict(set))
    for subject, predicate, node in statements:
        subjects[subject][predicate].add(node)
    return subjects


def turtle(subjects: Subjects, prefixes: Mapping[str, str]) -> str:
    """Subjects in Turtle: those first to which the fewest statements lead, then by address."""
    led_to = Counter(node for said in subjects.values() for nodes in said.values() for node in nodes)
    lines = [f"@prefix {prefix}: <{address}> .\n" for prefix, address in sorted(prefixes.items())]
    for subject in sorted(subjects, key=lambda subject: (led_to[subject], subject)):
        facts = []
        for predicate, nodes in sorted(subjects[subject].items(), key=lambda item: (item[0] != TYPE, item[0])):
            listed = ",\n        ".join(_node(node, prefixes) for node in _in_order(nodes))
            facts.append(f"{'a' if predicate == TYPE else predicate} {listed}")
        said = " ;\n    ".join(facts)
        lines.append(f"\n{_node(subject, prefixes)} {said} .\n")
    return "".join((*lines, "\n"))


def json_ld(subjects: Subjects, prefixes: Mapping[str, str]) -> str:
    """Subjects in JSON-LD, by address, with the values of each predicate in the order of their JSON."""
    nodes = []
    for subject, said in sorted(subjects.items()):
        node: dict[str, object] = {"@id": subject.name}
        for predicate, values in said.items():
            if predicate == TYPE:
                node["@type"] = _one_or_more(sorted(value.name for value in values if isinstance(value, Iri)))
            else:
                node[predicate] = _one_or_more(sorted(map(_value, values), key=lambda v: json.dumps(v, sort_keys=True)))
        nodes.append(dict(sorted(node.items())))
    data = {"@context": dict(prefixes), "@graph": nodes}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _in_order(nodes: Iterable[Node]) -> list[Node]:
    """Addresses, then literals by language."""
    return sorted(nodes, key=lambda n: ("", n.name, "") if isinstance(n, Iri) else (n.language, n.text, n.datatype))


def _node(node: Node, prefixes: Mapping[str, str]) -> str:
    if isinstance(node, Iri):
        return node.name if node.name.partition(":")[0] in prefixes else f"<{node.name}>"
    text = f'"{node.text.translate(_ESCAPED)}"'
    return f"{text}@{node.language}" if node.language else f"{text}^^{node.datatype}" if node.datatype else text


_ESCAPED = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"})


def _value(node: Node) -> object:
    if isinstance(node, Iri):
        return {"@id": node.name}
    if node.language:
        return {"@language": node.language, "@value": node.text}
    return {"@type": node.datatype, "@value": node.text} if node.datatype else node.text


def _one_or_more(values: list[object] | list[str]) -> object:
    return values[0] if len(values) == 1 else values
