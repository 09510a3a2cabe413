"""The books: taken apart by a program that is not ours, judged by the W3C's EPUBCheck, and opened in a browser."""

import io
import json
import posixpath
import re
import shutil
import subprocess
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from lxml import etree
from playwright.sync_api import Page

from builder.exports.entries import Glossary
from builder.exports.formats import FORMATS
from builder.facts.labels import in_both_languages
from builder.language.simplified import to_simplified
from builder.model import Bilingual, Corpus, Directive, Edition, EnglishName
from tests.conftest import BUILD
from tests.support.html_pages import text_with_language

_XHTML = "{http://www.w3.org/1999/xhtml}"
_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_PAYLOADS = (
    '</title><script>document.title="ran"</script>',
    '"><img src="x" onerror="document.title=\'ran\'"/>',
    "<svg/onload=document.title='ran'>",
    "]]>&lt;b&gt; &amp;amp; &#x3c;i> {{ 7 * 7 }} {% raw %} ' \" & <",
)
_EMPTY = Corpus({}, {}, {}, {}, {}, {}, {})


@dataclass(frozen=True)
class Book:
    """An EPUB as a reading program finds it."""

    data: bytes

    @cached_property
    def archive(self) -> zipfile.ZipFile:
        return zipfile.ZipFile(io.BytesIO(self.data))

    @cached_property
    def package(self) -> Any:
        container = etree.fromstring(self.archive.read("META-INF/container.xml"))
        assert [root.get("full-path") for root in container.iter("{*}rootfile")] == ["EPUB/package.opf"]
        return etree.fromstring(self.archive.read("EPUB/package.opf"))

    @cached_property
    def items(self) -> dict[str, Any]:
        """The manifest's items by their file."""
        return {str(item.get("href")): item for item in self.package.iter(f"{_OPF}item")}

    @cached_property
    def pages(self) -> dict[str, Any]:
        """Every XHTML file, parsed as XML: an entity of HTML or a tag left open is an error."""
        strict = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        return {
            name: etree.fromstring(self.archive.read(f"EPUB/{name}"), strict)
            for name, item in self.items.items()
            if item.get("media-type") == "application/xhtml+xml"
        }

    def targets(self) -> Iterator[tuple[str, str, str]]:
        """Each link within the book: the file it stands in, the file and the anchor it leads to."""
        for name, page in self.pages.items():
            for element in page.iter():
                for attribute in ("href", "src"):
                    link = element.get(attribute)
                    if link is not None and not link.startswith("https://"):
                        parts = urlsplit(link)
                        assert parts.scheme == "", link
                        yield name, posixpath.normpath(unquote(parts.path) or name), parts.fragment


def _books(corpus: Corpus) -> dict[Edition, Book]:
    glossary = Glossary(corpus, in_both_languages(), BUILD)
    rows = {row.file: row for row in FORMATS if row.name == "epub"}
    return {edition: Book(rows[f"maoce-{edition}.epub"].data(glossary)) for edition in Edition}


@pytest.fixture(scope="module")
def books(corpus: Corpus) -> dict[Edition, Book]:
    return _books(corpus)


@pytest.fixture(scope="module")
def hostile(corpus: Corpus) -> dict[Edition, Book]:
    """Books of a library with a payload in every field that a person fills freely."""
    said = " ".join(_PAYLOADS)
    terms = {
        key: replace(
            term,
            zh=tuple(replace(n, pinyin=f"{n.pinyin}{said}", zh_hant=f"{n.zh_hant}{said}", zh_hans=f"{n.zh_hans}{said}") for n in term.zh),
            en=(*(replace(n, text=f"{n.text}{said}") for n in term.en), EnglishName(said, "deprecated", "variant", reason=said)),
            definition=Bilingual(said, said), note=said,
        )
        for key, term in corpus.terms.items()
    }  # fmt: skip
    agencies = {
        key: replace(
            agency, en=tuple(replace(n, text=said) for n in agency.en), description=Bilingual(said, said), note=said
        )
        for key, agency in corpus.agencies.items()
    }
    directives = {
        key: replace(
            directive, title=said, title_en=said, number=said, issuers=(*directive.issuers, said), addressees=said,
            before=tuple(replace(block, text=f"{block.text}{said}") for block in directive.before),
        )
        for key, directive in corpus.directives.items()
    }  # fmt: skip
    english = {
        key: replace(
            access, sections=dict.fromkeys(access.sections, said),
            measures={m: replace(measure, heading=said, gist=said) for m, measure in access.measures.items()},
        )
        for key, access in corpus.english.items()
    }  # fmt: skip
    return _books(replace(corpus, terms=terms, agencies=agencies, directives=directives, english=english))


