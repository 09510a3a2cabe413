"""The last step before a site is published: each page's policy, names by which files may be kept for ever, what a host needs.

What is named by a hash of what it holds never changes, so browsers and hosts may keep it without asking again: the folder
`assets/<hash>/`, one for all editions, and each file in `<edition>/search/data/`. The rest keeps its name and is asked for
anew. Pages lead to the assets, which change with a release but not with an edit; the scripts among them are led by
`<edition>/search/current-<hash of the assets>.js` to the data, of which some files change with every edit. As that file is
named for the scripts it was made for, scripts that a reader still has open from an earlier release never meet data they
cannot read.
"""

import hashlib
import re
import shutil
from pathlib import Path

from builder.model import Edition, MaoceError, Problem
from builder.publishing.compress import write_compressed
from builder.publishing.policy import PAGE, headers

_KEPT = "public, max-age=31536000, immutable"
# Where a page of an edition leads to its assets, and from these, for the search, back to its data: in elements that load
# something and in the theme's own settings, which no text of ours or of others can be, for there `<` is escaped.
_LED = re.compile(
    r'(<(?:link|script|img)\b[^<>]*?\b(?:href|src)="|<script id="__config"[^<]*?"search": ")((?:\.\./)*)assets/([^"#]*)'
    r"(#\.\./\.\./\.\./search/current\.js)?"
)
# Blanks that no reader sees: the theme's templates leave blank lines and indentation, a twelfth of the bundle.
_INDENTATION = re.compile(r"\n[ \t\r\n]+")
_HEAD = "<head>"
# First in the head, for a policy governs only what comes after it.
_POLICY = f'{_HEAD}\n<meta http-equiv="Content-Security-Policy" content="{PAGE}">'


def finished(html: str, edition: Edition, assets: str, name: str) -> str:
    """A rendered page of an edition, led to the folder `assets` of all editions.

    Raises MaoceError if the page `name` has no head to hold its policy.
    """
    return _led(guarded(squeezed(html), name), edition, assets)


def finish(site: Path, assets: str, *, compress: bool = False) -> None:
    """Lead the pages at the top of `site` to `assets`, those scripts to each edition's search data, and write `_headers`.

    With `compress`, every file that gains by it gets a .gz and a .br beside it.
    """
    for edition in Edition:
        name_data(site / edition, assets)
    for page in site.glob("*.html"):
        html = re.sub(rf"\b(?:{'|'.join(Edition)})/assets/", f"assets/{assets}/", page.read_text("utf-8"))
        page.write_text(html, "utf-8", newline="\n")
    (site / "_headers").write_text(host_headers(site), "utf-8", newline="\n")
    if compress:
        write_compressed(site)


def squeezed(html: str) -> str:
    """A page without indentation and blank lines, but where they are seen."""
    return html if "<pre" in html or "<textarea" in html else _INDENTATION.sub("\n", html)


def guarded(html: str, name: str) -> str:
    """A page with its policy; raises MaoceError if the page `name` has no head to hold it."""
    if _HEAD not in html:
        raise MaoceError([Problem.at(name, 1, 1, "page-unguarded")])
    return html.replace(_HEAD, _POLICY, 1)


def _led(html: str, edition: Edition, assets: str) -> str:
    """A page of an edition, led to the folder `assets` of all editions and to the pointer to its data."""

    def address(found: re.Match[str]) -> str:
        data = f"#../../../../{edition}/search/{current_name(assets)}" if found[4] else ""
        return f"{found[1]}{found[2]}../assets/{assets}/{found[3]}{data}"

    return _LED.sub(address, html)


def share_assets(site: Path, edition: Edition) -> str:
    """Move the edition's assets to the folder shared by all that have the same; gives its name."""
    own = site / edition / "assets"
    name = digest(own)
    shared = site / "assets" / name
    if shared.exists():
        shutil.rmtree(own)
    else:
        shared.parent.mkdir(exist_ok=True)
        own.rename(shared)
    return name


def name_data(edition: Path, assets: str) -> None:
    """Have the scripts of `assets` led to the edition's search data, whose files are named by what they hold already."""
    current = edition / "search" / "current.js"
    current.rename(current.with_name(current_name(assets)))


def current_name(assets: str) -> str:
    """The name of the file that leads scripts of the folder `assets` to the data."""
    return f"current-{assets}.js"


def digest(folder: Path) -> str:
    """Twelve hexadecimal digits of the SHA-256 of all paths and bytes in a folder."""
    found = hashlib.sha256()
    for file in sorted(file for file in folder.rglob("*") if file.is_file()):
        found.update(f"{file.relative_to(folder).as_posix()}\0{file.stat().st_size}\0".encode())
        found.update(file.read_bytes())
    return found.hexdigest()[:12]


def host_headers(site: Path) -> str:
    """The file `_headers` that Netlify and Cloudflare Pages read.

    These join what two rules say of one header, so pages are left to what both do anyway: asked for anew each time.
    """
    kept = [site / "assets", *(site / edition / "search" for edition in Edition)]
    rules = {"/*": headers()} | {
        f"/{folder.relative_to(site).as_posix()}/*": {"Cache-Control": _KEPT}
        for parent in kept
        for folder in sorted(parent.iterdir())
        if folder.is_dir()
    }
    return "".join(f"{path}\n" + "".join(f"  {k}: {v}\n" for k, v in said.items()) for path, said in rules.items())
