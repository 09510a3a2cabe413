"""What a publisher is told of an edition: plain YAML that inherits the top-level mkdocs.yml.

It stands in a work folder as `<edition>.yml`, beside the Markdown in `docs/<edition>/`; what the publisher makes of that
goes to `site/<edition>/`. A list here would take the place of mkdocs.yml's list for MkDocs, and be added to it for Zensical:
no key is a list in both.
"""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

from builder import __version__
from builder.files import write
from builder.model import Edition
from builder.settings import Settings


def write_configuration(
    root: Path, folder: Path, edition: Edition, labels: Mapping[str, str], settings: Settings
) -> Path:
    """Write `folder/<edition>.yml` for the checkout `root`; gives its path.

    `labels` are the words that the theme's templates say, by key. Paths in it are relative to it.
    """
    up = Path(os.path.relpath(root, folder)).as_posix()  # a checkout's own name may be in no encoding that YAML knows
    theme = f"{up}/overrides"
    said = {
        "INHERIT": f"{up}/mkdocs.yml",
        "site_name": labels["site_name"],
        "site_description": labels["site_description"],
        "site_url": f"{settings.site_url}/{edition}/" if settings.site_url else "",
        "docs_dir": f"docs/{edition}",
        "site_dir": f"site/{edition}",
        "watch": [theme],
        "theme": {"custom_dir": theme, "language": _language(edition)},
        "markdown_extensions": {"toc": {"permalink_title": labels["permalink"]}},
        "extra": {
            "edition": edition.value,
            "converted": edition.traditional,
            "editions": [{"id": e.value, "tag": e.tag, "name": e.endonym, "short": e.short} for e in Edition],
            "release": __version__,
            "repo": settings.repo_url,
            "labels": dict(labels),
        },
    }  # fmt: skip
    return write(
        folder, f"{edition}.yml", yaml.dump(said, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    )


def nav_pages(root: Path) -> frozenset[str]:
    """The pages that the nav of the checkout `root` names, by their path in an edition."""
    return frozenset(_named(yaml.safe_load((root / "mkdocs.yml").read_text("utf-8"))["nav"]))


def _named(nav: object) -> Iterator[str]:
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, Mapping | list):
        for inside in nav.values() if isinstance(nav, Mapping) else nav:
            yield from _named(inside)


def _language(edition: Edition) -> str:
    """The theme's words: its own in English, in Chinese ours, which mend its (overrides/partials/languages/)."""
    return "en" if edition.english else f"maoce-{edition}"
