"""The whole program on one screen: read this first.

a saved page ──import_page──► content/directives/<id>.md + content/captures/<id>.*
content/ + glossary/ ──read_library──► Library ──connect──► Corpus ──run_checks──► problems
Corpus ──write_sources──► build/run-…/docs/<edition>/, <edition>.yml ──render──► build/run-…/site/<edition>/
Corpus ──export──► build/run-…/site/data/*     build/run-…/site/ ──count_files, finish, publish──► site/
"""

from collections.abc import Callable, Iterable
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

from builder import __version__
from builder.authoring.gaps import Gap, general_words
from builder.authoring.suggestions import suggest
from builder.capture.source_lines import SourceLines
from builder.check import translated, wording
from builder.check.all import run_checks
from builder.check.context import Checked
from builder.exports.formats import NAMES
from builder.files import inside, resolved, write
from builder.importing.again import changed_by_hand
from builder.importing.parse import NOTHING_KNOWN, Imported, ImportRefusedError, Known, parse_capture
from builder.language.pinyin import romanise
from builder.model import (
    ID,
    Bilingual,
    Corpus,
    Download,
    Edition,
    Library,
    MaoceError,
    Problem,
    Reading,
    few_of_each,
)
from builder.model.limits import CAPTURE_BYTES, DIRECTIVE_BYTES, megabytes
from builder.model.place import Part, Unit
from builder.processes import beside
from builder.publishing.bundle import Bundle, write_bundle
from builder.publishing.counting import count_files, count_pages, placed, planned_of
from builder.publishing.entrance import entrance_pages, redirect_pages
from builder.publishing.finish import finish
from builder.publishing.lock import locked
from builder.publishing.modes import set_modes
from builder.publishing.publisher import renderer
from builder.publishing.workshop import Workshop, workshop
from builder.reading.connect import connect
from builder.reading.doubts import doubts
from builder.settings import NOTHING_SET, Settings
from builder.sources import Awaited, glossary_of, remembering, write_data, write_sources
from builder.store.absent import no_directive, no_page
from builder.store.directive_file import dump_directive, load_directive
from builder.store.project import Project, read_library
from builder.store.revision import latest_day, read_build_info
from builder.store.sizes import oversize
from builder.store.translation_places import locate


def import_page(
    project: Project, library: Library, page: Path, given: Known = NOTHING_KNOWN, *, need_id: bool = True
) -> tuple[Imported, str]:
    """Parse a saved page; gives the import and the text of its directive file, and writes nothing.

    What persons added to a directive imported before is kept; `given` is an id or an address by hand. Without `need_id`
    a page that states no number, issuer and date is `unknown`. Raises MaoceError if the page cannot be imported.
    """
    name = project.name(resolved(page))
    if given.id is not None and not ID.match(given.id):
        raise MaoceError([Problem.at("", 1, 1, "no-id", id=given.id)])
    if absent := no_page(page, name):
        raise MaoceError([absent])
    if too_large := oversize(page, name, CAPTURE_BYTES):
        raise MaoceError(too_large)
    data = page.read_bytes()
    try:
        names = library.agency_names()
        imported = parse_capture(data, page.suffix or ".txt", romanise, given, names, need_id=need_id)
        known = _known(project, imported.directive.id)
        if known is not None:
            known = replace(known, url=given.url or known.url)
            imported = parse_capture(data, page.suffix or ".txt", romanise, known, names, need_id=need_id)
    except ImportRefusedError as error:
        raise MaoceError([Problem.at(name, 1, 1, "refused", why=error.why)]) from None
    text = dump_directive(imported.directive)
    directive, problems = load_directive(name, text)
    large = len(text.encode("utf-8")) > DIRECTIVE_BYTES
    if large or directive != imported.directive:
        odd = (
            f"its text is more than {megabytes(DIRECTIVE_BYTES)}" if large else "what was written is not what was read"
        )
        why = problems[0].message() if problems else odd
        raise MaoceError([Problem.at(name, 1, 1, "no-room", why=why)])
    return imported, text


