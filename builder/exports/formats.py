"""Every file in `site/data/`: the one table that the command line, the build, the downloads page and the tests read."""

from collections.abc import Iterable
from dataclasses import dataclass
from pkgutil import resolve_name

from builder.exports.entries import Glossary


@dataclass(frozen=True, slots=True)
class Format:
    """A file: the format it belongs to, its path, the key of the words for it, and the function that writes it.

    The function is named, not imported, so that a library is loaded only when a file is written with it. It stands in this
    package, or, named in full, in one that may use more than the corpus.
    """

    name: str
    file: str
    label: str
    render: str

    def data(self, glossary: Glossary) -> bytes:
        """The bytes of the file."""
        name = self.render if self.render.startswith("builder.") else f"builder.exports.{self.render}"
        data: bytes = resolve_name(name)(glossary)
        return data


# Which build the files are of. It goes with every format, for some have no room to say it themselves.
BUILD = Format("json", "build.json", "file_build", "json_files:build")

FORMATS = (
    Format("xlsx", "maoce-glossary.xlsx", "file_workbook", "spreadsheet:workbook"),
    Format("xlsx", "maoce-directives.xlsx", "file_directives_workbook", "spreadsheet:directives"),
    Format("epub", "maoce-zh-hans.epub", "file_book_zh_hans", "builder.epub.book:simplified"),
    Format("epub", "maoce-zh-hant.epub", "file_book_zh_hant", "builder.epub.book:traditional"),
    Format("epub", "maoce-en.epub", "file_book_en", "builder.epub.book:english"),
    Format("csv", "maoce-glossary.csv", "file_entries", "separated:entries"),
    Format("csv", "maoce-names.csv", "file_names", "separated:names"),
    Format("csv", "maoce-measures.csv", "file_measure_rows", "separated:measures"),
    Format("csv", "maoce-responsibilities.csv", "file_responsibilities", "separated:responsibilities"),
    Format("csv", "maoce-targets.csv", "file_targets", "separated:targets"),
    Format("csv", "maoce-texts.csv", "file_texts", "separated:both_languages"),
    Format("tbx", "maoce-glossary-v2.tbx", "file_tbx2", "tbx:version_2"),
    Format("tbx", "maoce-glossary-v3.tbx", "file_tbx3", "tbx:version_3"),
    Format("tbx", "maoce-zh-hans-en.tbx", "file_hans_en", "tbx:hans_to_english"),
    Format("tbx", "maoce-zh-hant-en.tbx", "file_hant_en", "tbx:hant_to_english"),
    Format("tbx", "maoce-en-zh-hans.tbx", "file_en_hans", "tbx:english_to_hans"),
    Format("tbx", "maoce-en-zh-hant.tbx", "file_en_hant", "tbx:english_to_hant"),
    Format("tmx", "maoce-zh-hans-en.tmx", "file_hans_en", "tmx:hans_to_english"),
    Format("tmx", "maoce-zh-hant-en.tmx", "file_hant_en", "tmx:hant_to_english"),
    Format("tmx", "maoce-en-zh-hans.tmx", "file_en_hans", "tmx:english_to_hans"),
    Format("tmx", "maoce-en-zh-hant.tmx", "file_en_hant", "tmx:english_to_hant"),
    Format("tsv", "maoce-zh-hans-en.tsv", "file_hans_en", "pairs:hans_to_english"),
    Format("tsv", "maoce-zh-hant-en.tsv", "file_hant_en", "pairs:hant_to_english"),
    Format("tsv", "maoce-en-zh-hans.tsv", "file_en_hans", "pairs:english_to_hans"),
    Format("tsv", "maoce-en-zh-hant.tsv", "file_en_hant", "pairs:english_to_hant"),
    Format("text", "maoce-directives.md", "file_markdown", "texts:markdown"),
    Format("text", "maoce-directives.txt", "file_plain_text", "texts:plain"),
    Format("anki", "maoce-glossary.apkg", "file_deck", "anki:package"),
    Format("cedict", "maoce-glossary.u8", "file_dictionary", "cedict:lines"),
    Format("skos", "maoce-glossary.ttl", "file_turtle", "skos:turtle"),
    Format("skos", "maoce-glossary.jsonld", "file_jsonld", "skos:json_ld"),
    BUILD,
    Format("json", "terms.json", "file_terms", "json_files:terms"),
    Format("json", "agencies.json", "file_agencies", "json_files:agencies"),
    Format("json", "measures.json", "file_measures", "json_files:measures"),
    Format("json", "directives.json", "file_directives", "json_files:directives"),
    Format("json", "schema/terms.schema.json", "file_terms", "json_files:terms_schema"),
    Format("json", "schema/agencies.schema.json", "file_agencies", "json_files:agencies_schema"),
    Format("json", "schema/measures.schema.json", "file_measures", "json_files:measures_schema"),
    Format("json", "schema/directives.schema.json", "file_directives", "json_files:directives_schema"),
    Format("json", "schema/build.schema.json", "file_build", "json_files:build_schema"),
    Format("json", "schema/import.schema.json", "file_import", "json_files:import_schema_file"),
    Format("json", "schema/imports.schema.json", "file_imports", "json_files:imports_schema_file"),
)

NAMES = tuple(dict.fromkeys(f.name for f in FORMATS))


def files_of(names: Iterable[str] = NAMES) -> list[Format]:
    """Every file of the formats named; build.json always."""
    wanted = frozenset(names)
    return [found for found in FORMATS if found.name in wanted or found is BUILD]
