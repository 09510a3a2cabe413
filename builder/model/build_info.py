"""Which version of the program and of the content something was built from: the same for the same sources, always."""

from dataclasses import dataclass
from datetime import date

_SHORT = 12


@dataclass(frozen=True, slots=True)
class BuildInfo:
    """What a build is made of."""

    version: str
    """The release's."""
    content: str
    """The SHA-256 of the content, in hexadecimal."""
    day: date
    """The day of the sources, never that of the build."""
    commit: str | None = None
    """The commit checked out; None where there is no git."""
    dirty: bool = False
    """Whether files were not as the commit has them."""

    @property
    def name(self) -> str:
        """A name for files: `maoce-0.1.0-2026-11-28-<the commit's first characters, else those of the content>`."""
        short = (self.commit or self.content)[:_SHORT]
        return f"maoce-{self.version}-{self.day.isoformat()}-{short}{'-dirty' * self.dirty}"

    @property
    def said(self) -> str:
        """All of it on one line, for the head of a file."""
        commit = f"commit {self.commit}{' with changes' * self.dirty}, " if self.commit else ""
        return f"Maoce {self.version} of {self.day.isoformat()}, {commit}content sha256:{self.content}"
