"""How well the importer does on documents with hand-made ground truth: `python -m tests.bench.score DIR`.

DIR holds captures and, beside each, a .yml of the same stem (keys: title, number, issuer, date, counts, sections with
measures, items and clauses). Prints a line a document and the totals.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from builder.importing.parse import ImportRefusedError, parse_capture
from builder.language.pinyin import romanise
from builder.model import Directive, Responsibility
from builder.reading.names import NameIndex
from builder.reading.responsibilities import Rules, find_responsibilities
from builder.store.project import Project, read_library

ROLES = ("lead", "responsible", "support")


def main(folder: Path) -> int:
    """Score every document of `folder`."""
    library, _ = read_library(Project.find())
    names = NameIndex.build(library.agencies.values(), library.terms.values())
    total: Counter[str] = Counter()
    for path in sorted(folder.glob("*.yml")):
        truth = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
        score = Counter[str]()
        try:
            directive = parse_capture(
                (folder / truth["file"]).read_bytes(), ".txt", romanise, agency_names=library.agency_names()
            ).directive
        except ImportRefusedError as error:
            print(f"{truth['slug']}: refused: {error}")
            continue
        _score(directive, truth, names, score)
        print(f"{truth['slug']:34} {_line(score)}")
        total += score
    print(f"{'all':34} {_line(total)}")
    return 0


def _line(score: Counter[str]) -> str:
    def ratio(hit: str, of: str) -> str:
        return f"{score[hit] / score[of]:.3f}" if score[of] else "-"

    return (
        f"metadata {score['meta_hit']}/{score['meta']}  sections {score['sections_hit']}/{score['sections']}"
        f"  measures {score['measures_hit']}/{score['measures']} (found {score['measures_found']})"
        f"  headings {ratio('heading_hit', 'measures_hit')}"
        f"  clauses recall {ratio('clause_hit', 'clauses')} precision {ratio('clause_hit', 'clauses_found')}"
        f"  roles {ratio('role_hit', 'roles')}  spans {ratio('span_hit', 'clause_hit')}"
    )


def _score(directive: Directive, truth: dict[str, Any], names: NameIndex, score: Counter[str]) -> None:
    expected = {
        "title": truth["title"] if truth.get("title_in_text", True) else directive.title,
        "number": truth.get("number"),
        "issuers": truth["issuer"],
        "issued": truth["date"],
    }
    found = {
        "title": directive.title,
        "number": directive.number,
        "issuers": list(directive.issuers),
        "issued": directive.issued.isoformat() if directive.issued else None,
    }
    for key, value in expected.items():
        score["meta"] += 1
        score["meta_hit"] += found[key] == value
        if found[key] != value:
            print(f"  {key}: {found[key]!r}, not {value!r}")
    theirs = [(s.get("no"), s.get("title")) for s in truth["sections"]]
    ours = [(s.number or None, s.heading or None) for s in directive.sections]
    score["sections"] += len(theirs)
    score["sections_hit"] += sum((Counter(theirs) & Counter(ours)).values())
    rules = Rules()
    clauses: dict[tuple[int, str, int], list[tuple[Responsibility, str]]] = {}
    our_measures: list[tuple[tuple[str, str | None], str]] = []
    for ordinal, section in enumerate(directive.sections):
        for index, measure in enumerate(section.measures):
            our_measures.append(((str(ordinal), measure.number or None), measure.heading))
            whole = measure.printed_heading + measure.text
            for clause in find_responsibilities(measure.text, names, rules):
                start, end = clause.governs
                governed = (whole[len(measure.label) :] if not start else measure.text[start:end])[:14]
                clauses.setdefault((ordinal, measure.number, 0 if measure.number else index), []).append(
                    (clause, governed)
                )
    wanted: list[tuple[tuple[str, str | None], str]] = []
    for ordinal, section in enumerate(truth["sections"]):
        for index, measure in enumerate(section["measures"]):
            number = measure.get("no")
            wanted.append(((str(ordinal), number), measure.get("heading") or ""))
            read = clauses.pop((ordinal, number or "", 0 if number else index), [])
            _score_clauses(list(_clauses(measure)), read, score)
    for rest in clauses.values():
        for clause, _ in rest:
            print(f"  false clause: {clause.text}")
        score["clauses_found"] += len(rest)
    score["measures"] += len(wanted)
    score["measures_found"] += len(our_measures)
    both = Counter(key for key, _ in wanted) & Counter(key for key, _ in our_measures)
    score["measures_hit"] += sum(both.values())
    score["heading_hit"] += sum((Counter(wanted) & Counter(our_measures)).values())
    for place, heading in Counter(wanted) - Counter(our_measures):
        print(f"  measure {place}: heading {heading!r}, found {[h for k, h in our_measures if k == place]}")


def _clauses(measure: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield from measure.get("clauses", [])
    for item in measure.get("items", []):
        yield from _clauses(item)


def _score_clauses(wanted: list[dict[str, Any]], found: list[tuple[Responsibility, str]], score: Counter[str]) -> None:
    score["clauses"] += len(wanted)
    score["clauses_found"] += len(found)
    left = list(found)
    for clause in wanted:
        match = next((entry for entry in left if entry[0].text == clause["text"]), None)
        if match is None:
            print(f"  missed clause: {clause['text']}")
            continue
        left.remove(match)
        ours, governed = match
        score["clause_hit"] += 1
        span = clause.get("covers_from") or ""
        good = governed.replace("\n", "").startswith(span[: min(len(span), len(governed))])
        score["span_hit"] += good
        if not good:
            print(f"  span: {governed!r}, not {span!r}")
        for role in ROLES:
            names = [actor.name for actor in getattr(ours, role)]
            score["roles"] += max(len(clause[role]), 1 if names else 0)
            score["role_hit"] += sum((Counter(names) & Counter(clause[role])).values())
            if Counter(names) != Counter(clause[role]):
                print(f"  {role} of {clause['text']}: {names}, not {clause[role]}")
        score["roles"] += 1
        score["role_hit"] += list(ours.generic) == clause["generic"]
        if list(ours.generic) != clause["generic"]:
            print(f"  generic of {clause['text']}: {list(ours.generic)}, not {clause['generic']}")
    for false, _ in left:
        print(f"  false clause: {false.text}")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
