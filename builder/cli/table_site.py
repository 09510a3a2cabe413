"""The commands for what readers get, and those about the program itself."""

from builder.cli.values import path, port
from builder.cli.words import Argument, Command, Option
from builder.exports.formats import NAMES
from builder.model import Bilingual, Edition

_EDITIONS = tuple(edition.value for edition in Edition)

SITE = (
    Command(
        "build",
        Bilingual("Build the site into site/, all editions.", "将各语种版网站生成到 site/。"),
        "publishing:build",
        options=(
            Option(
                "compress",
                Bilingual(
                    "Also write .gz and .br files, for a host that serves them.",
                    "另写 .gz 和 .br 文件，供支持的主机使用。",
                ),
            ),
        ),
    ),
    Command(
        "serve",
        Bilingual(
            "Preview one edition; the page reloads when content or glossary changes.",
            "预览一个语种版；内容或术语库改动后页面自动刷新。",
        ),
        "publishing:serve",
        options=(
            Option(
                "edition",
                Bilingual("The edition to preview.", "要预览的语种版。"),
                "EDITION",
                Edition,
                default=Edition.ZH_HANS,
                choices=_EDITIONS,
            ),
            Option("port", Bilingual("The port to listen on.", "监听的端口。"), "PORT", port, default=8000),
            Option("open", Bilingual("Open a browser.", "打开浏览器。")),
        ),
    ),
    Command(
        "export",
        Bilingual(
            "Write the glossary as files for spreadsheets, translation programs, learning and programming.",
            "将术语库导出为供表格、翻译软件、学习和编程使用的文件。",
        ),
        "publishing:export",
        options=(
            Option(
                "format",
                Bilingual("The format, or all of them.", "格式，或全部。"),
                "FORMAT",
                default=["all"],
                many=True,
                choices=("all", *NAMES),
            ),
            Option(
                "out",
                Bilingual("The folder to write to; dist/data/ unless given.", "写入的文件夹；默认为 dist/data/。"),
                "FOLDER",
                path,
            ),
        ),
    ),
    Command(
        "bundle",
        Bilingual(
            "Build the site and pack it into dist/maoce-<version>-<day>-<commit>.zip, to be opened without a network.",
            "生成网站并打包为 dist/maoce-<version>-<day>-<commit>.zip，无需联网即可打开。",
        ),
        "publishing:bundle",
        options=(
            Option(
                "edition",
                Bilingual("Pack one edition alone; all of them unless given.", "只打包一个语种版；默认为全部。"),
                "EDITION",
                Edition,
                choices=_EDITIONS,
            ),
        ),
    ),
    Command(
        "test",
        Bilingual(
            "Run all tests, on every core; further words go to pytest (`-n 0` for one after the other).",
            "用所有核心运行全部测试；其余的词交给 pytest（`-n 0` 则逐个运行）。",
        ),
        "itself:test",
        passes_on=True,
    ),
    Command(
        "bench",
        Bilingual(
            "Measure what builds cost, beside stock MkDocs, for hours (narrower: `--sizes 1,10`, `--runs 3`, `--only build,edit`).",
            "测量构建的开销，并与原版 MkDocs 对比，需数小时（缩小范围：`--sizes 1,10`、`--runs 3`、`--only build,edit`）。",
        ),
        "itself:bench",
        passes_on=True,
    ),
    Command("version", Bilingual("Print the version.", "显示版本。"), "itself:version"),
    Command(
        "completion",
        Bilingual(
            "Print a script with which Tab completes commands and options: source <(maoce completion bash)",
            "输出脚本，使 Tab 键补全命令和选项：source <(maoce completion bash)",
        ),
        "itself:completion",
        (Argument("SHELL", Bilingual("bash or zsh.", "bash 或 zsh。"), choices=("bash", "zsh")),),
    ),
)
