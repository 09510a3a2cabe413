"""`python -m tests.bench.steps [1 10 …]`: processor time of each step of ours, at multiples of this library.

A larger library has every directive again under another number, with its capture and its English, and the terms again under
other names, up to twelve times, which is about 5,000. The directives so copied say of themselves what is true of another, so
`check` finds a few problems of each; that is no matter here.
"""

import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import process_time

from builder.__main__ import few_collections
from builder.check.all import run_checks
from builder.check.context import Checked
from builder.model import Edition
from builder.reading.connect import connect
from builder.settings import NOTHING_SET
from builder.sources import glossary_of, write_data, write_sources
from builder.store.project import Project, read_library
from builder.store.revision import latest_day
from builder.store.yaml_places import locate

_TERMS = 12


def main() -> None:
    """Print a table for each size named on the command line."""
    few_collections()
    for times in map(int, sys.argv[1:] or ["1"]):
        with tempfile.TemporaryDirectory() as folder:
            project = grown(Project.find(), Path(folder, "library"), times)
            pages, seconds = measured(project, Path(folder, "out"))
        whole = sum(seconds.values())
        print(
            f"{times} times: {pages} pages an edition, {whole:.2f} s, {1000 * whole / pages:.2f} ms a page of all editions"
        )
        for step, spent in seconds.items():
            print(f"  {step:14} {spent:8.2f} s {1000 * spent / pages:7.3f} ms a page", flush=True)


def grown(project: Project, root: Path, times: int) -> Project:
    """A library with all that `project` has `times` times, in the new folder `root`."""
    for name in ("content", "glossary", "overrides"):
        shutil.copytree(project.root / name, root / name)
    for name in ("mkdocs.yml", "pyproject.toml"):
        shutil.copy(project.root / name, root)
    for copy in range(1, times):
        for path in (*project.directives.glob("*.md"), *project.english.glob("*.yml")):
            target = root / path.relative_to(project.root).with_stem(f"{path.stem}-{copy}")
            target.write_text(_directive(path.read_text("utf-8"), path.stem, copy), "utf-8")
        for path in project.captures.iterdir():
            shutil.copy(path, root / path.relative_to(project.root).with_stem(f"{path.stem}-{copy}"))
    for copy in range(1, min(times, _TERMS)):
        for path in project.terms.glob("*.yml"):
            target = root / path.relative_to(project.root).with_stem(f"{path.stem}-{copy}")
            target.write_text(_term(path.read_text("utf-8"), path.stem, copy), "utf-8")
    return Project(root)


def _directive(text: str, name: str, copy: int) -> str:
    """A directive, or its English, under another id and another number."""
    text = re.sub(rf"^(id: |directive: |  file: ){name}", rf"\g<0>-{copy}", text, flags=re.MULTILINE)
    return re.sub(r"^(number: .*〕\d+)", rf"\g<1>{copy:03}", text, count=1, flags=re.MULTILINE)


def _term(text: str, name: str, copy: int) -> str:
    """A term under other names."""
    text = text.replace(f"\nid: {name}\n", f"\nid: {name}-{copy}\n")
    text = re.sub(r"^( +(?:- )?(?:zh-Hans|zh-Hant|text): .*?)(\"?)$", rf"\1X{copy}\2", text, flags=re.MULTILINE)
    text = re.sub(r"^( +pinyin: .*?)(\"?)$", rf"\1 X{copy}\2", text, flags=re.MULTILINE)
    return re.sub(r"^( +words: \[.*)\]$", rf"\1, X{copy}]", text, flags=re.MULTILINE)


def measured(project: Project, out: Path) -> tuple[int, dict[str, float]]:
    """The pages of an edition, and the seconds of processor time of each step."""
    seconds: dict[str, float] = {}

    @contextmanager
    def timed(step: str) -> Iterator[None]:
        before = process_time()
        yield
        seconds[step] = process_time() - before

    with timed("read"):
        library, _ = read_library(project)
    with timed("connect"):
        corpus = connect(library)
    with timed("check"):
        run_checks(Checked(library, corpus, locate, latest_day(None)))
    glossary = glossary_of(project, library, corpus, NOTHING_SET)
    with timed("exports"):
        downloads = write_data(glossary, out / "data")
    with timed("pages and search"):
        sources = write_sources(project.root, glossary, out, NOTHING_SET, downloads)
    return sources.pages[Edition.EN], seconds


if __name__ == "__main__":
    main()
