"""The site as one file to carry: opened from START-HERE.html, without a network or a server."""

import hashlib
import io
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from builder.archive import add
from builder.files import PART, write
from builder.model import BuildInfo, Edition
from builder.publishing.alone import entrance_alone, page_alone
from builder.publishing.entrance import read_me, start_here
from builder.publishing.icons import Icons
from builder.publishing.licences import licence_files

# The stylesheet of ours that every page of an edition loads.
_STYLES = "/stylesheets/maoce.css"


@dataclass(frozen=True, slots=True)
class Bundle:
    """A bundle that was written: its path, and how many bytes of it each part takes, the largest first."""

    path: Path
    parts: Mapping[str, int]


def write_bundle(site: Path, texts: Path, folder: Path, info: BuildInfo, edition: Edition | None = None) -> Bundle:
    """Pack `site`, which is of the build `info`, and the directives of `texts` into a file in `folder`, named for the build.

    With `edition` the others are left out, and the name ends in it. All is under one top folder of the same name. The
    bytes depend on nothing but what is packed.
    """
    for left in folder.glob(f"{PART}*"):  # of a run that was killed
        left.unlink()
    top = f"{info.name}-{edition}" if edition else info.name
    packed, parts = _packed(top, dict(sorted(_contents(site, texts, info, edition))))
    return Bundle(write(folder, f"{top}.zip", packed), parts)


def _packed(top: str, contents: Mapping[str, bytes]) -> tuple[bytes, Mapping[str, int]]:
    # In the form of `sha256sum`, which checks it with -c.
    sums = "".join(f"{hashlib.sha256(data).hexdigest()}  {file}\n" for file, data in contents.items())
    written, sizes = io.BytesIO(), Counter[str]()
    with zipfile.ZipFile(written, "w") as archive:
        for file, data in (*contents.items(), ("SHA256SUMS", sums.encode())):
            add(archive, f"{top}/{file}", data)
            sizes[_part(file)] += archive.getinfo(f"{top}/{file}").compress_size
    sizes["names and dates of the files"] = len(written.getvalue()) - sizes.total()
    return written.getvalue(), dict(sizes.most_common())


def _contents(site: Path, texts: Path, info: BuildInfo, edition: Edition | None) -> Iterator[tuple[str, bytes]]:
    """Every file but the sums, by its path below the top folder."""
    entrance, icons = (site / "index.html").read_text("utf-8"), Icons()
    if edition:
        entrance = entrance_alone(entrance, edition)
    yield "START-HERE.html", start_here(entrance).encode()
    yield "site/index.html", entrance.encode()
    found = (file for file in site.rglob("*") if file.is_file() and file != site / "index.html")
    for path, file in sorted(((f.relative_to(site).as_posix(), f) for f in found), key=_pages_first):
        if only_for_hosts(path) or _of_another(path, edition):
            continue
        data = file.read_bytes()
        if path.endswith(".html"):
            html = page_alone(data.decode()) if edition else data.decode()
            data = (icons.named(html) if _STYLES in html else html).encode()
        elif path.endswith(_STYLES):
            data += icons.drawn().encode()
        yield f"site/{path}", data
    # Not the saved pages: they are as strangers made them, and a browser would run what is in them.
    for file in texts.glob("*.md"):
        yield f"texts/{file.name}", file.read_bytes()
    for file_name, text in licence_files():
        yield f"LICENSES/{file_name}", text.encode()
    # With a mark and line ends by which every Notepad shows the Chinese, and the lines as lines.
    yield "README.txt", read_me(info, edition).replace("\n", "\r\n").encode("utf-8-sig")


def only_for_hosts(path: str) -> bool:
    """Whether a file of the site serves hosts and crawlers alone, and has no place in the bundle."""
    return path.endswith((".gz", ".br", "sitemap.xml")) or path in ("_headers", "404.html")


def _pages_first(found: tuple[str, Path]) -> tuple[bool, str]:
    return not found[0].endswith(".html"), found[0]


def _of_another(path: str, edition: Edition | None) -> bool:
    return edition is not None and path.partition("/")[0] in {*Edition} - {edition}


def _part(file: str) -> str:
    if file.startswith("site/data/"):
        return "books" if file.endswith(".epub") else "data"
    if file.startswith("site/"):
        return "pages" if file.endswith(".html") else "scripts, styles, search"
    return "texts, licences, sums"
