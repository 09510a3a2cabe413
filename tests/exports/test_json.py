"""The data files leave nothing out: from them alone the directives, the records and all that was understood come back."""

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import fields, is_dataclass, replace
from datetime import date
from fractions import Fraction
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import jsonschema
import pytest

from builder.exports.entries import Glossary
from builder.exports.formats import files_of
from builder.facts.labels import in_both_languages
from builder.model import (
    Agency,
    Approximation,
    Bilingual,
    Corpus,
    Directive,
    EnglishAccess,
    EnglishMeasure,
    Mention,
    Part,
    Place,
    Reading,
    Record,
    Term,
    Unit,
)
from tests.conftest import BUILD
from tests.support.groups import grouped_corpus

Json = Any
FILES = ("build", "terms", "agencies", "measures", "directives")


@pytest.fixture(scope="module", params=["the library", "a directive with groups"])
def whole(request: pytest.FixtureRequest) -> Corpus:
    if request.param == "the library":
        found: Corpus = request.getfixturevalue("corpus")
        return found
    return grouped_corpus()


@pytest.fixture(scope="module")
def data(whole: Corpus) -> dict[str, Json]:
    return _files(whole)


def _files(corpus: Corpus, site_url: str = "") -> dict[str, Json]:
    glossary = Glossary(corpus, in_both_languages(), BUILD, site_url)
    return {made.file: json.loads(made.data(glossary)) for made in files_of(["json"])}


# The model from the files: a field of a dataclass is the field of that name, or stands where `_field` says.

_MOVED = {("Term", "definition"), ("Agency", "description")}


def _field(kind: str, name: str, row: Json) -> Json:
    """Where the field of a dataclass stands in its row."""
    if (kind, name) in _MOVED:
        return {"en": row["definition_en"], "zh": row["definition_zh"]}
    if kind in ("Term", "Agency") and name in ("zh", "en", "regional"):
        return row["names"][name]
    if (kind, name) == ("TermSource", "place"):
        return {**row, "id": row["id"] or "", "unit": None, "paragraph": 0}
    if (kind, name) == ("Directive", "capture"):
        return {name: row[f"capture_{name}"] for name in ("file", "sha256", "traditional")}
    if kind in ("Responsibility", "Duty") and name in ("lead", "responsible", "support"):
        return [actor for actor in row["actors"] if actor["role"] == name]
    return row[name]


def _model(kind: Any, value: Json) -> Any:
    """The value of a type of the model that JSON holds."""
    if get_origin(kind) in (Union, UnionType):
        if value is None:
            assert NoneType in get_args(kind)
            return None
        [kind] = [one for one in get_args(kind) if one is not NoneType]
    if isinstance(kind, type) and is_dataclass(kind):
        hints = get_type_hints(kind)
        found = {}
        for field in fields(kind):
            found[field.name] = _model(hints[field.name], _field(kind.__name__, field.name, value))
        return kind(**found)
    if get_origin(kind) is tuple:
        inner = get_args(kind)
        kinds = [inner[0]] * len(value) if inner[-1] is Ellipsis else inner
        return tuple(_model(one, item) for one, item in zip(kinds, value, strict=True))
    if kind is date:
        return date.fromisoformat(value)
    if kind is Fraction:
        return Fraction(value).limit_denominator(1_000)
    if kind in (Part, Unit, Approximation):
        return kind(value)
    assert kind in (str, int, bool) or get_origin(kind) is Literal, kind
    return value


def _directives(data: dict[str, Json]) -> dict[str, Directive]:
    measures = {(row["directive"], row["id"]): row for row in data["measures.json"]["measures"]}
    rows = deepcopy(data["directives.json"]["directives"])
    for row in rows:
        for section in row["sections"]:
            section["measures"] = [measures[row["id"], key] for key in section["measures"]]
    return {row["id"]: _model(Directive, row) for row in rows}


def _texts(data: dict[str, Json]) -> Iterator[tuple[str, Json]]:
    """Every object that has a text, with the id of its directive."""
    for row in data["measures.json"]["measures"]:
        yield row["directive"], row
    for directive in data["directives.json"]["directives"]:
        blocks = (*directive["before"], *directive["sections"], *directive["after"])
        groups = [group for section in directive["sections"] for group in section["groups"]]
        yield from ((directive["id"], row) for row in (*blocks, *groups))


