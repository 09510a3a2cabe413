"""The folders of the repository, and reading all of it."""

import errno
import os
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TypeVar

from builder.files import is_link, is_part
from builder.language.script import Traditional
from builder.model import Agency, Library, MaoceError, Problem, Published, Term, line_and_column
from builder.model.limits import CAPTURE_BYTES, DIRECTIVE_BYTES, LIST_BYTES, LOCK_BYTES, RECORD_BYTES
from builder.store.directive_file import load_directive
from builder.store.forms import CAPTURE_FILE
from builder.store.ids_lock import read_lock
from builder.store.record_files import read_agency, read_english, read_not_terms, read_term
from builder.store.sizes import oversize
from builder.store.translation_file import load_translation
from builder.store.yaml_edge import find_todos

_Record = TypeVar("_Record")
_Reader = Callable[[str, str], tuple[_Record | None, list[Problem]]]


@dataclass(frozen=True, slots=True)
class Project:
    """A working copy; every path below is derived from `root`."""

    root: Path

    @classmethod
    def find(cls, start: Path | None = None) -> "Project":
        """The project whose folder holds `start` (default: the current folder, then this file's own checkout).

        Raises MaoceError if there is none.
        """
        here = (start or Path.cwd()).resolve()
        own = Path(__file__).resolve().parents[2]
        for folder in (here, *here.parents, *(() if start else (own,))):
            if (folder / "mkdocs.yml").is_file() and (folder / "content").is_dir():
                return cls(folder)
        raise MaoceError([Problem.at(str(here), 1, 1, "no-project")])

    def new(self, folder: Path) -> "Project":
        """A project without content in `folder`, which is not there yet or is empty: how pages look is as here.

        Raises OSError if something is there.
        """
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise OSError(errno.ENOTEMPTY, os.strerror(errno.ENOTEMPTY), str(folder))
        shutil.copytree(self.root / "overrides", folder / "overrides")
        shutil.copy(self.root / "mkdocs.yml", folder)
        for name in ("content", "glossary"):
            (folder / name).mkdir()
        return Project(folder.resolve())

    @property
    def directives(self) -> Path:
        """Parsed directives, one Markdown file each."""
        return self.root / "content" / "directives"

    @property
    def captures(self) -> Path:
        """The saved pages, never edited."""
        return self.root / "content" / "captures"

    @property
    def english(self) -> Path:
        """Our English: headings and gists, one YAML file a directive, and translations, one Markdown file a directive."""
        return self.root / "content" / "english"

    def translation(self, directive_id: str) -> Path:
        """The file of the translation of a directive."""
        return self.english / f"{directive_id}.md"

    @property
    def terms(self) -> Path:
        """One YAML file a term."""
        return self.root / "glossary" / "terms"

    @property
    def agencies(self) -> Path:
        """One YAML file an agency."""
        return self.root / "glossary" / "agencies"

    def folder(self, kind: str) -> Path:
        """The folder of the records of a kind, `term` or `agency`."""
        return {"term": self.terms, "agency": self.agencies}[kind]

    @property
    def not_terms(self) -> Path:
        """Phrases that look like terms and need no entry."""
        return self.root / "glossary" / "not-terms.yml"

    @property
    def ids_lock(self) -> Path:
        """Every address ever published."""
        return self.root / "glossary" / "ids.lock"

    def name(self, path: Path) -> str:
        """`path` as problems show it: relative to the repository if it is in it, with forward slashes."""
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else path.as_posix()


