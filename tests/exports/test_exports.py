"""Every export is read back by a program that is not ours, and says what the records say."""

import csv
import io
import json
import os
import re
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import jsonschema
import openpyxl
import pytest
from lxml import etree
from openpyxl.utils import get_column_letter
from pypinyin import Style, pinyin
from rdflib import DCTERMS, OWL, RDF, SKOS, Graph, Literal, URIRef
from translate.storage.tbx import tbxfile

from builder.exports import tbx
from builder.exports.directive_tables import DUTIES, MEASURES, PAIRS, TARGETS
from builder.exports.entries import Glossary
from builder.exports.formats import FORMATS, NAMES
from builder.exports.separated import safe
from builder.exports.spreadsheet import PRINTED
from builder.exports.tables import ENTRIES, Column
from builder.exports.tables import NAMES as NAMES_COLUMNS
from builder.exports.tones import numbered
from builder.facts.labels import in_both_languages
from builder.model import (
    Agency,
    Bilingual,
    ChineseName,
    Corpus,
    Edition,
    EnglishName,
    Part,
    Place,
    RegionalName,
    Term,
    TermSource,
)
from tests.conftest import BUILD, ROOT, Maoce
from tests.support import tbx_basic
from tests.support.html_pages import parsed

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


# Records with everything that no file has yet, or that could break a format.
_AWKWARD = Term(
    id="awkward",
    zh=(
        ChineseName("人工智能/“AI”", "人工智能/“AI”", ("人工智能", "/", "“AI”"), "réngōng zhìnéng AI", "preferred", "full",
                    zh_hant_reviewed=False, pinyin_reviewed=False),
        ChineseName("=女儿", "=女兒", ("=", "女儿"), "nǚ'ér", "admitted", "variant"),
        ChineseName("机器智能", "機器智能", ("机器", "智能"), "jīqì zhìnéng", "deprecated", "variant", reason="<b>rare</b> & old"),
    ),
    en=(
        EnglishName("artificial intelligence", "preferred", "full"),
        EnglishName("AI/ML", "admitted", "acronym"),
        EnglishName("-thinking @ machine", "deprecated", "variant", reason="+misleading"),
    ),
    regional=(RegionalName("zh-HK", "人工智能（港）"), RegionalName("zh-TW", "人工智慧")),
    reviewed=date(2026, 2, 3),
    english_status="official",
    english_source="https://example.org/?a=1&b=2",
    not_within=("人工智能化",),
    note="=SUM(1+1) is “text”, <not> a formula & \"quoted\", 'too'; tab\tand\nnew line. [sound:../x.mp3] [latex]x[/latex]",
    domain="trade-policy",
    definition=Bilingual("@risky; a machine's wit / skill.", "'机器的智能"),
    broader=("digital-trade",),
    related=("digital-trade", "overseas-warehouse"),
    sources=(TermSource(Place("guobanfa-2021-24", Part.PREAMBLE), "没有该词的引文"),),
    part_of_speech="adjective",
    references=(Bilingual("Law <of> “AI”, Article 1", "《法》第一条"), Bilingual("=Treaty & Co., Article 2.3", "《约》第2.3条")),
)  # fmt: skip
_TWIN = replace(
    _AWKWARD, id="twin", zh=(*_AWKWARD.zh[1:2], replace(_AWKWARD.zh[0], zh_hans="双", zh_hant="雙", words=("双",), pinyin="shuāng")),
    en=(EnglishName("twin", "preferred", "full"), EnglishName("ai/ml", "admitted", "acronym")),
    regional=(), broader=("awkward",), related=(), reviewed=None, english_status="working", english_source="Customs Law, 1987",
)  # fmt: skip


@pytest.fixture(scope="module")
def glossary(corpus: Corpus) -> Glossary:
    """The real glossary and the awkward records."""
    terms = {**corpus.terms, "awkward": _AWKWARD, "twin": _TWIN}
    return Glossary(replace(corpus, terms=terms), in_both_languages(), BUILD)


@pytest.fixture(scope="module")
def made(glossary: Glossary) -> dict[str, bytes]:
    return {row.file: row.data(glossary) for row in FORMATS}


# What the records say, and what a program reads from each file: these must be equal.

_STRENGTH = ("preferred", "admitted", "deprecated")


@dataclass(frozen=True)
class Facts:
    """An entry: its definitions, its note, the standing of its English, and the status of every name by language."""

    en: str
    zh: str
    note: str
    standing: str
    reviewed: str
    names: frozenset[tuple[str, str, str]]


def _strongest(names: list[tuple[str, str, str]]) -> frozenset[tuple[str, str, str]]:
    """Each text once a language: two Simplified names may be one in Traditional characters."""
    kept: dict[tuple[str, str], str] = {}
    for language, text, status in sorted(names, key=lambda name: _STRENGTH.index(name[2])):
        kept.setdefault((language, text), status)
    return frozenset((language, text, status) for (language, text), status in kept.items())


def _said(glossary: Glossary) -> dict[str, Facts]:
    facts = {}
    for kind, records in (("term", glossary.corpus.terms), ("agency", glossary.corpus.agencies)):
        for record in records.values():
            assert isinstance(record, Term | Agency)
            text = record.definition if isinstance(record, Term) else record.description
            names = [("zh-Hans", n.zh_hans, str(n.status)) for n in record.zh]
            names += [("zh-Hant", n.zh_hant, n.status) for n in record.zh]
            names += [("en", n.text, n.status) for n in record.en]
            names += [(n.region, n.text, "admitted") for n in record.regional]
            facts[f"{kind}-{record.id}"] = Facts(
                text.en, text.zh, record.note or "", record.english_status,
                record.reviewed.isoformat() if record.reviewed else "", _strongest(names),
            )  # fmt: skip
    return facts


