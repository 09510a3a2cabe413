"""Our peers: stock MkDocs with the theme Material and its search, with jieba and without, in an environment of their own.

They get the packages that we have ourselves, in the same versions, from our lock; jieba stands apart, so that they can be run without.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import yaml

from builder.model import Edition
from tests.bench.machine import Spent, spent
from tests.bench.places import FOLDER, Checkout
from tests.conftest import ROOT

_VENV, _JIEBA = FOLDER / "venv", FOLDER / "jieba"
_PYTHON = _VENV / "bin" / "python"
_HERE = Path(__file__).parent
_LOCKS = (ROOT / "requirements.lock", _HERE / "setuptools.txt", _HERE / "jieba.txt")
# Ours says so to the theme's search, for we have one of our own.
_UNINDEXED = "search: {exclude: true}\n"
_LANGUAGES = {Edition.EN: "en", Edition.ZH_HANS: "zh", Edition.ZH_HANT: "zh-Hant"}


def install() -> None:
    """Make the environment, if it is not there as the locks have it. Raises CalledProcessError if it cannot be."""
    stamp, wanted = FOLDER / "installed.txt", "".join(lock.read_text("utf-8") for lock in _LOCKS)
    if stamp.is_file() and stamp.read_text("utf-8") == wanted:
        return
    for folder in (_VENV, _JIEBA):
        shutil.rmtree(folder, ignore_errors=True)
    subprocess.run([sys.executable, "-m", "venv", _VENV], check=True)
    pip = [str(_PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
    ours, setuptools, jieba = map(str, _LOCKS)
    subprocess.run([*pip, "--only-binary", ":all:", "-r", ours, "-r", setuptools], check=True)
    # It comes as source only; what builds it is of our choosing, too.
    subprocess.run([*pip, "--no-build-isolation", "--target", str(_JIEBA), "-r", jieba], check=True)
    # jieba would load it where it is there, slowly and with a warning, and does without it.
    subprocess.run([str(_PYTHON), "-m", "pip", "uninstall", "--quiet", "--yes", "setuptools"], check=True)
    stamp.write_text(wanted, "utf-8")


def write_sites(checkout: Checkout) -> None:
    """Write a plain site for each edition, of the very Markdown that the last build published."""
    for edition in Edition:
        folder = _folder(checkout, edition)
        shutil.rmtree(folder, ignore_errors=True)
        ours = checkout.root / "build" / "docs" / edition
        for page in ours.rglob("*.md"):
            copy = folder / "docs" / page.relative_to(ours)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(page.read_text("utf-8").replace(_UNINDEXED, "", 1), "utf-8")
        (folder / "mkdocs.yml").write_text(yaml.safe_dump(_configuration(checkout, edition)), "utf-8")


def build(checkout: Checkout, *, jieba: bool) -> Spent:
    """What it costs to build all editions, one after the other; memory is that of the largest. Raises FailedError."""
    environment = os.environ | {
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONUTF8": "1",
        "PYTHONPATH": str(_JIEBA) if jieba else "",
    }
    command = [str(_PYTHON), "-m", "mkdocs", "build", "--quiet"]
    each = [spent(command, _folder(checkout, edition), environment) for edition in Edition]
    return Spent(sum(s.wall for s in each), sum(s.cpu for s in each), max(s.memory for s in each))


def _folder(checkout: Checkout, edition: Edition) -> Path:
    return FOLDER / f"{checkout.root.name}-stock" / edition


def _configuration(checkout: Checkout, edition: Edition) -> dict[str, object]:
    """What anyone would write: name, nav, theme, search, and the Markdown extensions that the pages are written for."""
    ours = yaml.safe_load((checkout.root / "mkdocs.yml").read_text("utf-8"))
    extensions = {name: said for name, said in ours["markdown_extensions"].items() if not name.startswith("builder.")}
    return {
        "site_name": "Stock",
        "use_directory_urls": ours["use_directory_urls"],
        "nav": ours["nav"],
        "theme": {"name": "material", "language": _LANGUAGES[edition]},
        "markdown_extensions": extensions,
        "plugins": ["search"],
    }
