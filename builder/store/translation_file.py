"""A translation as a Markdown file, `content/english/<id>.md`, beside the headings and gists in `<id>.yml`.

The file is prose that a translator reads and edits, with a comment before each paragraph that says which one it is::

    file       front matter, then paragraphs, divided by empty lines
    front      `---`, `directive: <id>`, `---`
    paragraph  comment, and on the line below it the text
    comment    `<!-- <anchor> <fingerprint> <status> -->`; with exceptions these stand in it, each on a line of its own:
               `<!-- <anchor> <fingerprint> <status>`, then lines `<Chinese>: <reason>`, then `-->`
    anchor     the place of the Chinese: `preamble-1-p1`, `section-1-heading`, `measure-4-p2`
    fingerprint  the first 12 hexadecimal digits of the SHA-256 of the Chinese paragraph as printed, without white space
    status     `untranslated` (no text, the marks of a heading aside), `draft`, `reviewed` (by a second reader)
    text       one paragraph of plain English; `#` before a title, `##` before a section's heading, `###` before a measure's,
               none of them with its number; the cells of a table's row divided by tabs

Paragraphs stand in the order of the Chinese. An exception says why an English name of the glossary cannot stand there. Read
leniently and written strictly: text may be broken into lines, and what has text is a draft even if it says `untranslated`.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple, get_args

from pydantic import BaseModel, ConfigDict

from builder.model import MaoceError, Place, Problem, TranslatedParagraph, Translation, TranslationStatus, few
from builder.model.characters import UNSEEN, code_point
from builder.model.limits import BLANKS, NAME, PARAGRAPH, REASON
from builder.model.nearest import nearest
from builder.store.forms import FINGERPRINT
from builder.store.values import RecordId
from builder.store.yaml_edge import find_todos, read_yaml
from builder.store.yaml_text import YamlText

_STATUSES: tuple[TranslationStatus, ...] = get_args(TranslationStatus)
_COMMENT = re.compile(r"<!-- (?P<anchor>\S+) +(?P<of>\S+) +(?P<status>[^\s>]+)(?: *(?P<closed>-->))?")
_EXCEPTION = re.compile(r"(?P<name>[^:：]*[^:：\s])\s*[:：]\s*(?P<reason>\S.*)")
_MARKS = re.compile(r"(#*)\s*(.*)")
# What a browser or Markdown would take for more than words; no directive needs any of it.
_MARKUP = re.compile(r"[<>`\\]|&(?:\w+|#\w+);|\]\(|\*\*|__")
_ODD = re.compile(rf"{UNSEEN.pattern}|[\xa0\u2000-\u200a\u202f\u205f\u3000]")
_BLANKS = re.compile(rf"\s{{{BLANKS + 1},}}")


class _FrontMatter(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    directive: RecordId


class _Line(NamedTuple):
    number: int
    text: str


def load_translation(path: str, content: str) -> tuple[Translation | None, list[Problem]]:
    """Read a translation; `path` is used in problems only. Gives the translation, or None and every problem."""
    translation, problems = parse_translation(path, content)
    unwritten = find_todos(path, content)
    return (None if unwritten else translation), few(sorted({*problems, *unwritten}))


def format_translation(path: str, content: str) -> str:
    """The file in its common form; raises MaoceError if it cannot be read. What is not written yet does not matter."""
    translation, problems = parse_translation(path, content)
    if translation is None:
        raise MaoceError(few(problems))
    return dump_translation(translation)


def dump_translation(translation: Translation) -> str:
    """The file of a translation; `load_translation` reads the same from it."""
    return "\n".join(
        [
            f"---\ndirective: {translation.directive}\n---\n",
            *(f"{_dumped(paragraph)}\n" for paragraph in translation.paragraphs.values()),
        ]
    )


def parse_translation(path: str, content: str) -> tuple[Translation | None, list[Problem]]:
    """What a translation says, whatever is not written yet; or None and every problem, in the order of the lines."""
    lines = content.split("\n")
    if lines[0].rstrip() != "---" or "---" not in map(str.rstrip, lines[1:]):
        return None, [Problem.at(path, 1, 1, "translation-front")]
    end = [line.rstrip() for line in lines].index("---", 1)
    matter, problems = read_yaml(YamlText(path, "\n".join(lines[1:end]) + "\n", 2), _FrontMatter)
    body = _Body(path, matter.directive if matter else "")
    body.read([_Line(number, line.rstrip()) for number, line in enumerate(lines[end + 1 :], end + 2)])
    problems += body.problems
    if matter is None or problems:
        return None, problems
    return Translation(matter.directive, body.paragraphs), []


def _dumped(paragraph: TranslatedParagraph) -> str:
    head = f"<!-- {paragraph.place.anchor} {paragraph.of} {paragraph.status}"
    lines = [head, *(f"{name}: {reason}" for name, reason in paragraph.exceptions.items()), "-->"]
    text = list(filter(None, [f"{'#' * paragraph.level} {paragraph.text}".strip()]))
    return "\n".join([*(lines if paragraph.exceptions else [f"{head} -->"]), *text])


class _Body:
    def __init__(self, path: str, directive: str) -> None:
        self.path, self.directive = path, directive
        self.problems: list[Problem] = []
        self.paragraphs: dict[Place, TranslatedParagraph] = {}
        self._lines: dict[Place, int] = {}

    def read(self, lines: Sequence[_Line]) -> None:
        """Read all lines, comment by comment."""
        begins = [*(at for at, line in enumerate(lines) if line.text.lstrip().startswith("<!--")), len(lines)]
        bare = next((line for line in lines[: begins[0]] if line.text), None)
        if bare:
            self._say(bare, "translation-bare", text=bare.text)
        for begin, end in pairwise(begins):
            self._read_one(lines[begin:end])

    def _read_one(self, lines: Sequence[_Line]) -> None:
        """A comment, and what stands below it."""
        first = lines[0]
        close = next((at for at, line in enumerate(lines) if "-->" in line.text), None)
        found = _COMMENT.fullmatch(first.text)
        if (
            close is None
            or found is None
            or bool(found["closed"]) != (close == 0)
            or (close and lines[close].text != "-->")
        ):
            self._say(first, "translation-comment", found=first.text)
            return
        place, status = self._place(first, found["anchor"]), self._status(first, found)
        if not re.match(FINGERPRINT, found["of"]):
            self._say(first, "form", field="fingerprint", value=found["of"], example="c480aebfb4f1")
        exceptions = self._exceptions(lines[1:close])
        level, text = self._text(lines[close + 1 :])
        if status != "untranslated" and not text:
            self._say(first, "translation-empty", anchor=found["anchor"], status=status)
        if place is not None:
            draft: TranslationStatus = "draft" if text and status == "untranslated" else status
            self.paragraphs[place] = TranslatedParagraph(place, found["of"], draft, text, level, exceptions)

    def _place(self, line: _Line, anchor: str) -> Place | None:
        place = Place.of_anchor(self.directive, anchor)
        if place is None or place.anchor != anchor or not (place.paragraph or place == place.heading):
            self._say(line, "translation-anchor", anchor=anchor)
            return None
        if place in self._lines:
            self._say(line, "translation-twice", anchor=anchor, first=self._lines[place])
            return None
        self._lines[place] = line.number
        return place

    def _status(self, line: _Line, found: re.Match[str]) -> TranslationStatus:
        for status in _STATUSES:
            if found["status"] == status:
                return status
        choices = ", ".join(_STATUSES)
        close = nearest(found["status"], _STATUSES)
        rule, meant = ("misspelt-choice", {"close": close}) if close else ("choice", {})
        values = {"field": "status", "value": found["status"], "choices": choices, **meant}
        self.problems.append(Problem.at(self.path, line.number, found.start("status") + 1, rule, **values))
        return "draft"

    def _exceptions(self, lines: Sequence[_Line]) -> dict[str, str]:
        told: dict[str, str] = {}
        numbers: dict[str, int] = {}
        for line in lines:
            self._say_of_characters(line)
            found = _EXCEPTION.fullmatch(line.text.strip())
            if not line.text.strip():
                continue
            if found is None or len(found["name"]) > NAME or len(found["reason"]) > REASON or "<!--" in line.text:
                self._say(line, "translation-exception", found=line.text.strip())
            elif found["name"] in told:
                self._say(line, "duplicate-key", key=found["name"], first=numbers[found["name"]])
            else:
                told[found["name"]], numbers[found["name"]] = found["reason"], line.number
        return told

    def _text(self, lines: Sequence[_Line]) -> tuple[int, str]:
        """The level and the text of one paragraph; its lines are joined."""
        filled = [line for line in lines if line.text.strip()]
        for line in filled:
            self._say_of_characters(line)
            if markup := _MARKUP.search(line.text):
                self._say(line, "translation-markup", col=markup.start() + 1, found=markup[0])
        for before, after in pairwise(filled):
            if after.number > before.number + 1:
                self._say(after, "translation-paragraphs", text=after.text)
                break
        marks = _MARKS.fullmatch(" ".join(line.text.strip() for line in filled))
        assert marks is not None
        return len(marks[1]), marks[2]

    def _say_of_characters(self, line: _Line) -> None:
        if len(line.text) > PARAGRAPH:
            self._say(line, "long-paragraph", text=line.text[:20], found=len(line.text), limit=PARAGRAPH)
        elif blanks := _BLANKS.search(line.text):
            self._say(line, "blanks", found=len(blanks[0]), limit=BLANKS)
        for found in _ODD.finditer(line.text[:PARAGRAPH]):
            self._say(line, "invisible", col=found.start() + 1, code=code_point(found[0]))

    def _say(self, line: _Line, rule: str, *, col: int = 1, **values: object) -> None:
        self.problems.append(Problem.at(self.path, line.number, col, rule, **values))
