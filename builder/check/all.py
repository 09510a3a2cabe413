"""All checks in one table; each is a generator of problems."""

from builder.check.context import Checked
from builder.check.directives import check_agencies, check_english, check_metadata
from builder.check.fidelity import check_fidelity
from builder.check.ids import check_ids
from builder.check.records import check_names, check_not_terms, check_quotes, check_relations
from builder.model import Problem

CHECKS = (
    check_fidelity,
    check_metadata,
    check_agencies,
    check_english,
    check_names,
    check_relations,
    check_quotes,
    check_not_terms,
    check_ids,
)


def run_checks(checked: Checked) -> list[Problem]:
    """Every problem that any check finds, sorted by place."""
    return sorted({problem for check in CHECKS for problem in check(checked)})
