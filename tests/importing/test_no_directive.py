"""A page that is no directive is refused with the reason; a directive in an unusual dress is not."""

import pytest

from builder.importing.parse import ImportRefusedError, parse_capture
from builder.language.pinyin import romanise
from tests.importing.no_directives import NO_DIRECTIVES, UNUSUAL

assert len(NO_DIRECTIVES) >= 60
assert len(UNUSUAL) >= 30
NAMES = frozenset(["商务部", "海关总署", "财政部", "税务总局", "国家发展改革委", "中国人民银行"])


@pytest.mark.parametrize("html", [False, True], ids=["text", "html"])
@pytest.mark.parametrize(("page", "reason", "why"), NO_DIRECTIVES, ids=[why for *_, why in NO_DIRECTIVES])
def test_a_page_that_is_no_directive(page: str, reason: str, why: str, html: bool) -> None:
    """Whether an id is needed or not, and never with the advice to give one by hand."""
    data = "".join(f"<p>{line}</p>" for line in page.splitlines()) if html else page
    for need_id in (True, False):
        with pytest.raises(ImportRefusedError, match=reason) as refused:
            parse_capture(data.encode(), ".html", romanise, agency_names=NAMES, need_id=need_id)
        assert "--id" not in refused.value.why.en, why
        assert refused.value.why.zh != refused.value.why.en


@pytest.mark.parametrize(("page", "why"), UNUSUAL, ids=[why for _, why in UNUSUAL])
def test_a_directive_in_an_unusual_dress(page: str, why: str) -> None:
    directive = parse_capture(page.encode(), ".txt", romanise, agency_names=NAMES, need_id=False).directive
    assert list(directive.measures()), why
