"""What can be wrong with what an entry says: its text, its relations, its sources, its address. See rules.py."""

from builder.model.rule import Rule

ENTRY_RULES = {
    # Sources, dates, id
    "place": Rule(
        "a source names one place; write `measure: \"7\"`, `group: \"2-1\"`, `section: \"1\"` or `part: preamble`",
        "一条出处只指一处；请写 `measure: \"7\"`、`group: \"2-1\"`、`section: \"1\"` 或 `part: preamble`",
    ),
    "unattested": Rule(
        "neither `sources` nor `references`: quote a directive that uses the term, or name the law, treaty or standard with the"
        " article: `references: [{{en: …, zh: …}}]`",
        "既无 `sources` 又无 `references`；请引用使用该术语的文件，或写明所据法律、条约、标准及其条款：`references: [{{en: …, zh: …}}]`",
    ),
    "official-source": Rule(
        "`english_status: official` without `english_source`; name the official page that uses the name: `english_source: https://…`",
        "`english_status: official` 缺少 `english_source`；请写明使用该译名的官方网页：`english_source: https://…`",
    ),
    "reviewed-later": Rule(
        "`reviewed: {day}` lies in the future; write the day on which somebody last read the whole entry",
        "`reviewed: {day}` 是将来的日期；请写最近一次有人通读整条记录的日期",
    ),
    "dates": Rule(
        "`until: {ended}` lies before `from: {begun}`; exchange or correct them",
        "`until: {ended}` 早于 `from: {begun}`；请对调或改正",
    ),
    "id-file": Rule(
        "`id: {id}` in a file named {file}; they must agree: `id: {stem}`", "文件 {file} 中写着 `id: {id}`；两者须一致：`id: {stem}`"
    ),
    "id-taken": Rule(
        "the id `{id}` is taken by {other}; the id of {file} must be `id: {stem}`",
        "id `{id}` 已被 {other} 使用；{file} 应写 `id: {stem}`",
    ),
    "traditional-prose": Rule(
        "the Traditional character {char} in Simplified text; write {right}", "简体文字中有繁体字“{char}”；请写“{right}”"
    ),
    "heading-case": Rule(
        "the heading `{heading}` is in title case; write `{right}`", "标题 `{heading}` 每词首字母大写；请写 `{right}`"
    ),
    "heading-stop": Rule(
        "the heading `{heading}` ends with a full stop; write `{right}`", "标题 `{heading}` 末尾有句号；请写 `{right}`"
    ),
    # Relations
    "self-relation": Rule(
        "`{field}: {target}` leads to the record itself; remove it", "`{field}: {target}` 指向本条自身；请删去"
    ),
    "dangling": Rule(
        "`{field}: {target}` leads nowhere; no such {kind}, write the id of a file in {folder}/",
        "`{field}: {target}` 没有对应的条目（{kind}）；请写 {folder}/ 中某个文件的 id",
    ),
    "related-broader": Rule(
        "`related: {target}`, but `{broad}` is broader than `{narrow}`; one relation says enough, remove this one",
        "`related: {target}`，而 `{broad}` 已是 `{narrow}` 的上位条目；有一种关系即可，请删去此处",
    ),
    "dangling-near": Rule(
        "`{field}: {target}` leads nowhere; no such {kind}, did you mean `{close}`?",
        "`{field}: {target}` 没有对应的条目（{kind}）；是不是 `{close}`？",
    ),
    "related-twice": Rule("`{field}: {target}` stands twice; keep one", "`{field}: {target}` 出现两次；只留一个"),
    "circular": Rule(
        "`{field}` goes in a circle: {circle}; remove one step of it", "`{field}` 形成循环：{circle}；请去掉其中一步"
    ),
    # Quotations
    "no-directive": Rule(
        "no directive `{directive}` in content/directives/; right is, for example, `directive: {example}`",
        "content/directives/ 中没有文件 `{directive}`；例如应为 `directive: {example}`",
    ),
    "no-part": Rule(
        "{directive} has no `{part}`; look it up on the directive's page", "{directive} 中没有 `{part}`；请到文件页面上核对"
    ),
    "quote": Rule(
        "the quote `{quote}` does not stand in {directive}, `{part}`; copy it from there",
        "{directive} 的 `{part}` 中没有引文 `{quote}`；请从该处原样复制",
    ),
    "quote-near": Rule(
        "the quote `{quote}` does not stand in {directive}, `{part}`; what stands there is `{found}`",
        "{directive} 的 `{part}` 中没有引文 `{quote}`；原文是 `{found}`",
    ),
    "quote-elsewhere": Rule(
        "the quote `{quote}` does not stand in {directive}, `{part}`, but in `{found}`; write that",
        "{directive} 的 `{part}` 中没有引文 `{quote}`，它在 `{found}`；请改写出处",
    ),
    "quote-name": Rule(
        "the quote `{quote}` holds no name of this term; quote a passage with `{name}`",
        "引文 `{quote}` 中没有本术语的名称；请引用含有 `{name}` 的一处",
    ),
    "quote-bare": Rule(
        "the quote `{quote}` is nothing but the term and attests no use of it; quote more of `{around}`",
        "引文 `{quote}` 只有术语本身，看不出用法；请多引一些，例如 `{around}`",
    ),
    # Prose
    "deprecated": Rule(
        "`{name}` is deprecated in {record} ({reason}); write `{preferred}`",
        "`{name}` 在 {record} 中标为不宜使用（{reason}）；请写 `{preferred}`",
    ),
    "rendering": Rule(
        "the Chinese names {term} (`{zh}`), but the English says `{found}`; write `{preferred}` as in {record}",
        "中文提到 {term}（`{zh}`），英文却写作 `{found}`；请按 {record} 写 `{preferred}`",
    ),
    "punctuation": Rule(
        "half-width `{found}` beside Chinese characters; write `{right}`", "汉字旁用了半角 `{found}`；请写 `{right}`"
    ),
    "full-width": Rule(
        "full-width `{found}` in English; write `{right}` and a space where one belongs", "英文中用了全角 `{found}`；请写半角 `{right}`"
    ),
    "pictograph": Rule(
        "`{found}` is an emoji or another pictograph; say it in words, or delete it",
        "`{found}` 是表情符号或图形符号；请改用文字，或删去",
    ),
    "american": Rule(
        "`{found}` is American spelling; write `{right}` (a name keeps its own: with its capitals, or in “quotes”)",
        "`{found}` 是美式拼写；请写 `{right}`（专名保留原有拼写：首字母大写，或加引号 “”）",
    ),
    # Definitions
    "repeats": Rule(
        "`{text}` says nothing that the name does not; say what kind of thing it is and what sets it apart:"
        " “A warehouse outside China in which goods are stocked before they are sold.”",
        "`{text}` 没有说出名称以外的内容；请写明它属于哪一类、与同类有何不同：“货物先行运抵境外存放，接到订单后就近发货的仓库。”",
    ),
    "not-en": Rule(
        "`{text}` is Chinese where English belongs; say it in English, and put this behind `zh:`",
        "此处应为英文，而 `{text}` 是中文；请用英文书写，中文放在 `zh:` 之后",
    ),
    "not-zh": Rule(
        "`{text}` is English where Chinese belongs; say it in Chinese, and put this behind `en:`",
        "此处应为中文，而 `{text}` 是英文；请用中文书写，英文放在 `en:` 之后",
    ),
    "explains-itself": Rule(
        "`{name}` is explained by itself: `{text}`; begin with the kind of thing (“A warehouse outside China …”),"
        " and leave the name out of the first sentence",
        "用 `{name}` 本身来解释它：`{text}`；请从类别说起（“……境外存放……的仓库”），首句中不要出现该名称",
    ),
    "explains-in-circle": Rule(
        "the definitions lead in a circle, each saying only that the one is the other: {circle}; let one of them begin"
        " with a word that has no part in it",
        "释义互相循环，彼此仅以对方为类别：{circle}；请将其中一条改从另一类别说起",
    ),
    # Addresses, and phrases that need no entry
    "id-vanished": Rule(
        "`{old}` was published and is gone; restore it, or add the line `{old} -> …` with the address that took its place"
        " (if it was never published, remove the line)",
        "`{old}` 曾经发布，现已不存在；请恢复，或加一行 `{old} -> …` 写明现在的地址（如从未发布，请删去本行）",
    ),
    "redirect-of-page": Rule(
        "`{old}` is a page and cannot lead elsewhere; remove this redirect", "`{old}` 是现有页面，不能转往别处；请删去这条转址"
    ),
    "redirect-circular": Rule(
        "the redirect of `{old}` goes in a circle; let it end at a page", "`{old}` 的转址形成循环；应当止于一个页面"
    ),
    "redirect-nowhere": Rule(
        "`{old}` leads to `{new}`, and there is no such page; name one that exists",
        "`{old}` 转往 `{new}`，而后者并不存在；请写现有的页面",
    ),
    "redirect-twice": Rule(
        "`{old}` leads to `{new}` already; keep one redirect", "`{old}` 已转往 `{new}`；只留一条转址"
    ),
    "ids-lock": Rule(
        "`{line}` is neither an address nor a redirect; write `terms/old-id -> terms/new-id`; other addresses are those of"
        " `agencies/<id>`, `directives/<id>` and `directives/<id>/<measure>`",
        "`{line}` 既不是地址也不是转址；请写 `terms/old-id -> terms/new-id`；其他地址为 `agencies/<id>`、`directives/<id>` 和"
        " `directives/<id>/<措施>`",
    ),
    "not-term-has-entry": Rule(
        "`{phrase}` has an entry by now, {entry}; remove it from this list", "`{phrase}` 已有条目 {entry}；请从本表删去"
    ),
    "not-term-unused": Rule(
        "`{phrase}` stands in no directive; remove it from this list", "`{phrase}` 不见于任何文件；请从本表删去"
    ),
    # New entries and their form
    "has-entry": Rule("`{name}` has an entry already: this file; add to it", "`{name}` 已有条目，即本文件；请在其中补充"),
    "no-id": Rule(
        "`{id}` is no id; name one in small letters, digits and single hyphens, at most 100, and none of Windows' devices"
        " (con, nul, com1): --id overseas-warehouse",
        "`{id}` 不能用作 id；请用小写字母、数字和单个连字符，至多 100 个，且不是 Windows 设备名（con、nul、com1）："
        "--id overseas-warehouse",
    ),
    "id-used": Rule("the id `{id}` is taken; choose another with --id", "id `{id}` 已被使用；请用 --id 另选"),
    "id-published": Rule(
        "the id `{id}` was published before; choose another with --id", "id `{id}` 曾经发布过；请用 --id 另选"
    ),
    "not-canonical": Rule("not in canonical form from here on; run `maoce fmt`", "自此行起格式不规范；请运行 `maoce fmt`"),
    "no-form": Rule("this file has no canonical form; please report it", "本文件无法整理成规范格式；请反馈"),
    "nothing-to-format": Rule("no file to format here; those are {known}", "这里没有可整理的文件；可整理的是 {known}"),
}  # fmt: skip
