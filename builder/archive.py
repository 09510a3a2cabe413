"""Zip archives whose bytes depend on nothing but their contents."""

import zipfile

# The earliest time that a zip file can hold.
_TIME = (1980, 1, 1, 0, 0, 0)


def add(archive: zipfile.ZipFile, name: str, data: bytes, method: int = zipfile.ZIP_DEFLATED) -> None:
    """Add `data` to an open archive under `name`, as small as may be, with a fixed time and plain permissions.

    What makes the archive's own level no use here: for an entry with facts of its own zipfile does not look at it.
    """
    info = zipfile.ZipInfo(name, _TIME)
    info.compress_type = method
    info.create_system = 3  # Unix, on every system: the permissions are its
    info.external_attr = 0o644 << 16
    archive.writestr(info, data, compresslevel=9)
