"""Where everything stands: the same paths in every edition."""

from builder.model import Place


def directive_page(directive: str) -> str:
    """The page of a directive."""
    return f"directives/{directive}/index.md"


def measure_page(directive: str, measure: str) -> str:
    """The page of a measure."""
    return f"directives/{directive}/{measure}/index.md"


def record_page(kind: str, record: str) -> str:
    """The page of a term, an agency or a directive."""
    folder = {"term": "terms", "agency": "agencies", "directive": "directives"}[kind]
    return f"{folder}/{record}/index.md"


def place_page(place: Place) -> str:
    """Where a passage is shown: a measure's own page, else its place in the directive's page."""
    if place.part == "measure":
        return measure_page(place.directive, place.id)
    return f"{directive_page(place.directive)}#{place_anchor(place)}"


def place_anchor(place: Place) -> str:
    """The anchor of a place in the directive's page."""
    return {"before": "preamble", "after": "closing"}.get(place.part, f"{place.part}-{place.id}")
