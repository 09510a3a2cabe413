"""The glossary as tables: what the workbook and the comma-separated files have in common."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from builder.exports.entries import ConceptEntry, Glossary
from builder.model import Agency, ChineseName, EnglishName, RegionalName, Status, Term

Cell = str | tuple[str, ...]
Name = ChineseName | EnglishName | RegionalName
_Row = TypeVar("_Row")


@dataclass(frozen=True, slots=True)
class Column(Generic[_Row]):
    """A column: its key, its width in characters on a sheet, and what stands in it.

    `says` tells how a cell is put into words for people: by a label (`english_` + cell), as the name of the entry with
    that key (`entry`), or as it is. `kind` is the kind of entry that alone has the column.
    """

    key: str
    width: int
    cell: Callable[[Glossary, _Row], Cell]
    says: str = ""
    kind: Literal["term", "agency"] | None = None


def _field(name: str) -> Callable[[Glossary, ConceptEntry], Cell]:
    return lambda _, entry: getattr(entry.record, name) or ""


def _related(name: str) -> Callable[[Glossary, ConceptEntry], Cell]:
    return lambda _, entry: entry.relations[name]


def _english(status: Status) -> Callable[[Glossary, ConceptEntry], Cell]:
    return lambda _, entry: tuple(name.text for name in entry.record.en if name.status == status)


def _chinese(status: Status) -> Callable[[Glossary, ConceptEntry], Cell]:
    return lambda _, entry: tuple(name.zh_hans for name in entry.record.zh if name.status == status)


def _regional(region: str) -> Callable[[Glossary, ConceptEntry], Cell]:
    return lambda _, entry: tuple(name.text for name in entry.record.regional if name.region == region)


ENTRIES: tuple[Column[ConceptEntry], ...] = (
    Column("en", 34, lambda _, e: e.record.name_en.text),
    Column("zh_hans", 22, lambda _, e: e.record.name_zh.zh_hans),
    Column("zh_hant", 22, lambda _, e: e.record.name_zh.zh_hant),
    Column("pinyin", 28, lambda _, e: e.record.name_zh.pinyin),
    Column("definition_en", 60, lambda _, e: e.definition.en),
    Column("definition_zh", 48, lambda _, e: e.definition.zh),
    Column("en_also", 30, _english("admitted")),
    Column("zh_also", 26, _chinese("admitted")),
    Column("en_avoid", 24, _english("deprecated")),
    Column("zh_avoid", 20, _chinese("deprecated")),
    Column("zh_hk", 16, _regional("zh-HK")),
    Column("zh_tw", 16, _regional("zh-TW")),
    Column("english_status", 22, _field("english_status"), says="english_"),
    Column("english_source", 30, _field("english_source")),
    Column("note", 50, _field("note")),
    Column("domain", 20, _field("domain"), "domain_", "term"),
    Column("part_of_speech", 14, _field("part_of_speech"), "speech_", "term"),
    Column("type", 24, _field("type"), "type_", "agency"),
    Column("broader", 28, _related("broader"), "entry", "term"),
    Column("narrower", 28, _related("narrower"), "entry", "term"),
    Column("related", 28, _related("related"), "entry", "term"),
    Column("sources", 44, lambda g, e: tuple(f"{s.quote} ({g.place(s)})" for s in e.sources), kind="term"),
    Column("references", 44, lambda _, e: tuple(f"{r.en} ({r.zh})" for r in e.references), kind="term"),
    Column("valid_from", 12, _field("valid_from"), kind="agency"),
    Column("valid_until", 12, _field("valid_until"), kind="agency"),
    Column("predecessors", 34, _related("predecessors"), "entry", "agency"),
    Column("successors", 34, _related("successors"), "entry", "agency"),
    Column("reviewed", 14, lambda _, e: e.record.reviewed.isoformat() if e.record.reviewed else ""),
    Column("id", 30, lambda _, e: e.key),
    Column("page", 44, lambda g, e: g.page(e)),
)


@dataclass(frozen=True, slots=True)
class NameRow:
    """A name of an entry, in one language."""

    entry: ConceptEntry
    language: str
    name: Name


def _of_name(field: str) -> Callable[[Glossary, NameRow], Cell]:
    return lambda _, row: getattr(row.name, field, None) or ""


NAMES: tuple[Column[NameRow], ...] = (
    Column("entry", 34, lambda _, row: row.entry.record.name_en.text),
    Column("language", 12, lambda _, row: row.language),
    Column("name", 40, lambda _, row: row.name.zh_hans if isinstance(row.name, ChineseName) else row.name.text),
    Column("name_hant", 34, _of_name("zh_hant")),
    Column("name_pinyin", 40, _of_name("pinyin")),
    Column("translation", 34, lambda _, row: _translation(row)),
    Column("status", 16, lambda _, row: getattr(row.name, "status", "admitted"), says="status_"),
    Column("form", 16, lambda _, row: getattr(row.name, "form", "variant"), says="form_"),
    Column("reason", 50, _of_name("reason")),
    Column("unreviewed", 18, lambda _, row: _unreviewed(row.name)),
    Column("entry_id", 30, lambda _, row: row.entry.key),
    Column("page", 44, lambda g, row: g.page(row.entry)),
)


def columns_of(kind: Literal["term", "agency"]) -> tuple[Column[ConceptEntry], ...]:
    """The columns that entries of a kind have."""
    return tuple(column for column in ENTRIES if column.kind in (kind, None))


def cells(glossary: Glossary, columns: tuple[Column[_Row], ...], row: _Row) -> list[Cell]:
    """The cells of a row; a column that its kind of entry does not have is empty."""
    kind = row.kind if isinstance(row, ConceptEntry) else None
    return [column.cell(glossary, row) if column.kind in (kind, None) else "" for column in columns]


def name_rows(glossary: Glossary) -> Iterator[NameRow]:
    """Every name of every entry: Chinese, then English, then what Hong Kong and Taiwan say."""
    for entry in glossary.entries.values():
        record: Term | Agency = entry.record
        yield from (NameRow(entry, "zh", name) for name in record.zh)
        yield from (NameRow(entry, "en", name) for name in record.en)
        yield from (NameRow(entry, name.region, name) for name in record.regional)


def _translation(row: NameRow) -> str:
    """What a translation of this very name says."""
    record = row.entry.record
    if isinstance(row.name, ChineseName):
        return record.english_of(row.name).text
    return record.chinese_of(row.name).zh_hans if isinstance(row.name, EnglishName) else record.name_en.text


def _unreviewed(name: Name) -> Cell:
    if not isinstance(name, ChineseName):
        return ()
    marks = (("zh_hant", name.zh_hant_reviewed), ("pinyin", name.pinyin_reviewed))
    return tuple(key for key, reviewed in marks if not reviewed)
