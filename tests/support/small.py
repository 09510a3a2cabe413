"""A project of one directive, one agency and two terms, without a problem: quick to check and to build."""

import shutil
from pathlib import Path

from builder.check.fingerprint import fingerprint
from builder.store.project import Project, read_library
from tests.conftest import ROOT, maoce_in
from tests.support.broken_files import (
    ACCESS,
    AGENCY,
    COMMERCE,
    DIRECTIVE,
    ENGLISH,
    MINISTRY,
    OTHER,
    PAGE,
    TERM,
    WAREHOUSE,
)


def small_project(root: Path) -> Path:
    """Make it in `root`; gives `root`."""
    texts = ((TERM, WAREHOUSE), (OTHER, COMMERCE), (AGENCY, MINISTRY), ("page.txt", PAGE))
    for name, text in texts:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    shutil.copy(ROOT / "mkdocs.yml", root)
    shutil.copytree(ROOT / "overrides", root / "overrides")
    (root / "content").mkdir()
    assert maoce_in(root)("import", root / "page.txt").returncode == 0
    path = root / DIRECTIVE
    path.write_text(
        path.read_text("utf-8").replace("title_en: null", "title_en: Notice on Overseas Warehouses"), "utf-8"
    )
    library, _ = read_library(Project(root))
    english = ENGLISH
    measures = library.directives["guobanfa-2020-7"].measures()
    for place, (_, measure) in zip(("ONE", "TWO", "THREE"), measures, strict=True):
        english = english.replace(place, fingerprint(measure))
    (root / ACCESS).parent.mkdir()
    (root / ACCESS).write_text(english, "utf-8")
    return root
