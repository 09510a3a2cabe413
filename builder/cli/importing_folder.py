"""`import FOLDER`: every saved page of a folder, one after the other, and a table of what became of each."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rich.table import Table

from builder import pipeline
from builder.cli.voice import Voice
from builder.exports.import_json import ImportRow, PageRow, RefusedRow, import_row
from builder.importing.parse import Imported, Known
from builder.model import MaoceError, Problem, Reading
from builder.store.project import Project, read_library

_TITLE = 40
_COLUMNS = ("file", "what", "id", "sections", "measures", "clauses", "doubts")


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the folder: what it was imported as, with its file's text, its readings and doubts; or why it was refused."""

    path: Path
    imported: Imported | None = None
    text: str = ""
    readings: tuple[tuple[str, Reading], ...] = ()
    doubts: tuple[str, ...] = ()
    refused: tuple[Problem, ...] = ()


def import_folder(voice: Voice, folder: Path, *, force: bool) -> int:
    """Write what can be imported, say of each page what it is and why it is refused; gives the exit status."""
    pages = [_kept(page, force=force) for page in _read(folder)]
    refused = _tell_refusals(voice, pages)
    voice.table(_table(voice, pages))
    if refused < len(pages):
        voice.say("folder-next", page=next(page.path for page in pages if page.imported).as_posix())
    voice.say("folder-done", imported=len(pages) - refused, refused=refused)
    return 1 if refused else 0


def print_folder(voice: Voice, folder: Path) -> int:
    """Print the pages as JSON, each as it would be by itself beside the name of its file; gives the exit status."""
    pages = list(_read(folder, need_id=False))
    rows = [PageRow(file=page.path.name, page=_row(page)).model_dump(mode="json") for page in pages]
    print(json.dumps(rows, ensure_ascii=False, indent=1))
    return 1 if _tell_refusals(voice, pages) else 0


def _read(folder: Path, *, need_id: bool = True) -> Iterator[Page]:
    """The pages of a folder by name; not what is hidden, nor the folders in which browsers keep a page's pictures."""
    paths = sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))
    if not paths:
        raise MaoceError([Problem.at(folder.as_posix(), 1, 1, "no-page", what="a folder without a file")])
    project = Project.find()
    library, _ = read_library(project)
    for path in paths:
        try:
            imported, text = pipeline.import_page(project, library, path, Known(), need_id=need_id)
            readings, doubts = pipeline.read_import(library, imported)
        except (MaoceError, OSError) as error:
            yield Page(path, refused=tuple(_problems(path, error)))
        else:
            yield Page(path, imported, text, tuple(readings.items()), tuple(doubt.en for doubt in doubts))


def _kept(page: Page, *, force: bool) -> Page:
    """The page, written; or refused, because another stands there."""
    if page.imported is not None:
        try:
            pipeline.keep_import(Project.find(), page.path, page.imported, page.text, force=force)
        except (MaoceError, OSError) as error:
            return Page(page.path, refused=tuple(_problems(page.path, error)))
    return page


def _problems(path: Path, error: MaoceError | OSError) -> tuple[Problem, ...]:
    if isinstance(error, MaoceError):
        return error.problems
    return (Problem.at(path.as_posix(), 1, 1, "system", why=error.strerror or str(error)),)


def _tell_refusals(voice: Voice, pages: list[Page]) -> int:
    """Show why pages were refused; gives how many were."""
    for page in pages:
        for problem in page.refused:
            voice.show(problem)
    return sum(1 for page in pages if page.refused)


def _table(voice: Voice, pages: list[Page]) -> Table:
    table = Table(box=None, pad_edge=False)
    for column in _COLUMNS:
        table.add_column(voice(f"column-{column}"), justify="left" if column in ("file", "what", "id") else "right")
    for page in pages:
        table.add_row(page.path.name, *_cells(voice, page))
    return table


def _cells(voice: Voice, page: Page) -> Iterator[str]:
    if page.imported is None:
        yield voice("row-refused")
        return
    directive = page.imported.directive
    clauses = sum(len(reading.responsibilities) for _, reading in page.readings)
    yield (directive.title or voice("no-title"))[:_TITLE]
    yield directive.id
    for count in (len(directive.sections), sum(1 for _ in directive.measures()), clauses, len(page.doubts)):
        yield str(count)


def _row(page: Page) -> ImportRow | RefusedRow:
    if page.imported is None:
        return RefusedRow(refused=page.refused[0].message(), problems=list(map(str, page.refused)))
    return import_row(page.imported.directive, dict(page.readings), page.doubts)
