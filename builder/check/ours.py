"""What we write ourselves, text by text, with its place: everything but the official text and what is quoted from it."""

from collections.abc import Iterator

from builder.check.context import Checked
from builder.model import Agency, Bilingual, Record, Term, Unit

# Kind and id of a record, and the path of the value in its YAML.
Where = tuple[str, str, tuple[int | str, ...]]


def our_english(checked: Checked) -> Iterator[tuple[Where, str]]:
    """English prose: definitions, descriptions, notes, headings and gists, and translations."""
    for kind, record in checked.library.records():
        field, said = statement(record)
        yield (kind, record.id, (field, "en")), said.en
        if record.note:
            yield (kind, record.id, ("note",)), record.note
        for index, reference in enumerate(references(record)):
            yield (kind, record.id, ("references", index, "en")), reference.en
    yield from our_headings(checked)
    for directive, access in checked.library.english.items():
        for measure, english in access.measures.items():
            yield ("english", directive, ("measures", measure, "gist")), english.gist
    yield from _translated(checked, headings=False)


def our_headings(checked: Checked) -> Iterator[tuple[Where, str]]:
    """English headings: those of the access to a directive, and those of its translation, but for its title."""
    for directive, access in checked.library.english.items():
        for section, heading in access.sections.items():
            yield ("english", directive, ("sections", section)), heading
        for measure, english in access.measures.items():
            yield ("english", directive, ("measures", measure, "heading")), english.heading
    yield from _translated(checked, headings=True)


def _translated(checked: Checked, *, headings: bool) -> Iterator[tuple[Where, str]]:
    """The paragraphs of the translations that are headings, or those that are none."""
    for directive, translation in checked.library.translations.items():
        for place, paragraph in translation.translated().items():
            if (place.unit is Unit.HEADING) is headings:
                yield ("translation", directive, ("paragraph", place.anchor)), paragraph.text


def our_reasons(checked: Checked) -> Iterator[tuple[Where, str]]:
    """Why a name should not be used, or does not stand in a translation, and why a phrase needs no entry: English prose.

    It may name Chinese words.
    """
    for kind, record in checked.library.records():
        for language, reasons in (("zh", [n.reason for n in record.zh]), ("en", [n.reason for n in record.en])):
            for index, reason in enumerate(reasons):
                if reason:
                    yield (kind, record.id, ("names", language, index, "reason")), reason
    for directive, translation in checked.library.translations.items():
        for place, paragraph in translation.paragraphs.items():
            for name, reason in paragraph.exceptions.items():
                yield ("translation", directive, ("exception", place.anchor, name)), reason
    for phrase, reason in checked.library.not_terms.items():
        yield ("list", "not-terms", ("not_terms", phrase)), reason


def our_names_and_chinese(checked: Checked) -> Iterator[tuple[Where, str]]:
    """Names in either language, and Chinese prose."""
    for kind, record in checked.library.records():
        for index, zh in enumerate(record.zh):
            yield (kind, record.id, ("names", "zh", index, "zh-Hans")), zh.zh_hans
        for index, en in enumerate(record.en):
            yield (kind, record.id, ("names", "en", index, "text")), en.text
        for regional in record.regional:
            yield (kind, record.id, ("regional", regional.region)), regional.text
        field, said = statement(record)
        yield (kind, record.id, (field, "zh")), said.zh
        for index, reference in enumerate(references(record)):
            yield (kind, record.id, ("references", index, "zh")), reference.zh


def statement(record: Record) -> tuple[str, Bilingual]:
    """What a record says of its concept or body, and the name of that field."""
    if isinstance(record, Term):
        return "definition", record.definition
    assert isinstance(record, Agency)
    return "description", record.description


def references(record: Record) -> tuple[Bilingual, ...]:
    """The laws, treaties and standards that a record names."""
    return record.references if isinstance(record, Term) else ()
