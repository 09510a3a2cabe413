"""The site as one file to carry: opened from START-HERE.html, without a network or a server."""

import zipfile
from pathlib import Path

from builder.archive import add
from builder.files import writing
from builder.model import BuildInfo
from builder.publishing.entrance import start_here
from builder.publishing.finish import only_for_hosts


def write_bundle(site: Path, folder: Path, info: BuildInfo) -> Path:
    """Pack `site`, which is of the build `info`, into `folder/<its name>.zip` under one top folder; gives the file's path."""
    top = info.name
    with (
        writing(folder, f"{top}.zip") as zipped,
        zipfile.ZipFile(zipped, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as bundle,
    ):
        add(bundle, f"{top}/START-HERE.html", start_here((site / "index.html").read_text("utf-8")).encode("utf-8"))
        for file in sorted(site.rglob("*")):
            name = file.relative_to(site).as_posix()
            if file.is_file() and not only_for_hosts(name):
                add(bundle, f"{top}/site/{name}", file.read_bytes())
    return folder / f"{top}.zip"
