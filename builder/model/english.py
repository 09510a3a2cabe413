"""Our English access to a directive: headings and gists, never a translation."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class EnglishMeasure:
    """Our English access to one measure."""

    heading: str
    """An English heading."""
    gist: str
    """A sentence that says what is to be done; empty as long as nobody has written it."""
    of: str
    """The fingerprint of the Chinese that it renders."""


@dataclass(frozen=True, slots=True)
class EnglishAccess:
    """Our unofficial English headings and gists of a directive."""

    directive: str
    """The id of the directive."""
    sections: Mapping[str, str] = field(default_factory=dict)
    """An English heading by section id."""
    measures: Mapping[str, EnglishMeasure] = field(default_factory=dict)
    """Heading and gist by measure id."""
    unwritten: frozenset[tuple[str, str]] = frozenset()
    """The sections and measures (kind and id) for which the file has room and no heading yet."""
