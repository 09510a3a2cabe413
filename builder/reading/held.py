"""Names that the texts say only as a part of longer ones: 众筹 once 产品众筹 is a name of its own."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ahocorasick_rs import AhoCorasick

from builder.model import Held, Mention, Passage, Place, Record

_Key = tuple[str, str]


def find_held(
    records: Mapping[_Key, Record],
    passages: Mapping[Place, Passage],
    mentions: Mapping[_Key, Sequence[tuple[Place, Mention]]],
) -> dict[_Key, tuple[Held, ...]]:
    """Of each record (by kind and id) without a mention, where a longer name of another record holds one of its names.

    Not where the record itself lists the word around it under `not_within`.
    """
    unused = {name: key for key, record in records.items() if key not in mentions for name in record.matchable()}
    names = list(unused)
    automaton = AhoCorasick(names)
    held: dict[_Key, list[Held]] = defaultdict(list)
    for holder in records:
        for place, mention in mentions.get(holder, ()):
            for index, at, end in automaton.find_matches_as_indexes(mention.text, overlapping=True):
                name, start = names[index], mention.start + at
                record = records[unused[name]]
                if end - at < len(mention.text) and not record.keeps_out(name, passages[place].text, start):
                    held[unused[name]].append(Held(place, start, name, mention))
    return {key: tuple(found) for key, found in held.items()}
