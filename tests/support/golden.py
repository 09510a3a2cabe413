"""Golden files of what pages say, and how they say it: those of a library of their own, which nobody need keep up to date.

`python -m tests.support.golden` writes them anew; read what `git diff` then shows.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from builder.exports.formats import FORMATS
from builder.facts.blocks import Block, Definition, Fold, Heading, List, PageFacts, Paragraph, Steps, Table
from builder.facts.edition import edition_facts, edition_view
from builder.facts.text import File, Inner, Link, Mark, Text, written
from builder.language.script import Traditional
from builder.model import Download, Edition
from builder.pages.render import page_of
from builder.reading.connect import connect
from builder.reading.freshness import freshness
from builder.store.project import Project, read_library
from tests.conftest import BUILD, ROOT

LIBRARY = ROOT / "tests" / "support" / "golden_library"
GOLDEN = ROOT / "tests" / "facts" / "golden"
_DIRECTIVE = "directives/guobanfa-2020-7"
# One page of each kind in English; of those with official text and names in Traditional characters, too.
_RECORDS = (
    f"{_DIRECTIVE}/index", f"{_DIRECTIVE}/1-1/index", f"{_DIRECTIVE}/2-2/index",
    "agencies/mofcom/index", "agencies/moftec/index", "terms/overseas-warehouse/index",
)  # fmt: skip
_OTHERS = (
    "index", "about", "downloads", "status", "directives/index", "agencies/index", "terms/index",
    "terms/digital-trade/index",
)  # fmt: skip
PAGES = [(Edition.EN, path) for path in (*_RECORDS, *_OTHERS)] + [(Edition.ZH_HANT, path) for path in _RECORDS]
DOWNLOADS = [Download(f.name, f.file, f.label, 1000 * len(f.file)) for f in FORMATS]


@cache
def golden_facts(edition: Edition) -> dict[str, PageFacts]:
    """What the pages of an edition of the golden library say, by path."""
    library, problems = read_library(Project(LIBRARY))
    assert [str(problem) for problem in problems] == []
    corpus = connect(library)
    view = edition_view(corpus, edition, Traditional(library.reviewed_traditional()))
    return {page.path: page for page in edition_facts(view, freshness(corpus, BUILD.day), DOWNLOADS, BUILD)}


def files(edition: Edition, path: str) -> dict[Path, str]:
    """The golden files of a page with what they should hold: its facts and its Markdown."""
    facts = golden_facts(edition)[path]
    name = path.removesuffix("/index").replace("/", "-")
    folder = GOLDEN / edition
    return {folder / f"{name}.txt": readable(facts), folder / f"{name}.md": page_of(facts).body}


def readable(facts: PageFacts) -> str:
    """Facts as short text, a line a text, in which spans stand between ⟨ and ⟩."""
    head = [f"{facts.kind} {facts.path} ({facts.lang})", *_text("title", facts.title)]
    head += [f"source {facts.source}"] * bool(facts.source) + [f"line {facts.line}"] * bool(facts.line)
    head += [line for also in facts.also for line in _text("also", also)]
    head += [f"names {', '.join('/'.join(name) for name in facts.names)}"] * bool(facts.names)
    return "\n".join([*head, f"uses {facts.uses}", "", *_blocks(facts.blocks)]) + "\n"


def _blocks(blocks: Sequence[Block], depth: str = "") -> Iterator[str]:
    for block in blocks:
        for line in _block(block):
            yield depth + line


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            place = f" @{block.place.anchor}" if block.place else ""
            toc = f" toc={block.toc}" if block.toc else ""
            yield from _text(f"h{block.level} #{block.anchor}{toc}{place}", block.text)
        case Paragraph():
            place = f" @{block.place.anchor}" if block.place else ""
            anchor = f" #{block.anchor}" if block.anchor else ""
            yield from _text(f"p {' '.join(block.roles)}{anchor}{place}".rstrip(), block.text)
        case Definition():
            yield from _text("dt", block.label)
            for text in block.texts:
                yield from _text("dd", text)
        case Table():
            for column in block.columns:
                yield from _text("th number" if column.numbers else "th", column.label)
            for row in block.rows:
                yield "tr"
                for cell in row:
                    yield from _text("td", cell)
        case List():
            yield f"list {block.role}".rstrip()
            for item in block.items:
                for line in item.lines:
                    yield from _text("-", line)
                yield from _blocks(item.below, "    ")
        case Steps():
            yield f"steps {block.label}"
            for key, step in (("before", block.before), ("up", block.up), ("after", block.after)):
                if step:
                    yield from _text(key, step)
        case Fold():
            yield from _text(f"fold {block.role}", block.summary)
            yield from _blocks(block.blocks, "    ")


def _text(what: str, text: Text) -> Iterator[str]:
    marked = written(text, _around, lambda piece, fresh, marks: piece.replace("\n", "⏎"))
    yield f"{what} ({text.lang}): {marked}"
    if text.other != text.shown:
        yield f"    = {text.other}".replace("\n", "⏎")


def _around(mark: Mark) -> tuple[str, str]:
    match mark:
        case Inner():
            said = " ".join(filter(None, (mark.lang, mark.role)))
        case Link():
            said = f"→{mark.target}{f' {mark.kind} “{mark.gloss}”' if mark.kind else ''}"
        case File():
            said = f"→data/{mark.path}{' save' * mark.save}"
        case _:
            said = mark.value
    return f"⟨{said}: ", "⟩"


if __name__ == "__main__":
    for edition, path in PAGES:
        for file, text in files(edition, path).items():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8", newline="\n")
