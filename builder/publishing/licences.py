"""Whose work is in the bundle, under which terms, with the full text of each."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import distribution
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Piece:
    """A work inside the bundle.

    `file` is its licence's name in LICENSES/; `package` the installed distribution whose file `path` ends the path of
    that text, None where the text is kept with this module. `marks` are names by which others call the work.
    """

    work: str
    licence: str
    file: str
    package: str | None = None
    path: str = ""
    marks: tuple[str, ...] = ()

    def text(self) -> str:
        """The full text of the licence."""
        if self.package is None:
            return files("builder.publishing").joinpath("licences", self.file).read_text("utf-8")
        found = next(file for file in distribution(self.package).files or () if str(file).endswith(self.path))
        return found.read_text("utf-8")


PIECES = (
    Piece(
        "Maoce: glossary, English headings, summaries and definitions, pages",
        "CC BY 4.0",
        "CC-BY-4.0.txt",
        "maoce",
        "licenses/LICENSE-CONTENT",
    ),
    Piece("Maoce: programs, scripts and styles", "Apache-2.0", "Apache-2.0.txt", "maoce", "licenses/LICENSE"),
    Piece(
        "Material for MkDocs: layout, styles and scripts of the pages; copyright (c) Martin Donath",
        "MIT",
        "mkdocs-material.txt",
        "mkdocs-material",
        "licenses/LICENSE",
    ),
    Piece(
        "Material Design Icons: the icons of the pages; copyright Pictogrammers",
        "Pictogrammers Free License (Apache-2.0)",
        "material-design-icons.txt",
        "mkdocs-material",
        ".icons/material/LICENSE",
    ),
    Piece(
        "RxJS, inside the theme's script; copyright (c) 2015-2018 Google, Inc., Netflix, Inc., Microsoft Corp. and contributors",
        "Apache-2.0",
        "Apache-2.0.txt",
        "maoce",
        "licenses/LICENSE",
        ("rxjs",),
    ),
    Piece("tslib, inside the theme's script; copyright (c) Microsoft", "0BSD", "tslib.txt", marks=("tslib",)),
    Piece(
        "clipboard.js, inside the theme's script; copyright (c) Zeno Rocha",
        "MIT",
        "clipboard.txt",
        marks=("clipboard",),
    ),
    Piece(
        "escape-html, inside the theme's script; copyright (c) TJ Holowaychuk, Andreas Lubbe, Tiancheng Gu",
        "MIT",
        "escape-html.txt",
        marks=("escape-html",),
    ),
    Piece(
        "focus-visible (https://github.com/WICG/focus-visible), inside the theme's script; copyright (c) W3C (MIT, ERCIM, Keio, Beihang)",
        "W3C Software and Document License",
        "focus-visible.txt",
        marks=("focus-visible",),
    ),
    Piece(
        "material-design-color, inside the theme's styles; copyright (c) Denis Malinochkin",
        "MIT",
        "material-design-color.txt",
        marks=("material-design-color",),
    ),
)


def licence_files() -> Iterator[tuple[str, str]]:
    """The name and the text of each file in LICENSES/: a list of the works, then each licence once."""
    listed = "".join(f"{piece.work}\n    {piece.licence}: {piece.file}\n" for piece in PIECES)
    official = "Official texts: no copyright (Copyright Law of the People's Republic of China, Article 5)\n"
    yield (
        "CONTENTS.txt",
        f"What stands beside this folder, and the licence of each work. 本文件夹旁各项内容及其许可。\n\n{official}{listed}",
    )
    yield from {piece.file: piece.text() for piece in PIECES}.items()
