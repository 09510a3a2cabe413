"""The site as one file to carry: opened from START-HERE.html, without a network or a server."""

import zipfile
from pathlib import Path

from builder.publishing.entrance import start_here

# The earliest time a zip file can hold; a fixed one makes two bundles of the same site equal.
_TIME = (1980, 1, 1, 0, 0, 0)


def write_bundle(site: Path, folder: Path, version: str) -> Path:
    """Pack `site` into `folder/maoce-<version>.zip` under one top folder; gives the file's path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"maoce-{version}.zip"
    top = f"maoce-{version}"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as bundle:
        _add(bundle, f"{top}/START-HERE.html", start_here(version).encode("utf-8"))
        for file in sorted(site.rglob("*")):
            if file.is_file():
                _add(bundle, f"{top}/site/{file.relative_to(site).as_posix()}", file.read_bytes())
    return path


def _add(bundle: zipfile.ZipFile, name: str, data: bytes) -> None:
    info = zipfile.ZipInfo(name, _TIME)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    bundle.writestr(info, data)
