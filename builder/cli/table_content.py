"""The commands for what persons write: the directives, their English, and the glossary."""

from builder.cli.values import address, path, whole_number
from builder.cli.words import Argument, Command, Option
from builder.model import Bilingual

_NAME = Argument(
    "NAME", Bilingual("The Chinese name, in Simplified characters: 海外仓.", "中文名称，用简体字：海外仓。")
)
_ID = Option(
    "id",
    Bilingual("The id; without it, made from the English name or the pinyin.", "id；不写则由英文名称或拼音生成。"),
    "ID",
)
_ENGLISH = Option(
    "en", Bilingual("The English name, in sentence case.", "英文名称，除专名外用小写：overseas warehouse。"), "NAME"
)
_DRAFT = (_ID, _ENGLISH)

CONTENT = (
    Command(
        "import",
        Bilingual(
            "Turn a saved page, or each page of a folder, into content/directives/<id>.md, and keep it in content/captures/.",
            "将保存的网页（或文件夹中的各个网页）转为 content/directives/<id>.md，网页原样存入 content/captures/。",
        ),
        "importing:import_",
        (
            Argument(
                "PAGE",
                Bilingual(
                    "A saved page: HTML, Markdown, plain text, PDF or Word (.docx); or a folder of such pages.",
                    "已保存的网页：HTML、Markdown、纯文本、PDF 或 Word（.docx）；或存有此类网页的文件夹。",
                ),
                path,
                kind="file",
            ),
        ),
        (
            Option(
                "id",
                Bilingual(
                    "The directive's id, where the page states no number, issuer and date.",
                    "文件的 id，用于未写明文号、发文机关和日期的网页。",
                ),
                "ID",
            ),
            Option(
                "url",
                Bilingual(
                    "The address from which the page was saved, where the page does not say it, or says it wrongly.",
                    "网页的原址，用于网页未写明或写得不对时。",
                ),
                "ADDRESS",
                address,
            ),
            Option(
                "force",
                Bilingual("Replace a directive file or capture that differs.", "替换内容不同的文件或网页存档。"),
            ),
            Option(
                "json",
                Bilingual(
                    "Write nothing; print the parsed directive (site/data/schema/import.schema.json), of a folder a list"
                    " (imports.schema.json).",
                    "不写入任何文件；以 JSON 输出解析结果（site/data/schema/import.schema.json），"
                    "文件夹则输出列表（imports.schema.json）。",
                ),
            ),
        ),
    ),
    Command(
        "check",
        Bilingual(
            "Report everything that is wrong with content/ and glossary/, a line each: its place, the rule, what to do.",
            "报告 content/ 和 glossary/ 中的所有问题，每处一行：位置、规则、如何改正。",
        ),
        "checking:check",
        (
            Argument(
                "NAMES",
                Bilingual(
                    "With --reimport: the ids or files of directives; none means all.",
                    "与 --reimport 同用：文件的 id 或文件名；不写则为全部。",
                ),
                many=True,
                needed=False,
                kind="directive",
            ),
        ),
        (
            Option(
                "reimport",
                Bilingual(
                    "Import the captures again; report what a person changed undeclared.",
                    "重新导入网页存档，报告未经声明的人工改动。",
                ),
            ),
            Option(
                "site",
                Bilingual(
                    "Compare the official text on the built pages of site/ with the captures.",
                    "将 site/ 各页上的官方文本与网页存档比对。",
                ),
            ),
            Option(
                "format",
                Bilingual(
                    "github: annotations in a pull request; the default inside GitHub Actions.",
                    "github：在拉取请求中逐行标注；在 GitHub Actions 中为默认。",
                ),
                "FORMAT",
                choices=("text", "github"),
            ),
        ),
    ),
    Command(
        "fmt",
        Bilingual(
            "Bring YAML files and translations into canonical form, and renew the schemas for editors and glossary/ids.lock.",
            "整理 YAML 文件和译文的格式，并更新编辑器用的 schema 和 glossary/ids.lock。",
        ),
        "checking:fmt",
        (
            Argument(
                "PATHS",
                Bilingual("Files or folders; none means everything.", "文件或文件夹；不写则为全部。"),
                path,
                many=True,
                needed=False,
                kind="file",
            ),
        ),
        (
            Option(
                "check",
                Bilingual(
                    "Write nothing; list what would change, exit with 1.", "不写入；列出将改动之处，以状态 1 结束。"
                ),
            ),
        ),
    ),
    Command(
        "new term",
        Bilingual(
            "Draft glossary/terms/<id>.yml: names, pinyin, the places where it stands, TODO where you write.",
            "起草 glossary/terms/<id>.yml：名称、拼音、出处，待填之处写着 TODO。",
        ),
        "drafting:new_term",
        (_NAME,),
        _DRAFT,
    ),
    Command(
        "new agency",
        Bilingual(
            "Draft glossary/agencies/<id>.yml: names, pinyin, TODO where you write.",
            "起草 glossary/agencies/<id>.yml：名称、拼音，待填之处写着 TODO。",
        ),
        "drafting:new_agency",
        (_NAME,),
        _DRAFT,
    ),
    Command(
        "new english",
        Bilingual(
            "Draft content/english/<id>.yml: the fingerprint of each measure, room for headings and gists.",
            "起草 content/english/<id>.yml：写好各措施的指纹，标题和要点留空待填。",
        ),
        "drafting:new_english",
        (
            Argument(
                "ID",
                Bilingual("The directive's id: guobanfa-2021-24.", "文件的 id：guobanfa-2021-24。"),
                kind="directive",
            ),
        ),
    ),
    Command(
        "new translation",
        Bilingual(
            "Draft content/english/<id>.md, room for each paragraph; bring one that is there up to date with the Chinese.",
            "起草 content/english/<id>.md，为每一段留好位置；已有的则按中文更新，译文保留。",
        ),
        "drafting:new_translation",
        (
            Argument(
                "ID",
                Bilingual("The directive's id: guobanfa-2021-24.", "文件的 id：guobanfa-2021-24。"),
                kind="directive",
            ),
        ),
    ),
    Command(
        "new library",
        Bilingual(
            "Make a folder for a library of your own: empty content/ and glossary/, with mkdocs.yml and overrides/ of this one.",
            "新建一个自己的资料库文件夹：content/ 和 glossary/ 为空，mkdocs.yml 和 overrides/ 与此处相同。",
        ),
        "drafting:new_library",
        (
            Argument(
                "FOLDER",
                Bilingual("A folder that is not there yet, or is empty.", "尚不存在或为空的文件夹。"),
                path,
                kind="file",
            ),
        ),
    ),
    Command(
        "glossary gaps",
        Bilingual(
            "Show phrases of the texts that may deserve an entry, with the command that begins one.",
            "列出文件中可能需要条目的词语，并给出新建条目的命令。",
        ),
        "drafting:gaps",
        options=(
            Option(
                "all",
                Bilingual(
                    "Every candidate, a line each with tabs between phrase, kind, count, place and context, for programs too.",
                    "列出全部候选，每行一个，以制表符分隔：词语、类别、次数、出处、上下文；也可供程序读取。",
                ),
            ),
            Option(
                "limit",
                Bilingual(
                    "How many to show; without it, 8, and with --all all of them.",
                    "显示多少个；默认 8 个，用 --all 时为全部。",
                ),
                "NUMBER",
                whole_number(1, 999_999_999),
            ),
            Option(
                "at-least",
                Bilingual(
                    "How often an unmarked word must stand in the texts.", "未加标记的词语至少须在文件中出现多少次。"
                ),
                "NUMBER",
                whole_number(2, 999_999_999),
                default=3,
            ),
        ),
    ),
    Command(
        "glossary conformance",
        Bilingual(
            "List summaries in which a term stands in other words than its names, and long sentences of translations; a person decides.",
            "列出未用术语名称的要点和译文中的长句；往往并无不妥，由人判断。",
        ),
        "drafting:conformance",
    ),
)
