"""All checks in one table; each is a generator of problems."""

from builder.check.context import Checked
from builder.check.definitions import check_kinds, check_language, check_own_name, check_repeats
from builder.check.directives import check_agencies, check_captures, check_english, check_metadata
from builder.check.fidelity import check_fidelity
from builder.check.ids import check_ids
from builder.check.names import check_names, check_not_within, check_pinyin_twins
from builder.check.not_terms import check_not_terms
from builder.check.pinyin import check_pinyin
from builder.check.prose import check_british, check_british_names, check_pictographs
from builder.check.quotes import check_quotes
from builder.check.records import check_reviewed
from builder.check.relations import check_circles, check_related, check_relations
from builder.check.spelling import (
    check_case,
    check_english_names,
    check_headings_case,
    check_punctuation,
    check_regional,
    check_scripts,
)
from builder.check.standing import check_standing
from builder.check.translated import check_force, check_translated_words
from builder.check.translated_clauses import check_clauses
from builder.check.translations import check_translated_titles, check_translations
from builder.check.wording import check_deprecated, check_headings, check_marks
from builder.model import Problem

CHECKS = (
    check_fidelity,
    check_metadata,
    check_captures,
    check_agencies,
    check_english,
    check_translations,
    check_translated_titles,
    check_translated_words,
    check_force,
    check_clauses,
    check_names,
    check_pinyin_twins,
    check_not_within,
    check_pinyin,
    check_scripts,
    check_regional,
    check_english_names,
    check_case,
    check_headings_case,
    check_punctuation,
    check_relations,
    check_circles,
    check_related,
    check_reviewed,
    check_repeats,
    check_language,
    check_own_name,
    check_kinds,
    check_quotes,
    check_deprecated,
    check_marks,
    check_headings,
    check_pictographs,
    check_british,
    check_british_names,
    check_standing,
    check_not_terms,
    check_ids,
)


def run_checks(checked: Checked) -> list[Problem]:
    """Every problem that any check finds, sorted by place."""
    return sorted({problem for check in CHECKS for problem in check(checked)})
