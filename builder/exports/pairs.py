"""Two columns, source and target: what OmegaT and the glossaries of machine translation read.

One row for each name that a text may use, with the name that a translation of this very name should use: no deprecated
name on either side. Machine translation refuses a source that stands twice, so a name of two entries stands once: with the entry that
prefers it, else with the first. UTF-8 without a header and without a byte order mark: which build the file is of stands in
`build.json` beside it.
"""

from collections.abc import Callable, Iterator

from builder.exports.entries import ConceptEntry, Glossary
from builder.model import ChineseName

_Rows = Callable[[ConceptEntry], Iterator[tuple[str, str, bool]]]  # source, target, whether the source is preferred


def hans_to_english(glossary: Glossary) -> bytes:
    """Simplified Chinese to English."""
    return _file(glossary, _from_hans)


def hant_to_english(glossary: Glossary) -> bytes:
    """Traditional Chinese to English; what Hong Kong and Taiwan say is a source, too."""
    return _file(glossary, _from_hant)


def english_to_hans(glossary: Glossary) -> bytes:
    """English to Simplified Chinese."""
    return _file(glossary, lambda entry: ((en, zh.zh_hans, preferred) for en, zh, preferred in _from_english(entry)))


def english_to_hant(glossary: Glossary) -> bytes:
    """English to Traditional Chinese."""
    return _file(glossary, lambda entry: ((en, zh.zh_hant, preferred) for en, zh, preferred in _from_english(entry)))


def _from_hans(entry: ConceptEntry) -> Iterator[tuple[str, str, bool]]:
    return ((zh.zh_hans, en, preferred) for zh, en, preferred in _from_chinese(entry))


def _from_hant(entry: ConceptEntry) -> Iterator[tuple[str, str, bool]]:
    yield from ((zh.zh_hant, en, preferred) for zh, en, preferred in _from_chinese(entry))
    yield from ((name.text, entry.record.name_en.text, False) for name in entry.record.regional)


def _from_chinese(entry: ConceptEntry) -> Iterator[tuple[ChineseName, str, bool]]:
    record = entry.record
    return ((n, record.english_of(n).text, n.status == "preferred") for n in record.zh if n.status != "deprecated")


def _from_english(entry: ConceptEntry) -> Iterator[tuple[str, ChineseName, bool]]:
    record = entry.record
    return ((n.text, record.chinese_of(n), n.status == "preferred") for n in record.en if n.status != "deprecated")


def _file(glossary: Glossary, rows: _Rows) -> bytes:
    found = [
        (_plain(name), _plain(target), preferred)
        for entry in glossary.entries.values()
        for name, target, preferred in rows(entry)
    ]
    pairs: dict[str, tuple[str, str]] = {}
    for name, target, _ in sorted(found, key=lambda row: not row[2]):  # preferred names first, else as they stand
        pairs.setdefault(name.casefold(), (name, target))
    return "".join(f"{name}\t{target}\n" for name, target in sorted(pairs.values())).encode("utf-8")


def _plain(text: str) -> str:
    """`text` without what would end a field or a line."""
    return " ".join(text.split())
