"""What is kept from one build to the next: after any edit of the sources all is as if it had been made anew."""

import json
import random
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest

from builder.epub.book import english, simplified, traditional
from builder.exports.entries import Glossary
from builder.facts.edition import edition_view, subjects
from builder.facts.labels import in_both_languages
from builder.facts.reads import Known, Reads, print_of, prints_of, watched
from builder.facts.view import View
from builder.keeping import Made, made_of
from builder.language.script import Traditional
from builder.memory import Memory, without_memory
from builder.model import Bilingual, Directive, Edition, Library, Measure, Term, TranslatedParagraph, Translation
from builder.reading.connect import connect
from builder.search.data import files_of
from builder.search.entries import Entry
from builder.search.rows import entry_of, row_of
from tests.conftest import BUILD

_Record = TypeVar("_Record")
Edit = Callable[[Library, random.Random], Library]


def _one(records: Mapping[str, _Record], dice: random.Random) -> tuple[str, _Record]:
    name = dice.choice(sorted(records))
    return name, records[name]


def _term(library: Library, dice: random.Random, change: Callable[[Term], Term]) -> Library:
    name, term = _one(library.terms, dice)
    return replace(library, terms={**library.terms, name: change(term)})


def _define(library: Library, dice: random.Random) -> Library:
    said = f"Another meaning, {dice.random()}."
    return _term(library, dice, lambda term: replace(term, definition=Bilingual(said, f"另一含义{dice.random()}。")))


def _name(library: Library, dice: random.Random) -> Library:
    return _term(
        library, dice, lambda term: replace(term, en=(replace(term.en[0], text=f"Name {dice.random()}"), *term.en[1:]))
    )


def _name_in_chinese(library: Library, dice: random.Random) -> Library:
    """A name that the texts have in many places, so that readings change."""
    new = dice.choice(["企业", "发展", "贸易", "市场", "服务"])
    return _term(
        library, dice, lambda term: replace(term, zh=(*term.zh, replace(term.zh[0], zh_hans=new, zh_hant=new)))
    )


def _relate(library: Library, dice: random.Random) -> Library:
    other = _one(library.terms, dice)[0]
    return _term(library, dice, lambda term: replace(term, broader=(other,) if other != term.id else ()))


