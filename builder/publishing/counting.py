"""Whether a new site is whole: the files that are there against those that were planned."""

import importlib.util
from collections.abc import Iterable, Iterator, Set
from pathlib import Path

from builder.model import Edition, MaoceError, Page, Problem

# What MkDocs and the theme write of themselves in each edition, as builder/publishing/tidy.py leaves it.
_OF_THE_THEME = ("search/search_index.js", "search/search_index.json", "sitemap.xml")
_SHOWN_AT_MOST = 3
_ASSETS = "assets/"


Plan = dict[str, int | None]
"""The files that a site is to hold, and the size of each where it is known before; any but 0 where it is not."""


def planned_of(files: Iterable[tuple[str, str]]) -> Plan:
    """The plan of files by name and text."""
    return {name: len(text.encode("utf-8")) for name, text in files}


def planned_edition(edition: Edition, docs: Iterable[Page], overrides: Path) -> Plan:
    """What MkDocs makes of an edition's `docs`, the theme, and what `overrides` adds to it; its assets are of all editions."""
    plan: Plan = dict.fromkeys(_OF_THE_THEME)
    for folder in (*_theme(), overrides):
        for path in (folder / "assets").rglob("*"):
            name = path.relative_to(folder).as_posix()
            if path.is_file() and not is_unused(name):
                plan[name] = path.stat().st_size
    for page in docs:
        rendered = page.path.endswith(".md")
        name = f"{page.path.removesuffix('.md')}.html" if rendered else page.path
        plan[name] = None if rendered else len(page.body.encode("utf-8"))
    return {name if name.startswith(_ASSETS) else f"{edition}/{name}": size for name, size in plan.items()}


def placed(plan: Plan, assets: str) -> Plan:
    """A plan whose assets are in the folder `assets/<assets>/`, which all editions share."""
    return {
        f"{_ASSETS}{assets}/{name.removeprefix(_ASSETS)}" if name.startswith(_ASSETS) else name: size
        for name, size in plan.items()
    }


def is_unused(name: str) -> bool:
    """Whether no page loads a file that the theme brings: the search's worker is ours, and hosts serve our own 404.html."""
    scripts = "assets/javascripts/"
    return (
        name in ("404.html", "sitemap.xml.gz")
        or name.endswith(".map")
        or name.startswith((f"{scripts}lunr/", f"{scripts}workers/"))
    )


def count_files(site: Path, plan: Plan) -> None:
    """Raise MaoceError unless `site` holds the files planned, as large as planned, and no other."""
    found = _sizes(site)
    wrong = {
        name for name, size in plan.items() if (found.get(name) == 0 if size is None else found.get(name, size) != size)
    }
    _compare(found.keys(), plan.keys(), wrong)


def count_pages(site: Path, plan: Plan) -> None:
    """The same for the pages alone, where other files may have other names and companions by now."""
    found = _sizes(site)
    pages = {name for name in found if name.endswith(".html")}
    _compare(pages, {name for name in plan if name.endswith(".html")}, {name for name in pages if not found[name]})


def _compare(found: Set[str], planned: Set[str], wrong: Set[str]) -> None:
    for rule, names in (("count-missing", planned - found), ("count-size", wrong), ("count-more", found - planned)):
        if names:
            raise _wrong(rule, len(names), len(planned), names)


def _wrong(rule: str, count: int, planned: int, names: Iterable[str]) -> MaoceError:
    first, more = sorted(names)[:_SHOWN_AT_MOST], count > _SHOWN_AT_MOST
    shown = ", ".join([*first, *(["…"] if more else [])])
    return MaoceError([Problem.at("site", 1, 1, rule, count=count, planned=planned, names=shown)])


def _sizes(site: Path) -> dict[str, int]:
    return {path.relative_to(site).as_posix(): path.stat().st_size for path in site.rglob("*") if path.is_file()}


def _theme() -> Iterator[Path]:
    theme = importlib.util.find_spec("material")
    for place in (theme and theme.submodule_search_locations) or ():
        yield Path(place) / "templates"
