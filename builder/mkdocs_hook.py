"""What MkDocs needs to know of an edition; all else is plain Markdown that any site generator can read."""

import atexit
import os
import re
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from builder import __version__
from builder.facts.labels import Labels
from builder.files import write
from builder.language.script import Traditional
from builder.model import Edition, MaoceError
from builder.pipeline import write_edition
from builder.publishing.counting import is_unused
from builder.publishing.lifeline import follow_parent
from builder.publishing.policy import PAGE
from builder.settings import repo_url
from builder.store.project import Project

_LANGUAGES = {Edition.ZH_HANS: "maoce-zh-hans", Edition.ZH_HANT: "maoce-zh-hant", Edition.EN: "en"}
# Blanks that no reader sees: the theme's templates leave blank lines and indentation, a twelfth of the bundle.
_INDENTATION = re.compile(r"\n[ \t\r\n]+")
_NAMES = {Edition.ZH_HANS: ("简体中文", "简"), Edition.ZH_HANT: ("繁體中文", "繁"), Edition.EN: ("English", "EN")}


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Set language, folders and labels of the edition named by MAOCE_EDITION.

    Its Markdown stands in MAOCE_DOCS_DIR, where `maoce build` has written it; else, for a preview, in a folder of this
    process, so that no other can come between.
    """
    follow_parent()
    edition = Edition(os.environ.get("MAOCE_EDITION", Edition.ZH_HANS))
    labels = Labels(edition, Traditional().convert)
    config.docs_dir = os.environ.get("MAOCE_DOCS_DIR") or str(_preview_docs())
    if site := os.environ.get("MAOCE_SITE_DIR"):
        config.site_dir = str(Path(site) / edition)
    if config.site_url:
        config.site_url = f"{config.site_url.rstrip('/')}/{edition}/"
    config.site_name = labels.site_name
    config.site_description = labels.site_description
    config.theme["language"] = _LANGUAGES[edition]
    for choice in config.theme["palette"]:
        choice["toggle"]["name"] = labels[f"palette_{choice['toggle']['name']}"]
    config.extra.update(
        edition=edition.value,
        editions=[{"id": e.value, "tag": e.tag, "name": name, "short": short} for e, (name, short) in _NAMES.items()],
        labels=labels,
        release=__version__,
        policy=PAGE if os.environ.get("MAOCE_SITE_DIR") else "",
        repo=repo_url(),
    )
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """Write the edition's Markdown, unless `maoce build` has just done so."""
    if not os.environ.get("MAOCE_DOCS_DIR"):
        try:
            project = Project(Path(config.config_file_path).parent)
            write_edition(project, Edition(config.extra["edition"]), _preview_docs())
        except MaoceError as error:
            raise Abort(str(error)) from None  # a preview shows the lines, not our stack, and goes on watching


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., Any]) -> LiveReloadServer:
    """Do not watch the folder that the build itself writes."""
    server.unwatch(config.docs_dir)
    return server


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Give every page outside the nav the index of its folder as parent, so that its tab is the active one."""
    indexes = {page.file.src_uri.split("/")[0]: page for page in nav.pages}
    for file in files.documentation_pages():
        page = file.page
        if isinstance(page, MkDocsPage) and page not in nav.pages:
            parent: Any = indexes.get(file.src_uri.split("/")[0])
            page.parent = parent
    return nav


def on_page_markdown(markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> None:
    """Leave the page out of the theme's own index: the search has data of its own, written with the pages."""
    page.meta["search"] = {"exclude": True}


def on_page_context(context: dict[str, Any], page: MkDocsPage, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Cite the address without its `index.html`; name no next page, for Firefox would load it, unasked and forbidden."""
    page.previous_page = page.next_page = None
    if page.canonical_url:
        page.canonical_url = page.canonical_url.removesuffix("index.html")
    return context


def on_post_page(output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
    """Leave out indentation and blank lines, but where they are seen."""
    return output if "<pre" in output or "<textarea" in output else _INDENTATION.sub("\n", output)


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Give file:// the theme's empty index as a script, for a page there may not fetch; drop what no page loads.

    An edition's 404.html goes, too: hosts serve the site's own.
    """
    site = Path(config.site_dir)
    index = site / "search" / "search_index.json"
    if index.is_file():
        write(site, "search/search_index.js", f"var __index = {index.read_text('utf-8')}")
    for file in [path for path in site.rglob("*") if path.is_file()]:
        if is_unused(file.relative_to(site).as_posix()):
            file.unlink()
    for empty in ("lunr", "workers"):
        shutil.rmtree(site / "assets" / "javascripts" / empty, ignore_errors=True)


@cache
def _preview_docs() -> Path:
    folder = TemporaryDirectory(prefix="maoce-")
    atexit.register(folder.cleanup)
    return Path(folder.name).resolve()
