"""Facts to pages: one template prints every kind of page, for pages differ in what they say, not in how it is written."""

import html
import json
import re
from collections.abc import Iterable, Iterator
from functools import cache, partial

from jinja2 import Environment, PackageLoader, StrictUndefined

from builder.facts.blocks import PageFacts, Paragraph
from builder.model import Page
from builder.pages.inline import inline
from builder.pages.markdown import attributes, quoted

_BLANK_LINES = re.compile(r"\n{3,}")


def edition_pages(facts: Iterable[PageFacts]) -> Iterator[Page]:
    """Every page of an edition as Markdown."""
    return map(page_of, facts)


def page_of(facts: PageFacts) -> Page:
    """One page as Markdown, its title and the file behind it in its front matter."""
    # The theme prints the title into its HTML as it stands.
    matter = {"title": html.escape(facts.title.shown), **({"source_file": facts.source} if facts.source else {})}
    head = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in matter.items())
    write = partial(inline, page=facts.path, lang=facts.lang)
    body = _environment().get_template("page.md.j2").render(blocks=facts.blocks, write=write, lang=facts.lang)
    return Page(f"{facts.path}.md", f"---\n{head}---\n\n{_BLANK_LINES.sub(chr(10) * 2, body).strip()}\n")


def _attribute_list(block: Paragraph, lang: str) -> str:
    """The line below a paragraph that says what it is; official text carries its language there."""
    tag = f'lang="{block.text.lang}"' if "official" in block.roles and block.text.lang != lang else ""
    return attributes(tag, *(f".{role}" for role in block.roles), f"#{block.anchor}" if block.anchor else "")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("builder.pages"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,  # the pages are Markdown; every text goes through `write`, which escapes it
    )
    environment.filters |= {
        "quoted": quoted,
        "attributes": _attribute_list,
        "kind": lambda block: type(block).__name__.lower(),
    }
    return environment
