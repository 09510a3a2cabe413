"""TermBase eXchange, dialect TBX-Basic, in both versions that programs read.

Version 2 is ISO 30042:2008 (martif) with the data categories of LISA's TBX-Basic; version 3 is ISO 30042:2019 in DCA
style, with those of the TBX-Basic module. They differ in the names of elements and in one value. Which category may stand
at which level is in the schemas that LTAC Global publishes for either: a definition belongs to a language, a context to
a term, the subject field to the concept.

Three things for which TBX-Basic has no category are notes of the name: its pinyin, why it is deprecated, and what
standing an English name has. A review is a transaction `modification`, the nearer of the two kinds that there are.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from builder.exports.entries import CREDIT, LICENCE, LICENCE_URL, ConceptEntry, Glossary
from builder.model import ChineseName, EnglishName, RegionalName, TermSource

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_STATUS = {"preferred": "preferredTerm-admn-sts", "admitted": "admittedTerm-admn-sts", "deprecated": "deprecatedTerm-admn-sts"}  # fmt: skip
_TYPE = {"full": "fullForm", "short": "shortForm", "acronym": "acronym", "variant": "variant"}


@dataclass(frozen=True, slots=True)
class _Dialect:
    """What a version calls things; `name_of_body` is the part of speech of an agency's name."""

    root: str
    attributes: dict[str, str]
    header: str
    entry: str
    language: str
    term: str
    name_of_body: str
    doctype: str
    encoding: str | None


_V2 = _Dialect(
    root="martif",
    attributes={_LANGUAGE: "en", "type": "TBX-Basic"},
    header="martifHeader",
    entry="termEntry",
    language="langSet",
    term="tig",
    name_of_body="properNoun",
    doctype='<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">\n',
    encoding="TBXBasicXCSV02.xcs",
)
_V3 = _Dialect(
    root="tbx",
    attributes={"xmlns": "urn:iso:std:iso:30042:ed-2", _LANGUAGE: "en", "style": "dca", "type": "TBX-Basic"},
    header="tbxHeader",
    entry="conceptEntry",
    language="langSec",
    term="termSec",
    name_of_body="noun",
    doctype="",
    encoding=None,
)


def version_2(glossary: Glossary) -> bytes:
    """TBX-Basic of 2008."""
    return _Writer(glossary, _V2).document()


def version_3(glossary: Glossary) -> bytes:
    """TBX-Basic of 2019."""
    return _Writer(glossary, _V3).document()


