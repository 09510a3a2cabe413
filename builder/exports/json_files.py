"""The corpus as JSON, nothing of it left out: the files, what each says of itself, and the JSON Schemas beside them."""

import json
from dataclasses import asdict
from typing import Any

from pydantic import Field, TypeAdapter

from builder.exports.entries import LICENCE, LICENCE_URL, RIGHTS, Glossary
from builder.exports.import_json import ImportRow, PageRow, RefusedRow
from builder.exports.json_directives import DirectiveRow, MeasureRow, directive_row, measure_rows
from builder.exports.json_records import AgencyRow, TermRow, agency_row, term_row
from builder.exports.json_row import Row

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


class BuildFile(Row):
    """Which build a file is of; all of it is told from the sources, nothing from a clock."""

    schema_: str = Field(alias="$schema")
    """Its JSON Schema, relative to the file."""
    id_: str = Field(alias="$id")
    """Its own address; a name (URN) where the site's is not known."""
    licence: str
    """The licence of what is ours: glossary, English headings and summaries, and what was understood of the texts."""
    licence_url: str
    """The text of the licence."""
    rights: str
    """What holds for the official texts."""
    version: str
    """The release."""
    commit: str | None
    """The commit checked out; null where there was no git."""
    dirty: bool
    """Whether files were not as the commit has them."""
    content: str
    """SHA-256 of the list that sha256sum prints of all files of the content, by name."""
    day: str
    """The day of the sources, ISO 8601."""


class TermsFile(BuildFile):
    """`terms.json`."""

    terms: list[TermRow]
    """All terms by id."""


class AgenciesFile(BuildFile):
    """`agencies.json`."""

    agencies: list[AgencyRow]
    """All agencies by id."""


class MeasuresFile(BuildFile):
    """`measures.json`."""

    measures: list[MeasureRow]
    """The measures of all directives, these from the oldest, in printed order."""


class DirectivesFile(BuildFile):
    """`directives.json`."""

    directives: list[DirectiveRow]
    """All directives, from the oldest; their measures stand in measures.json."""


_FILES: dict[str, Any] = {
    "build": BuildFile,
    "terms": TermsFile,
    "agencies": AgenciesFile,
    "measures": MeasuresFile,
    "directives": DirectivesFile,
    "import": ImportRow | RefusedRow,
    "imports": list[PageRow],
}


def build(glossary: Glossary) -> bytes:
    """`build.json`."""
    return _file(glossary, "build")


def terms(glossary: Glossary) -> bytes:
    """`terms.json`."""
    corpus = glossary.corpus
    return _file(glossary, "terms", terms=[term_row(corpus, term) for term in corpus.terms.values()])


def agencies(glossary: Glossary) -> bytes:
    """`agencies.json`."""
    corpus = glossary.corpus
    return _file(glossary, "agencies", agencies=[agency_row(corpus, agency) for agency in corpus.agencies.values()])


def measures(glossary: Glossary) -> bytes:
    """`measures.json`."""
    corpus = glossary.corpus
    return _file(
        glossary, "measures", measures=[row for d in corpus.directives.values() for row in measure_rows(corpus, d)]
    )


def directives(glossary: Glossary) -> bytes:
    """`directives.json`."""
    corpus = glossary.corpus
    rows = [directive_row(corpus, directive) for directive in corpus.directives.values()]
    return _file(glossary, "directives", directives=rows)


def build_schema(glossary: Glossary) -> bytes:
    """The JSON Schema of `build.json`."""
    return _schema_file(glossary, "build")


def terms_schema(glossary: Glossary) -> bytes:
    """The JSON Schema of `terms.json`."""
    return _schema_file(glossary, "terms")


def agencies_schema(glossary: Glossary) -> bytes:
    """The JSON Schema of `agencies.json`."""
    return _schema_file(glossary, "agencies")


def measures_schema(glossary: Glossary) -> bytes:
    """The JSON Schema of `measures.json`."""
    return _schema_file(glossary, "measures")


def directives_schema(glossary: Glossary) -> bytes:
    """The JSON Schema of `directives.json`."""
    return _schema_file(glossary, "directives")


def import_schema_file(glossary: Glossary) -> bytes:
    """The JSON Schema of what `maoce import --json` prints, as a file."""
    return _schema_file(glossary, "import")


def imports_schema_file(glossary: Glossary) -> bytes:
    """The JSON Schema of what `maoce import FOLDER --json` prints, as a file."""
    return _schema_file(glossary, "imports")


def import_schema() -> dict[str, object]:
    """The JSON Schema of what `maoce import --json` prints."""
    return _schema("import", "")


def imports_schema() -> dict[str, object]:
    """The JSON Schema of what `maoce import FOLDER --json` prints."""
    return _schema("imports", "")


def _file(glossary: Glossary, name: str, **rows: object) -> bytes:
    head = {
        "$schema": f"schema/{name}.schema.json",
        "$id": _id(f"{name}.json", glossary.site_url),
        "licence": LICENCE,
        "licence_url": LICENCE_URL,
        "rights": RIGHTS,
        **asdict(glossary.build),
        "day": glossary.build.day.isoformat(),
    }
    file: BuildFile = _FILES[name].model_validate(head | rows)
    return (file.model_dump_json(indent=1, by_alias=True) + "\n").encode("utf-8")


def _schema_file(glossary: Glossary, name: str) -> bytes:
    schema = _schema(name, glossary.site_url)
    return (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _schema(name: str, site_url: str) -> dict[str, object]:
    schema = TypeAdapter(_FILES[name]).json_schema(mode="serialization")
    return {
        "$schema": _DIALECT,
        "$id": _id(f"schema/{name}.schema.json", site_url),
        "title": f"Maoce {name}",
        "$comment": f"{LICENCE}, {LICENCE_URL}",
        **{key: value for key, value in schema.items() if key != "title"},
    }


def _id(file: str, site_url: str) -> str:
    """The address of a file in `data/`; a name without a host where nobody has said where the site stands."""
    return f"{site_url}/data/{file}" if site_url else f"urn:maoce:data:{file}"
