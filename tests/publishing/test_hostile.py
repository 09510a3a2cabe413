"""What a stranger writes stays text: nothing of it is markup in a built page, and nothing of it runs in a browser."""

from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml.html import HtmlElement
from playwright.sync_api import Browser

from builder.model import Edition
from builder.publishing.policy import missing_script
from tests.conftest import maoce_in, serving
from tests.publishing.test_rendering import Work, assert_as_mkdocs_makes_it
from tests.support.hostile_library import (
    AGENCY,
    ALL,
    DIRECTIVE,
    ENGLISH,
    FILES,
    NOT_TERMS,
    OTHER,
    PAYLOADS,
    SHORT,
    TERM,
    Place,
    leaves,
    poison,
    problems,
    write,
)
from tests.support.html_pages import parsed

# What a page of ours is made of: the elements, each with its attributes. Whatever is not here came from somewhere else.
MADE = {
    element: frozenset(f"{attributes} {COMMON}".split())
    for COMMON in ("class id lang role tabindex hidden title aria-label aria-current data-md-component",)
    for element, attributes in {
        "a": "href hreflang rel download data-clipboard data-clipboard-text data-filter",
        "body": "dir data-md-color-accent data-md-color-primary data-md-color-scheme",
        "div": "data-md-scrollfix data-md-type data-rows",
        "form": "name",
        "img": "alt src",
        "input": "autocapitalize autocomplete autocorrect data-md-color-accent data-md-color-media data-md-color-primary"
        " data-md-color-scheme data-md-toggle checked name placeholder required spellcheck type value",
        "label": "for",
        "button": "type",
        "link": "href hreflang rel",
        "meta": "charset content name http-equiv",
        "nav": "data-md-level",
        "path": "d",
        "script": "data-base src type",
        "span": "data-md-score",
        "svg": "viewbox xmlns",
        "ul": "data-md-scrollfix",
    }.items()
} | {
    element: frozenset("class id lang role tabindex hidden title aria-label data-md-component".split())
    for element in "abbr article br code dd details dl dt em fieldset footer h1 h2 h3 h4 head header html legend li main mark ol p"
    " strong summary table tbody td th thead title tr".split()
}  # fmt: skip
# Where a page of ours leads besides to pages of ours: what the records of the hostile library say.
OUTSIDE = {"english.mofcom.gov.cn", "www.gov.cn"}


class Hostile:
    """The hostile library, built."""

    def __init__(self, root: Path) -> None:
        self.root = root
        write(root, FILES, list(PAYLOADS.values()))
        self.files, self.refused = poison(root)
        done = maoce_in(root)("build")
        assert done.returncode == 0, done.stderr
        self.site = root / "site"

    @property
    def pages(self) -> list[Path]:
        return sorted(self.site.rglob("*.html"))


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Hostile:
    return Hostile(tmp_path_factory.mktemp("hostile") / "clone")


def test_the_page_was_imported_with_every_payload(hostile: Hostile) -> None:
    text = (hostile.root / DIRECTIVE).read_text("utf-8")
    assert problems(hostile.root) == []
    assert [name for name, payload in PAYLOADS.items() if payload not in text] == []
    assert "### （四）落实责任<svg/onload=ran()>。" in text, "a heading has one, too"


# What refuses a payload, and where: values of a form, names of a list, words that must stand elsewhere.
REFUSED = {
    "form", "choice", "pinyin-letter", "words", "script", "quote", "quote-near", "quote-name", "not-within", "rendering", "no-agency", "own-english-unknown", "too-long",
}  # fmt: skip
# The fields that take any words, and so took them.
TAKEN: list[tuple[str, Place]] = [
    (TERM, ("names", "zh", 0, "zh-Hans")),
    (TERM, ("names", "zh", 2, "zh-Hans")),
    (TERM, ("names", "zh", 2, "reason")),
    (TERM, ("names", "en", 0, "text")),
    (TERM, ("names", "en", 2, "text")),
    (TERM, ("names", "en", 2, "reason")),
    (TERM, ("regional", "zh-TW")),
    (TERM, ("definition", "en")),
    (TERM, ("definition", "zh")),
    (TERM, ("note",)),
    (OTHER, ("names", "en", 0, "text")),
    (AGENCY, ("names", "zh", 0, "zh-Hans")),
    (AGENCY, ("names", "en", 0, "text")),
    (AGENCY, ("names", "en", 1, "text")),
    (AGENCY, ("description", "en")),
    (AGENCY, ("description", "zh")),
    (AGENCY, ("note",)),
    (ENGLISH, ("sections", "1")),
    (ENGLISH, ("measures", "1", "heading")),
    (ENGLISH, ("measures", "4", "gist")),
    (NOT_TERMS, ("not_terms", "有关事项")),
]


@pytest.mark.parametrize(
    ("name", "path"), TAKEN, ids=lambda value: value if isinstance(value, str) else ".".join(map(str, value))
)
def test_a_field_of_words_takes_the_payload(hostile: Hostile, name: str, path: Place) -> None:
    value = dict(leaves(hostile.files[name]))[path]
    assert value.endswith((ALL, *SHORT)), hostile.refused.get((name, path))


