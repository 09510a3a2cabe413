"""Blocks as Markdown, a function a kind; blank lines stand between blocks, never within what must stay together."""

import html
from collections.abc import Callable, Iterable, Iterator
from textwrap import indent

from builder.facts.blocks import Block, Choice, Definition, Fold, Heading, Item, List, Paragraph, Steps, Table
from builder.facts.text import Text
from builder.pages.inline import inline
from builder.pages.markdown import attributes, quoted

Write = Callable[[Text], str]


def written(blocks: Iterable[Block], page: str, lang: str) -> str:
    """The blocks of page `page`, whose language is `lang`, as Markdown without a line end."""

    def write(text: Text) -> str:
        return inline(text, page, lang)

    def one(block: Block) -> str:
        match block:
            case Heading():
                return _heading(block, write)
            case Paragraph():
                return _paragraph(block, page, lang)
            case Definition():
                return "\n".join((write(block.label), *(f":   {write(text)}" for text in block.texts)))
            case Table():
                return "\n".join(_table(block, write))
            case List():
                return _list(block, write, one)
            case Steps():
                return _steps(block, write)
            case Fold():
                summary = f"<summary>{write(block.summary)}</summary>"
                return f'<details class="{block.role}" markdown="1">\n{summary}\n\n{every(block.blocks)}\n\n</details>'
            case Choice():
                return _choice(block)

    def every(some: Iterable[Block]) -> str:
        return "\n\n".join(map(one, some))

    return every(blocks)


def _heading(heading: Heading, write: Write) -> str:
    line = f"{'#' * heading.level} {write(heading.text)}"
    if not heading.anchor:
        return line
    label = f" data-toc-label={quoted(heading.toc)}" if heading.toc else ""
    return f"{line} {{: #{heading.anchor}{label} }}"


def _paragraph(paragraph: Paragraph, page: str, lang: str) -> str:
    """The text, and on the line below it what it is; official text carries its language there."""
    own = paragraph.text.lang
    official = "official" in paragraph.roles
    said = attributes(
        f'lang="{own}"' if official and own != lang else "",
        *(f".{role}" for role in paragraph.roles),
        f"#{paragraph.anchor}" if paragraph.anchor else "",
    )
    return f"{inline(paragraph.text, page, own if official else lang)}\n{said}".rstrip("\n")


def _table(table: Table, write: Write) -> Iterator[str]:
    yield _row(write(column.label) for column in table.columns)
    yield _row("---:" if column.numbers else "---" for column in table.columns)
    for cells in table.rows:
        yield _row(map(write, cells))


def _row(cells: Iterable[str]) -> str:
    return "|" + "".join(f" {cell} |" for cell in cells)


def _list(found: List, write: Write, one: Callable[[Block], str]) -> str:
    between = "\n\n" if found.loose else "\n"

    def item(said: Item) -> str:
        lines = "  \n  ".join(map(write, said.lines))
        return between.join((f"- {lines}", *(indent(one(below), "    ") for below in said.below)))

    items = between.join(map(item, found.items))
    return f'<div class="{found.role}" markdown="1">\n\n{items}\n\n</div>' if found.role else items


def _steps(steps: Steps, write: Write) -> str:
    items = [f"- {write(steps.up)}"]
    if steps.before:
        items.insert(0, f'- {write(steps.before)}{{: rel="prev" }}')
    if steps.after:
        items.append(f'- {write(steps.after)}{{: rel="next" }}')
    return "\n".join((f'<nav class="steps" aria-label="{steps.label}" markdown="1">\n', *items, "\n</nav>"))


def _choice(choice: Choice) -> str:
    """Buttons of which one is pressed; what that means is style's (`:has`), so it needs no script."""

    def button(key: str, text: Text, checked: str) -> str:
        return (
            f'<label><input type="radio" name="{choice.name}" value="{key}"{checked}> {html.escape(text.shown)}</label>'
        )

    buttons = "".join(
        button(key, text, "" if index else " checked") for index, (key, text) in enumerate(choice.choices)
    )
    return f'<fieldset class="choice"><legend>{html.escape(choice.label.shown)}</legend>{buttons}</fieldset>'
