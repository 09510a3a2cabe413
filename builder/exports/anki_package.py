"""A package for Anki: notes and their cards in a SQLite database, zipped.

Written by hand: the format, Anki's version 11, changes no more, for every Anki since 2012 imports it and newer ones write
another. A library for it (genanki, whose last release is of 2023) brought three more with it, and of what it does we used
the rows below alone: its clock, its temporary file and its archive had to be passed by for the same bytes each time.
The tables are described at https://github.com/ankidroid/Anki-Android/wiki/Database-Structure; what Anki keeps for itself
in them is what an empty collection has.
"""

import hashlib
import io
import json
import re
import sqlite3
import string
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import count

from builder.archive import add

_SQLITE_RELEASE = 96  # where it stands: https://www.sqlite.org/fileformat.html
_BASE_91 = string.ascii_letters + string.digits + "!#$%&()*+,-./:;<=>?@[]^_`{|}~"
_TABLES = """
CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not null,
    ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null,
    models text not null, decks text not null, dconf text not null, tags text not null);
CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null, mod integer not null,
    usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null,
    flags integer not null, data text not null);
CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null, ord integer not null,
    mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null,
    ivl integer not null, factor integer not null, reps integer not null, lapses integer not null,
    left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null);
CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null,
    ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null,
    type integer not null);
CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null);
CREATE INDEX ix_notes_usn on notes (usn);
CREATE INDEX ix_cards_usn on cards (usn);
CREATE INDEX ix_revlog_usn on revlog (usn);
CREATE INDEX ix_cards_nid on cards (nid);
CREATE INDEX ix_cards_sched on cards (did, queue, due);
CREATE INDEX ix_revlog_cid on revlog (cid);
CREATE INDEX ix_notes_csum on notes (csum);
"""
_MADE, _CHANGED, _SCHEMA_CHANGED, _VERSION = 1411124400, 1425279151694, 1425279151690, 11
_SETTINGS = {
    "activeDecks": [1], "addToCur": True, "collapseTime": 1200, "curDeck": 1, "curModel": "1425279151691",
    "dueCounts": True, "estTimes": True, "newBury": True, "newSpread": 0, "nextPos": 1, "sortBackwards": False,
    "sortType": "noteFld", "timeLim": 0,
}  # fmt: skip
_OPTIONS = {
    "1": {
        "autoplay": True, "id": 1, "maxTaken": 60, "mod": 0, "name": "Default", "replayq": True, "timer": 0, "usn": 0,
        "lapse": {"delays": [10], "leechAction": 0, "leechFails": 8, "minInt": 1, "mult": 0},
        "new": {
            "bury": True, "delays": [1, 10], "initialFactor": 2500, "ints": [1, 4, 7], "order": 1, "perDay": 20,
            "separate": True,
        },
        "rev": {
            "bury": True, "ease4": 1.3, "fuzz": 0.05, "ivlFct": 1, "maxIvl": 36500, "minSpace": 1, "perDay": 100,
        },
    }
}  # fmt: skip
_LATEX_BEFORE = (
    "\\documentclass[12pt]{article}\n\\special{papersize=3in,5in}\n\\usepackage[utf8]{inputenc}\n"
    "\\usepackage{amssymb,amsmath}\n\\pagestyle{empty}\n\\setlength{\\parindent}{0in}\n\\begin{document}\n"
)


@dataclass(frozen=True, slots=True)
class Template:
    """A card of every note: what is asked and what is answered, in HTML with fields as {{Name}}."""

    name: str
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class NoteType:
    """What notes are made of. `id` is permanent; notes are listed by the field with the index `sorted_by`."""

    id: int
    name: str
    fields: tuple[str, ...]
    templates: tuple[Template, ...]
    css: str
    sorted_by: int


@dataclass(frozen=True, slots=True)
class Note:
    """A note: its permanent `guid`, by which Anki knows it again, a value in HTML for each field, tags without blanks.

    A question never lacks all of its fields, so that each template makes a card.
    """

    guid: str
    values: tuple[str, ...]
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Deck:
    """Notes in the order in which they are learnt. `id` is permanent; the description is HTML."""

    id: int
    name: str
    description: str
    notes: tuple[Note, ...]


