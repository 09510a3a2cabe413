"""A Markdown extension: tables as they are shown, so that no script has to change them once a page is drawn.

A cell's alignment becomes a class, for a strict policy forbids `style` in a page. A table is put into the box in which the
theme's script would put it, to be moved sideways where it is too wide; that script leaves a table with a class alone. Where a
table ends below the first screen its rows are counted, for its height to be known before it is drawn (maoce.css).

It stands after `tables` with `use_align_attribute`; the classes of cells are `left`, `center` and `right`.
"""

from xml.etree.ElementTree import Element, SubElement

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

_LONG = 16  # rows, with which a table is about as high as a screen
_FIRST = 2  # tables, after which a screen is full whatever they hold


class Tables(Extension):
    """The extension that Markdown's configuration names."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's own name
        """Have it done when the whole page is read."""
        md.treeprocessors.register(_Shown(md), "shown_tables", 0)


class _Shown(Treeprocessor):
    def run(self, root: Element) -> None:
        for cell in root.iter():
            if align := cell.attrib.pop("align", None):
                cell.set("class", " ".join(filter(None, (cell.get("class"), align))))
        found = [(parent, at) for parent in root.iter() for at, child in enumerate(parent) if child.tag == "table"]
        for number, (parent, at) in enumerate(found):
            parent[at] = _boxed(parent[at], counted=number >= _FIRST)


def _boxed(table: Element, *, counted: bool) -> Element:
    table.set("class", "data")
    box = Element("div", {"class": "md-typeset__scrollwrap"})
    rows = sum(1 for _ in table.iterfind("tbody/tr"))
    if counted or rows >= _LONG:
        box.set("data-rows", str(rows))
    SubElement(box, "div", {"class": "md-typeset__table"}).append(table)
    box.tail, table.tail = table.tail, None
    return box


def makeExtension() -> Tables:  # noqa: N802 - Markdown's own name
    """What Markdown calls to make the extension."""
    return Tables()
