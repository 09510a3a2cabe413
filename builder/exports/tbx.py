"""TermBase eXchange, dialect TBX-Basic, in both versions that programs read.

Version 2 is ISO 30042:2008 (martif) with the data categories of LISA's TBX-Basic; version 3 is ISO 30042:2019 in DCA
style, with those of the TBX-Basic module. They differ in the names of elements, in the order of the header and in one
value. Which category may stand at which level is in the schemas that LTAC Global publishes for either: a definition belongs
to a language, a context to a term, the subject field to the concept. No file names a DTD, for none would be beside it.

For programs that take every name of the other language for a translation, whatever its status, and all Chinese for one
language (OmegaT does both), there is a file of version 2 for each direction and script: every name that a text may hold
on the side of the source, those best avoided included, and on the other those alone that may be written. These files are for
reading while one translates: relations, quotations and where things come from stand in the whole ones.

Three things for which TBX-Basic has no category are notes of the name: its pinyin, why it is deprecated, and what
standing an English name has. A review is a transaction `modification`, the nearer of the two kinds that there are.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from builder.exports.entries import CREDIT, LICENCE, LICENCE_URL, ConceptEntry, Glossary
from builder.model import ChineseName, EnglishName, RegionalName, Term, TermSource

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_STATUS = {"preferred": "preferredTerm-admn-sts", "admitted": "admittedTerm-admn-sts", "deprecated": "deprecatedTerm-admn-sts"}  # fmt: skip
_TYPE = {"full": "fullForm", "short": "shortForm", "acronym": "acronym", "variant": "variant"}
_Name = ChineseName | EnglishName | RegionalName


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
    licence_first: bool
    constraints: str | None


_V2 = _Dialect(
    root="martif",
    attributes={_LANGUAGE: "en", "type": "TBX-Basic"},
    header="martifHeader",
    entry="termEntry",
    language="langSet",
    term="tig",
    name_of_body="properNoun",
    licence_first=False,
    constraints="TBXBasicXCSV02.xcs",
)
_V3 = _Dialect(
    root="tbx",
    attributes={"xmlns": "urn:iso:std:iso:30042:ed-2", _LANGUAGE: "en", "style": "dca", "type": "TBX-Basic"},
    header="tbxHeader",
    entry="conceptEntry",
    language="langSec",
    term="termSec",
    name_of_body="noun",
    licence_first=True,
    constraints=None,
)


@dataclass(frozen=True, slots=True)
class _Direction:
    """From which language into which; the tags are those of the sections."""

    source: str
    target: str


def version_2(glossary: Glossary) -> bytes:
    """TBX-Basic of 2008."""
    return _Writer(glossary, _V2).document()


def version_3(glossary: Glossary) -> bytes:
    """TBX-Basic of 2019."""
    return _Writer(glossary, _V3).document()


def hans_to_english(glossary: Glossary) -> bytes:
    """From Simplified Chinese into English, version 2."""
    return _Writer(glossary, _V2, _Direction("zh-Hans", "en")).document()


def hant_to_english(glossary: Glossary) -> bytes:
    """From Traditional Chinese into English, version 2."""
    return _Writer(glossary, _V2, _Direction("zh-Hant", "en")).document()


def english_to_hans(glossary: Glossary) -> bytes:
    """From English into Simplified Chinese, version 2."""
    return _Writer(glossary, _V2, _Direction("en", "zh-Hans")).document()


def english_to_hant(glossary: Glossary) -> bytes:
    """From English into Traditional Chinese, version 2."""
    return _Writer(glossary, _V2, _Direction("en", "zh-Hant")).document()


class _Writer:
    """Writes one glossary in one version, whole or for one direction."""

    def __init__(self, glossary: Glossary, dialect: _Dialect, direction: _Direction | None = None) -> None:
        self._glossary = glossary
        self._dialect = dialect
        self._direction = direction

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
        entries = [self._entry(entry) for entry in self._glossary.entries.values()]
        body = [self._e("body", *entries)] if entries or d is _V2 else []  # version 3 has no body without an entry
        root = self._e(d.root, self._header(), self._e("text", *body), **d.attributes)
        etree.indent(root, "")  # a line an element; indenting them would be a sixth of the file
        head = b'<?xml version="1.0" encoding="UTF-8"?>\n'
        return head + etree.tostring(root, encoding="UTF-8", xml_declaration=False) + b"\n"

    def _header(self) -> etree._Element:
        e, d = self._e, self._dialect
        site = f"; published at {self._glossary.site_url}" if self._glossary.site_url else ""
        title = e("titleStmt", e("title", f"{CREDIT}: glossary of China's foreign trade policy"))
        licence = e("publicationStmt", e("p", f"{LICENCE}, {LICENCE_URL}; credit: {CREDIT}{site}"))
        file = e(
            "fileDesc",
            *((licence, title) if d.licence_first else (title, licence)),
            e(
                "sourceDesc",
                e("p", "Terms and agencies of the State Council's directives on foreign trade, published by Maoce."),
                e("p", self._glossary.build.said),
            ),
        )
        # By its name: as an address it would be that of a file beside this one.
        constraints = [e("encodingDesc", e("p", d.constraints, type="DCSName"))] if d.constraints else []
        return e(d.header, file, *constraints)

    def _entry(self, entry: ConceptEntry) -> etree._Element:
        e, record = self._e, entry.record
        field = self._glossary.words[entry.field]
        parts = [e("descrip", field.en, type="subjectField")]
        for relation, keys in entry.relations.items():
            for key in keys if self._direction is None else ():
                other = self._glossary.entries[key].record.name_en.text
                parts.append(e("ref", f"{relation}: {other}", type="crossReference", target=key))
        if page := self._glossary.page(entry):
            parts.append(e("xref", "Maoce: this entry", type="externalCrossReference", target=page))
        if record.reviewed and self._direction is None:
            kind = e("transac", "modification", type="transactionType")
            by = e("transacNote", CREDIT, type="responsibility")
            parts.append(e("transacGrp", kind, e("date", record.reviewed.isoformat()), by))
        if record.note:
            parts.append(e("note", record.note))
        sections: dict[str, tuple[str | None, Iterable[str], Iterable[_Name]]] = {
            "zh-Hans": (entry.definition.zh, (r.zh for r in entry.references), record.zh),
            "zh-Hant": (None, (), (*record.zh, *record.regional)),
            "en": (entry.definition.en, (r.en for r in entry.references), record.en),
        }
        wanted = (self._direction.source, self._direction.target) if self._direction else tuple(sections)
        return e(
            self._dialect.entry,
            *parts,
            *(self._section(entry, language, *sections[language]) for language in wanted),
            id=entry.key,
        )

    def _section(
        self,
        entry: ConceptEntry,
        language: str,
        definition: str | None,
        references: Iterable[str],
        names: Iterable[_Name],
    ) -> etree._Element:
        e = self._e
        defined = [e("descrip", definition, type="definition")] if definition else []
        laid_down = [e("admin", reference, type="source") for reference in references]
        terms = self._names(entry, language, [name for name in names if self._may_stand(name, language)])
        return e(self._dialect.language, *defined, *laid_down, *terms, **{_LANGUAGE: language})

    def _may_stand(self, name: _Name, language: str) -> bool:
        is_target = self._direction is not None and language == self._direction.target
        return not is_target or isinstance(name, RegionalName) or name.status != "deprecated"

    def _names(self, entry: ConceptEntry, language: str, names: Iterable[_Name]) -> Iterator[etree._Element]:
        quoted = _by_name(entry) if language == "zh-Hans" and self._direction is None else {}
        written: set[str] = set()
        for name in names:
            if isinstance(name, EnglishName):
                yield self._english(entry, name)
            elif isinstance(name, RegionalName):
                yield self._regional(entry, name)
            else:
                text = name.zh_hans if language == "zh-Hans" else name.zh_hant
                if text not in written:  # two Simplified names may be one in Traditional characters
                    written.add(text)
                    yield self._chinese(entry, text, language, name, quoted.get(name, []))

    def _chinese(
        self, entry: ConceptEntry, text: str, language: str, name: ChineseName, sources: list[TermSource]
    ) -> etree._Element:
        notes = [f"Pinyin: {name.pinyin}{'' if name.pinyin_reviewed else ' (generated, not yet reviewed)'}"]
        if name.en:
            notes.append(f"English of this name: {name.en}")
        if language == "zh-Hant" and not name.zh_hant_reviewed:
            notes.append("Traditional characters: generated, not yet reviewed")
        return self._term(entry, text, name, [*self._contexts(sources), *self._notes(notes, name)])

    def _english(self, entry: ConceptEntry, name: EnglishName) -> etree._Element:
        record, more, notes = entry.record, [], []
        if name.status == "preferred":
            notes.append(f"English name: {record.english_status}")
            if entry.address and self._direction is None:
                more.append(
                    self._e("xref", "English name: source", type="externalCrossReference", target=entry.address)
                )
            elif record.english_source and self._direction is None:
                more.append(self._e("admin", record.english_source, type="source"))
        return self._term(entry, name.text, name, [*more, *self._notes(notes, name)])

    def _regional(self, entry: ConceptEntry, name: RegionalName) -> etree._Element:
        e = self._e
        return e(
            self._dialect.term,
            e("term", name.text),
            e("termNote", _STATUS["admitted"], type="administrativeStatus"),
            self._speech(entry),
            e("termNote", name.region, type="geographicalUsage"),
        )

    def _term(
        self, entry: ConceptEntry, text: str, name: ChineseName | EnglishName, more: list[etree._Element]
    ) -> etree._Element:
        e = self._e
        return e(
            self._dialect.term,
            e("term", text),
            e("termNote", _STATUS[name.status], type="administrativeStatus"),
            e("termNote", _TYPE[name.form], type="termType"),
            self._speech(entry),
            *more,
        )

    def _speech(self, entry: ConceptEntry) -> etree._Element:
        record = entry.record
        speech = record.part_of_speech if isinstance(record, Term) else self._dialect.name_of_body
        return self._e("termNote", speech, type="partOfSpeech")

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
