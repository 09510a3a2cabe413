"""Whether a translation makes the bodies responsible that its Chinese does: who leads, who takes part, in the order printed."""

import re
from collections.abc import Iterator

from builder.check.context import Checked
from builder.check.pairs import pairs, said_of, usable_names
from builder.language.english import find, words
from builder.model import Actor, Agency, Problem, Responsibility

_CLAUSE = re.compile(r"\((?=(?:Lead|Responsible|Support)\b)((?:[^()]|\([^()]*\))*)\)")
_LEAD, _RESPONSIBLE = "Lead:", re.compile(r"\b(?:Responsible|Support)\b")
_EACH_ITS_OWN = "按职责分工"


def check_clauses(checked: Checked) -> Iterator[Problem]:
    """Each clause of the Chinese has one in the English, in its order, and the same bodies lead and are responsible in it."""
    if checked.library.lacks("agency"):
        return
    for pair in pairs(checked):
        ours = list(_CLAUSE.finditer(pair.english.text))
        for at, clause in enumerate(pair.clauses):
            found = ours[at] if at < len(ours) else None
            if found is None or not _agrees(checked, clause, found[1]):
                offset = found.start() if found else 0
                yield said_of(
                    checked, pair, "translation-clause", offset, zh=clause.text, right=_in_english(checked, clause)
                )
        for found in ours[len(pair.clauses) :]:
            yield said_of(checked, pair, "translation-clause-more", found.start(), found=found[0])


def _agrees(checked: Checked, clause: Responsibility, english: str) -> bool:
    if bool(clause.lead) != english.startswith(_LEAD):
        return False
    others = _RESPONSIBLE.search(english)
    border, at = others.start() if others else len(english), 0
    for actor in sorted(clause.named, key=lambda actor: clause.text.find(actor.name)):
        agency = _agency(checked, actor)
        if agency is None:
            continue
        spans = [span for name in usable_names(agency) for span in find(english, words(name)) if span[0] >= at]
        if not spans:
            return False
        start, at = min(spans)
        if (actor in clause.lead) != (start < border):
            return False
    return True


def _in_english(checked: Checked, clause: Responsibility) -> str:
    """How the clause may stand; a body that has no record, or is no single one, is left as it is printed."""
    duties = "Responsible within their respective duties" if _EACH_ITS_OWN in clause.text else "Responsible"
    lead, support = (_listed(checked, actors) for actors in (clause.lead, clause.support))
    others = ", ".join(filter(None, [_listed(checked, clause.responsible), *clause.generic]))
    parts = ((_LEAD, lead), (f"{duties}:", others), ("Support:", support))
    return f"({' '.join(f'{label} {names}.' for label, names in parts if names)})"


def _listed(checked: Checked, actors: tuple[Actor, ...]) -> str:
    agencies = [(actor.name, _agency(checked, actor)) for actor in actors]
    return ", ".join(agency.name_en.text if agency else name for name, agency in agencies)


def _agency(checked: Checked, actor: Actor) -> Agency | None:
    return checked.library.agencies.get(actor.agency) if actor.agency else None
