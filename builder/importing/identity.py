"""A directive's permanent id and the name of its capture."""

import re
from collections.abc import Callable
from datetime import date

from builder.model import DocumentNumber

_ISSUER_CODES = {"中共中央": "zhongyang"}


def make_id(
    number: str | None, issuers: tuple[str, ...], issued: date | None, romanise: Callable[[str], str]
) -> str | None:
    """The permanent ASCII id: issuer code, year and serial; without a number, issuers and date; else None."""
    parts = DocumentNumber.parse(number or "")
    if parts and parts.organ and not parts.announced:
        return f"{romanise(parts.organ)}-{parts.year}-{parts.serial}".lower()
    if issuers and issued:
        return "-".join([*(_ISSUER_CODES.get(name) or romanise(name) for name in issuers), issued.isoformat()]).lower()
    return None


def capture_file(directive_id: str, suffix: str) -> str:
    """The name of a directive's capture in `content/captures/`, for a page whose file name ended in `suffix`.

    Suffixes get one form, which every system can have: small letters and digits; what follows them is gone.
    """
    found = re.match(r"\.[a-z0-9]{1,8}", suffix.lower())
    return directive_id + (found[0] if found else ".txt")
