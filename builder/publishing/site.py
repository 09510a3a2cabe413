"""MkDocs once per edition, in parallel; the finished site takes the old one's place in one step."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, time
from pathlib import Path

from builder.model import Edition, MaoceError, Problem


def render_editions(root: Path, target: Path, day: date, report: Callable[[str], None]) -> None:
    """Render every edition's Markdown into `target/<edition>` with `mkdocs build --strict`, as on `day`.

    `report` is told of each edition that is done. Raises MaoceError with MkDocs' own words if an edition fails.
    """
    with ThreadPoolExecutor(max_workers=min(len(Edition), os.cpu_count() or 1)) as pool:
        for edition, (code, output) in zip(
            Edition, pool.map(lambda e: _mkdocs(root, target, day, e), Edition), strict=True
        ):
            if code:
                raise MaoceError([Problem.at("mkdocs.yml", 1, 1, "mkdocs", edition=edition, output=output)])
            report(edition)


def environment(edition: Edition, **extra: str) -> Mapping[str, str]:
    """The environment for MkDocs: the edition, and no notices that are not about this site."""
    return os.environ | {"MAOCE_EDITION": edition.value, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"} | extra


def swap(new: Path, site: Path) -> None:
    """Put `new` in the place of `site`; if that fails, the old site is back."""
    old = site.with_name(f"{site.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    try:
        new.rename(site)
    except OSError:
        if old.exists():
            old.rename(site)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _mkdocs(root: Path, target: Path, day: date, edition: Edition) -> tuple[int, str]:
    midnight = int(datetime.combine(day, time(), UTC).timestamp())
    done = subprocess.run(
        # Not --quiet: it would keep the warnings from the handler by which strict mode counts them.
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", str(root / "mkdocs.yml")],
        cwd=root,
        env=environment(edition, MAOCE_SITE_DIR=str(target), MAOCE_DOCS_WRITTEN="1", SOURCE_DATE_EPOCH=str(midnight)),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    said = [line for line in (done.stdout + done.stderr).splitlines() if line.strip() and not line.startswith("INFO")]
    # Strict mode counts MkDocs' own warnings; whatever else is said is a warning that it does not count.
    return done.returncode or (1 if said else 0), "\n".join(said)
