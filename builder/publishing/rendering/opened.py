"""An edition as MkDocs sees it, opened once: configuration, files, nav and templates. Pages come out of it one at a time.

It does what `mkdocs build` does, in the same order and with the same events for plugins, but that a page is rendered when it
is asked for, and by itself: what other pages say is known before only as far as the nav names them.
"""

import logging
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from jinja2 import BytecodeCache, FileSystemLoader
from mkdocs.commands.build import _build_theme_template, get_context
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files, get_files, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page


@dataclass(frozen=True, slots=True)
class Rendered:
    """A page as the theme shows it, the files that it leads to, the anchors that it has and those that it leads to elsewhere.

    Files are named by their path below `docs/<edition>/`. `anchors_of` says by file which anchors, and how the page spells
    the link.
    """

    html: str
    files: list[str]
    anchors: list[str]
    anchors_of: dict[str, dict[str, str]]


class Opened:
    """An edition that is open for rendering."""

    def __init__(self, configuration: Path, templates: BytecodeCache) -> None:
        """Open it; `templates` holds what Jinja compiled for another edition. Raises what MkDocs raises."""
        self.config = load_config(str(configuration))
        self._plugins = self.config.plugins
        self._plugins.on_startup(command="build", dirty=False)
        self.config = self._plugins.on_config(self.config)
        self._plugins.on_pre_build(config=self.config)
        files = get_files(self.config)
        env = self.config.theme.get_env()
        env.bytecode_cache = templates
        env.loader = _Loader(self.config.theme.dirs)
        files.add_files_from_theme(env, self.config)
        self._files: Files = self._plugins.on_files(files, config=self.config)
        set_exclusions(self._files, self.config)
        self.nav: Navigation = self._plugins.on_nav(
            get_navigation(self._files, self.config), config=self.config, files=self._files
        )
        self.pages: Sequence[File] = self._files.documentation_pages()
        for file in self.pages:
            if file.page is None:
                Page(None, file, self.config)
        for page in self.nav.pages:  # whose titles stand on every page
            page.read_source(self.config)
        self._env = self._plugins.on_env(env, config=self.config, files=self._files)

    def write_files(self) -> None:
        """Write what is no page: files beside the Markdown, the theme's, and those that the theme makes once."""
        self._files.copy_static_files()
        for name in self.config.theme.static_templates:
            _build_theme_template(name, self._env, self._files, self.config, self.nav)
        self._plugins.on_post_build(config=self.config)

    def has(self, name: str) -> bool:
        """Whether there is a file of this name to lead to."""
        return self._files.get_file_from_path(name) is not None

    def render(self, file: File) -> Rendered:
        """Make a page. MkDocs' logger is told what is wrong with it."""
        page, plugins, asked = _page(file), self._plugins, _Asked(self._files)
        self.config._current_page = page
        try:
            page = plugins.on_pre_page(page, config=self.config, files=self._files)
            page.read_source(self.config)
            page.markdown = plugins.on_page_markdown(
                page.markdown or "", page=page, config=self.config, files=self._files
            )
            page.render(self.config, asked)
            page.content = plugins.on_page_content(page.content or "", page=page, config=self.config, files=self._files)
            page.active = True
            context = get_context(self.nav, self.pages, self.config, page)
            template = self._env.get_template(page.meta.get("template", "main.html"))
            context = plugins.on_page_context(context, page=page, config=self.config, nav=self.nav)
            html = plugins.on_post_page(template.render(context), page=page, config=self.config)
        finally:
            page.active = False
            self.config._current_page = None
        rendered = Rendered(
            html,
            sorted(asked.names),
            sorted(page.present_anchor_ids or ()),
            {
                to.src_uri: links
                for to, links in sorted((page.links_to_anchors or {}).items(), key=lambda i: i[0].src_uri)
            },
        )
        page.content, page.markdown = None, ""  # for there are many pages; not None, of which MkDocs makes no title
        return rendered

    def check_anchors(self, made: dict[str, tuple[list[str], dict[str, dict[str, str]]]]) -> None:
        """Tell MkDocs' logger of links to anchors that are not there; `made` says of each page which it has and leads to."""
        for file in self.pages:
            page, (anchors, anchors_of) = _page(file), made[file.src_uri]
            page.present_anchor_ids = set(anchors)
            page.links_to_anchors = {
                to: links for name, links in anchors_of.items() if (to := self._files.get_file_from_path(name))
            }
        for file in self.pages:
            _page(file).validate_anchor_links(files=self._files, log_level=self.config.validation.links.anchors)


def _page(file: File) -> Page:
    assert file.page is not None
    return file.page


class _Loader(FileSystemLoader):
    """The theme's own loader, which does not list what stands in hidden folders: ten thousand icons, of which MkDocs takes none."""

    def list_templates(self) -> list[str]:
        """The names of the others, sorted."""
        found = set[str]()
        for top in self.searchpath:
            for folder, inner, names in os.walk(top):
                inner[:] = [name for name in inner if not name.startswith(".")]
                found |= {Path(folder, name).relative_to(top).as_posix() for name in names}
        return sorted(found)


class _Asked(Files):
    """The same files; `names` are those that were asked for and found."""

    def __init__(self, files: Files) -> None:
        self._src_uris = files._src_uris  # shared: a copy for each page would make a build quadratic
        self.names: set[str] = set()

    def get_file_from_path(self, path: str) -> File | None:
        found = super().get_file_from_path(path)
        if found is not None:
            self.names.add(found.src_uri)
        return found


@contextmanager
def complaints() -> Iterator[list[str]]:
    """What MkDocs warns of while the block runs, as it would print it; each of them is a failure in strict mode."""
    said: list[str] = []

    class _Handler(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said.append(f"{record.levelname} -  {record.getMessage()}")

    logger, handler = logging.getLogger("mkdocs"), _Handler(logging.WARNING)
    logger.addHandler(handler)
    try:
        yield said
    finally:
        logger.removeHandler(handler)
