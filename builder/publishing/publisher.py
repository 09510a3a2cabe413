"""The publisher's door: in go an edition's Markdown, its configuration and the theme's folder; out come pages.

Behind it stands MkDocs with the theme Material, once per edition, in parallel. What another publisher would have to be given
is what stands in a work folder (see configuration.py); what the pages lack after it, tidy.py and finish.py do to any HTML.
"""

import os
import re
import subprocess
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, time
from pathlib import Path

from builder.model import Edition, MaoceError, Problem
from builder.publishing.lifeline import Lifeline, on_lifeline
from builder.publishing.tidy import tidy
from builder.settings import for_child

# What a person sets for Python elsewhere: MkDocs would talk, fail or wait for ever.
_NOT_FOR_MKDOCS = {
    "PYTHONDEBUG", "PYTHONDEVMODE", "PYTHONINSPECT", "PYTHONMALLOCSTATS", "PYTHONPROFILEIMPORTTIME", "PYTHONVERBOSE",
    "PYTHONWARNINGS",
}  # fmt: skip
_REFUSED = re.compile(r"\w*Error: \[Errno \d+\]")


def render_editions(root: Path, folder: Path, day: date, report: Callable[[str], None]) -> None:
    """Make pages of what stands in the work folder `folder`: `site/<edition>/`, for every edition.

    It is built as on `day`, in the checkout `root`. `report` is told of each edition that is done. Raises MaoceError with
    MkDocs' own words if an edition fails; a warning is a failure.
    """
    with Lifeline() as lifeline, ThreadPoolExecutor(max_workers=min(len(Edition), os.cpu_count() or 1)) as pool:
        done = pool.map(lambda edition: _mkdocs(root, folder / f"{edition}.yml", day, lifeline), Edition)
        try:
            for edition, (code, output) in zip(Edition, done, strict=True):
                if code:
                    raise MaoceError(
                        [Problem("mkdocs.yml", 1, 1, "mkdocs", (("edition", edition), ("output", output)))]
                    )
                tidy(folder / "site" / edition)
                report(edition)
        except BaseException:
            lifeline.cut()
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def serving(configuration: Path, port: int) -> list[str]:
    """The command that shows an edition at http://127.0.0.1:<port>/ and anew when its Markdown changes.

    Its stdin is a lifeline's end, its environment that of `environment`.
    """
    words = ("--no-strict", "--dev-addr", f"127.0.0.1:{port}", "--config-file", str(configuration))
    return on_lifeline("mkdocs", "serve", *words)


def environment(**more: str) -> dict[str, str]:
    """The environment for MkDocs: no notices that are not about this site."""
    return for_child(_NOT_FOR_MKDOCS, NO_MKDOCS_2_WARNING="1", PYTHONUTF8="1", **more)


def _mkdocs(root: Path, configuration: Path, day: date, lifeline: Lifeline) -> tuple[int, str]:
    midnight = str(int(datetime.combine(day, time(), UTC).timestamp()))
    done = subprocess.run(
        # Not --quiet: it would keep the warnings from the handler by which strict mode counts them.
        on_lifeline("mkdocs", "build", "--strict", "--config-file", str(configuration)),
        cwd=root,
        env=environment(SOURCE_DATE_EPOCH=midnight),
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