def test_directives(whole: Corpus, data: dict[str, Json]) -> None:
    found = _directives(data)
    assert found
    assert found == dict(whole.directives)
    assert [d.text() for d in found.values()] == [d.text() for d in whole.directives.values()]


def test_the_official_text_by_what_the_schema_says(whole: Corpus, data: dict[str, Json]) -> None:
    """As a reader of the files alone would put it together, without a class of ours."""
    measures = {(row["directive"], row["id"]): row for row in data["measures.json"]["measures"]}
    for row in data["directives.json"]["directives"]:
        lines = [block["text"] for block in row["before"]]
        for section in row["sections"]:
            lines += [section["label"] + section["heading"], section["text"]]
            groups = {group["id"]: group for group in section["groups"]}
            for measure in (measures[row["id"], key] for key in section["measures"]):
                group = groups.pop(measure["group"], None)
                if group:
                    lines += [group["label"] + group["heading"], group["text"]]
                lines += [measure["label"] + measure["heading"] + measure["stop"], measure["text"]]
        lines += [block["text"] for block in row["after"]]
        assert "\n".join(filter(None, lines)) == whole.directives[row["id"]].text()


def test_english(whole: Corpus, data: dict[str, Json]) -> None:
    measures = data["measures.json"]["measures"]
    for row in data["directives.json"]["directives"]:
        access = whole.english.get(row["id"])
        sections = {s["id"]: s["heading_en"] for s in row["sections"] if s["heading_en"]}
        ours = {
            m["id"]: EnglishMeasure(m["heading_en"], m["gist_en"], m["english_of"])
            for m in measures
            if m["directive"] == row["id"] and m["heading_en"]
        }
        assert (EnglishAccess(row["id"], sections, ours) if sections or ours else None) == access


def test_records(whole: Corpus, data: dict[str, Json]) -> None:
    terms = {row["id"]: _model(Term, row) for row in data["terms.json"]["terms"]}
    agencies = {row["id"]: _model(Agency, row) for row in data["agencies.json"]["agencies"]}
    assert terms
    assert terms == dict(whole.terms)
    assert agencies == dict(whole.agencies)


def test_readings(whole: Corpus, data: dict[str, Json]) -> None:
    found = {}
    for directive, row in _texts(data):
        place = Place.of_anchor(directive, row["anchor"])
        assert place
        found[place.text] = _model(Reading, row)
        if "heading_mentions" in row:
            found[place.heading] = Reading(mentions=_model(tuple[Mention, ...], row["heading_mentions"]))
    assert {place: reading for place, reading in found.items() if place in whole.readings} == dict(whole.readings)
    assert {reading for place, reading in found.items() if place not in whole.readings} <= {Reading()}


def test_mentions_from_both_ends(whole: Corpus, data: dict[str, Json]) -> None:
    """An offset leads into a text that is there, and the paragraph named holds it."""
    texts = {(directive, row["anchor"]): row for directive, row in _texts(data)}
    count = 0
    for file in ("terms", "agencies"):
        for record in data[f"{file}.json"][file]:
            names = {name["zh_hans"] for name in record["names"]["zh"]} | {
                name["text"] for name in record["names"]["en"]
            }
            for use in record["mentions"]:
                row = texts[use["directive"], f"{use['part']}-{use['id']}"]
                assert row[use["unit"]][use["start"] : use["end"]] in names
                spans = {p["anchor"]: (p["start"], p["end"]) for p in row["paragraphs"]}
                spans[f"{row['anchor']}-heading"] = (0, len(row.get("heading", "")))
                start, end = spans[use["anchor"]]
                assert start <= use["start"] < use["end"] <= end
                count += 1
    assert count == sum(len(uses) for (kind, _), uses in whole.mentions.items() if kind != "directive") > 0


