"""A made-up page imported, and what was made of it proved as `check` would prove it."""

from functools import cache

from builder.check.context import Checked
from builder.check.directives import check_metadata
from builder.check.fidelity import check_fidelity
from builder.importing.parse import Imported, parse_capture
from builder.language.pinyin import romanise
from builder.model import Library
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
    data, records = page.encode(), tried_library()
    imported = parse_capture(data, suffix, romanise, agency_names=records.agency_names(), need_id=False)
    directive = imported.directive
    file = dump_directive(directive)
    loaded, problems = load_directive("x.md", file)
    assert (loaded, problems) == (directive, []), "the file does not give the directive back"
    library = Library(
        directives={directive.id: directive}, english={}, agencies=records.agencies, terms={},
        paths={("directive", directive.id): "x.md"}, texts={"x.md": file}, captures={directive.capture.file: data},
    )  # fmt: skip
    checked = Checked(library, connect(library), locate)
    wrong = [*check_fidelity(checked), *(p for p in check_metadata(checked) if p.rule == "printed")]
    assert not wrong, [problem.message() for problem in wrong]
    return imported