def _from_tables(
    entries: list[dict[str, str]], names: list[dict[str, str]], code: Callable[[str, str], str]
) -> dict[str, Facts]:
    """Facts from rows of entries and of names; `code` turns a word of a sheet into its code."""
    by_entry: dict[str, list[tuple[str, str, str]]] = {}
    for row in names:
        status = code("status", row["status"])
        found = by_entry.setdefault(row["entry_id"], [])
        if row["language"] == "zh":
            found += [("zh-Hans", row["name"], status), ("zh-Hant", row["name_hant"], status)]
        else:
            found.append((row["language"], row["name"], status))
    return {
        row["id"]: Facts(
            row["definition_en"], row["definition_zh"], row["note"], code("english", row["english_status"]), row["reviewed"],
            _strongest(by_entry[row["id"]]),
        )
        for row in entries
    }  # fmt: skip


def _read_workbook(made: dict[str, bytes]) -> dict[str, Facts]:
    words = in_both_languages()
    keys = {
        f"{words[k].en}\n{words[k].zh}": k.removeprefix("column_")
        for k in words
        if k.startswith("column_") and not k.endswith("_about")
    }
    # Two columns of different sheets may share a head; a sheet knows its own.
    own = {"Names 名称": {"Pinyin\n拼音": "name_pinyin"}}
    book = openpyxl.load_workbook(io.BytesIO(made["maoce-glossary.xlsx"]))
    assert book.sheetnames == ["Read me 说明", "Terms 术语", "Agencies 机构", "Names 名称"]

    def rows(name: str) -> list[dict[str, str]]:
        head, *body = book[name].iter_rows(values_only=True)
        heads = [own.get(name, {}).get(str(cell)) or keys[str(cell)] for cell in head]
        return [dict(zip(heads, (str(c) if c is not None else "" for c in row), strict=True)) for row in body]

    def code(prefix: str, said: str) -> str:
        return next(
            k.removeprefix(f"{prefix}_")
            for k, w in words.items()
            if k.startswith(f"{prefix}_") and said == f"{w.en}\n{w.zh}"
        )

    return _from_tables([*rows("Terms 术语"), *rows("Agencies 机构")], rows("Names 名称"), code)


def _read_csv(made: dict[str, bytes]) -> dict[str, Facts]:
    def rows(file: str) -> list[dict[str, str]]:
        text = io.StringIO(made[file].decode("utf-8-sig"), newline="")
        return [{key: cell.removeprefix("'") for key, cell in row.items()} for row in csv.DictReader(text)]

    return _from_tables(rows("maoce-glossary.csv"), rows("maoce-names.csv"), lambda _, code: code)


_STATUS = {"preferredTerm-admn-sts": "preferred", "admittedTerm-admn-sts": "admitted", "deprecatedTerm-admn-sts": "deprecated"}  # fmt: skip


def _read_tbx2(made: dict[str, bytes]) -> dict[str, Facts]:
    """By the translate toolkit, which Weblate uses."""
    parse: Any = tbxfile.parsestring
    store = parse(made["maoce-glossary-v2.tbx"], sourcelanguage="en", targetlanguage="zh-Hans")
    facts = {}
    for unit in store.units:
        english = unit.get_source_terms()
        names, definitions = [], {}
        for language in ("en", "zh-Hans", "zh-Hant"):
            for term in english if language == "en" else unit.get_target_terms(language):
                region = next((n.text for n in term.notes if n.category == "geographicalUsage"), language)
                names.append((region, term.text, _STATUS[term.administrative_status]))
                for note in term.notes:
                    if note.scope == "language" and note.category == "definition":
                        definitions[language] = note.text
        notes = [
            note.text
            for note in unit.get_common_notes(source=True)
            if note.scope == "concept" and note.category is None
        ]
        standing = next(n.text for t in english for n in t.notes if n.text.startswith("English name: "))
        reviewed = unit.xmlelement.findtext("transacGrp/date") or ""
        facts[unit.getid()] = Facts(
            definitions["en"],
            definitions["zh-Hans"],
            "".join(notes),
            standing.removeprefix("English name: "),
            reviewed,
            _strongest(names),
        )
    return facts


def _read_tbx3(made: dict[str, bytes]) -> dict[str, Facts]:
    space = {"t": "urn:iso:std:iso:30042:ed-2"}
    facts = {}
    for entry in etree.fromstring(made["maoce-glossary-v3.tbx"]).iterfind(".//t:conceptEntry", space):
        names = []
        definitions = {
            s.get(_XML_LANG): s.findtext("t:descrip[@type='definition']", None, space)
            for s in entry.iterfind("t:langSec", space)
        }
        for section in entry.iterfind("t:langSec", space):
            for term in section.iterfind("t:termSec", space):
                region = term.findtext("t:termNote[@type='geographicalUsage']", section.get(_XML_LANG), space)
                status = term.findtext("t:termNote[@type='administrativeStatus']", "", space)
                names.append((str(region), term.findtext("t:term", "", space), _STATUS[status]))
        standing = next(
            str(n.text) for n in entry.iterfind(".//t:note", space) if str(n.text).startswith("English name: ")
        )
        facts[str(entry.get("id"))] = Facts(
            definitions["en"] or "", definitions["zh-Hans"] or "", entry.findtext("t:note", "", space),
            standing.removeprefix("English name: "), entry.findtext("t:transacGrp/t:date", "", space), _strongest(names),
        )  # fmt: skip
    return facts


def _read_skos(data: bytes, form: str) -> dict[str, Facts]:
    graph = Graph().parse(data=data, format=form)
    labels = {SKOS.prefLabel: "preferred", SKOS.altLabel: "admitted", SKOS.hiddenLabel: "deprecated"}

    def text(concept: URIRef, of: URIRef, language: str) -> str:
        return "".join(str(o) for o in graph.objects(concept, of) if isinstance(o, Literal) and o.language == language)

    facts = {}
    for concept in graph.subjects(RDF.type, SKOS.Concept):
        assert isinstance(concept, URIRef)
        names = [
            (str(label.language), str(label), "admitted" if label.language in ("zh-HK", "zh-TW") else status)
            for kind, status in labels.items()
            for label in graph.objects(concept, kind)
            if isinstance(label, Literal) and label.language != "zh-Latn-pinyin"
        ]
        standing = next(
            str(o) for o in graph.objects(concept, SKOS.editorialNote) if str(o).startswith("English name: ")
        )
        facts["-".join(str(concept).split(":")[2:])] = Facts(
            text(concept, SKOS.definition, "en"), text(concept, SKOS.definition, "zh-Hans"),
            text(concept, SKOS.scopeNote, "en"), standing.removeprefix("English name: "),
            str(graph.value(concept, DCTERMS.modified) or ""), _strongest(names),
        )  # fmt: skip
    return facts


