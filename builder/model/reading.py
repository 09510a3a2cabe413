"""What reading a text finds. Every `start` and `end` counts characters of that text; `end` is exclusive."""

from dataclasses import dataclass

from builder.model.quantity import Quantity


@dataclass(frozen=True, slots=True)
class Actor:
    """A body as named in a text: the name as written, and the id of its authority record or None."""

    name: str
    agency: str | None


@dataclass(frozen=True, slots=True)
class Responsibility:
    """A responsibility clause; `text` is the clause without its parentheses, which `start` and `end` include.

    `governs` is the span of the text for which it makes the actors responsible; `scope` and `deadline` are what the
    clause itself says of where and by when, as written.
    """

    start: int
    end: int
    text: str
    lead: tuple[Actor, ...]
    responsible: tuple[Actor, ...]
    support: tuple[Actor, ...]
    generic: tuple[str, ...]
    governs: tuple[int, int]
    scope: str | None = None
    deadline: str | None = None


@dataclass(frozen=True, slots=True)
class Duty:
    """A duty laid on actors by a sentence of the running text (商务部要会同有关部门…)."""

    start: int
    end: int
    text: str
    lead: tuple[Actor, ...]
    generic: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Target:
    """A dated or counted goal; `years` are the calendar years named, `quantities` what it counts, in order."""

    start: int
    end: int
    text: str
    years: tuple[int, ...]
    quantities: tuple[Quantity, ...]


@dataclass(frozen=True, slots=True)
class Citation:
    """A work named in 《》 or by its document number.

    `directive` is the id of ours that it names, if any; `repealed` tells that the text ends its force.
    """

    start: int
    end: int
    title: str | None
    number: str | None
    directive: str | None = None
    repealed: bool = False


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short name introduced by 以下简称 or 以下称 for `full`."""

    start: int
    end: int
    short: str
    full: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names a record: `kind` is `term`, `agency` or `directive`, `target` the record's id."""

    start: int
    end: int
    text: str
    kind: str
    target: str


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was understood of one passage."""

    responsibilities: tuple[Responsibility, ...] = ()
    duties: tuple[Duty, ...] = ()
    targets: tuple[Target, ...] = ()
    citations: tuple[Citation, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
    mentions: tuple[Mention, ...] = ()
