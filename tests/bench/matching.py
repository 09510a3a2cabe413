"""How fast names are found in a text: by our index, by an alternation that `re` compiles, and by Python-Markdown's `abbr`."""

import re
from collections.abc import Iterable, Iterator
from functools import partial

from markdown import Markdown
from markdown.extensions.abbr import AbbrExtension

from builder.model import Library
from builder.reading.names import NameIndex
from builder.store.project import Project, read_library
from tests.bench.benchmark import once
from tests.bench.figures import Figure, ratios
from tests.bench.made.terms import made_names
from tests.bench.places import Bench, Part
from tests.conftest import ROOT
from tests.support.made_library import term

_COUNTS = (425, 5_000, 50_000)
_WORK = 20_000_000  # names times characters that are given to those who try one name after another


def parts(bench: Bench, size: float) -> Iterable[Part]:
    """One for each number of names."""
    return [partial(_measured, bench, size, count) for count in _COUNTS]


def _measured(bench: Bench, size: float, count: int) -> Iterator[Figure]:
    """Characters a second of processor time; to build the index, the expression or the extension is no part of it."""
    library, _ = read_library(Project(ROOT))
    names, text = made_names(library, count), _text(library)
    few = text[: max(200, _WORK // count)]
    index = NameIndex.build((), (term(f"t-{number}", name) for number, name in enumerate(names)))
    alternation = re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))))
    plain = Markdown()
    markdown = Markdown(extensions=[AbbrExtension(glossary=dict.fromkeys(names, "A term."))])
    markdown.reset().convert("…")  # which compiles its expression; it is kept for all further texts
    ours, by_re, by_abbr = list[float](), list[float](), list[float]()
    for _ in range(bench.runs):
        ours.append(len(text) / once(lambda: index.find(text)))
        by_re.append(len(few) / once(lambda: alternation.findall(few)))
        without = once(lambda: plain.reset().convert(few))
        by_abbr.append(len(few) / max(1e-6, once(lambda: markdown.reset().convert(few)) - without))
    for what, speeds in (("our index", ours), ("re", by_re), ("abbr", by_abbr)):
        yield Figure("matching", size, f"{count:,} names: {what}", "characters a second", tuple(speeds))
    for what, speeds in (("re", by_re), ("abbr", by_abbr)):
        yield Figure("matching", size, f"{count:,} names: our index of {what}", "times as fast", ratios(ours, speeds))


def _text(library: Library) -> str:
    return "\n\n".join(directive.text() for directive in library.directives.values())
