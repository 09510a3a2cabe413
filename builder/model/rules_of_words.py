"""What can be wrong with a word that somebody types: a name, an id. It stands in no file, so a problem of these has no place."""

from builder.model.rule import Rule

WORD_RULES = {
    "name-empty": Rule(
        "the name is empty; write it: `海外仓`, or in English behind --en: `overseas warehouse`",
        "名称是空的；请写出：`海外仓`；英文写在 --en 之后：`overseas warehouse`",
    ),
    "name-blanks": Rule(
        "`{name}` has a blank where none belongs; write `{right}`", "`{name}` 含有多余的空格；请写 `{right}`"
    ),
    "name-latin": Rule(
        "`{name}` is no Chinese name; write that one first and the English behind --en: 海外仓 --en \"overseas warehouse\"",
        "`{name}` 不是中文名称；请先写中文，英文写在 --en 之后：海外仓 --en \"overseas warehouse\"",
    ),
    "name-traditional": Rule(
        "`{name}` holds Traditional characters; write it in Simplified ones: `{right}`",
        "`{name}` 含有繁体字；请用简体：`{right}`",
    ),
    "name-sign": Rule(
        "`{name}` holds `{found}`, which is no part of a name; write it without", "`{name}` 含有 `{found}`，名称中不用此符号；请去掉"
    ),
    "name-long": Rule(
        "a name of {found} characters is no name but a text; write at most {limit}",
        "{found} 个字符不是名称，而是文字；至多 {limit} 个字符",
    ),
    "name-english": Rule(
        "`--en {name}` is no English; write Latin letters: --en \"overseas warehouse\"",
        "`--en {name}` 不是英文；请用拉丁字母：--en \"overseas warehouse\"",
    ),
    "not-imported-near": Rule(
        "no directive `{id}` stands in content/directives/; did you mean `{close}`?",
        "content/directives/ 中没有文件 `{id}`；是不是 `{close}`？",
    ),
}  # fmt: skip
