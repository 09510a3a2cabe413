"""The permissions of a finished site: the same whoever built it, and readable for the server that gives it out.

Times are left alone: servers and rsync take a file of the same size and time for the same file, and an edit of a letter
may leave the size as it was.
"""

import os
from pathlib import Path

_FOLDER = 0o755
_FILE = 0o644


def set_modes(site: Path) -> None:
    """Make every folder of `site`, itself included, 0755 and every file 0644, whatever the umask and the sources were."""
    for folder, _, files in os.walk(site):
        Path(folder).chmod(_FOLDER)
        for name in files:
            Path(folder, name).chmod(_FILE)
