"""What can be wrong with a directive beside its capture, by name."""

from builder.model.rule import Rule

FIDELITY_RULES = {
    "capture-missing": Rule(
        "the capture content/captures/{file} is missing; put the saved page there",
        "缺少网页存档 content/captures/{file}；请把已保存的网页放到那里",
    ),
    "capture-changed": Rule(
        "the capture has SHA-256 {found}, not {expected}; captures are never edited: restore it",
        "网页存档的 SHA-256 是 {found}，不是 {expected}；存档不得修改，请恢复原文件",
    ),
    "capture-script": Rule(
        "`traditional: true` under `capture` says that the saved page prints Traditional characters; write it where the page does,"
        " and only there",
        "`capture` 下的 `traditional: true` 表示网页存档以繁体字刊印；存档为繁体时必须写，否则不得写",
    ),
    "capture-unreadable": Rule("the capture cannot be read: {why}", "网页存档无法读取：{why}"),
    "correction": Rule(
        "no visible line of the capture holds `{found}`, which a correction replaces; remove the correction",
        "网页存档的可见文字中没有更正所替换的 `{found}`；请删去该更正",
    ),
    "correction-places": Rule(
        "`{found}` stands in {count} places of the capture, and a correction mends one; quote more of what stands around it",
        "网页存档中有 {count} 处 `{found}`，而一项更正只改一处；请引用更长的上下文",
    ),
    "correction-large": Rule(
        "the correction of `{found}` to `{text}` is more than the mending of a slip; quote at most {longest} characters,"
        " change at most {most}, leave visible text in their place, and say why: `reason: …`",
        "将 `{found}` 更正为 `{text}` 已超出改正讹误的范围；引文至多 {longest} 字，改动至多 {most} 字，"
        "改后须有可见文字，并写明理由：`reason: …`",
    ),
    "removal-part": Rule(
        "the removal `{text}` is no whole line of the capture; restore the text, or declare the whole line",
        "登记删减的 `{text}` 不是网页存档中完整的一行；请恢复原文，或登记整行",
    ),
    "removal-form": Rule(
        "`{text}` does not look like `reason: {reason}`; restore it to the text"
        " (a habit of sites that builder/capture/furniture.py does not know yet is added there)",
        "`{text}` 不符合 `reason: {reason}` 的形式；请恢复到正文（如确为网站的固定用语，请加到 builder/capture/furniture.py）",
    ),
    "removal-inside": Rule(
        "`{text}` stands within the official text, where `reason: {reason}` may leave nothing out; restore it to the text",
        "`{text}` 位于正文之中，此处不得以 `reason: {reason}` 删减；请恢复到正文",
    ),
    "break-added": Rule(
        "a paragraph begins with `{ours}`, but in the capture `{before}` goes on with `{theirs}` on the same line;"
        " join the two paragraphs",
        "`{ours}` 在本文件中另起一段，而网页存档在同一行的 `{before}` 之后接着写 `{theirs}`；请合并两段",
    ),
    "break-lost": Rule(
        "a line of the capture ends with `{before}` (then: {theirs}), but the paragraph goes on with `{ours}`; begin a new paragraph there",
        "网页存档中此行到 `{before}` 为止（其后：{theirs}），本文件却接着写 `{ours}`；请在此处另起一段",
    ),
    "blank": Rule(
        "white space or an invisible character differs: behind `{before}` the capture has `{theirs}`, this file `{ours}`;"
        " write what the capture has",
        "空白或不可见字符有出入：在 `{before}` 之后，网页存档是 `{theirs}`，本文件是 `{ours}`；请照存档改正",
    ),
    "blank-line": Rule("this line shows nothing but holds {found}; empty it", "本行看似空行，却含有 {found}；请清空"),
    "removal-order": Rule(
        "the removal `{text}` is listed before or after its turn; list removals in the order in which they stand on the page",
        "删减 `{text}` 的次序不对；请按在网页中出现的先后次序登记",
    ),
    "fidelity": Rule(
        "the text differs from the capture: the capture, corrected, goes on `{theirs}`, this file `{ours}`;"
        " restore the official text, or declare a removal or a correction with its reason",
        "正文与网页存档不一致：更正后的存档接下来是 `{theirs}`，本文件是 `{ours}`；请恢复官方原文，或注明理由登记删减或更正",
    ),
    "no-site": Rule("there is no site yet; build it: maoce build", "尚无站点；请先构建：maoce build"),
    "not-built": Rule("this page is missing from the site; build it: maoce build", "站点中没有这个页面；请重新构建：maoce build"),
    "shown": Rule(
        "the page shows `{ours}` as official text where the capture has `{theirs}`; build the site again: maoce build",
        "页面上作为正文显示的是 `{ours}`，网页存档则是 `{theirs}`；请重新构建：maoce build",
    ),
    "shown-language": Rule(
        "the official text `{text}` is marked as lang=\"{found}\"; right is lang=\"{tag}\"",
        "正文 `{text}` 的语言标为 lang=\"{found}\"；应为 lang=\"{tag}\"",
    ),
    "not-imported": Rule(
        "no directive `{id}` stands in content/directives/; name an id or a file of that folder",
        "content/directives/ 中没有文件 `{id}`；请写该目录中的 id 或文件",
    ),
    "reimport": Rule(
        "importing the capture again gives another file: it has `{new}` where this one has `{old}`;"
        " restore it, or say why in `corrections` or `supplied`",
        "重新导入网页存档所得不同：应为 `{new}`，本文件是 `{old}`；请恢复，或在 `corrections` 或 `supplied` 中说明",
    ),
}  # fmt: skip
