"""The command line: `maoce import | check | build | serve | export | bundle | test`."""

import difflib
import os
import subprocess
import sys
import webbrowser
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar

import typer
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.tree import Tree

from builder import __version__, pipeline
from builder.authoring.scaffold import Asked, RecordKind, record_id
from builder.exports.formats import NAMES
from builder.exports.import_json import RefusedRow, import_row
from builder.files import write
from builder.importing.parse import Imported
from builder.model import Edition, MaoceError, MessageLanguage, Problem
from builder.publishing.lifeline import Lifeline
from builder.publishing.publisher import environment, serving
from builder.settings import Settings, annotates
from builder.store.formatting import format_generated, format_records
from builder.store.project import Project, read_library

app = typer.Typer(add_completion=False, no_args_is_help=True, help="China's foreign-trade directives as a site.")
_glossary = typer.Typer(no_args_is_help=True, help="What the glossary lacks, and where our English departs from it.")
app.add_typer(_glossary, name="glossary")
_new = typer.Typer(no_args_is_help=True, help="The first draft of a record.")
app.add_typer(_new, name="new")
_Name = Annotated[str, typer.Argument(help="The Chinese name, in Simplified characters: 海外仓.")]
_Id = Annotated[str | None, typer.Option("--id", help="The id; without it, made from the English name or the pinyin.")]
_English = Annotated[str | None, typer.Option("--en", help="The English name, in sentence case.")]
_Made = TypeVar("_Made")
_out = Console(highlight=False, soft_wrap=True)
_COMPARED = 20_000_000  # lines against lines
_err = Console(stderr=True, highlight=False, soft_wrap=True)


@app.command("import")
def import_(
    page: Annotated[Path, typer.Argument(help="A saved page: HTML, Markdown or plain text.")],
    id_: Annotated[
        str | None, typer.Option("--id", help="The directive's id, where the page states no number, issuer and date.")
    ] = None,
    force: Annotated[bool, typer.Option(help="Replace a directive file that differs.")] = False,
    json_: Annotated[
        bool,
        typer.Option("--json", help="Write nothing; print the parsed directive (site/data/schema/import.schema.json)."),
    ] = False,
) -> None:
    """Turn a saved page into content/directives/<id>.md, and keep the page in content/captures/."""
    if json_:
        _print_json(page, id_)
        return
    with _problems():
        project = Project.find()
        library, _ = read_library(project)
        imported, text = pipeline.import_page(project, library, page, id_)
        _show_import(imported, pipeline.read_import(library, imported)[1])
        old, file = (
            pipeline.directive_text(project, imported.directive.id),
            f"content/directives/{imported.directive.id}.md",
        )
        if old not in (None, text):
            _show_difference(old or "", text, file)
        written = pipeline.keep_import(project, page, imported, text, force=force)
        names = " and ".join(map(project.name, written))
        _out.print(f"wrote {names}; now read it, and run: maoce check" if written else f"{file} is unchanged")


@app.command()
def check(
    names: Annotated[
        list[str] | None, typer.Argument(help="With --reimport: the ids or files of directives; none means all.")
    ] = None,
    reimport: Annotated[
        bool, typer.Option("--reimport", help="Import the captures again; report what a person changed undeclared.")
    ] = False,
    site: Annotated[
        bool, typer.Option("--site", help="Compare the official text on the built pages of site/ with the captures.")
    ] = False,
    lang: Annotated[MessageLanguage, typer.Option(help="The language of the messages.")] = "en",
    format_: Annotated[
        Literal["text", "github"] | None,
        typer.Option("--format", help="github: annotations in a pull request; the default inside GitHub Actions."),
    ] = None,
) -> None:
    """Report everything that is wrong with content/ and glossary/, a line each: its place, the rule, what to do."""
    with _problems(lang, format_):
        if names and not reimport:
            raise typer.BadParameter("names of directives go with --reimport")
        project = Project.find()
        library, corpus, problems = pipeline.load(project, Settings.of(os.environ))
        problems += pipeline.reimport(project, names or ()) if reimport else []
        problems += pipeline.check_site(project) if site else []
        if problems:
            raise MaoceError(problems)
        measures = sum(1 for d in library.directives.values() for _ in d.measures())
        mentions = sum(len(found) for found in corpus.mentions.values())
        _out.print(
            f"no problems: {len(library.directives)} directives with {measures} measures, each character accounted for; "
            f"{len(library.terms)} terms, {len(library.agencies)} agencies, {mentions} mentions"
        )
        for directive in sorted(library.directives.keys() - library.english.keys()):
            _out.print(f"no English headings yet: content/english/{directive}.yml")


