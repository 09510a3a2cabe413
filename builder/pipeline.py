"""The whole program on one screen: read this first.

a saved page ──import_page──► content/directives/<id>.md + content/captures/<id>.*
content/ + glossary/ ──read_library──► Library ──connect──► Corpus ──run_checks──► problems
Corpus ──edition_pages, search_files──► build/run-…/docs/<edition>/ ──render_editions──► build/run-…/site/<edition>/
Corpus ──export──► build/run-…/site/data/*        build/run-…/site/ ──count_files, publish──► site/
"""

import os
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from builder import __version__
from builder.authoring.english import draft_english
from builder.authoring.gaps import Gap, general_words
from builder.authoring.scaffold import Asked, RecordKind, draft_record
from builder.authoring.suggestions import suggest
from builder.check import wording
from builder.check.all import run_checks
from builder.check.context import Checked
from builder.check.fingerprint import fingerprint
from builder.exports.entries import Glossary
from builder.exports.formats import NAMES, rendered
from builder.files import inside, resolved, write
from builder.importing.again import changed_by_hand
from builder.importing.parse import Imported, ImportRefusedError, Known, parse_capture
from builder.language.pinyin import romanise
from builder.language.script import Traditional
from builder.model import ID, BuildInfo, Corpus, Download, Edition, Library, MaoceError, Problem, Reading, few_of_each
from builder.model.limits import CAPTURE_BYTES, DIRECTIVE_BYTES, megabytes
from builder.model.nearest import nearest
from builder.pages.edition import edition_pages, edition_view
from builder.pages.labels import in_both_languages
from builder.publishing.bundle import Bundle, write_bundle
from builder.publishing.counting import Plan, count_files, count_pages, planned_edition, planned_of
from builder.publishing.docs import write_docs
from builder.publishing.entrance import entrance_pages, redirect_pages
from builder.publishing.finish import finish
from builder.publishing.modes import set_modes
from builder.publishing.site import render_editions
from builder.publishing.workshop import Workshop, workshop
from builder.reading.connect import connect
from builder.reading.doubts import doubts
from builder.reading.freshness import freshness
from builder.search.data import ONE_FILE, search_files
from builder.settings import check_settings, search_one_file, site_url
from builder.store.directive_file import dump_directive, load_directive
from builder.store.formatting import canonical_record
from builder.store.project import Project, read_library
from builder.store.revision import build_info, read_build_info
from builder.store.sizes import oversize
from builder.store.yaml_places import locate


def import_page(
    project: Project,
    library: Library,
    page: Path,
    directive_id: str | None = None,
    url: str | None = None,
    *,
    need_id: bool = True,
) -> tuple[Imported, str]:
    """Parse a saved page; gives the import and the text of its directive file, and writes nothing.

    What persons added to a directive imported before is kept; `url` is the page's address, given by hand. Without
    `need_id` a page that states no number, issuer and date is parsed all the same, under the id `unknown`.
    Raises MaoceError if the page cannot be imported.
    """
    name = project.name(resolved(page))
    if directive_id is not None and not ID.match(directive_id):
        raise MaoceError([Problem.at("", 1, 1, "no-id", id=directive_id)])
    if not page.is_file():
        raise MaoceError([_no_page(page, name)])
    too_large = oversize(page, name, CAPTURE_BYTES)
    if too_large:
        raise MaoceError(too_large)
    data = page.read_bytes()
    try:
        names = agency_names(library)
        imported = parse_capture(
            data, page.suffix or ".txt", romanise, Known(id=directive_id, url=url), names, need_id=need_id
        )
        known = _known(project, imported.directive.id)
        if known is not None:
            known = replace(known, url=url or known.url)
            imported = parse_capture(data, page.suffix or ".txt", romanise, known, names, need_id=need_id)
    except ImportRefusedError as error:
        raise MaoceError([Problem.at(name, 1, 1, "refused", why=error)]) from None
    text = dump_directive(imported.directive)
    directive, problems = load_directive(name, text)
    if directive != imported.directive or len(text.encode("utf-8")) > DIRECTIVE_BYTES:
        why = problems[0].message() if problems else f"its text is more than {megabytes(DIRECTIVE_BYTES)}"
        raise MaoceError([Problem.at(name, 1, 1, "refused", why=f"no directive file can hold this page: {why}")])
    return imported, text