class _Writer:
    """Writes one glossary in one version."""

    def __init__(self, glossary: Glossary, dialect: _Dialect) -> None:
        self._glossary = glossary
        self._dialect = dialect

    def _e(self, tag: str, *content: str | etree._Element, **attributes: str) -> etree._Element:
        """An element with text or with children."""
        element = etree.Element(tag, attributes)
        for part in content:
            if isinstance(part, str):
                element.text = part
            else:
                element.append(part)
        return element

    def document(self) -> bytes:
        d = self._dialect
        body = self._e("body", *(self._entry(entry) for entry in self._glossary.entries.values()))
        root = self._e(d.root, self._header(), self._e("text", body), **d.attributes)
        head = f'<?xml version="1.0" encoding="UTF-8"?>\n{d.doctype}'
        return head.encode() + etree.tostring(root, encoding="UTF-8", xml_declaration=False, pretty_print=True)

    def _header(self) -> etree._Element:
        e = self._e
        licence = f"{LICENCE}, {LICENCE_URL}; credit: {CREDIT}"
        file = e(
            "fileDesc",
            e("titleStmt", e("title", f"{CREDIT}: glossary of China's foreign trade policy")),
            e("publicationStmt", e("p", licence)),
            e(
                "sourceDesc",
                e("p", "Terms and agencies of the State Council's directives on foreign trade, published by Maoce."),
                e("p", self._glossary.build.said),
            ),
        )
        encoding = self._dialect.encoding
        return e(
            self._dialect.header, file, *([e("encodingDesc", e("p", encoding, type="XCSURI"))] if encoding else [])
        )

    def _entry(self, entry: ConceptEntry) -> etree._Element:
        e, record = self._e, entry.record
        field = self._glossary.words[entry.field]
        parts = [e("descrip", field.en, type="subjectField")]
        for relation, keys in entry.relations.items():
            for key in keys:
                other = self._glossary.entries[key].record.name_en.text
                parts.append(e("ref", f"{relation}: {other}", type="crossReference", target=key))
        if record.reviewed:
            kind = e("transac", "modification", type="transactionType")
            by = e("transacNote", CREDIT, type="responsibility")
            parts.append(e("transacGrp", kind, e("date", record.reviewed.isoformat()), by))
        if record.note:
            parts.append(e("note", record.note))
        return e(
            self._dialect.entry,
            *parts,
            self._section(
                "zh-Hans", entry.definition.zh, (r.zh for r in entry.references), self._chinese(entry, "zh-Hans")
            ),
            self._section(
                "zh-Hant", None, (), [*self._chinese(entry, "zh-Hant"), *map(self._regional, record.regional)]
            ),
            self._section(
                "en",
                entry.definition.en,
                (r.en for r in entry.references),
                (self._english(entry, name) for name in record.en),
            ),
            id=entry.key,
        )

    def _section(
        self, language: str, definition: str | None, references: Iterable[str], terms: Iterable[etree._Element]
    ) -> etree._Element:
        e = self._e
        defined = [e("descrip", definition, type="definition")] if definition else []
        laid_down = [e("admin", reference, type="source") for reference in references]
        return e(self._dialect.language, *defined, *laid_down, *terms, **{_LANGUAGE: language})

    def _chinese(self, entry: ConceptEntry, script: str) -> Iterator[etree._Element]:
        hans = script == "zh-Hans"
        quoted = _by_name(entry) if hans else {}
        written: set[str] = set()
        for name in entry.record.zh:
            text = name.zh_hans if hans else name.zh_hant
            if text in written:  # two Simplified names may be one in Traditional characters
                continue
            written.add(text)
            notes = [f"Pinyin: {name.pinyin}{'' if name.pinyin_reviewed else ' (generated, not yet reviewed)'}"]
            if not hans and not name.zh_hant_reviewed:
                notes.append("Traditional characters: generated, not yet reviewed")
            yield self._term(entry, text, name, [*self._contexts(quoted.get(name, [])), *self._notes(notes, name)])

    def _english(self, entry: ConceptEntry, name: EnglishName) -> etree._Element:
        record, more, notes = entry.record, [], []
        if name.status == "preferred":
            notes.append(f"English name: {record.english_status}")
            if entry.address:
                more.append(
                    self._e("xref", "English name: source", type="externalCrossReference", target=entry.address)
                )
            elif record.english_source:
                more.append(self._e("admin", record.english_source, type="source"))
        return self._term(entry, name.text, name, [*more, *self._notes(notes, name)])

    def _regional(self, name: RegionalName) -> etree._Element:
        e = self._e
        status = e("termNote", _STATUS["admitted"], type="administrativeStatus")
        return e(self._dialect.term, e("term", name.text), status, e("termNote", name.region, type="geographicalUsage"))

    def _term(
        self, entry: ConceptEntry, text: str, name: ChineseName | EnglishName, more: list[etree._Element]
    ) -> etree._Element:
        e = self._e
        # The glossary does not say what part of speech a term is; an agency's name is a name.
        speech = [e("termNote", self._dialect.name_of_body, type="partOfSpeech")] if entry.kind == "agency" else []
        return e(
            self._dialect.term,
            e("term", text),
            e("termNote", _STATUS[name.status], type="administrativeStatus"),
            e("termNote", _TYPE[name.form], type="termType"),
            *speech,
            *more,
        )

    def _contexts(self, sources: list[TermSource]) -> list[etree._Element]:
        e = self._e
        return [
            e("descripGrp", e("descrip", s.quote, type="context"), e("admin", self._glossary.place(s), type="source"))
            for s in sources
        ]

    def _notes(self, notes: list[str], name: ChineseName | EnglishName) -> list[etree._Element]:
        reason = [f"Deprecated: {name.reason}"] if name.reason else []
        return [self._e("note", note) for note in (*notes, *reason)]


def _by_name(entry: ConceptEntry) -> dict[ChineseName, list[TermSource]]:
    """The quotations under the longest name that stands in them; a context holds its term (TBX-Basic)."""
    longest = sorted(entry.record.zh, key=lambda name: -len(name.zh_hans))
    found: dict[ChineseName, list[TermSource]] = {}
    for source in entry.sources:
        name = next((n for n in longest if n.zh_hans in source.quote), entry.record.name_zh)
        found.setdefault(name, []).append(source)
    return found
