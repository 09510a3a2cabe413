"""Where an English text names things."""

import pytest

from builder.language.english import places

CASES = [
    ("the first of several", "Trade and trade.", [["trade"]], ["Trade"]),
    ("in the plural", "Set up overseas warehouses.", [["overseas warehouse"]], ["overseas warehouses"]),
    ("by any of its names", "MOFCOM shall lead.", [["Ministry of Commerce", "MOFCOM"]], ["MOFCOM"]),
    ("the longer name takes its place", "Help foreign trade firms.", [["foreign trade"], ["foreign trade firm"]], [None, "foreign trade firms"]),
    ("the shorter has another place", "Help foreign trade firms in foreign trade.", [["foreign trade"], ["foreign trade firm"]], ["foreign trade", "foreign trade firms"]),
    ("not within a word", "Trademarks matter.", [["trade"]], [None]),
    ("nothing", "", [["trade"]], [None]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names", "found"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_places(text: str, names: list[list[str]], found: list[str | None]) -> None:
    assert [text[slice(*at)] if at else None for at in places(text, names)] == found