def read_import(library: Library, imported: Imported) -> tuple[dict[str, Reading], list[str]]:
    """What the measures of an imported page say, by measure id, and what a person should look at."""
    directive = imported.directive
    corpus = connect(replace(library, directives={directive.id: directive}))
    problems = [*imported.missing, *doubts(corpus, directive.id)]
    readings = {p.id: r for p, r in corpus.readings.items() if p.part == "measure" and p.unit == "text"}
    return readings, problems


def agency_names(library: Library) -> frozenset[str]:
    """Every Chinese name of every agency: what tells issuers apart that are printed without a mark between them."""
    return frozenset(name.zh_hans for agency in library.agencies.values() for name in agency.zh)


def load(project: Project) -> tuple[Library, Corpus, list[Problem]]:
    """Read everything, connect it, and check it; the problems are those of all steps, sorted by place."""
    library, problems = read_library(project)
    corpus = connect(library)
    problems += run_checks(Checked(library, corpus, locate))
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
            found.append(_no_directive(library, directive_id, path))
        elif directive is not None and data is not None:  # else `check` says what keeps it from being read
            text = library.texts[path]
            found += changed_by_hand(path, text, directive, data, dump_directive, romanise, agency_names(library))
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
    """Summaries whose wording is near a name of the glossary, yet none."""
    library, _ = read_library(project)
    return sorted(wording.near_renderings(Checked(library, connect(library), locate)))


def new_record(project: Project, kind: RecordKind, asked: Asked) -> tuple[Path, str]:
    """The path and the text of a first draft, in which TODO marks what a person must write; writes nothing.

    Raises MaoceError if a name or the id belongs to a record already, or is no id.
    """
    library, _ = read_library(project)
    path = project.folder(kind) / f"{asked.id}.yml"
    traditional = Traditional(library.reviewed_traditional())
    drafted = draft_record(library, connect(library), kind, asked, general_words(), traditional.convert)
    if path.exists():
        raise MaoceError([Problem.at(project.name(path), 1, 1, "id-used", id=asked.id)])
    return path, canonical_record(project, path, drafted)


def new_english(project: Project, directive_id: str) -> tuple[Path, str]:
    """The path and the text of a first draft of a directive's English, all of which is still open; writes nothing.

    Raises MaoceError if there is no such directive, it cannot be read, or its English is there already.
    """
    library, problems = read_library(project)
    path = project.english / f"{directive_id}.yml"
    directive = library.directives.get(directive_id)
    if directive is None:
        own = [
            problem for problem in problems if problem.path == project.name(project.directives / f"{directive_id}.md")
        ]
        raise MaoceError(own or [_no_directive(library, directive_id)])
    if os.path.lexists(path):
        raise MaoceError([Problem.at(project.name(path), 1, 1, "english-there")])
    return path, canonical_record(project, path, draft_english(directive, fingerprint))


def build(
    project: Project, report: Callable[[str], None] = lambda _: None, *, compress: bool = False
) -> dict[Edition, int]:
    """Build the site into `site/`; gives the number of pages per edition.

    `report` is told of each step done; `compress` writes .gz and .br files, too.
    Raises MaoceError, leaving the last good site as it is, if anything is wrong.
    """
    with workshop(project.root) as shop:
        return _build(project, shop, report, compress=compress)


def bundle(project: Project, edition: Edition | None = None, report: Callable[[str], None] = lambda _: None) -> Bundle:
    """Build the site and pack it, or one edition, into a file below `dist/`. No other run comes between the two."""
    with workshop(project.root) as shop:
        _build(project, shop, report)
        return write_bundle(
            shop.published, project.directives, project.root / "dist", read_build_info(shop.published), edition
        )


