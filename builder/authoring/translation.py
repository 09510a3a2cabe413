"""The first draft of a translation, and one that follows a Chinese text which has changed."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count

from builder.model import Directive, Part, Place, TranslatedParagraph, Translation
from builder.model.translation import LEVELS


def renewed(directive: Directive, old: Translation, fingerprint: Callable[[str], str]) -> Translation:
    """A translation with room for every paragraph, in their order, and all the English that there is in `old`.

    English whose Chinese stands elsewhere now is moved there. That whose Chinese has changed or gone stands at its place, or
    else at the first in its part that is empty, or at the end, and keeps its fingerprint, by which `check` tells it.
    `fingerprint` gives that of a text.
    """
    chinese = {p.place: (fingerprint(p.text), LEVELS.get(p.role, 0)) for p in directive.translatable()}
    left = {place: own for place, own in old.paragraphs.items() if own.text}
    found: dict[Place, TranslatedParagraph] = {}

    def settle(place: Place, now: Place) -> None:
        found[now] = replace(left.pop(place), place=now)

    for place, (of, _) in chinese.items():
        if place in left and left[place].of == of:
            settle(place, place)
    for place, (of, _) in chinese.items():
        moved = next((at for at, own in left.items() if own.of == of), None)
        if place not in found and moved is not None:
            settle(moved, place)
    for place in [place for place in left if place in chinese and place not in found]:
        settle(place, place)
    for place in list(left):
        empty = (now for now in chinese if now not in found and now.whole == place.whole)
        settle(place, next(empty, None) or (place if place not in chinese else next(_beyond(directive, found))))
    room = {
        place: TranslatedParagraph(place, of, "untranslated", "", level)
        for place, (of, level) in chinese.items()
        if place not in found
    }
    return Translation(directive.id, {place: {**room, **found}[place] for place in (*chinese, *found)})


def _beyond(directive: Directive, taken: dict[Place, TranslatedParagraph]) -> Iterator[Place]:
    """Places behind the last of the directive at which nothing stands yet."""
    places = (Place(directive.id, Part.CLOSING, str(number)).at(1) for number in count(len(directive.after) + 1))
    return (place for place in places if place not in taken)
