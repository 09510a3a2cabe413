"""What a person should look at after an import."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from builder.language.bodies import is_local, local_among
from builder.model import Bilingual, Corpus, Place, Unit
from builder.reading.names import NameIndex
from builder.reading.responsibilities import find_misread

_NAMED = 12  # local bodies that are named; of more their number is told

# Gives the line of the page in which words of a passage stand, counted from 1; None where that cannot be told.
LineOf = Callable[[str, str], int | None]


@dataclass(frozen=True, slots=True)
class _Found:
    """Where in a directive something was found."""

    place: Place
    line: int | None

    @property
    def words(self) -> Bilingual:
        where = self.place.whole.words
        if self.line is None:
            return Bilingual(where, where)
        return Bilingual(f"line {self.line}, {where}", f"第 {self.line} 行，{where}")


def doubts(corpus: Corpus, directive: str, line_of: LineOf) -> Iterator[Bilingual]:
    """Sentences, each with its line of the page and its measure: clauses that were not understood, names that no record has.

    A name is told once, where it stands first, with how many more measures have it. Bodies of provinces and cities need no
    record and are mapped to no national one: all of them are told in one sentence.
    """
    names = NameIndex.build(corpus.agencies.values(), ())
    unknown: dict[str, list[_Found]] = {}
    of_places: set[str] = set()
    everywhere = any(map(is_local, corpus.directives[directive].issuers))
    for place, passage in corpus.passages.items():
        if place.directive != directive or place.unit is not Unit.TEXT:
            continue
        for misread in find_misread(passage.text, names):
            where = _Found(place, line_of(passage.text, misread)).words
            yield Bilingual(
                f"{where.en}: who is responsible was not understood: {misread}",
                f"{where.zh}：未能看出由谁负责：{misread}",
            )
        for clause in corpus.readings[place].responsibilities:
            of_places |= local_among(clause.text, (actor.name for actor in clause.named), everywhere=everywhere)
            for actor in clause.named:
                if actor.agency is None:
                    seen = unknown.setdefault(actor.name, [])
                    line = None if seen else line_of(passage.text, clause.text)
                    seen.append(_Found(place, line))
    local = {name: found for name, found in unknown.items() if name in of_places}
    for name, found in unknown.items():
        if name not in local:
            where, more = found[0].words, len({other.place for other in found}) - 1
            yield Bilingual(
                f"{where.en}{f' and {more} more' if more else ''}: no agency record has the name {name}",
                f"{where.zh}{f'等 {more + 1} 处' if more else ''}：没有名为 {name} 的机构条目",
            )
    if local:
        where, rest = next(iter(local.values()))[0].words, len(local) - _NAMED
        shown = list(local)[:_NAMED]
        yield Bilingual(
            f"{where.en}: local bodies, which need no agency record and are mapped to no national one: {', '.join(shown)}"
            f"{f' and {rest} more' if rest > 0 else ''}",
            f"{where.zh}：地方机构，无需机构条目，也不对应国家机构：{'、'.join(shown)}{f'等 {len(local)} 个' if rest > 0 else ''}",
        )
