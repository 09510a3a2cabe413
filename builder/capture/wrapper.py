"""What sites put around a text, found in the lines of a capture.

A wrapper is no format of its own but a set of habits that sites mix freely, so every row of the table in
`builder/capture/furniture.py` looks for one habit, and all of them are tried on every line of every capture.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from builder.capture.furniture import BRACKETS, ELSEWHERE, FRONT_MATTER, HABITS, LABEL, PAGE_MARK, TABLE_ROW, Habit
from builder.capture.pages import page_marks
from builder.model.numbering import STYLES, any_label

# What begins a paragraph of a document is no headline of another page.
_NUMBERED = re.compile(any_label(STYLES))


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
    bracketed = (i for i in range(min(40, len(lines))) if BRACKETS.search(lines[i]))
    for index in (*bracketed, *rows, *values.values()):
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
        if habit:
            habits.setdefault(index, habit)
    return Wrapper(habits, front_matter, rows, values)


def _front_matter(lines: Sequence[str]) -> int:
    """How many lines the YAML front matter of a Jekyll or Hexo post has; none where there is none."""
    return lines.index("---", 1) + 1 if lines and lines[0] == "---" and "---" in lines[1:60] else 0


def _metadata_table(lines: Sequence[str], begin: int) -> tuple[tuple[int, ...], dict[int, int]]:
    """The rows of the metadata table, and for rows without a value the line below that holds it."""
    rows = [i for i in range(begin, min(30, len(lines))) if LABEL.match(lines[i]) and not BRACKETS.search(lines[i])]
    if sum(len(LABEL.findall(lines[i])) for i in rows) < 3:
        return (), {}
    bare = [i for i in rows if LABEL.fullmatch(lines[i]) and not re.match(r"主\s*题\s*词", lines[i])]
    values = {
        i: i + 1
        for i in bare
        if len(bare) >= 3
        and i + 1 < len(lines)
        and not LABEL.match(lines[i + 1])
        and not BRACKETS.search(lines[i + 1])
        and re.match(r"^.{0,24}[：:]$", lines[i + 1]) is None
    }
    return tuple(rows), values
