"""Whoever leaves a field out is shown what may stand there, and that is right."""

from collections.abc import Iterator
from typing import Annotated, Any, get_args

import pytest
import yaml
from pydantic import BaseModel, TypeAdapter
from pydantic.fields import FieldInfo

from builder.store.access import EnglishYaml, NotTermsYaml
from builder.store.directive_file import FrontMatter
from builder.store.examples import OF_FIELDS, example
from builder.store.records import AgencyYaml, TermYaml


def required(model: type[BaseModel], path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], FieldInfo]]:
    """Every field that a file must have, at any depth, with its path."""
    for name, field in model.model_fields.items():
        here = (*path, field.alias or name)
        if field.is_required():
            yield here, field
        for inner in models_in(field.annotation):
            yield from required(inner, here)


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from models_in(argument)


FIELDS = [
    found for model in (TermYaml, AgencyYaml, EnglishYaml, NotTermsYaml, FrontMatter) for found in required(model)
]


@pytest.mark.parametrize(("path", "field"), FIELDS, ids=[".".join(path) for path, _ in FIELDS])
def test_each_required_field_has_an_example_that_is_right(path: tuple[str, ...], field: FieldInfo) -> None:
    shown = example(path)
    assert shown != "…"
    value = yaml.safe_load(f"{path[-1]}: {shown}")[path[-1]]
    TypeAdapter(Annotated[(field.annotation, "", *field.metadata)]).validate_python(value)  # type: ignore[arg-type]


def test_no_example_is_of_a_field_that_is_not_required() -> None:
    paths = [".".join(path) for path, _ in FIELDS]
    assert [key for key in OF_FIELDS if not any(f".{path}".endswith(f".{key}") for path in paths)] == []


def test_a_field_that_nobody_knows_is_shown_without() -> None:
    assert example(["names", 0, "colour"]) == "…"
