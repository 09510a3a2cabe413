"""A file that the site offers for download."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Download:
    """A file that the site offers for download."""

    format: str
    """Its format as the command line names it."""
    file: str
    """Its path below `data/`."""
    label: str
    """The key of the words that tell it from the other files of its format."""
    size: int
    """Its size in bytes."""
