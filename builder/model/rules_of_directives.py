"""What can be wrong with a directive, its import and our English for it. See rules.py."""

from builder.model.rule import Rule

DIRECTIVE_RULES = {
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
    "title-en": Rule(
        "`title_en` is missing; write an English title, official or your own: `{example}`",
        "缺少 `title_en`；请写英文标题，官方的或自拟的均可：`{example}`",
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
    # Import and publishing
    "no-room": Rule("no directive file can hold this page: {why}", "此网页无法存为文件：{why}"),
    "refused": Rule("{why}", "{why}"),
    "capture-taken": Rule(
        "another page was saved as this capture; --force replaces it", "已有另一网页存为此存档；如需替换，请加 --force"
    ),
    "file-differs": Rule("the file differs; --force replaces it", "文件内容不同；如需替换，请加 --force"),
}  # fmt: skip
