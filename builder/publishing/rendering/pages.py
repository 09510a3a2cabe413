"""The pages of an edition, finished and written: from the store if nothing that they depend on has changed, else rendered.

A page depends on its Markdown, on what all pages of the edition have in common (configuration, templates, nav, the programs
that make it) and on whether the files that it leads to are there.
"""

import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File

from builder.model import Edition
from builder.publishing.finish import finished
from builder.publishing.rendering.opened import Opened, complaints
from builder.publishing.rendering.programs import programs
from builder.publishing.rendering.standing import Standing
from builder.publishing.rendering.store import Store, key


@dataclass(frozen=True, slots=True)
class Made:
    """What became of a page: its file in the edition's folder, its name in the store, whether it had to be rendered, what was
    wrong, the files that it leads to, and for the check of links its anchors.
    """

    name: str
    file: str
    kept: str
    rendered: bool
    said: list[str]
    files: list[str]
    anchors: list[str]
    anchors_of: dict[str, dict[str, str]]


class EditionPages:
    """The pages of an opened `edition`, which go to `site/<edition>/` and lead to the folder `assets`."""

    def __init__(
        self, edition: Edition, opened: Opened, assets: str, store: Store, standing: Standing, common: list[bytes]
    ) -> None:
        """`common` is what stands in all files on which every page depends."""
        self.edition, self.opened, self._assets, self._store, self._standing = edition, opened, assets, store, standing
        nav = repr([(item.title, getattr(item, "url", None)) for item in opened.nav.items])
        told = [nav, assets, edition.value, *programs()]
        self._common = key([*common, *(said.encode("utf-8") for said in told)]).encode("ascii")

    def make(self, file: File) -> Made:
        """Write a page. Raises what MkDocs and templates raise, and OSError."""
        name = key([self._common, file.src_uri.encode("utf-8"), file.content_bytes])
        path = Path(file.abs_dest_path)
        path.parent.mkdir(parents=True, exist_ok=True)
        stood = self._standing.find(file.dest_uri, name)
        if stood and self._leads_somewhere(stood.files):
            with suppress(OSError):  # another file system, or one without second names
                os.link(stood.file, path)
                return Made(file.src_uri, file.dest_uri, name, False, [], *stood[1:])
        page, said = self._known(name), list[str]()
        known = page is not None
        if page is None:
            with complaints() as said:
                page = self._rendered(file)
            if not said:
                self._store.put(name, page)
        path.write_text(page["html"], "utf-8", newline="\n")
        return Made(
            file.src_uri, file.dest_uri, name, not known, said, page["files"], page["anchors"], page["anchors_of"]
        )

    def _known(self, name: str) -> dict[str, Any] | None:
        page: dict[str, Any] | None = self._store.get(name)
        return page if page is not None and self._leads_somewhere(page["files"]) else None

    def _leads_somewhere(self, files: Iterable[str]) -> bool:
        """Whether these files are there."""
        return all(map(self.opened.has, files))

    def _rendered(self, file: File) -> dict[str, Any]:
        made = self.opened.render(file)
        html = finished(made.html, self.edition, self._assets, f"{self.edition}/{file.dest_uri}")
        return {"html": html, "files": made.files, "anchors": made.anchors, "anchors_of": made.anchors_of}
