"""Where it is measured: in `build/bench/`, a checkout for each size, with our programs and a made library."""

import compileall
import json
import os
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from builder.store.project import Project
from tests.bench.figures import Figure, Results
from tests.bench.machine import FailedError, Spent, spent
from tests.bench.made.library import make
from tests.conftest import ROOT

FOLDER = ROOT / "build" / "bench"
Part = Callable[[], Iterable[Figure]]


@dataclass
class Bench:
    """A run of benchmarks: how many times each thing is measured, and what was found until now."""

    runs: int
    results: Results
    cold: dict[float, list[Spent]] = field(default_factory=lambda: defaultdict(list))

    def checkout(self, size: float) -> "Checkout":
        """The checkout of this size."""
        return checkout(size)

    def cold_builds(self, size: float) -> list[Spent]:
        """What our builds from nothing cost, one a run; what is still missing is measured now."""
        while len(self.cold[size]) < self.runs:
            self.cold[size].append(self.checkout(size).cold_build())
        return self.cold[size]


@dataclass(frozen=True)
class Checkout:
    """A copy of our programs with a made library."""

    root: Path

    @property
    def project(self) -> Project:
        """The library in it."""
        return Project(self.root)

    @property
    def environment(self) -> dict[str, str]:
        """In which its own programs run."""
        return os.environ | {"PYTHONPATH": str(self.root), "PYTHONUTF8": "1"}

    def maoce(self, *words: str) -> Spent:
        """What it costs to run `maoce` with these words. Raises FailedError."""
        return spent([sys.executable, "-m", "builder", *words], self.root, self.environment)

    def site(self) -> Path:
        """Its site, built if it is not there. Raises FailedError."""
        if not (self.root / "site").is_dir():
            self.maoce("build")
        return self.root / "site"

    def cold_build(self) -> Spent:
        """A build that finds nothing of the one before."""
        for name in ("build", "site"):
            shutil.rmtree(self.root / name, ignore_errors=True)
        return self.maoce("build")


@cache
def checkout(size: float) -> Checkout:
    """A new checkout of this size, for the whole run."""
    root = FOLDER / f"{size:g}x"
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir(parents=True)
    make(Project(ROOT), root, size)
    for name in ("builder", "overrides"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("mkdocs.yml", "pyproject.toml"):
        shutil.copy(ROOT / name, root)
    compileall.compile_dir(root / "builder", quiet=1)  # the first build is as quick as the others
    return Checkout(root)


def asked(module: str, *words: str) -> Any:
    """What a module of ours says on stdout, as JSON, in a process of its own. Raises FailedError."""
    command = [sys.executable, "-m", module, *words]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise FailedError(f"{module} ended with {done.returncode}: {done.stderr[-2_000:]}")
    return json.loads(done.stdout)
