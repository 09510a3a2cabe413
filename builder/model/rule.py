"""What a rule says."""

from typing import NamedTuple


class Rule(NamedTuple):
    """The message of one rule in both languages; the braces are the same in both."""

    en: str
    zh: str