def keep_import(project: Project, page: Path, imported: Imported, text: str, *, force: bool = False) -> list[Path]:
    """Write the `text` of an import's directive file, and keep the saved page; gives both, or none if they are there already.

    Raises MaoceError, without `force`, if another page or another text stands there already.
    """
    path = inside(project.root, f"content/directives/{imported.directive.id}.md")
    capture = inside(project.root, f"content/captures/{imported.directive.capture.file}")
    data, old = page.read_bytes(), directive_text(project, imported.directive.id)
    if capture.is_file() and capture.read_bytes() != data and not force:
        raise MaoceError([Problem.at(project.name(capture), 1, 1, "capture-taken")])
    if old not in (None, text) and not force:
        raise MaoceError([Problem.at(project.name(path), 1, 1, "file-differs")])
    if old == text and capture.is_file():
        return []
    for target, content in ((capture, data), (path, text.encode("utf-8"))):
        write(project.root, project.name(target), content)
    return [path, capture]


def directive_text(project: Project, directive_id: str) -> str | None:
    """The directive file of this id as it is now, if there is one."""
    path = inside(project.root, f"content/directives/{directive_id}.md")
    return path.read_text("utf-8") if path.is_file() else None


def read_import(library: Library, imported: Imported) -> tuple[dict[str, Reading], list[Bilingual]]:
    """What the measures of an imported page say, by measure id, and what a person should look at."""
    directive = imported.directive
    corpus = connect(replace(library, directives={directive.id: directive}))
    problems = [
        *imported.missing,
        *imported.doubts,
        *doubts(corpus, directive.id, SourceLines.of(imported.source).line),
    ]
    readings = {p.id: r for p, r in corpus.readings.items() if p.part is Part.MEASURE and p.unit is Unit.TEXT}
    return readings, problems


def load(project: Project, settings: Settings = NOTHING_SET) -> tuple[Library, Corpus, list[Problem]]:
    """Read everything, connect it, and check it; the problems are those of all steps, sorted by place."""
    library, problems = read_library(project)
    corpus = connect(library)
    problems += run_checks(Checked(library, corpus, locate, latest_day(settings.day)))
    return library, corpus, few_of_each(problems)


def reimport(project: Project, names: Iterable[str] = ()) -> list[Problem]:
    """What importing again would change in the directives of these ids or files, in all where none is named."""
    library, _ = read_library(project)
    wanted = sorted({Path(name).stem for name in names}) or sorted(library.directives)
    found: list[Problem] = []
    for directive_id in wanted:
        path = project.name(project.directives / f"{directive_id}.md")
        directive = library.directives.get(directive_id)
        data = library.captures.get(directive.capture.file) if directive else None
        if not (project.root / path).is_file():
            found.append(no_directive(library, directive_id, path))
        elif directive is not None and data is not None:  # else `check` says what keeps it from being read
            text = library.texts[path]
            found += changed_by_hand(path, text, directive, data, dump_directive, romanise, library.agency_names())
    return found


def check_site(project: Project) -> list[Problem]:
    """Where the built pages show other official text than the captures have."""
    from builder.check.published import published_problems  # reads HTML: the other commands need not wait for that

    library, _ = read_library(project)
    site = project.root / "site"
    pages = {p.relative_to(site).as_posix(): p.read_bytes() for p in site.glob("*/directives/**/index.html")}
    if library.directives and not pages:
        return [Problem.at(project.name(site), 1, 1, "no-site")]
    return sorted(published_problems(library, pages, project.name(site)))


def glossary_gaps(project: Project, at_least: int) -> list[Gap]:
    """What the glossary may lack, the most useful first; faults of the files do not matter here."""
    library, _ = read_library(project)
    return suggest(connect(library), general_words(), library.not_terms, at_least)


