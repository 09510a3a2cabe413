"""Which build this is, from the files and from git. The clock has no part in it, so that the same sources give the same bytes."""

import hashlib
import json
import subprocess
from collections.abc import Iterator
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from builder import __version__
from builder.model import BuildInfo, Library
from builder.settings import LATEST_SECOND, for_child
from builder.store.project import Project

_EARLIEST_DAY = date(1980, 1, 1)  # the first that zip can write: of a library without dates, or with older ones only
# What a site is made of: a change elsewhere (a test, the README) leaves it as it is.
_SOURCES = ("builder", "content", "glossary", "overrides", "mkdocs.yml", "pyproject.toml", "requirements.lock")
# In a hook of git these lead to the repository that runs the hook, which need not be the project's.
_MISLEADING = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")


def build_info(project: Project, library: Library, day: date | None = None) -> BuildInfo:
    """What a build of `library` is made of.

    Its day is `day` if one is given; else, under git, the day on which HEAD was committed; else the latest that the content
    names; in UTC.
    """
    commit, committed, dirty = _head(project)
    return BuildInfo(
        version=__version__,
        content=content_hash(library),
        day=day or committed or _latest_day(library),
        commit=commit,
        dirty=dirty,
    )


def read_build_info(site: Path) -> BuildInfo:
    """What a finished site is made of, as its `data/build.json` says: the sources may have changed since."""
    said = json.loads((site / "data" / "build.json").read_text("utf-8"))
    kept = {field.name: said[field.name] for field in fields(BuildInfo)}
    return BuildInfo(**kept | {"day": date.fromisoformat(said["day"])})


def latest_day(built_on: date | None = None) -> date:
    """The last day that may have come already, for `check`: the later of the clock's and that of the build, and one more.

    One more, for east of Greenwich a day begins up to fourteen hours sooner.
    """
    now = datetime.now(UTC).date()
    return max(now, built_on or now) + timedelta(days=1)


def content_hash(library: Library) -> str:
    """The SHA-256 of the list that `sha256sum` prints of all files that the library was read from, by name.

    Text files count as UTF-8 with line feeds, however a checkout has them.
    """
    files = {name: text.encode("utf-8", "surrogatepass") for name, text in library.texts.items()}
    named = {directive.capture.file for directive in library.directives.values()}
    files |= {f"content/captures/{name}": data for name, data in library.captures.items() if name in named}
    listed = "".join(f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files))
    return hashlib.sha256(listed.encode("utf-8", "surrogateescape")).hexdigest()


def _day(seconds: int) -> date:
    return datetime.fromtimestamp(min(max(seconds, 0), LATEST_SECOND), UTC).date()


def _latest_day(library: Library) -> date:
    return min(max([_EARLIEST_DAY, *_days(library)]), _day(LATEST_SECOND))


def _days(library: Library) -> Iterator[date]:
    for _, record in library.records():
        if record.reviewed:
            yield record.reviewed
    for directive in library.directives.values():
        yield from filter(None, (directive.issued, directive.published))


def _head(project: Project) -> tuple[str | None, date | None, bool]:
    """The commit that is checked out, its day, and whether files differ from it; nothing of a repository around."""
    if _git(project, "ls-files", "--error-unmatch", "mkdocs.yml") is None:
        return None, None, False
    head = _git(project, "log", "-1", "--no-show-signature", "--format=%H %ct")
    if head is None:  # nothing is committed yet
        return None, None, False
    commit, seconds = head.split()
    changes = _git(project, "status", "--porcelain", "--untracked-files=normal", "--", *_SOURCES)
    return commit, _day(int(seconds)), changes != ""


def _git(project: Project, *words: str) -> str | None:
    """What git prints; None where there is no git, no repository, or an error. Nothing is written, no monitor started."""
    command = ["git", "--no-optional-locks", "-c", "core.fsmonitor=false", "-C", str(project.root), *words]
    try:
        done = subprocess.run(
            command, env=for_child(_MISLEADING), stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
    except OSError:
        return None
    return done.stdout.decode("utf-8", "replace").strip() if done.returncode == 0 else None
