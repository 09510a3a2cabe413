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
    # Its paragraphs, held against those of the Chinese
    "translation-directive": Rule(
        "no directive `{directive}` stands in content/directives/; name the file and `directive:` after the one that it translates",
        "content/directives/ 中没有文件 `{directive}`；译文的文件名和 `directive:` 应与所译的文件一致",
    ),
    "translation-missing": Rule(
        "`{anchor}` ({text}…) is missing behind this; add `<!-- {anchor} {of} untranslated -->`, with the English below it if you have it",
        "此后缺少 `{anchor}`（{text}…）；请加上 `<!-- {anchor} {of} untranslated -->`，已有译文则写在其下",
    ),
    "translation-stale": Rule(
        "the Chinese of `{anchor}` is not the one rendered here; read the English against it again, then write `{of}` for its fingerprint",
        "`{anchor}` 的中文已有改动；请对照中文重新核对译文，然后将指纹改为 `{of}`",
    ),
    "translation-superfluous": Rule(
        "the directive has no paragraph `{anchor}`, nor one of this fingerprint; move what is still of use, and remove the rest",
        "文件中没有 `{anchor}` 这一段，也没有这一指纹的段落；请移走仍有用的文字，其余删去",
    ),
    "translation-misplaced": Rule(
        "the Chinese of this paragraph is not that of `{anchor}` but that of `{right}`; move it there: maoce new translation does it",
        "此段的中文不在 `{anchor}`，而在 `{right}`；请移到该处：maoce new translation 可代为移动",
    ),
    "translation-order": Rule(
        "`{anchor}` stands behind `{last}`, which follows it in the Chinese; move it up, so that both have one order",
        "`{anchor}` 排在 `{last}` 之后，而中文里它在前；请上移，使两者次序一致",
    ),
    "translation-title": Rule(
        "the title is `{found}`, and `title_en` of the directive says `{right}`; write one of them in both places",
        "标题是 `{found}`，而文件的 `title_en` 是 `{right}`；两处应一致",
    ),
    "translation-level": Rule(
        "the heading `{anchor}` begins with `{found}`; write `{right} ` before it, as in the directive's file",
        "标题 `{anchor}` 以 `{found}` 开头；请与中文文件一致，在其前写 `{right} `",
    ),
    "translation-no-heading": Rule(
        "`{anchor}` begins with `{found}` and is no heading in the directive's file; write it without",
        "`{anchor}` 以 `{found}` 开头，而它在中文文件中不是标题；请去掉",
    ),
    # What they say
    "translation-name": Rule(
        "the Chinese says `{zh}`, and no English name of it is in the translation; write {names} ({record}), or list an exception"
        " in the comment: `{zh}: reason`",
        "中文有 `{zh}`，译文没有用其英文名称；请写 {names}（{record}），或在注释中列为例外：`{zh}: 理由`",
    ),
    "translation-idle": Rule(
        "the exception `{zh}` is not needed: an English name of it stands in the translation; remove it",
        "例外 `{zh}` 没有必要：译文已用其英文名称；请删去",
    ),
    "translation-excuses-nothing": Rule(
        "the exception `{zh}` is neither a name that the Chinese mentions nor a number that differs; write it as reported, or remove it",
        "例外 `{zh}` 既非中文提及的名称，也非不一致的数字；请按报告所示书写，或删去",
    ),
    "translation-number": Rule(
        "the Chinese says `{found}`, and the translation does not; write `{right}`, or list an exception in the comment: `{found}: reason`",
        "中文有 `{found}`，译文没有；请写 `{right}`，或在注释中列为例外：`{found}: 理由`",
    ),
    "translation-number-more": Rule(
        "the translation says `{found}`, and the Chinese does not; write what it says, or list an exception: `{found}: reason`",
        "译文有 `{found}`，中文没有；请按中文书写，或在注释中列为例外：`{found}: 理由`",
    ),
    "translation-clause": Rule(
        "the clause `{zh}` is not rendered as it stands: who leads, who is responsible, in the order printed; write `{right}`",
        "责任分工 `{zh}` 没有如实译出：谁牵头、谁负责，次序照原文；请写 `{right}`",
    ),
    "translation-clause-more": Rule(
        "the Chinese has no clause for `{found}`; remove it", "中文没有与 `{found}` 对应的责任分工；请删去"
    ),
    "translation-force": Rule(
        "`{found}` is weaker or less certain than a directive; write the imperative, `shall` for 应 and 要, or `is to` for a target",
        "`{found}` 弱于文件的语气；请用祈使句，应、要译为 `shall`，目标用 `is to`",
    ),
    "translation-long": Rule(
        "the sentence `{text}…` has {found} words; make two of what has more than {limit}, if it can be",
        "`{text}…` 一句有 {found} 个词；超过 {limit} 个词的，尽可能分为两句",
    ),
}  # fmt: skip
