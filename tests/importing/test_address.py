"""A page's own address: what it states is kept, what has not the form of an address is not, and a person's word comes first."""

import time
from pathlib import Path

import pytest

from builder.importing.address import page_address
from builder.importing.parse import Known, parse_capture
from builder.language.pinyin import romanise
from builder.store.directive_file import dump_directive, load_directive
from tests.support.broken_files import PAGE
from tests.support.in_process import maoce_here
from tests.support.small import small_project

OWN = "https://www.gov.cn/zhengce/content/2020-01/07/content_5467.htm"
OTHER = "https://www.mofcom.gov.cn/a.htm"
STATED = [
    (f"<!-- saved from url=(0062){OWN} -->\r\n<html>", "as Internet Explorer and Chromium write it"),
    (f"<!DOCTYPE html>\n<!-- saved from url=(0062){OWN} --><html>", "behind the type of the document"),
    (f"<!-- Saved From URL=(0062){OWN} -->", "in capitals"),
    (f"<html><!--\n Page saved with SingleFile \n url: {OWN} \n saved date: Mon Jan 06 2020\n--><meta charset=utf-8>", "as SingleFile writes it"),
    (f'<head><meta name="savepage-url" content="{OWN}">', "as Save Page WE writes it"),
    (f'<head><link rel="canonical" href="{OWN}">', "the canonical address"),
    (f"<head><LINK HREF='{OWN}' REL='Canonical'/>", "in capitals and the other quotes, in the other order"),
    (f"<head><link rel=canonical href={OWN}>", "without quotes"),
    (f'<head><link\n rel="nofollow canonical"\n href=" {OWN} "\n>', "over lines, with blanks around it"),
    (f'<head><meta property="og:url" content="{OWN}">', "the address under which it is shared"),
    (f'<head><meta content="{OWN}" name="og:url">', "by name instead of property"),
    (f"---\ntitle: 通知\nurl: {OWN}\n---\n正文", "in the front matter of a post"),
    (f'---\r\nsource: "{OWN}"\r\n---\r\n正文', "as web clippers write it"),
    (f'<link rel="canonical" href="{OTHER}"><!-- saved from url=(0062){OWN} -->', "where it was saved counts before what it calls itself"),
    (f'<meta property="og:url" content="{OTHER}"><link rel="canonical" href="{OWN}">', "canonical counts before shared"),
    (f'<link rel="canonical" href="/zhengce"><meta property="og:url" content="{OWN}">', "one that is none hides no other"),
]  # fmt: skip


@pytest.mark.parametrize(("page", "why"), STATED, ids=[case[1] for case in STATED])
def test_what_a_page_states_is_found(page: str, why: str) -> None:
    assert page_address(page) == OWN


def test_marks_are_unescaped() -> None:
    assert page_address('<link rel="canonical" href="https://a.cn/?a=1&amp;b=2">') == "https://a.cn/?a=1&b=2"
    assert page_address("<!-- saved from url=(0016)https://a.cn/a%2D%2Db -->") == "https://a.cn/a--b"


NONE = [
    ("", "an empty page"),
    ("<!-- saved from url=(0014)about:internet -->", "no page on the web"),
    ("<!-- saved from url=(0029)file:///C:/Users/me/page.html -->", "a file"),
    ("<!-- saved from url=(0022)https://a.cn/a b.htm -->", "a blank in it"),
    ("<!-- saved from https://a.cn/a.htm -->", "another comment"),
    ('<link rel="canonical" href="/zhengce/a.htm">', "no host"),
    ('<link rel="canonical" href="//www.gov.cn/a.htm">', "no scheme"),
    ('<link rel="canonical" href="ftp://www.gov.cn/a.htm">', "another scheme"),
    ('<link rel="canonical" href="javascript:alert(1)">', "a script"),
    ('<link rel="canonical" href="https://u:p@www.gov.cn/">', "a name and a password"),
    ('<link rel="canonical" href="https://localhost/a">', "no host that others know"),
    ('<link rel="canonical" href="https://www.gov.cn/&lt;x&gt;">', "markup in it"),
    ('<link rel="canonical" href="https://www.gov.cn/{id}">', "a place to be filled in"),
    (f'<link rel="canonical" href="https://www.gov.cn/{"x" * 3000}">', "longer than any address"),
    (f'<link rel="stylesheet" href="{OWN}">', "another link"),
    (f'<meta name="description" content="{OWN}">', "another statement"),
    (f'<!-- <link rel="canonical" href="{OWN}"> -->', "in a comment"),
    (f"<script>var a = '<link rel=\"canonical\" href=\"{OWN}\">'</script>", "in a script"),
    (f'<body><link rel="canonical" href="{OWN}">', "in the text, where anybody may have written it"),
    (f"正文\n---\nurl: {OWN}\n---\n", "no front matter, but in the text"),
]  # fmt: skip


