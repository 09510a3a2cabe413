"""Zip archives whose bytes depend on nothing but their contents."""

import zipfile

# The earliest time that a zip file can hold.
_TIME = (1980, 1, 1, 0, 0, 0)


def add(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    """Add `data` to an open archive under `name`, with a fixed time and plain permissions."""
    info = zipfile.ZipInfo(name, _TIME)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    archive.writestr(info, data)
