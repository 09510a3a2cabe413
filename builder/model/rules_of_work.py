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
}  # fmt: skip
