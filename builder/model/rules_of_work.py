"""What can hinder the work itself, whatever the files say: paths, another run, the system. See rules.py."""

from builder.model.rule import Rule

WORK_RULES = {
    "outside": Rule(
        "`{name}` leads out of this folder; nothing is written there",
        "`{name}` 会写到本文件夹之外；不会写入",
    ),
    "symlink": Rule(
        "{file} is a symbolic link, which is neither read nor written through; put the file or folder itself here",
        "{file} 是符号链接，不会经由它读取或写入；请在此放置文件或文件夹本身",
    ),
    "capture-file": Rule(
        "the capture is named `{file}`; it has the directive's id and a suffix: `file: {right}`",
        "网页存档名为 `{file}`；应由文件的 id 加后缀组成：`file: {right}`",
    ),
    "capture-name": Rule(
        "`{file}` is no name for a capture; it has the directive's id and a suffix in small letters: guobanfa-2021-24.html",
        "`{file}` 不能用作网页存档的文件名；应为文件的 id 加小写后缀：guobanfa-2021-24.html",
    ),
    "no-folder": Rule(
        "this is a file, and --out names a folder; name one that is there or can be made: `--out data`",
        "这是文件，而 --out 应为文件夹；请写现有的或可新建的文件夹：`--out data`",
    ),
    "sources-folder": Rule(
        "persons write in this folder; name another, `--out dist/{usual}` for instance, or none",
        "此文件夹供人编写，不写入生成的文件；请写其他文件夹，例如 `--out dist/{usual}`，或省略 --out",
    ),
    "english-there": Rule(
        "the English of this directive is here already; write on in this file",
        "本文件的英文已在此处；请在此文件中继续填写",
    ),
    "no-page": Rule(
        "this is {what}, not a saved page; name the file itself, such as `page.html`",
        "这是{what}，不是已保存的网页；请写网页文件本身，例如 `page.html`",
    ),
    "system": Rule("the system refuses: {why}", "系统拒绝：{why}"),
    "busy": Rule(
        "another run is at work here ({holder}); wait until it has ended, or end it",
        "另一个进程正在此处构建（{holder}）；请等它结束，或先结束它",
    ),
    "build-gone": Rule(
        "this folder was deleted while the site was being built in it; the site is as it was: build again",
        "构建过程中此文件夹被删除；网站保持原样，请重新构建",
    ),
    "epoch": Rule(
        "`{value}` is no time for a build; write whole seconds since 1970, from 0 to {latest}, or leave it unset",
        "`{value}` 不能作为构建时间；请写 1970 年以来的整秒数（0 至 {latest}），或不设此变量",
    ),
    "mkdocs": Rule("MkDocs failed for {edition}: {output}", "MkDocs 未能生成 {edition}：{output}"),
    "page-unguarded": Rule(
        "the page has no `<head>` to hold its Content-Security-Policy; the theme's base.html must write one",
        "此页没有 `<head>`，无处放置内容安全策略；主题的 base.html 须写出 `<head>`",
    ),
    "setting-address": Rule(
        "`{value}` is no address of a site; write https://owner.github.io/maoce or https://example.org",
        "`{value}` 不是网站地址；请写 https://owner.github.io/maoce 或 https://example.org",
    ),
    "setting-bytes": Rule(
        "`{value}` is no number of bytes; write 2000000, or leave it unset",
        "`{value}` 不是字节数；请写 2000000，或不设此变量",
    ),
    # Where the site stands
    "site-no-folder": Rule(
        "{folder} is no folder, so no site can take its place; move it away, or let `site` be a folder or a link to one",
        "{folder} 不是文件夹，无法放置网站；请移走，或让 `site` 成为文件夹或指向文件夹的链接",
    ),
    "site-nowhere": Rule(
        "`site` leads to {folder}, and there is no folder to hold it; make that folder, or remove the link",
        "`site` 指向 {folder}，而其上层文件夹不存在；请建立该文件夹，或删去链接",
    ),
    "site-mount": Rule(
        "{folder} is a mount, which cannot be exchanged for a new site in one step; mount the folder above it,"
        " or let `site` be a link to a folder inside the mount",
        "{folder} 是挂载点，无法一步换成新网站；请改为挂载其上层文件夹，或让 `site` 链接到挂载点内的文件夹",
    ),
    "site-other": Rule(
        "`site` leads to {folder}, which holds files and is no site of ours (index.html and data/);"
        " they would be lost: let it lead to an empty folder",
        "`site` 指向 {folder}，其中有文件，却不是本项目的网站（index.html 和 data/）；这些文件会丢失：请指向空文件夹",
    ),
    "site-changed": Rule(
        "`site` no longer leads to {folder}, as it did when the build began; nothing was replaced: build again",
        "`site` 不再指向构建开始时的 {folder}；未替换任何内容，请重新构建",
    ),
    # Shards
    "shard-none": Rule(
        "there is no shard here; name the folder that holds all of them, shard-1-of-8.zip and so on, or the files",
        "这里没有分片；请写出存放全部分片（shard-1-of-8.zip 等）的文件夹，或写出各个文件",
    ),
    "shard-damaged": Rule(
        "this is no shard, or was cut short or changed on its way ({why}); make it again: `maoce build --shard {shard}`",
        "这不是分片，或在传送中被截断或改动（{why}）；请重新生成：`maoce build --shard {shard}`",
    ),
    "shard-other": Rule(
        "shard {shard} was made of something else ({what}: {found}; here: {right}); make it again of the same:"
        " `maoce build --shard {shard}`",
        "分片 {shard} 的来源不同（{what}：{found}；此处：{right}）；请用相同来源重新生成：`maoce build --shard {shard}`",
    ),
    "shard-twice": Rule(
        "this is shard {shard}, and so is {other}; name one of the two",
        "这是分片 {shard}，而 {other} 也是；请只写其中一个",
    ),
    "shard-division": Rule(
        "this is shard {shard}, while others are of {usual}; leave it out, or make all of one number",
        "这是分片 {shard}，而其他分片总数为 {usual}；请去掉它，或按同一总数重新生成",
    ),
    "shard-missing": Rule(
        "beside this one there must be {shards}; make them, too: `maoce build --shard {shard}`",
        "除此之外还应有 {shards}；请一并生成：`maoce build --shard {shard}`",
    ),
    "shard-unkept": Rule(
        "pages of shard {shard} could not be kept in this folder; see that it can be written to and has room, and make it again",
        "分片 {shard} 的页面无法存入此文件夹；请确认可以写入且空间足够，然后重新生成",
    ),
    "shard-failed": Rule(
        "the cluster could not make shards {shards}: {output}", "集群未能生成分片 {shards}：{output}"
    ),
    "no-package": Rule(
        "this needs the package {package}, which is not installed here; install it: `.venv/bin/python -m pip install {package}`,"
        " or `uv pip install {package}`",
        "此处需要 {package}，但没有安装；请安装：`.venv/bin/python -m pip install {package}`，或 `uv pip install {package}`",
    ),
    # Whether the new site is whole
    "count-missing": Rule(
        "the new site lacks {count} of {planned} files ({names}); the old one stays: build again",
        "新网站缺少 {planned} 个文件中的 {count} 个（{names}）；旧网站保持原样，请重新构建",
    ),
    "count-size": Rule(
        "{count} of {planned} files of the new site are empty or cut short ({names}); the old one stays: build again",
        "新网站 {planned} 个文件中有 {count} 个是空的或不完整（{names}）；旧网站保持原样，请重新构建",
    ),
    "count-more": Rule(
        "the new site holds {count} files beyond the {planned} planned ({names}); the old one stays: please report it",
        "新网站在计划的 {planned} 个文件之外多出 {count} 个（{names}）；旧网站保持原样，请反馈",
    ),
}  # fmt: skip