def guid(*parts: str) -> str:
    """The permanent guid of the note that `parts` name, at most ten characters, as Anki writes a number."""
    number = int.from_bytes(hashlib.sha256("__".join(parts).encode()).digest()[:8])
    digits = ""
    while number:
        number, digit = divmod(number, len(_BASE_91))
        digits = _BASE_91[digit] + digits
    return digits


def apkg(note_type: NoteType, decks: Sequence[Deck], moment: int) -> bytes:
    """The decks as an .apkg file, whose bytes depend on nothing else; `moment`, in seconds, is when all was changed last."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        add(archive, "collection.anki2", _collection(note_type, decks, moment))
        add(archive, "media", b"{}")
    return file.getvalue()


def _collection(note_type: NoteType, decks: Sequence[Deck], moment: int) -> bytes:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(_TABLES)
        kept = {"1": _deck(1, "Default", "") | {"extendNew": 10, "mod": 1425279151, "usn": 0}}
        kept |= {str(deck.id): _deck(deck.id, deck.name, deck.description) for deck in decks}
        models = {str(note_type.id): _model(note_type, decks[-1].id, moment)}
        _insert(
            connection, "col", 1, _MADE, _CHANGED, _SCHEMA_CHANGED, _VERSION, 0, 0, 0,
            *map(json.dumps, (_SETTINGS, models, kept, _OPTIONS, {})),
        )  # fmt: skip
        ids = count(moment * 1000)
        for deck in decks:
            for due, note in enumerate(deck.notes):
                _add_note(connection, note_type, deck.id, note, due, moment, ids)
        connection.commit()
        data = connection.serialize()
    # Which release of SQLite wrote it is for information only, and would differ between machines.
    return data[:_SQLITE_RELEASE] + bytes(4) + data[_SQLITE_RELEASE + 4 :]


def _add_note(
    connection: sqlite3.Connection, kind: NoteType, deck: int, note: Note, due: int, moment: int, ids: Iterator[int]
) -> None:
    note_id = next(ids)
    _insert(
        connection, "notes", note_id, note.guid, kind.id, moment, -1, f" {' '.join(note.tags)} ",
        "\x1f".join(note.values), note.values[kind.sorted_by], 0, 0, "",
    )  # fmt: skip
    for ord_ in range(len(kind.templates)):
        _insert(connection, "cards", next(ids), note_id, deck, ord_, moment, -1, 0, 0, due, *[0] * 8, "")


def _insert(connection: sqlite3.Connection, table: str, *values: object) -> None:
    connection.execute(f"INSERT INTO {table} VALUES({','.join('?' * len(values))})", values)


def _deck(deck_id: int, name: str, description: str) -> dict[str, object]:
    today = {f"{what}Today": [0, 0] for what in ("lrn", "new", "rev", "time")}
    return {
        "collapsed": False, "conf": 1, "desc": description, "dyn": 0, "extendNew": 0, "extendRev": 50, "id": deck_id,
        "mod": 1425278051, "name": name, "usn": -1, **today,
    }  # fmt: skip


def _model(kind: NoteType, deck: int, moment: int) -> dict[str, object]:
    asked = [[kind.fields.index(name) for name in re.findall(r"\{\{(.+?)\}\}", t.question)] for t in kind.templates]
    return {
        "css": kind.css,
        "did": deck,
        "flds": [
            {"name": name, "ord": ord_, "font": "Liberation Sans", "media": [], "rtl": False, "size": 20, "sticky": False}
            for ord_, name in enumerate(kind.fields)
        ],
        "id": str(kind.id),
        "latexPost": "\\end{document}",
        "latexPre": _LATEX_BEFORE,
        "latexsvg": False,
        "mod": moment,
        "name": kind.name,
        # Which fields a card needs: the one, or any of those that its question shows.
        "req": [[ord_, "all" if len(fields) == 1 else "any", fields] for ord_, fields in enumerate(asked)],
        "sortf": kind.sorted_by,
        "tags": [],
        "tmpls": [
            {
                "name": t.name, "ord": ord_, "qfmt": t.question, "afmt": t.answer,
                "bqfmt": "", "bafmt": "", "bfont": "", "bsize": 0, "did": None,
            }
            for ord_, t in enumerate(kind.templates)
        ],
        "type": 0,
        "usn": -1,
        "vers": [],
    }  # fmt: skip