@pytest.mark.parametrize("edition", Edition)
def test_the_container_is_in_order(books: dict[Edition, Book], edition: Edition) -> None:
    book = books[edition]
    first, *others = book.archive.infolist()
    assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")
    assert book.data[30:58] == b"mimetypeapplication/epub+zip", "the file's first bytes say what it is"
    assert {info.compress_type for info in others} == {zipfile.ZIP_DEFLATED}
    listed = {f"EPUB/{name}" for name in book.items} | {"META-INF/container.xml", "EPUB/package.opf"}
    assert Counter(info.filename for info in others) == Counter(listed), "the manifest lists each file, once"
    types = {name.rpartition(".")[2]: item.get("media-type") for name, item in book.items.items()}
    assert types == {"xhtml": "application/xhtml+xml", "css": "text/css", "svg": "image/svg+xml"}
    ids = [item.get("id") for item in book.items.values()]
    assert len(set(ids)) == len(ids)
    read = [ref.get("idref") for ref in book.package.iter(f"{_OPF}itemref")]
    assert Counter(read) == Counter(book.items[name].get("id") for name in book.pages), "every page is read, once"
    marked = {item.get("properties"): name for name, item in book.items.items() if item.get("properties")}
    assert marked == {"nav": "nav.xhtml", "cover-image": "cover.svg"}


def test_the_metadata_say_what_the_book_is(books: dict[Edition, Book]) -> None:
    identifiers = set()
    for edition, book in books.items():
        facts = {element.tag.removeprefix(_DC): element.text for element in book.package.iter(f"{_DC}*")}
        metas = {element.get("property"): element.text for element in book.package.iter(f"{_OPF}meta")}
        identifiers.add(facts["identifier"])
        assert re.fullmatch(
            r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", facts["identifier"] or ""
        )
        assert next(element.text for element in book.package.iter(f"{_DC}language")) == edition.tag
        assert "https://creativecommons.org/licenses/by/4.0/" in (facts["rights"] or "")
        assert metas["dcterms:modified"] == f"{BUILD.day.isoformat()}T00:00:00Z"
        about = "".join(book.pages["about.xhtml"].itertext())
        for fact in (
            BUILD.version,
            "20 November 2026" if edition is Edition.EN else "2026年11月20日",
            BUILD.commit,
            BUILD.content,
        ):
            assert fact is not None
            assert fact in about, edition
        assert {
            "accessMode",
            "accessModeSufficient",
            "accessibilityFeature",
            "accessibilityHazard",
            "accessibilitySummary",
        } <= {(name or "").removeprefix("schema:") for name in metas}
    assert len(identifiers) == len(Edition), "each edition is a book of its own"
    titles = {edition: book.package.findtext(f".//{_DC}title") for edition, book in books.items()}
    assert titles == {
        Edition.ZH_HANS: "贸策：中国外贸政策文件",
        Edition.ZH_HANT: "貿策：中國外貿政策文件",
        Edition.EN: "Maoce: China's Foreign-Trade Directives",
    }


def test_a_book_keeps_its_identifier_when_the_library_changes(books: dict[Edition, Book], corpus: Corpus) -> None:
    newer = _books(replace(corpus, english={}))
    for edition in Edition:
        assert newer[edition].package.findtext(f".//{_DC}identifier") == books[edition].package.findtext(
            f".//{_DC}identifier"
        )


@pytest.mark.parametrize("edition", Edition)
def test_every_link_arrives_and_nothing_comes_from_elsewhere(books: dict[Edition, Book], edition: Edition) -> None:
    book = books[edition]
    anchors = {name: [str(i) for i in page.xpath("//@id")] for name, page in book.pages.items()}
    for name, ids in anchors.items():
        assert len(set(ids)) == len(ids), name
    found = list(book.targets())
    assert len(found) > 1000
    for name, file, anchor in found:
        assert file in book.items, f"{name}: {file}"
        assert not anchor or anchor in anchors[file], f"{name}: {file}#{anchor}"
    for name, page in book.pages.items():
        # An address outside is something to follow, never something to load.
        assert {e.tag for e in page.iter() if "https://" in (e.get("href") or "")} <= {f"{_XHTML}a"}, name
        assert not page.xpath("//@src[contains(., ':')] | //@style"), name
    assert "url(" not in book.archive.read("EPUB/style.css").decode()
    assert "@import" not in book.archive.read("EPUB/style.css").decode()