@pytest.mark.parametrize(("page", "why"), NONE, ids=[case[1] for case in NONE])
def test_what_is_no_address_is_not_taken(page: str, why: str) -> None:
    assert page_address(page) is None


@pytest.mark.parametrize(
    "page",
    ["<meta " * 40_000, "<!--" * 60_000, "<!--Page saved with SingleFile" + " \n" * 90_000, "<link a='" * 30_000,
     "---\n" + "url: " * 40_000 + "\n---", "<script" * 30_000, "<meta " + "a=b " * 50_000 + ">"],
    ids=lambda page: page[:12],
)  # fmt: skip
def test_a_hostile_page_takes_no_time_to_speak_of(page: str) -> None:
    begun = time.process_time()
    assert page_address(page) is None
    assert time.process_time() - begun < 20  # a pattern that tries everything would take minutes


def page_with(address: str | None) -> bytes:
    head = f"<!-- saved from url=(0000){address} -->\n" if address else ""
    return f"{head}<html><body>{''.join(f'<p>{line}</p>' for line in PAGE.splitlines())}</body></html>".encode()


@pytest.mark.parametrize(
    ("stated", "known", "url", "why"),
    [
        (OWN, None, OWN, "the page's"),
        (OWN, OTHER, OTHER, "a person's, whatever the page says"),
        (None, OTHER, OTHER, "a person's alone"),
        (None, None, None, "nobody's"),
    ],
    ids=lambda value: str(value)[:24],
)
def test_whose_word_counts(stated: str | None, known: str | None, url: str | None, why: str) -> None:
    imported = parse_capture(page_with(stated), ".html", romanise, Known(url=known))
    assert imported.directive.source.url == url
    assert [line.en for line in imported.missing if line.en.startswith("url: ")] == (
        [] if url else ["url: the page does not say from where it was saved; give its address with --url"]
    )


def test_importing_again_changes_no_byte(tmp_path: Path) -> None:
    """By the page's own address, by a person's, and by a person's edit of the file."""
    root = small_project(tmp_path / "small")
    path = root / "content/directives/guobanfa-2020-7.md"
    page = root / "saved.html"
    page.write_bytes(page_with(OWN))
    (root / "content/captures/guobanfa-2020-7.txt").unlink()
    assert maoce_here(root, "import", page, "--force").status == 0
    text = path.read_text("utf-8")
    assert f"  url: {OWN}\n" in text
    assert "is unchanged" in maoce_here(root, "import", page).out
    differs = maoce_here(root, "import", page, "--url", OTHER)
    assert differs.status == 1
    assert f"+  url: {OTHER}" in differs.out
    assert maoce_here(root, "import", page, "--url", OTHER, "--force").status == 0
    assert path.read_text("utf-8") == text.replace(OWN, OTHER)
    assert "is unchanged" in maoce_here(root, "import", page).out, "the file's address is a person's by now"
    assert maoce_here(root, "check", "--reimport").status == 0
    directive, problems = load_directive("x", path.read_text("utf-8"))
    assert problems == []
    assert directive is not None
    again = parse_capture(page.read_bytes(), ".html", romanise, Known.of(directive))
    assert dump_directive(again.directive) == path.read_text("utf-8")
