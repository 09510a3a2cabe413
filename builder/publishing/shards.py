"""A shard on its way from the machine that rendered it to the one that joins all: a zip of pages as the store keeps them.

Its `manifest.json` says which shard it is, what it was made of, and under which names its pages stand in `pages/`. As a
page's name is a hash of all that it depends on, a store that holds the pages of every shard has nothing left to render;
what is wrong with a file is told, and a page that none holds would be rendered where the shards are joined.
"""

import json
import zipfile
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from builder.archive import add
from builder.files import writing
from builder.model import BuildInfo, MaoceError, Problem
from builder.model.shard import Shard
from builder.publishing.rendering.programs import contents, whole_program
from builder.publishing.rendering.store import Store, is_name, is_sound, key
from builder.settings import Settings

_MANIFEST = "manifest.json"
_PAGES = "pages/"
_SHOWN = 10  # shards that are missing
# What zipfile, json and we raise of a file that is not as it was written.
_DAMAGED = (
    zipfile.BadZipFile, AttributeError, EOFError, KeyError, NotImplementedError, OverflowError, RuntimeError, TypeError, ValueError,
    zlib.error,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a shard's file says of itself; `made_of` as the function of this name gives it."""

    shard: Shard
    made_of: Mapping[str, str]
    pages: Sequence[str]


class Found(NamedTuple):
    """A shard's file, and what the person calls it who named it."""

    path: Path
    name: str


def made_of(root: Path, build: BuildInfo, settings: Settings) -> dict[str, str]:
    """All that must be the same for shards to be of one site, each by a name that a person understands.

    It is a build of the checkout `root`. Programs are what runs here, ours to the byte, and the templates.
    """
    return {
        "version": build.version,
        "commit": build.commit or "",
        "content": build.content,
        "day": build.day.isoformat(),
        "MAOCE_SITE_URL": settings.site_url,
        "MAOCE_REPO_URL": settings.repo_url,
        "programs": key([*whole_program(), *contents(root / "overrides"), (root / "mkdocs.yml").read_bytes()]),
    }


def write_shard(folder: Path, shard: Shard, made_of: Mapping[str, str], store: Store, pages: Iterable[str]) -> Path:
    """Write the shard's file into `folder`, with these pages of the store; gives its path. The same pages give the same bytes.

    Raises MaoceError if the store could not keep a page, OSError if the file cannot be written.
    """
    names = sorted(pages)
    said = {"shard": str(shard), "made_of": dict(made_of), "pages": names}
    with writing(folder, shard.file) as file, zipfile.ZipFile(file, "w") as archive:
        add(archive, _MANIFEST, json.dumps(said, indent=1).encode("utf-8"))
        for name in names:
            data = store.packed(name)
            if data is None:
                raise MaoceError([Problem.at("build/pages", 1, 1, "shard-unkept", shard=shard)])
            add(archive, _PAGES + name, data, zipfile.ZIP_STORED)
    return folder / shard.file


def take_shards(found: Iterable[Found], made_of: Mapping[str, str], store: Store) -> list[Problem]:
    """Put the pages of all shards into the store; gives all that is wrong with them, and what lacks."""
    problems: list[Problem] = []
    whose: dict[Shard, list[str]] = defaultdict(list)
    for path, name in found:
        shard = Shard.read(path.name)  # so that a damaged one is not told to be missing as well
        try:
            with zipfile.ZipFile(path) as archive:
                manifest = _manifest(archive)
                shard = manifest.shard
                problems += _of_others(name, manifest, made_of)
                for page in manifest.pages:
                    store.put_packed(page, _page(archive, page))
        except _DAMAGED as error:
            problems.append(Problem.at(name, 1, 1, "shard-damaged", why=error, shard=shard or "1/8"))
        if shard:
            whose[shard].append(name)
    return [*problems, *_together(whose)]


def _manifest(archive: zipfile.ZipFile) -> Manifest:
    """Raises what a file does that is no shard's."""
    said = json.loads(archive.read(_MANIFEST))
    shard = Shard.read(said["shard"])
    pages = said["pages"]
    if shard is None or not all(is_name(page) for page in pages):
        raise ValueError(f"{_MANIFEST} is not as it was written")
    return Manifest(shard, {str(what): str(value) for what, value in said["made_of"].items()}, pages)


def _page(archive: zipfile.ZipFile, name: str) -> bytes:
    """A page as the store keeps it, which is never packed once more: it is as large as its part of the file."""
    info = archive.getinfo(_PAGES + name)
    if info.compress_type != zipfile.ZIP_STORED:
        raise ValueError(f"{info.filename} is not as it was written")
    data = archive.read(info)
    if not is_sound(data):
        raise ValueError(f"{info.filename} is not as it was written")
    return data


def _of_others(name: str, manifest: Manifest, made_of: Mapping[str, str]) -> Iterator[Problem]:
    for what, right in made_of.items():
        other = manifest.made_of.get(what, "")
        if other != right:
            yield Problem.at(
                name, 1, 1, "shard-other", what=what, found=other or "-", right=right or "-", shard=manifest.shard
            )


def _together(whose: Mapping[Shard, Sequence[str]]) -> Iterator[Problem]:
    """What is wrong with shards beside each other, each by itself being good."""
    for shard, names in whose.items():
        for name in names[1:]:
            yield Problem.at(name, 1, 1, "shard-twice", shard=shard, other=names[0])
    sizes: dict[int, set[int]] = defaultdict(set)
    for shard in whose:
        sizes[shard.of].add(shard.number)
    usual = max(sizes, key=lambda of: (len(sizes[of]), of), default=0)
    for shard, names in whose.items():
        if shard.of != usual:
            yield Problem.at(names[0], 1, 1, "shard-division", shard=shard, usual=usual)
    missing = [Shard(number, usual) for number in range(1, usual + 1) if number not in sizes[usual]]
    if missing:
        shown = ", ".join(map(str, missing[:_SHOWN])) + ", …" * (len(missing) > _SHOWN)
        beside = next(names[0] for shard, names in whose.items() if shard.of == usual)
        yield Problem.at(beside, 1, 1, "shard-missing", shards=shown, shard=missing[0])
