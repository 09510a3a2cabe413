"""The official text and its translation as files: translation memories, tables, text and JSON.

`python -m tests.exports.test_both_languages` writes the golden files anew; read what `git diff` then shows.
"""

import csv
import io
import json
import re
from dataclasses import replace
from html import unescape
from itertools import groupby
from typing import Any

import jsonschema
import openpyxl
import pytest
from lxml import etree
from markdown import Markdown
from translate.storage.tmx import tmxfile

from builder.exports.entries import Glossary
from builder.exports.formats import FORMATS
from builder.exports.segments import english_lines, english_of, segments
from builder.facts.labels import in_both_languages
from builder.model import Corpus, Part, Place, Unit
from tests.conftest import BUILD, ROOT
from tests.support.translated import DIRECTIVE, DRAFTS, ENGLISH, translated, untranslated

_GOLDEN = ROOT / "tests" / "exports" / "golden"
_SITE = "https://maoce.example"
_FILES = {
    row.file: row
    for row in FORMATS
    if row.name in ("tmx", "text") or row.file in ("maoce-directives.xlsx", "measures.json", "directives.json")
    or (row.name == "csv" and row.file not in ("maoce-glossary.csv", "maoce-names.csv"))
}  # fmt: skip
# Written out whole: one of each kind, and of the memories one a script and a direction.
_WRITTEN = ("maoce-zh-hans-en.tmx", "maoce-en-zh-hant.tmx", "maoce-measures.csv", "maoce-responsibilities.csv",
            "maoce-targets.csv", "maoce-texts.csv", "maoce-directives.md", "maoce-directives.txt")  # fmt: skip
_MEMORIES = {
    "maoce-zh-hans-en.tmx": ("zh-CN", "en-GB"), "maoce-zh-hant-en.tmx": ("zh-TW", "en-GB"),
    "maoce-en-zh-hans.tmx": ("en-GB", "zh-CN"), "maoce-en-zh-hant.tmx": ("en-GB", "zh-TW"),
}  # fmt: skip


def _glossary(corpus: Corpus) -> Glossary:
    return Glossary(corpus, in_both_languages(), BUILD, _SITE)


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    return _glossary(translated())


@pytest.fixture(scope="module")
def made(glossary: Glossary) -> dict[str, bytes]:
    return {file: row.data(glossary) for file, row in _FILES.items()}


@pytest.mark.parametrize("file", _WRITTEN)
def test_golden(made: dict[str, bytes], file: str) -> None:
    assert _with_plain_line_ends(made[file]) == (_GOLDEN / file).read_bytes()


def _with_plain_line_ends(data: bytes) -> bytes:
    """As git keeps a text: the lines of a CSV end with CR and LF."""
    return data.replace(b"\r\n", b"\n")


# Segments


def test_what_is_aligned_by_sentence_and_what_is_not(glossary: Glossary) -> None:
    found = {place: list(of) for place, of in groupby(segments(glossary), key=lambda segment: segment.place)}
    assert {place.anchor: [segment.kind for segment in of] for place, of in found.items()} == {
        "preamble-1-p1": ["paragraph"],
        "section-1-heading": ["paragraph"],
        "measure-1-1-heading": ["paragraph"],
        "measure-1-1-p1": ["sentence"] * 4,
        "measure-1-1-p2": ["block", "sentence"],  # the first is two sentences of English
        "measure-2-1-p1": ["sentence"] * 2,
        "closing-1-p1": ["paragraph"],  # one sentence of Chinese
    }
    for of in found.values():
        assert [segment.ordinal for segment in of] == ([0] if len(of) == 1 else list(range(1, len(of) + 1)))
    heading = found[Place(DIRECTIVE, Part.MEASURE, "1-1").heading][0]
    assert heading.zh_hans == "鼓励企业建设海外仓", "without its number"
    assert heading.zh_hant == "鼓勵企業建設海外倉"