def test_paragraphs(whole: Corpus, data: dict[str, Json]) -> None:
    found = {
        (directive, p["anchor"]): row["text"][p["start"] : p["end"]]
        for directive, row in _texts(data)
        for p in row["paragraphs"]
    }
    expected = {
        (d.id, p.place.anchor): p.text
        for d in whole.directives.values()
        for p in d.paragraphs()
        if p.place.unit is Unit.TEXT
    }
    assert found == expected


def test_a_field_that_is_forgotten_is_found(corpus: Corpus) -> None:
    """The test of the tests: without any one field the model does not come back."""
    [row] = [row for row in _files(corpus)["terms.json"]["terms"] if row["id"] == "overseas-warehouse"]
    for name in ("note", "not_within", "broader", "names", "definition_en", "reviewed"):
        with pytest.raises(KeyError, match=name):
            _model(Term, {key: value for key, value in row.items() if key != name})


# What every file says of itself


@pytest.mark.parametrize("site_url", ["", "https://example.org/maoce"])
def test_every_file_names_itself_its_schema_and_its_licence(site_url: str) -> None:
    made = _files(grouped_corpus(), site_url)
    ids = set()
    for name in FILES:
        file, schema = made[f"{name}.json"], made[f"schema/{name}.schema.json"]
        assert file["$schema"] == f"schema/{name}.schema.json"
        assert file["$id"] == (f"{site_url}/data/{name}.json" if site_url else f"urn:maoce:data:{name}.json")
        assert schema["$id"] == (
            f"{site_url}/data/schema/{name}.schema.json" if site_url else f"urn:maoce:data:schema/{name}.schema.json"
        )
        assert (file["licence"], file["version"], file["day"]) == ("CC BY 4.0", "1.2.3", "2026-11-20")
        assert "Art. 5" in file["rights"]
        ids |= {file["$id"], schema["$id"]}
    assert len(ids) == 2 * len(FILES)


def test_schemas_are_complete(data: dict[str, Json]) -> None:
    """Every object of a file is described field by field, and nothing else may stand in it."""
    for name in (*FILES, "import"):
        schema = data[f"schema/{name}.schema.json"]
        jsonschema.Draft202012Validator.check_schema(schema)
        objects = [o for o in (schema, *schema.get("$defs", {}).values()) if o.get("type") == "object"]
        assert objects
        for found in objects:
            assert found["additionalProperties"] is False, found["title"]
            assert set(found["required"]) == set(found["properties"])
            assert found.get("description"), found["title"]
            for key, field in found["properties"].items():
                assert field.get("description"), f"{found['title']}.{key} has no description"


def test_files_fit_their_schemas(data: dict[str, Json]) -> None:
    for name in FILES:
        jsonschema.validate(
            data[f"{name}.json"], data[f"schema/{name}.schema.json"], cls=jsonschema.Draft202012Validator
        )


def test_terms_and_agencies_call_the_same_things_alike(data: dict[str, Json]) -> None:
    definitions = data["schema/terms.schema.json"]["$defs"], data["schema/agencies.schema.json"]["$defs"]
    term, agency = (set(d[row]["properties"]) for d, row in zip(definitions, ("TermRow", "AgencyRow"), strict=True))
    shared = {field.name for field in fields(Record)}
    assert term - agency == {field.name for field in fields(Term)} - shared - {"definition"}
    assert agency - term == {field.name for field in fields(Agency)} - shared - {"description"}


def test_a_number_is_a_number(corpus: Corpus) -> None:
    made = _files(corpus)
    quantities = [q for m in made["measures.json"]["measures"] for t in m["targets"] for q in t["quantities"]]
    assert quantities
    assert all(isinstance(q["low"], int | float) and q["low"] <= q["high"] for q in quantities)
    assert all(re.search(re.escape(q["unit"]), q["text"]) for q in quantities)


def test_texts_that_only_a_machine_reads_are_there(corpus: Corpus) -> None:
    """What no page shows of a record is in the files all the same."""
    term = next(iter(corpus.terms.values()))
    odd = replace(term, note="注\u2028释", not_within=("甲乙",), definition=Bilingual('"quoted" \\', "引“号”"))
    made = _files(replace(corpus, terms={**corpus.terms, term.id: odd}))
    [row] = [row for row in made["terms.json"]["terms"] if row["id"] == term.id]
    assert _model(Term, row) == odd
