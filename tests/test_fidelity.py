"""The proof that the text is the capture's text: it holds for ours, and finds every tampering."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.capture.visible import squeeze
from builder.check.context import Checked
from builder.check.fidelity import check_fidelity, difference
from builder.model import Corpus, Directive, Library, Removal
from builder.store.yaml_places import locate


def _check(library: Library, corpus: Corpus, directive: Directive) -> list[str]:
    checked = Checked(replace(library, directives={directive.id: directive}), corpus, locate)
    return [problem.message() for problem in check_fidelity(checked)]


def test_every_character_is_accounted_for(library: Library, corpus: Corpus) -> None:
    assert len(library.directives) == 5
    assert list(check_fidelity(Checked(library, corpus, locate))) == []


TAMPERED = [
    ("a character changed", lambda text: text.replace("力争培育100家", "力争培育101家")),
    ("a character lost", lambda text: text.replace("优秀海外仓企业。", "优秀海外仓企业", 1)),
    ("a word added", lambda text: text.replace("鼓励传统外贸企业", "大力鼓励传统外贸企业")),
    ("two sentences exchanged", lambda text: "。".join([*text.split("。")[1::-1], *text.split("。")[2:]])),
    ("a Traditional character", lambda text: text.replace("鼓励", "鼓勵")),
]


@pytest.mark.parametrize(("what", "tamper"), TAMPERED, ids=[case[0] for case in TAMPERED])
def test_tampering_is_found(library: Library, corpus: Corpus, what: str, tamper: object) -> None:
    directive = library.directives["guobanfa-2021-24"]
    sections = list(directive.sections)
    measures = list(sections[1].measures)
    index = next(i for i, m in enumerate(measures) if m.id == "7")
    changed = tamper(measures[index].text)  # type: ignore[operator]
    assert changed != measures[index].text
    measures[index] = replace(measures[index], text=changed)
    sections[1] = replace(sections[1], measures=tuple(measures))
    messages = _check(library, corpus, replace(directive, sections=tuple(sections)))
    assert len(messages) == 1
    assert "the text differs from the capture" in messages[0]


def test_an_undeclared_removal_is_found(library: Library, corpus: Corpus) -> None:
    directive = library.directives["guobanfa-2021-24"]
    assert len(_check(library, corpus, replace(directive, removals=directive.removals[:-1]))) == 1


def test_a_declared_removal_that_is_not_in_the_capture_is_found(library: Library, corpus: Corpus) -> None:
    directive = library.directives["guobanfa-2021-24"]
    more = (*directive.removals, Removal("editor", "责任编辑：无名"))
    assert len(_check(library, corpus, replace(directive, removals=more))) == 1


def test_an_edited_capture_is_found(library: Library, corpus: Corpus) -> None:
    directive = library.directives["guobanfa-2021-24"]
    captures = {**library.captures, directive.capture.file: library.captures[directive.capture.file] + b" "}
    messages = _check(replace(library, captures=captures), corpus, directive)
    assert len(messages) == 1
    assert "captures are never edited" in messages[0]


# An alphabet of three makes text and removals look alike, which is the hard case.
_words = st.text("一二三", max_size=12)


@given(st.lists(st.tuples(_words, st.text("一二三", min_size=1, max_size=6)), max_size=6), _words)
def test_any_interleaving_is_recognised(parts: list[tuple[str, str]], tail: str) -> None:
    capture = "".join(text + removal for text, removal in parts) + tail
    text = "".join(text for text, _ in parts) + tail
    assert difference(capture, text, tuple(removal for _, removal in parts)) is None


@given(_words, _words, st.lists(st.text("一二三", min_size=1, max_size=4), max_size=3))
def test_what_is_recognised_has_the_same_characters(capture: str, text: str, removals: list[str]) -> None:
    """No proof without every character of the capture, counted."""
    if difference(capture, text, tuple(removals)) is None:
        assert sorted(capture) == sorted(text + "".join(removals))


@given(st.text())
def test_squeeze_only_drops_white_space(text: str) -> None:
    assert squeeze(text) == "".join(
        c for c in text if not c.isspace() and c not in "\u200b\u200c\u200d\u2060\ufeff\u00ad"
    )
