"""Whether a name that somebody typed can be a name of an entry."""

import re
import unicodedata

from builder.language.simplified import to_simplified
from builder.model import Problem
from builder.model.limits import NAME

# Beside Han characters: capitals and digits (C2M), small letters beside them, what joins words, and the marks that names have.
_CHINESE = re.compile(r"[\u3007\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffffA-Za-z0-9+&/.·—、“”（）-]")
_HAN = re.compile(r"[\u3007\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]")
_ACRONYM = re.compile(r"[A-Z0-9+&/.-]*[A-Z][A-Z0-9+&/.-]*")
_NAMES_IN_ENGLISH = re.compile(r"[A-Za-z]")


def fault_of_name(name: str) -> Problem | None:
    """Why `name` is no Chinese name of an entry, as a problem without a place; None if it may be one.

    An acronym in capitals is a name, for directives write it so (RCEP); a word in small Latin letters is none.
    """
    if fault := _fault_of_any(name):
        return fault
    if not _HAN.search(name) and not _ACRONYM.fullmatch(name):
        return _problem("name-latin", name=name)
    if " " in name or "\u3000" in name:
        return _problem("name-blanks", name=name, right="".join(name.split()))
    if sign := next((char for char in name if not _CHINESE.match(char)), None):
        return _problem("name-sign", name=name, found=sign)
    if (simplified := to_simplified(name)) != name:
        return _problem("name-traditional", name=name, right=simplified)
    return None


def fault_of_english(name: str) -> Problem | None:
    """Why `name` is no English name of an entry; None if it may be one."""
    if fault := _fault_of_any(name):
        return fault
    if not _NAMES_IN_ENGLISH.search(name) or any(unicodedata.east_asian_width(char) in "WF" for char in name):
        return _problem("name-english", name=name)
    if sign := next(
        (char for char in name if unicodedata.category(char)[0] not in "LMNPZ" and char not in "+$%"), None
    ):
        return _problem("name-sign", name=name, found=sign)
    return None


def _fault_of_any(name: str) -> Problem | None:
    if not name.strip():
        return _problem("name-empty")
    if len(name) > NAME:
        return _problem("name-long", found=len(name), limit=NAME)
    right = " ".join(name.split())
    return _problem("name-blanks", name=name, right=right) if name != right else None


def _problem(rule: str, **values: object) -> Problem:
    return Problem.at("", 1, 1, rule, **values)
