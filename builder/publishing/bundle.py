"""The site as one file to carry: opened from START-HERE.html, without a network or a server."""

import zipfile
from pathlib import Path

from builder.archive import add
from builder.files import writing
from builder.publishing.entrance import start_here


def write_bundle(site: Path, folder: Path, version: str) -> Path:
    """Pack `site` into `folder/maoce-<version>.zip` under one top folder; gives the file's path."""
    top = f"maoce-{version}"
    with (
        writing(folder, f"{top}.zip") as zipped,
        zipfile.ZipFile(zipped, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as bundle,
    ):
        add(bundle, f"{top}/START-HERE.html", start_here(version).encode("utf-8"))
        for file in sorted(site.rglob("*")):
            if file.is_file():
                add(bundle, f"{top}/site/{file.relative_to(site).as_posix()}", file.read_bytes())
    return folder / f"{top}.zip"
