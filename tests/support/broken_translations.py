"""Translations with one mistake each, and every line that is then said: of their form, and of what they say.

The second kind is a translation of the directive in broken_files.py.
"""

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

TRANSLATED = """\
---
directive: guobanfa-2020-7
---

<!-- preamble-1-p1 8d6ae3425ddf reviewed -->
# Notice on Overseas Warehouses

<!-- preamble-2-p1 139cc5a68cbd draft -->
Guobanfa [2020] No. 7

<!-- preamble-3-p1 45b920861d8d draft -->
People's governments of all provinces, autonomous regions and municipalities:

<!-- preamble-4-p1 be159f5120f2 draft -->
The following is notified:

<!-- measure-1-p1 40812c7bbb4d draft -->
Encourage firms to build overseas warehouses, and support them when allocating funds. (Responsible: Ministry of Commerce.)

<!-- measure-2-p1 d8a67e46ebd3 draft -->
Improve policies supporting the development of cross-border e-commerce, and let it have pilots first. (Responsible: Ministry of Commerce.)

<!-- measure-3-heading e1cbefd20ab4 draft -->
### Build public platforms of overseas warehouses

<!-- measure-3-p1 5911adfebb1d draft -->
All localities shall secure land and finance, and sum up and spread experience. (Responsible: Ministry of Commerce.)

<!-- closing-1-p1 f6e6f0dd1c32 untranslated -->

<!-- closing-2-p1 a63d8f8ae25c draft -->
4 March 2020
"""

