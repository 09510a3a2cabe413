"""What a directive needs before it is published, and whether its responsibilities were understood."""

from collections.abc import Iterator

from builder.check.context import Checked
from builder.check.fingerprint import fingerprint
from builder.language.bodies import is_local, local_among
from builder.language.title import bare_title
from builder.model import Problem
from builder.model.document_number import number_on_line, same_number


def check_metadata(checked: Checked) -> Iterator[Problem]:
    """Title, English title, issuers and date are there, and the printed ones agree with the front matter."""
    for directive in checked.library.directives.values():
        for field, example in (
            ("title", "title: 国务院办公厅关于…的意见"),
            ("title_en", "title_en: Opinions of the General Office of the State Council on …"),
            ("issuers", "issuers: [国务院办公厅]"),
            ("issued", "issued: 2021-07-02"),
        ):
            if not getattr(directive, field):
                rule = "title-en" if field == "title_en" else "metadata"  # ours alone needs no source
                yield checked.problem("directive", directive.id, f"{field}:", rule, field=field, example=example)
        printed = next((block.text for block in directive.before if block.role == "title"), directive.title)
        if directive.title and printed is not None and directive.title not in (printed, bare_title(printed)):
            yield checked.problem(
                "directive", directive.id, "title:", "printed", field="title", value=directive.title, printed=printed
            )
        for role in ("number", "addressees"):
            text = next((block.text for block in directive.before if block.role == role), None)
            value = getattr(directive, role)
            if text is not None and value is not None and not same_number(value, number_on_line(text) or text):
                yield checked.problem(
                    "directive", directive.id, f"{role}:", "printed", field=role, value=value, printed=text
                )


def check_captures(checked: Checked) -> Iterator[Problem]:
    """A capture is named after its directive."""
    for directive in checked.library.directives.values():
        name, _, suffix = directive.capture.file.rpartition(".")
        if name != directive.id:
            yield checked.problem(
                "directive", directive.id, f"file: {directive.capture.file}", "capture-file",
                file=directive.capture.file, right=f"{directive.id}.{suffix}",
            )  # fmt: skip


def check_agencies(checked: Checked) -> Iterator[Problem]:
    """Every agency that a responsibility clause names has an authority record, or is a local body, which needs none.

    A name is told once for each directive.
    """
    if checked.library.lacks("agency"):
        return
    told: set[tuple[str, str]] = set()
    for place, reading in checked.corpus.readings.items():
        everywhere = any(map(is_local, checked.library.directives[place.directive].issuers))
        for clause in reading.responsibilities:
            local = local_among(clause.text, (actor.name for actor in clause.named), everywhere=everywhere)
            for actor in clause.named:
                key = (place.directive, actor.name)
                if actor.agency is None and actor.name not in local and key not in told:
                    told.add(key)
                    yield checked.problem("directive", place.directive, clause.text, "no-agency", name=actor.name)


def check_english(checked: Checked) -> Iterator[Problem]:
    """Where there are English headings, every section and measure has room for one, and it renders the Chinese of today."""
    for directive in checked.library.directives.values():
        english = checked.library.english.get(directive.id)
        if english is None:
            continue  # the English edition then shows its numbers and the Chinese headings
        sections = {section.id for section in directive.sections}
        measures = {measure.id: measure for _, measure in directive.measures()}
        for kind, ours, theirs in (
            ("section", sections, english.sections.keys()),
            ("measure", measures.keys(), english.measures.keys()),
        ):
            room = theirs | {id_ for other, id_ in english.unwritten if other == kind}
            for missing in sorted(ours - room):
                yield checked.problem("english", directive.id, (f"{kind}s",), "english-missing", kind=kind, id=missing)
            for unknown in sorted(room - ours):
                yield checked.problem(
                    "english", directive.id, (f"{kind}s", unknown), "english-unknown", kind=kind, id=unknown
                )
        for measure_id, measure in measures.items():
            rendering = english.measures.get(measure_id)
            if rendering and rendering.of != fingerprint(measure):
                yield checked.problem(
                    "english", directive.id, ("measures", measure_id, "of"), "stale",
                    id=measure_id, of=fingerprint(measure),
                )  # fmt: skip
