"""The YAML of English access and of the list of phrases that are no terms, as pydantic checks it."""

from typing import Annotated

from pydantic import Field, model_validator

from builder.model.limits import ENTRIES, MEASURES
from builder.store.forms import FINGERPRINT
from builder.store.records import Strict
from builder.store.values import Heading, MayWait, Name, Reason, RecordId, Sentences, wrong
from builder.store.yaml_edge import Prose


class EnglishMeasureYaml(Strict):
    """Our English access to one measure."""

    heading: Annotated[Heading | None, MayWait()] = None
    """An English heading, in sentence case, unofficial; empty as long as nobody has written it."""
    of: Annotated[str, Field(pattern=FINGERPRINT)]
    """The fingerprint of the Chinese that this renders; `maoce check` names it when the Chinese has changed."""
    gist: Annotated[Sentences | None, Prose(), MayWait()] = None
    """One English sentence that says what is to be done; empty as long as nobody has written it."""

    @model_validator(mode="after")
    def _gist_has_heading(self) -> "EnglishMeasureYaml":
        if self.gist and not self.heading:
            raise wrong("empty", "heading")
        return self


class EnglishYaml(Strict):
    """Our unofficial English headings and gists of a directive: `content/english/<directive>.yml`."""

    directive: RecordId
    """The id of the directive."""
    sections: Annotated[dict[str, Annotated[Heading | None, MayWait()]], Field(max_length=MEASURES)]
    """An English heading for each section, by its id in quotes; empty as long as nobody has written it."""
    measures: Annotated[dict[str, EnglishMeasureYaml], Field(max_length=MEASURES)]
    """An English heading and gist for each measure, by its id in quotes."""


class NotTermsYaml(Strict):
    """Phrases that look like terms and need no entry: `glossary/not-terms.yml`."""

    not_terms: Annotated[dict[Name, Reason], Field(max_length=ENTRIES)]
    """Each phrase with the reason."""
