"""The package for Anki as SQLite reads it, beside what genanki, the library that once wrote it, made of the same notes.

tests/golden/anki_package.json is genanki 0.13.1's own; it is never written again.
"""

import io
import json
import sqlite3
import zipfile
from contextlib import closing
from typing import Any

import pytest

from builder.exports.anki import package
from builder.exports.anki_package import Deck, Note, NoteType, Template, apkg, guid
from builder.exports.entries import Glossary
from builder.facts.labels import in_both_languages
from builder.model import Corpus
from tests.conftest import BUILD, ROOT

GOLDEN = ROOT / "tests/golden/anki_package.json"
KIND = NoteType(
    11,
    "Kind 种类",
    ("Key", "Word", "Meaning", "Two words"),
    (
        Template("There", "<b>{{Word}}</b> {{Two words}}", "{{FrontSide}}<hr>{{Meaning}}"),
        Template("Back", "{{Meaning}}", "{{#Word}}{{Word}}{{/Word}}"),
    ),
    ".card { color: #222; }",
    sorted_by=1,
)
DECKS = (
    Deck(
        22,
        "Maoce 贸策::One 一",
        "About <b>it</b>",
        (
            Note(
                guid("maoce", "terms/a"),
                ("terms/a", "海外仓", "overseas warehouse", "a &amp; b"),
                ("maoce", "trade::policy"),
            ),
            Note(guid("maoce", "terms/b"), ("terms/b", "单一窗口", "single window", ""), ("maoce",)),
        ),
    ),
    Deck(33, "Two", "", (Note(guid("maoce", "agencies/c"), ("agencies/c", "海关总署", "GACC", "<br>"), ("maoce",)),)),
)
# Where they stand in the collection's row.
_MODELS, _DECKS = 9, 10
MOMENT = 1_767_225_600  # 2026-01-01


def test_as_genanki_made_it() -> None:
    ours, theirs = _structure(apkg(KIND, DECKS, MOMENT)), json.loads(GOLDEN.read_text("utf-8"))
    assert theirs["rows"]["notes"]
    for made in (ours, theirs):
        for deck in made["rows"]["col"][0][_DECKS].values():
            # What was learnt on some day of genanki's author's; Anki counts anew each day.
            for key in [key for key in deck if key.endswith("Today")]:
                del deck[key]
    for part in ("tables", "indexes"):
        assert ours[part] == theirs[part]
    for table, rows in theirs["rows"].items():
        assert ours["rows"][table] == rows, table


def _structure(data: bytes) -> dict[str, Any]:
    """The columns of each table (name, type, whether it must be set, key), its indexes, and every row."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive, closing(sqlite3.connect(":memory:")) as db:
        db.deserialize(archive.read("collection.anki2"))
        tables = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        indexes = db.execute("SELECT name, tbl_name FROM sqlite_master WHERE type = 'index' ORDER BY name").fetchall()
        rows = {table: [list(row) for row in db.execute(f"SELECT * FROM {table} ORDER BY 1")] for table in tables}
        (collection,) = rows["col"]
        collection[8:] = map(json.loads, collection[8:])
        return {
            "tables": {t: [[*c[1:4], c[5]] for c in db.execute(f"PRAGMA table_info({t})")] for t in tables},
            "indexes": {n: [t, [c[2] for c in db.execute(f"PRAGMA index_info({n})")]] for n, t in indexes},
            "rows": rows,
        }


# What Anki knows a note by stays for ever: another guid is another note, and the learner begins anew.
GUIDS = [
    ("term-overseas-warehouse", "w[q~r7vfbH"),
    ("agency-mofcom", "GRgNyqQ(u@"),
]


@pytest.mark.parametrize(("key", "expected"), GUIDS)
def test_guid(key: str, expected: str) -> None:
    assert guid("maoce", key) == expected


def test_ids_stay(corpus: Corpus) -> None:
    """Of the note type, of the decks, and of each note by its key."""
    glossary = Glossary(corpus, in_both_languages(), BUILD)
    rows = _structure(package(glossary))["rows"]
    (collection,) = rows["col"]
    assert list(collection[_MODELS]) == ["1819627601"]
    assert list(collection[_DECKS]) == ["1", "1755361113", "2005590936"]
    assert {row[1] for row in rows["notes"]} == {guid("maoce", key) for key in glossary.entries}
    assert {row[2] for row in rows["notes"]} == {1819627601}
    assert {row[2] for row in rows["cards"]} == {1755361113, 2005590936}


def test_integrity() -> None:
    """SQLite finds nothing amiss in the file, and no number in it tells which SQLite wrote it."""
    with zipfile.ZipFile(io.BytesIO(apkg(KIND, DECKS, MOMENT))) as archive:
        assert archive.namelist() == ["collection.anki2", "media"]
        assert json.loads(archive.read("media")) == {}
        data = archive.read("collection.anki2")
    assert data[96:100] == bytes(4)
    with closing(sqlite3.connect(":memory:")) as db:
        db.deserialize(data)
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
