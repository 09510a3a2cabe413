"""What sites put around a text, found in the lines of a capture.

A wrapper is no format of its own but a set of habits that sites mix freely, so every row of the table in
`builder/capture/furniture.py` looks for one habit, and all of them are tried on every line of every capture.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from builder.capture.furniture import (
    BRACKETS,
    CELL,
    ELSEWHERE,
    FRONT_MATTER,
    HABITS,
    LABEL,
    OTHER_BRACKETS,
    PAGE_MARK,
    TABLE_ROW,
    TITLE_ROW,
    Habit,
)
from builder.capture.pages import page_marks
from builder.model.numbering import STYLES, any_label

# What begins a paragraph of a document is no headline of another page.
_NUMBERED = re.compile(any_label(STYLES))
# Lines from the top among which a table stands, and how many labels make one.
_TOP = 30
_TOP_BRACKETED = 40
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Wrapper:
    """What was recognised, by the index of the line: the habit of each, and the rows of the page's own metadata table.

    `front_matter` counts the lines of the YAML block at the top; `values` gives for a row of the table whose value
    stands on the next line that line's index.
    """

    habits: Mapping[int, Habit]
    front_matter: int = 0
    rows: tuple[int, ...] = ()
    values: Mapping[int, int] = field(default_factory=dict)


def find_wrapper(lines: Sequence[str]) -> Wrapper:
    """Recognise the wrapper in the visible lines of a capture that are not empty; `lines` without them is the text."""
    front_matter = _front_matter(lines)
    habits: dict[int, Habit] = dict.fromkeys(range(front_matter), FRONT_MATTER)
    rows, values = _metadata_table(lines, front_matter)
    for index in (*_bracketed(lines), *rows, *values.values()):
        habits.setdefault(index, TABLE_ROW)
    for index in page_marks(lines):
        habits.setdefault(index, PAGE_MARK)
    begun = related = False
    for index, text in enumerate(lines):
        # Headlines of other pages follow 相关稿件 to the end; above the text they are told from its title by nobody.
        numbered = bool(_NUMBERED.match(text))
        begun = begun or numbered
        related = begun and (bool(ELSEWHERE.pattern.match(text)) or (related and "。" not in text and not numbered))
        # A numbered line is the document's, whatever it speaks of.
        habit = ELSEWHERE if related else next((h for h in HABITS if h.pattern.match(text) and not numbered), None)
        if habit is None and not begun and TITLE_ROW.pattern.match(text):
            habit = TITLE_ROW
        if habit:
            habits.setdefault(index, habit)
    return Wrapper(habits, front_matter, rows, values)


def _front_matter(lines: Sequence[str]) -> int:
    """How many lines the YAML front matter of a Jekyll or Hexo post has; none where there is none."""
    return lines.index("---", 1) + 1 if lines and lines[0] == "---" and "---" in lines[1:60] else 0


def _bracketed(lines: Sequence[str]) -> list[int]:
    """The rows of a table whose labels stand in brackets (【标题】…), and those beside them with a label that is not known."""
    found = [i for i in range(min(_TOP_BRACKETED, len(lines))) if BRACKETS.search(lines[i])]
    if len(found) > 1:
        others = [i for i in range(min(_TOP_BRACKETED, len(lines))) if OTHER_BRACKETS.match(lines[i])]
        for index in (*others, *reversed(others)):
            if index not in found and (index - 1 in found or index + 1 in found):
                found.append(index)
    return found


def table_cells(line: str) -> list[tuple[str, str]]:
    """The labels of a row of the metadata table with what stands behind each: 发文机关：商务部, or both in cells of their own."""
    if LABEL.match(line):
        cells = LABEL.split(line)
        return list(zip(cells[1::2], cells[2::2], strict=True))
    parts = [part.strip() for part in line.split("\t")]
    if not CELL.fullmatch(parts[0]) or (len(parts) > 1 and not any(parts[1:])):
        return []
    found: list[tuple[str, str]] = []
    for part in parts:
        if CELL.fullmatch(part):
            found.append((part, ""))
        elif part:
            label, content = found[-1]
            found[-1] = (label, f"{content} {part}".strip())
    return found


def _metadata_table(lines: Sequence[str], begin: int) -> tuple[tuple[int, ...], dict[int, int]]:
    """The rows of the metadata table, and for rows without a value the line below that holds it."""
    top = range(begin, min(_TOP, len(lines)))
    rows = [i for i in top if not BRACKETS.search(lines[i]) and table_cells(lines[i])]
    bare = [i for i in rows if CELL.fullmatch(lines[i]) and not re.match(r"主\s*题\s*词", lines[i])]
    if len(bare) < _FEWEST:  # a word alone on its line is a label among others alone
        rows = [i for i in rows if i not in bare or LABEL.match(lines[i])]
    if sum(len(table_cells(lines[i])) for i in rows) < _FEWEST:
        return (), {}
    values = {
        i: i + 1
        for i in bare
        if len(bare) >= _FEWEST
        and i + 1 < len(lines)
        and not table_cells(lines[i + 1])
        and not BRACKETS.search(lines[i + 1])
        and re.match(r"^.{0,24}[：:]$", lines[i + 1]) is None
    }
    return tuple(rows), values
