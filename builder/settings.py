"""What a host sets in the environment: read here, once, judged, and handed down as a value. Nothing else reads it."""

import os
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from builder.model import MaoceError, Problem

_SITE, _REPO, _ONE_FILE = "MAOCE_SITE_URL", "MAOCE_REPO_URL", "MAOCE_SEARCH_ONE_FILE"
_EPOCH = "SOURCE_DATE_EPOCH"  # https://reproducible-builds.org/specs/source-date-epoch/
_HOME = Path(__file__).resolve().parents[1]
LATEST_SECOND = 2**32 - 1  # that gzip can write: 2106-02-07
# RFC 3986 in the part of it that a site's address needs: no user, query or fragment, nothing to be escaped in HTML.
_ADDRESS = re.compile(
    r"https?://[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?(?::\d{1,5})?(?:/[A-Za-z0-9._~%-]+)*/?", re.IGNORECASE | re.ASCII
)


@dataclass(frozen=True, slots=True)
class Settings:
    """What is set; without words, that nothing is.

    `site_url`, from MAOCE_SITE_URL, is where the site will stand, with a path (`https://owner.github.io/maoce`) or without
    (`https://owner.github.io`, a domain of one's own), and `repo_url`, from MAOCE_REPO_URL, where the repository is shown:
    both without a slash at their end, empty if not set. `search_one_file`, from MAOCE_SEARCH_ONE_FILE, is up to how many
    bytes an edition's search data is one file. `day`, in UTC, is that of SOURCE_DATE_EPOCH, on which all is built as if.
    """

    site_url: str = ""
    repo_url: str = ""
    search_one_file: int | None = None
    day: date | None = None

    @classmethod
    def of(cls, environ: Mapping[str, str]) -> "Settings":
        """The settings of an environment; an empty variable is as good as none.

        Raises MaoceError with every setting that is wrong.
        """
        if problems := list(_problems(environ)):
            raise MaoceError(problems)
        size, seconds = environ.get(_ONE_FILE), environ.get(_EPOCH)
        return cls(
            site_url=environ.get(_SITE, "").removesuffix("/"),
            repo_url=environ.get(_REPO, "").removesuffix("/"),
            search_one_file=int(size) if size else None,
            day=datetime.fromtimestamp(int(seconds), UTC).date() if seconds else None,
        )


NOTHING_SET = Settings()


def ours() -> dict[str, str]:
    """Those variables of our own environment that set something here, for a run elsewhere that is to be like this one."""
    return {name: os.environ[name] for name in (_SITE, _REPO, _ONE_FILE, _EPOCH) if name in os.environ}


def build_as_of(seconds: int) -> None:
    """From now on have programs in this process, which read SOURCE_DATE_EPOCH, work as at this moment, in seconds since 1970."""
    os.environ[_EPOCH] = str(seconds)


def annotates(environ: Mapping[str, str]) -> bool:
    """Whether GitHub Actions runs us, which shows what it is told beside a pull request's lines."""
    return bool(environ.get("GITHUB_ACTIONS"))


def for_child(without: Collection[str] = (), **more: str) -> dict[str, str]:
    """The environment for a process that we start: our own `without` some variables, and with `more`.

    Wherever it is started, it finds the modules that this one runs.
    """
    ours = {name: value for name, value in os.environ.items() if name not in without}
    path = os.pathsep.join(filter(None, [str(_HOME), ours.get("PYTHONPATH")]))
    return ours | {"PYTHONPATH": path} | more


def _problems(environ: Mapping[str, str]) -> Iterator[Problem]:
    for variable in (_SITE, _REPO):
        value = environ.get(variable, "")
        if value and (not _ADDRESS.fullmatch(value) or "/.." in value):
            yield Problem.at(variable, 1, 1, "setting-address", value=repr(value)[1:-1])
    size = environ.get(_ONE_FILE, "")
    if size and not re.fullmatch(r"\d{1,12}", size, re.ASCII):
        yield Problem.at(_ONE_FILE, 1, 1, "setting-bytes", value=repr(size)[1:-1])
    seconds = environ.get(_EPOCH, "")
    if seconds and (not re.fullmatch(r"\d{1,10}", seconds, re.ASCII) or int(seconds) > LATEST_SECOND):
        yield Problem.at(_EPOCH, 1, 1, "epoch", value=ascii(seconds[:40])[1:-1], latest=LATEST_SECOND)
