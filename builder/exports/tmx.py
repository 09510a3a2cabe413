"""Translation Memory eXchange 1.4b: the official text and its translation, for translation programs.

A file for each direction and script, so that every program finds the languages in the order in which it wants them. Their
codes have a region, without which Trados opens no memory: zh-CN, zh-TW and en-GB; memoQ and OmegaT take these for any
region of a language, as they are told. A unit is a sentence where it is sure which English renders it, or a few that belong
together, else a paragraph, and says which (`segtype`). Its properties name the directive, the part, the paragraph, who has
read it, and that it is unofficial.

The specification: https://www.gala-global.org/tmx-14b. No file names a DTD, for none would be beside it.
"""

from collections.abc import Callable

from lxml import etree

from builder.exports.entries import CREDIT, LICENCE, LICENCE_URL, RIGHTS, Glossary
from builder.exports.segments import Segment, segments
from builder.model import Part

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_TEXTS: dict[str, Callable[[Segment], str]] = {
    "zh-CN": lambda segment: segment.zh_hans,
    "zh-TW": lambda segment: segment.zh_hant,
    "en-GB": lambda segment: segment.en,
}
UNOFFICIAL = "Unofficial translation by Maoce; the Chinese text prevails."


def hans_to_english(glossary: Glossary) -> bytes:
    """From Simplified Chinese into English."""
    return _memory(glossary, "zh-CN", "en-GB")


def hant_to_english(glossary: Glossary) -> bytes:
    """From Traditional Chinese into English."""
    return _memory(glossary, "zh-TW", "en-GB")


def english_to_hans(glossary: Glossary) -> bytes:
    """From English into Simplified Chinese."""
    return _memory(glossary, "en-GB", "zh-CN")


def english_to_hant(glossary: Glossary) -> bytes:
    """From English into Traditional Chinese."""
    return _memory(glossary, "en-GB", "zh-TW")


def _memory(glossary: Glossary, source: str, target: str) -> bytes:
    build = glossary.build
    root = etree.Element("tmx", version="1.4")
    header = etree.SubElement(
        root,
        "header",
        {
            "creationtool": "Maoce",
            "creationtoolversion": build.version,
            "segtype": "paragraph",
            "o-tmf": "Maoce",
            "adminlang": "en-GB",
            "srclang": source,
            "datatype": "plaintext",
            "creationdate": f"{build.day:%Y%m%d}T000000Z",
        },
    )
    for note in (f"{CREDIT}, {LICENCE}, {LICENCE_URL}. {UNOFFICIAL} {RIGHTS}", build.said):
        etree.SubElement(header, "note").text = note
    if glossary.site_url:
        _property(header, "address", glossary.site_url)
    body = etree.SubElement(root, "body")
    for segment in segments(glossary):
        body.append(_unit(glossary, segment, source, target))
    etree.indent(root, " ")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + etree.tostring(root, encoding="UTF-8") + b"\n"


def _unit(glossary: Glossary, segment: Segment, source: str, target: str) -> etree._Element:
    place = segment.place
    ordinal = f".{segment.ordinal}" if segment.ordinal else ""
    unit = etree.Element(
        "tu",
        {
            "tuid": f"{place.directive}.{place.anchor}{ordinal}",
            "segtype": segment.kind,
        },
    )
    _property(unit, "directive", place.directive)
    number = glossary.corpus.directives[place.directive].number
    if number:
        _property(unit, "document-number", number)
    if place.part is Part.MEASURE:
        _property(unit, "measure", place.id)
    _property(unit, "anchor", place.anchor)
    _property(unit, "status", segment.status)
    _property(unit, "unofficial", "yes")
    if page := glossary.page_of(place):
        _property(unit, "address", page)
    for language in (source, target):
        variant = etree.SubElement(unit, "tuv", {_LANGUAGE: language})
        etree.SubElement(variant, "seg").text = _TEXTS[language](segment)
    return unit


def _property(of: etree._Element, name: str, value: str) -> None:
    etree.SubElement(of, "prop", type=f"x-{name}").text = value