def _remove(library: Library, dice: random.Random) -> Library:
    """A term goes, and what led to it."""
    gone = _one(library.terms, dice)[0]

    def without(ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(one for one in ids if one != gone)

    left = {
        name: replace(term, broader=without(term.broader), related=without(term.related))
        for name, term in library.terms.items()
        if name != gone
    }
    return replace(library, terms=left)


def _end(library: Library, dice: random.Random) -> Library:
    name, agency = _one(library.agencies, dice)
    return replace(
        library, agencies={**library.agencies, name: replace(agency, valid_until=str(1990 + dice.randrange(30)))}
    )


def _describe(library: Library, dice: random.Random) -> Library:
    name, agency = _one(library.agencies, dice)
    changed = replace(
        agency, description=Bilingual(f"It does {dice.random()}.", "其职责。"), note=f"Note {dice.random()}"
    )
    return replace(library, agencies={**library.agencies, name: changed})


def _directive(library: Library, dice: random.Random, change: Callable[[Directive], Directive]) -> Library:
    name, directive = _one(library.directives, dice)
    return replace(library, directives={**library.directives, name: change(directive)})


def _date(library: Library, dice: random.Random) -> Library:
    """Another year, by which lists are ordered."""
    return _directive(library, dice, lambda one: replace(one, issued=date(2000 + dice.randrange(25), 1, 1)))


def _title(library: Library, dice: random.Random) -> Library:
    return _directive(
        library, dice, lambda one: replace(one, title=f"关于{dice.randrange(99)}的意见", title_en=f"On {dice.random()}")
    )


def _text(library: Library, dice: random.Random) -> Library:
    """A measure says more, and names a term and a body."""

    def changed(directive: Directive) -> Directive:
        at = dice.randrange(len(directive.sections))
        section = directive.sections[at]
        where = dice.randrange(max(1, len(section.measures)))
        measures: list[Measure] = list(section.measures)
        if measures:
            measures[where] = replace(measures[where], text=f"{measures[where].text}\n推进海外仓建设。（商务部牵头）")
        sections = list(directive.sections)
        sections[at] = replace(section, measures=tuple(measures))
        return replace(directive, sections=tuple(sections))

    return _directive(library, dice, changed)


def _english(library: Library, dice: random.Random) -> Library:
    name, access = _one(library.english, dice)
    measure, english = _one(access.measures, dice)
    measures = {**access.measures, measure: replace(english, heading=f"Do {dice.random()}")}
    return replace(library, english={**library.english, name: replace(access, measures=measures)})


def _translate(library: Library, dice: random.Random) -> Library:
    name, translation = _one(library.translations, dice)
    place = dice.choice(list(translation.paragraphs))
    changed = replace(translation.paragraphs[place], text=f"Do {dice.random()}.")
    paragraphs = {**translation.paragraphs, place: changed}
    return replace(library, translations={**library.translations, name: replace(translation, paragraphs=paragraphs)})


def _withdraw(library: Library, dice: random.Random) -> Library:
    """A directive goes; sources that quote it stay, as a reader of a broken library would find them."""
    gone = _one(library.directives, dice)[0]
    if len(library.directives) == 2:
        return library
    return replace(
        library,
        directives={name: one for name, one in library.directives.items() if name != gone},
        english={name: one for name, one in library.english.items() if name != gone},
        translations={name: one for name, one in library.translations.items() if name != gone},
    )


EDITS: list[tuple[Edit, str]] = [
    (_define, "a definition"),
    (_name, "an English name, which stands on the pages of others"),
    (_name_in_chinese, "a Chinese name, which takes mentions from others"),
    (_relate, "a relation, which shows on both pages"),
    (_remove, "a term that is gone"),
    (_end, "the end of a body"),
    (_describe, "what a body does"),
    (_date, "a date, by which lists are ordered"),
    (_title, "a title, which stands wherever the directive is named"),
    (_text, "official text, with new mentions and duties"),
    (_english, "an English heading, which stands on the pages of records"),
    (_translate, "a paragraph of a translation"),
    (_withdraw, "a directive that is gone"),
]


def _said(made: Made) -> object:
    return made.pages, [row_of(entry) for entry in made.entries]


def _view(library: Library, edition: Edition) -> View:
    return edition_view(connect(library), edition, Traditional(()))


def _all(view: View, path: Path) -> tuple[dict[str, object], Memory]:
    memory = Memory(path, "1")
    known = Known(memory, view)
    made = {subject.name: _said(made_of(subject, known)) for subject in subjects(view.corpus)}
    memory.save()
    return made, memory


@pytest.fixture(scope="module")
def some(library: Library) -> Library:
    """Two short directives, and every third record with those of its relations that are left: quick to make many times."""
    directives = dict(sorted(library.directives.items(), key=lambda item: sum(map(len, item[1].paragraphs())))[:2])
    terms, agencies = dict(sorted(library.terms.items())[::3]), dict(sorted(library.agencies.items())[::2])

    def left(ids: tuple[str, ...], records: Mapping[str, object]) -> tuple[str, ...]:
        return tuple(one for one in ids if one in records)

    return replace(
        library,
        directives=directives,
        english={name: library.english[name] for name in directives},
        translations={name: _translation(directive) for name, directive in directives.items()},
        terms={
            name: replace(term, broader=left(term.broader, terms), related=left(term.related, terms))
            for name, term in terms.items()
        },
        agencies={
            name: replace(one, predecessors=left(one.predecessors, agencies), successors=left(one.successors, agencies))
            for name, one in agencies.items()
        },
    )


def _translation(directive: Directive) -> Translation:
    """One of every paragraph."""
    places = [paragraph.place for paragraph in directive.translatable()]
    return Translation(
        directive.id, {place: TranslatedParagraph(place, "0" * 12, "draft", f"Of {place.anchor}.") for place in places}
    )


def test_a_paragraph_of_a_translation_is_looked_at_by_itself(some: Library) -> None:
    """A page that shows another paragraph need not be made anew."""
    before, after = (_view(library, Edition.EN) for library in (some, _translate(some, random.Random(1))))
    was, now = (prints_of(view.corpus, view.across) for view in (before, after))
    changed = [name for name in was if was[name] != now[name]]
    assert [name.split()[0] for name in changed] == ["translations", "translations"]
    assert changed[1] == "translations *"


@pytest.mark.parametrize("edition", Edition)
def test_after_any_edits_subjects_say_what_they_would_anew(edition: Edition, some: Library, tmp_path: Path) -> None:
    dice = random.Random(f"{edition} 7")
    edits = [edit for edit, _ in EDITS]
    edits += dice.sample(edits, len(edits))
    path, library = tmp_path / "memory", some
    _all(_view(library, edition), path)
    done = 0
    while edits:
        for _ in range(min(len(edits), dice.choice((1, 1, 3, 5)))):
            library = edits.pop(0)(library, dice)
            done += 1
        view = _view(library, edition)
        kept, _ = _all(view, path)
        anew, _ = _all(view, tmp_path / "none" / str(done))
        assert kept.keys() == anew.keys()
        for name, said in kept.items():
            assert said == anew[name], (name, done)
    assert done == 2 * len(EDITS)


def test_an_edit_makes_anew_what_it_concerns_and_no_more(some: Library) -> None:
    """Were all made anew, the property above would hold as well."""
    before, after = _view(some, Edition.EN), _view(_define(some, random.Random(1)), Edition.EN)
    reads, prints, changed = Reads(), prints_of(before.corpus, before.across), prints_of(after.corpus, after.across)
    seen = watched(before, reads)
    made = 0
    for subject in subjects(before.corpus):
        list(subject.facts(seen))
        looked_at = reads.taken()
        made += print_of(looked_at, prints) != print_of(looked_at, changed)
    assert 0 < made < len(some.terms) / 5


def test_a_page_looks_at_no_list_of_all(some: Library) -> None:
    """One that did would be made anew with every edit."""
    view, reads = _view(some, Edition.ZH_HANT), Reads()
    seen = watched(view, reads)
    for subject in subjects(view.corpus):
        list(subject.facts(seen))
        looked_at = reads.taken()
        assert looked_at
        assert [name for name in looked_at if name.endswith(" *")] == [], subject.name


def test_what_a_subject_looks_at_is_no_matter_of_those_before_it(some: Library, tmp_path: Path) -> None:
    """A view remembers links and passages; had it looked at them for another subject, this one would not know that it did."""
    view = _view(some, Edition.EN)
    _all(view, tmp_path / "memory")
    lines = (tmp_path / "memory").read_bytes().splitlines()[1:]
    order = [*subjects(view.corpus)]
    memory = Memory(tmp_path / "reversed", "1")
    known = Known(memory, view)
    for subject in reversed(order):
        made_of(subject, known)
    memory.save()
    assert (tmp_path / "reversed").read_bytes().splitlines()[:0:-1] == lines


def test_a_print_is_of_what_a_thing_says(some: Library) -> None:
    """The same in every process: nothing is known by where it lies in memory."""
    view = _view(some, Edition.EN)
    for whole in (view.corpus, view.across):
        assert " at 0x" not in repr(whole)
        assert "frozenset" not in repr(whole).replace("unwritten=frozenset()", "")
    assert prints_of(view.corpus, view.across) == prints_of(connect(some), view.across)


def test_what_is_damaged_is_made_anew(some: Library, tmp_path: Path) -> None:
    view, path = _view(some, Edition.EN), tmp_path / "memory"
    anew, _ = _all(view, path)
    good, dice = path.read_bytes(), random.Random(5)
    for _ in range(20):
        data = bytearray(good)
        for _ in range(dice.choice((1, 20))):
            data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
        path.write_bytes(data[: dice.choice((len(data), dice.randrange(len(data))))])
        assert _all(view, path)[0] == anew
        assert path.read_bytes() == good, "and kept again"


# what stands in the file as a value, why
NO_VALUES: list[tuple[object, str]] = [
    (None, "nothing"),
    (3, "a number"),
    ([1, 2], "too short a list"),
    (["0", [], [["a"]], []], "a page without a text"),
    (["e4a6a0577479b2b4", [], [], [[1]]], "an entry without fields"),
    ({"a": 1}, "a mapping"),
]


@pytest.mark.parametrize(("value", "why"), NO_VALUES)
def test_a_value_of_another_kind_is_none(some: Library, tmp_path: Path, value: object, why: str) -> None:
    view = _view(some, Edition.EN)
    subject = next(subjects(view.corpus))
    memory = Memory(tmp_path / "memory", "1")
    memory.put(subject.name, value)
    assert _said(made_of(subject, Known(memory, view))) == _said(made_of(subject, Known(without_memory(""), view))), why


def test_a_memory_of_other_programs_is_not_read(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "memory", "1")
    assert memory.remember("a", lambda: ["文"]) == ["文"]
    memory.save()
    assert Memory(tmp_path / "memory", "1").get("a") == ["文"]
    assert Memory(tmp_path / "memory", "2").get("a") is None


def test_what_nobody_asks_for_is_forgotten(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "memory", "1")
    for name in "ab":
        memory.put(name, [name])
    memory.save()
    memory = Memory(tmp_path / "memory", "1")
    assert memory.get("a") == ["a"]
    memory.save()
    memory = Memory(tmp_path / "memory", "1")
    assert (memory.get("a"), memory.get("b")) == (["a"], None)


def test_an_entry_is_kept_as_it_is(some: Library) -> None:
    view = _view(some, Edition.ZH_HANS)
    entries = _entries(view)
    assert {entry.kind for entry in entries} == {"term", "agency", "directive", "measure"}
    for entry in entries:
        again = entry_of(json.loads(json.dumps(row_of(entry))))
        assert row_of(again) == row_of(entry)
    assert list(files_of(view, [entry_of(row_of(entry)) for entry in entries])) == list(files_of(view, entries))


def _entries(view: View) -> list[Entry]:
    known = Known(without_memory(""), view)
    return [entry for subject in subjects(view.corpus) for entry in made_of(subject, known).entries]


@pytest.mark.parametrize("edition", Edition)
def test_search_data_is_the_same_with_what_is_remembered(edition: Edition, some: Library, tmp_path: Path) -> None:
    dice, path, library = random.Random(f"{edition} 3"), tmp_path / "memory", some
    for edit in [None, *dice.sample([edit for edit, _ in EDITS], 5)]:
        library = edit(library, dice) if edit else library
        view = _view(library, edition)
        entries = _entries(view)
        memory = Memory(path, "1")
        assert list(files_of(view, entries, 0, remember=memory.remember)) == list(files_of(view, entries, 0))
        memory.save()
    assert path.stat().st_size > 10_000


@pytest.mark.parametrize(("edition", "book"), [("zh-hans", simplified), ("zh-hant", traditional), ("en", english)])
def test_a_book_is_the_same_with_what_is_remembered(
    edition: str, book: Callable[[Glossary], bytes], some: Library, tmp_path: Path
) -> None:
    dice, library = random.Random(f"{edition} 9"), some
    for edit in [None, *dice.sample([edit for edit, _ in EDITS], 5)]:
        library = edit(library, dice) if edit else library
        glossary = Glossary(connect(library), in_both_languages(), BUILD)
        assert book(replace(glossary, memory=partial(_memory, tmp_path, repr(glossary.phrases)))) == book(glossary)
    assert (tmp_path / f"book-{edition}").stat().st_size > 10_000


def _memory(folder: Path, programs: str, name: str) -> Memory:
    return Memory(folder / name, programs)