def test_nothing_is_lost_between_segments(glossary: Glossary) -> None:
    texts = {
        paragraph.place: paragraph.text for d in glossary.corpus.directives.values() for paragraph in d.paragraphs()
    }
    found = {place: list(of) for place, of in groupby(segments(glossary), key=lambda segment: segment.place)}
    assert {place.anchor for place in found} == ENGLISH.keys()
    for place, of in found.items():
        if place.unit is not Unit.HEADING:
            assert "".join(segment.zh_hans for segment in of) == texts[place]
            assert len("".join(segment.zh_hant for segment in of)) == len(texts[place])
        assert " ".join(segment.en for segment in of) == ENGLISH[place.anchor]


@pytest.mark.parametrize(
    ("english", "pairs"),
    [
        ("Promote it. (Responsible: Ministry of Commerce.)", 2),  # a sentence and a clause
        ("Promote cross-border e-commerce. (Responsible: Ministry of Commerce.)", 2),  # a name in its own sentence
        ("Promote it, as the Ministry of Commerce says. (Responsible: all.)", 1),  # a name in another one: not sure
        ("Promote it (responsible: Ministry of Commerce).", 1),  # one sentence
    ],
)
def test_a_name_in_another_sentence_makes_it_unsure(english: str, pairs: int) -> None:
    place = Place(DIRECTIVE, Part.MEASURE, "1-1").at(2)
    corpus = translated()
    changed = {**corpus.translations, place: replace(corpus.translations[place], text=english)}
    found = [s for s in segments(_glossary(replace(corpus, translations=changed))) if s.place == place]
    assert len(found) == pairs
    assert " ".join(segment.en for segment in found) == english


def test_english_of_a_span(glossary: Glossary) -> None:
    corpus, place = glossary.corpus, Place(DIRECTIVE, Part.MEASURE, "1-1").text
    text = corpus.passages[place].text

    def english(words: str) -> str:
        return english_of(corpus, place, text.index(words), text.index(words) + len(words))

    assert (
        english("到2025年") == "By 2025 efforts are to be made to foster about 100 excellent overseas warehouse firms."
    )
    assert english("推动").startswith("Work towards the development of cross-border e-commerce")
    assert english(text) == f"{ENGLISH['measure-1-1-p1']} {ENGLISH['measure-1-1-p2']}"
    assert english_of(untranslated(), place, 0, 5) == ""


def test_english_lines() -> None:
    corpus, place = translated(), Place(DIRECTIVE, Part.MEASURE, "1-1")
    one = {place.at(2): corpus.translations[place.at(2)]}
    assert english_lines(replace(corpus, translations=one), place, "一\n二\n三") == f"\n{ENGLISH['measure-1-1-p2']}\n"
    assert english_lines(corpus, place, "一\n二") == f"{ENGLISH['measure-1-1-p1']}\n{ENGLISH['measure-1-1-p2']}"
    assert english_lines(replace(corpus, translations={}), place, "一\n二") is None


def test_a_heading_that_is_nothing_but_a_number(glossary: Glossary) -> None:
    corpus, place = translated(), Place(DIRECTIVE, Part.MEASURE, "2-2").heading
    given = next(iter(corpus.translations.values()))
    changed = {place: replace(given, place=place, text="2.")}
    (segment,) = segments(_glossary(replace(corpus, translations=changed)))
    assert (segment.zh_hans, segment.en) == ("2．", "2.")


# TMX


@pytest.mark.parametrize("file", _MEMORIES)
def test_a_memory_is_read_by_the_translate_toolkit(glossary: Glossary, made: dict[str, bytes], file: str) -> None:
    source, target = _MEMORIES[file]
    parse: Any = tmxfile.parsestring
    store = parse(made[file])
    texts: dict[str, str] = {"zh-CN": "zh_hans", "zh-TW": "zh_hant", "en-GB": "en"}
    expected = [(getattr(s, texts[source]), getattr(s, texts[target])) for s in segments(glossary)]
    assert len(expected) == 12
    assert [(str(unit.source), str(unit.target)) for unit in store.units] == expected
    assert store.getsourcelanguage() == source


