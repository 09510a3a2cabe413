"""A short fingerprint of the Chinese that a rendering was made for."""

import hashlib

from builder.capture.visible import squeeze
from builder.model import Measure


def fingerprint(measure: Measure) -> str:
    """The first 12 hexadecimal digits of the SHA-256 of the measure's heading and text, without white space."""
    return hashlib.sha256(squeeze(measure.printed_heading + measure.text).encode()).hexdigest()[:12]
