"""What can be wrong, by name: each rule's message in English and in Chinese, with braces for what was found.

A message says what is wrong, shows the offending text, and ends with what right looks like.
"""

from builder.model.rule import Rule
from builder.model.rules_of_fidelity import FIDELITY_RULES
from builder.model.rules_of_limits import LIMIT_RULES
from builder.model.rules_of_words import WORD_RULES
from builder.model.rules_of_work import WORK_RULES

RULES = WORK_RULES | WORD_RULES | LIMIT_RULES | FIDELITY_RULES | {
    # Files and YAML
    "no-file": Rule("no such file; name a saved page", "没有这个文件；请指定一个已保存的网页"),
    "no-project": Rule(
        "no Maoce project here; run maoce inside a clone of the repository",
        "这里不是贸策项目；请在仓库的克隆目录中运行 maoce",
    ),
    "not-utf8": Rule(
        "not UTF-8 (the byte {byte} stands here); save the file as UTF-8", "不是 UTF-8 编码（此处是字节 {byte}）；请另存为 UTF-8"
    ),
    "stray": Rule(
        "nothing reads {file} here; a record is one of glossary/terms/<id>.yml, glossary/agencies/<id>.yml,"
        " content/directives/<id>.md and content/english/<id>.yml",
        "此处的 {file} 不会被读取；条目应为 glossary/terms/<id>.yml、glossary/agencies/<id>.yml、"
        "content/directives/<id>.md 或 content/english/<id>.yml",
    ),
    "bom": Rule(
        "the file begins with a byte order mark (U+FEFF); save it as UTF-8 without BOM",
        "文件以字节顺序标记（U+FEFF）开头；请另存为不带 BOM 的 UTF-8",
    ),
    "invisible": Rule(
        "the invisible character {code} stands here; delete it, or write a plain space",
        "此处有看不见的字符 {code}；请删除，或改为普通空格",
    ),
    "one-line": Rule(
        "`{field}: {value}` has a line end, or a blank at its beginning or end; write it on one line: `{field}: …`",
        "`{field}: {value}` 含有换行，或首尾有空格；请写在一行内：`{field}: …`",
    ),
    "day": Rule(
        "`{field}: {value}` is no day of the calendar from {first} to {last}; right is, for example, 2018-03-17",
        "`{field}: {value}` 不是 {first} 至 {last} 年间的日期；例如应为 2018-03-17",
    ),
    "tab": Rule(
        "a tab stands here; write spaces, two a level and one after a colon: `  key: value`",
        "此处是制表符；请改用空格，每层缩进两格，冒号后一格：`  key: value`",
    ),
    "alias": Rule(
        "`{found}` is a YAML anchor, alias or tag; write the value out, or quote it if it is text: \"{found}\"",
        "`{found}` 是 YAML 锚点、别名或标签；请直接写出内容；如果它是文字，请加引号：\"{found}\"",
    ),
    "colon": Rule(
        "`{found}`: after a key stand a half-width colon and a space; write `{right}`",
        "`{found}`：键之后应为半角冒号加一个空格；请写 `{right}`",
    ),
    "dash": Rule("`{found}`: after the dash stands a space; write `{right}`", "`{found}`：连字符后应有一个空格；请写 `{right}`"),
    "special": Rule(
        "YAML cannot read `{value}` as text because of `{sign}`; put it in quotes: {right}",
        "`{value}` 中有特殊符号 `{sign}`，YAML 无法当作文字读取；请加引号：{right}",
    ),
    "unclosed": Rule(
        "`{found}` is opened here and never closed; write {sign} at its end", "`{found}` 只有开头，没有结尾；请在末尾补上 {sign}"
    ),
    "trailing": Rule(
        "`{rest}` stands after the end of the value; remove it, or put the whole value in quotes: {right}",
        "值已结束，其后多出 `{rest}`；请删去，或将整个值放进引号：{right}",
    ),
    "indent": Rule(
        "`{line}` is indented by {spaces} spaces and fits no line above it; give it as many as its neighbours have"
        " (two more a level), or two more than the line above if it goes on with that line's text",
        "`{line}` 缩进 {spaces} 格，与上文各层都对不齐；请与同层各行对齐（每层两个空格），若是续写上一行的文字，则比上一行多缩进两格",
    ),
    "conflict": Rule(
        "`{line}` was left by a merge; keep what is right of both sides and remove the three marks",
        "`{line}` 是合并冲突留下的标记；请保留正确的内容，并删去三行标记",
    ),
    "document": Rule(
        "`{line}` begins another document; a file holds one: remove the line and what follows, or make it a file of its own",
        "`{line}` 会另起一份文档，而一个文件只能有一份；请删去此行及以下内容，或另建文件",
    ),
    "yaml": Rule(
        "YAML cannot read this line: `{line}`; indent with two spaces, put a space after each colon, and quote special text",
        "YAML 无法读取这一行：`{line}`；请用两个空格缩进，冒号后加空格，特殊文字加引号",
    ),
    "empty-file": Rule("the file is empty; it needs {fields}", "文件是空的；需要 {fields}"),
    "no-mapping": Rule("the file is no mapping; it needs {fields}", "文件不是若干行 `key: value`；需要 {fields}"),
    "key": Rule("a list or a mapping cannot be a key; write text", "列表或映射不能作键；请写文字"),
    "todo": Rule("`{line}` is not written yet; write it, or remove the line", "`{line}` 尚待填写；请填写，或删去该行"),
    "duplicate-key": Rule(
        "the key `{key}` stands twice (first in line {first}); keep one", "键 `{key}` 出现两次（首次在第 {first} 行）；只留一个"
    ),
    "unknown-field": Rule("unknown field `{field}`; known here: {known}", "没有名为 `{field}` 的字段；此处可用：{known}"),
    "misspelt-field": Rule("unknown field `{field}`; did you mean `{close}`?", "没有名为 `{field}` 的字段；是不是 `{close}`？"),
    "missing-field": Rule(
        "the field `{field}` is missing; add `{field}: …`", "缺少字段 `{field}`；请加上 `{field}: …`"
    ),
    "choice": Rule("`{field}: {value}` is not one of {choices}", "`{field}: {value}` 不在可选值之内：{choices}"),
    "misspelt-choice": Rule(
        "`{field}: {value}` is not one of {choices}; did you mean `{close}`?",
        "`{field}: {value}` 不在可选值之内：{choices}；是不是 `{close}`？",
    ),
    "unquoted": Rule(
        "`{value}` without quotes is read as {read}, not as text; put it in quotes: \"{value}\"",
        "`{value}` 不加引号会被读成{read}，而不是文字；请加引号：\"{value}\"",
    ),
    "not-text": Rule("`{field}` is `{value}`, but must be text: \"…\"", "`{field}` 是 `{value}`，应为文字：\"…\""),
    "comment": Rule(
        "`{found}` is read as a comment, and the value ends with `{value}`; put the value in quotes,"
        " or a space behind the # if it is a comment",
        "`{found}` 会被当作注释，值到 `{value}` 为止；请给整个值加引号；如确为注释，请在 # 后加空格",
    ),
    "not-list": Rule(
        "`{field}` is `{value}`, but must be a list: [a, b], or lines that begin with `- `",
        "`{field}` 是 `{value}`，应为列表：[a, b]，或各行以 `- ` 开头",
    ),
    "not-date": Rule(
        "`{field}` is `{value}`, but must be a day of the calendar, without quotes: 2021-07-02",
        "`{field}` 是 `{value}`，应为日历上有的日期，不加引号：2021-07-02",
    ),
    "not-number": Rule("`{field}` is `{value}`, but must be a whole number: 7", "`{field}` 是 `{value}`，应为整数：7"),
    "not-mapping": Rule(
        "`{field}` is `{value}`, but must be a mapping of `key: value` lines",
        "`{field}` 是 `{value}`，应为若干行 `key: value`",
    ),
    "form": Rule(
        "`{field}: {value}` does not have the right form; right is, for example, `{example}`",
        "`{field}: {value}` 的格式不对；例如应为 `{example}`",
    ),
    "empty": Rule(
        "`{field}` is empty; fill it in, or remove the line if the field is optional",
        "`{field}` 是空的；请填写；可选字段也可删去该行",
    ),
    "value": Rule("`{field}: {value}`: {what}", "`{field}: {value}`：{what}"),
    # One record of the glossary
    "words": Rule(
        "`words` join to `{joined}`, not to `zh-Hans: {name}`; divide that very name: [{right}]",
        "`words` 合起来是 `{joined}`，而不是 `zh-Hans: {name}`；请照原名切分：[{right}]",
    ),
    "preferred": Rule(
        "{count} names in `{language}` are `status: preferred`; mark exactly one, the others `admitted` or `deprecated`",
        "`{language}` 中有 {count} 个 `status: preferred`；应当恰好一个，其余用 `admitted` 或 `deprecated`",
    ),
    "no-reason": Rule(
        "`{name}` is deprecated without a reason; say why not to use it: `reason: …`",
        "`{name}` 标为不宜使用（deprecated）却没有理由；请写明：`reason: …`",
    ),
    "place": Rule(
        "a source names one place; write `measure: \"7\"`, `group: \"2-1\"`, `section: \"1\"` or `part: preamble`",
        "一条出处只指一处；请写 `measure: \"7\"`、`group: \"2-1\"`、`section: \"1\"` 或 `part: preamble`",
    ),
    "official-source": Rule(
        "`english_status: official` without `english_source`; name the official page that uses the name: `english_source: https://…`",
        "`english_status: official` 缺少 `english_source`；请写明使用该译名的官方网页：`english_source: https://…`",
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
    # Records among each other
    "duplicate-name": Rule(
        "the name `{name}` already belongs to {other}; one name, one record: remove it here or there",
        "名称 `{name}` 已属于 {other}；一名一条：请删去其中一处",
    ),
    "name-twice": Rule("the name `{name}` stands twice in this record; keep one", "名称 `{name}` 在本条中出现两次；只留一个"),
    "duplicate-pinyin": Rule(
        "`{name}` is pronounced `{pinyin}` like `{theirs}` in {other}; if it is the same term, add the name there;"
        " if not, put each under `related` of the other: `related: [{id}]`",
        "`{name}` 与 {other} 的 `{theirs}` 同音（{pinyin}）；如为同一术语，请并入该条；如不是，请互列于 `related`：`related: [{id}]`",
    ),
    "pinyin": Rule(
        "`{syllable}` in `pinyin: {pinyin}` is no reading of {character} in `{name}`; it is read {pronunciations}",
        "`pinyin: {pinyin}` 中的 `{syllable}` 不是 `{name}` 里“{character}”的读音；该字读 {pronunciations}",
    ),
    "pinyin-letter": Rule(
        "`{letter}` in `pinyin: {pinyin}` is no letter of Hanyu Pinyin; write, for example, `{right}`",
        "`pinyin: {pinyin}` 中的 `{letter}` 不是汉语拼音字母；例如应为 `{right}`",
    ),
    "pinyin-missing": Rule(
        "`pinyin: {pinyin}` has no syllable for {character} in `{name}`; write, for example, `{right}`",
        "`pinyin: {pinyin}` 缺少 `{name}` 里“{character}”的音节；例如应为 `{right}`",
    ),
    "pinyin-left": Rule(
        "`pinyin: {pinyin}` goes on with `{syllable}` after the last character of `{name}`; write, for example, `{right}`",
        "`pinyin: {pinyin}` 在 `{name}` 最后一字之后多出 `{syllable}`；例如应为 `{right}`",
    ),
    "pinyin-spelling": Rule(
        "`pinyin: {pinyin}` is not spelled as GB/T 16159 asks ({fault}); its `words` give `{right}`",
        "`pinyin: {pinyin}` 不合 GB/T 16159 的拼写规则（{fault}）；按 `words` 应为 `{right}`",
    ),
    "not-simplified": Rule(
        "`zh-Hans: {name}` holds Traditional characters; Simplified is `{simplified}`",
        "`zh-Hans: {name}` 含有繁体字；简体应为 `{simplified}`",
    ),
    "traditional-prose": Rule(
        "the Traditional character {char} in Simplified text; write {right}", "简体文字中有繁体字“{char}”；请写“{right}”"
    ),
    "not-traditional": Rule(
        "`{field}: {text}` holds the Simplified character {char}; Traditional is `{right}`",
        "`{field}: {text}` 含有简体字“{char}”；繁体应为 `{right}`",
    ),
    "script": Rule(
        "`zh-Hant: {hant}` does not convert back to `zh-Hans: {hans}` but to `{back}`; right would be `{right}`",
        "`zh-Hant: {hant}` 转回简体是 `{back}`，与 `zh-Hans: {hans}` 不符；应为 `{right}`",
    ),
    "regional": Rule(
        "`regional: {region}: {text}` is the name itself in Traditional characters; remove it, for it says nothing new",
        "`regional: {region}: {text}` 就是该名称的繁体写法，并无不同；请删去",
    ),
    "title-case": Rule(
        "`{name}` is in title case, but its pinyin `{pinyin}` is no proper name's; write `{right}`,"
        " or capitalise the pinyin if it is one",
        "`{name}` 首字母大写，而拼音 `{pinyin}` 并非专名；请写 `{right}`；如确为专名，拼音也应大写",
    ),
    "not-english": Rule(
        "`{found}` in the English name `{name}` is no English; write Latin letters, as in `overseas warehouse`",
        "英文名称 `{name}` 中的 `{found}` 不是英文；请用半角拉丁字母，例如 `overseas warehouse`",
    ),
    "inside-sentence": Rule(
        "`{name}` has an article or a full stop; a name stands inside a sentence: `{right}`",
        "`{name}` 带有冠词或句号；名称应能直接用在句中：`{right}`",
    ),
    "heading-case": Rule(
        "the heading `{heading}` is in title case; write `{right}`", "标题 `{heading}` 每词首字母大写；请写 `{right}`"
    ),
    "heading-stop": Rule(
        "the heading `{heading}` ends with a full stop; write `{right}`", "标题 `{heading}` 末尾有句号；请写 `{right}`"
    ),
    "not-within": Rule(
        "`not_within: {word}` contains no name of this record; remove it, or write a longer word that does",
        "`not_within: {word}` 不含本条的任何名称；请删去，或写一个含有名称的更长的词",
    ),
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
    # Directives
    "front-matter": Rule(
        "no front matter; the file must begin with a block between two lines of ---",
        "没有文件头；文件须以两行 --- 之间的部分开头",
    ),
    "no-section": Rule(
        "no section; a section begins with a line like `## 一、总体要求`", "没有部分；每一部分以 `## 一、总体要求` 这样的行开头"
    ),
    "role": Rule("unknown role `{role}`; known: {known}", "没有名为 `{role}` 的角色；可用：{known}"),
    "no-role": Rule(
        "`{text}` has no role; put a comment before it, such as `<!-- preamble -->`",
        "`{text}` 没有标明角色；请在其前加注释，例如 `<!-- preamble -->`",
    ),
    "item": Rule(
        "the item `{text}` stands in no measure; begin one with `### （一）…`",
        "事项 `{text}` 不在任何措施之内；请先用 `### （一）…` 开始一条措施",
    ),
    "metadata": Rule(
        "`{field}` is missing; fill it in from a source named under `supplied`: `{example}`",
        "缺少 `{field}`；请填写，并在 `supplied` 下注明来源：`{example}`",
    ),
    "printed": Rule(
        "`{field}: {value}` is not the printed `{printed}`; write what is printed",
        "`{field}: {value}` 与文中所印 `{printed}` 不符；请照原文填写",
    ),
    "no-agency": Rule(
        "no agency record has the name `{name}`; add it to a file in glossary/agencies/",
        "没有名为 `{name}` 的机构；请加到 glossary/agencies/ 的某个文件中",
    ),
    # Our English for directives
    "english-missing": Rule(
        "{kind} \"{id}\" has no English heading; add `\"{id}\": …`", "{kind} \"{id}\" 没有英文标题；请加上 `\"{id}\": …`"
    ),
    "english-unknown": Rule("the directive has no {kind} \"{id}\"; remove it", "文件中没有 {kind} \"{id}\"；请删去"),
    "stale": Rule(
        "the Chinese of measure \"{id}\" is not the one rendered here; review heading and gist, then write `of: {of}`",
        "措施 \"{id}\" 的中文已有改动；请核对英文标题和摘要，然后写 `of: {of}`",
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
    # Import and publishing
    "refused": Rule("{why}", "{why}"),
    "no-room": Rule("no directive file can hold this page: {why}", "此网页无法存为文件：{why}"),
    "capture-taken": Rule(
        "another page was saved as this capture; --force replaces it", "已有另一网页存为此存档；如需替换，请加 --force"
    ),
    "file-differs": Rule("the file differs; --force replaces it", "文件内容不同；如需替换，请加 --force"),
}  # fmt: skip
