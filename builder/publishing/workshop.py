"""Where a site is made: a folder of its own for each run, one run at a time, and the way from there to the readers."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import dataclass
from pathlib import Path

from builder.files import is_link, make_folder, write
from builder.model import MaoceError, Problem
from builder.publishing.lock import locked
from builder.publishing.rendering.standing import NOTED, Before
from builder.publishing.swap import destination, swap


@dataclass(frozen=True, slots=True)
class Workshop:
    """One run's folder `build/run-…`, which is gone when the run ends; `published` is where the site will stand."""

    folder: Path
    published: Path
    build: Path
    holds_lock: Callable[[], bool]

    @property
    def site(self) -> Path:
        """The new site."""
        return self.folder / "site"

    @property
    def before(self) -> Before:
        """The site that is published now, and what was noted of it."""
        return Before(self.published, self.build / NOTED)

    def publish(self) -> None:
        """Let the new site take the place of the old one, and keep what a publisher is given: `build/docs`, `build/<edition>.yml`.

        Raises MaoceError, or OSError, and changes nothing if `build/` was deleted or the swap fails.
        """
        if not self.holds_lock() or not self.site.is_dir():
            raise MaoceError([Problem.at("build", 1, 1, "build-gone")])
        if destination(self.build.parent / "site") != self.published:
            raise MaoceError([Problem.at("site", 1, 1, "site-changed", folder=self.published)])
        swap(self.site, self.published)
        with suppress(OSError):  # the site is published, whatever becomes of this
            for name in ("docs", NOTED):
                shutil.rmtree(self.build / name, ignore_errors=True)
                if (self.folder / name).is_dir():
                    (self.folder / name).rename(self.build / name)
            for configuration in self.folder.glob("*.yml"):
                said = configuration.read_text("utf-8").replace("../../", "../")  # one folder nearer to the checkout
                write(self.build, configuration.name, said)


@contextmanager
def workshop(root: Path) -> Iterator[Workshop]:
    """A workshop for the checkout `root`, with the site whole that a killed run may have left moved aside.

    Raises MaoceError if another run builds here or `root/site` cannot be replaced, OSError if the system refuses.
    """
    build = make_folder(root, "build")
    with (
        locked(build, "lock") as holds_lock,
        _alone_at(root / "site"),
        work_folder(build, "run") as folder,
    ):
        published = destination(root / "site")
        try:
            yield Workshop(folder, published, build, holds_lock)
        except (MaoceError, OSError):
            if not holds_lock() or not folder.is_dir():
                raise MaoceError([Problem.at("build", 1, 1, "build-gone")]) from None
            raise


@contextmanager
def work_folder(build: Path, name: str) -> Iterator[Path]:
    """A new folder `<name>-…` in `build` while the block runs, for whoever holds the lock for that name.

    What a killed run left is removed; as its children may write for a moment after its end, the folder has another name.
    """
    for left in build.glob(f"{name}-*"):
        shutil.rmtree(left, ignore_errors=True)
    folder = Path(tempfile.mkdtemp(prefix=f"{name}-", dir=build))
    try:
        yield folder
    finally:
        try:
            shutil.rmtree(folder, ignore_errors=True)
        except KeyboardInterrupt:  # it came while this was being done, which it is all the same
            shutil.rmtree(folder, ignore_errors=True)
            raise


def _alone_at(site: Path) -> AbstractContextManager[object]:
    """Where `site` is a link: a lock beside what it leads to, for another checkout's may lead there as well."""
    real = Path(os.path.realpath(site))
    elsewhere = is_link(site) and real.parent.is_dir()
    return locked(real.parent, f".{real.name}.lock") if elsewhere else nullcontext()