def _read_json(made: dict[str, bytes]) -> dict[str, Facts]:
    facts = {}
    for kind, name in (("term", "terms"), ("agency", "agencies")):
        for row in json.loads(made[f"{name}.json"])[name]:
            names = [("zh-Hans", n["zh_hans"], n["status"]) for n in row["names"]["zh"]]
            names += [("zh-Hant", n["zh_hant"], n["status"]) for n in row["names"]["zh"]]
            names += [("en", n["text"], n["status"]) for n in row["names"]["en"]]
            names += [(n["region"], n["text"], "admitted") for n in row["names"]["regional"]]
            facts[f"{kind}-{row['id']}"] = Facts(
                row["definition_en"],
                row["definition_zh"],
                row["note"] or "",
                row["english_status"],
                row["reviewed"] or "",
                _strongest(names),
            )
    return facts


@pytest.mark.parametrize(
    "read",
    [
        _read_workbook, _read_csv, _read_tbx2, _read_tbx3, _read_json,
        lambda made: _read_skos(made["maoce-glossary.ttl"], "turtle"),
        lambda made: _read_skos(made["maoce-glossary.jsonld"], "json-ld"),
    ],
    ids=["openpyxl", "csv", "translate-toolkit", "lxml", "json", "rdflib-turtle", "rdflib-jsonld"],
)  # fmt: skip
def test_says_what_the_records_say(
    glossary: Glossary, made: dict[str, bytes], read: Callable[[dict[str, bytes]], dict[str, Facts]]
) -> None:
    """Entries, definitions, notes, dates, names and their statuses survive, those of made-up records included."""
    said, found = _said(glossary), read(made)
    assert found.keys() == said.keys()
    for key, facts in said.items():
        assert found[key] == facts, key


# XLSX and CSV


_WORKBOOKS = ("maoce-glossary.xlsx", "maoce-directives.xlsx")


@pytest.mark.parametrize("file", _WORKBOOKS)
def test_the_workbook_is_made_for_people(made: dict[str, bytes], file: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(made[file]))
    for sheet in book.worksheets[1:]:
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert all(10 <= dimension.width <= 90 for dimension in sheet.column_dimensions.values())
        assert all(cell.alignment.wrap_text for cell in sheet[2])
        # Not a formula anywhere, however a cell begins; nor a link that a click would follow.
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
        assert not any(cell.hyperlink for row in sheet.iter_rows() for cell in row)
    read_me = "\n".join(str(cell.value) for row in book.worksheets[0].iter_rows() for cell in row if cell.value)
    assert "CC BY 4.0" in read_me
    explained = [str(row[0].value) for row in book.worksheets[0].iter_rows() if row[0].value and row[2].value]
    heads = {str(cell.value) for sheet in book.worksheets[1:] for cell in sheet[1]}
    assert heads == set(explained)


def test_every_column_of_a_workbook_has_its_words() -> None:
    """And no words stand for a column that no table has."""
    tables: tuple[tuple[Column[Any], ...], ...] = (ENTRIES, NAMES_COLUMNS, MEASURES, DUTIES, TARGETS, PAIRS)
    keys = {column.key for table in tables for column in table}
    words = {key.removeprefix("column_") for key in in_both_languages() if key.startswith("column_")}
    assert words == keys | {f"{key}_about" for key in keys}


@pytest.mark.parametrize("file", _WORKBOOKS)
def test_pages_of_a_workbook_print(made: dict[str, bytes], file: str) -> None:
    """Across one page in letters that can be read, the head of the table on each, and said at the foot of what it is."""
    book = openpyxl.load_workbook(io.BytesIO(made[file]))
    assert len(book.worksheets) > 3
    for sheet in book.worksheets:
        assert sheet.page_setup.orientation == "landscape"
        set_up: Any = sheet.sheet_properties.pageSetUpPr
        assert set_up.fitToPage
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)  # 1 is what is meant by none
        foot: Any = sheet.oddFooter
        assert foot.left.text == f"Maoce {BUILD.version}, {BUILD.day.isoformat()}"
        assert foot.right.text == "&P / &N"
        columns = [get_column_letter(at) for at in range(1, sheet.max_column + 1)]
        if sheet is not book.worksheets[0]:
            assert sheet.print_title_rows == "$1:$1"
            area = re.fullmatch(r".*!\$A\$1:\$([A-Z]+)\$(\d+)", str(sheet.print_area))
            assert area
            assert int(area[2]) == sheet.max_row
            columns = columns[: columns.index(area[1]) + 1]
            assert len(columns) >= 4
        widths = [sheet.column_dimensions[column].width for column in columns]
        assert sum(widths) <= PRINTED + len(widths)  # Excel adds a little to each


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),  # a formula
        ("+86 10", "'+86 10"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),  # white space before a formula is passed over
        ("\r=1", "'\r=1"),
        ("\n=1", "'\n=1"),
        ("＝1+1", "'＝1+1"),  # full width, which some spreadsheets take for the same
        ("'quoted'", "''quoted'"),  # so that dropping one apostrophe always gives the cell
        ("a=1", "a=1"),
        ("“三同”", "“三同”"),
        ("", ""),
    ],
)
def test_safe_cells(cell: str, written: str) -> None:
    assert safe(cell) == written
    assert written.removeprefix("'") == cell


def test_no_cell_of_the_tables_is_a_formula(made: dict[str, bytes]) -> None:
    for file in ("maoce-glossary.csv", "maoce-names.csv"):
        assert made[file].startswith(b"\xef\xbb\xbf")
        cells = [cell for row in csv.reader(io.StringIO(made[file].decode("utf-8-sig"), newline="")) for cell in row]
        assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))]
        assert "'=女儿" in cells


def test_a_name_says_of_which_entry_it_is(glossary: Glossary, made: dict[str, bytes]) -> None:
    rows = list(csv.DictReader(io.StringIO(made["maoce-names.csv"].decode("utf-8-sig"), newline="")))
    entries = {key: entry.record.name_en.text for key, entry in glossary.entries.items()}
    assert {row["entry_id"]: row["entry"] for row in rows} == entries


