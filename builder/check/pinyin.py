"""Whether the pinyin of names is that of their characters, spelled as GB/T 16159-2012 asks."""

from collections.abc import Iterator
from typing import Any

from builder.check.context import Checked
from builder.language.pinyin import draft, foreign_letter, misgrouped, unfitting
from builder.model import Problem


def check_pinyin(checked: Checked) -> Iterator[Problem]:
    """In pinyin that a person wrote, every syllable is a reading of its character, and the spelling is as `words` asks."""
    for kind, record in checked.library.records():
        for index, name in enumerate(record.zh):
            if not name.pinyin_reviewed:
                continue
            where = ("names", "zh", index, "pinyin")
            values: dict[str, Any] = {"name": name.zh_hans, "pinyin": name.pinyin}
            odd = foreign_letter(name.zh_hans, name.pinyin)
            if odd:
                values |= {"letter": odd, "right": draft(name.words)}
                yield checked.problem(kind, record.id, where, "pinyin-letter", offset=name.pinyin.index(odd), **values)
                continue
            wrong = unfitting(name.zh_hans, name.pinyin)
            spelling = misgrouped(name.words, name.pinyin)
            if spelling is not None and (wrong is None or spelling.fault == "tone-number"):
                values |= {"fault": spelling.fault, "right": spelling.expected}
                yield checked.problem(kind, record.id, where, "pinyin-spelling", **values)
            elif wrong is not None and not (wrong.syllable and wrong.character):
                rule = "pinyin-missing" if wrong.character else "pinyin-left"
                values |= {"character": wrong.character, "syllable": wrong.syllable, "right": draft(name.words)}
                yield checked.problem(kind, record.id, where, rule, **values)
            elif wrong is not None:
                values |= {"character": wrong.character, "syllable": wrong.syllable}
                values["pronunciations"] = ", ".join(wrong.pronunciations) or "–"
                yield checked.problem(kind, record.id, where, "pinyin", **values)