@pytest.mark.parametrize("edition", Edition)
def test_every_text_is_in_its_language(books: dict[Edition, Book], edition: Edition) -> None:
    seen = Counter[str]()
    for name, page in books[edition].pages.items():
        assert (page.get("lang"), page.get(_XML_LANG)) == (edition.tag, edition.tag), name
        for element in page.iter():
            assert element.get("lang") == element.get(_XML_LANG), name
        for text, language in text_with_language(page):
            seen[language] += 1
            if re.search(r"[\u3400-\u9fff]", text):
                assert language in ("zh-Hans", "zh-Hant"), f"{name}: {text[:40]} is marked {language}"
            if re.search(r"(?:\b[a-z]{2,} ){3}", text):
                assert language in ("en", "zh-Latn-pinyin"), f"{name}: {text[:40]} is marked {language}"
    assert {"en", "zh-Latn-pinyin", edition.tag, edition.text_tag} <= seen.keys()


def _official(book: Book, directive: Directive) -> str:
    """The official text as the book shows it, one paragraph a line, by what is marked as such."""
    page = book.pages[f"directive-{directive.id}.xhtml"]
    marked = page.xpath("//*[contains(concat(' ', @class, ' '), ' official ')]")
    return "\n".join("".join(element.itertext()) for element in marked)


def test_the_official_text_is_whole_and_unchanged(books: dict[Edition, Book], corpus: Corpus) -> None:
    assert corpus.directives
    for directive in corpus.directives.values():
        assert _official(books[Edition.ZH_HANS], directive) == directive.text()
        assert _official(books[Edition.EN], directive) == directive.text()
        traditional = _official(books[Edition.ZH_HANT], directive)
        assert traditional != directive.text()
        assert to_simplified(traditional) == directive.text()


def test_the_contents_name_every_measure_in_order(books: dict[Edition, Book], corpus: Corpus) -> None:
    wanted = [
        f"directive-{directive.id}.xhtml#measure-{measure.id}"
        for directive in corpus.newest_first()
        for _, measure in directive.measures()
    ]
    assert len(wanted) > 100
    for book in books.values():
        [contents] = book.pages["nav.xhtml"].xpath("//*[local-name() = 'nav'][@*[local-name() = 'type'] = 'toc']")
        links = [str(link) for link in contents.xpath(".//@href")]
        assert [link for link in links if "#measure-" in link] == wanted
        linked = {link.partition("#")[0] for link in links}
        assert linked == book.pages.keys() - {"nav.xhtml", "cover.xhtml"}, "and every other page"


@pytest.mark.parametrize("edition", Edition)
def test_names_lead_to_their_entries_and_back(books: dict[Edition, Book], corpus: Corpus, edition: Edition) -> None:
    book = books[edition]
    entries = {str(i): name for name, page in book.pages.items() for i in page.xpath("//*[local-name() = 'dt']/@id")}
    assert entries.keys() == {f"{kind}-{record.id}" for kind, record in corpus.records()}
    links = {(name, f"{file}#{anchor}") for name, file, anchor in book.targets()}
    texts = {(kind, target): uses for (kind, target), uses in corpus.mentions.items() if kind != "directive"}
    assert len(texts) > 100
    for (kind, target), uses in texts.items():
        entry = f"{kind}-{target}"
        for place, _ in uses:
            page = f"directive-{place.directive}.xhtml"
            assert (entries[entry], f"{page}#{place.part}-{place.id}") in links, f"{entry} leads back to {place}"
            if place.unit == "text":
                assert (page, f"{entries[entry]}#{entry}") in links, f"{place} leads to {entry}"
    glossary = [name for name in entries.values() if name.startswith("glossary-")]
    for name in glossary:
        types = {str(t) for t in book.pages[name].xpath("//@*[local-name() = 'type']")}
        assert {"glossary", "glossterm", "glossdef"} <= types, name


@pytest.mark.parametrize("edition", Edition)
def test_nothing_of_a_stranger_becomes_markup(
    hostile: dict[Edition, Book], books: dict[Edition, Book], edition: Edition
) -> None:
    """The elements, attributes and kinds of addresses of a hostile library's book are those of the real one's."""

    def made(book: Book) -> tuple[set[str], set[str], set[str]]:
        elements = {e.tag for page in book.pages.values() for e in page.iter()}
        attributes = {str(a) for page in book.pages.values() for e in page.iter() for a in e.attrib}
        links = {
            re.sub(r"^[\w.-]+\.(xhtml|css|svg)(#[\w-]+)?$", "within", str(h))
            for p in book.pages.values()
            for h in p.xpath("//@href | //@src")
        }
        return elements, attributes, links

    assert made(hostile[edition]) == made(books[edition])
    assert f"{_XHTML}script" not in made(hostile[edition])[0]
    svg = etree.fromstring(hostile[edition].archive.read("EPUB/cover.svg"))
    assert {etree.QName(e).localname for e in svg.iter()} == {"svg", "title", "rect", "g", "text"}
    whole = "".join("".join(page.itertext()) for page in hostile[edition].pages.values())
    for payload in _PAYLOADS:
        assert payload in whole, "and what was text is text, each character of it"


