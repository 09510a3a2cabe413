"""After a check that passes, nothing that follows can fail: pages, search data and exports, whatever the fields say."""

from functools import cache
from pathlib import Path

import markdown
import pytest
import yaml
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from builder import pipeline
from builder.exports.entries import Glossary
from builder.exports.formats import FORMATS, Format
from builder.facts.edition import edition_facts, edition_view
from builder.facts.labels import in_both_languages
from builder.language.script import Traditional
from builder.model import Corpus, Download, Edition, Library
from builder.pages.render import page_of
from builder.reading.freshness import freshness
from builder.search.data import search_files
from builder.store.project import Project
from tests.conftest import BUILD, ROOT
from tests.support.hostile_library import FILES, Files, Place, leaves, poisoned, put, write

_LEAVES = [(name, path, value) for name in FILES for path, value in leaves(FILES[name])]
# What gave trouble once, or might: controls, escapes, marks of Markdown, YAML and HTML, days, numbers, nothing.
NASTY = [
    "", " ", "\n", "    x", "x\n===", "x\n    y", "x\n\n    y", "x\n---\ny", "a\0b", "\x7f", "\x85", "\u202e", "\u200b", "\ufeff",
    "\ufffe", "\ud800", "\u2028", "9999-12-31", "2003-02-31", "0000", "0001-01-01", "2018-13", "no", "null", "1:20", "1e999",
    "[" * 200, "*" * 200, "`" * 99, "1" * 400, "https://x.example/<", "https://x.example/\\", "https://[::1", "{% x %}", "{{ x",
    "{0}", "{x}", "%s", "| |", "# x", "- x", "1. x", ": x", "> x", "---", "~~~", "</script>", "\u0002", "\u0003", "&", "&lt", "\\",
    "https://x.example/\u202e", "http://a.b:99999/", "https://user:secret@x.example/", "\U000e0001", "\U0001fffe", "\u3164",
]  # fmt: skip
_values = st.one_of(
    st.sampled_from(NASTY),
    st.text(st.characters(codec="utf-8"), max_size=30),
    st.text(st.sampled_from("[](){}<>\"'`*_#|\\&;:=~-+. \n\t0a中"), max_size=30),
)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("small") / "clone"
    write(root, FILES)
    return root


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(st.sampled_from(_LEAVES), _values, st.booleans())
def test_a_library_that_passes_is_built(small: Path, leaf: tuple[str, Place, str], value: str, whole: bool) -> None:
    name, path, old = leaf
    event(_try(small, poisoned(FILES, name, path, value if whole else f"{old}{value}")))


@pytest.mark.parametrize("value", NASTY, ids=ascii)
def test_nasty_values_everywhere_at_once(small: Path, value: str) -> None:
    """In every field of one sort, of all files: days and addresses as a whole, names and prose at their end."""
    for fields, whole in (
        ({"from", "until", "english_source", "reviewed"}, True),
        ({"text", "reason", "heading"}, False),
        ({"note", "en", "zh", "gist"}, False),
    ):
        files = FILES
        for name, path, old in _LEAVES:
            if path[-1] in fields:
                files = poisoned(files, name, path, value if whole else f"{old}{value}")
        _try(small, files)


def _try(root: Path, files: Files) -> str:
    """Make everything that a build makes of these files but the theme's part; the rule by which they were refused, or `built`."""
    put(root, files)
    library, corpus, problems = pipeline.load(Project(root))
    if not problems:
        _make(library, corpus)
    return problems[0].rule if problems else "built"


def _make(library: Library, corpus: Corpus) -> None:
    glossary = Glossary(corpus, in_both_languages(), BUILD, "https://maoce.example/")
    downloads = [Download(row.name, row.file, row.label, len(_rendered(row, glossary))) for row in FORMATS]
    assert downloads
    fresh = freshness(corpus, BUILD.day)
    traditional = _traditional(tuple(library.reviewed_traditional()))
    for edition in Edition:
        view = edition_view(corpus, edition, traditional)
        facts = list(edition_facts(view, fresh, downloads, BUILD))
        assert len(facts) > 10
        for page in map(page_of, facts):
            _read(page.body)
        assert [data for page in search_files(view, facts) if (data := page.body.encode("utf-8"))]


def _rendered(row: Format, glossary: Glossary) -> bytes:
    return _schema(row, glossary.site_url) if row.file.startswith("schema/") else row.data(glossary)


@cache
def _schema(row: Format, site_url: str) -> bytes:
    """A schema says nothing of a library: it can be made of none, and is made once."""
    return row.data(Glossary(Corpus({}, {}, {}, {}, {}, {}, {}), {}, BUILD, site_url))


@cache
def _traditional(reviewed: tuple[tuple[str, str], ...]) -> Traditional:
    """Libraries with the same reviewed names share what is converted already."""
    return Traditional(reviewed)


@cache
def _read(text: str) -> None:
    """Read a page as MkDocs does; most are as they were in the last library."""
    body, meta = get_data(text)
    assert meta.get("title"), "the page shows its front matter"
    assert "title:" not in body.split("\n")[0]
    assert markdown.markdown(body, extensions=_extensions())


@cache
def _extensions() -> list[str]:
    config = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), yaml.CSafeLoader)
    return [e if isinstance(e, str) else next(iter(e)) for e in config["markdown_extensions"]]
