"""Two columns, source and target: what OmegaT and the glossaries of machine translation read.

One row for each name that a text may use, with the name that a translation should use: no deprecated name on either
side. Machine translation refuses a source that stands twice, so a name of two entries stands once: with the entry that
prefers it, else with the first. UTF-8 without a header and without a byte order mark: which build the file is of stands in
`build.json` beside it.
"""

from collections.abc import Callable, Iterator

from builder.exports.entries import ConceptEntry, Glossary

_Names = Callable[[ConceptEntry], Iterator[tuple[str, bool]]]
_Target = Callable[[ConceptEntry], str]


def hans_to_english(glossary: Glossary) -> bytes:
    """Simplified Chinese to English."""
    return _rows(glossary, _hans, _english_target)


def hant_to_english(glossary: Glossary) -> bytes:
    """Traditional Chinese to English; what Hong Kong and Taiwan say is a source, too."""
    return _rows(glossary, _hant, _english_target)


def english_to_hans(glossary: Glossary) -> bytes:
    """English to Simplified Chinese."""
    return _rows(glossary, _english, lambda entry: entry.record.name_zh.zh_hans)


def english_to_hant(glossary: Glossary) -> bytes:
    """English to Traditional Chinese."""
    return _rows(glossary, _english, lambda entry: entry.record.name_zh.zh_hant)


def _hans(entry: ConceptEntry) -> Iterator[tuple[str, bool]]:
    return ((n.zh_hans, n.status == "preferred") for n in entry.record.zh if n.status != "deprecated")


def _hant(entry: ConceptEntry) -> Iterator[tuple[str, bool]]:
    yield from ((n.zh_hant, n.status == "preferred") for n in entry.record.zh if n.status != "deprecated")
    yield from ((n.text, False) for n in entry.record.regional)


def _english(entry: ConceptEntry) -> Iterator[tuple[str, bool]]:
    return ((n.text, n.status == "preferred") for n in entry.record.en if n.status != "deprecated")


def _english_target(entry: ConceptEntry) -> str:
    return entry.record.name_en.text


def _rows(glossary: Glossary, names: _Names, target: _Target) -> bytes:
    found = [
        (_plain(name), _plain(target(entry)), preferred)
        for entry in glossary.entries.values()
        for name, preferred in names(entry)
    ]
    rows: dict[str, tuple[str, str]] = {}
    for name, translation, _ in sorted(found, key=lambda row: not row[2]):  # preferred names first, else as they stand
        rows.setdefault(name.casefold(), (name, translation))
    order = sorted(rows.values())
    return "".join(f"{name}\t{translation}\n" for name, translation in order).encode("utf-8")


def _plain(text: str) -> str:
    """`text` without what would end a field or a line."""
    return " ".join(text.split())
