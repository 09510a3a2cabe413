"""A file that the site offers for download."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Download:
    """One file: its `format` as the command line names it, its path below `data/`, and its size in bytes.

    `label` is the key of the words that tell it from the other files of its format.
    """

    format: str
    file: str
    label: str
    size: int
