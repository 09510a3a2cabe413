"""Entries as the data that the reader's browser loads.

A file is `maoceData(` + JSON + `)`: a script where a page may only load scripts (file://), and JSON once its frame of
ten and one characters is cut off. It holds the rows of entries, and in `named` the English names of the records that these
mention, unless the records are among them.

Each file is named by a hash of what it holds, so that a browser may keep it for ever, and an edit leaves all files that do
not hold it under the names that they have. `current.js` alone, which leads to the others, changes under one name.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import TypeVar

from builder.facts.blocks import PageFacts
from builder.facts.text import Text
from builder.facts.view import View
from builder.model import Page
from builder.search.entries import Entry, entries
from builder.search.keys import related_names
from builder.search.scripts import Scripts, scripts_of
from builder.search.shards import Remember, sharded

_T = TypeVar("_T")
KINDS = ("term", "agency", "directive", "measure", "page")

CURRENT = "current.js"
FOLDER = "data"

# Up to here one file serves a phone well; the README's table says what was measured.
ONE_FILE = 2_000_000
# Of a library in shards: the blocks loaded for the first results, about as many as a phone's screen shows; and the results
# for which it goes on loading when the reader pauses.
FIRST = 3
ENOUGH = 20


def search_files(
    view: View, facts: Iterable[PageFacts], one_file: int = ONE_FILE, first: int = FIRST, enough: int = ENOUGH
) -> Iterator[Page]:
    """The files of the search for pages that say this; as `files_of`."""
    yield from files_of(view, list(entries(view, facts)), one_file, first, enough)


def made_now(name: str, make: Callable[[], _T], /) -> _T:
    """A value as it is made where nothing is remembered."""
    return make()


def files_of(
    view: View,
    found: Sequence[Entry],
    one_file: int = ONE_FILE,
    first: int = FIRST,
    enough: int = ENOUGH,
    remember: Remember = made_now,
) -> Iterator[Page]:
    """The files of an edition's search, to be published as they are.

    Entries of more than `one_file` bytes are sharded; then a query loads `first` blocks, and more until `enough` results.
    """
    scripts = scripts_of((text for entry in found for text in _texts(entry)), traditional=view.edition.traditional)
    files: list[Page] = []

    def write(folder: str, data: object) -> str:
        body = _body(data)
        name = sha256(body.encode("utf-8")).hexdigest()[:12]
        files.append(Page(f"search/{FOLDER}/{folder}/{name}.js", body))
        return name

    current: dict[str, object] = {"data": f"{FOLDER}/"}
    at_least = sum(len(text.shown.encode("utf-8")) for entry in found for text in entry.texts)
    if at_least <= one_file:
        whole = {"rows": rows(found, [entry.url for entry in found], scripts, view.en)}
        current["open"] = write("open", manifest(view, scripts) | whole)
    if at_least > one_file or len(files[0].body.encode("utf-8")) > one_file:
        files.clear()
        names = {entry.url: related_names(entry) for entry in found if entry.names}

        def block(members: Sequence[Entry]) -> dict[str, object]:
            mentioned = sorted({url for entry in members for url in entry.mentions})
            return {"rows": rows(members, mentioned, scripts, view.en), "named": [names[url] for url in mentioned]}

        current["open"] = write("open", manifest(view, scripts))
        current["shards"] = {"first": first, "enough": enough} | sharded(found, names, block, scripts, write, remember)
    yield Page(f"search/{CURRENT}", _body(current))
    yield from files


def _body(data: object) -> str:
    """The text of a file; the same data is the same text, byte for byte."""
    return f"maoceData({json.dumps(data, ensure_ascii=False, separators=(',', ':'))})\n"


def manifest(view: View, scripts: Scripts) -> dict[str, object]:
    """What the search needs besides entries: words for the reader and the tables of characters."""
    return {
        "edition": view.edition.value,
        "tag": view.edition.text_tag,
        "labels": {key.removeprefix("search_"): view.t[key] for key in _LABELS},
        "kinds": {kind: view.t[f"search_{kind}"] for kind in KINDS},
        "other": _pairs(scripts.other),
        "alike": _pairs(scripts.alike),
        "standard": _pairs(scripts.standard),
        "ambiguous": "".join(scripts.ambiguous),
    }


def rows(found: Sequence[Entry], records: Sequence[str], scripts: Scripts, in_english: bool) -> list[dict[str, object]]:
    """Entries as JSON objects without what is empty or said twice.

    A text is a string, or a list of it and its exceptions; a mention is the place of its record's address in `records`; a
    title is left out that is the first heading or, of a record, the first name in the language of the edition.
    """
    places = {url: place for place, url in enumerate(records)}
    return [_row(entry, scripts, places, in_english) for entry in found]


_LABELS = ("search_none", "search_nearest", "search_glossary", "search_corrected", "search_many", "search_mentions")


def _row(entry: Entry, scripts: Scripts, places: Mapping[str, int], in_english: bool) -> dict[str, object]:
    def text(value: Text) -> object:
        exceptions = scripts.exceptions(value)
        return [value.shown, *exceptions] if exceptions else value.shown

    row: dict[str, object] = {
        "kind": entry.kind,
        "url": entry.url,
        "title": text(entry.title) if entry.title.shown != _usual_title(entry, in_english) else None,
        "line": entry.line,
        "year": entry.year,
        "in": " ".join(entry.directive),
        "names": [[text(name.text), name.pinyin, name.initials, name.status] for name in entry.names],
        "english": [list(name) for name in entry.english],
        "keys": list(entry.keys),
        "heads": [text(head) for head in entry.heads],
        "texts": [text(value) for value in entry.texts],
        "mentions": [places[url] for url in entry.mentions],
        "uses": entry.uses,
    }
    return {key: value for key, value in row.items() if value}


def _usual_title(entry: Entry, in_english: bool) -> str | None:
    if entry.heads:
        return entry.heads[0].shown
    return entry.english[0][0] if in_english else entry.names[0].text.shown


def _texts(entry: Entry) -> Iterator[Text]:
    yield entry.title
    yield from (name.text for name in entry.names)
    yield from entry.heads
    yield from entry.texts


def _pairs(table: dict[str, str]) -> str:
    return "".join(f"{char}{to}" for char, to in table.items())