# Pairs


_DIRECTIONS = {
    "maoce-zh-hans-en.tsv": ("zh-Hans", "en"), "maoce-zh-hant-en.tsv": ("zh-Hant", "en"),
    "maoce-en-zh-hans.tsv": ("en", "zh-Hans"), "maoce-en-zh-hant.tsv": ("en", "zh-Hant"),
}  # fmt: skip


@pytest.mark.parametrize("file", _DIRECTIONS)
def test_pairs(glossary: Glossary, made: dict[str, bytes], file: str) -> None:
    """Every name that may be used leads to one that may be used; none twice, none deprecated, two columns throughout."""
    source, target = _DIRECTIONS[file]
    rows = list(csv.reader(io.StringIO(made[file].decode("utf-8")), delimiter="\t", quoting=csv.QUOTE_NONE))
    assert all(len(row) == 2 and row[0] and row[1] and not row[0].startswith("#") for row in rows)
    assert len({row[0].casefold() for row in rows}) == len(rows)
    spoken = {source, "zh-HK", "zh-TW"} if source == "zh-Hant" else {source}
    facts = list(_said(glossary).values())
    usable = {
        text.casefold()
        for f in facts
        for language, text, status in f.names
        if language in spoken and status != "deprecated"
    }
    assert {row[0].casefold() for row in rows} == usable
    targets = {
        text for f in facts for language, text, status in f.names if language == target and status != "deprecated"
    }
    assert {row[1] for row in rows} <= targets


def test_names_and_dictionary_pair_a_name_with_its_own_english(made: dict[str, bytes]) -> None:
    rows = list(csv.DictReader(io.StringIO(made["maoce-names.csv"].decode("utf-8-sig"))))
    assert rows
    said = {(row["entry_id"], row["language"], row["name"]): row["translation"] for row in rows}
    assert said["term-belt-and-road", "zh", "“一带一路”倡议"] == "Belt and Road Initiative"
    assert said["term-belt-and-road", "en", "Belt and Road Initiative"] == "“一带一路”倡议"
    assert said["term-belt-and-road", "en", "OBOR"] == "一带一路"
    line = next(line for line in made["maoce-glossary.u8"].decode("utf-8").splitlines() if " “一带一路”倡议 " in line)
    assert line.split("/")[1].startswith("Belt and Road Initiative; Belt and Road; ")


