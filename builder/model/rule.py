"""The form of a rule's message."""

from typing import NamedTuple


class Rule(NamedTuple):
    """The message of one rule in both languages; the braces are the same in both."""

    en: str
    """The message in English."""
    zh: str
    """The message in Chinese."""


# What a message quotes where there is nothing to quote, and how it reads in Chinese.
NOTHING, BEGINNING, END = "⟨nothing⟩", "⟨beginning⟩", "⟨end⟩"
IN_CHINESE = {NOTHING: "⟨无⟩", BEGINNING: "⟨开头⟩", END: "⟨结尾⟩"} | {
    "a folder": "文件夹", "a folder without a file": "没有文件的文件夹", "neither a file nor a folder": "既非文件也非文件夹的东西",
}  # fmt: skip
