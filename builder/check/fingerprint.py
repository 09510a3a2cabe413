"""Short fingerprints of the Chinese that a rendering was made for."""

import hashlib

from builder.capture.visible import squeeze
from builder.model import Measure


def fingerprint(measure: Measure) -> str:
    """That of a measure's heading and text."""
    return fingerprint_of(measure.printed_heading + measure.text)


def fingerprint_of(text: str) -> str:
    """The first 12 hexadecimal digits of the SHA-256 of `text` without white space."""
    return hashlib.sha256(squeeze(text).encode()).hexdigest()[:12]
