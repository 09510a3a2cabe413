"""All that the command line says of itself, in both languages; what is wrong with a file says its rule (model/rules.py).

A command of ours is named as `maoce check`; the voice puts in what the person typed instead, such as `python3 run.py check`.
"""

from builder.model import Bilingual

SENTENCES = {
    # Words that cannot be understood
    "unknown-command": Bilingual(
        "no command is called `{word}`; did you mean `{close}`? There are {known}",
        "没有名为 `{word}` 的命令；是不是 `{close}`？可用：{known}",
    ),
    "unknown-command-far": Bilingual(
        "no command is called `{word}`; there are {known}", "没有名为 `{word}` 的命令；可用：{known}"
    ),
    "unknown-option": Bilingual(
        "no option is called `{option}`; did you mean `{close}`? There are {known}",
        "没有名为 `{option}` 的选项；是不是 `{close}`？可用：{known}",
    ),
    "unknown-option-far": Bilingual(
        "no option is called `{option}`; there are {known}", "没有名为 `{option}` 的选项；可用：{known}"
    ),
    "short-option": Bilingual("`{option}` may be short for {known}; write it out", "`{option}` 可能是 {known}；请写全"),
    "no-value": Bilingual(
        "`{option}` wants a value behind it: `{option} {value}`", "`{option}` 之后应有一个值：`{option} {value}`"
    ),
    "has-value": Bilingual("`{option}` takes no value; leave it alone: `{option}`", "`{option}` 不带值；只写 `{option}`"),
    "missing": Bilingual("{argument} is missing. {what}", "缺少 {argument}。{what}"),
    "too-many": Bilingual(
        "`{word}` is one word too many; put a name with blanks in quotes: \"…\"",
        "`{word}` 是多余的；含空格的名称请加引号：\"…\"",
    ),
    "no-choice": Bilingual(
        "`{option} {word}` is none of {known}; did you mean `{close}`?",
        "`{option} {word}` 不在可选值之内：{known}；是不是 `{close}`？",
    ),
    "no-choice-far": Bilingual(
        "`{option} {word}` is none of {known}; write one of them", "`{option} {word}` 不在可选值之内；可选：{known}"
    ),
    "number": Bilingual(
        "`{option} {word}` is no whole number from {first} to {last}; right is, for example, `{option} {example}`",
        "`{option} {word}` 不是 {first} 至 {last} 的整数；例如应为 `{option} {example}`",
    ),
    "shard": Bilingual(
        "`{option} {word}` is no share of the pages; write which of how many, at most {most}: `{option} 3/8`",
        "`{option} {word}` 不是一份页面；请写第几份和总份数（至多 {most}）：`{option} 3/8`",
    ),
    "only-shard": Bilingual(
        "`--out {out}` goes with --shard: `maoce build --shard 1/8 --out {out}`; the site is built into site/",
        "`--out {out}` 须与 --shard 同用：`maoce build --shard 1/8 --out {out}`；网站总是生成到 site/",
    ),
    "no-compress": Bilingual(
        "a shard is compressed when all are joined: leave out --compress, and write it behind `maoce merge`",
        "压缩在合并时进行：请去掉 --compress，写在 `maoce merge` 之后",
    ),
    "unprintable": Bilingual(
        "`{word}` holds a character that nobody sees; type the word anew", "`{word}` 含有看不见的字符；请重新输入"
    ),
    "empty-path": Bilingual(
        "`{option}` is empty; name a file or a folder", "`{option}` 是空的；请写文件或文件夹的名称"
    ),
    "address": Bilingual(
        "`{option} {word}` is no address of a page; copy it from the browser: `--url https://www.gov.cn/…`, without blanks or any of"
        " <>\"{{}}|\\^`",
        "`{option} {word}` 不是网页地址；请从浏览器复制：`--url https://www.gov.cn/…`，不含空格及 <>\"{{}}|\\^`",
    ),
    "only-reimport": Bilingual(
        "`{word}` goes with --reimport: `maoce check --reimport {word}`; without it, all files are checked",
        "`{word}` 须与 --reimport 同用：`maoce check --reimport {word}`；不用时检查全部文件",
    ),
    "port-busy": Bilingual(
        "port {port} cannot be listened on ({why}); take another: `--port {other}`",
        "无法使用端口 {port}（{why}）；请另选：`--port {other}`",
    ),
    # What was done
    "unchanged": Bilingual("{file} is unchanged", "{file} 没有变化"),
    "imported": Bilingual(
        "wrote {file} and {capture}; now read it, and run: maoce check",
        "已写入 {file} 和 {capture}；请通读，然后运行：maoce check",
    ),
    # A folder of pages
    "one-page": Bilingual(
        "`{option}` says something of one page, and {folder} is a folder; import that page by itself",
        "`{option}` 只能用于一个网页，而 {folder} 是文件夹；请单独导入该网页",
    ),
    "column-file": Bilingual("file", "文件"),
    "column-what": Bilingual("what it is", "内容"),
    "column-id": Bilingual("id", "编号"),
    "column-sections": Bilingual("sections", "部分"),
    "column-measures": Bilingual("measures", "措施"),
    "column-clauses": Bilingual("clauses", "责任分工"),
    "column-doubts": Bilingual("doubts", "待核对"),
    "row-refused": Bilingual("refused", "未导入"),
    "folder-next": Bilingual(
        "what to look at in one of them: maoce import {page}; then run: maoce check",
        "查看某一文件待核对之处：maoce import {page}；然后运行：maoce check",
    ),
    "folder-done": Bilingual("imported {imported}, refused {refused}", "已导入 {imported} 个，未导入 {refused} 个"),
    "library-made": Bilingual(
        "made {folder}; go there, and run: maoce import PAGES, with the folder that holds your saved pages",
        "已建立 {folder}；请进入该文件夹，运行 maoce import，后接存放网页的文件夹",
    ),
    "no-title": Bilingual("(no title)", "（无标题）"),
    "counted": Bilingual("{sections} sections, {measures} measures", "{sections} 个部分，{measures} 条措施"),
    "left-out": Bilingual("left out as {reason}: {text}", "略去（{reason}）：{text}"),
    "not-stated": Bilingual("not stated: {what}", "网页未写明：{what}"),
    "look-at": Bilingual("look at {what}", "请核对：{what}"),
    "many-lines": Bilingual(
        "{file} has {before} lines now and {after} anew, too many to show what differs",
        "{file} 现有 {before} 行，新的有 {after} 行，行数太多，不逐行比较",
    ),
    "now": Bilingual("now", "现有"),
    "new": Bilingual("new", "新的"),
    "sound": Bilingual(
        "no problems: {directives} directives with {measures} measures, each character accounted for;"
        " {terms} terms, {agencies} agencies, {mentions} mentions",
        "没有问题：{directives} 份文件，{measures} 条措施，字字有据；{terms} 个术语，{agencies} 个机构，{mentions} 处提及",
    ),
    "no-english": Bilingual(
        "no English headings yet: {file}; begin with: maoce new english {directive}",
        "尚无英文标题：{file}；可先运行：maoce new english {directive}",
    ),
    "english-open": Bilingual("English still to be written in {file}: {open}", "{file} 尚待填写的英文：{open}"),
    "translation-open": Bilingual(
        "{file}: of {all} paragraphs {untranslated} are untranslated, {draft} are drafts for a second reader",
        "{file}：共 {all} 段，{untranslated} 段尚未翻译，{draft} 段是初稿，有待他人审校",
    ),
    "open-section": Bilingual("heading of section {id}", "第 {id} 部分的标题"),
    "open-measure": Bilingual("heading and gist of measure {id}", "措施 {id} 的标题和要点"),
    "open-gist": Bilingual("gist of measure {id}", "措施 {id} 的要点"),
    "and-more": Bilingual("and {count} more", "另有 {count} 处"),
    "wrote": Bilingual("wrote {file}", "已写入 {file}"),
    "would-change": Bilingual("would change {file}", "将改动 {file}"),
    "wrote-size": Bilingual("wrote {file} ({size} bytes)", "已写入 {file}（{size} 字节）"),
    "formatted": Bilingual("{good} of {all} files are as they should be", "{all} 个文件中有 {good} 个格式规范"),
    "drafted": Bilingual(
        "wrote {file}; {count} places say TODO: write them, then run: maoce fmt, maoce check",
        "已写入 {file}；其中 {count} 处写着 TODO：请填写，然后运行 maoce fmt 和 maoce check",
    ),
    "drafted-english": Bilingual(
        "wrote {file}; write a heading behind each colon that has nothing behind it, in any order, then run: maoce fmt, maoce check",
        "已写入 {file}；请在后面空着的冒号之后填写标题和要点，先后不拘，然后运行 maoce fmt 和 maoce check",
    ),
    "drafted-translation": Bilingual(
        "wrote {file}; paragraphs without English: {count}. Write each below its comment, in any order, then run: maoce fmt, maoce check",
        "已写入 {file}；尚无译文的段落：{count}。请在各自的注释之下填写，先后不拘，然后运行 maoce fmt 和 maoce check",
    ),
    "translation-stale": Bilingual(
        "paragraphs that render another Chinese than that which stands there: {count}; maoce check names them",
        "译文与现有中文不符的段落：{count}；maoce check 逐一列出",
    ),
    "gap-times": Bilingual("{count}×, directives: {directives}", "{directives} 份文件中 {count} 次"),
    "gap-once": Bilingual("once", "1 次"),
    "gap-place": Bilingual("{directive}, {place}: …{context}…", "{directive}，{place}：……{context}……"),
    "gap-kind-quoted": Bilingual("in quotation marks", "加引号"),
    "gap-kind-acronym": Bilingual("an acronym", "字母缩写"),
    "gap-kind-abbreviation": Bilingual("a short name", "简称"),
    "gap-kind-title": Bilingual("a title", "书名或文件名"),
    "gap-kind-enumerated": Bilingual("enumerated", "并列提及"),
    "gap-kind-frequent": Bilingual("frequent", "常用"),
    "part-measure": Bilingual("measure {id}", "措施 {id}"),
    "part-section": Bilingual("section {id}", "第 {id} 部分"),
    "part-group": Bilingual("group {id}", "第 {id} 组"),
    "part-preamble": Bilingual("preamble", "序言"),
    "part-closing": Bilingual("closing", "结尾"),
    "gap-command": Bilingual("maoce new term {phrase} --en \"…\"", "maoce new term {phrase} --en \"…\""),
    "gaps-more": Bilingual(
        "{count} more, to be judged one by one: maoce glossary gaps --all", "另有 {count} 个，须逐一判断：maoce glossary gaps --all"
    ),
    "gaps-next": Bilingual(
        "a phrase that is no term of trade goes into glossary/not-terms.yml with the reason",
        "不是贸易术语的，请写入 glossary/not-terms.yml 并说明理由",
    ),
    "no-gaps": Bilingual(
        "no gaps: every quoted phrase, acronym, abbreviation, title and frequent word has an entry",
        "没有空缺：每个加引号的词语、缩写、简称、书名和常用词都有条目",
    ),
    "summaries": Bilingual("{count} places to look at", "有 {count} 处请核对"),
    "no-summaries": Bilingual(
        "every summary uses the names of the glossary, and no sentence of a translation is too long",
        "各要点均用术语库的名称，译文没有过长的句子",
    ),
    "built": Bilingual("site/ is built; pages: {pages}; open site/index.html", "site/ 已生成；页数：{pages}；请打开 site/index.html"),
    "sharded": Bilingual(
        "wrote {file}; when all shards are there: maoce merge {folder}",
        "已写入 {file}；全部分片就绪后运行：maoce merge {folder}",
    ),
    "shards-made": Bilingual(
        "{count} shards are in {folder}; now run: maoce merge {folder}", "{count} 个分片已在 {folder}；请运行：maoce merge {folder}"
    ),
    "preview": Bilingual("the preview is at {address}; Ctrl-C ends it", "预览地址：{address}；按 Ctrl-C 结束"),
    "preview-wrong": Bilingual(
        "Something is wrong; this page comes back when it is mended", "内容有误；改正后本页自动恢复"
    ),
    "packed": Bilingual(
        "wrote {file} ({size} MB); unpack it, open START-HERE.html", "已写入 {file}（{size} MB）；解压后打开 START-HERE.html"
    ),
    "problem": Bilingual("1 problem; nothing was changed", "共 1 处问题；未作任何改动"),
    "problems": Bilingual("{count} problems; nothing was changed", "共 {count} 处问题；未作任何改动"),
    # The steps of a build, beside the spinner; an edition's name stands for itself
    "building": Bilingual("building", "正在生成"),
    "checked": Bilingual("checked", "已检查"),
    "shards taken": Bilingual("shards taken", "分片已读入"),
    "pages written": Bilingual("pages written", "页面已写出"),
    # Help
    "usage": Bilingual("Usage: ", "用法："),
    "commands": Bilingual("Commands:", "命令："),
    "arguments": Bilingual("Arguments:", "参数："),
    "options": Bilingual("Options:", "选项："),
    "program": Bilingual("China's foreign-trade directives as a site.", "将中国外贸政策文件制成网站。"),
    "COMMAND": Bilingual("COMMAND", "命令"),
    "OPTION": Bilingual("OPTION", "选项"),
    "one-of": Bilingual("One of {choices}.", "可选：{choices}。"),
    "usual": Bilingual("Usually {value}.", "默认为 {value}。"),
    "repeated": Bilingual("May be repeated.", "可多次使用。"),
    "more-help": Bilingual("`maoce {command} -h` says more of a command.", "`maoce {command} -h` 详细说明各命令。"),
}  # fmt: skip

# What the system says when it refuses, by the name of the error; others are told in its own words.
REFUSALS_ZH = {
    "EACCES": "没有权限",
    "EPERM": "不允许此操作",
    "ENOSPC": "磁盘空间已满",
    "EDQUOT": "超出磁盘配额",
    "EROFS": "文件系统只读",
    "ENOENT": "没有这个文件或文件夹",
    "EISDIR": "这是文件夹，不是文件",
    "ENOTDIR": "这不是文件夹",
    "ENOTEMPTY": "文件夹不是空的",
    "EEXIST": "文件已存在",
    "ELOOP": "符号链接成环",
    "ENAMETOOLONG": "文件名太长",
    "EMFILE": "打开的文件太多",
    "EIO": "读写出错",
    "EADDRINUSE": "已被占用",
    "ENOMEM": "内存不足",
}
