"""What a check is given, and how it points at a line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from builder.model import Corpus, Library, Problem, line_and_column

YamlPath = Sequence[int | str]


@dataclass(frozen=True, slots=True)
class Checked:
    """The library and the corpus made of it; `locate` finds line and column of a value in a YAML text, or of one of its characters.

    `latest` is the last day that may have come already.
    """

    library: Library
    corpus: Corpus
    locate: Callable[[str, YamlPath, int | None], tuple[int, int]]
    latest: date = date.max

    def problem(
        self,
        kind: str,
        record: str,
        where: str | tuple[int | str, ...],
        rule: str,
        /,
        *,
        offset: int | None = None,
        **values: object,
    ) -> Problem:
        """A problem of `rule` in the file of a record.

        `where` is the path of a value in a YAML file (`("names", "zh", 0, "pinyin")`), or text: then the first place
        where it stands. `offset` is that of a character in the value.
        """
        path = self.library.paths[kind, record]
        text = self.library.texts.get(path, "")
        if isinstance(where, tuple):
            return Problem.at(path, *self.locate(text, where, offset), rule, **values)
        at = text.find(where)
        line, col = line_and_column(text, at) if at >= 0 else (1, 1)
        return Problem.at(path, line, col, rule, **values)