@pytest.mark.parametrize("file", _MEMORIES)
def test_a_memory_keeps_the_rules_of_tmx(made: dict[str, bytes], file: str) -> None:
    """TMX 1.4b: the elements, their order, the attributes that must be there, the values that they may have."""
    source, target = _MEMORIES[file]
    root = etree.fromstring(made[file])
    assert b"<!DOCTYPE" not in made[file], "it names a file that is not beside it"
    assert (root.tag, root.get("version"), [child.tag for child in root]) == ("tmx", "1.4", ["header", "body"])
    header, body = root
    assert {str(key) for key in header.attrib} == {
        "creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype", "creationdate",
    }  # fmt: skip
    assert header.get("segtype") == "paragraph"
    assert header.get("srclang") == source
    assert header.get("creationdate") == "20261120T000000Z"
    assert {child.tag for child in header} == {"note", "prop"}
    ids = [unit.get("tuid") for unit in body]
    assert len(set(ids)) == len(ids) == 12
    for unit in body:
        assert unit.get("segtype") in ("sentence", "block", "paragraph")
        assert not any(char.isspace() for char in str(unit.get("tuid")))
        *properties, first, second = unit
        assert {prop.tag for prop in properties} == {"prop"}
        said = {str(prop.get("type")): prop.text for prop in properties}
        assert said.keys() >= {"x-directive", "x-document-number", "x-anchor", "x-status", "x-unofficial", "x-address"}
        assert said["x-status"] == ("draft" if said["x-anchor"] in DRAFTS else "reviewed")
        assert ("x-measure" in said) == str(said["x-anchor"]).startswith("measure")
        languages = [variant.get("{http://www.w3.org/XML/1998/namespace}lang") for variant in (first, second)]
        assert languages == [source, target]
        assert all([child.tag for child in variant] == ["seg"] and variant[0].text for variant in (first, second))


# Tables


def _rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_who_leads_what_by_when(made: dict[str, bytes]) -> None:
    """The scholar's question, from a row each."""
    rows = _rows(made["maoce-responsibilities.csv"])
    led = {(r["body_en"], r["heading_en"], r["years"]) for r in rows if r["role"] == "lead" and r["basis"] == "clause"}
    assert led == {("Ministry of Commerce", "Encourage firms to build overseas warehouses", "2025")}
    (target,) = (r for r in _rows(made["maoce-targets.csv"]) if r["quantity"])
    assert (target["years"], target["lead"], target["low"], target["unit"], target["approximation"]) == (
        "2025", "Ministry of Commerce", "100", "家", "about",
    )  # fmt: skip
    assert target["target_en"].startswith("By 2025 efforts")
    assert target["page"] == f"{_SITE}/en/directives/{DIRECTIVE}/1-1/"


def test_the_sheets_say_what_the_csv_says(made: dict[str, bytes]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(made["maoce-directives.xlsx"]))
    files = ("maoce-measures.csv", "maoce-responsibilities.csv", "maoce-targets.csv", "maoce-texts.csv")
    in_words = {"role", "basis", "translation"}
    for sheet, file in zip(book.worksheets[1:], files, strict=True):
        rows = _rows(made[file])
        assert rows
        plain = [at for at, key in enumerate(rows[0]) if key not in in_words]
        for row, cells in zip(rows, list(sheet.iter_rows(values_only=True))[1:], strict=True):
            expected = [value.removeprefix("'").replace(" | ", "\n") for value in row.values()]
            assert [str(cells[at] or "") for at in plain] == [expected[at] for at in plain]


def test_a_long_text_is_cut_where_a_cell_ends(glossary: Glossary) -> None:
    (directive,) = glossary.corpus.directives.values()
    section = directive.sections[0]
    measure = replace(section.measures[0], text="长" * 40_000)
    changed = replace(directive, sections=(replace(section, measures=(measure,)),))
    corpus = replace(glossary.corpus, directives={directive.id: changed}, readings={})
    data = _FILES["maoce-directives.xlsx"].data(replace(glossary, corpus=corpus))
    said = {str(cell) for row in openpyxl.load_workbook(io.BytesIO(data))["Measures 措施"].values for cell in row}
    assert "长" * 32_766 + "…" in said


# JSON and text


