"""Lines of context, and the words of the interface."""

import pytest

from builder.facts.context import line_of_context, lines_of_context
from builder.facts.labels import Labels
from builder.language.script import Traditional
from builder.model import Edition, Mention


def test_line_of_context_is_the_sentence_cut_to_size() -> None:
    text = "前一句。" + "长" * 50 + "海外仓" + "短。后一句。"
    at = text.index("海外仓")
    start, end = line_of_context(text, Mention(at, at + 3, "海外仓", "term", "x"))
    assert text[start:end] == "长" * 36 + "海外仓短"


def test_mentions_close_to_each_other_share_a_line_of_context() -> None:
    text = "海外仓和海外仓企业。" + "长" * 80 + "海外仓。"
    found = [Mention(at, at + 3, "海外仓", "term", "x") for at in (0, 4, text.rindex("海外仓"))]
    assert [(text[start:end], inside) for start, end, inside in lines_of_context(text, found)] == [
        ("海外仓和海外仓企业", found[:2]),
        ("长" * 36 + "海外仓", found[2:]),
    ]


@pytest.mark.parametrize("edition", list(Edition))
def test_labels_are_complete(edition: Edition) -> None:
    labels = Labels(edition, Traditional().convert)
    assert labels.lead
    with pytest.raises(KeyError):
        labels["no such label"]
