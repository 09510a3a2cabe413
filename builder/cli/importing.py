"""`import`: a saved page becomes a directive file, and the person sees what was made of it."""

import difflib
from pathlib import Path

from rich.tree import Tree

from builder import pipeline
from builder.cli.importing_folder import import_folder, print_folder
from builder.cli.voice import Voice
from builder.cli.words import MisusedError
from builder.exports.import_json import RefusedRow, import_row
from builder.importing.parse import Imported, Known
from builder.model import Bilingual, MaoceError
from builder.store.project import Project, read_library

_COMPARED = 20_000_000  # lines against lines
_SHOWN = 60


def import_(voice: Voice, page: Path, id: str | None, url: str | None, force: bool, json: bool) -> int:  # noqa: A002
    """Write the directive and its capture, or with `json` print the directive and write nothing; gives the exit status.

    Of a folder the same for each of its pages.
    """
    if page.is_dir():
        for option, value in (("--id", id), ("--url", url)):
            if value is not None:
                raise MisusedError("one-page", "import", option=option, folder=page.as_posix())
        return print_folder(voice, page) if json else import_folder(voice, page, force=force)
    if json:
        _print_json(page, id, url)
        return 0
    project = Project.find()
    library, _ = read_library(project)
    imported, text = pipeline.import_page(project, library, page, Known(id=id, url=url))
    _show(voice, imported, pipeline.read_import(library, imported)[1])
    old, file = (
        pipeline.directive_text(project, imported.directive.id),
        f"content/directives/{imported.directive.id}.md",
    )
    if old not in (None, text):
        _show_difference(voice, old or "", text, file)
    written = pipeline.keep_import(project, page, imported, text, force=force)
    if written:
        voice.say("imported", file=project.name(written[0]), capture=project.name(written[1]))
    else:
        voice.say("unchanged", file=file)
    return 0


def _print_json(page: Path, id_: str | None, url: str | None) -> None:
    """Print the parsed directive or the refusal as JSON; a page without facts for an id needs none here."""
    try:
        project = Project.find()
        library, _ = read_library(project)
        imported, _ = pipeline.import_page(project, library, page, Known(id=id_, url=url), need_id=False)
    except MaoceError as error:
        row = RefusedRow(refused=error.problems[0].message(), problems=list(map(str, error.problems)))
        print(row.model_dump_json(indent=1))
        raise
    readings, problems = pipeline.read_import(library, imported)
    print(import_row(imported.directive, readings, [problem.en for problem in problems]).model_dump_json(indent=1))


def _show(voice: Voice, imported: Imported, doubts: list[Bilingual]) -> None:
    directive = imported.directive
    tree = Tree(f"{directive.id}  {directive.title or voice('no-title')}")
    for section in directive.sections:
        branch = tree.add(f"{section.printed_heading}  [{len(section.measures)}]")
        for group, measures in section.by_group():
            twig = branch.add(group.printed_heading) if group else branch
            for measure in measures:
                twig.add(measure.printed_heading if measure.heading else f"{measure.label}{measure.text[:24]}…")
    voice.tree(tree)
    count = sum(len(section.measures) for section in directive.sections)
    voice.say("counted", sections=len(directive.sections), measures=count)
    for removal in directive.removals:
        voice.say("left-out", reason=removal.reason, text=repr(removal.text[:_SHOWN]))
    for missing in imported.missing:
        voice.say("not-stated", what=missing)
    for doubt in doubts:
        if doubt not in imported.missing:
            voice.say("look-at", what=doubt)


def _show_difference(voice: Voice, old: str, new: str, name: str) -> None:
    before, after = old.splitlines(), new.splitlines()
    if len(before) * len(after) > _COMPARED:
        voice.say("many-lines", file=name, before=f"{len(before):,}", after=f"{len(after):,}")
        return
    names = f"{name} ({voice('now')})", f"{name} ({voice('new')})"
    for line in difflib.unified_diff(before, after, *names, lineterm="", n=1):
        voice.line(line)