BROKEN_TRANSLATED: list[tuple[str, str, list[str], str]] = [
    ("<!-- preamble-4-p1 be159f5120f2 draft -->\nThe following is notified:\n\n", "", [
        "{file}:11:1: [translation-missing] `preamble-4-p1` (现将有关事项通知如下：…) is missing behind this; add `<!--"
        " preamble-4-p1 be159f5120f2 untranslated -->`, with the English below it if you have it",
    ], "a paragraph left out"),
    ("<!-- preamble-1-p1 8d6ae3425ddf reviewed -->\n# Notice on Overseas Warehouses\n\n", "", [
        "{file}:2:1: [translation-missing] `preamble-1-p1` (国务院办公厅关于发展海外仓的通知…) is missing behind this; add"
        " `<!-- preamble-1-p1 8d6ae3425ddf untranslated -->`, with the English below it if you have it",
    ], "the first paragraph left out"),
    ("40812c7bbb4d draft", "40812c7bbb4e draft", [
        "{file}:17:1: [translation-stale] the Chinese of `measure-1-p1` is not the one rendered here; read the English against"
        " it again, then write `40812c7bbb4d` for its fingerprint",
    ], "Chinese that has changed"),
    ("measure-1-p1 40812c7bbb4d", "measure-1-p2 40812c7bbb4e", [
        "{file}:14:1: [translation-missing] `measure-1-p1` (鼓励企业建设海外仓，并在安排资金时予以支…) is missing behind this;"
        " add `<!-- measure-1-p1 40812c7bbb4d untranslated -->`, with the English below it if you have it",
        "{file}:17:1: [translation-superfluous] the directive has no paragraph `measure-1-p2`, nor one of this fingerprint;"
        " move what is still of use, and remove the rest",
    ], "a paragraph that the Chinese does not have"),
    ("measure-1-p1 40812c7bbb4d", "measure-1-p1 5911adfebb1d", [
        "{file}:17:1: [translation-misplaced] the Chinese of this paragraph is not that of `measure-1-p1` but that of"
        " `measure-3-p1`; move it there: maoce new translation does it",
    ], "the Chinese of another place"),
    ("measure-3-heading e1cbefd20ab4", "measure-1-heading e1cbefd20ab4", [
        "{file}:20:1: [translation-missing] `measure-3-heading` (三、建设海外仓公共平台。…) is missing behind this; add `<!--"
        " measure-3-heading e1cbefd20ab4 untranslated -->`, with the English below it if you have it",
        "{file}:23:1: [translation-misplaced] the Chinese of this paragraph is not that of `measure-1-heading` but that of"
        " `measure-3-heading`; move it there: maoce new translation does it",
    ], "a heading where the Chinese has a number alone"),
    ("<!-- closing-1-p1 f6e6f0dd1c32 untranslated -->\n\n<!-- closing-2-p1 a63d8f8ae25c draft -->\n4 March 2020\n", "<!-- closing-2-p1 a63d8f8ae25c draft -->\n4 March 2020\n\n<!-- closing-1-p1 f6e6f0dd1c32 untranslated -->\n", [
        "{file}:32:1: [translation-order] `closing-1-p1` stands behind `closing-2-p1`, which follows it in the Chinese; move it"
        " up, so that both have one order",
    ], "two in another order"),
    ("# Notice on Overseas Warehouses", "# Notice on Depots Abroad", [
        "{file}:6:3: [translation-title] the title is `Notice on Depots Abroad`, and `title_en` of the directive says `Notice"
        " on Overseas Warehouses`; write one of them in both places",
    ], "another title"),
    ("### Build", "## Build", [
        "{file}:24:4: [translation-level] the heading `measure-3-heading` begins with `##`; write `### ` before it, as in the"
        " directive's file",
    ], "the marks of a section before a measure"),
    ("### Build", "Build", [
        "{file}:24:1: [translation-level] the heading `measure-3-heading` begins with `⟨nothing⟩`; write `### ` before it, as"
        " in the directive's file",
    ], "a heading without marks"),
    ("Encourage firms to", "# Encourage firms to", [
        "{file}:18:3: [translation-no-heading] `measure-1-p1` begins with `#` and is no heading in the directive's file; write"
        " it without",
    ], "marks before text"),
    ("build overseas warehouses, and", "build depots abroad, and", [
        "{file}:18:1: [translation-name] the Chinese says `海外仓`, and no English name of it is in the translation; write"
        " `overseas warehouse` (glossary/terms/overseas-warehouse.yml), or list an exception in the comment: `海外仓: reason`",
    ], "a term by another name"),
    ("e-commerce, and let", "e-trade, and let", [
        "{file}:21:1: [translation-name] the Chinese says `跨境电商`, and no English name of it is in the translation; write"
        " `cross-border e-commerce` (glossary/terms/cross-border-e-commerce.yml), or list an exception in the comment:"
        " `跨境电商: reason`",
    ], "a term by another name, with the whole name only"),
    ("build overseas warehouses, and", "build foreign depots, and", [
        "{file}:18:1: [translation-name] the Chinese says `海外仓`, and no English name of it is in the translation; write"
        " `overseas warehouse` (glossary/terms/overseas-warehouse.yml), or list an exception in the comment: `海外仓: reason`",
        "{file}:18:26: [deprecated] `foreign depots` is deprecated in glossary/terms/overseas-warehouse.yml (Reads as a depot"
        " owned by foreigners.); write `overseas warehouse`",
    ], "a deprecated name"),
    ("40812c7bbb4d draft -->", "40812c7bbb4d draft\n海外仓: it is the subject of the sentence\n-->", [
        "{file}:18:1: [translation-idle] the exception `海外仓` is not needed: an English name of it stands in the translation;"
        " remove it",
    ], "an exception that is not needed"),
    ("40812c7bbb4d draft -->", "40812c7bbb4d draft\n跨境电商: not mentioned here\n-->", [
        "{file}:18:1: [translation-excuses-nothing] the exception `跨境电商` is neither a name that the Chinese mentions nor a"
        " number that differs; write it as reported, or remove it",
    ], "an exception of what is not mentioned"),
    ("5911adfebb1d draft -->", "5911adfebb1d draft\n商务部: the labor ministry\n-->", [
        "{file}:27:1: [american] `labor` is American spelling; write `labour` (a name keeps its own: with its capitals, or in"
        " “quotes”)",
        "{file}:27:1: [translation-idle] the exception `商务部` is not needed: an English name of it stands in the translation;"
        " remove it",
    ], "an American reason of an idle exception"),
    ("e1cbefd20ab4 draft -->\n### Build public", "e1cbefd20ab4 draft -->\n### Build three public", [
        "{file}:24:11: [translation-number-more] the translation says `three`, and the Chinese does not; write what it says, or"
        " list an exception: `three: reason`",
    ], "a number put in"),
    ("4 March 2020", "4 March", [
        "{file}:32:1: [translation-number] the Chinese says `2020`, and the translation does not; write `2020`, or list an"
        " exception in the comment: `2020: reason`",
    ], "a year left out"),
    ("4 March 2020", "4 May 2020", [
        "{file}:32:1: [translation-number] the Chinese says `3月`, and the translation does not; write `March`, or list an"
        " exception in the comment: `3月: reason`",
        "{file}:32:3: [translation-number-more] the translation says `May`, and the Chinese does not; write what it says, or"
        " list an exception: `May: reason`",
    ], "another month"),
    ("Guobanfa [2020] No. 7", "Guobanfa [2020] No. 17", [
        "{file}:9:1: [translation-number] the Chinese says `7`, and the translation does not; write `7`, or list an exception"
        " in the comment: `7: reason`",
        "{file}:9:21: [translation-number-more] the translation says `17`, and the Chinese does not; write what it says, or"
        " list an exception: `17: reason`",
    ], "another document number"),
    ("All localities shall", "All localities should", [
        "{file}:27:16: [translation-force] `should` is weaker or less certain than a directive; write the imperative, `shall`"
        " for 应 and 要, or `is to` for a target",
    ], "should"),
    ("All localities shall", "All localities will", [
        "{file}:27:16: [translation-force] `will` is weaker or less certain than a directive; write the imperative, `shall` for"
        " 应 and 要, or `is to` for a target",
    ], "will"),
    ("Responsible: Ministry of Commerce.)\n\n<!-- measure-2", "Lead: Ministry of Commerce.)\n\n<!-- measure-2", [
        "{file}:18:87: [translation-clause] the clause `商务部负责` is not rendered as it stands: who leads, who is"
        " responsible, in the order printed; write `(Responsible: Ministry of Commerce.)`",
    ], "a body that leads for one that is responsible"),
    (" (Responsible: Ministry of Commerce.)\n\n<!-- measure-2", ", as the Ministry of Commerce says.\n\n<!-- measure-2", [
        "{file}:18:1: [translation-clause] the clause `商务部负责` is not rendered as it stands: who leads, who is responsible,"
        " in the order printed; write `(Responsible: Ministry of Commerce.)`",
    ], "a clause left out"),
    ("Commerce.)\n\n<!-- measure-2", "Commerce.) (Responsible: all localities.)\n\n<!-- measure-2", [
        "{file}:18:124: [translation-clause-more] the Chinese has no clause for `(Responsible: all localities.)`; remove it",
    ], "a clause put in"),
    ("sum up and spread experience", "sum up and spread the experience of organized labor", [
        "{file}:27:87: [american] `organized` is American spelling; write `organised` (a name keeps its own: with its capitals,"
        " or in “quotes”)",
        "{file}:27:97: [american] `labor` is American spelling; write `labour` (a name keeps its own: with its capitals, or in"
        " “quotes”)",
    ], "American spelling"),
    ("sum up and spread experience", "sum up， and spread experience", [
        "{file}:27:57: [full-width] full-width `，` in English; write `,` and a space where one belongs",
    ], "a full-width mark"),
    ("sum up and spread experience", "sum up and spread experience \U0001f44d", [
        "{file}:27:80: [pictograph] `\U0001f44d` is an emoji or another pictograph; say it in words, or delete it",
    ], "a pictograph"),
    ("### Build public platforms of overseas warehouses", "### Build Public Platforms of Overseas Warehouses", [
        "{file}:24:5: [heading-case] the heading `Build Public Platforms of Overseas Warehouses` is in title case; write `Build"
        " public platforms of overseas warehouses`",
    ], "a heading in title case"),
    ("platforms of overseas warehouses", "platforms of overseas warehouses.", [
        "{file}:24:50: [heading-stop] the heading `Build public platforms of overseas warehouses.` ends with a full stop; write"
        " `Build public platforms of overseas warehouses`",
    ], "a heading with a full stop"),
    ("All localities shall", "All localities\nshould", [
        "{file}:28:1: [translation-force] `should` is weaker or less certain than a directive; write the imperative, `shall`"
        " for 应 and 要, or `is to` for a target",
    ], "a problem on a second line"),
]  # fmt: skip
