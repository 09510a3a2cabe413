"""Groups, a level between section and measures, are passages like the rest: read, shown, quoted."""

import pytest

from builder.authoring.scaffold import Asked, draft_record
from builder.check.context import Checked
from builder.check.quotes import check_quotes
from builder.facts.edition import edition_view
from builder.facts.text import Link
from builder.language.script import Traditional
from builder.model import Directive, Edition, Part, Place
from builder.reading.connect import connect
from builder.store.directive_file import dump_directive, load_directive
from builder.store.yaml_places import locate
from tests.support.broken_files import TERM, WAREHOUSE
from tests.support.groups import BODY, grouped_corpus, grouped_directive, library_of


@pytest.fixture
def directive() -> Directive:
    return grouped_directive()


def test_passages_in_printed_order() -> None:
    assert [(place.anchor, passage.text) for place, passage in grouped_corpus().passages.items()] == [
        ("preamble-2-text", "为发展保税仓，提出意见。"),
        ("section-1-heading", "加快货仓建设"),
        ("section-1-text", "各地要用好冷链仓。"),
        ("group-1-1-heading", "发展海外仓"),
        ("group-1-1-text", "海外仓要用好公共仓。"),
        ("measure-1-heading", "用好飞地仓"),
        ("measure-1-text", "建设飞地仓，如下：\n（1）甲仓。\n建设100家左右。"),
        ("group-1-2-heading", "发展云仓"),
        ("measure-2-heading", "用好样品仓"),
        ("measure-2-text", "到2025年，建设三分之一以上的样品仓（以下简称样仓）。（商务部牵头，某某局负责）"),
        ("closing-1-text", "各地要建好退货仓。"),
    ]


def test_a_name_in_a_group_is_a_mention(directive: Directive) -> None:
    group = Place(directive.id, Part.GROUP, "1-1")
    uses = grouped_corpus().mentions["term", "overseas-warehouse"]
    assert [(place, mention.text) for place, mention in uses] == [(group.heading, "海外仓"), (group.text, "海外仓")]


def test_a_page_leads_to_the_group(directive: Directive) -> None:
    view = edition_view(grouped_corpus(), Edition.ZH_HANS, Traditional(()))
    link = view.place_link(Place(directive.id, Part.GROUP, "1-1").heading)
    assert link.shown == "（一）发展海外仓"
    assert [span.mark for span in link.spans] == [Link(f"directives/{directive.id}/index#group-1-1")]


QUOTED = [
    ("保税仓", "part: preamble", "the text before the outline"),
    ("货仓", 'section: "1"', "a section's heading"),
    ("冷链仓", 'section: "1"', "a section's own text"),
    ("公共仓", 'group: "1-1"', "a group's text"),
    ("云仓", 'group: "1-2"', "a group's heading"),
    ("飞地仓", 'measure: "1"', "a measure's heading and text"),
    ("退货仓", "part: closing", "the text after the outline"),
]


@pytest.mark.parametrize(("name", "place", "why"), QUOTED, ids=[case[-1] for case in QUOTED])
def test_a_draft_quotes_a_place_that_check_finds(directive: Directive, name: str, place: str, why: str) -> None:
    library = library_of(directive)
    draft = draft_record(library, connect(library), "term", Asked(name, "some-store", "some store"), (), str)
    assert f"    {place}\n" in draft
    finished = draft.replace("domain: TODO", "domain: logistics").replace(
        "english_status: TODO", "english_status: working"
    )
    written = library_of(directive, ("glossary/terms/some-store.yml", finished))
    [term] = written.terms.values()
    assert term.sources
    assert list(check_quotes(Checked(written, connect(written), locate))) == []


WRONG = [
    ('group: "1-3"', "[no-part]", 'has no `group: "1-3"`', "there is no third group"),
    ('group: "1-2"', "[quote-elsewhere]", '`group: "1-1"`', "it stands in the other group"),
]


@pytest.mark.parametrize(("place", "rule", "said", "why"), WRONG, ids=[case[-1] for case in WRONG])
def test_a_wrong_group_is_reported(directive: Directive, place: str, rule: str, said: str, why: str) -> None:
    sources = f"sources:\n  - directive: {directive.id}\n    {place}\n    quote: 发展海外仓\n"
    text = WAREHOUSE[: WAREHOUSE.index("sources:")] + sources
    library = library_of(directive, (TERM, text))
    [problem] = check_quotes(Checked(library, connect(library), locate))
    assert rule in str(problem)
    assert said in str(problem)


def test_groups_with_one_number_are_two(directive: Directive) -> None:
    """A number may be printed twice, or not at all."""
    [section] = grouped_directive(BODY.replace("（二）发展云仓", "（一）发展云仓")).sections
    assert [(g and g.id, [m.id for m in ms]) for g, ms in section.by_group()] == [("1-1", ["1"]), ("1-2", ["2"])]


def test_a_group_without_measures_is_kept() -> None:
    first, last = BODY.index("### 1."), BODY.index("<!-- group -->\n（二）")
    read = grouped_directive(BODY[:first] + BODY[last:])
    assert "海外仓要用好公共仓。" in read.text()
    assert load_directive("x", dump_directive(read))[0] == read