def test_json_has_a_line_of_english_for_each_line_of_chinese(made: dict[str, bytes]) -> None:
    rows = json.loads(made["measures.json"])["measures"]
    directives = json.loads(made["directives.json"])["directives"]
    parts = [*rows, *(part for d in directives for part in (*d["before"], *d["sections"], *d["after"]))]
    english = [part for part in parts if part["text_en"] is not None]
    assert len(english) == 4
    for part in parts:
        standing = [paragraph["translation"] for paragraph in part["paragraphs"]]
        if part["text_en"] is None:
            assert not any(standing)
        else:
            lines = part["text_en"].split("\n")
            assert len(lines) == len(part["text"].split("\n"))
            assert [bool(line) for line in lines] == [bool(status) for status in standing]
    assert {row["id"]: row["heading_text_en"] for row in rows} == {
        "1-1": ENGLISH["measure-1-1-heading"], "2-1": None, "2-2": None,
    }  # fmt: skip


@pytest.mark.parametrize("file", ["maoce-directives.md", "maoce-directives.txt"])
def test_the_text_has_every_paragraph_and_its_english(made: dict[str, bytes], glossary: Glossary, file: str) -> None:
    text = made[file].decode()
    at = 0
    for directive in glossary.corpus.directives.values():
        for paragraph in directive.paragraphs():
            at = text.index(paragraph.text, at)
            english = glossary.corpus.translations.get(paragraph.place)
            if english and "&" not in english.text and "[" not in english.text:  # Markdown writes these otherwise
                at = text.index(english.text, at)
    assert (
        f"Translated: {len(ENGLISH)} of 18 paragraphs, 6 of them read by a second reader. {_SITE}/en/directives/"
        in text
    )
    assert "unofficial" in text


@pytest.mark.parametrize(
    "text",
    [
        "# no heading", "1. no list", "- no list", "> no quotation", "a *b* _c_ `d`", "[technologies that many share]", "[a](b)",
        "<b>&amp;</b> & <", "= no rule", "---", "1) no list", "a\\b", "{: .x }", "一、总体要求", "1．完善", "+86", "~~~", ": no definition",
    ],
)  # fmt: skip
def test_markdown_reads_as_the_text(glossary: Glossary, text: str) -> None:
    corpus = glossary.corpus
    place = next(place for place in corpus.translations if place.anchor == "measure-1-1-p2")
    changed = replace(corpus, translations={place: replace(corpus.translations[place], text=text)})
    row = next(row for row in FORMATS if row.file.endswith(".md"))
    rendered = Markdown(extensions=["extra"]).convert(row.data(_glossary(changed)).decode())
    paragraphs = [unescape(found) for found in re.findall(r"<p>(.*?)</p>", rendered, re.DOTALL)]
    assert text in paragraphs


def test_a_library_without_translations() -> None:
    """The same files, valid, and without English."""
    made = {file: row.data(_glossary(untranslated())) for file, row in _FILES.items()}
    for file in _MEMORIES:
        body = etree.fromstring(made[file]).find("body")
        assert body is not None
        assert len(body) == 0
        parse: Any = tmxfile.parsestring
        assert parse(made[file]).units == []
    rows = _rows(made["maoce-texts.csv"])
    assert len(rows) == 18
    assert {(row["english"], row["translation"]) for row in rows} == {("", "untranslated")}
    assert {row["text_en"] for row in json.loads(made["measures.json"])["measures"]} == {None}
    assert b"Translated: 0 of 18 paragraphs" in made["maoce-directives.txt"]
    assert len(openpyxl.load_workbook(io.BytesIO(made["maoce-directives.xlsx"])).worksheets) == 5


@pytest.mark.parametrize("corpus", [translated, untranslated], ids=["translated", "untranslated"])
def test_json_fits_its_schema(corpus: Any) -> None:
    glossary = _glossary(corpus())
    rows = {row.file: row for row in FORMATS}
    for name in ("measures", "directives"):
        schema = json.loads(rows[f"schema/{name}.schema.json"].data(glossary))
        jsonschema.validate(
            json.loads(rows[f"{name}.json"].data(glossary)), schema, cls=jsonschema.Draft202012Validator
        )


if __name__ == "__main__":
    _GOLDEN.mkdir(exist_ok=True)
    for name in _WRITTEN:
        (_GOLDEN / name).write_bytes(_with_plain_line_ends(_FILES[name].data(_glossary(translated()))))