def read_library(project: Project) -> tuple[Library, list[Problem]]:
    """Read all content and glossary files; what can be read is in the library, all that is wrong in the problems."""
    problems: list[Problem] = []
    paths: dict[tuple[str, str], str] = {}
    texts: dict[str, str] = {}
    unread: set[tuple[str, str]] = set()

    links = find_links(project)
    problems += [Problem.at(project.name(link), 1, 1, "symlink", file=link.name) for link in sorted(links)]

    def ours(path: Path) -> bool:
        return path.is_file() and links.isdisjoint((path, *path.parents))

    def collect(folder: Path, pattern: str, kind: str, limit: int, read: _Reader[_Record]) -> dict[str, _Record]:
        records: dict[str, _Record] = {}
        for path in filter(ours, sorted(folder.glob(pattern))):
            name = project.name(path)
            unread.add((kind, path.stem))
            for record in _read_one(path, name, limit, read, texts, problems):
                record_id = getattr(record, "id", None) or record.directive  # type: ignore[attr-defined]
                if record_id != path.stem:
                    other = path.with_stem(record_id)
                    rule = "id-taken" if other.is_file() else "id-file"
                    values = {"id": record_id, "file": path.name, "stem": path.stem, "other": project.name(other)}
                    problems.append(Problem.at(name, _line_of(texts[name], record_id), 1, rule, **values))
                    unread.add((kind, record_id))
                else:
                    unread.discard((kind, record_id))
                    records[record_id] = record
                    paths[kind, record_id] = name
        return records

    directives = collect(project.directives, "*.md", "directive", DIRECTIVE_BYTES, load_directive)
    english = collect(project.english, "*.yml", "english", LIST_BYTES, read_english)
    translations = collect(project.english, "*.md", "translation", DIRECTIVE_BYTES, load_translation)
    agencies = collect(project.agencies, "*.yml", "agency", RECORD_BYTES, _read_agency)
    terms = collect(project.terms, "*.yml", "term", RECORD_BYTES, _read_term)
    captures: dict[str, bytes] = {}
    for path in filter(ours, sorted(project.captures.glob("*"))):
        too_large = oversize(path, project.name(path), CAPTURE_BYTES)
        problems.extend(too_large)
        if not too_large:
            captures[path.name] = path.read_bytes()
    not_terms: dict[str, str] = {}
    if ours(project.not_terms):
        name = project.name(project.not_terms)
        for found in _read_one(project.not_terms, name, LIST_BYTES, read_not_terms, texts, problems):
            not_terms = found
            paths["list", "not-terms"] = name
    published = Published()
    if ours(project.ids_lock):
        name = project.name(project.ids_lock)
        for lock in _read_one(project.ids_lock, name, LOCK_BYTES, read_lock, texts, problems):
            published = lock
            paths["list", "ids"] = name
    problems.extend(problem for path, problem in _strays(project, texts) if links.isdisjoint((path, *path.parents)))
    return (
        Library(
            directives,
            english,
            agencies,
            terms,
            paths,
            texts,
            captures,
            frozenset(unread),
            not_terms,
            published,
            translations,
        ),
        problems,
    )


def find_links(project: Project) -> set[Path]:
    """The symbolic links in the folders that persons write in; none is followed, for it may lead anywhere."""
    found = [path for path in (project.root / "content", project.root / "glossary") if is_link(path)]
    for name in ("content", "glossary"):
        for folder, folders, files in os.walk(project.root / name):  # which follows none
            found += [path for path in map(Path(folder).joinpath, (*folders, *files)) if is_link(path)]
    return set(found)


def _strays(project: Project, read: Mapping[str, str]) -> Iterator[tuple[Path, Problem]]:
    """Files of a record's kind that nothing reads: a wrong suffix, a folder too deep; captures of no usable name."""
    for path in (*sorted(project.captures.glob("*")), project.ids_lock):
        if path.is_dir():
            yield path, Problem.at(project.name(path), 1, 1, "stray", file=path.name)
    for path in sorted(project.captures.glob("*")):
        if not re.match(CAPTURE_FILE, path.name) and not is_part(path):
            yield path, Problem.at(project.name(path), 1, 1, "capture-name", file=path.name)
    for folder in ("glossary", "content/directives", "content/english"):
        for path in sorted((project.root / folder).rglob("*")):
            name = project.name(path)
            if path.suffix.lower() in (".yml", ".yaml", ".md") and name not in read:
                yield path, Problem.at(name, 1, 1, "stray", file=path.name)


def _read_one(
    path: Path, name: str, limit: int, read: _Reader[_Record], texts: dict[str, str], problems: list[Problem]
) -> Iterator[_Record]:
    texts[name] = ""
    too_large = oversize(path, name, limit)
    if too_large:
        problems.extend(too_large)
        return
    try:
        text = path.read_text("utf-8")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode("utf-8")
        line, column = line_and_column(before, len(before))
        problems.append(Problem.at(name, line, column, "not-utf8", byte=f"0x{error.object[error.start]:02X}"))
        return
    if text.startswith("\ufeff") and path.suffix != ".yml":  # what reads YAML says so itself
        problems.append(Problem.at(name, 1, 1, "bom"))
        text = text[1:]
    texts[name] = text
    record, found = _understood(read, name, text)
    problems.extend(found)
    if record is not None:
        yield record


@lru_cache(maxsize=10_000)  # a preview reads everything again after each edit, of one file
def _understood(read: _Reader[_Record], name: str, text: str) -> tuple[_Record | None, tuple[Problem, ...]]:
    """What the text of a file says, if it can be read, and what is wrong with it."""
    record, found = read(name, text)
    unwritten = find_todos(name, text) if name.endswith(".yml") else []
    lines = {problem.line for problem in unwritten}
    wrong = (*unwritten, *(problem for problem in found if problem.line not in lines))
    return None if unwritten else record, wrong


def _read_agency(path: str, text: str) -> tuple[Agency | None, list[Problem]]:
    return read_agency(path, text, _plain())


def _read_term(path: str, text: str) -> tuple[Term | None, list[Problem]]:
    return read_term(path, text, _plain())


@cache
def _plain() -> Traditional:
    """Generated Traditional forms are drafts: no reviewed form of another record is asked."""
    return Traditional()


def _line_of(text: str, record_id: str) -> int:
    lines = text.splitlines()
    return next((n for n, line in enumerate(lines, 1) if line.rstrip().endswith(record_id)), 1)