@app.command()
def fmt(
    paths: Annotated[list[Path] | None, typer.Argument(help="Files or folders; none means everything.")] = None,
    check_: Annotated[
        bool, typer.Option("--check", help="Write nothing; list what would change, exit with 1.")
    ] = False,
) -> None:
    """Bring the YAML files into canonical form, and renew the schemas for editors and glossary/ids.lock."""
    with _problems() as shown:
        project = Project.find()
        formatted, problems = format_records(project, paths or [])
        if not paths:
            formatted += format_generated(project, read_library(project)[0])
        changed = [file for file in formatted if file.changes]
        for file in changed:
            if not check_:
                write(project.root, project.name(file.path), file.canonical)
            _out.print(f"{'would change' if check_ else 'wrote'} {project.name(file.path)}", markup=False)
        if check_:
            problems += [Problem.at(project.name(file.path), file.line, 1, "not-canonical") for file in changed]
        for problem in problems:
            shown.show(problem)
        _out.print(f"{len(formatted) - len(changed)} of {len(formatted)} files are as they should be")
        if problems or (check_ and changed):
            raise SystemExit(1)


@_new.command()
def term(name: _Name, id_: _Id = None, en: _English = None) -> None:
    """Draft glossary/terms/<id>.yml: names, pinyin, the places where it stands, TODO where you write."""
    _write_draft("term", name, id_, en)


@_new.command()
def agency(name: _Name, id_: _Id = None, en: _English = None) -> None:
    """Draft glossary/agencies/<id>.yml: names, pinyin, TODO where you write."""
    _write_draft("agency", name, id_, en)


@_glossary.command()
def gaps(
    limit: Annotated[int, typer.Option(min=1, help="How many to show.")] = 50,
    at_least: Annotated[int, typer.Option(min=2, help="How often an unmarked word must stand in the texts.")] = 3,
) -> None:
    """List what the texts say and no entry explains: quoted phrases and acronyms first, then frequent words."""
    with _problems():
        found = pipeline.glossary_gaps(Project.find(), at_least)
        for gap in found[:limit]:
            where = f"{gap.place.directive} {gap.place.whole.words}"
            times = f"{gap.count}× in {gap.directives}"
            print(gap.phrase, gap.marked or "frequent", times, where, f"…{gap.context}…", sep="\t")
        if len(found) > limit:
            _out.print(f"and {len(found) - limit} more; --limit {len(found)} shows all")
        if not found:
            _out.print("no gaps: every quoted phrase, acronym, abbreviation, title and frequent word has an entry")


@_glossary.command()
def conformance() -> None:
    """List summaries in which a term stands in other words than its names; often rightly so, a person decides."""
    with _problems():
        found = pipeline.near_renderings(Project.find())
        for problem in found:
            print(problem)
        _out.print(f"{len(found)} summaries to look at" if found else "every summary uses the names of the glossary")


@app.command()
def build(
    compress: Annotated[bool, typer.Option(help="Also write .gz and .br files, for a host that serves them.")] = False,
) -> None:
    """Build the site into site/, all editions."""
    with _problems():
        project = Project.find()
        settings = Settings.of(os.environ)
        pages = _with_progress("building", lambda report: pipeline.build(project, settings, report, compress=compress))
        counts = ", ".join(f"{edition} {count}" for edition, count in pages.items())
        _out.print(f"site/ is built; pages: {counts}; open site/index.html")


