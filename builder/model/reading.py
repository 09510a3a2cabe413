"""What reading a text finds. Every `start` and `end` counts characters of that text; `end` is exclusive."""

from dataclasses import dataclass

from builder.model.quantity import Quantity


@dataclass(frozen=True, slots=True)
class Actor:
    """A body as named in a text."""

    name: str
    """The name as written."""
    agency: str | None
    """The id of its authority record; None where no record has the name."""


@dataclass(frozen=True, slots=True)
class Responsibility:
    """A responsibility clause."""

    start: int
    """Where it begins, its parenthesis included."""
    end: int
    """Where it ends, its parenthesis included."""
    text: str
    """The clause without its parentheses."""
    lead: tuple[Actor, ...]
    """Who leads (牵头)."""
    responsible: tuple[Actor, ...]
    """Who is responsible (负责)."""
    support: tuple[Actor, ...]
    """Who supports (配合, 参与, 会同)."""
    generic: tuple[str, ...]
    """Actors that are no single body, as written."""
    governs: tuple[int, int]
    """The span of the text for which it makes them responsible."""
    scope: str | None = None
    """Where it applies, as the clause says."""
    deadline: str | None = None
    """By when, as the clause says."""

    @property
    def named(self) -> tuple[Actor, ...]:
        """The bodies that it names, in whatever role."""
        return (*self.lead, *self.responsible, *self.support)


@dataclass(frozen=True, slots=True)
class Duty:
    """A duty laid on actors by a sentence of the running text (商务部要会同有关部门…)."""

    start: int
    """Where it begins."""
    end: int
    """Where it ends."""
    text: str
    """The words."""
    lead: tuple[Actor, ...]
    """The bodies on which it is laid."""
    generic: tuple[str, ...]
    """Actors that are no single body, as written."""


@dataclass(frozen=True, slots=True)
class Target:
    """A dated or counted goal."""

    start: int
    """Where it begins."""
    end: int
    """Where it ends."""
    text: str
    """The words."""
    years: tuple[int, ...]
    """The calendar years named, a range with all its years."""
    quantities: tuple[Quantity, ...]
    """What it counts, in order."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A work named in 《》 or by its document number."""

    start: int
    """Where it begins."""
    end: int
    """Where it ends."""
    title: str | None
    """The title without 《》."""
    number: str | None
    """The document number, as written."""
    directive: str | None = None
    """The id of the directive of ours that it names, if any."""
    repealed: bool = False
    """Whether the text ends its force."""


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short name introduced by 以下简称 or 以下称."""

    start: int
    """Where the parenthesis begins that introduces it."""
    end: int
    """Where that ends."""
    short: str
    """The short name."""
    full: str
    """What it stands for."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names a record."""

    start: int
    """Where it begins."""
    end: int
    """Where it ends."""
    text: str
    """The name as written."""
    kind: str
    """`term`, `agency` or `directive`."""
    target: str
    """The record's id."""


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was understood of one passage."""

    responsibilities: tuple[Responsibility, ...] = ()
    """Who must do it."""
    duties: tuple[Duty, ...] = ()
    """What sentences demand of bodies."""
    targets: tuple[Target, ...] = ()
    """Dated and counted goals."""
    citations: tuple[Citation, ...] = ()
    """Works cited."""
    abbreviations: tuple[Abbreviation, ...] = ()
    """Short names introduced."""
    mentions: tuple[Mention, ...] = ()
    """Names of records."""