def test_what_refuses_it_is_known(hostile: Hostile) -> None:
    assert hostile.refused
    assert set(hostile.refused.values()) <= REFUSED, Counter(hostile.refused.values())


def test_every_page_is_made_of_our_markup_alone(hostile: Hostile) -> None:
    """Elements, attributes and addresses, in every HTML file of every edition."""
    assert len(hostile.pages) > 3 * 15
    foreign: set[str] = set()
    for page in hostile.pages:
        for element in parsed(page).iter():
            where = f"{page.relative_to(hostile.site)}:{element.sourceline}"
            if not isinstance(element.tag, str):
                foreign.add(f"{where}: {element}")
                continue
            made = MADE.get(element.tag, frozenset())
            if element.tag not in MADE:
                foreign.add(f"{where}: <{element.tag}>")
            foreign |= {f"{where}: <{element.tag} {name}>" for name in element.attrib if name not in made}
            foreign |= {f"{where}: {address}" for address in _addresses(element) if not _ours(address)}
            inline = element.tag == "script" and not element.get("src") and element.get("type") != "application/json"
            if inline and element.text != missing_script():
                foreign.add(f"{where}: {element.text}")
    assert sorted(foreign) == []


def _addresses(element: HtmlElement) -> list[str]:
    return [element.attrib[name] for name in ("href", "src", "data-base") if name in element.attrib]


def _ours(address: str) -> bool:
    parts = urlsplit(address)
    return parts.hostname in OUTSIDE if parts.netloc else not parts.scheme


def test_pages_are_those_of_mkdocs(hostile: Hostile) -> None:
    """What is not looked for in a page, for ours hold none of it, is not there either when strangers write them."""
    assert_as_mkdocs_makes_it(Work(hostile.root))


def test_the_payloads_are_shown_as_text(hostile: Hostile) -> None:
    """What was written is read, character by character: a site that dropped it would pass the test above."""
    page = parsed(hostile.site / "en/terms/overseas-warehouse/index.html")
    name = " ".join(hostile.files[TERM]["names"]["en"][0]["text"].split())
    assert name.endswith(tuple(" ".join(short.split()) for short in SHORT))
    assert " ".join(page.xpath("string(//h1)").rstrip("¶").split()) == name
    assert " ".join(page.xpath("string(//title)").split()).startswith(name)
    assert " ".join(ALL.split()) in " ".join(page.xpath("string(//article)").split()), "the definition has them all"


def test_names_have_every_payload_between_them(hostile: Hostile) -> None:
    names = [value for name in hostile.files for _, value in leaves(hostile.files[name]) if not value.endswith(ALL)]
    assert [why for why, payload in PAYLOADS.items() if payload not in " ".join(names)] == []


KINDS = {
    "home": "index.html",
    "directives": "directives/index.html",
    "directive": "directives/guobanfa-2020-7/index.html",
    "measure": "directives/guobanfa-2020-7/2/index.html",
    "a measure with a heading": "directives/guobanfa-2020-7/4/index.html",
    "terms": "terms/index.html",
    "term": "terms/overseas-warehouse/index.html",
    "agencies": "agencies/index.html",
    "agency": "agencies/mofcom/index.html",
    "status": "status.html",
    "downloads": "downloads.html",
    "about": "about.html",
}  # fmt: skip


def test_every_page_of_the_site_is_of_a_kind_that_is_opened(hostile: Hostile) -> None:
    shapes = {_shape(name) for name in KINDS.values()}
    pages = [page.relative_to(hostile.site / "en").as_posix() for page in (hostile.site / "en").rglob("*.html")]
    assert {_shape(page) for page in pages} == shapes


def _shape(page: str) -> tuple[str, int]:
    return page.split("/")[0], page.count("/")


# What is typed in an edition, on the last of its pages.
TYPED = {Edition.ZH_HANS: ("overseas", "onmouseover"), Edition.ZH_HANT: ("海外",), Edition.EN: ("script",)}


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_nothing_runs(browser: Browser, hostile: Hostile, scheme: str) -> None:
    """Each kind of page in each edition: opened, every element told of what readers do, searched."""
    with serving(hostile.site) as served:
        context = browser.new_context()
        ran: list[str] = []
        context.expose_function("ran", lambda: ran.append("ran"))
        context.on("dialog", lambda dialog: ran.append(dialog.message))
        page = context.new_page()
        for edition in Edition:
            for kind, name in KINDS.items():
                page.goto(f"{served if scheme == 'http' else hostile.site.as_uri()}/{edition}/{name}")
                assert page.locator("h1").count() == 1, kind
                page.evaluate("""() => document.querySelectorAll("*").forEach((element) => {
                    for (const kind of ["mouseover", "mouseenter", "focus", "toggle", "load", "error"])
                        element.dispatchEvent(new Event(kind, { bubbles: true }));
                })""")
            for words in TYPED[edition]:
                page.locator(".md-search__input").click()
                page.locator(".md-search__input").fill(words)
                page.locator(".md-search-result__item mark", has_text=words).first.wait_for()
        assert ran == []
        context.close()
