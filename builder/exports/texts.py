"""All directives in both languages as one file, in Markdown and as plain text: a paragraph of Chinese, its English below it."""

import re
from collections.abc import Callable, Iterator

from builder.exports.entries import CREDIT, LICENCE, LICENCE_URL, RIGHTS, Glossary
from builder.model import Directive, Paragraph, Part, Place, Unit

_TITLE = "directives of the State Council on foreign trade, in Chinese and English"
_UNOFFICIAL = "The English is an unofficial translation by Maoce; the Chinese text prevails."
_INLINE = re.compile(r"([\\`*_\[\]{}])")
# What would begin a list, a heading, a quotation or a rule.
_START = re.compile(r"(\d*)([-.)#>+:~=])")
_LEVELS = {Part.SECTION: 2, Part.GROUP: 3, Part.MEASURE: 3}


def markdown(glossary: Glossary) -> bytes:
    """Titles and headings in Markdown, everything else as it reads."""

    def written(level: int, chinese: str, english: str) -> str:
        texts = [" ".join(text.split("\t")) for text in (chinese, english) if text]
        if level:
            return f"{'#' * level} {_escaped(' / '.join(texts))}"
        return "\n\n".join(map(_escaped, texts))

    return _file(glossary, written)


def plain(glossary: Glossary) -> bytes:
    """The texts and nothing else."""
    return _file(glossary, lambda _, chinese, english: "\n".join(filter(None, (chinese, english))))


_Written = Callable[[int, str, str], str]


def _escaped(text: str) -> str:
    """A line as Markdown that reads as this line."""
    text = _INLINE.sub(r"\\\1", text).replace("&", "&amp;").replace("<", "&lt;")
    start = _START.match(text)
    return f"{start[1]}&#{ord(start[2])};{text[start.end() :]}" if start else text


def _file(glossary: Glossary, written: _Written) -> bytes:
    """The blocks of the file, each from the level of a heading (0 for none), the Chinese and the English."""
    blocks = [
        written(1, "", f"{CREDIT}: {_TITLE}"),
        written(0, "", f"{LICENCE}, {LICENCE_URL}. {_UNOFFICIAL} {RIGHTS}"),
        written(0, "", glossary.build.said),
    ]
    for directive in glossary.corpus.directives.values():
        blocks += _directive(glossary, directive, written)
    return ("\n\n".join(blocks) + "\n").encode("utf-8")


def _directive(glossary: Glossary, directive: Directive, written: _Written) -> Iterator[str]:
    paragraphs = list(directive.paragraphs())
    about = written(0, "", _about(glossary, directive, paragraphs))
    if not any(paragraph.role == "title" for paragraph in paragraphs):
        yield written(1, directive.title or directive.number or directive.id, directive.title_en or "")
        yield about
    for paragraph in paragraphs:
        english = glossary.corpus.translations.get(paragraph.place)
        yield written(_level(paragraph), paragraph.text, english.text if english else "")
        if paragraph.role == "title":
            yield about


def _level(paragraph: Paragraph) -> int:
    if paragraph.role == "title":
        return 1
    return _LEVELS[paragraph.place.part] if paragraph.place.unit is Unit.HEADING else 0


def _about(glossary: Glossary, directive: Directive, paragraphs: list[Paragraph]) -> str:
    """What a reader must know of the translation: how much of it there is, and who has read it."""
    found = [one for p in paragraphs if (one := glossary.corpus.translations.get(p.place))]
    reviewed = sum(one.status == "reviewed" for one in found)
    page = glossary.page_of(Place(directive.id, Part.PREAMBLE)).partition("#")[0]
    said = f"Translated: {len(found)} of {len(paragraphs)} paragraphs, {reviewed} of them read by a second reader."
    return f"{said} {page}".rstrip()
