"""Templates to pages."""

import html
import json
import re
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from builder.model import Page
from builder.pages.markdown import address, escape, quoted
from builder.pages.view import View

_BLANK_LINES = re.compile(r"\n{3,}")


def render(view: View, template: str, title: str, source: str | None = None, **context: object) -> Page:
    """Render `template` to the page on which `view` stands.

    `title` is the page's plain title; `source` the file behind it, relative to the repository, for the edit link.
    """
    # The theme prints the title into its HTML as it stands.
    matter = {"title": html.escape(title), **({"source_file": source} if source else {})}
    head = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in matter.items())
    body = _environment().get_template(template).render(v=view, t=view.t, c=view.corpus, **context)
    return Page(view.page, f"---\n{head}---\n\n{_BLANK_LINES.sub(chr(10) * 2, body).strip()}\n")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("builder.pages"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,  # the pages are Markdown; every value goes through a View method that escapes it
    )
    environment.filters |= {"markdown": escape, "quoted": quoted, "address": address}
    return environment
