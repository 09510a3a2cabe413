"""Where shards are put and found: a folder, or an address of fsspec that every machine reaches (`s3://bucket/shards`)."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from builder.model import MaoceError, Problem
from builder.model.shard import Shard
from builder.publishing.shards import Found

_PATTERN = "shard-*-of-*.zip"


def is_address(place: str) -> bool:
    """Whether a place is no folder of this machine."""
    return "://" in place


def carry(file: Path, address: str) -> str:
    """Copy a file to an address; gives where it is. Raises MaoceError with what the other side says if it cannot."""
    with _reached(address) as (system, folder):
        system.makedirs(folder, exist_ok=True)
        system.put_file(str(file), f"{folder}/{file.name}")
    return f"{address.rstrip('/')}/{file.name}"


def find(places: Iterable[str], folder: Path, root: Path) -> tuple[list[Found], list[Problem]]:
    """The shards' files at these places, each once, and every place where there is none.

    Places are files, folders, and addresses, from which they are brought to `folder`. What stands in the checkout `root` is
    named from there. Raises MaoceError if an address cannot be reached.
    """
    found: dict[Path, Found] = {}
    problems: list[Problem] = []
    for number, place in enumerate(places):
        here = list(_brought(place, folder / str(number)) if is_address(place) else _standing(Path(place), root))
        found |= {one.path.resolve(): one for one in here}
        if not here:
            problems.append(Problem.at(place, 1, 1, "shard-none"))
    return list(found.values()), problems


def _standing(place: Path, root: Path) -> Iterator[Found]:
    for path in sorted(place.glob(_PATTERN)) if place.is_dir() else [place]:
        if path.is_file():
            inside = path.resolve().is_relative_to(root)
            yield Found(path, path.resolve().relative_to(root).as_posix() if inside else path.as_posix())


def _brought(address: str, folder: Path) -> Iterator[Found]:
    with _reached(address) as (system, there):
        for path in sorted(map(str, system.glob(f"{there}/{_PATTERN}"))):
            name = path.rpartition("/")[2]
            if Shard.read(name):
                folder.mkdir(parents=True, exist_ok=True)
                system.get_file(path, str(folder / name))
                yield Found(folder / name, f"{address.rstrip('/')}/{name}")


@contextmanager
def _reached(address: str) -> Iterator[tuple[Any, str]]:
    """The file system of an address, and the path in it. Each kind has errors of its own, all told alike."""
    try:
        from fsspec import url_to_fs

        system, path = url_to_fs(address)
        yield system, path.rstrip("/")
    except ModuleNotFoundError as error:
        raise MaoceError([Problem.at(address, 1, 1, "no-package", package=error.name)]) from None
    except Exception as error:
        raise MaoceError([Problem.at(address, 1, 1, "system", why=str(error) or type(error).__name__)]) from None
