"""The site as one file to carry: opened from START-HERE.html, without a network or a server."""

import zipfile
from pathlib import Path

from builder.archive import add
from builder.model import BuildInfo
from builder.publishing.entrance import start_here


def write_bundle(site: Path, folder: Path, info: BuildInfo) -> Path:
    """Pack `site`, which is of the build `info`, into `folder/<its name>.zip` under one top folder; gives the file's path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{info.name}.zip"
    top = info.name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as bundle:
        add(bundle, f"{top}/START-HERE.html", start_here(info.version).encode("utf-8"))
        for file in sorted(site.rglob("*")):
            if file.is_file():
                add(bundle, f"{top}/site/{file.relative_to(site).as_posix()}", file.read_bytes())
    return path
