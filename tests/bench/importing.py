"""How fast a saved page is imported: one as pages are, and a text as long as books are."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from builder.importing.parse import parse_capture
from builder.language.pinyin import romanise
from builder.model import Library
from builder.store.project import Project, read_library
from tests.bench.benchmark import a_long_text, a_page, once
from tests.bench.figures import Figure
from tests.bench.places import Bench, Part
from tests.conftest import ROOT


def parts(bench: Bench, size: float) -> Iterable[Part]:
    """One of a page, one of a long text."""
    return [
        partial(_measured, bench, size, "a page of 30 kB", a_page, ".html", 10),
        partial(_measured, bench, size, "a text of 2.8 MB", a_long_text, ".txt", 1),
    ]


def _measured(
    bench: Bench, size: float, what: str, made: Callable[[Library], bytes], suffix: str, times: int
) -> Iterator[Figure]:
    """Characters of the official text a second of processor time; `times` imports are measured together."""
    data = made(read_library(Project(ROOT))[0])

    def imported() -> int:
        return len(parse_capture(data, suffix, romanise, need_id=False).directive.text())

    characters = times * imported()
    speeds = [characters / once(lambda: [imported() for _ in range(times)]) for _ in range(bench.runs)]
    yield Figure("import", size, what, "characters a second", tuple(speeds))
