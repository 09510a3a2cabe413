"""Whether a translation has a paragraph for every paragraph of the Chinese, in its order, and none for another text."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from builder.check.context import Checked
from builder.check.fingerprint import fingerprint_of
from builder.check.pairs import pairs, said_of
from builder.model import Directive, Place, Problem, Translation
from builder.model.rule import NOTHING
from builder.model.translation import LEVELS


def check_translations(checked: Checked) -> Iterator[Problem]:
    """Each paragraph that a translation has room for stands where its Chinese does, and none is lacking."""
    for directive_id, translation in checked.library.translations.items():
        directive = checked.library.directives.get(directive_id)
        if directive is not None:
            yield from _misfits(checked, directive, translation)
            yield from _missing(checked, directive, translation)
            yield from _out_of_order(checked, directive, translation)
        elif ("directive", directive_id) not in checked.library.unread:
            yield checked.problem(
                "translation", directive_id, "directive:", "translation-directive", directive=directive_id
            )


def check_translated_titles(checked: Checked) -> Iterator[Problem]:
    """The translated title is the English title of the directive, and headings have the marks of the directive's file."""
    for pair in pairs(checked):
        title = checked.library.directives[pair.english.place.directive].title_en
        if pair.role == "title" and title and pair.english.text != title:
            yield said_of(checked, pair, "translation-title", 0, found=pair.english.text, right=title)
        level = LEVELS.get(pair.role, 0)
        if pair.english.level != level:
            found, right = "#" * pair.english.level, "#" * level
            rule = "translation-level" if level else "translation-no-heading"
            yield said_of(checked, pair, rule, 0, anchor=pair.english.place.anchor, found=found or NOTHING, right=right)


def _misfits(checked: Checked, directive: Directive, translation: Translation) -> Iterator[Problem]:
    """Paragraphs that render another Chinese than that which stands at their place."""
    prints = {paragraph.place: fingerprint_of(paragraph.text) for paragraph in directive.translatable()}
    places: Mapping[str, list[Place]] = defaultdict(list)
    for place, of in prints.items():
        places[of].append(place)
    for place, english in translation.paragraphs.items():
        if english.of == prints.get(place):
            continue
        elsewhere = next(iter(places.get(english.of, ())), None)
        if elsewhere is not None:
            yield _at(checked, place, "translation-misplaced", anchor=place.anchor, right=elsewhere.anchor)
        elif place in prints:
            yield _at(checked, place, "translation-stale", anchor=place.anchor, of=prints[place])
        else:
            yield _at(checked, place, "translation-superfluous", anchor=place.anchor)


def _missing(checked: Checked, directive: Directive, translation: Translation) -> Iterator[Problem]:
    """Paragraphs of the Chinese for which the file has no room; told where they should follow."""
    before: Place | None = None
    for paragraph in directive.translatable():
        if paragraph.place in translation.paragraphs:
            before = paragraph.place
            continue
        where = ("paragraph", before.anchor) if before else "directive:"
        yield checked.problem(
            "translation", directive.id, where, "translation-missing",
            anchor=paragraph.place.anchor, of=fingerprint_of(paragraph.text), text=paragraph.text[:20],
        )  # fmt: skip


def _out_of_order(checked: Checked, directive: Directive, translation: Translation) -> Iterator[Problem]:
    order = {paragraph.place: at for at, paragraph in enumerate(directive.translatable())}
    last: Place | None = None
    for place in translation.paragraphs:
        if place not in order:
            continue
        if last is not None and order[place] < order[last]:
            yield _at(checked, place, "translation-order", anchor=place.anchor, last=last.anchor)
        else:
            last = place


def _at(checked: Checked, place: Place, rule: str, /, **values: object) -> Problem:
    """A problem at the comment of a paragraph."""
    return checked.problem("translation", place.directive, ("paragraph", place.anchor), rule, offset=None, **values)
