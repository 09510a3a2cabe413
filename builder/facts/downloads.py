"""Which file is for whom, and how to load it."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from builder.facts import paths
from builder.facts.blocks import Block, Column, Heading, Item, List, PageFacts, Paragraph, Table
from builder.facts.text import File, Text
from builder.facts.view import View
from builder.facts.words import name
from builder.model import Download


def downloads_facts(view: View, downloads: Sequence[Download]) -> PageFacts:
    """The downloads, a section a format, in the order given."""
    title = view.own(view.t.downloads)
    blocks = (Heading(1, name(title)), *_blocks(view, downloads))
    return PageFacts("downloads", paths.DOWNLOADS, view.lang, title, blocks)


def _blocks(view: View, downloads: Sequence[Download]) -> Iterator[Block]:
    schemas = {file.label: file for file in downloads if file.file.startswith("schema/")}
    offered = (file for file in downloads if file not in schemas.values())
    groups = [(key, list(files)) for key, files in groupby(offered, key=lambda file: file.format)]
    counts = {"terms": len(view.corpus.terms), "agencies": len(view.corpus.agencies)}
    yield Paragraph(_words(view, "downloads_lead", **counts), ("lead",))
    columns = (Column(_words(view, "downloads_want")), Column(_words(view, "downloads_take")))
    yield Table(
        columns,
        tuple(
            (_words(view, f"format_{key}_for"), view.link(_words(view, f"format_{key}"), f"#{key}"))
            for key, _ in groups
        ),
    )
    for key, files in groups:
        yield Heading(2, _words(view, f"format_{key}"), key)
        yield Paragraph(_words(view, f"format_{key}_how"))
        yield List(tuple(Item((_file(view, file, schemas.get(file.label)),)) for file in files))
    yield Heading(2, _words(view, "downloads_licence"), "licence")
    yield Paragraph(_words(view, "downloads_licence_text"))
    yield Paragraph(_words(view, "licence_line"))


def _words(view: View, key: str, **values: object) -> Text:
    """Words that are this page's own statement, though they stand with the labels."""
    return view.own(view.t.fill(key, **values))


def _file(view: View, file: Download, schema: Download | None) -> Text:
    said: list[Text | str] = [
        view.mark(file.file).marked(File(file.file)),
        view.bracketed(_size(file.size)),
        view.t.colon,
        _words(view, file.label),
    ]
    if schema:
        said += [" · ", view.mark("JSON Schema").marked(File(schema.file, save=False))]
    return view.joined(said)


def _size(count: int) -> str:
    """A number of bytes as people say it: 84 kB, 1.2 MB."""
    return f"{count / 1e6:.1f} MB" if count >= 1e6 else f"{max(1, round(count / 1e3))} kB"
