"""The first draft of our English for a directive: every heading and gist is still open, every fingerprint in place."""

import json
from collections.abc import Callable, Iterator

from builder.model import Directive, Measure


def draft_english(directive: Directive, fingerprint: Callable[[Measure], str]) -> str:
    """The YAML of it, to be brought into canonical form: the Chinese headings stand beside their ids as comments.

    `fingerprint` gives that of the Chinese of a measure. What stays empty is not written yet, which `check` tells and the
    site does without.
    """
    return "\n".join(_lines(directive, fingerprint)) + "\n"


def _lines(directive: Directive, fingerprint: Callable[[Measure], str]) -> Iterator[str]:
    yield f"directive: {directive.id}"
    yield "sections:" if directive.sections else "sections: {}"
    for section in directive.sections:
        yield f"  {json.dumps(section.id)}:{_beside(section.printed_heading)}"
    yield "measures:" if any(section.measures for section in directive.sections) else "measures: {}"
    for _, measure in directive.measures():
        yield f"  {json.dumps(measure.id)}:{_beside(measure.shown_heading)}"
        yield "    heading:"
        yield f"    of: {json.dumps(fingerprint(measure))}"
        yield "    gist:"


def _beside(heading: str) -> str:
    return f" # {' '.join(heading.split())}" if heading.strip() else ""
