"""What is too large, too deep or too many: the rules of builder/model/limits.py."""

from builder.model.rule import Rule

LIMIT_RULES = {
    "too-large": Rule(
        "the file has {found}; at most {limit} are read: shorten it, or divide it",
        "文件有 {found}，最多读取 {limit}；请缩短或拆分",
    ),
    "too-deep": Rule(
        "`{found}` is nested more than {limit} levels deep; write what stands here on the levels that the fields have",
        "`{found}` 嵌套超过 {limit} 层；请按各字段应有的层次填写",
    ),
    "too-long": Rule(
        "`{field}` has {found} characters; at most {limit} are allowed: shorten it",
        "`{field}` 有 {found} 个字符，最多 {limit} 个；请缩短",
    ),
    "too-many": Rule(
        "`{field}` has {found} entries; at most {limit} are allowed: remove some",
        "`{field}` 有 {found} 项，最多 {limit} 项；请删减",
    ),
    "more": Rule("and {count} more problems in this file; mend the first ones", "本文件另有 {count} 处问题；请先改正以上各处"),
    "long-paragraph": Rule(
        "`{text}…` is a line of {found} characters; at most {limit} are allowed: divide it where the capture has paragraphs",
        "`{text}…` 一行有 {found} 个字符，最多 {limit} 个；请按存档的段落分行",
    ),
    "long-measure": Rule(
        "`{text}…` has {found} characters of text; at most {limit} are allowed in a measure: divide it by `###` headings",
        "`{text}…` 的正文有 {found} 个字符，一条措施最多 {limit} 个；请用 `###` 标题划分",
    ),
    "many-paragraphs": Rule(
        "the text has {found} paragraphs and {measures} measures; at most {limit} and {most} are allowed",
        "正文有 {found} 段、{measures} 条措施；最多 {limit} 段、{most} 条",
    ),
    "blanks": Rule(
        "{found} blanks on end stand here; at most {limit} are allowed: write one",
        "此处连续有 {found} 个空白字符，最多 {limit} 个；请只留一个",
    ),
}  # fmt: skip
