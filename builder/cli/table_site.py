"""The commands for what readers get, and those about the program itself."""

from builder.cli.values import path, place, port, shard, whole_number
from builder.cli.words import Argument, Command, Option
from builder.exports.formats import NAMES
from builder.model import Bilingual, Edition
from builder.model.shard import MOST

_EDITIONS = tuple(edition.value for edition in Edition)

_COMPRESS = Option(
    "compress",
    Bilingual("Also write .gz and .br files, for a host that serves them.", "另写 .gz 和 .br 文件，供支持的主机使用。"),
)

SITE = (
    Command(
        "build",
        Bilingual("Build the site into site/, all editions.", "将各语种版网站生成到 site/。"),
        "publishing:build",
        options=(
            _COMPRESS,
            Option(
                "shard",
                Bilingual(
                    "Publish nothing: render this share of the pages (3/8: the third of eight) into a file for the command merge.",
                    "不发布：只生成这一份页面（3/8：八份中的第三份），存为文件，供 merge 命令合并。",
                ),
                "N/OF",
                shard,
            ),
            Option(
                "out",
                Bilingual(
                    "With --shard: the folder for that file, or its address (s3://…); dist/shards/ unless given.",
                    "与 --shard 同用：存放该文件的文件夹或地址（s3://……）；默认为 dist/shards/。",
                ),
                "FOLDER",
                place,
            ),
        ),
    ),
    Command(
        "merge",
        Bilingual(
            "Build the site into site/ of all shards that build --shard made, on this machine or on others.",
            "用 build --shard 在本机或其他机器上生成的全部分片，将网站生成到 site/。",
        ),
        "sharding:merge",
        (
            Argument(
                "SHARDS",
                Bilingual(
                    "Folders of shards, their addresses, or single files.", "存放分片的文件夹、其地址，或单个文件。"
                ),
                place,
                many=True,
                kind="file",
            ),
        ),
        (_COMPRESS,),
    ),
    Command(
        "shards",
        Bilingual(
            "Have a Dask cluster make all shards, each worker in its own checkout of the same sources.",
            "由 Dask 集群生成全部分片；每个节点使用自己的检出目录，来源须相同。",
        ),
        "sharding:shards",
        (
            Argument(
                "SCHEDULER",
                Bilingual("The scheduler's address: tcp://10.0.0.1:8786.", "调度器地址：tcp://10.0.0.1:8786。"),
            ),
        ),
        (
            Option(
                "count", Bilingual("How many shards to make.", "分片总数。"), "NUMBER", whole_number(1, MOST), default=8
            ),
            Option(
                "out",
                Bilingual(
                    "A folder or an address (s3://…) that all workers reach; dist/shards/ unless given.",
                    "所有节点都能访问的文件夹或地址（s3://……）；默认为 dist/shards/。",
                ),
                "FOLDER",
                place,
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
