"""Which lines of a capture may be left out, and where.

What this leaves possible: a line that looks like a site's own (责任编辑：…, 来源：…) and stands before the first or after
the last official line may be declared a removal although the document printed it; and above a printed title anything but
the forms named in `_official_form`. All of it is shown on the directive's page.
"""

import re
from dataclasses import dataclass

from builder.capture.furniture import ABOVE
from builder.capture.visible import squeeze
from builder.capture.wrapper import Wrapper
from builder.language.signature import is_signature, printed_day
from builder.language.title import bare_title
from builder.model import Directive
from builder.model.document_number import ANNOUNCED, BRACKETED
from builder.model.numbering import split_label

_LONGEST_ABOVE = 300
_TITLE = re.compile(r"^[^。；：]{6,200}$")
_VERB = re.compile(r"关于|印发|转发|批转|发布|公布")
_NUMBER = re.compile(rf"{BRACKETED}|{ANNOUNCED}$")
_ADDRESSEES = re.compile(r"(?:各|有关|人民政府|委员会|部|局|厅|单位|公司|省|市)[^。；]*[：:]$")
_OPEN_TITLE = re.compile(r"(?:关于|印发|转发|批转|发布|公布|进一步|加快|推进|促进)$")


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges removals of one capture: its lines, what was recognised in them, and the title that the text keeps."""

    lines: tuple[str, ...]
    wrapper: Wrapper
    title: str | None

    def has_form(self, line: int, reason: str) -> bool:
        """Whether a line is what its reason says."""
        habit = self.wrapper.habits.get(line)
        return (habit is not None and habit.reason == reason) or self._stands_above(line, reason)

    def may_stand(self, line: int, reason: str, *, above: bool, below: bool) -> bool:
        """Whether a line may be left out above the first line of the official text, below the last one, or between."""
        habit = self.wrapper.habits.get(line)
        if habit is None or habit.reason != reason:
            return above and self._stands_above(line, reason)
        return habit.inside or above or (below and reason not in ("lead-in", "front-matter"))

    def _stands_above(self, line: int, reason: str) -> bool:
        """Whether a line is one of those that news pages put above a document, and no form of the document itself.

        Nothing official stands above a document's title; where the text keeps none, only what Markdown marks as a
        headline or a quotation is known not to be the document's.
        """
        text = self.lines[line]
        if reason not in ABOVE or not text.startswith(ABOVE[reason]):
            return False
        bare = text.lstrip("#> ")
        long = len(text) > _LONGEST_ABOVE and reason != "digest"
        return not long and not self._official_form(line, bare) and bool(self.title or ABOVE[reason])

    def _official_form(self, line: int, text: str) -> bool:
        above = self.lines[line - 1] if line else ""
        return bool(
            split_label(text)[0]
            or (len(text) < 60 and _NUMBER.search(text))
            or _ADDRESSEES.search(text)
            or _OPEN_TITLE.search(text)
            or (printed_day(text) and is_signature(above))
        )


def kept_title(directive: Directive) -> str | None:
    """The title with which the official text begins, alone or below its number, if it has the form of one."""
    roles = [block.role for block in directive.before[:2]]
    if "title" not in roles or roles[0] not in ("title", "number"):
        return None
    title = bare_title(directive.before[roles.index("title")].text)
    return title if _TITLE.match(squeeze(title)) and _VERB.search(title) else None
