"""A page to be published, and the three editions in which it appears."""

from dataclasses import dataclass
from enum import StrEnum


class Edition(StrEnum):
    """An edition of the site; the value is its folder, lower-cased from the BCP 47 tag."""

    ZH_HANS = "zh-hans"
    ZH_HANT = "zh-hant"
    EN = "en"

    @property
    def tag(self) -> str:
        """The BCP 47 language tag of the edition's interface."""
        return {"zh-hans": "zh-Hans", "zh-hant": "zh-Hant", "en": "en"}[self.value]

    @property
    def text_tag(self) -> str:
        """The BCP 47 tag of the official text as this edition shows it."""
        return "zh-Hant" if self is Edition.ZH_HANT else "zh-Hans"


@dataclass(frozen=True, slots=True)
class Page:
    """A Markdown page, or a data file published as it is."""

    path: str
    """Where it stands in the edition's docs folder."""
    body: str
    """Its text."""
