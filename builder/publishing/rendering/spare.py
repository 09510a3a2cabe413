"""A Markdown extension: what pages of ours never hold is not looked for, which saves a tenth of Markdown's time.

builder/pages/ writes links with their targets, and escapes whatever in a text would be a mark of Markdown; so there are no images, no
references, no addresses in angle brackets, no code set in, no headings underlined, no rules and no quotations. That pages are what plain
MkDocs makes of them is tested byte for byte, also where a stranger wrote into every field.
"""

from markdown import Extension, Markdown

_INLINE = (
    "image_link", "image_reference", "short_image_ref", "reference", "short_reference", "autolink", "automail",
)  # fmt: skip
_BLOCKS = ("code", "setextheader", "hr", "quote")


class Spare(Extension):
    """The extension."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's own name
        """Look for the rest alone."""
        for name in _INLINE:
            md.inlinePatterns.deregister(name)
        for name in _BLOCKS:
            md.parser.blockprocessors.deregister(name)
