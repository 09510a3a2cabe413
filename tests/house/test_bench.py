"""The benchmarks' own programs: the library that they make, and how they tell what they found. Nothing is timed here."""

import os
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from xml.etree import ElementTree

import pytest

from builder import pipeline
from builder.store.project import Project
from tests.bench import __main__ as bench
from tests.bench.chart import chart
from tests.bench.figures import Failure, Figure, Results
from tests.bench.made.library import make
from tests.bench.places import Bench, Part
from tests.bench.report import block, block_of, number, table, with_block
from tests.bench.table import Benchmark
from tests.conftest import LIBRARY, ROOT

SIZE = 0.2


def found(*figures: Figure, failures: Iterable[Failure] = ()) -> Results:
    return Results("a machine", "2026-11-29", "0123456789abcdef", 3, list(figures), list(failures))


RATIO = Figure("build", 10, "ours of stock", "ratio", (0.4, 0.3, 0.32), 0.35)
SLOW = Figure("serve", 1, "from saving to the reloaded page", "s", (2.5, 2.125), 2.0)
SPEED = Figure("matching", 0, "425 names: re", "characters a second", (1_234_567.0,))


class TestAMadeLibrary:
    def test_is_one_that_check_finds_good_and_the_same_at_every_call(self, tmp_path: Path) -> None:
        """In another process, in which sets have another order."""
        code = "from pathlib import Path; from tests.bench.made.library import *\nmake(Project(Path(r'{}')), Path(r'{}'), {})"
        words = [sys.executable, "-c", code.format(LIBRARY, tmp_path / "other", SIZE)]
        other = subprocess.Popen(words, cwd=ROOT, env=os.environ | {"PYTHONHASHSEED": "12", "PYTHONUTF8": "1"})
        library, corpus, problems = pipeline.load(make(Project(LIBRARY), tmp_path / "one", SIZE))
        assert problems == []
        assert other.wait() == 0
        one, two = (_files(tmp_path / name) for name in ("one", "other"))
        assert one == two
        [directive] = library.directives.values()
        assert len(list(directive.measures())) > 15
        assert library.english[directive.id].measures
        assert all(corpus.mentions_of("term", term) for term in library.terms), "each term is named somewhere"
        assert any(reading.responsibilities for reading in corpus.readings.values())


def _files(root: Path) -> dict[str, bytes]:
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in root.rglob("*") if p.is_file()}


class TestWhatIsTold:
    def test_the_table_says_what_is_met(self) -> None:
        lines = table(found(RATIO, SLOW, SPEED, failures=[Failure("edit", 10, "no | such\nfile")])).splitlines()
        assert lines[2:] == [
            "| build | 10× | ours of stock | 0.32 | 0.3 to 0.4 | 0.35 | met |",
            "| serve | 1× | from saving to the reloaded page | 2.31 s | 2.12 to 2.5 | 2 | **missed** |",
            "| matching |  | 425 names: re | 1,234,567 characters a second |  |  |  |",
            "| edit | 10× | failed: no / such file | | | | **failed** |",
        ]

    @pytest.mark.parametrize(
        ("value", "said"),
        [
            (0, "0"),
            (0.00012, "1.2e-04"),
            (0.0525, "0.0525"),
            (1, "1"),
            (99.94, "99.9"),
            (100.4, "100"),
            (12345.6, "12,346"),
        ],
    )
    def test_numbers(self, value: float, said: str) -> None:
        assert number(value) == said

    def test_the_chart_can_be_read_out_and_seen_in_the_dark(self) -> None:
        drawn = chart(found(RATIO, SLOW, SPEED))
        svg = ElementTree.fromstring(drawn)
        assert svg.get("role") == "img"
        texts = {str(part.get("id")): part.text or "" for part in svg if part.get("id")}
        assert list(texts) == str(svg.get("aria-labelledby")).split() == ["title", "desc"]
        assert "ours of stock, 10× 0.32 of 0.35: met; from saving" in texts["desc"]
        bars = [(bar.get("class"), bar.get("width")) for bar in svg.iter("{http://www.w3.org/2000/svg}rect")]
        assert bars == [("met", "137.1"), ("missed", "173.4")]
        assert "prefers-color-scheme: dark" in drawn

    def test_what_is_written_is_read(self, tmp_path: Path) -> None:
        results = found(RATIO, SPEED, failures=[Failure("edit", 10, "why")])
        results.write(tmp_path / "latest.json")
        assert Results.read(tmp_path / "latest.json") == results

    def test_the_readme_shows_the_latest(self) -> None:
        latest = Results.read(bench.LATEST)
        assert latest.figures
        assert block_of(ROOT / "README.md") == block(latest, bench.CHART.relative_to(ROOT).as_posix())
        assert bench.CHART.read_text("utf-8") == chart(latest)

    def test_the_block_takes_the_place_of_the_one_before(self) -> None:
        readme = "a\n<!-- bench -->\nold\n<!-- /bench -->\nb\n"
        assert with_block(readme, "new \\1\n") == "a\n<!-- bench -->\nnew \\1\n<!-- /bench -->\nb\n"
        with pytest.raises(ValueError, match="has no"):
            with_block("a\n", "new\n")


def _broken() -> Iterable[Figure]:
    yield SPEED
    raise OSError("no room")


def _stopped() -> Iterable[Figure]:
    yield SPEED
    raise KeyboardInterrupt


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a run in which three benchmarks stand in for the real ones; the last is interrupted."""
    parts: dict[str, list[Part]] = {
        "build": [lambda: [RATIO]],
        "serve": [_broken, lambda: [SLOW]],
        "matching": [_stopped, _broken],
    }
    monkeypatch.setattr(bench, "FOLDER", tmp_path)
    monkeypatch.setattr(bench, "BENCHMARKS", [Benchmark(name, partial(_given, some)) for name, some in parts.items()])
    return tmp_path


def _given(parts: list[Part], run: Bench, size: float) -> list[Part]:
    return parts


def test_a_part_that_fails_and_ctrl_c_leave_what_was_found(made: Path) -> None:
    assert bench.main(["--sizes", "10"]) == 130
    left = Results.read(made / "latest.json")
    assert left.figures == [RATIO, SLOW, SPEED, SPEED]
    assert left.failures == [Failure("serve", 10, "OSError: no room")]
    assert (made / "latest.svg").is_file()
    assert "no room" in (made / "latest.md").read_text("utf-8")


def test_what_was_found_before_is_kept_if_it_is_of_the_same_program(made: Path) -> None:
    assert bench.main(["--sizes", "10", "--only", "build"]) == 0
    assert bench.main(["--sizes", "1", "--only", "serve", "--add"]) == 1
    assert Results.read(made / "latest.json").figures[0] == RATIO
    replace(Results.read(made / "latest.json"), commit="another").write(made / "latest.json")
    with pytest.raises(SystemExit, match="leave --add out"):
        bench.main(["--add"])