def test_a_library_without_anything_has_a_book() -> None:
    for book in _books(_EMPTY).values():
        assert book.pages.keys() == {"cover.xhtml", "nav.xhtml", "about.xhtml"}


def _epubcheck() -> list[str]:
    """The command of the W3C's checker."""
    java = shutil.which("java")
    if java is None:
        pytest.skip("no Java, which EPUBCheck needs; install a JRE (Debian: default-jre-headless)")
    try:
        jar = distribution("epubcheck").locate_file("epubcheck/epubcheck.jar")
    except PackageNotFoundError:
        pytest.skip("no package epubcheck; run the tests with: python3 run.py test")
    # One collector and no second compiler: a run is short, and beside it others have work for the cores.
    return [java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", str(jar)]


def _findings(book: bytes, folder: Path) -> list[str]:
    """What EPUBCheck says of a book, hints included."""
    path, report = folder / "book.epub", folder / "report.json"
    path.write_bytes(book)
    subprocess.run([*_epubcheck(), str(path), "--json", str(report), "--usage"], capture_output=True, check=False)
    said = json.loads(report.read_text("utf-8"))
    assert said["checker"]["checkerVersion"] >= "5.3"
    return [f"{m['severity']} {m['ID']} {m['message']} {m['locations'][:1]}" for m in said["messages"]]


@pytest.mark.parametrize("edition", Edition)
def test_epubcheck_finds_nothing(books: dict[Edition, Book], edition: Edition, tmp_path: Path) -> None:
    assert [found for found in _findings(books[edition].data, tmp_path) if not found.startswith("USAGE")] == []


@pytest.mark.parametrize("what", ["hostile", "empty"])
def test_epubcheck_finds_nothing_in_the_book_of_another_library(
    hostile: dict[Edition, Book], what: str, tmp_path: Path
) -> None:
    book = hostile[Edition.EN] if what == "hostile" else _books(_EMPTY)[Edition.EN]
    assert [found for found in _findings(book.data, tmp_path) if not found.startswith("USAGE")] == []


def test_epubcheck_would_find_a_fault(tmp_path: Path) -> None:
    small, broken = _books(_EMPTY)[Edition.EN].archive, io.BytesIO()
    with zipfile.ZipFile(broken, "w") as new:
        for name in small.namelist():
            data = small.read(name)
            new.writestr(
                name, data.replace(b'href="style.css"', b'href="none.css"') if name.endswith("about.xhtml") else data
            )
    assert any("RSC-007" in found and found.startswith("ERROR") for found in _findings(broken.getvalue(), tmp_path))


@pytest.mark.parametrize("edition", Edition)
def test_a_book_is_read_on_a_phone(page: Page, books: dict[Edition, Book], edition: Edition, tmp_path: Path) -> None:
    books[edition].archive.extractall(tmp_path)
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto((tmp_path / "EPUB" / "cover.xhtml").as_uri())
    assert page.locator("img").evaluate("e => e.complete && e.naturalWidth > 0 && e.clientWidth <= innerWidth"), (
        "the cover is drawn"
    )
    page.goto((tmp_path / "EPUB" / "about.xhtml").as_uri())
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "hashes are broken where a line ends"
    page.goto((tmp_path / "EPUB" / "nav.xhtml").as_uri())
    page.locator("nav a[href$='guobanfa-2021-24.xhtml#measure-7']").click()
    assert page.locator("#measure-7 h3").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "nothing to be moved sideways"
    page.locator("#measure-7 a[href$='#term-overseas-warehouse']").first.click()
    entry = page.locator("dt#term-overseas-warehouse")
    assert entry.is_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.locator("dt#term-overseas-warehouse ~ dd.uses a[href$='guobanfa-2021-24.xhtml#measure-7']").first.click()
    assert page.url.endswith("directive-guobanfa-2021-24.xhtml#measure-7")


@pytest.mark.parametrize("edition", Edition)
def test_nothing_of_a_stranger_runs(page: Page, hostile: dict[Edition, Book], edition: Edition, tmp_path: Path) -> None:
    hostile[edition].archive.extractall(tmp_path)
    opened = 0
    for name in (
        "cover.svg",
        "about.xhtml",
        "nav.xhtml",
        "directive-guobanfa-2021-24.xhtml",
        "glossary-1.xhtml",
        "agencies-other.xhtml",
    ):
        page.goto((tmp_path / "EPUB" / name).as_uri())
        assert page.locator("script, [onload], [onerror]").count() == 0
        assert page.title() != "ran"
        opened += 1
    assert opened == 6
