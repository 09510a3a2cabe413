"""What a person should look at after an import."""

from collections.abc import Iterator

from builder.model import Bilingual, Corpus, Unit
from builder.reading.names import NameIndex
from builder.reading.responsibilities import find_misread


def doubts(corpus: Corpus, directive: str) -> Iterator[Bilingual]:
    """Sentences, each with its measure: clauses that were not understood, and names that no record has."""
    names = NameIndex.build(corpus.agencies.values(), ())
    unknown: dict[str, dict[str, None]] = {}
    for place, passage in corpus.passages.items():
        if place.directive != directive or place.unit is not Unit.TEXT:
            continue
        where = place.whole.words
        for misread in find_misread(passage.text, names):
            yield Bilingual(
                f"{where}: who is responsible was not understood: {misread}", f"{where}：未能看出由谁负责：{misread}"
            )
        for clause in corpus.readings[place].responsibilities:
            for actor in (*clause.lead, *clause.responsible, *clause.support):
                if actor.agency is None:
                    unknown.setdefault(actor.name, {})[where] = None
    for name, places in unknown.items():
        yield Bilingual(
            f"{', '.join(places)}: no agency record has the name {name}",
            f"{'、'.join(places)}：没有名为 {name} 的机构条目",
        )
