"""A page to be published, and the editions in which it appears."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class _Said(NamedTuple):
    tag: str
    """The BCP 47 tag of the interface."""
    text_tag: str
    """That of the official text."""
    endonym: str
    """The name of the language and script in that language."""
    short: str
    """The same where there is little room."""


class Edition(StrEnum):
    """An edition of the site; the value is its folder, lower-cased from the BCP 47 tag."""

    ZH_HANS = "zh-hans"
    ZH_HANT = "zh-hant"
    EN = "en"

    @property
    def tag(self) -> str:
        """The BCP 47 language tag of the edition's interface."""
        return _SAID[self].tag

    @property
    def text_tag(self) -> str:
        """The BCP 47 tag of the official text as this edition shows it."""
        return _SAID[self].text_tag

    @property
    def english(self) -> bool:
        """Whether the interface is in English."""
        return self.tag.startswith("en")

    @property
    def traditional(self) -> bool:
        """Whether the official text is shown in Traditional characters."""
        return self.text_tag.startswith("zh-Hant")

    @property
    def endonym(self) -> str:
        """The name of its language and script in that language."""
        return _SAID[self].endonym

    @property
    def short(self) -> str:
        """The same where there is little room."""
        return _SAID[self].short


_SAID = {
    Edition.ZH_HANS: _Said("zh-Hans", "zh-Hans", "简体中文", "简"),
    Edition.ZH_HANT: _Said("zh-Hant", "zh-Hant", "繁體中文", "繁"),
    Edition.EN: _Said("en", "zh-Hans", "English", "EN"),
}


@dataclass(frozen=True, slots=True)
class Page:
    """A Markdown page, or a data file published as it is."""

    path: str
    """Where it stands in the edition's docs folder."""
    body: str
    """Its text."""
