"""Whether what we write is words alone, and British."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from builder.check.prose import check_british, check_british_names, check_pictographs
from builder.check.records import check_reviewed
from builder.language.british import american
from builder.model import Bilingual, EnglishAccess, EnglishMeasure, EnglishName
from builder.model.characters import pictographs
from builder.store.revision import latest_day
from tests.support.made_library import found, made_library, term

PICTOGRAPHS: list[tuple[str, list[str], str]] = [
    ("sold 🚚 abroad", ["🚚"], "an emoji"),
    ("good 👍🏽.", ["👍🏽"], "with a tone of skin"),
    ("👩\u200d💻 and 👨\u200d👩\u200d👧", ["👩\u200d💻", "👨\u200d👩\u200d👧"], "joined by what nobody sees"),
    ("❤\ufe0f\u200d🔥", ["❤\ufe0f\u200d🔥"], "with a selector between"),
    ("🇨🇳 China", ["🇨🇳"], "a flag of two letters"),
    ("🏴\U000e0067\U000e0062\U000e007f", ["🏴\U000e0067\U000e0062\U000e007f"], "a flag with tags"),
    ("step 1\ufe0f\u20e3", ["1\ufe0f\u20e3"], "a keycap"),
    ("step 2\u20e3", ["2\u20e3"], "one without a selector"),
    ("™\ufe0f", ["™\ufe0f"], "a sign that is asked to be a picture"),
    ("✓ done, ★★★, ▶ ☎", ["✓", "★★★", "▶", "☎"], "older pictographs"),
    ("◽\u2b1b", ["◽⬛"], "wide squares"),
    ("\U0001fae8", ["\U0001fae8"], "newer than some Python"),
    ("\ue001", ["\ue001"], "a private character"),
    ("海外仓（overseas warehouse）：“甲”、《乙》……", [], "Chinese and its marks"),
    ("20 °C, 5 m², ℃, ㎡, №, ©, ®, ™, §, †", [], "signs of measure and of reference"),
    ("a → b, a ≥ b, 5 × 5, € ¥ ₩", [], "arrows in a row, mathematics, money"),
    ("①②③ Ⅱ ㈠ 二○三○年", [], "numbers, with the circle that is printed for a zero"),
    ("𠮷 㐂 葛\U000e0100", [], "rare characters, and the variant of one"),
    ("naïve Zhōngguó – “x” …", [], "Latin letters with marks, dashes, quotes"),
]


@pytest.mark.parametrize(("text", "expected", "why"), PICTOGRAPHS, ids=[row[-1] for row in PICTOGRAPHS])
def test_pictographs(text: str, expected: list[str], why: str) -> None:
    seen = list(pictographs(text))
    assert [found for _, found in seen] == expected, why
    assert all(text.startswith(found, start) for start, found in seen)


def test_pictographs_are_looked_for_in_all_that_we_write() -> None:
    record = term("x", "海外仓", note="Note ☎.", definition=Bilingual("En ✓.", "中★。"))
    bad = (EnglishName("depot ▶", "preferred", "full"), EnglishName("d", "deprecated", "full", "Why ❤."))
    library = made_library([replace(record, en=bad)], "海外仓。")
    access = EnglishAccess("d-1", {"1": "Heading ☀"}, {"1": EnglishMeasure("Do ☁", "Gist ☂.", "0")})
    library = replace(
        library,
        english={"d-1": access},
        paths={**library.paths, ("english", "d-1"): "d-1.yml"},
        not_terms={"好氛围": "A wish ♥."},
    )
    seen = found(check_pictographs, library)
    assert {line.split()[-1] for line in seen} == set("☎✓★▶❤☀☁☂♥")
    assert len(seen) == 9


AMERICAN: list[tuple[str, str, str]] = [
    ("The color of labor in neighboring harbors", "colour labour neighbouring harbours", "-our, inflected"),
    ("honorary, laborious, vaporise, humorous", "", "what has -or in British, too"),
    ("a logistics center, centered on fiber theaters", "centre centred fibre theatres", "-re"),
    ("a smart meter, a parameter, literal", "", "what ends in -er in British, too"),
    ("defense, offense, pretense", "defence offence pretence", "-ce"),
    ("organize, utilization, digitalized, synthesizing, customizable", "organise utilisation digitalised synthesising customisable", "-ise"),
    ("analyzed by analyzers, catalyze, paralyzing", "analysed analysers catalyse paralysing", "-yse"),
    ("size, sized, resize, prize, seized, capsized, maize, citizen, horizon, guize", "", "z of the root"),
    ("digitalise, organisation, analysis", "", "British as it is"),
    ("traveled, labeling, fulfill, enrollment, installment, skillful", "travelled labelling fulfil enrolment instalment skilful", "single and double l"),
    ("fulfilled, enrolled, instalment, controlled", "", "those alike in both"),
    ("catalogs and dialog in gray aluminum, aging tires", "catalogues dialogue grey aluminium ageing tyres", "further words"),
    ("a program for firms; programs", "programme programmes", "a plan"),
    ("a computer program, mini-programs, software programs, programming", "", "software"),
    ("an import license, under a license, the license fee", "licence licence licence", "the noun"),
    ("to license banks; it licenses them; licensed, licensing", "", "the verb"),
    ("free to practice abroad; practiced", "practise practised", "the verb"),
    ("in practice, contrary to practice", "", "the noun"),
    ("Labor costs rise. Organized groups rise: Centers do", "Labour Organised Centres", "with the capital of a sentence"),
    ("at the World Trade Center and the World Trade Organization", "", "in names"),
    ("Organization of American States; Center for Trade Studies", "", "also where one begins the sentence"),
    ("Labor Day is in May", "", "or stands before another word with a capital"),
    ("called “free trade harbor” or \"color\" there", "", "in quotes"),
    ("see www.color.org/center and a@labor.org", "", "in addresses"),
    ("LABOR", "", "an acronym"),
    ("COLOR-coded color-coded", "colour", "before a hyphen"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "right", "why"), AMERICAN, ids=[row[-1] for row in AMERICAN])
def test_american_spelling(text: str, right: str, why: str) -> None:
    seen = list(american(text))
    assert [spelling.right for spelling in seen] == right.split(), why
    assert all(text.startswith(spelling.found, spelling.start) for spelling in seen)


def test_an_official_name_keeps_its_spelling_everywhere() -> None:
    official = term("aeo", "认证经营者", en="authorized economic operator", english_status="official")
    ours = term(
        "x", "海外仓", definition=Bilingual("A store of authorized economic operators, duly authorized.", "仓库。")
    )
    library = made_library([official, ours])
    assert found(check_british_names, library) == []
    assert found(check_british, library) == ["x.yml american authorized authorised"]


NAMES: list[tuple[str, str, list[str], str]] = [
    ("preferred", "working", ["x.yml american-name color centre color colour"], "ours"),
    ("preferred", "established", ["x.yml american-name color centre color colour"], "in use, and not fixed by a body"),
    ("preferred", "official", [], "fixed by a body"),
    ("admitted", "working", [], "a form that people look up"),
]


@pytest.mark.parametrize(("status", "standing", "expected", "why"), NAMES, ids=[row[-1] for row in NAMES])
def test_names(status: str, standing: str, expected: list[str], why: str) -> None:
    names = (EnglishName("color centre", status, "full"),)  # type: ignore[arg-type]
    library = made_library([term("x", "海外仓", english_status=standing)])
    library = replace(library, terms={"x": replace(library.terms["x"], en=names)})
    assert found(check_british_names, library) == expected, why


DAYS = [
    (date(2026, 11, 28), [], "the day before"),
    (date(2026, 11, 29), [], "the last that may have come"),
    (date(2026, 11, 30), ["x.yml reviewed-later 2026-11-30"], "one that is still to come"),
]


@pytest.mark.parametrize(("day", "expected", "why"), DAYS, ids=[row[-1] for row in DAYS])
def test_nobody_has_read_it_on_a_day_to_come(day: date, expected: list[str], why: str) -> None:
    library = made_library([term("x", "海外仓", reviewed=day)])
    assert found(check_reviewed, library, date(2026, 11, 29)) == expected, why


def test_a_day_may_have_come_where_it_begins_earlier_and_on_a_build_that_is_dated_later() -> None:
    """A clone's commit may be older than an entry, and a clock may stand still: neither alone makes a day one to come."""
    today = datetime.now(UTC).date()
    assert latest_day() - today in (timedelta(days=1), timedelta(days=2))  # midnight may pass between the two
    assert latest_day(date(1980, 1, 1)) == latest_day()
    assert latest_day(today + timedelta(days=400)) == today + timedelta(days=401)