def _build(
    project: Project, shop: Workshop, report: Callable[[str], None], *, compress: bool = False
) -> dict[Edition, int]:
    library, corpus, problems = load(project)
    if problems:
        raise MaoceError(problems)
    info = build_info(project, library)
    report("checked")
    downloads = export(corpus, info, shop.site / "data")
    plan: Plan = {f"data/{download.file}": download.size for download in downloads}
    report("data written")
    traditional = Traditional(library.reviewed_traditional())
    fresh = freshness(corpus, info.day)
    pages: dict[Edition, int] = {}
    for edition in Edition:
        view = edition_view(corpus, edition, traditional)
        made = list(edition_pages(view, fresh, downloads, info))
        pages[edition] = len(made)
        docs = [*made, *search_files(view, made, search_one_file(ONE_FILE))]
        write_docs(shop.docs(edition), docs)
        plan |= planned_edition(edition, docs, project.root / "overrides")
    report("pages written")
    render_editions(project.root, shop.docs, shop.site, info.day, report)
    plain = [*redirect_pages(library.published), *entrance_pages(__version__, site_url())]
    for name, html in plain:
        write(shop.site, name, html)
    plan |= planned_of(plain)
    count_files(shop.site, plan)
    finish(shop.site, compress=compress)
    count_pages(shop.site, plan)
    set_modes(shop.site)
    shop.publish()
    return pages


def export(corpus: Corpus, info: BuildInfo, folder: Path, formats: Iterable[str] = NAMES) -> list[Download]:
    """Write the files of the formats named into `folder`, and which build they are of; gives what was written.

    Every address in them begins with the site's: raises MaoceError if the environment names one that is none.
    """
    check_settings()
    glossary = Glossary(corpus, in_both_languages(), info, site_url())
    downloads: list[Download] = []
    for made, data in rendered(glossary, formats):
        write(folder, made.file, data)
        downloads.append(Download(made.name, made.file, made.label, len(data)))
    return downloads


def write_edition(project: Project, edition: Edition, folder: Path) -> None:
    """Write the Markdown of one edition into `folder`, for a preview; raises MaoceError if anything is wrong."""
    library, corpus, problems = load(project)
    if problems:
        raise MaoceError(problems)
    traditional = Traditional(library.reviewed_traditional())
    info = build_info(project, library)
    fresh = freshness(corpus, info.day)
    with TemporaryDirectory() as unused:
        downloads = export(corpus, info, Path(unused))  # for their sizes
    view = edition_view(corpus, edition, traditional)
    pages = list(edition_pages(view, fresh, downloads, info))
    write_docs(folder, [*pages, *search_files(view, pages, search_one_file(ONE_FILE))])


def _no_directive(library: Library, directive_id: str, path: str = "") -> Problem:
    """That no directive has this id, which its file would have at `path`; and which one may be meant."""
    if close := nearest(directive_id, library.directives):
        return Problem.at(path, 1, 1, "not-imported-near", id=directive_id, close=close)
    return Problem.at(path, 1, 1, "not-imported", id=directive_id)


def _no_page(page: Path, name: str) -> Problem:
    """That a path is no file: nothing at all, a folder, or something else."""
    if not page.exists():
        return Problem.at(name, 1, 1, "no-file")
    return Problem.at(name, 1, 1, "no-page", what="a folder" if page.is_dir() else "neither a file nor a folder")


def _known(project: Project, directive_id: str) -> Known | None:
    """What persons added to the directive file of this id, if there is one that can be read."""
    path = inside(project.root, f"content/directives/{directive_id}.md")
    if not path.is_file():
        return None
    directive, problems = load_directive(project.name(path), path.read_text("utf-8"))
    if directive is None:
        raise MaoceError(problems)
    return Known.of(directive)
