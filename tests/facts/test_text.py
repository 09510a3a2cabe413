"""Texts with spans: whatever is done with them, their characters stay, and so do the spans on them."""

import markdown
from hypothesis import given
from hypothesis import strategies as st

from builder.facts.text import Inner, Link, Mark, Origin, Span, Style, Text, joined
from builder.pages.inline import inline
from tests.support.html_pages import fragment

_MARKS: list[Mark] = [
    Origin.LABEL, Origin.ECHO, Origin.NAME, Style.STRONG, Style.MENTION, Inner("zh-Hans"), Inner(role="clause"),
    Link("terms/a/index"), Link("#here"), Link("https://www.gov.cn/a_b"), Link("agencies/b/index", "a “gloss”", "agency"),
]  # fmt: skip
_LETTERS = st.text(st.sampled_from(list("中文字ab1.#- *_[]<&|")), min_size=1, max_size=12)


@st.composite
def texts(draw: st.DrawFn) -> Text:
    """A text of a few parts, each marked or not, and perhaps the whole."""
    parts = []
    for shown in draw(st.lists(_LETTERS, min_size=1, max_size=4)):
        text = Text(shown, shown.replace("文", "彣"), draw(st.sampled_from(["en", "zh-Hans"])))
        parts.append(text.marked(*draw(st.lists(st.sampled_from(_MARKS), max_size=2, unique=True))))
    return joined(parts, lang="en").marked(*draw(st.lists(st.sampled_from(_MARKS[:5]), max_size=1)))


@given(st.lists(texts(), min_size=1, max_size=3), _LETTERS)
def test_joined_texts_keep_characters_and_spans(parts: list[Text], between: str) -> None:
    whole = joined(parts, Text(between, between, "en"))
    assert whole.shown == between.join(part.shown for part in parts)
    assert whole.other == between.join(part.other for part in parts)
    marked = [(whole.shown[s.start : s.end], s.mark) for s in whole.spans]
    assert marked == [(part.shown[s.start : s.end], s.mark) for part in parts for s in part.spans]


@given(texts())
def test_every_span_lies_within_its_text(text: Text) -> None:
    assert all(0 <= span.start < span.end <= len(text.shown) for span in text.spans)
    paragraphs = list(text.paragraphs())
    assert "\n".join(line.shown for line in paragraphs) == text.shown
    assert all(0 <= s.start < s.end <= len(line.shown) for line in paragraphs for s in line.spans)


@given(texts())
def test_what_is_own_and_what_is_not_are_all_of_a_text(text: Text) -> None:
    taken = {at for span in text.spans if span.mark is Origin.ECHO for at in range(span.start, span.end)}
    own = "".join("\0" if at in taken else char for at, char in enumerate(text.shown))
    runs = [run.strip() for run in own.split("\0") if any(map(str.isalnum, run))]
    assert [run.shown for run in text.without(Origin.ECHO)] == runs
    assert all(len(run.shown) == len(run.other) and not run.spans for run in text.without(Origin.ECHO))


def test_a_span_that_a_line_end_cuts_is_one_on_each_line() -> None:
    text = Text("ab\ncd", "ab\ncd", "en", (Span(1, 4, Style.STRONG),))
    assert [line.spans for line in text.paragraphs()] == [(Span(1, 2, Style.STRONG),), (Span(0, 1, Style.STRONG),)]


def test_where_the_other_script_has_another_length_it_is_not_known() -> None:
    assert Text("ab", "a").other == "ab"


_NO_STRONG = st.sampled_from([mark for mark in _MARKS if mark is not Style.STRONG and not isinstance(mark, Link)])


@given(st.lists(st.tuples(_LETTERS, st.lists(_NO_STRONG, max_size=2, unique=True)), min_size=1, max_size=4))
def test_a_text_with_spans_renders_as_itself(parts: list[tuple[str, list[Mark]]]) -> None:
    text = joined([Text(shown, shown, "en").marked(*marks) for shown, marks in parts], lang="en")
    html = markdown.markdown(f"中{inline(text, 'terms/a/index', 'en')}\n{{: .x }}", extensions=["attr_list", "tables"])
    assert " ".join(fragment(html).text_content().split()) == " ".join(f"中{text.shown}".split())
