"""What rows of the data files share. A row has the names of the model; its JSON Schema is generated from it."""

from pydantic import BaseModel, ConfigDict


class Row(BaseModel):
    """An object of a data file: all of its fields are there, and no others. Docstrings go into the schema."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        from_attributes=True,
        use_attribute_docstrings=True,
        json_schema_serialization_defaults_required=True,
    )


class BilingualRow(Row):
    """The same statement in both languages."""

    en: str
    """In English."""
    zh: str
    """In Simplified Chinese."""
