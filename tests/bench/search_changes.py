"""`python -m tests.bench.search_changes [1 10]`: how many files of the search data an edit changes, at multiples of this library.

For each edition, size and form of the data: the files that a host or a reader lacks who has those of before the edit, of
all that there are, and their bytes. The edits are those of tests/support/search_edits.py.
"""

import sys
from functools import partial

from builder import pipeline
from builder.facts.edition import edition_facts, edition_view
from builder.language.script import Traditional
from builder.model import Edition
from builder.reading.freshness import freshness
from builder.search.data import files_of
from builder.search.entries import entries
from builder.store.project import Project
from tests.conftest import BUILD
from tests.support.search_corpus import enlarged
from tests.support.search_edits import by_path, changed, edits


def main() -> None:
    """Count at each size named on the command line."""
    library, corpus, _ = pipeline.load(Project.find())
    traditional = Traditional(library.reviewed_traditional())
    print("edition | size | form | edit | files changed, of all | bytes changed, of all")
    for edition in Edition:
        view = edition_view(corpus, edition, traditional)
        found = list(entries(view, edition_facts(view, freshness(corpus, BUILD.day), [], BUILD)))
        for times in map(int, sys.argv[1:] or ["1"]):
            for form, one_file in (("shards", 0), ("one file", 10**9)):
                made = partial(by_path, partial(files_of, view, one_file=one_file))
                for edit, before, after in edits(enlarged(found, times)):
                    files = made(after)
                    new = changed(made(before), files)
                    sizes = " of ".join(
                        f"{sum(len(body.encode()) for body in some.values()) / 1000:.0f}" for some in (new, files)
                    )
                    print(
                        f"{edition} | {times} | {form} | {edit} | {len(new)} of {len(files)} | {sizes} kB", flush=True
                    )


if __name__ == "__main__":
    main()
