"""The texts of the library, whatever they are: the captures' own, read without a contradiction, published unchanged."""

from pathlib import Path

import pytest

from builder import pipeline
from builder.authoring.gaps import find_gaps, general_words
from builder.check.context import Checked
from builder.check.fidelity import check_fidelity
from builder.check.published import published_problems
from builder.importing.parse import Known, parse_capture
from builder.language.pinyin import romanise
from builder.language.script import Traditional
from builder.model import Corpus, Duty, Edition, Library, Mention, Target
from builder.store.directive_file import dump_directive
from builder.store.project import Project
from builder.store.yaml_places import locate


def test_every_character_is_accounted_for(library: Library, corpus: Corpus) -> None:
    assert library.directives
    assert list(check_fidelity(Checked(library, corpus, locate))) == []


def test_importing_again_gives_the_committed_file(library: Library) -> None:
    for directive in library.directives.values():
        file = directive.capture.file
        known, names = Known.of(directive), library.agency_names()
        imported = parse_capture(library.captures[file], Path(file).suffix, romanise, known, names)
        committed = library.texts[library.paths["directive", directive.id]]
        assert dump_directive(imported.directive) == committed == dump_directive(directive)


def test_the_command_finds_no_change_by_hand(project: Project) -> None:
    assert pipeline.reimport(project) == []


def test_no_text_changes_its_length(library: Library) -> None:
    """Links and marks are cut at the offsets of the original."""
    traditional = Traditional(library.reviewed_traditional())
    for directive in library.directives.values():
        for line in directive.text().split("\n"):
            assert len(traditional.convert(line)) == len(line)


@pytest.mark.parametrize("edition", list(Edition))
def test_every_page_shows_what_the_captures_say(site: Path, library: Library, edition: Edition) -> None:
    pages = {p.relative_to(site).as_posix(): p.read_bytes() for p in site.glob("*/directives/**/index.html")}
    assert len([path for path in pages if path.startswith(f"{edition}/")]) > len(library.directives) > 0
    assert list(published_problems(library, pages, "site", [edition])) == []


def test_every_span_quotes_its_text(corpus: Corpus) -> None:
    assert corpus.readings
    for place, reading in corpus.readings.items():
        text = corpus.passages[place].text
        spans: tuple[Mention | Target | Duty, ...] = (*reading.mentions, *reading.targets, *reading.duties)
        for span in spans:
            assert text[span.start : span.end] == span.text, place
        for citation in reading.citations:
            cited = text[citation.start : citation.end]
            assert citation.title or citation.number, place
            assert (citation.title or "") in cited, place
            assert citation.directive is None or citation.directive in corpus.directives, place
        for clause in reading.responsibilities:
            assert text[clause.start + 1 : clause.end - 1] == clause.text, place
            start, end = clause.governs
            assert 0 <= start <= end <= len(text), place


def test_every_body_made_responsible_is_a_record_or_said_to_be_none(corpus: Corpus) -> None:
    for reading in corpus.readings.values():
        for clause in reading.responsibilities:
            for actor in (*clause.lead, *clause.responsible, *clause.support):
                assert actor.agency is None or actor.agency in corpus.agencies, actor.name


def test_both_ends_of_a_mention_agree(corpus: Corpus) -> None:
    """What a passage mentions is what its targets list, and nothing more."""
    from_passages = {(p, m) for p, reading in corpus.readings.items() for m in reading.mentions}
    from_targets = {(p, m) for uses in corpus.mentions.values() for p, m in uses}
    assert from_passages
    assert from_passages == from_targets
    records = {"term": corpus.terms, "agency": corpus.agencies, "directive": corpus.directives}
    assert all(mention.target in records[mention.kind] for _, mention in from_passages)


def test_mentions_do_not_overlap(corpus: Corpus) -> None:
    for reading in corpus.readings.values():
        ends = [0, *(m.end for m in reading.mentions)]
        assert all(m.start >= end for m, end in zip(reading.mentions, ends, strict=False))


def test_what_has_an_entry_is_no_gap(corpus: Corpus, library: Library) -> None:
    known = {name.zh_hans for _, record in library.records() for name in record.zh}
    gaps = find_gaps(corpus, general_words(), library.not_terms)
    assert known.isdisjoint(gap.phrase for gap in gaps)
    assert all(gap.count and gap.phrase in gap.context for gap in gaps)
