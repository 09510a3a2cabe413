"""MkDocs once per edition, in parallel."""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, time
from pathlib import Path

from builder.model import Edition, MaoceError, Problem
from builder.publishing.lifeline import NAME, Lifeline

# What a person sets for Python or the hook elsewhere: MkDocs would talk, fail, wait for ever, or work in other folders.
_NOT_FOR_MKDOCS = {
    "PYTHONDEBUG", "PYTHONDEVMODE", "PYTHONINSPECT", "PYTHONMALLOCSTATS", "PYTHONPROFILEIMPORTTIME", "PYTHONVERBOSE",
    "PYTHONWARNINGS", "MAOCE_DOCS_DIR", "MAOCE_SITE_DIR",
}  # fmt: skip
_REFUSED = re.compile(r"\w*Error: \[Errno \d+\]")


def render_editions(
    root: Path, docs: Callable[[Edition], Path], target: Path, day: date, report: Callable[[str], None]
) -> None:
    """Render the Markdown in `docs(edition)` into `target/<edition>`, for every edition, with `mkdocs build --strict`.

    It is built as on `day`. `report` is told of each edition that is done. Raises MaoceError with MkDocs' own words if an
    edition fails.
    """
    with Lifeline() as lifeline, ThreadPoolExecutor(max_workers=min(len(Edition), os.cpu_count() or 1)) as pool:
        done = pool.map(lambda edition: _mkdocs(root, docs(edition), target, day, edition, lifeline), Edition)
        try:
            for edition, (code, output) in zip(Edition, done, strict=True):
                if code:
                    raise MaoceError(
                        [Problem("mkdocs.yml", 1, 1, "mkdocs", (("edition", edition), ("output", output)))]
                    )
                report(edition)
        except BaseException:
            lifeline.cut()
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def environment(edition: Edition, **extra: str) -> Mapping[str, str]:
    """The environment for MkDocs, whose stdin is a lifeline: the edition, and no notices that are not about this site."""
    ours = {"MAOCE_EDITION": edition.value, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", NAME: "1"}
    return {name: value for name, value in os.environ.items() if name not in _NOT_FOR_MKDOCS} | ours | extra


def _mkdocs(root: Path, docs: Path, target: Path, day: date, edition: Edition, lifeline: Lifeline) -> tuple[int, str]:
    midnight = str(int(datetime.combine(day, time(), UTC).timestamp()))
    done = subprocess.run(
        # Not --quiet: it would keep the warnings from the handler by which strict mode counts them.
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", str(root / "mkdocs.yml")],
        cwd=root,
        env=environment(edition, MAOCE_SITE_DIR=str(target), MAOCE_DOCS_DIR=str(docs), SOURCE_DATE_EPOCH=midnight),
        stdin=lifeline.end,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    said = [line for line in (done.stdout + done.stderr).splitlines() if line.strip() and not line.startswith("INFO")]
    if said and _REFUSED.match(said[-1]):
        said = said[-1:]  # the system refused, a full disk for instance, and our stack explains nothing
    if done.returncode < 0:
        said.append(f"ended by signal {-done.returncode}")  # as a system does that is short of memory
    # Strict mode counts MkDocs' own warnings; whatever else is said is a warning that it does not count.
    return done.returncode or (1 if said else 0), "\n".join(said)
