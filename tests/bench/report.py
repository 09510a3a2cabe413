"""Results as a person reads them: a table in Markdown, each figure beside its bound; and that table in the README."""

import re
from itertools import groupby
from pathlib import Path

from tests.bench.figures import Figure, Results

_BLOCK = re.compile(r"(?<=<!-- bench -->\n).*?(?=<!-- /bench -->)", re.DOTALL)
_HEAD = ("| | size | | median | least to most | bound | |", "| --- | ---: | --- | ---: | ---: | ---: | --- |")


def table(results: Results) -> str:
    """The table: what, at which size, the median with its unit, the noise, the bound, and whether it is met."""
    lines = [*_HEAD]
    for benchmark, figures in groupby(results.figures, key=lambda figure: figure.benchmark):
        for number, figure in enumerate(figures):
            lines.append(_row("" if number else benchmark, figure))
    lines += [
        f"| {f.benchmark} | {_size(f.size)} | failed: {_one_line(f.why)} | | | | **failed** |" for f in results.failures
    ]
    return "\n".join(lines) + "\n"


def block(results: Results, chart: str) -> str:
    """What the README says of them; `chart` is the path of the picture."""
    bound = [figure for figure in results.figures if figure.at_most is not None]
    met = sum(figure.met for figure in bound)
    runs = (
        "one run each"
        if results.runs == 1
        else f"medians of {results.runs} runs, or of one where no least and most are given,"
    )
    return (
        f"{results.day}, commit {results.commit[:7]}, {runs} on {results.machine}."
        f" {met} of {len(bound)} bounds are met.\n\n"
        f"![Each figure that has a bound, as a share of it]({chart})\n\n{table(results)}"
    )


def with_block(readme: str, said: str) -> str:
    """The README with this between its two markers. Raises ValueError if it has none."""
    if not _BLOCK.search(readme):
        raise ValueError("the README has no <!-- bench --> and <!-- /bench -->")
    return _BLOCK.sub(lambda _: said, readme)


def block_of(readme: Path) -> str:
    """What stands between the markers."""
    found = _BLOCK.search(readme.read_text("utf-8"))
    return found[0] if found else ""


def number(value: float) -> str:
    """A number in three digits that count, more where it is large."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}" if value >= 0.001 or not value else f"{value:.1e}"


def _row(benchmark: str, figure: Figure) -> str:
    noise = f"{number(min(figure.values))} to {number(max(figure.values))}" if len(figure.values) > 1 else ""
    bound, verdict = "", ""
    if figure.at_most is not None:
        bound, verdict = number(figure.at_most), "met" if figure.met else "**missed**"
    said = f"{number(figure.median)} {figure.unit}".removesuffix(" ratio")
    return f"| {benchmark} | {_size(figure.size)} | {figure.what} | {said} | {noise} | {bound} | {verdict} |"


def _size(size: float) -> str:
    return f"{size:g}×" if size else ""


def _one_line(why: str) -> str:
    return " ".join(why.split()).replace("|", "/")[:200]
