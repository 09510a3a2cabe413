"""What a built site says and where it leads; that it holds for every library is tried in tests/library/test_site.py."""

import json
from pathlib import Path

from builder.model import Edition
from tests.support.html_pages import parsed


def test_language_switch_stays_on_the_page(site: Path) -> None:
    page = site / "en" / "directives" / "guobanfa-2021-24" / "7" / "index.html"
    links = parsed(page).xpath("//nav[@class='maoce-editions']//a/@href")
    assert [(page.parent / link).resolve().relative_to(site).as_posix() for link in links] == [
        "zh-hans/directives/guobanfa-2021-24/7/index.html",
        "zh-hant/directives/guobanfa-2021-24/7/index.html",
    ]


def test_entrance_offers_the_editions(site: Path) -> None:
    assert parsed(site / "index.html").xpath("//nav//a/@href") == [f"{edition}/index.html" for edition in Edition]


def test_data_says_who_is_responsible_and_what_is_to_be_reached(site: Path) -> None:
    measures = json.loads((site / "data" / "measures.json").read_text("utf-8"))["measures"]
    seven = next(m for m in measures if (m["directive"], m["id"]) == ("guobanfa-2021-24", "7"))
    assert seven["responsibilities"][0]["lead"] == ["mofcom"]
    assert seven["targets"][0]["quantity"] == "100家左右"
