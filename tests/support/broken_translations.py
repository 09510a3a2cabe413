"""Translations with one mistake each of their form, and every line that is then said."""

TRANSLATION = "content/english/guobanfa-2020-7.md"

FORM = """\
---
directive: guobanfa-2020-7
---

<!-- preamble-1-p1 0a0a0a0a0a0a reviewed -->
# Notice on Overseas Warehouses

<!-- section-1-heading 0b0b0b0b0b0b draft -->
## Overseas warehouses

<!-- measure-1-p1 0c0c0c0c0c0c draft
海外仓: the measure says it in other words
商务部: the same body
-->
Encourage firms to build them.

<!-- measure-2-p1 0d0d0d0d0d0d untranslated -->
"""

# what is replaced (once; None: the whole text), by what, all lines reported, why
BROKEN_FORM: list[tuple[str | None, str, list[str], str]] = [
    (None, "", [
        "{file}:1:1: [translation-front] no front matter; a translation begins with three lines: `---`, `directive: guobanfa-2021-24`, `---`",
    ], "an empty file"),
    ("---\n\n<!-- pre", "\n\n<!-- pre", [
        "{file}:1:1: [translation-front] no front matter; a translation begins with three lines: `---`, `directive: guobanfa-2021-24`, `---`",
    ], "front matter that does not end"),
    ("directive: guobanfa-2020-7", "directive: ../x", [
        "{file}:2:12: [form] `directive: ../x` does not have the right form; right is, for example, `overseas-warehouse`",
    ], "an id that leads elsewhere"),
    ("directive: guobanfa-2020-7", "directiv: guobanfa-2020-7", [
        "{file}:2:1: [misspelt-field] unknown field `directiv`; did you mean `directive`?",
    ], "a misspelt field"),
    ("directive: guobanfa-2020-7\n---\n", "directive: guobanfa-2020-7\n---\n\nForeword of mine.\n", [
        "{file}:5:1: [translation-bare] `Foreword of mine.` stands below no comment, so it belongs to no paragraph; put the comment before it:"
        " `<!-- measure-4-p1 856bcf7a79a9 draft -->`",
    ], "text before the first comment"),
    ("<!-- section-1-heading 0b0b0b0b0b0b draft -->", "<!-- section-1-heading draft -->", [
        "{file}:8:1: [translation-comment] `<!-- section-1-heading draft -->` says of no paragraph which one it is; right is"
        " `<!-- measure-4-p1 856bcf7a79a9 draft -->`, its exceptions on lines of their own before a line `-->`",
    ], "a comment without a fingerprint"),
    ("0b0b0b0b0b0b draft -->", "0b0b0b0b0b0b draft", [
        "{file}:8:1: [translation-comment] `<!-- section-1-heading 0b0b0b0b0b0b draft` says of no paragraph which one it is; right is"
        " `<!-- measure-4-p1 856bcf7a79a9 draft -->`, its exceptions on lines of their own before a line `-->`",
    ], "a comment that does not end"),
    ("0d0d0d0d0d0d untranslated -->", "0d0d0d0d0d0d untranslated\n海外仓: a reason --> Words.", [
        "{file}:17:1: [translation-comment] `<!-- measure-2-p1 0d0d0d0d0d0d untranslated` says of no paragraph which one it is; right is"
        " `<!-- measure-4-p1 856bcf7a79a9 draft -->`, its exceptions on lines of their own before a line `-->`",
    ], "text on the line on which a comment ends"),
    ("0b0b0b0b0b0b draft", "0B0B draft", [
        "{file}:8:1: [form] `fingerprint: 0B0B` does not have the right form; right is, for example, `c480aebfb4f1`",
    ], "no fingerprint"),
    ("0b0b0b0b0b0b draft", "0b0b0b0b0b0b drfat", [
        "{file}:8:37: [misspelt-choice] `status: drfat` is not one of untranslated, draft, reviewed; did you mean `draft`?",
    ], "a misspelt status"),
    ("0b0b0b0b0b0b draft", "0b0b0b0b0b0b final", [
        "{file}:8:37: [choice] `status: final` is not one of untranslated, draft, reviewed",
    ], "an unknown status"),
    ("section-1-heading", "chapter-1-heading", [
        "{file}:8:1: [translation-anchor] `chapter-1-heading` is the place of no paragraph; right is, for example, measure-4-heading,"
        " measure-4-p1, section-1-p2, preamble-1-p1",
    ], "no place"),
    ("section-1-heading", "section-1", [
        "{file}:8:1: [translation-anchor] `section-1` is the place of no paragraph; right is, for example, measure-4-heading,"
        " measure-4-p1, section-1-p2, preamble-1-p1",
    ], "a whole part, not a paragraph"),
    ("measure-2-p1", "measure-1-p1", [
        "{file}:17:1: [translation-twice] `measure-1-p1` stands twice (first in line 11); keep one",
    ], "two of one place"),
    ("Encourage firms to build them.", "Encourage firms.\n\nLet them build.\n\nAnd more.", [
        "{file}:17:1: [translation-paragraphs] `Let them build.` is a second paragraph below one comment; make one paragraph of what is one"
        " in the Chinese, or give this one its comment",
    ], "two paragraphs below one comment"),
    ("Encourage firms to build them.\n", "", [
        "{file}:11:1: [translation-empty] `measure-1-p1` says draft and has no text; write it below the comment, or say untranslated",
    ], "a draft of nothing"),
    ("# Notice on Overseas Warehouses", "#", [
        "{file}:5:1: [translation-empty] `preamble-1-p1` says reviewed and has no text; write it below the comment, or say untranslated",
    ], "marks alone"),
    ("firms to build", "firms<script>alert(1)</script> to build", [
        "{file}:15:16: [translation-markup] `<` is markup, and a translation is words alone; write it without",
    ], "a script"),
    ("firms to build", "firms &lt;to build", [
        "{file}:15:17: [translation-markup] `&lt;` is markup, and a translation is words alone; write it without",
    ], "a character reference"),
    ("firms to build", "[firms](https://example.org) to build", [
        "{file}:15:17: [translation-markup] `](` is markup, and a translation is words alone; write it without",
    ], "a link"),
    ("firms to build", "firms `to` build", [
        "{file}:15:17: [translation-markup] ``` is markup, and a translation is words alone; write it without",
    ], "code"),
    ("firms to build", "firms **to** build", [
        "{file}:15:17: [translation-markup] `**` is markup, and a translation is words alone; write it without",
    ], "emphasis"),
    ("firms to build", "firms\u202e to build", [
        "{file}:15:16: [invisible] the invisible character U+202E stands here; delete it, or write a plain space",
    ], "what nobody sees"),
    ("firms to build", "firms\xa0to build", [
        "{file}:15:16: [invisible] the invisible character U+00A0 stands here; delete it, or write a plain space",
    ], "an odd space"),
    ("firms to build", "firms" + " " * 101 + "to build", [
        "{file}:15:1: [blanks] 101 blanks on end stand here; at most 100 are allowed: write one",
    ], "many blanks"),
    ("firms to build", "firms" + " to build" * 3000, [
        "{file}:15:1: [long-paragraph] `Encourage firms to b…` is a line of 27021 characters; at most 20000 are allowed: divide it where the"
        " capture has paragraphs",
    ], "a line that is too long"),
    ("Encourage firms to build them.", "TODO", [
        "{file}:15:1: [todo] `TODO` is not written yet; write it, or remove the line",
    ], "a mark that it is to be written"),
    ("商务部: the same body", "商务部", [
        "{file}:13:1: [translation-exception] `商务部` is no exception; right is the Chinese as it is mentioned, a colon and a reason:"
        " `长尾效应: the image is unknown to readers`",
    ], "an exception without a reason"),
    ("商务部: the same body", "商务部: ", [
        "{file}:13:1: [translation-exception] `商务部:` is no exception; right is the Chinese as it is mentioned, a colon and a reason:"
        " `长尾效应: the image is unknown to readers`",
    ], "an exception with an empty reason"),
    ("商务部: the same body", f"商务部: {'the same body ' * 40}", [
        f"{{file}}:13:1: [translation-exception] `商务部: {'the same body ' * 39}the same body` is no exception; right is the Chinese as it is"
        " mentioned, a colon and a reason: `长尾效应: the image is unknown to readers`",
    ], "a reason that is an essay"),
    ("商务部: the same body", "海外仓: the same body", [
        "{file}:13:1: [duplicate-key] the key `海外仓` stands twice (first in line 12); keep one",
    ], "an exception twice"),
    ("section-1-heading 0b0b0b0b0b0b draft", "section-1-headin 0b0b draft", [
        "{file}:8:1: [form] `fingerprint: 0b0b` does not have the right form; right is, for example, `c480aebfb4f1`",
        "{file}:8:1: [translation-anchor] `section-1-headin` is the place of no paragraph; right is, for example, measure-4-heading,"
        " measure-4-p1, section-1-p2, preamble-1-p1",
    ], "two mistakes on one line"),
]  # fmt: skip
