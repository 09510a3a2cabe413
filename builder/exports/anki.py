"""A deck for Anki: each entry a note with two cards, Chinese to English and English to Chinese."""

import html
from collections.abc import Iterator
from datetime import UTC, date, datetime

from builder.exports.anki_package import Deck, Note, NoteType, Template, apkg, guid
from builder.exports.entries import CREDIT, LICENCE, ConceptEntry, Glossary

# Ids are permanent: by them, and by the notes' own, Anki knows at the next import what it has already, and keeps the
# learner's progress. They were drawn at random, once.
_MODEL = 1819627601
_DECKS = {"term": 1755361113, "agency": 2005590936}
_OLDEST = date(2025, 1, 1)
_FIELDS = ("Key", "Simplified", "Traditional", "Pinyin", "English", "Chinese also", "English also", "Avoid",
           "Definition", "Definition zh", "Note", "Field", "English status")  # fmt: skip
_CHINESE = (
    '<div class="zh" lang="zh-Hans">{{Simplified}}</div>'
    '<div class="hant" lang="zh-Hant">{{Traditional}}</div>'
    '<div class="pinyin">{{Pinyin}}</div>'
)
_REST = (
    '{{#Definition}}<div class="text">{{Definition}}</div>{{/Definition}}'
    '<div class="text zh-text" lang="zh-Hans">{{Definition zh}}</div>'
    '{{#Chinese also}}<div class="small" lang="zh-Hans">{{Chinese also}}</div>{{/Chinese also}}'
    '{{#English also}}<div class="small">{{English also}}</div>{{/English also}}'
    '{{#Avoid}}<div class="small avoid">{{Avoid}}</div>{{/Avoid}}'
    '{{#Note}}<div class="small note">{{Note}}</div>{{/Note}}'
    '<div class="small">{{Field}}</div>'
)
_CSS = """
.card { font: 20px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; text-align: center; color: #222; background: #fff; }
.zh { font-size: 40px; line-height: 1.3; }
.hant, .pinyin { color: #666; }
.en { font-size: 28px; }
.text { max-width: 34em; margin: .8em auto 0; text-align: start; }
.small, .zh-text { font-size: 16px; color: #555; max-width: 34em; margin: .6em auto 0; text-align: start; }
.avoid { color: #9c2f1f; }
hr { border: 0; border-top: 1px solid #ccc; }
.nightMode.card, .night_mode .card { color: #eee; background: #222; }
.nightMode .hant, .nightMode .pinyin, .nightMode .small, .nightMode .zh-text { color: #aaa; }
.nightMode .avoid { color: #f0a996; }
"""


_NOTES = NoteType(
    _MODEL,
    "Maoce 贸策",
    _FIELDS,
    (
        Template("Chinese to English", _CHINESE, '{{FrontSide}}<hr><div class="en">{{English}}</div>' + _REST),
        Template("English to Chinese", '<div class="en">{{English}}</div>', "{{FrontSide}}<hr>" + _CHINESE + _REST),
    ),
    _CSS,
    sorted_by=1,
)


def package(glossary: Glossary) -> bytes:
    """The deck as an .apkg file.

    Its time is that of the latest review, so that Anki takes what was reviewed since for newer.
    """
    about = html.escape(f"{CREDIT}, {LICENCE}. {glossary.build.said}")
    decks = []
    for kind, label in (("term", "sheet_terms"), ("agency", "sheet_agencies")):
        words = glossary.words[label]
        decks.append(Deck(_DECKS[kind], f"Maoce 贸策::{words.en} {words.zh}", about, tuple(_notes(glossary, kind))))
    newest = max((e.record.reviewed for e in glossary.entries.values() if e.record.reviewed), default=_OLDEST)
    return apkg(_NOTES, decks, int(datetime(newest.year, newest.month, newest.day, tzinfo=UTC).timestamp()))


def _notes(glossary: Glossary, kind: str) -> Iterator[Note]:
    for entry in glossary.entries.values():
        if entry.kind == kind:
            values = [*map(_field, _values(glossary, entry))]
            if page := glossary.page(entry):  # a field of its own would make of each note another kind of note
                values[_FIELDS.index("Field")] += f' · <a href="{html.escape(page)}">Maoce</a>'
            yield Note(guid("maoce", entry.key), tuple(values), ("maoce", entry.field.replace("_", "::")))


def _field(text: str) -> str:
    """Plain text as a field, which is HTML with Anki's own brackets in it: [sound:…] plays a file, [latex] runs LaTeX."""
    return html.escape(text, quote=False).replace("[", "&#91;").replace("\n", "<br>")


def _values(glossary: Glossary, entry: ConceptEntry) -> tuple[str, ...]:
    """The fields of a note, in order."""
    record = entry.record
    also = [f"{name.zh_hans} {name.pinyin}" for name in record.zh if name.status == "admitted"]
    avoid = [name.zh_hans for name in record.zh if name.status == "deprecated"]
    avoid += [name.text for name in record.en if name.status == "deprecated"]
    field = glossary.words[entry.field]
    return (
        entry.key,
        record.name_zh.zh_hans,
        record.name_zh.zh_hant,
        record.name_zh.pinyin,
        record.name_en.text,
        "\n".join((*also, *(f"{n.text} ({n.region})" for n in record.regional))),
        "\n".join(n.text for n in record.en if n.status == "admitted"),
        "\n".join(f"✗ {name}" for name in avoid),
        entry.definition.en,
        entry.definition.zh,
        record.note or "",
        f"{field.en} {field.zh}",
        record.english_status,
    )
