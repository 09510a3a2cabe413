"""What is the same on many pages of an edition, rendered once: the box of the search, tabs, the foot, the theme's words.

A part of the theme is kept by what it depends on; a page that the nav names, whose headings stand in it, has parts of its own.
That pages are what plain MkDocs makes of them is tested byte for byte.
"""

from collections.abc import Callable, Iterator
from typing import Any

from jinja2 import Template
from jinja2.environment import TemplateModule
from jinja2.runtime import Context

# They depend on the configuration and on the way to the edition's top.
_ALIKE = (
    "partials/copyright.html",
    "partials/footer.html",
    "partials/logo.html",
    "partials/palette.html",
    "partials/search.html",
)
_ICONS = ".icons/"
# These on the part of the site in which the page stands, too.
_BY_PART = ("partials/nav.html", "partials/tabs.html")
_WORDS = "partials/language.html"

_Root = Callable[[Context], Iterator[str]]


class Shell(Template):
    """A template of an edition, which remembers what it need not render again."""

    _made: TemplateModule | None = None

    @classmethod
    def from_code(cls, *given: Any, **named: Any) -> Template:
        """As Jinja makes one."""
        made = super().from_code(*given, **named)
        name = made.name or ""
        if name in _ALIKE or name in _BY_PART or name.startswith(_ICONS):
            made.root_render_func = _kept(made.root_render_func, by_part=name in _BY_PART)
        return made

    def make_module(self, *given: Any, **named: Any) -> TemplateModule:
        """As Jinja makes one, but that the theme's words are made once."""
        if self.name != _WORDS:
            return super().make_module(*given, **named)
        if self._made is None:
            self._made = super().make_module(*given, **named)
        return self._made


def _kept(root: _Root, *, by_part: bool) -> _Root:
    known: dict[tuple[str, ...], str] = {}

    def render(context: Context) -> Iterator[str]:
        page, key = context.resolve("page"), [str(context.resolve("base_url"))]
        if by_part:
            urls = [item.url for item in context.resolve("nav").pages]
            if not page or page.url in urls:
                yield from root(context)
                return
            # As partials/active.html has it.
            key += [url for url in urls if "^" + url.replace("/index.html", "/") in "^" + page.url]
        found = tuple(key)
        if found not in known:
            known[found] = "".join(root(context))
        yield known[found]

    return render