@app.command()
def serve(
    edition: Annotated[Edition, typer.Option(help="The edition to preview.")] = Edition.ZH_HANS,
    port: Annotated[int, typer.Option(help="The port to listen on.")] = 8000,
    open_: Annotated[bool, typer.Option("--open", help="Open a browser.")] = False,
) -> None:
    """Preview one edition; the page reloads when content or glossary changes."""
    with _problems():
        project = Project.find()
        with pipeline.preview(project, Settings.of(os.environ), edition, _say) as made, Lifeline() as lifeline:
            if open_:
                webbrowser.open(f"http://127.0.0.1:{port}/")
            code = _status(serving(made, port), cwd=project.root, env=environment(), stdin=lifeline.end)
        raise SystemExit(code)


def _known_formats(names: list[str]) -> list[str]:
    """The formats named, all of them for `all`; typer shows what is wrong with an unknown one."""
    for name in names:
        if name not in ("all", *NAMES):
            raise typer.BadParameter(f"no format is called {name!r}; choose from {', '.join(('all', *NAMES))}")
    return list(NAMES) if "all" in names else names


@app.command()
def export(
    formats: Annotated[
        list[str],
        typer.Option("--format", callback=_known_formats, help=f"{', '.join(NAMES)} or all; may be repeated."),
    ] = ["all"],  # noqa: B006 - typer reads the default, and nobody writes it
    out: Annotated[Path | None, typer.Option(help="The folder to write to; dist/data/ unless given.")] = None,
) -> None:
    """Write the glossary as files for spreadsheets, translation programs, learning and programming."""
    with _problems():
        project = Project.find()
        folder = out or project.root / "dist" / "data"
        for made in pipeline.export(project, Settings.of(os.environ), folder, formats):
            _out.print(f"wrote {project.name((folder / made.file).resolve())} ({made.size:,} bytes)", markup=False)


@app.command()
def bundle(
    edition: Annotated[Edition | None, typer.Option(help="Pack one edition alone; all of them unless given.")] = None,
) -> None:
    """Build the site and pack it into dist/maoce-<version>-<day>-<commit>.zip, to be opened without a network."""
    with _problems():
        project = Project.find()
        settings = Settings.of(os.environ)
        made = _with_progress("building", lambda report: pipeline.bundle(project, settings, edition, report))
        for part, size in made.parts.items():
            _out.print(f"{size / 1e6:6.2f} MB {part}")
        size = made.path.stat().st_size
        _out.print(f"wrote {project.name(made.path)} ({size / 1e6:.1f} MB); unpack it, open START-HERE.html")


@app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def test(context: typer.Context) -> None:
    """Run all tests, on every core; further arguments go to pytest (`-n 0` for one after the other)."""
    with _problems():
        command = [sys.executable, "-m", "pytest", "-n", "auto", "--dist", "worksteal", *context.args]
        raise SystemExit(_status(command, cwd=Project.find().root))


@app.command()
def version() -> None:
    """Print the version."""
    _out.print(__version__)


def _say(line: str) -> None:
    print(line, file=sys.stderr)


def _write_draft(kind: RecordKind, name: str, id_: str | None, english: str | None) -> None:
    with _problems():
        project = Project.find()
        path, text = pipeline.new_record(project, kind, Asked(name, id_ or record_id(name, english), english))
        todos = text.count("TODO")
        _out.print(f"wrote {project.name(path)}; {todos} places say TODO: write them, then run: maoce fmt, maoce check")


def _status(command: list[str], **options: Any) -> int:
    """Run a command to its end and give its exit status; on Ctrl-C, which it gets as well, wait a little for its end."""
    with subprocess.Popen(command, **options) as child:
        try:
            return child.wait()
        except KeyboardInterrupt:
            for end in (child.poll, child.terminate, child.kill):
                end()
                with suppress(subprocess.TimeoutExpired):
                    child.wait(3)
                    break
            raise


