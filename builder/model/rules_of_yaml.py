"""What can be wrong with a file and its YAML, whatever the record. See rules.py."""

from builder.model.rule import Rule

YAML_RULES = {
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
        " content/directives/<id>.md, content/english/<id>.yml and content/english/<id>.md",
        "此处的 {file} 不会被读取；条目应为 glossary/terms/<id>.yml、glossary/agencies/<id>.yml、"
        "content/directives/<id>.md、content/english/<id>.yml 或 content/english/<id>.md",
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
        "the field `{field}` is missing; add it, for example `{field}: {example}`",
        "缺少字段 `{field}`；请加上，例如 `{field}: {example}`",
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
}  # fmt: skip