def near_renderings(project: Project) -> list[Problem]:
    """Summaries whose wording is near a name of the glossary, yet none; long sentences of translations."""
    library, _ = read_library(project)
    checked = Checked(library, connect(library), locate)
    return sorted([*wording.near_renderings(checked), *translated.long_sentences(checked)])


def build(
    project: Project, settings: Settings, report: Callable[[str], None] = lambda _: None, *, compress: bool = False
) -> dict[Edition, int]:
    """Build the site into `site/`; gives the number of pages per edition.

    `report` is told of each step done; `compress` writes .gz and .br files, too.
    Raises MaoceError, leaving the last good site as it is, if anything is wrong.
    """
    with workshop(project.root) as shop:
        return _build(project, shop, settings, report, compress=compress)


def bundle(
    project: Project,
    settings: Settings,
    edition: Edition | None = None,
    report: Callable[[str], None] = lambda _: None,
) -> Bundle:
    """Build the site and pack it, or one edition, into a file below `dist/`. No other run comes between the two."""
    with workshop(project.root) as shop:
        _build(project, shop, settings, report)
        return write_bundle(
            shop.published, project.directives, project.root / "dist", read_build_info(shop.published), edition
        )


def _build(
    project: Project, shop: Workshop, settings: Settings, report: Callable[[str], None], *, compress: bool = False
) -> dict[Edition, int]:
    with renderer(project.root) as pages:
        library, corpus = sound(project, settings)
        report("checked")
        glossary = remembering(project.root, glossary_of(project, library, corpus, settings))
        with beside(lambda: write_data(glossary, shop.site / "data")) as written:
            downloads = Awaited(written)
            made = write_sources(project.root, glossary, shop.folder, settings, downloads)
            data = {f"data/{download.file}": download.size for download in downloads}
        report("pages written")
        assets = pages.render(shop.folder, glossary.build.day, report, before=shop.before).assets
    plain = [*redirect_pages(library.published), *entrance_pages(__version__, settings.site_url)]
    for name, html in plain:
        write(shop.site, name, html)
    plan = placed(made.plan, assets) | planned_of(plain) | data
    count_files(shop.site, plan)
    finish(shop.site, assets, compress=compress)
    count_pages(shop.site, plan)
    set_modes(shop.site)
    shop.publish()
    return made.pages


def write_edition(project: Project, edition: Edition, folder: Path, settings: Settings = NOTHING_SET) -> Path:
    """Write one edition's sources into the work folder `folder`; gives its configuration, for `mkdocs serve -f`.

    Raises MaoceError, and writes nothing, if anything is wrong.
    """
    library, corpus = sound(project, settings)
    glossary = glossary_of(project, library, corpus, settings)
    write_sources(project.root, glossary, folder, settings, write_data(glossary, folder / "site" / "data"), [edition])
    return folder / f"{edition}.yml"


def export(project: Project, settings: Settings, folder: Path, formats: Iterable[str] = NAMES) -> list[Download]:
    """Write the files of the formats named into `folder`; gives what was written.

    Raises MaoceError, and writes nothing, if anything is wrong, or if `folder` is in `site/` and a build is at work.
    """
    library, corpus = sound(project, settings)
    into_site = resolved(folder).is_relative_to(resolved(project.root / "site"))
    with locked(project.root / "build", "lock") if into_site else nullcontext():  # no build comes between
        return write_data(glossary_of(project, library, corpus, settings), folder, formats)


def sound(project: Project, settings: Settings) -> tuple[Library, Corpus]:
    """Everything, read and connected; raises MaoceError with all problems if there are any."""
    library, corpus, problems = load(project, settings)
    if problems:
        raise MaoceError(problems)
    return library, corpus


def _known(project: Project, directive_id: str) -> Known | None:
    """What persons added to the directive file of this id, if there is one that can be read."""
    text = directive_text(project, directive_id)
    if text is None:
        return None
    directive, problems = load_directive(f"content/directives/{directive_id}.md", text)
    if directive is None:
        raise MaoceError(problems)
    return Known.of(directive)
