"""A text of facts as inline Markdown: its spans as links, emphasis and marked languages."""

from collections.abc import Sequence

from builder.facts.text import File, Inner, Link, Mark, Origin, Style, Text, written
from builder.pages.markdown import escape, external, quoted, relative

_STYLES = {
    Style.STRONG: ("**", "**"),
    Style.EMPHASIS: ("*", "*"),
    Style.MENTION: ("<mark>", "</mark>"),
    Style.CODE: ("`", "`"),
    Style.LINES: ("", ""),
}


def inline(text: Text, page: str, lang: str) -> str:
    """`text` as Markdown on page `page`, in a block whose language is `lang`."""

    def around(mark: Mark) -> tuple[str, str] | None:
        match mark:
            case Origin():
                return None
            case Inner():
                lang = f' lang="{mark.lang}"' if mark.lang else ""
                role = f' class="{mark.role}"' if mark.role else ""
                return f"<span{lang}{role}>", "</span>"
            case Link():
                title = f" {quoted(mark.gloss)}" if mark.gloss else ""
                return "[", f"]({_href(mark.target, page)}{title}){f'{{.{mark.kind}}}' if mark.kind else ''}"
            case File():
                return f'<a href="{relative(f"../data/{mark.path}", page)}"{" download" * mark.save}>', "</a>"
            case Style():
                return _STYLES[mark]

    return written(text.within(lang), around, _write)


def _write(piece: str, fresh: bool, marks: Sequence[Mark]) -> str:
    if Style.CODE in marks:
        return piece
    if Style.LINES in marks:
        return "<br>".join(escape(line, starts=fresh or index > 0) for index, line in enumerate(piece.split("\n")))
    return escape(piece, starts=fresh)


def _href(target: str, page: str) -> str:
    if target.startswith("#"):
        return target
    if "://" in target:
        return external(target)
    path, mark, anchor = target.partition("#")
    return f"{relative(f'{path}.md', page)}{mark}{anchor}"
