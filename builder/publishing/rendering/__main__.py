"""`… rendering ROOT`, on a lifeline: the sites of editions from work folders, see publisher.py.

What to do is told in lines of JSON: a work folder, the moment to build as of in seconds since 1970, a shard, and editions.
It says on stdout, a JSON object a line, which edition is done, and at the end what all pages lead to for assets, how many of
them had to be rendered and under which names the store has them, or what is wrong with each edition.
"""

import json
import sys
import traceback
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from builder.model import Edition
from builder.model.shard import WHOLE, Shard
from builder.processes import divided
from builder.publishing.finish import share_assets
from builder.publishing.lifeline import told
from builder.publishing.rendering.opened import Opened, complaints
from builder.publishing.rendering.pages import EditionPages, Made
from builder.publishing.rendering.standing import NOTED, Before, Standing, note
from builder.publishing.rendering.store import Store
from builder.publishing.tidy import tidy
from builder.settings import build_as_of

_AT_ONCE = 16  # pages


class _Compiled(BytecodeCache):
    """Templates as one edition compiled them, for the others and for the next time; Jinja looks whether they have changed."""

    def __init__(self) -> None:
        self._found: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._found:
            bucket.bytecode_from_string(self._found[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._found[bucket.key] = bucket.bytecode_to_string()


class _FailedError(Exception):
    """What is wrong, by edition."""

    def __init__(self, said: dict[Edition, str]) -> None:
        super().__init__(said)
        self.said = said


def main(root: Path) -> None:
    """Render what is told, for the checkout `root`, until no more is."""
    templates = _Compiled()
    while (line := told.get()) is not None:
        job = json.loads(line)
        build_as_of(job["epoch"])
        shard = Shard.read(job["shard"])
        assert shard, job
        try:
            before = Before(*map(Path, job["before"])) if job["before"] else None
            editions = [Edition(name) for name in job["editions"]]
            end = _render(root, Path(job["folder"]), before, shard, editions, templates)
        except _FailedError as failed:
            end = {"failed": failed.said}
        _say(end)


def _render(
    root: Path, folder: Path, before: Before | None, shard: Shard, editions: list[Edition], templates: _Compiled
) -> dict[str, object]:
    """Render the shard's pages of these editions."""
    store, opened = Store.of(root), []
    common = [path.read_bytes() for path in (root / "mkdocs.yml", *sorted((root / "overrides").rglob("*.html")))]
    for edition in editions:
        configuration = folder / f"{edition}.yml"
        try:
            with complaints() as said:
                one = Opened(configuration, templates)
                one.write_files()
        except Exception as error:  # MkDocs, its plugins and templates raise anything
            raise _FailedError({edition: _told(error)}) from None
        if said:
            raise _FailedError({edition: "\n".join(said)})
        tidy(folder / "site" / edition)
        assets = share_assets(folder / "site", edition)
        standing = Standing(before, edition)
        opened.append(EditionPages(edition, one, assets, store, standing, [*common, configuration.read_bytes()]))

    own = [[file for file in one.opened.pages if shard.has(f"{one.edition}/{file.src_uri}")] for one in opened]

    def make(task: tuple[int, int]) -> list[Made] | str:
        number, first = task
        try:
            return [opened[number].make(file) for file in own[number][first : first + _AT_ONCE]]
        except Exception as error:
            return _told(error)

    tasks = [(number, first) for number, files in enumerate(own) for first in range(0, len(files), _AT_ONCE)]
    found: list[list[Made]] = [[] for _ in opened]
    for (number, _), result in zip(tasks, divided(make, tasks), strict=True):
        if isinstance(result, str):
            raise _FailedError({editions[number]: result})
        found[number] += result
        if len(found[number]) == len(own[number]):
            _say({"done": editions[number]})
    wrong = {
        one.edition: said
        for one, made in zip(opened, found, strict=True)
        if (said := _complaints(one, made, whole=shard == WHOLE))
    }
    if wrong:
        raise _FailedError({edition: "\n".join(said) for edition, said in wrong.items()})
    for edition, made in zip(editions, found, strict=True):
        noted = {page.file: (page.kept, page.files, page.anchors, page.anchors_of) for page in made}
        note(folder / NOTED, edition, folder / "site" / edition, noted)
    store.forget()
    pages = [page for made in found for page in made]
    return {"assets": assets, "rendered": sum(page.rendered for page in pages), "kept": [page.kept for page in pages]}


def _complaints(one: EditionPages, made: list[Made], *, whole: bool) -> list[str]:
    with complaints() as of_links:
        if whole:  # else nobody knows what anchors the other pages have
            one.opened.check_anchors({page.name: (page.anchors, page.anchors_of) for page in made})
    return [line for page in made for line in page.said] + of_links


def _told(error: Exception) -> str:
    if isinstance(error, OSError) and error.errno:
        # The system refused, a full disk for instance, and our stack explains nothing.
        return f"{type(error).__name__}: {error}"
    return "".join(traceback.format_exception(error)).rstrip()


def _say(what: dict[str, object]) -> None:
    print(json.dumps(what), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
