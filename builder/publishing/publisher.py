"""The publisher's door: in go editions' Markdown, their configuration and the theme's folder; out come pages, finished.

Behind it stands MkDocs with the theme Material, see rendering/. What another publisher would have to be given is what stands
in a work folder (see configuration.py); what the pages lack after it, tidy.py and finish.py do to any HTML.
"""

import json
import os
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime, time
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any, NamedTuple

from builder.model import Edition, MaoceError, Problem
from builder.model.shard import WHOLE, Shard
from builder.publishing.lifeline import on_lifeline
from builder.publishing.rendering.standing import Before
from builder.settings import for_child

# What a person sets for Python elsewhere: MkDocs would talk, fail or wait for ever.
_NOT_FOR_MKDOCS = {
    "PYTHONDEBUG", "PYTHONDEVMODE", "PYTHONINSPECT", "PYTHONMALLOCSTATS", "PYTHONPROFILEIMPORTTIME", "PYTHONVERBOSE",
    "PYTHONWARNINGS",
}  # fmt: skip


class Rendering(NamedTuple):
    """The name of the folder of assets to which all pages lead, and how many pages were not in the store of rendered pages.

    `kept` are the names in that store of all that were made.
    """

    assets: str
    rendered: int
    kept: list[str]


class Renderer:
    """A child in which MkDocs is loaded, or loads while nobody waits for it."""

    def __init__(self, child: "subprocess.Popen[str]", stderr: IO[bytes]) -> None:
        """`child` runs rendering/; its `stderr` is a file that is read while it says nothing."""
        self._child, self._stderr, self._heard = child, stderr, 0

    def render(
        self,
        folder: Path,
        day: date,
        report: Callable[[str], None] = lambda _: None,
        editions: Sequence[Edition] = tuple(Edition),
        shard: Shard = WHOLE,
        before: Before | None = None,
    ) -> Rendering:
        """Make pages of what stands in the work folder `folder`: `site/<edition>/`, and `site/assets/` for all of them.

        It is built as on `day`. `report` is told of each edition that is done. Of a `shard`, only its own pages are made,
        and links to anchors of others are not looked at. Of the site that stands `before` this one, pages that are the same
        are taken as they are. What is made is noted in the folder `made/`. Raises MaoceError with MkDocs' own words if an edition fails; a
        warning is a failure.
        """
        midnight = int(datetime.combine(day, time(), UTC).timestamp())
        places = {"folder": _told(folder), "before": [*map(_told, before)] if before else None}
        job = {**places, "epoch": midnight, "shard": str(shard), "editions": editions}
        assert self._child.stdin
        with suppress(BrokenPipeError):  # it ended before, and why is told below
            os.write(self._child.stdin.fileno(), f"{json.dumps(job)}\n".encode())
        end = _last_said(self._child, report)
        if "failed" in end:
            raise _failed(end["failed"])
        said = self._complaints(ended="assets" not in end)
        if said or "assets" not in end:
            raise _failed({", ".join(editions): said})
        return Rendering(end["assets"], end["rendered"], end["kept"])

    def _complaints(self, *, ended: bool) -> str:
        """What the child said since it was last asked that it should not have, and how it ended if it did."""
        status = self._child.wait() if ended else 0
        self._stderr.seek(self._heard)
        said = self._stderr.read().decode("utf-8", "replace").splitlines()
        self._heard = self._stderr.tell()
        if status < 0:
            said.append(f"ended by signal {-status}")  # as a system does that is short of memory
        elif status and not said:
            said.append(f"ended with status {status}")
        return "\n".join(line for line in said if line.strip() and not line.startswith("INFO"))


@contextmanager
def renderer(root: Path) -> Iterator[Renderer]:
    """What makes pages of work folders, while the block runs, for the checkout `root`, whose `build/pages/` holds pages rendered before."""
    with (
        TemporaryFile() as stderr,
        subprocess.Popen(
            on_lifeline("builder.publishing.rendering", str(root)), cwd=root, env=environment(), stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=stderr, text=True, encoding="utf-8",
        ) as child,
    ):  # fmt: skip
        yield Renderer(child, stderr)


def environment(**more: str) -> dict[str, str]:
    """The environment for MkDocs: no notices that are not about this site."""
    return for_child(_NOT_FOR_MKDOCS, NO_MKDOCS_2_WARNING="1", PYTHONUTF8="1", **more)


def _told(path: Path) -> str:
    """A path as the child is told of it, which reads names of files as UTF-8, whatever this process takes them for."""
    return os.fsencode(path).decode("utf-8", "surrogateescape")


def _last_said(child: "subprocess.Popen[str]", report: Callable[[str], None]) -> dict[str, Any]:
    end: dict[str, Any] = {}
    for line in child.stdout or ():
        end = json.loads(line)
        if "done" not in end:
            break
        report(end["done"])
    return end


def _failed(said: dict[str, str]) -> MaoceError:
    return MaoceError(
        [Problem("mkdocs.yml", 1, 1, "mkdocs", (("edition", of), ("output", output))) for of, output in said.items()]
    )
