"""What `maoce fmt` would write: records and translations in canonical form, schemas of the models, the lock of addresses."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import takewhile
from pathlib import Path

from builder.files import resolved
from builder.model import Library, MaoceError, Problem
from builder.model.limits import DIRECTIVE_BYTES
from builder.store.canonical import format_yaml
from builder.store.ids_lock import renewed_lock
from builder.store.project import Project, find_links
from builder.store.sizes import oversize
from builder.store.translation_file import format_translation
from builder.store.yaml_schema import YAML_FILES, yaml_schemas

# What brings the text of a file (its name first) into canonical form, by the pattern of its path; raises MaoceError if nothing can.
_FORMS: dict[str, Callable[[str, str], str]] = {
    **{files.pattern: partial(format_yaml, model=files.model, schema=files.schema_from_file) for files in YAML_FILES},
    "content/english/*.md": format_translation,
}


@dataclass(frozen=True, slots=True)
class Formatted:
    """A file with the bytes that it has (None if there is no such file) and those that it should have."""

    path: Path
    now: bytes | None
    canonical: bytes

    @property
    def changes(self) -> bool:
        """Whether writing it would change anything."""
        return self.now != self.canonical

    @property
    def line(self) -> int:
        """The first line, from 1, that writing it would change."""
        now, canonical = (self.now or b"").splitlines(keepends=True), self.canonical.splitlines(keepends=True)
        same = takewhile(lambda pair: pair[0] == pair[1], zip(now, canonical, strict=False))
        return max(1, min(sum(1 for _ in same) + 1, len(now)))


def format_records(project: Project, paths: Sequence[Path]) -> tuple[list[Formatted], list[Problem]]:
    """The YAML files and translations named in `paths` (files or folders; none names all), and why some cannot be formatted."""
    done: list[Formatted] = []
    problems: list[Problem] = []
    for path, canonical_form in _named(project, paths, problems):
        name = project.name(path)
        too_large = oversize(path, name, DIRECTIVE_BYTES)
        if too_large:
            problems.extend(too_large)
            continue
        data = path.read_bytes()
        try:
            text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
            canonical = canonical_form(name, text)
        except UnicodeDecodeError as error:
            problems.append(Problem.at(name, 1, 1, "not-utf8", byte=f"0x{data[error.start]:02X}"))
        except MaoceError as error:
            problems.extend(error.problems)
        else:
            done.append(Formatted(path, data, canonical.encode("utf-8")))
    return done, problems


def canonical_record(project: Project, path: Path, text: str) -> str:
    """The canonical form of `text`, which is to be written to `path`; raises MaoceError if it has none."""
    return next(form for pattern, form in _FORMS.items() if path.match(pattern))(project.name(path), text)


def format_generated(project: Project, library: Library) -> list[Formatted]:
    """The files that follow from others: the schemas, and the lock with every address of `library`."""
    lock = project.ids_lock.read_text("utf-8") if project.ids_lock.is_file() else ""
    texts = [*yaml_schemas(), (project.name(project.ids_lock), renewed_lock(lock, library.addresses()))]
    paths = [(project.root / name, text) for name, text in texts]
    return [
        Formatted(path, path.read_bytes() if path.is_file() else None, text.encode("utf-8")) for path, text in paths
    ]


def _named(
    project: Project, paths: Sequence[Path], problems: list[Problem]
) -> Iterator[tuple[Path, Callable[[str, str], str]]]:
    links = find_links(project)
    problems += [Problem.at(project.name(link), 1, 1, "symlink", file=link.name) for link in sorted(links)]
    everything = {
        path: form
        for pattern, form in _FORMS.items()
        for path in sorted(project.root.glob(pattern))
        if path.is_file() and links.isdisjoint((path, *path.parents))
    }
    if not paths:
        yield from everything.items()
    for named in map(resolved, paths):
        found = [(path, form) for path, form in everything.items() if path == named or path.is_relative_to(named)]
        if not found:
            known = ", ".join(_FORMS)
            problems.append(Problem.at(project.name(named), 1, 1, "nothing-to-format", known=known))
        yield from found
