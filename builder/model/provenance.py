"""Where a directive comes from: the page that was saved, and all that persons did with it."""

from collections.abc import Iterable
from dataclasses import dataclass

from builder.model.glossary import Bilingual


@dataclass(frozen=True, slots=True)
class Source:
    """What the capture says of the page it was saved from; None where it says nothing."""

    headline: str | None = None
    """The page's own headline."""
    publisher: str | None = None
    """Who published the page."""
    url: str | None = None
    """Its address."""
    page_date: str | None = None
    """The date that it shows, as written."""


@dataclass(frozen=True, slots=True)
class CaptureRecord:
    """The saved page."""

    file: str
    """Its file name in `content/captures/`."""
    sha256: str
    """The SHA-256 of its bytes, in hexadecimal."""
    traditional: bool = False
    """Whether it prints Traditional characters, which the text has in Simplified form, one for one."""


@dataclass(frozen=True, slots=True)
class Removal:
    """Text of the capture that is not the directive's."""

    reason: str
    """What it is: navigation, link, credit …."""
    text: str
    """The lines, verbatim but for white space."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A slip of the capture, mended by a person."""

    found: str
    """What the page has."""
    text: str
    """What it was replaced by."""
    reason: str
    """Why."""


def corrected(line: str, corrections: Iterable[Correction]) -> str:
    """A visible line of the capture with every correction made in it, one after the other.

    Corrections may feed each other. One that would make the line twice as long is not made, which no proof survives.
    """
    longest = 2 * len(line) + 100
    for correction in corrections:
        found, text = correction.found, correction.text
        if found and len(line) + line.count(found) * (len(text) - len(found)) <= longest:
            line = line.replace(found, text)
    return line


@dataclass(frozen=True, slots=True)
class Supplied:
    """What the capture does not say and a person filled in."""

    fields: tuple[str, ...]
    """The names of the fields in the front matter."""
    source: Bilingual
    """Where it was found."""
