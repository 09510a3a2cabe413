"""What a host sets in the environment, read and judged in one place."""

import os
import re
from collections.abc import Iterator

from builder.model import MaoceError, Problem

# RFC 3986 in the part of it that a site's address needs: no user, query or fragment, nothing to be escaped in HTML.
_ADDRESS = re.compile(
    r"https?://[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?(?::\d{1,5})?(?:/[A-Za-z0-9._~%-]+)*/?", re.IGNORECASE | re.ASCII
)


def site_url() -> str:
    """Where the site will stand, of MAOCE_SITE_URL, without a slash at its end; empty if that is not set.

    With a path (`https://owner.github.io/maoce`) or without (`https://owner.github.io`, a domain of one's own).
    """
    return _address("MAOCE_SITE_URL")


def repo_url() -> str:
    """Where the repository is shown, of MAOCE_REPO_URL, in the form of `site_url`; empty if that is not set."""
    return _address("MAOCE_REPO_URL")


def search_one_file(usual: int) -> int:
    """Up to how many bytes an edition's search data is one file, of MAOCE_SEARCH_ONE_FILE; `usual` if that is not set."""
    return int(os.environ.get("MAOCE_SEARCH_ONE_FILE") or usual)


def check_settings() -> None:
    """Raise MaoceError with every setting that is wrong."""
    if problems := list(_problems()):
        raise MaoceError(problems)


def _address(variable: str) -> str:
    return os.environ.get(variable, "").removesuffix("/")


def _problems() -> Iterator[Problem]:
    for variable in ("MAOCE_SITE_URL", "MAOCE_REPO_URL"):
        value = os.environ.get(variable, "")
        if value and (not _ADDRESS.fullmatch(value) or "/.." in value):
            yield Problem.at(variable, 1, 1, "setting-address", value=repr(value)[1:-1])
    size = os.environ.get("MAOCE_SEARCH_ONE_FILE", "")
    if size and not re.fullmatch(r"\d{1,12}", size, re.ASCII):
        yield Problem.at("MAOCE_SEARCH_ONE_FILE", 1, 1, "setting-bytes", value=repr(size)[1:-1])
