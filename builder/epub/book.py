"""A book: its chapters by templates, packed as EPUB 3.3 asks for (https://www.w3.org/TR/epub-33/)."""

import io
import posixpath
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from hashlib import sha256
from importlib.resources import files
from uuid import UUID, uuid5

from jinja2 import Environment, PackageLoader, StrictUndefined

from builder.archive import add
from builder.epub.cover import HEIGHT, WIDTH, lines, strokes
from builder.epub.text import Writing, language
from builder.exports.entries import LICENCE_URL, Glossary
from builder.facts.edition import edition_view
from builder.facts.order import by_letter, by_type
from builder.facts.paths import record_page
from builder.facts.reads import Known
from builder.facts.view import View
from builder.memory import Memory
from builder.model import Agency, Edition, Term

# Drawn at random, once: by the identifiers made of it a reading program knows a newer issue of a book it has.
_BOOKS = UUID("57eda0e8-21c1-4d7a-9d59-8347868889c5")
_TYPES = {".xhtml": "application/xhtml+xml", ".css": "text/css", ".svg": "image/svg+xml"}
_FOLDER = "EPUB"


@dataclass(frozen=True, slots=True)
class Chapter:
    """A file in the order of reading; `template` writes it.

    `words` are those that it has beside the words of the whole book, as a view sees them; a chapter that has none is about
    the whole, and written anew for each book.
    """

    file: str
    title: str
    template: str
    words: Callable[[View], Mapping[str, object]] | None = None


@dataclass(frozen=True, slots=True)
class Entries:
    """A file of entries: terms under a letter, or agencies of a type."""

    kind: str
    file: str
    title: str
    records: Sequence[Term | Agency]


def simplified(glossary: Glossary) -> bytes:
    """The book in Simplified Chinese."""
    return _book(glossary, Edition.ZH_HANS)


def traditional(glossary: Glossary) -> bytes:
    """The book in Traditional Chinese."""
    return _book(glossary, Edition.ZH_HANT)


def english(glossary: Glossary) -> bytes:
    """The book in English, with the official text in Chinese."""
    return _book(glossary, Edition.EN)


def _book(glossary: Glossary, edition: Edition) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        # Uncompressed and in the first place, so that the file's first bytes say what it is.
        add(archive, "mimetype", b"application/epub+zip", zipfile.ZIP_STORED)
        memory = glossary.memory(f"book-{edition}")
        for name, text in _files(edition_view(glossary.corpus, edition, glossary.traditional), glossary, memory):
            add(archive, name, text.encode("utf-8"))
        memory.save()
    return written.getvalue()


def _files(view: View, glossary: Glossary, memory: Memory) -> Iterator[tuple[str, str]]:
    """The name in the archive and the text of every file but the first; chapters of which nothing has changed are in the memory."""
    terms = [
        Entries("term", f"glossary-{at}.xhtml", letter, records)
        for at, (letter, records) in enumerate(by_letter(view, english=view.en), 1)
    ]
    agencies = [
        Entries("agency", f"agencies-{kind}.xhtml", view.t[f"type_{kind}"], records) for kind, records in by_type(view)
    ]
    spine = [
        Chapter("cover.xhtml", view.t.site_name, "cover.xhtml.j2"),
        Chapter("about.xhtml", view.t.book_about, "about.xhtml.j2"),
        *(
            Chapter(f"directive-{d.id}.xhtml", view.title(d).shown, "directive.xhtml.j2", partial(_directive, d.id))
            for d in view.corpus.newest_first()
        ),
        *(
            Chapter(part.file, f"{name}{view.t.colon}{part.title}", "entries.xhtml.j2", partial(_entries, part))
            for name, parts in ((view.t.terms, terms), (view.t.agencies, agencies))
            for part in parts
        ),
    ]
    chapters = {
        record_page(part.kind, e.id): f"{part.file}#{part.kind}-{e.id}"
        for part in (*terms, *agencies)
        for e in part.records
    }
    words = {
        "t": view.t,
        "language": language,
        "terms": terms,
        "agencies": agencies,
        "spine": spine,
        "identifier": f"urn:uuid:{uuid5(_BOOKS, view.edition.value)}",
        "measures": sum(1 for d in view.corpus.directives.values() for _ in d.measures()),
        "build": glossary.build,
        "day": glossary.build.day.isoformat(),
        "licence_url": LICENCE_URL,
    }
    known = Known(memory, view)
    where = sha256(repr(chapters).encode("utf-8")).hexdigest()  # entries stand: all chapters lead there

    def write(template: str, view: View, **own: object) -> str:
        return _render(template, b=Writing(view, chapters), v=view, c=view.corpus, **own, **words)

    def chapter_text(chapter: Chapter) -> str:
        if chapter.words is None:
            return write(chapter.template, view, chapter=chapter)
        of = chapter.words
        name = f"{chapter.file} {chapter.title} {where}"
        text: str = known.value(name, lambda seen: write(chapter.template, seen, chapter=chapter, **of(seen)))
        return text

    made = {chapter.file: chapter_text(chapter) for chapter in spine}
    made["nav.xhtml"] = write("nav.xhtml.j2", view)
    made["cover.svg"] = write(
        "cover.svg.j2",
        view,
        width=WIDTH,
        height=HEIGHT,
        strokes=list(strokes(view.corpus)),
        lines=lines(view.t.book_title, chinese=not view.en),
    )
    made["style.css"] = files("builder.epub").joinpath("style.css").read_text("utf-8")
    types = {name: _TYPES[posixpath.splitext(name)[1]] for name in made}
    yield "META-INF/container.xml", _render("container.xml.j2", folder=_FOLDER)
    yield f"{_FOLDER}/package.opf", write("package.opf.j2", view, types=types)
    for name, text in made.items():
        yield f"{_FOLDER}/{name}", text


def _directive(directive_id: str, view: View) -> Mapping[str, object]:
    return {"d": view.corpus.directives[directive_id]}


def _entries(part: Entries, view: View) -> Mapping[str, object]:
    return {"part": replace(part, records=[view.record(part.kind, one.id) for one in part.records])}


def _render(template: str, **words: object) -> str:
    return _environment().get_template(template).render(**words)


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("builder.epub"),
        undefined=StrictUndefined,
        autoescape=True,  # text of a stranger is text here, whatever is in it
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
