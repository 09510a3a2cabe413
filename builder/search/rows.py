"""Entries as rows of plain values, to be kept from one build to the next; of the languages of their texts the search knows nothing."""

from dataclasses import fields
from typing import Any

from builder.facts.text import Text
from builder.search.entries import Entry, Name

_FIELDS = tuple(field.name for field in fields(Entry))


def row_of(entry: Entry) -> list[Any]:
    """An entry as a list that JSON can hold."""
    said = {name: getattr(entry, name) for name in _FIELDS}
    said["title"] = _row(entry.title)
    said["names"] = [(_row(name.text), name.pinyin, name.initials, name.status) for name in entry.names]
    said["heads"] = [_row(text) for text in entry.heads]
    said["texts"] = [_row(text) for text in entry.texts]
    return [*said.values()]


def entry_of(row: list[Any]) -> Entry:
    """The entry of such a list. Raises what a list does that is none: ValueError, TypeError, LookupError."""
    said = dict(zip(_FIELDS, row, strict=True))
    return Entry(
        **said
        | {
            "title": _text(said["title"]),
            "directive": tuple(said["directive"]),
            "names": tuple(Name(_text(text), *others) for text, *others in said["names"]),
            "english": tuple((text, status) for text, status in said["english"]),
            "keys": tuple(said["keys"]),
            "heads": tuple(map(_text, said["heads"])),
            "texts": tuple(map(_text, said["texts"])),
            "mentions": tuple(said["mentions"]),
        }
    )


def _row(text: Text) -> list[str]:
    return [text.shown] if text.other == text.shown else [text.shown, text.other]


def _text(row: list[str]) -> Text:
    return Text(row[0], row[-1])
