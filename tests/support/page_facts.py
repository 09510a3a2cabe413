"""Where the facts of a page lead, and what leads to them."""

from collections.abc import Iterator

from builder.facts.blocks import Heading, PageFacts, Paragraph, all_blocks, texts_of
from builder.facts.text import Link


def links_of(facts: PageFacts) -> Iterator[str]:
    """The target of every link on a page."""
    for block in all_blocks(facts.blocks):
        for text in texts_of(block):
            yield from (span.mark.target for span in text.spans if isinstance(span.mark, Link))


def anchors_of(facts: PageFacts) -> Iterator[str]:
    """Every anchor that a page offers."""
    for block in all_blocks(facts.blocks):
        if isinstance(block, Heading | Paragraph) and block.anchor:
            yield block.anchor
