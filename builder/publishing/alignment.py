"""A Markdown extension: the alignment of a table's cell as a class, for a strict policy forbids `style` in a page.

It stands after `tables` with `use_align_attribute`; the classes are `left`, `center` and `right`.
"""

from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor


class Alignment(Extension):
    """The extension that Markdown's configuration names."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's own name
        """Have the classes made when the whole page is read."""
        md.treeprocessors.register(_Classes(md), "alignment", 0)


class _Classes(Treeprocessor):
    def run(self, root: Element) -> None:
        for cell in root.iter():
            if align := cell.attrib.pop("align", None):
                cell.set("class", " ".join(filter(None, (cell.get("class"), align))))


def makeExtension() -> Alignment:  # noqa: N802 - Markdown's own name
    """What Markdown calls to make the extension."""
    return Alignment()
