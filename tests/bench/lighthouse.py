"""`python -m tests.bench.lighthouse [--runs 5] [--site site] [--kind index …]`: the site as Lighthouse sees it on a slow phone.

Needs a built site (`python3 run.py build`), node with npm, and a Chromium (`$CHROMIUM`, or where one usually is). The version
of Lighthouse is that of `lighthouse_package/`, installed into `build/bench/lighthouse/`. It loads pages from a server of ours
that compresses, by its own mobile preset: a screen of 412 pixels, a network of 1.6 Mbit/s with 150 ms, a processor slowed
down four times. Of each kind of page it loads the largest, in each edition, and of each figure takes the median.
"""

import argparse
import gzip
import json
import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import IO, NamedTuple
from urllib.parse import urlsplit

from builder.model import Edition
from tests.conftest import ROOT, Quiet, installed, serving

SCORE_AT_LEAST, SHIFT_AT_MOST = 0.95, 0.0
# The pages of each kind, below an edition's folder.
KINDS = {
    "home": "index.html",
    "directives": "directives/index.html",
    "agencies": "agencies/index.html",
    "terms": "terms/index.html",
    "directive": "directives/*/index.html",
    "measure": "directives/*/*/index.html",
    "term": "terms/*/index.html",
    "agency": "agencies/*/index.html",
    "downloads": "downloads.html",
    "status": "status.html",
}
_PACKAGE = Path(__file__).with_name("lighthouse_package")
_FLAGS = "--headless=new --no-sandbox --disable-gpu --host-resolver-rules='MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'"
_TEXT = (".html", ".js", ".css", ".svg", ".json", ".xml")


class Figures(NamedTuple):
    """What was measured of a page: Lighthouse's score of 1, milliseconds, shift of the layout, and bytes as sent.

    `machine` is how fast Lighthouse found the machine meanwhile; where it differs between runs, another program was at work.
    """

    score: float
    blocking: float
    largest_paint: float
    shift: float
    sent: float
    machine: float

    @property
    def good(self) -> bool:
        """Whether it is within the bounds."""
        return self.score >= SCORE_AT_LEAST and round(self.shift, 3) <= SHIFT_AT_MOST


class Measured(NamedTuple):
    """A page of a kind, by its path in the site, and the median of what was measured of it."""

    kind: str
    page: str
    figures: Figures


def measured(site: Path, runs: int = 5, kinds: Sequence[str] = tuple(KINDS)) -> Iterator[Measured]:
    """Load the largest page of each of `kinds` in each edition `runs` times. Raises CalledProcessError if that fails."""
    program = installed_lighthouse(ROOT / "build" / "bench" / "lighthouse")
    with serving(site, host=_Compressing) as address:
        for kind in kinds:
            for edition in Edition:
                page = max((site / edition).glob(KINDS[kind]), key=lambda path: path.stat().st_size)
                name = page.relative_to(site).as_posix()
                seen = [_figures(program, f"{address}/{name}") for _ in range(runs)]
                yield Measured(kind, name, Figures(*map(statistics.median, zip(*seen, strict=True))))


def installed_lighthouse(folder: Path) -> Path:
    """Lighthouse in its locked version, installed into `folder` unless it is there; gives the program's path."""
    program = folder / "node_modules" / "lighthouse" / "cli" / "index.js"
    ours, theirs = _PACKAGE / "package-lock.json", folder / "package-lock.json"
    if not (program.is_file() and theirs.is_file() and theirs.read_bytes() == ours.read_bytes()):
        folder.mkdir(parents=True, exist_ok=True)
        npm = shutil.which("npm") or "npm"
        (folder / "package.json").write_bytes((_PACKAGE / "package.json").read_bytes())
        theirs.write_bytes(ours.read_bytes())
        try:
            words = [npm, "ci", "--no-audit", "--no-fund", "--ignore-scripts"]
            subprocess.run(words, cwd=folder, check=True, stdout=subprocess.DEVNULL)
        except BaseException:
            theirs.unlink()
            raise
    return program


def _figures(program: Path, address: str) -> Figures:
    words = ["--quiet", "--output=json", "--only-categories=performance", "--disable-full-page-screenshot"]
    chromium = installed("chromium", "chromium-browser", "google-chrome")
    environment = os.environ | ({"CHROME_PATH": chromium} if chromium else {})
    said = subprocess.run(
        ["node", program, address, *words, f"--chrome-flags={_FLAGS}"],
        env=environment, check=True, capture_output=True, text=True, encoding="utf-8",
    )  # fmt: skip
    report = json.loads(said.stdout)

    def figure(key: str) -> float:
        return float(report["audits"][key]["numericValue"])

    return Figures(
        report["categories"]["performance"]["score"],
        figure("total-blocking-time"),
        figure("largest-contentful-paint"),
        figure("cumulative-layout-shift"),
        figure("total-byte-weight"),
        report["environment"]["benchmarkIndex"],
    )


class _Compressing(Quiet):
    """Sends text compressed, as hosts do."""

    def send_head(self) -> BytesIO | IO[bytes] | None:  # type: ignore[override]
        path = Path(self.translate_path(urlsplit(self.path).path))
        if path.suffix not in _TEXT or not path.is_file():
            return super().send_head()
        body = _compressed(path)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)


@cache
def _compressed(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), mtime=0)


def main() -> int:
    """Print a table; gives 0 if every page is within the bounds."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.lighthouse")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--site", type=Path, default=ROOT / "site")
    parser.add_argument("--kind", nargs="+", choices=KINDS, default=list(KINDS))
    asked = parser.parse_args()
    print(
        f"| kind | page | score, at least {SCORE_AT_LEAST} | blocking | largest paint | shift, at most 0 | sent | machine |"
    )
    print("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    good = True
    for kind, page, figures in measured(asked.site, asked.runs, asked.kind):
        good = good and figures.good
        print(
            f"| {kind} | {page} | {figures.score:.2f}{'' if figures.good else ' ✗'} | {figures.blocking:.0f} ms "
            f"| {figures.largest_paint:.0f} ms | {figures.shift:.3f} | {figures.sent / 1000:.0f} kB | {figures.machine:.0f} |",
            flush=True,
        )
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
