"""`python -m builder.publishing.rendering ROOT FOLDER EDITION…`: the sites of editions from a work folder, see publisher.py.

It says on stdout, a JSON object a line, which edition is done, and at the end what all pages lead to for assets and how many
of them had to be rendered, or what is wrong with each edition.
"""

import json
import os
import sys
import traceback
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from builder.model import Edition
from builder.publishing.finish import share_assets
from builder.publishing.rendering.opened import Opened, complaints
from builder.publishing.rendering.pages import EditionPages, Made
from builder.publishing.rendering.store import Store
from builder.publishing.rendering.workers import divided
from builder.publishing.tidy import tidy

_AT_ONCE = 16  # pages


class _Compiled(BytecodeCache):
    """Templates as one edition compiled them, for the others."""

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


def main(root: Path, folder: Path, editions: list[Edition]) -> None:
    """Render these editions; `root` is the checkout."""
    try:
        end = _render(root, folder, editions)
    except _FailedError as failed:
        end = {"failed": failed.said}
    _say(end)
    sys.exit(1 if "failed" in end else 0)


def _render(root: Path, folder: Path, editions: list[Edition]) -> dict[str, object]:
    store, templates, opened = Store(root / "build" / "pages"), _Compiled(), []
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
        opened.append(EditionPages(edition, one, assets, store, [*common, configuration.read_bytes()]))

    def make(task: tuple[int, int]) -> list[Made] | str:
        number, first = task
        try:
            return [opened[number].make(file) for file in opened[number].opened.pages[first : first + _AT_ONCE]]
        except Exception as error:
            return _told(error)

    tasks = [
        (number, first) for number, one in enumerate(opened) for first in range(0, len(one.opened.pages), _AT_ONCE)
    ]
    found: list[list[Made]] = [[] for _ in opened]
    for (number, _), result in zip(tasks, divided(make, tasks, os.dup(0)), strict=True):
        if isinstance(result, str):
            raise _FailedError({editions[number]: result})
        found[number] += result
        if len(found[number]) == len(opened[number].opened.pages):
            _say({"done": editions[number]})
    wrong = {one.edition: said for one, made in zip(opened, found, strict=True) if (said := _complaints(one, made))}
    if wrong:
        raise _FailedError({edition: "\n".join(said) for edition, said in wrong.items()})
    store.forget()
    return {"assets": assets, "rendered": sum(page.rendered for made in found for page in made)}


def _complaints(one: EditionPages, made: list[Made]) -> list[str]:
    with complaints() as of_links:
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
    main(Path(sys.argv[1]), Path(sys.argv[2]), [Edition(word) for word in sys.argv[3:]])
