"""The folders of the repository, and reading all of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from builder.language.script import Traditional
from builder.model import Library, MaoceError, Problem
from builder.store.directive_file import load_directive
from builder.store.records import read_agency, read_english, read_term

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
        """Our English headings and gists, one YAML file a directive."""
        return self.root / "content" / "english"

    @property
    def terms(self) -> Path:
        """One YAML file a term."""
        return self.root / "glossary" / "terms"

    @property
    def agencies(self) -> Path:
        """One YAML file an agency."""
        return self.root / "glossary" / "agencies"

    def name(self, path: Path) -> str:
        """`path` as problems show it: relative to the repository, with forward slashes."""
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else str(path)


def read_library(project: Project) -> tuple[Library, list[Problem]]:
    """Read all content and glossary files; what can be read is in the library, all that is wrong in the problems."""
    problems: list[Problem] = []
    paths: dict[tuple[str, str], str] = {}
    texts: dict[str, str] = {}
    unread: set[str] = set()

    def collect(folder: Path, pattern: str, kind: str, read: _Reader[_Record]) -> dict[str, _Record]:
        records: dict[str, _Record] = {}
        before = len(problems)
        for path in sorted(folder.glob(pattern)):
            name = project.name(path)
            for record in _read_one(path, name, read, texts, problems):
                record_id = getattr(record, "id", None) or record.directive  # type: ignore[attr-defined]
                if record_id != path.stem:
                    other = path.with_stem(record_id)
                    rule = "id-taken" if other.is_file() else "id-file"
                    values = {"id": record_id, "file": path.name, "stem": path.stem, "other": project.name(other)}
                    problems.append(Problem.at(name, _line_of(texts[name], record_id), 1, rule, **values))
                else:
                    records[record_id] = record
                    paths[kind, record_id] = name
        if len(problems) > before:
            unread.add(kind)
        return records

    plain = Traditional()
    directives = collect(project.directives, "*.md", "directive", load_directive)
    english = collect(project.english, "*.yml", "english", read_english)
    agencies = collect(project.agencies, "*.yml", "agency", lambda p, t: read_agency(p, t, plain))
    terms = collect(project.terms, "*.yml", "term", lambda p, t: read_term(p, t, plain))
    captures = {path.name: path.read_bytes() for path in sorted(project.captures.glob("*")) if path.is_file()}
    return Library(directives, english, agencies, terms, paths, texts, captures, frozenset(unread)), problems


def _read_one(
    path: Path, name: str, read: _Reader[_Record], texts: dict[str, str], problems: list[Problem]
) -> Iterator[_Record]:
    try:
        text = path.read_text("utf-8")
    except UnicodeDecodeError as error:
        problems.append(Problem.at(name, 1, 1, "not-utf8", byte=error.start))
        return
    texts[name] = text
    record, found = read(name, text)
    problems.extend(found)
    if record is not None:
        yield record


def _line_of(text: str, record_id: str) -> int:
    lines = text.splitlines()
    return next((n for n, line in enumerate(lines, 1) if line.rstrip().endswith(record_id)), 1)
