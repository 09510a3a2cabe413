"""Small libraries for the checks: terms by their Chinese names, texts as preambles of directives."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from builder.check.context import Checked
from builder.model import (
    Agency,
    Bilingual,
    Block,
    CaptureRecord,
    ChineseName,
    Directive,
    EnglishName,
    Library,
    Problem,
    Record,
    Source,
    Term,
)
from builder.reading.connect import connect


def term(id_: str, *zh: str, en: str = "", **fields: Any) -> Term:
    """A term of these Chinese names, each divided by `|` into its words; the first is preferred."""
    return replace(
        Term(
            id=id_, zh=tuple(_chinese(zh)), en=(EnglishName(en or id_, "preferred", "full"),), regional=(), reviewed=None,
            english_status="working", english_source=None, not_within=(), note=None, domain="trade-policy",
            definition=Bilingual("Something else.", "另一事物。"),
        ),
        **fields,
    )  # fmt: skip


def body(id_: str, *zh: str, **fields: Any) -> Agency:
    """The same of an agency."""
    return replace(
        Agency(
            id=id_, zh=tuple(_chinese(zh)), en=(EnglishName(id_, "preferred", "full"),), regional=(), reviewed=None,
            english_status="working", english_source=None, not_within=(), note=None, type="other",
            description=Bilingual("What it does.", "其职责。"),
        ),
        **fields,
    )  # fmt: skip


def made_library(records: Iterable[Record], *texts: str) -> Library:
    """A library of these records and of a directive for each text."""
    directives = {
        f"d-{number}": Directive(
            id=f"d-{number}", title=None, title_en=None, number=None, kind=None, issuers=(), addressees=None, issued=None,
            published=None, source=Source(), capture=CaptureRecord("x.txt", "0"), before=(Block("preamble", text),),
            sections=(), after=(),
        )
        for number, text in enumerate(texts, 1)
    }  # fmt: skip
    listed = list(records)
    terms = {record.id: record for record in listed if isinstance(record, Term)}
    agencies = {record.id: record for record in listed if isinstance(record, Agency)}
    paths = {("term", id_): f"{id_}.yml" for id_ in terms} | {("agency", id_): f"{id_}.yml" for id_ in agencies}
    paths |= {("directive", id_): f"{id_}.md" for id_ in directives} | {("list", "not-terms"): "not-terms.yml"}
    return Library(directives, {}, agencies, terms, paths, {}, {})


def found(check: Callable[[Checked], Iterator[Problem]], library: Library, latest: date = date.max) -> list[str]:
    """What a check says of the library: file, rule, and the values of the message but for long ones."""
    checked = Checked(library, connect(library), lambda _text, _path, _offset: (1, 1), latest)
    return [" ".join((p.path, p.rule, *(value for _, value in p.values if len(value) < 20))) for p in check(checked)]


def _chinese(names: Iterable[str]) -> Iterator[ChineseName]:
    for index, divided in enumerate(names):
        name = divided.replace("|", "")
        status = "admitted" if index else "preferred"
        yield ChineseName(name, name, tuple(divided.split("|")), "x", status, "full")  # type: ignore[arg-type]
