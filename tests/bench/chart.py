"""The figures that have a bound as a picture: a bar each, as a share of its bound, in SVG that a program can read out."""

from collections.abc import Iterator
from html import escape

from tests.bench.figures import Figure, Results
from tests.bench.report import number

_LABEL, _BAR, _END, _ROW, _TOP = 390, 300, 200, 26, 46  # pixels
_MOST = 2.0  # times its bound; a bar that is longer ends there, and its number says the rest
_STYLE = """
  text { font: 13px system-ui, sans-serif; fill: #1f2328 }
  .bound { stroke: #57606a; stroke-dasharray: 4 3 }
  .met { fill: #1a7f64 }
  .missed { fill: #b35900 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 }
    .bound { stroke: #9198a1 }
    .met { fill: #3fb68f }
    .missed { fill: #e0893e }
  }
"""


def chart(results: Results) -> str:
    """The picture; whether a bound is met is said in words, too, and in the description all that is drawn."""
    shown = [figure for figure in results.figures if figure.at_most]  # of a bound of nothing there is no share
    height, width = _TOP + _ROW * len(shown) + 14, _LABEL + _BAR + _END
    told = "; ".join(f"{_name(figure)} {_said(figure)}" for figure in shown)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" aria-labelledby="title desc">',
        '<title id="title">Maoce\'s benchmark: each figure as a share of its bound</title>',
        f'<desc id="desc">{escape(told) or "No figure has a bound."}</desc>',
        f"<style>{_STYLE}</style>",
        f'<text x="{_LABEL + _BAR / _MOST}" y="20" text-anchor="middle">bound</text>',
        f'<line class="bound" x1="{_LABEL + _BAR / _MOST}" x2="{_LABEL + _BAR / _MOST}" y1="28" y2="{height - 8}"/>',
        *(line for number, figure in enumerate(shown) for line in _bar(figure, _TOP + number * _ROW)),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _bar(figure: Figure, y: int) -> Iterator[str]:
    assert figure.at_most
    length = _BAR * min(figure.median / figure.at_most, _MOST) / _MOST
    verdict = "met" if figure.met else "missed"
    yield f'<text x="{_LABEL - 10}" y="{y + 9}" text-anchor="end">{escape(_name(figure))}</text>'
    yield f'<rect class="{verdict}" x="{_LABEL}" y="{y - 3}" width="{length:.1f}" height="16" rx="2"/>'
    yield f'<text x="{_LABEL + _BAR + 10}" y="{y + 9}">{escape(_said(figure))}</text>'


def _name(figure: Figure) -> str:
    return f"{figure.what}, {figure.size:g}×" if figure.size else figure.what


def _said(figure: Figure) -> str:
    assert figure.at_most is not None
    return f"{number(figure.median)} of {number(figure.at_most)}: {'met' if figure.met else 'missed'}"
