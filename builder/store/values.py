"""The values that our files hold: types for the models at the edge, each with what makes a value wrong."""

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import PydanticCustomError, core_schema

from builder.language.dates import YEARS
from builder.model.limits import (
    ADDRESS,
    CHINESE_SENTENCES,
    HEADING,
    NAME,
    PROSE,
    QUOTE,
    REASON,
    SENTENCES,
    TITLE,
)
from builder.model.url import WEB_ADDRESS
from builder.store.forms import PARTIAL_DATE, PLACE_ID, RECORD_ID
from builder.store.yaml_edge import Prose


def wrong(rule: str, field: str = "", **values: object) -> PydanticCustomError:
    """An error that read_yaml reports under `rule`, at `field` of the model."""
    return PydanticCustomError(rule, "see RULES", {**values, "at": [field] if field else []})


def _one_line(text: str) -> str:
    if text != " ".join(text.split("\n")).strip():
        raise wrong("one-line")
    return text


def _calendar_day(day: date) -> date:
    if day.year not in YEARS:
        raise _no_day()
    return day


def _no_day() -> PydanticCustomError:
    return wrong("day", first=YEARS[0], last=YEARS[-1])


def _partial_day(text: str) -> str:
    try:
        _calendar_day(date.fromisoformat(f"{text}-01-01"[:10]))
    except ValueError:
        raise _no_day() from None
    return text


RecordId = Annotated[str, Field(pattern=RECORD_ID)]
PlaceId = Annotated[str, Field(pattern=PLACE_ID, max_length=NAME)]
Address = Annotated[str, Field(pattern=WEB_ADDRESS, max_length=ADDRESS)]
Day = Annotated[date, AfterValidator(_calendar_day)]
PartialDate = Annotated[str, Field(pattern=PARTIAL_DATE), AfterValidator(_partial_day)]
Name = Annotated[str, Field(min_length=1, max_length=NAME), AfterValidator(_one_line)]
Title = Annotated[str, Field(min_length=1, max_length=TITLE), AfterValidator(_one_line)]
Reason = Annotated[str, Field(min_length=1, max_length=REASON), AfterValidator(_one_line)]
Heading = Annotated[str, Field(min_length=1, max_length=HEADING), AfterValidator(_one_line)]
Sentences = Annotated[str, Field(min_length=1, max_length=SENTENCES), Prose()]
ChineseSentences = Annotated[str, Field(min_length=1, max_length=CHINESE_SENTENCES), Prose()]
Quote = Annotated[str, Field(min_length=1, max_length=QUOTE), AfterValidator(_one_line)]
Paragraph = Annotated[str, Field(min_length=1, max_length=PROSE), Prose()]


class MayWait:
    """Marks a text that nobody need have written yet: an editor, too, finds no fault with nothing behind its colon."""

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """As pydantic makes it, and null beside text."""
        return handler(schema) | {"type": ["string", "null"]}
