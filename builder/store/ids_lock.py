"""`glossary/ids.lock`: every address ever published, one a line, and where those lead that have moved.

Lines are only ever added: an address that moves keeps its line and gets a second one, `terms/old -> terms/new`. So two
branches merge by taking the lines of both (`merge=union` in .gitattributes); their order means nothing.
"""

from collections.abc import Iterable

from builder.model import Problem, Published, is_address

_HEAD = """\
# Every address ever published; `maoce fmt` adds new ones. An address is cited and stays for good: where a record is renamed,
# keep its line and add a line `terms/old-id -> terms/new-id`, and the old address will lead to the new one.
"""


def read_lock(path: str, text: str) -> tuple[Published, list[Problem]]:
    """The addresses and redirects of the lock file, and what is wrong with its lines."""
    lines: dict[str, int] = {}
    redirects: dict[str, str] = {}
    problems: list[Problem] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        old, arrow, new = (part.strip() for part in line.partition("->"))
        if not is_address(old) or (arrow and not is_address(new)):
            problems.append(Problem.at(path, number, 1, "ids-lock", line=line))
        elif not arrow:
            lines.setdefault(old, number)
        elif redirects.setdefault(old, new) != new:
            problems.append(Problem.at(path, number, 1, "redirect-twice", old=old, new=redirects[old]))
        else:
            lines[old] = number
    return Published(lines, redirects), problems


def renewed_lock(text: str, addresses: Iterable[str]) -> str:
    """The text of the lock with every one of `addresses`; as it is if it has them all, else in order."""
    lines = {line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")}
    wanted = lines | set(addresses)
    return text if lines == wanted and text else _HEAD + "".join(f"{line}\n" for line in sorted(wanted))
