"""Facts to pages: every kind of page is printed alike, for pages differ in what they say, not in how it is written."""

import html
import json
import re

from builder.facts.blocks import PageFacts
from builder.model import Page
from builder.pages.blocks import written

_BLANK_LINES = re.compile(r"\n{3,}")


def page_of(facts: PageFacts) -> Page:
    """One page as Markdown, its title and the file behind it in its front matter."""
    # The theme prints the title into its HTML as it stands.
    matter = {"title": html.escape(facts.title.shown), **({"source_file": facts.source} if facts.source else {})}
    head = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in matter.items())
    body = written(facts.blocks, facts.path, facts.lang)
    return Page(f"{facts.path}.md", f"---\n{head}---\n\n{_BLANK_LINES.sub(chr(10) * 2, body).strip()}\n")
