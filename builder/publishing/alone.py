"""One edition without the others: its pages and its entrance lead to nothing that is not there."""

import re

from builder.model import Edition

# As our own templates write them: partials/alternate.html, main.html and entrance.html.j2.
_SWITCH = re.compile(r'<nav class="maoce-editions".*?</nav>\s*', re.DOTALL)
_OTHERS = re.compile(r'<link rel="alternate "[^>]*>\s*')
_ASSETS = re.compile(r'(?<=href=")[a-z-]+(?=/assets/)')
_CHOICE = re.compile(r'<li[^>]*><a href="(?:site/)?([a-z-]+)/index\.html"[^>]*>[^<]*</a></li>\s*')


def page_alone(html: str) -> str:
    """A page of an edition without the switch to the others."""
    return _OTHERS.sub("", _SWITCH.sub("", html))


def entrance_alone(html: str, edition: Edition) -> str:
    """The entrance, that leads straight to the edition, and stays readable where a browser does not follow."""
    there = next(choice for choice in _CHOICE.finditer(html) if choice[1] == edition)
    address = there[0].partition('href="')[2].partition('"')[0]
    only = _CHOICE.sub(lambda choice: choice[0] if choice[1] == edition else "", _ASSETS.sub(edition, html))
    return only.replace("<title>", f'<meta http-equiv="refresh" content="0; url={address}">\n<title>', 1)
