"""First drafts of what persons write: entries, English headings, translations."""

from collections.abc import Sequence
from pathlib import Path

from builder.authoring.english import draft_english
from builder.authoring.gaps import general_words
from builder.authoring.scaffold import Asked, RecordKind, draft_record
from builder.authoring.translation import renewed
from builder.check.fingerprint import fingerprint, fingerprint_of
from builder.files import write
from builder.language.script import Traditional
from builder.model import Directive, Library, MaoceError, Problem, Translation
from builder.reading.connect import connect
from builder.store.absent import no_directive
from builder.store.formatting import canonical_record
from builder.store.project import Project, read_library
from builder.store.translation_file import dump_translation, parse_translation


def new_record(project: Project, kind: RecordKind, asked: Asked) -> tuple[Path, str]:
    """Write a first draft, in which TODO marks what a person must write; gives its path and its text.

    Raises MaoceError, and writes nothing, if a name or the id belongs to a record already, or is no id.
    """
    library, _ = read_library(project)
    path = project.folder(kind) / f"{asked.id}.yml"
    traditional = Traditional(library.reviewed_traditional())
    drafted = draft_record(library, connect(library), kind, asked, general_words(), traditional.convert)
    if path.exists():
        raise MaoceError([Problem.at(project.name(path), 1, 1, "id-used", id=asked.id)])
    text = canonical_record(project, path, drafted)
    write(project.root, project.name(path), text)
    return path, text


def new_english(project: Project, directive_id: str) -> Path:
    """Write a first draft of a directive's English, all of it open; gives its path. Raises MaoceError if it cannot."""
    library, problems = read_library(project)
    directive, path = _directive(library, problems, directive_id), project.english / f"{directive_id}.yml"
    if path.is_symlink() or path.exists():
        raise MaoceError([Problem.at(project.name(path), 1, 1, "english-there")])
    write(project.root, project.name(path), canonical_record(project, path, draft_english(directive, fingerprint)))
    return path


def new_translation(project: Project, directive_id: str) -> tuple[Path, int, int]:
    """Write the file of a directive's translation, with room for each paragraph; one that is there is brought up to date.

    All English that stands in it is kept, moved to where its Chinese stands now. Gives the path, and how many paragraphs are
    untranslated and how many render another Chinese. Raises MaoceError, and writes nothing, if it cannot.
    """
    library, problems = read_library(project)
    directive, path = _directive(library, problems, directive_id), project.translation(directive_id)
    name = project.name(path)
    if path.is_symlink():
        raise MaoceError([Problem.at(name, 1, 1, "symlink", file=path.name)])
    old: Translation | None = library.translations.get(directive_id, Translation(directive_id))
    if directive_id not in library.translations and name in library.texts:  # what says TODO can be read all the same
        old, _ = parse_translation(name, library.texts[name])
    if old is None or old.directive != directive_id:
        raise MaoceError([problem for problem in problems if problem.path == name])
    made = renewed(directive, old, fingerprint_of)
    write(project.root, name, dump_translation(made))
    chinese = {paragraph.place: fingerprint_of(paragraph.text) for paragraph in directive.translatable()}
    stale = sum(1 for place, own in made.translated().items() if own.of != chinese.get(place))
    return path, len(made.paragraphs) - len(made.translated()), stale


def _directive(library: Library, problems: Sequence[Problem], directive_id: str) -> Directive:
    """The directive of this id; raises MaoceError, which says why there is none."""
    if directive_id in library.directives:
        return library.directives[directive_id]
    own = [found for found in problems if found.path == f"content/directives/{directive_id}.md"]
    raise MaoceError(own or [no_directive(library, directive_id)])
