"""Corrections of a capture's slips."""

from collections.abc import Iterable

from builder.capture.decode import DecodeError
from builder.model import Correction
from builder.model.limits import CAPTURE_BYTES


def corrected(source: str, corrections: Iterable[Correction]) -> str:
    """`source` with every correction made, in every place.

    Raises DecodeError where they make it longer than a capture may be: each may multiply what the one before it put in.
    """
    for correction in corrections:
        grown = source.count(correction.found) * (len(correction.text) - len(correction.found))
        if len(source) + grown > CAPTURE_BYTES:
            raise DecodeError(f"the correction of {correction.found[:20]!r} makes it longer than any page")
        source = source.replace(correction.found, correction.text)
    return source