class _problems:  # noqa: N801 - a context manager reads like a function
    """Print every problem of a MaoceError on a line of its own and exit with status 1.

    What the system refuses (a full disk, a folder that may not be written to) is one line and status 1, too; so is
    Ctrl-C, with status 130.
    """

    def __init__(self, language: MessageLanguage = "en", format_: str | None = None) -> None:
        self.language: MessageLanguage = language
        self.annotate = (format_ or ("github" if annotates(os.environ) else "text")) == "github"

    def __enter__(self) -> "_problems":
        return self

    def show(self, problem: Problem) -> None:
        print(problem.line_in(self.language), file=sys.stderr)
        if self.annotate:
            print(problem.annotation(self.language))

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, KeyboardInterrupt):
            print("stopped; no file is left half written", file=sys.stderr)
            raise SystemExit(130) from None
        if isinstance(error, OSError) and not isinstance(error, BrokenPipeError):
            where = str(error.filename or "maoce")
            problem = Problem.at(where, 1, 1, "system", why=error.strerror or str(error))
            print(problem.line_in(self.language), file=sys.stderr)
            raise SystemExit(1) from None
        if isinstance(error, MemoryError):
            print(Problem.at("maoce", 1, 1, "system", why="not enough memory").line_in(self.language), file=sys.stderr)
            raise SystemExit(1) from None
        if isinstance(error, MaoceError):
            for problem in error.problems:
                self.show(problem)
            count = len(error.problems)
            plural = "s" if count > 1 else ""
            said = {"en": f"{count} problem{plural}; nothing was changed", "zh": f"共 {count} 处问题；未作任何改动"}
            print(said[self.language], file=sys.stderr)
            raise SystemExit(1) from None


def _with_progress(what: str, work: Callable[[Callable[[str], None]], _Made]) -> _Made:
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=_err, transient=True, disable=not _err.is_terminal) as progress:
        task = progress.add_task(what)
        return work(lambda step: progress.update(task, description=f"{what}: {step}"))


def _print_json(page: Path, id_: str | None) -> None:
    """Print the parsed directive or the refusal as JSON; a page without facts for an id needs none here."""
    try:
        project = Project.find()
        library, _ = read_library(project)
        imported, _ = pipeline.import_page(project, library, page, id_, need_id=False)
    except MaoceError as error:
        print(
            RefusedRow(refused=error.problems[0].message(), problems=list(map(str, error.problems))).model_dump_json(
                indent=1
            )
        )
        with _problems():
            raise
    with _problems():
        readings, problems = pipeline.read_import(library, imported)
        print(import_row(imported.directive, readings, problems).model_dump_json(indent=1))


def _show_import(imported: Imported, doubts: list[str]) -> None:
    directive = imported.directive
    tree = Tree(f"{directive.id}  {directive.title or '(no title)'}")
    for section in directive.sections:
        branch = tree.add(f"{section.printed_heading}  [{len(section.measures)}]".replace("[", "\\["))
        for group, measures in section.by_group():
            twig = branch.add(group.printed_heading.replace("[", "\\[")) if group else branch
            for measure in measures:
                named = measure.printed_heading if measure.heading else f"{measure.label}{measure.text[:24]}…"
                twig.add(named.replace("[", "\\["))
    _out.print(tree)
    count = sum(len(section.measures) for section in directive.sections)
    _out.print(f"{len(directive.sections)} sections, {count} measures")
    for removal in directive.removals:
        _out.print(f"left out as {removal.reason}: {removal.text[:60]!r}", markup=False)
    for missing in imported.missing:
        _out.print(f"not stated: {missing}", markup=False)
    for doubt in doubts:
        if doubt not in imported.missing:
            _out.print(f"look at {doubt}", markup=False)


def _show_difference(old: str, new: str, name: str) -> None:
    before, after = old.splitlines(), new.splitlines()
    if len(before) * len(after) > _COMPARED:
        _out.print(f"{name} has {len(before):,} lines now and {len(after):,} anew, too many to show what differs")
        return
    for line in difflib.unified_diff(before, after, f"{name} (now)", f"{name} (new)", lineterm="", n=1):
        _out.print(line, markup=False)
