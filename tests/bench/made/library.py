"""A library as many times as large as ours, made of it: `maoce check` finds nothing in it, and `maoce build` builds it.

Five directives with some 130 measures a time; 425 terms at the size of ours, some 5,000 from a hundred times on. The same
library comes of the same source at every call.
"""

import random
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any

import yaml

from builder.check.fingerprint import fingerprint
from builder.importing.draft import Known
from builder.importing.parse import parse_capture
from builder.language.pinyin import romanise
from builder.model import Corpus, Directive, Library, is_bare
from builder.model.limits import QUOTE
from builder.reading.connect import connect
from builder.store.directive_file import dump_directive
from builder.store.ids_lock import renewed_lock
from builder.store.project import Project, read_library
from tests.bench.made.documents import Documents, Page
from tests.bench.made.terms import MadeTerm, made_terms
from tests.bench.made.wording import Wording, sentences_of

DIRECTIVES = 5  # of one time ours
_SHARE = 0.535  # so terms grow as a power of the size: 5,000 at a hundred times
_SOURCES = 3
_SHOWN = 60  # characters of a sentence that is quoted whole


def make(source: Project, root: Path, times: float) -> Project:
    """Write a library `times` the size of ours in the new folder `root`, of what stands in `source`."""
    chance = random.Random(12)
    library, _ = read_library(source)
    corpus = connect(library)
    terms = made_terms(source, library, _uses(corpus, "term"), _count_of_terms(len(library.terms), times))
    wording = Wording(terms, library.words() | {word for term in terms for word in _words(term)}, chance)
    count = max(1, round(DIRECTIVES * times))
    documents = Documents(count, wording, sentences_of(corpus), _responsible(library, corpus), chance)
    names = library.agency_names()
    directives: dict[str, Directive] = {}
    made = Project(root)
    for folder in (made.directives, made.captures, made.english, made.terms):
        folder.mkdir(parents=True)
    shutil.copytree(source.agencies, made.agencies)
    for ordinal in range(count):
        page = documents.write(ordinal)
        directive = _imported(page, names)
        directives[directive.id] = directive
        (made.captures / directive.capture.file).write_bytes(page.data)
        (made.directives / f"{directive.id}.md").write_text(dump_directive(directive), "utf-8", newline="\n")
        write_record(made.english / f"{directive.id}.yml", _english(page, directive))
        _note_sources(page, directive)
    for term in terms:
        write_record(made.terms / f"{term.id}.yml", term.record | {"sources": term.sources})
    addresses = replace(library, directives=directives, terms={}).addresses()
    addresses |= {f"terms/{term.id}" for term in terms}
    made.ids_lock.write_text(renewed_lock("", addresses), "utf-8", newline="\n")
    return made


def _count_of_terms(ours: int, times: float) -> int:
    share: float = min(times, times**_SHARE, 100**_SHARE)
    return round(ours * share)


def _words(term: MadeTerm) -> Iterator[str]:
    return (word for name in term.record["names"]["zh"] for word in name["words"])


def _uses(corpus: Corpus, kind: str) -> Counter[str]:
    return Counter(m.target for reading in corpus.readings.values() for m in reading.mentions if m.kind == kind)


def _responsible(library: Library, corpus: Corpus) -> dict[str, float]:
    """The bodies of today by the names that stand in clauses, each with how often our texts name it."""
    uses = _uses(corpus, "agency")
    return {a.name_zh.zh_hans: uses[a.id] + 0.05 for a in library.agencies.values() if a.valid_until is None}


def _imported(page: Page, names: frozenset[str]) -> Directive:
    directive = parse_capture(page.data, page.suffix, romanise, Known(title_en=page.title_en), names).directive
    read = [(measure.heading, measure.text) for _, measure in directive.measures()]
    if [heading for heading, _ in read] != [measure.heading.said.text for measure in page.measures]:
        raise ValueError(f"{directive.id} was not read as it was written")
    return directive


def _english(page: Page, directive: Directive) -> dict[str, Any]:
    return {
        "directive": directive.id,
        "sections": {
            section.id: made.heading.english for section, made in zip(directive.sections, page.sections, strict=True)
        },
        "measures": {
            measure.id: {"heading": made.heading.english, "of": fingerprint(measure), "gist": made.gist}
            for (_, measure), made in zip(directive.measures(), page.measures, strict=True)
        },
    }


def _note_sources(page: Page, directive: Directive) -> None:
    """Tell each term where it was named, the first few times."""
    for (_, measure), made in zip(directive.measures(), page.measures, strict=True):
        for said in chain(*made.paragraphs):
            for term in said.terms:
                quote = _quote(said.text, term) if len(term.sources) < _SOURCES else None
                if quote:
                    term.sources.append({"directive": directive.id, "measure": measure.id, "quote": quote})


def _quote(sentence: str, term: MadeTerm) -> str | None:
    """The sentence, or if it is long the clause of it, that names the term and says something."""
    for quote in (sentence if len(sentence) <= _SHOWN else "", *re.split("[，；：。]", sentence), sentence):
        if len(quote) <= QUOTE and any(name in quote and not is_bare(quote, name) for name in term.names):
            return quote.strip("。")
    return None


def write_record(path: Path, data: dict[str, Any]) -> None:
    """Write a record as YAML; its form is valid, not that of `maoce fmt`."""
    path.write_text(
        yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False), "utf-8", newline="\n"
    )
