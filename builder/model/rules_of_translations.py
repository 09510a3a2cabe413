"""What can be wrong with a translation of a directive. See rules.py."""

from builder.model.rule import Rule

TRANSLATION_RULES = {
    # Its form
    "translation-front": Rule(
        "no front matter; a translation begins with three lines: `---`, `directive: guobanfa-2021-24`, `---`",
        "没有文件头；译文以三行开头：`---`、`directive: guobanfa-2021-24`、`---`",
    ),
    "translation-comment": Rule(
        "`{found}` says of no paragraph which one it is; right is `<!-- measure-4-p1 856bcf7a79a9 draft -->`, its exceptions on lines"
        " of their own before a line `-->`",
        "`{found}` 没有说明是哪一段；应为 `<!-- measure-4-p1 856bcf7a79a9 draft -->`，例外各占一行，写在 `-->` 一行之前",
    ),
    "translation-anchor": Rule(
        "`{anchor}` is the place of no paragraph; right is, for example, measure-4-heading, measure-4-p1, section-1-p2, preamble-1-p1",
        "`{anchor}` 不是段落的位置；例如应为 measure-4-heading、measure-4-p1、section-1-p2、preamble-1-p1",
    ),
    "translation-twice": Rule(
        "`{anchor}` stands twice (first in line {first}); keep one", "`{anchor}` 出现两次（首次在第 {first} 行）；只留一个"
    ),
    "translation-bare": Rule(
        "`{text}` stands below no comment, so it belongs to no paragraph; put the comment before it:"
        " `<!-- measure-4-p1 856bcf7a79a9 draft -->`",
        "`{text}` 之前没有注释，不知属于哪一段；请在其前加注释：`<!-- measure-4-p1 856bcf7a79a9 draft -->`",
    ),
    "translation-paragraphs": Rule(
        "`{text}` is a second paragraph below one comment; make one paragraph of what is one in the Chinese, or give this one its comment",
        "`{text}` 是同一注释下的第二段；中文的一段译为一段，或为这一段另加注释",
    ),
    "translation-empty": Rule(
        "`{anchor}` says {status} and has no text; write it below the comment, or say untranslated",
        "`{anchor}` 标明 {status}，却没有译文；请写在注释之下，或标为 untranslated",
    ),
    "translation-markup": Rule(
        "`{found}` is markup, and a translation is words alone; write it without", "`{found}` 是标记，译文只写文字；请去掉"
    ),
    "translation-exception": Rule(
        "`{found}` is no exception; right is the Chinese as it is mentioned, a colon and a reason:"
        " `长尾效应: the image is unknown to readers`",
        "`{found}` 不是例外；应为文中提及的中文、冒号和理由：`长尾效应: the image is unknown to readers`",
    ),
}  # fmt: skip
