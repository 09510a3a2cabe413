"""A made-up page imported, and what was made of it proved as `check` would prove it."""

from collections.abc import Callable, Iterator
from functools import cache

from builder.check.context import Checked
from builder.check.directives import check_metadata
from builder.check.fidelity import check_fidelity
from builder.importing.parse import Imported, parse_capture
from builder.language.pinyin import romanise
from builder.model import Library, Problem
from builder.reading.connect import connect
from builder.store.directive_file import dump_directive, load_directive
from builder.store.project import Project, read_library
from builder.store.yaml_places import locate
from tests.conftest import LIBRARY


@cache
def tried_library() -> Library:
    """The library of the tests' own."""
    return read_library(Project(LIBRARY))[0]


def proved(page: str, suffix: str = ".txt") -> Imported:
    """Import `page`; raises AssertionError where a character is lost or the file says what the page does not."""
    imported = parse_capture(
        page.encode(), suffix, romanise, agency_names=tried_library().agency_names(), need_id=False
    )
    loaded, problems = load_directive("x.md", dump_directive(imported.directive))
    assert (loaded, problems) == (imported.directive, []), "the file does not give the directive back"
    wrong = [*problems_of(imported, check_fidelity), *problems_of(imported, check_metadata, "printed")]
    assert not wrong, [problem.message() for problem in wrong]
    return imported


def problems_of(
    imported: Imported, check: Callable[[Checked], Iterator[Problem]], rule: str | None = None
) -> list[Problem]:
    """What a check says of the directive made of a page; of that only what breaks `rule`, if one is named."""
    directive = imported.directive
    library = Library(
        directives={directive.id: directive}, english={}, agencies=tried_library().agencies, terms={},
        paths={("directive", directive.id): "x.md"}, texts={"x.md": dump_directive(directive)},
        captures={directive.capture.file: imported.source.encode()},
    )  # fmt: skip
    found = check(Checked(library, connect(library), locate))
    return [problem for problem in found if rule in (None, problem.rule)]