@pytest.mark.parametrize(
    ("file", "name", "translation", "why"),
    [
        ("maoce-zh-hans-en.tsv", "一带一路", "Belt and Road", "the preferred name"),
        ("maoce-zh-hans-en.tsv", "“一带一路”倡议", "Belt and Road Initiative", "a word more: its own English"),
        ("maoce-zh-hant-en.tsv", "“一帶一路”倡議", "Belt and Road Initiative", "and so in Traditional characters"),
        ("maoce-en-zh-hans.tsv", "Belt and Road Initiative", "“一带一路”倡议", "and back"),
        ("maoce-en-zh-hant.tsv", "Belt and Road Initiative", "“一帶一路”倡議", "and back"),
        ("maoce-en-zh-hans.tsv", "BRI", "一带一路", "an English name of no Chinese one's own"),
        ("maoce-zh-hans-en.tsv", "综试区", "integrated pilot zone for cross-border e-commerce", "its own is the preferred one"),
        ("maoce-en-zh-hans.tsv", "integrated pilot zone for cross-border e-commerce", "跨境电子商务综合试验区", "and back"),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 30 else "",
)  # fmt: skip
def test_a_name_leads_to_its_own_translation(
    made: dict[str, bytes], file: str, name: str, translation: str, why: str
) -> None:
    rows = dict(csv.reader(io.StringIO(made[file].decode("utf-8")), delimiter="\t", quoting=csv.QUOTE_NONE))
    assert rows[name] == translation, why


def test_a_source_of_two_entries_stands_with_the_one_that_prefers_it(made: dict[str, bytes]) -> None:
    rows = dict(line.split("\t") for line in made["maoce-zh-hans-en.tsv"].decode().splitlines())
    assert rows["=女儿"] == "artificial intelligence"  # admitted in both: the first
    assert rows["双"] == "twin"
    english = dict(line.split("\t") for line in made["maoce-en-zh-hans.tsv"].decode().splitlines())
    assert english["AI/ML"] == "人工智能/“AI”"
    assert "ai/ml" not in english


# TBX


@pytest.mark.parametrize(
    ("file", "version"), [("maoce-glossary-v2.tbx", tbx_basic.V2), ("maoce-glossary-v3.tbx", tbx_basic.V3)]
)
def test_tbx_keeps_the_rules_of_tbx_basic(made: dict[str, bytes], file: str, version: tbx_basic.Version) -> None:
    assert list(tbx_basic.problems(made[file], version)) == []


@pytest.mark.skipif("TBX_SCHEMAS" not in os.environ, reason="TBX_SCHEMAS names no folder with TBXcoreStructV03.rng")
def test_tbx_3_is_valid_by_the_published_core_schema(made: dict[str, bytes], glossary: Glossary) -> None:
    schema = etree.RelaxNG(etree.parse(Path(os.environ["TBX_SCHEMAS"]) / "TBXcoreStructV03.rng"))
    nothing = replace(glossary.corpus, terms={}, agencies={})
    for data in (made["maoce-glossary-v3.tbx"], tbx.version_3(replace(glossary, corpus=nothing))):
        assert schema.validate(etree.fromstring(data)), schema.error_log


def test_no_tbx_names_a_file_that_is_not_beside_it(made: dict[str, bytes]) -> None:
    files = [file for file in made if file.endswith(".tbx")]
    assert len(files) == 6
    for file in files:
        assert b"<!DOCTYPE" not in made[file]
        assert b"XCSURI" not in made[file]


@pytest.mark.parametrize(
    ("found", "broken"),
    [
        ('type="definition"', 'type="explanation"'),  # no data category of the dialect
        ('<descrip type="subjectField">', '<descrip type="context">'),  # not at this level
        ("preferredTerm-admn-sts", "preferred"),  # not a value of the list
        ('id="term-bot"', 'id="term-aeo"'),  # an id twice
        ('style="dca"', 'style="dct"'),
        ("<termSec>", "<termSec><note>too early</note>"),
        ("<publicationStmt>", "<titleStmt><title>too early</title></titleStmt><publicationStmt>"),
        (">adjective<", ">properNoun<"),  # which only version 2 knows
        ('target="https://', 'target="ftp://'),
    ],
)
def test_the_rules_of_tbx_basic_find_what_is_wrong(made: dict[str, bytes], found: str, broken: str) -> None:
    text = made["maoce-glossary-v3.tbx"].decode()
    assert found in text
    assert list(tbx_basic.problems(text.replace(found, broken, 1).encode(), tbx_basic.V3))


def test_tbx_quotes_with_the_source(made: dict[str, bytes]) -> None:
    root = etree.fromstring(made["maoce-glossary-v2.tbx"])
    group = root.find(".//termEntry[@id='term-overseas-warehouse']//descripGrp")
    assert group is not None
    assert [child.text for child in group] == ["培育一批优秀海外仓企业", "国办发〔2021〕24号, measure 7"]
    link = root.find(".//termEntry[@id='term-awkward']//xref")
    assert link is not None
    assert root.findtext(".//termEntry[@id='term-twin']//tig/admin[@type='source']") == "Customs Law, 1987"
    assert link.get("target") == "https://example.org/?a=1&b=2"


@pytest.mark.parametrize("file", [file.replace(".tsv", ".tbx") for file in _DIRECTIONS])
def test_tbx_of_a_direction_offers_no_name_that_is_best_avoided(
    glossary: Glossary, made: dict[str, bytes], file: str
) -> None:
    """Every name that a text may hold leads to those that may be written, as a reader sees it that knows of no status."""
    assert list(tbx_basic.problems(made[file], tbx_basic.V2)) == []
    source, target = _DIRECTIONS[file.replace(".tbx", ".tsv")]
    regions = {"zh-HK", "zh-TW"}
    of, to = ({language, *regions} if language == "zh-Hant" else {language} for language in (source, target))
    assert _pairs(made[file], source, target) == {
        key: (
            {text for language, text, _ in facts.names if language in of},
            {text for language, text, status in facts.names if language in to and status != "deprecated"},
        )
        for key, facts in _said(glossary).items()
    }


def _pairs(data: bytes, source: str, target: str) -> dict[str, tuple[set[str], set[str]]]:
    parse: Any = tbxfile.parsestring
    store = parse(data, sourcelanguage=source, targetlanguage=target)
    return {
        unit.getid(): (
            {term.text for term in unit.get_source_terms()},
            {term.text for term in unit.get_target_terms(target)},
        )
        for unit in store.units
    }


def test_tbx_says_what_part_of_speech_a_name_is(made: dict[str, bytes]) -> None:
    for file, body in (("maoce-glossary-v2.tbx", "properNoun"), ("maoce-glossary-v3.tbx", "noun")):
        root = etree.fromstring(made[file])
        of = {
            str(entry.get("id")): {note.text for note in entry.iterfind(".//{*}termNote[@type='partOfSpeech']")}
            for entry in root.iter("{*}termEntry", "{*}conceptEntry")
        }
        assert of["term-awkward"] == {"adjective"}
        assert of["term-overseas-warehouse"] == {"noun"}
        assert of["agency-mofcom"] == {body}
        assert all(len(speech) == 1 for speech in of.values())
        assert len(list(root.iter("{*}term"))) == len(root.findall(".//{*}termNote[@type='partOfSpeech']"))


# SKOS


def _below(graph: Graph, concept: URIRef) -> set[URIRef]:
    return {node for node in graph.transitive_objects(concept, SKOS.narrower) if isinstance(node, URIRef)} - {concept}


@pytest.fixture(scope="module")
def skos(made: dict[str, bytes]) -> Graph:
    return Graph().parse(data=made["maoce-glossary.ttl"], format="turtle")


def test_skos_labels(skos: Graph) -> None:
    """S13: a label is of one kind only. S14: at most one preferred label a language."""
    for concept in skos.subjects(RDF.type, SKOS.Concept):
        kinds = [set(skos.objects(concept, kind)) for kind in (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)]
        assert not kinds[0] & kinds[1], concept
        assert not kinds[0] & kinds[2], concept
        assert not kinds[1] & kinds[2], concept
        languages = [str(label.language) for label in kinds[0] if isinstance(label, Literal)]
        assert len(set(languages)) == len(languages), concept
        assert {"en", "zh-Hans", "zh-Hant"} <= set(languages)


def test_skos_relations(skos: Graph) -> None:
    """No concept above itself; S25, S26: both directions; S23: `related` in both; S27: and never along the hierarchy."""
    concepts = {c for c in skos.subjects(RDF.type, SKOS.Concept) if isinstance(c, URIRef)}
    for concept in concepts:
        below = _below(skos, concept)
        for other in below:
            assert concept not in _below(skos, other)
            assert (concept, SKOS.related, other) not in skos
            assert (other, SKOS.related, concept) not in skos
        for relation, inverse in (
            (SKOS.broader, SKOS.narrower),
            (SKOS.narrower, SKOS.broader),
            (SKOS.related, SKOS.related),
        ):
            for related in skos.objects(concept, relation):
                assert related in concepts
                assert related != concept
                assert (related, inverse, concept) in skos
    assert (URIRef("urn:maoce:term:awkward"), SKOS.related, URIRef("urn:maoce:term:overseas-warehouse")) in skos
    assert (URIRef("urn:maoce:term:awkward"), SKOS.related, URIRef("urn:maoce:term:digital-trade")) not in skos


def test_skos_classes_are_apart_and_everything_has_its_place(skos: Graph) -> None:
    """S9, S37: a concept is no scheme and no collection. Each is in a scheme and a collection; the tops are marked."""
    concepts, schemes, collections = (
        set(skos.subjects(RDF.type, of)) for of in (SKOS.Concept, SKOS.ConceptScheme, SKOS.Collection)
    )
    assert not concepts & schemes
    assert not concepts & collections
    assert not schemes & collections
    assert len(schemes) == 2
    assert {member for c in collections for member in skos.objects(c, SKOS.member)} == concepts
    for concept in concepts:
        assert skos.value(concept, SKOS.inScheme) in schemes
        top = (concept, SKOS.topConceptOf, None) in skos
        assert top != ((concept, SKOS.broader, None) in skos)
    for scheme in schemes:
        assert skos.value(scheme, DCTERMS.license) == URIRef("https://creativecommons.org/licenses/by/4.0/")


def test_skos_schemes_and_collections_say_what_they_are(skos: Graph) -> None:
    """A label in each language, the edition and its day: what a browser of vocabularies shows of a scheme."""
    schemes = list(skos.subjects(RDF.type, SKOS.ConceptScheme))
    collections = list(skos.subjects(RDF.type, SKOS.Collection))
    assert len(schemes) == 2
    assert len(collections) > 10
    for thing in (*schemes, *collections):
        labels = [label for label in skos.objects(thing, SKOS.prefLabel) if isinstance(label, Literal)]
        assert sorted(str(label.language) for label in labels) == ["en", "zh-Hans", "zh-Hant"]
    for scheme in schemes:
        assert str(skos.value(scheme, DCTERMS.hasVersion)) == BUILD.version
        assert str(skos.value(scheme, DCTERMS.modified)) == BUILD.day.isoformat()


def test_both_forms_of_skos_are_one_graph(made: dict[str, bytes], skos: Graph) -> None:
    def triples(graph: Graph) -> set[tuple[str, ...]]:
        return {tuple(node.n3() for node in triple) for triple in graph}

    assert triples(skos) == triples(Graph().parse(data=made["maoce-glossary.jsonld"], format="json-ld"))


def test_iris_are_made_from_the_address_of_the_site(glossary: Glossary) -> None:
    row = next(row for row in FORMATS if row.file.endswith(".ttl"))
    graph = Graph().parse(data=row.data(replace(glossary, site_url="https://maoce.example/site/")), format="turtle")
    assert (URIRef("https://maoce.example/site/en/terms/overseas-warehouse/#concept"), RDF.type, SKOS.Concept) in graph
    assert not any(str(subject).startswith("urn:") for subject in graph.subjects())


def test_an_entry_says_where_its_page_is_once_the_site_has_an_address(glossary: Glossary) -> None:
    """In every format that has room for an address; without one no cell holds half of it."""
    page, path = "https://maoce.example/site/en/terms/overseas-warehouse/", "terms/overseas-warehouse/"
    files = ("maoce-glossary.xlsx", "maoce-glossary.csv", "maoce-names.csv", "maoce-glossary.apkg", "terms.json",
             *(f"maoce-{name}.tbx" for name in ("glossary-v2", "glossary-v3", "zh-hans-en", "en-zh-hant")))  # fmt: skip
    rows = {row.file: row for row in FORMATS}
    told = replace(glossary, site_url="https://maoce.example/site/")
    for file in files:
        with_address, without = (_unpacked(rows[file].data(g)) for g in (told, glossary))
        assert (page if file != "terms.json" else path) in with_address, file
        assert "/en/terms/overseas-warehouse/" not in without, file
    assert "#! url=https://maoce.example/site/\n" in rows["maoce-glossary.u8"].data(told).decode()
    for file in ("maoce-glossary-v2.tbx", "maoce-zh-hans-en.tbx"):
        assert list(tbx_basic.problems(rows[file].data(told), tbx_basic.V2)) == []
    assert list(tbx_basic.problems(rows["maoce-glossary-v3.tbx"].data(told), tbx_basic.V3)) == []


def _unpacked(data: bytes) -> str:
    """A file as text; what is packed in it, too."""
    if not data.startswith(b"PK"):
        return data.decode()
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return "\n".join(package.read(name).decode("utf-8", "ignore") for name in package.namelist())


# Anki


def test_anki_deck(glossary: Glossary, made: dict[str, bytes], tmp_path: Path) -> None:
    """The collection in the package, as SQLite reads it: a note an entry, two cards a note, permanent ids."""
    with zipfile.ZipFile(io.BytesIO(made["maoce-glossary.apkg"])) as package:
        assert package.namelist() == ["collection.anki2", "media"]
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        (tmp_path / "collection.anki2").write_bytes(package.read("collection.anki2"))
    db = sqlite3.connect(tmp_path / "collection.anki2")
    models, decks = (json.loads(text) for text in db.execute("select models, decks from col").fetchone())
    (model,) = models.values()
    fields = [field["name"] for field in model["flds"]]
    assert {deck["name"] for deck in decks.values()} == {
        "Default",
        "Maoce 贸策::Terms 术语",
        "Maoce 贸策::Agencies 机构",
    }
    said = _said(glossary)
    newest = max(e.record.reviewed for e in glossary.entries.values() if e.record.reviewed)
    reviewed = datetime(newest.year, newest.month, newest.day, tzinfo=UTC).timestamp()
    notes = db.execute("select id, guid, flds, mod from notes").fetchall()
    found = {}
    for _, guid, values, modified in notes:
        note = {name: _plain(value) for name, value in zip(fields, values.split("\x1f"), strict=True)}
        found[note["Key"]] = (note["Definition"], note["Definition zh"], note["Note"], note["English status"])
        names = {(language, text) for language, text, status in said[note["Key"]].names if status == "preferred"}
        assert {("zh-Hans", note["Simplified"]), ("zh-Hant", note["Traditional"]), ("en", note["English"])} <= names
        avoided = {
            text
            for language, text, status in said[note["Key"]].names
            if status == "deprecated" and language != "zh-Hant"
        }
        assert {line.removeprefix("✗ ") for line in note["Avoid"].splitlines()} == avoided
        assert modified == reviewed, "the day of the latest review"
        assert len(guid) <= 10
    assert found == {key: (facts.en, facts.zh, facts.note, facts.standing) for key, facts in said.items()}
    assert len({guid for _, guid, _, _ in notes}) == len(notes)
    assert db.execute("select count(*), count(distinct nid) from cards").fetchone() == (2 * len(said), len(said))
    db.close()


def _plain(field: str) -> str:
    assert not re.search(r"<(?!br>)|\[", field), "an element, or a command of Anki's"
    text = field.replace("<br>", "\n").replace("&#91;", "[")
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


# CC-CEDICT

_LINE = re.compile(r"(?P<hant>[^ ]+) (?P<hans>[^ ]+) \[(?P<pinyin>[^\]]+)\] /(?P<senses>.+)/")


def test_cedict(glossary: Glossary, made: dict[str, bytes]) -> None:
    lines = made["maoce-glossary.u8"].decode().splitlines()
    entries = [match for line in lines if not line.startswith("#") for match in [_LINE.fullmatch(line)] if match]
    comments = [line for line in lines if line.startswith("#")]
    assert len(entries) + len(comments) == len(lines)
    assert f"#! entries={len(entries)}" in comments
    heads = [(match["hant"], match["hans"], match["pinyin"]) for match in entries]
    assert len(set(heads)) == len(heads)
    records = [*glossary.corpus.terms.values(), *glossary.corpus.agencies.values()]
    assert {(hant, hans) for hant, hans, _ in heads} == {(n.zh_hant, n.zh_hans) for r in records for n in r.zh}
    senses = {match["hans"]: match["senses"].split("/") for match in entries}
    assert senses["海外仓"][0] == "overseas warehouse"
    assert senses["中国出口商品交易会"] == [
        "(best avoided) see 中國進出口商品交易會|中国进出口商品交易会[Zhong1 guo2 Jin4 chu1 kou3 Shang1 pin3 Jiao1 yi4 hui4]"
    ]
    assert senses["双"] == ["twin; ai⁄ml"]
    longest = max(len(name.text) for r in records for name in r.en)
    glosses = [gloss for all_of in senses.values() for sense in all_of for gloss in sense.split("; ")]
    assert max(len(gloss) for gloss in glosses if not gloss.startswith("(best avoided)")) <= longest
    assert senses["机器智能"] == ["(best avoided) see 人工智能⁄“AI”|人工智能⁄“AI”[ren2 gong1 zhi4 neng2 A I]"]
    assert len(senses["=女儿"]) == 2  # a name of two entries: their senses on one line
    assert not [match[0] for match in entries if "xx5" in match["pinyin"]]


@pytest.mark.parametrize(
    ("chinese", "marked", "tokens"),
    [
        ("海外仓", "hǎiwàicāng", "hai3 wai4 cang1"),
        ("西安", "Xī'ān", "Xi1 an1"),  # the apostrophe parts, and is not written
        ("方案", "fāng'àn", "fang1 an4"),
        ("反感", "fǎngǎn", "fan3 gan3"),  # not fang-an: that would have an apostrophe
        ("绿色旅行", "lǜsè lǚxíng", "lu:4 se4 lu:3 xing2"),
        ("知识产权", "zhīshi chǎnquán", "zhi1 shi5 chan3 quan2"),  # neutral tone
        ("3C认证", "3C rènzhèng", "san1 C ren4 zheng4"),  # digits as spoken, letters as they are
        ("RCEP", "RCEP", "R C E P"),
        ("退（免）税", "tuìmiǎnshuì", "tui4 mian3 shui4"),
        ("高污染、高耗能", "gāowūrǎn gāohàonéng", "gao1 wu1 ran3 , gao1 hao4 neng2"),
        ("跨境电商+产业带", "kuàjìng diànshāng jiā chǎnyèdài", "kua4 jing4 dian4 shang1 jia1 chan3 ye4 dai4"),
        ("中国—海合会", "Zhōngguó-Hǎihéhuì", "Zhong1 guo2 Hai3 he2 hui4"),
        ("女儿", "nǚ'ér", "nu:3 er2"),
        ("海外仓", "hǎiwài", None),  # a syllable too few
        ("海外", "hǎiwàicāng", None),  # one too many
        ("海外仓", "hǎiwàixyz", None),
    ],
)
def test_numbered_pinyin(chinese: str, marked: str, tokens: str | None) -> None:
    assert numbered(chinese, marked) == (tokens.split() if tokens else None)


def test_each_syllable_is_a_reading_of_its_character(corpus: Corpus) -> None:
    """pypinyin knows the readings of a character; ours are divided right if each syllable is one of them."""
    neutral = {("识", "shi5"), ("食", "shi5"), ("同", "tong5")}  # 知识 zhīshi, 粮食 liángshi, 合同 hétong
    for record in (*corpus.terms.values(), *corpus.agencies.values()):
        for name in record.zh:
            tokens = numbered(name.zh_hans, name.pinyin)
            assert tokens, name
            if len(tokens) == len(name.zh_hans) and not any(char.isascii() for char in name.zh_hans):
                for char, token in zip(name.zh_hans, tokens, strict=True):
                    readings = pinyin(char, style=Style.TONE3, heteronym=True, neutral_tone_with_five=True)[0]
                    known = {reading.replace("ü", "u:").replace("v", "u:") for reading in readings}
                    assert token.lower() in known or (char, token) in neutral or not char.isalpha(), name


# All files


def test_json_fits_its_schema(made: dict[str, bytes]) -> None:
    for name in ("build", "terms", "agencies", "measures", "directives"):
        schema = json.loads(made[f"schema/{name}.schema.json"])
        jsonschema.validate(json.loads(made[f"{name}.json"]), schema, cls=jsonschema.Draft202012Validator)
    (awkward,) = (row for row in json.loads(made["terms.json"])["terms"] if row["id"] == "awkward")
    assert awkward["sources"] == [
        {"directive": "guobanfa-2021-24", "part": "preamble", "id": None, "quote": "没有该词的引文"}
    ]
    assert awkward["not_within"] == ["人工智能化"]
    assert awkward["names"]["zh"][2]["reason"] == "<b>rare</b> & old"


def test_laws_and_treaties_go_along_in_both_languages(made: dict[str, bytes]) -> None:
    """In every format that has room for them: awkward signs and all."""
    _, treaty = _AWKWARD.references
    for file in ("maoce-glossary.csv", "maoce-glossary.ttl", "maoce-glossary.jsonld", "terms.json"):
        text = made[file].decode("utf-8")
        assert treaty.en in text, file
        assert treaty.zh in text, file
    for file in ("maoce-glossary-v2.tbx", "maoce-glossary-v3.tbx"):
        entry = next(
            e
            for e in etree.fromstring(made[file]).iter("{*}termEntry", "{*}conceptEntry")
            if e.get("id") == "term-awkward"
        )
        laid_down = {
            section.get(_XML_LANG): [e.text for e in section.findall("{*}admin[@type='source']")]
            for section in entry.iter("{*}langSet", "{*}langSec")
        }
        assert laid_down == {
            "zh-Hans": [one.zh for one in _AWKWARD.references], "zh-Hant": [], "en": [one.en for one in _AWKWARD.references],
        }, file  # fmt: skip


def test_every_file_names_its_licence(made: dict[str, bytes]) -> None:
    for file in (
        "maoce-glossary-v2.tbx",
        "maoce-glossary-v3.tbx",
        "maoce-glossary.u8",
        "maoce-glossary.ttl",
        "maoce-glossary.jsonld",
    ):
        assert b"https://creativecommons.org/licenses/by/4.0/" in made[file], file


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("maoce-glossary-v2.tbx", lambda data: _source(data)),
        ("maoce-glossary-v3.tbx", lambda data: _source(data)),
        ("maoce-glossary.u8", lambda data: data.decode().split("#! build=")[1].splitlines()[0]),
        ("maoce-glossary.ttl", lambda data: _version_info(data, "turtle")),
        ("maoce-glossary.jsonld", lambda data: _version_info(data, "json-ld")),
        ("maoce-glossary.xlsx", lambda data: _read_me(data)),
        ("maoce-glossary.apkg", lambda data: _deck_descriptions(data)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_every_file_with_room_says_which_build_it_is_of(
    made: dict[str, bytes], file: str, said: Callable[[bytes], str]
) -> None:
    """Read where a program of that format looks, not just anywhere in the bytes."""
    found = said(made[file])
    for fact in (BUILD.version, BUILD.day.isoformat(), str(BUILD.commit), BUILD.content, "with changes"):
        assert fact in found, f"{fact} not in {found}"


def _source(data: bytes) -> str:
    (source,) = etree.fromstring(data).iter("{*}sourceDesc")
    return "".join(map(str, source.itertext()))


def _version_info(data: bytes, format_: str) -> str:
    graph = Graph().parse(data=data, format=format_)
    schemes = list(graph.subjects(RDF.type, SKOS.ConceptScheme))
    assert len(schemes) == 2
    assert {str(graph.value(scheme, DCTERMS.modified)) for scheme in schemes} == {BUILD.day.isoformat()}
    (said,) = {str(graph.value(scheme, OWL.versionInfo)) for scheme in schemes}
    return said


def _read_me(data: bytes) -> str:
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert book.properties.created == datetime.combine(BUILD.day, datetime.min.time())
    return "\n".join(str(cell) for row in book.worksheets[0].iter_rows(values_only=True) for cell in row)


def _deck_descriptions(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        database = sqlite3.connect(":memory:")
        database.deserialize(package.read("collection.anki2"))
    assert not any(database.serialize()[96:100]), "which SQLite wrote it is not of the sources"
    decks = json.loads(database.execute("SELECT decks FROM col").fetchone()[0])
    database.close()
    return "\n".join(deck["desc"] for deck in decks.values() if deck["desc"])


def test_every_json_file_says_which_build_it_is_of(made: dict[str, bytes]) -> None:
    expected = {"version": "1.2.3", "commit": "a" * 40, "dirty": True, "content": "c" * 64, "day": "2026-11-20"}
    for name in ("build", "terms", "agencies", "measures", "directives"):
        data = json.loads(made[f"{name}.json"])
        assert name == "build" or data[name]
        assert {key: data[key] for key in expected} == expected


def test_two_runs_give_the_same_bytes(copy: Path, tmp_path: Path) -> None:
    """In processes of their own, in which hashes and the time of day differ."""
    folders = []
    for seed, zone in (("1", "UTC"), ("2", "Asia/Shanghai")):
        folder = tmp_path / seed
        folders.append(folder)
        subprocess.run(
            [sys.executable, "-m", "builder", "export", "--out", str(folder)],
            cwd=copy, env=os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": str(ROOT)}, check=True, capture_output=True,
        )  # fmt: skip
    files = [{p.relative_to(f).as_posix(): p.read_bytes() for p in f.rglob("*") if p.is_file()} for f in folders]
    assert files[0].keys() == {row.file for row in FORMATS}
    assert [file for file in files[0] if files[0][file] != files[1][file]] == []


def test_the_command_writes_what_it_is_asked_for(maoce: Maoce, copy: Path) -> None:
    done = maoce("export", "--format", "tsv", "--format", "cedict")
    assert done.returncode == 0, done.stderr
    assert {p.name for p in (copy / "dist" / "data").iterdir()} == {*_DIRECTIONS, "maoce-glossary.u8", "build.json"}
    wrong = maoce("export", "--format", "xls")
    assert wrong.returncode == 2
    assert "xlsx" in wrong.stderr


def test_checking_loads_no_library_of_the_exports() -> None:
    code = "import sys, builder.cli; print(sorted({'rdflib', 'lxml', 'sqlite3', 'xlsxwriter'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


@pytest.mark.parametrize("edition", list(Edition))
def test_the_downloads_page_offers_every_file(site: Path, edition: Edition) -> None:
    page = site / edition / "downloads.html"
    links = {
        href.removeprefix("../data/")
        for href in parsed(page).xpath("//article//a/@href")
        if href.startswith("../data/")
    }
    assert links == {row.file for row in FORMATS} - {"schema/import.schema.json", "schema/imports.schema.json"}
    assert {p.relative_to(site / "data").as_posix() for p in (site / "data").rglob("*") if p.is_file()} == {
        r.file for r in FORMATS
    }
    text = parsed(page).text_content()
    size = (site / "data" / "maoce-glossary.xlsx").stat().st_size
    bracketed = f" ({round(size / 1000)} kB)" if edition is Edition.EN else f"（{round(size / 1000)} kB）"
    assert f"maoce-glossary.xlsx{bracketed}" in text
    sections = set(parsed(page).xpath("//article//h2/@id"))
    assert set(NAMES) <= sections
