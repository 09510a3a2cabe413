"""What TBX-Basic allows, written down from its published rules, to hold our files against.

Version 2: the data categories and levels of LISA's TBX-Basic (2008) and of its RELAX NG schema TBXBasicRNGV02. Version 3:
ISO 30042:2019 as LTAC Global's dialect package TBX-Basic 1.2 states it, its core structure in RELAX NG
(TBXcoreStructV03.rng) and its levels and values in Schematron (TBX-Basic_DCA.sch). These are published without a licence to
copy them, so they are not here: `TBX_SCHEMAS` names a folder that holds the first, and the tests then ask it, too.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree


@dataclass(frozen=True)
class Version:
    """The words of a version: its elements, and its parts of speech."""

    namespace: str | None
    root: str
    header: str
    entry: str
    language: str
    term: str
    root_attributes: dict[str, str]
    parts_of_speech: frozenset[str]
    file_description: str
    text: str


_SPEECH = frozenset(("noun", "verb", "adjective", "adverb", "other"))
V2 = Version(
    None, "martif", "martifHeader", "termEntry", "langSet", "tig", {"type": "TBX-Basic"}, _SPEECH | {"properNoun"},
    "(titleStmt )?(publicationStmt )?(sourceDesc )+", "body ",
)  # fmt: skip
V3 = Version(
    "urn:iso:std:iso:30042:ed-2", "tbx", "tbxHeader", "conceptEntry", "langSec", "termSec",
    {"type": "TBX-Basic", "style": "dca"}, _SPEECH, "(publicationStmt )?(titleStmt )?sourceDesc ", "(body )?",
)  # fmt: skip

_AUXILIARY = "((descrip|descripGrp|admin|transacGrp|note|ref|xref) )*"
# The children of each element, in order, as a regular expression over their names; none listed: text alone.
_CONTENT = {
    "root": "header text ",
    "header": "fileDesc (encodingDesc )?(revisionDesc )?",
    "titleStmt": "title (note )*",
    "publicationStmt": "(p )+",
    "sourceDesc": "(p )+",
    "encodingDesc": "(p )+",
    "body": "(entry )+",
    "entry": _AUXILIARY + "(language )+",
    "language": _AUXILIARY + "(term_section )+",
    "term_section": "term (termNote )*" + _AUXILIARY,
    "descripGrp": "descrip (admin )*",
    "transacGrp": "transac ((transacNote|date) )*",
}
# The values of `type` that an element may have.
_CATEGORIES = {
    "admin": {"customerSubset", "projectSubset", "source"},
    "descrip": {"context", "definition", "subjectField"},
    "ref": {"crossReference"},
    "xref": {"externalCrossReference", "xGraphic"},
    "transac": {"transactionType"},
    "transacNote": {"responsibility"},
    "termNote": {
        "administrativeStatus", "grammaticalGender", "geographicalUsage", "partOfSpeech", "termLocation", "termType",
    },
}  # fmt: skip
# At which levels a category may stand.
_LEVELS = {
    "subjectField": {"entry"},
    "definition": {"entry", "language"},
    "context": {"term_section"},
    "source": {"entry", "language", "term_section"},
    "crossReference": {"entry", "term_section"},
    "externalCrossReference": {"entry", "term_section"},
    "transactionType": {"entry", "language", "term_section"},
}
_VALUES = {
    "administrativeStatus": {
        "preferredTerm-admn-sts", "admittedTerm-admn-sts", "deprecatedTerm-admn-sts", "supersededTerm-admn-sts",
    },
    "termType": {"fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase"},
    "transactionType": {"origination", "modification"},
}  # fmt: skip
_ATTRIBUTES = {"type", "target", "id", "{http://www.w3.org/XML/1998/namespace}lang"}


def problems(data: bytes, version: Version) -> Iterator[str]:
    """Everything in `data` that TBX-Basic does not allow."""
    root = etree.fromstring(data)
    names: dict[str, str] = {
        version.root: "root", version.header: "header", version.entry: "entry", version.language: "language",
        version.term: "term_section",
    }  # fmt: skip

    def name(element: etree._Element) -> str:
        tag = str(element.tag)
        space, _, local = tag.rpartition("}")
        return names.get(local, local) if space == (f"{{{version.namespace}" if version.namespace else "") else tag

    contents = _CONTENT | {"fileDesc": version.file_description, "text": version.text}
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    for attribute, value in version.root_attributes.items():
        if root.get(attribute) != value:
            yield f"the root has no {attribute}={value!r}"
    if not root.get("{http://www.w3.org/XML/1998/namespace}lang"):
        yield "the root has no language"
    if len(set(ids)) < len(ids):
        yield "an id stands twice"
    for element in root.iter():
        here, kind, text = name(element), element.get("type"), (element.text or "").strip()
        where = f"line {element.sourceline}: <{here} type={kind!r}>"
        children = "".join(f"{name(child)} " for child in element)
        if here in contents:
            if not re.fullmatch(contents[here], children):
                yield f"{where} holds {children}"
            if text:
                yield f"{where} holds text {text!r}"
        elif children or not text:
            yield f"{where} is to hold text alone, and some"
        if here not in ("root", "p") and set(map(str, element.keys())) - _ATTRIBUTES:
            yield f"{where} has attributes {sorted(map(str, element.keys()))}"
        if here in _CATEGORIES and kind not in _CATEGORIES[here]:
            yield f"{where} is no data category"
        level = next(n for n in map(name, element.iterancestors()) if not n.endswith("Grp")) if here != "root" else ""
        if kind in _LEVELS and level not in _LEVELS[kind]:
            yield f"{where} stands at {level}"
        if here == "termNote" and level != "term_section":
            yield f"{where} stands at {level}"
        if kind in _VALUES and text not in _VALUES[kind]:
            yield f"{where} is {text!r}"
        if kind == "partOfSpeech" and text not in version.parts_of_speech:
            yield f"{where} is {text!r}"
        if here == "date" and not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            yield f"{where} is {text!r}"
        if here == "xref" and not re.match("https?://.", element.get("target", "")):
            yield f"{where} leads to {element.get('target')!r}"
        if here == "ref" and element.get("target") not in ids:
            yield f"{where} leads to {element.get('target')!r}"
        if here == "language" and not element.get("{http://www.w3.org/XML/1998/namespace}lang"):
            yield f"{where} has no language"
