"""Whether what we write is words alone, and British."""

from collections.abc import Iterator
from itertools import chain

from builder.check.context import Checked
from builder.check.ours import our_english, our_names_and_chinese, our_reasons
from builder.language.british import american
from builder.language.english import find, words
from builder.model import Problem
from builder.model.characters import pictographs


def check_pictographs(checked: Checked) -> Iterator[Problem]:
    """No emoji or other pictograph stands in a name or in prose of ours."""
    for (kind, record, path), text in chain(our_names_and_chinese(checked), our_english(checked), our_reasons(checked)):
        for start, found in pictographs(text):
            yield checked.problem(kind, record, path, "pictograph", offset=start, found=found)


def check_british(checked: Checked) -> Iterator[Problem]:
    """Our English prose has British spelling, but in the official names of the glossary."""
    official = [
        words(name.text)
        for _, record in checked.library.records()
        for name in record.en
        if record.english_status == "official" and name.status != "deprecated" and any(american(name.text))
    ]
    for (kind, record_id, path), text in chain(our_english(checked), our_reasons(checked)):
        found = list(american(text))
        fixed = [span for name in official for span in find(text, name)] if found else []
        for spelling in found:
            if not any(start <= spelling.start < end for start, end in fixed):
                yield checked.problem(
                    kind, record_id, path, "american", offset=spelling.start,
                    found=spelling.found, right=spelling.right,
                )  # fmt: skip
    for directive in checked.library.directives.values():
        for spelling in american(directive.title_en or ""):
            yield checked.problem(
                "directive", directive.id, spelling.found, "american", found=spelling.found, right=spelling.right
            )


def check_british_names(checked: Checked) -> Iterator[Problem]:
    """So has a name that we prefer, unless it is official: then the body's own spelling counts."""
    for kind, record in checked.library.records():
        for index, name in enumerate(record.en):
            if name.status == "preferred" and record.english_status != "official":
                for spelling in american(name.text):
                    yield checked.problem(
                        kind, record.id, ("names", "en", index, "text"), "american-name", offset=spelling.start,
                        name=name.text, found=spelling.found, right=spelling.right,
                    )  # fmt: skip
