"""JSON Schemas of the YAML files, for editors: they complete, explain and check while a person types."""

import json
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from builder.store.access import EnglishYaml, NotTermsYaml
from builder.store.records import AgencyYaml, TermYaml
from builder.store.yaml_edge import field_order


@dataclass(frozen=True, slots=True)
class YamlFiles:
    """A kind of YAML file: where its files stand (a pattern), what reads them, and the schema's path in the repository."""

    pattern: str
    model: type[BaseModel]
    schema: str

    @property
    def schema_from_file(self) -> str:
        """The schema's path relative to a file of this kind."""
        return posixpath.relpath(self.schema, posixpath.dirname(self.pattern))


YAML_FILES = (
    YamlFiles("glossary/terms/*.yml", TermYaml, "glossary/schema/term.schema.json"),
    YamlFiles("glossary/agencies/*.yml", AgencyYaml, "glossary/schema/agency.schema.json"),
    YamlFiles("content/english/*.yml", EnglishYaml, "content/schema/english.schema.json"),
    YamlFiles("glossary/not-terms.yml", NotTermsYaml, "glossary/schema/not-terms.schema.json"),
)


def yaml_schemas() -> Iterator[tuple[str, str]]:
    """The path in the repository and the text of every schema."""
    for files in YAML_FILES:
        made = files.model.model_json_schema(by_alias=True, schema_generator=_Plain)
        for name, definition in made.get("$defs", {}).items():
            definition["title"] = _title(name)
        made["title"] = _title(files.model.__name__)
        made["properties"] = {name: made["properties"][name] for name in field_order(files.model)}
        yield (
            files.schema,
            json.dumps({"$schema": _Plain.schema_dialect} | made, ensure_ascii=False, indent=2) + "\n",
        )


class _Plain(GenerateJsonSchema):
    """Fields need no title beside their name, and one without a value is left out, never null."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False

    def nullable_schema(self, schema: core_schema.NullableSchema) -> dict[str, Any]:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> dict[str, Any]:
        return self.generate_inner(schema["schema"])


def _title(name: str) -> str:
    """The class's name in plain words: ChineseNameYaml is a Chinese name."""
    words = re.findall(r"[A-Z][a-z]+", name.removesuffix("Yaml"))
    return " ".join([words[0], *(word.lower() for word in words[1:])])
