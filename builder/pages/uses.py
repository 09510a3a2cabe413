"""The uses of a name, grouped for reading: by directive, newest first."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from builder.model import Corpus, Directive, Mention, Place


@dataclass(frozen=True, slots=True)
class DirectiveUses:
    """One directive's uses of a name, in reading order."""

    directive: Directive
    uses: tuple[tuple[Place, Mention], ...]

    @property
    def parts(self) -> list[list[tuple[Place, Mention]]]:
        """The uses by part of the directive: a measure's heading and text belong together."""
        return [list(group) for _, group in groupby(self.uses, key=lambda use: (use[0].part, use[0].id))]

    @property
    def year(self) -> int | None:
        """The year in which the directive was signed."""
        return self.directive.issued.year if self.directive.issued else None


def uses_by_directive(corpus: Corpus, mentions: Iterable[tuple[Place, Mention]]) -> list[DirectiveUses]:
    """Group `mentions` by directive, newest first."""
    grouped: dict[str, list[tuple[Place, Mention]]] = {}
    for place, mention in mentions:
        grouped.setdefault(place.directive, []).append((place, mention))
    uses = [DirectiveUses(corpus.directives[key], tuple(found)) for key, found in grouped.items()]
    return sorted(uses, key=lambda use: (str(use.directive.issued or ""), use.directive.id), reverse=True)
