"""Whatever a browser shows of a saved page is in its visible lines: what is not there, no proof would miss."""

import pytest
from playwright.sync_api import Browser

from builder.capture.decode import DecodeError
from builder.capture.visible import visible_lines

PAGES = [
    ("a comment's end that looks like a tag's", "<p>一</p><!--<p -->二<p>三</p><!-- x -->"),
    ("of formatting, too", "<p>一</p><!--<b --><p>二</p><!-- x --><p>三</p>"),
    ("with an exclamation mark", "<p>一</p><!--<p x --!>二<p>三</p><!-- x -->"),
    ("with a slash", "<p>一</p><!--<br/-->二<p>三</p><!-- x -->"),
    ("in quotation marks", "<p>一</p><!--<p a='-->二<p>三'</p><!-- x -->"),
    ("a comment's end that looks like an address's", "<p>一</p><!--<https://x.example/-->二<p>三</p><!-- x -->"),
    ("what stands in for an object", "<p>一</p><object><p>二</p></object><object data='x.pdf'>三</object>"),
    ("a style that is not closed where it seems", "<p>一<style><p </style>二</p><p>三</p>"),
    ("an attribute with half a pair of quotes", "<p a=b\"c>一</p><p 'x>二</p><p>三</p>"),
    ("a second body and head", "<p>一</p></body><head x><p>二</p></head><body><p>三</p>"),
    ("a set of frames that is none", "<p>一</p><frameset><p>二</p><p>三</p>"),
    ("an instruction to a server", "<p>一</p><?php <p ?>二<p>三</p>"),
    ("a plain text", "<p>一</p>二<plaintext x>三"),
]


@pytest.mark.parametrize(("what", "page"), PAGES, ids=[case[0] for case in PAGES])
def test_what_a_browser_shows_is_seen(browser: Browser, what: str, page: str) -> None:
    opened = browser.new_page()
    opened.set_content(f'<!doctype html><html lang="zh"><body>{page}')
    shown = "".join(char for char in opened.evaluate("document.body.innerText") if char in "一二三")
    opened.close()
    assert shown == "一二三", f"{what}: the case is one in which a browser shows all"
    assert "".join(char for char in "".join(visible_lines(page)) if char in "一二三") == shown


def test_a_template_that_is_shown_is_refused() -> None:
    with pytest.raises(DecodeError, match="template"):
        visible_lines('<p>一</p><div><template a="b" shadowrootmode="open"><p>二</p></template></div>')
