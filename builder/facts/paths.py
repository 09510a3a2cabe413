"""Where everything stands: the same paths in every edition, relative to its folder and without an ending."""

from builder.model import BLOCKS, Part, Place, address, measure_address

HOME, ABOUT, DOWNLOADS, STATUS = "index", "about", "downloads", "status"
DIRECTIVES, AGENCIES, TERMS = "directives/index", "agencies/index", "terms/index"


def directive_page(directive: str) -> str:
    """The page of a directive."""
    return record_page("directive", directive)


def measure_page(directive: str, measure: str) -> str:
    """The page of a measure."""
    return f"{measure_address(directive, measure)}/index"


def record_page(kind: str, record: str) -> str:
    """The page of a term, an agency or a directive."""
    return f"{address(kind, record)}/index"


def place_page(place: Place) -> str:
    """Where a passage is shown: a measure's own page, else its place in the directive's page."""
    if place.part is Part.MEASURE:
        return measure_page(place.directive, place.id)
    return f"{directive_page(place.directive)}#{place_anchor(place)}"


def place_anchor(place: Place) -> str:
    """The anchor of a place's part in the directive's page; the preamble and the closing have one each."""
    return place.part.value if place.part in BLOCKS else place.whole.anchor
