"""Files with one mistake each, and every line that `maoce check` then says."""

WAREHOUSE = """\
id: overseas-warehouse
domain: logistics
names:
  zh:
    - zh-Hans: 海外仓
      zh-Hant: 海外倉
      words: [海外仓]
      pinyin: hǎiwàicāng
      status: preferred
      form: full
  en:
    - text: overseas warehouse
      status: preferred
      form: full
    - text: foreign depot
      status: deprecated
      form: variant
      reason: Reads as a depot owned by foreigners.
english_status: working
definition:
  en: A warehouse outside China in which goods are stocked before they are sold.
  zh: 货物先行运抵境外存放，接到订单后就近发货的仓库。
broader: [cross-border-e-commerce]
sources:
  - directive: guobanfa-2020-7
    measure: "1"
    quote: 鼓励企业建设海外仓
"""

COMMERCE = """\
id: cross-border-e-commerce
domain: e-commerce
names:
  zh:
    - zh-Hans: 跨境电商
      words: [跨境, 电商]
      status: preferred
      form: short
  en:
    - text: cross-border e-commerce
      status: preferred
      form: full
english_status: working
definition:
  en: Buying and selling across a border over the internet.
  zh: 通过互联网进行的跨境买卖。
sources:
  - directive: guobanfa-2020-7
    measure: "2"
    quote: 完善跨境电商发展支持政策
"""

MINISTRY = """\
id: mofcom
type: constituent-department
names:
  zh:
    - zh-Hans: 商务部
      words: [商务部]
      status: preferred
      form: full
  en:
    - text: Ministry of Commerce
      status: preferred
      form: full
english_status: official
english_source: https://english.mofcom.gov.cn/
description:
  en: The ministry for domestic and foreign trade.
  zh: 主管国内外贸易的部门。
"""

PAGE = """\
国务院办公厅关于发展海外仓的通知
国办发〔2020〕7号
各省、自治区、直辖市人民政府：
现将有关事项通知如下：
一、鼓励企业建设海外仓，并在安排资金时予以支持。（商务部负责）
二、完善跨境电商发展支持政策，并优先安排试点。（商务部负责）
三、建设海外仓公共平台。各地要提供用地和融资保障，并总结推广经验。（商务部负责）
国务院办公厅
2020年3月4日
"""

ENGLISH = """\
directive: guobanfa-2020-7
sections:
  "1": Overseas warehouses
measures:
  "1":
    heading: Encourage firms to build overseas warehouses
    of: "ONE"
    gist: Firms are to be encouraged and supported.
  "2":
    heading: Improve policy for cross-border e-commerce
    of: "TWO"
    gist: Policy is to be improved and tried out.
  "3":
    heading: Build public platforms for overseas warehouses
    of: "THREE"
    gist: Localities are to provide land and finance.
"""

TERM = "glossary/terms/overseas-warehouse.yml"
OTHER = "glossary/terms/cross-border-e-commerce.yml"
AGENCY = "glossary/agencies/mofcom.yml"
DIRECTIVE = "content/directives/guobanfa-2020-7.md"
ACCESS = "content/english/guobanfa-2020-7.yml"

# file, what is replaced (once; None: the whole text), by what, and all lines reported
BROKEN: list[tuple[str, str | None, str, list[str]]] = [
    (TERM, "names:\n  zh:", "names:\n\tzh:", [
        "glossary/terms/overseas-warehouse.yml:4:1: [tab] a tab stands here; write spaces, two a level and one after a colon: `  key: value`",
    ]),
    (TERM, "id: overseas", "\ufeffid: overseas", [
        "glossary/terms/overseas-warehouse.yml:1:1: [bom] the file begins with a byte order mark (U+FEFF); save it as UTF-8 without BOM",
    ]),
    (TERM, "domain: logistics", "domain:\xa0logistics", [
        "glossary/terms/overseas-warehouse.yml:2:8: [invisible] the invisible character U+00A0 stands here; delete it, or write a plain space",
    ]),
    (TERM, "goods are stocked", "goods\u200b are stocked", [
        "glossary/terms/overseas-warehouse.yml:21:47: [invisible] the invisible character U+200B stands here; delete it, or write a plain space",
    ]),
    (TERM, "domain: logistics", "domain: &d logistics", [
        'glossary/terms/overseas-warehouse.yml:2:9: [alias] `&d` is a YAML anchor, alias or tag; write the value out, or quote it if it is text: "&d"',
    ]),
    (TERM, "en: A warehouse", "en: *warehouse", [
        'glossary/terms/overseas-warehouse.yml:21:7: [alias] `*warehouse` is a YAML anchor, alias or tag; write the value out, or quote it if it is text: "*warehouse"',
    ]),
    (TERM, "      words: [海外仓]", "     words: [海外仓]", [
        "glossary/terms/overseas-warehouse.yml:7:6: [indent] `words: [海外仓]` is indented by 5 spaces and fits no line above it; give it as many as its neighbours have (two more a level), or two more than the line above if it goes on with that line's text",
    ]),
    (TERM, "words: [海外仓]", "words: [海外仓", [
        "glossary/terms/overseas-warehouse.yml:7:14: [unclosed] `[海外仓` is opened here and never closed; write ] at its end",
    ]),
    (TERM, "domain: logistics", "domain: logistics\ndomain: tax", [
        "glossary/terms/overseas-warehouse.yml:3:1: [duplicate-key] the key `domain` stands twice (first in line 2); keep one",
    ]),
    (TERM, "en: A warehouse outside", "en: A warehouse: outside", [
        'glossary/terms/overseas-warehouse.yml:21:18: [special] YAML cannot read `A warehouse: outside China in which goods are stocked before they are sold.` as text because of `:`; put it in quotes: "A warehouse: outside China in which goods are stocked before they are sold."',
    ]),
    (TERM, "text: overseas warehouse", "text: no", [
        'glossary/terms/overseas-warehouse.yml:12:13: [unquoted] `no` without quotes is read as false, not as text; put it in quotes: "no"',
    ]),
    (TERM, "text: overseas warehouse", "text: 1:20", [
        'glossary/terms/overseas-warehouse.yml:12:13: [unquoted] `1:20` without quotes is read as 80, not as text; put it in quotes: "1:20"',
    ]),
    (TERM, "text: overseas warehouse", "text: 0101", [
        'glossary/terms/overseas-warehouse.yml:12:13: [unquoted] `0101` without quotes is read as 65, not as text; put it in quotes: "0101"',
    ]),
    (TERM, "text: overseas warehouse", "text: 2020-03-04", [
        'glossary/terms/overseas-warehouse.yml:12:13: [unquoted] `2020-03-04` without quotes is read as 2020-03-04, not as text; put it in quotes: "2020-03-04"',
    ]),
    (TERM, "text: overseas warehouse", "text: @home", [
        'glossary/terms/overseas-warehouse.yml:12:13: [special] YAML cannot read `@home` as text because of `@`; put it in quotes: "@home"',
    ]),
    (TERM, None, "", [
        "glossary/terms/overseas-warehouse.yml:1:1: [empty-file] the file is empty; it needs `id`, `names`, `english_status`, `domain`, `definition`",
    ]),
    (TERM, "domain:", "domian:", [
        "glossary/terms/overseas-warehouse.yml:2:1: [misspelt-field] unknown field `domian`; did you mean `domain`?",
    ]),
    (TERM, "domain: logistics\n", "", [
        "glossary/terms/overseas-warehouse.yml:1:1: [missing-field] the field `domain` is missing; add it, for example `domain: logistics`",
    ]),
    (TERM, "domain: logistics", "domain: sea", [
        "glossary/terms/overseas-warehouse.yml:2:9: [choice] `domain: sea` is not one of trade-policy, trade-forms, zones, customs, tax, finance, logistics, e-commerce, services, standards, agreements, institutions, events, industry",
    ]),
    (TERM, "domain: logistics", "domain: logistics\nauthor: me", [
        "glossary/terms/overseas-warehouse.yml:3:1: [unknown-field] unknown field `author`; known here: id, names, regional, english_status, english_source, note, not_within, reviewed, domain, part_of_speech, definition, broader, related, sources, references",
    ]),
    (TERM, "      status: preferred\n      form: full\n    - text: foreign", "      state: good\n      status: preferred\n      form: full\n    - text: foreign", [
        "glossary/terms/overseas-warehouse.yml:13:7: [misspelt-field] unknown field `state`; did you mean `status`?",
    ]),
    (TERM, "status: preferred", "status: prefered", [
        "glossary/terms/overseas-warehouse.yml:9:15: [misspelt-choice] `status: prefered` is not one of preferred, admitted, deprecated; did you mean `preferred`?",
    ]),
    (TERM, "words: [海外仓]", "words: 海外仓", [
        "glossary/terms/overseas-warehouse.yml:7:14: [not-list] `words` is `海外仓`, but must be a list: [a, b], or lines that begin with `- `",
    ]),
    (TERM, "domain: logistics", "domain: logistics\nreviewed: yesterday", [
        "glossary/terms/overseas-warehouse.yml:3:11: [not-date] `reviewed` is `yesterday`, but must be a day of the calendar, without quotes: 2021-07-02",
    ]),
    (TERM, "definition:\n", "definition: A warehouse.\nnotes:\n", [
        "glossary/terms/overseas-warehouse.yml:20:13: [not-mapping] `definition` is `A warehouse.`, but must be a mapping of `key: value` lines",
        "glossary/terms/overseas-warehouse.yml:21:1: [misspelt-field] unknown field `notes`; did you mean `note`?",
    ]),
    (TERM, "text: overseas warehouse", 'text: ""', [
        "glossary/terms/overseas-warehouse.yml:12:7: [empty] `text` is empty; fill it in, or remove the line if the field is optional",
    ]),
    (TERM, "broader: [cross-border-e-commerce]", "broader: [E-Commerce]", [
        "glossary/terms/overseas-warehouse.yml:23:11: [form] `broader: E-Commerce` does not have the right form; right is, for example, `overseas-warehouse`",
    ]),
    (TERM, "text: overseas warehouse", "text: [overseas, warehouse]", [
        'glossary/terms/overseas-warehouse.yml:12:7: [not-text] `text` is `[overseas, warehouse]`, but must be text: "…"',
    ]),
    (TERM, "id: overseas-warehouse", "id: cross-border-e-commerce", [
        "glossary/terms/overseas-warehouse.yml:1:1: [id-taken] the id `cross-border-e-commerce` is taken by glossary/terms/cross-border-e-commerce.yml; the id of overseas-warehouse.yml must be `id: overseas-warehouse`",
    ]),
    (TERM, "id: overseas-warehouse", "id: warehouse", [
        "glossary/terms/overseas-warehouse.yml:1:1: [id-file] `id: warehouse` in a file named overseas-warehouse.yml; they must agree: `id: overseas-warehouse`",
    ]),
    (TERM, 'sources:\n  - directive: guobanfa-2020-7\n    measure: "1"\n    quote: 鼓励企业建设海外仓\n', "sources: []\n", [
        "glossary/terms/overseas-warehouse.yml:24:1: [empty] `sources` is empty; fill it in, or remove the line if the field is optional",
    ]),
    (TERM, 'sources:\n  - directive: guobanfa-2020-7\n    measure: "1"\n    quote: 鼓励企业建设海外仓\n', "", [
        "glossary/terms/overseas-warehouse.yml:1:1: [unattested] neither `sources` nor `references`: quote a directive that uses the term, or name the law, treaty or standard with the article: `references: [{en: …, zh: …}]`",
    ]),
    (TERM, "sources:\n", "references:\n  - en: Foreign Trade Law of the PRC, Article 2\nsources:\n", [
        "glossary/terms/overseas-warehouse.yml:25:5: [missing-field] the field `zh` is missing; add it, for example `zh: 《中华人民共和国海关法》第四十二条`",
    ]),
    (AGENCY, "type: constituent-department", "type: ministry", [
        "glossary/agencies/mofcom.yml:2:7: [choice] `type: ministry` is not one of party-body, state-council, constituent-department, special-organisation, affiliated-organisation, administrative-office, affiliated-institution, national-administration, policy-bank, company, other",
    ]),
    (AGENCY, "english_source: https://english.mofcom.gov.cn/\n", "from: March 2003\nenglish_source: https://english.mofcom.gov.cn/\n", [
        "glossary/agencies/mofcom.yml:14:7: [form] `from: March 2003` does not have the right form; right is, for example, `2018-03`",
    ]),
    (TERM, "pinyin: hǎiwàicāng", "pinyin: hǎiwàijiāng", [
        "glossary/terms/overseas-warehouse.yml:8:15: [pinyin] `jiāng` in `pinyin: hǎiwàijiāng` is no reading of 仓 in `海外仓`; it is read cāng",
    ]),
    (TERM, "pinyin: hǎiwàicāng", "pinyin: hǎiwài", [
        "glossary/terms/overseas-warehouse.yml:8:15: [pinyin-missing] `pinyin: hǎiwài` has no syllable for 仓 in `海外仓`; write, for example, `hǎiwàicāng`",
    ]),
    (TERM, "pinyin: hǎiwàicāng", "pinyin: hǎiwàicāngkù", [
        "glossary/terms/overseas-warehouse.yml:8:15: [pinyin-left] `pinyin: hǎiwàicāngkù` goes on with `kù` after the last character of `海外仓`; write, for example, `hǎiwàicāng`",
    ]),
    (TERM, "pinyin: hǎiwàicāng", "pinyin: hǎi wài cāng", [
        "glossary/terms/overseas-warehouse.yml:8:15: [pinyin-spelling] `pinyin: hǎi wài cāng` is not spelled as GB/T 16159 asks (grouping); its `words` give `hǎiwàicāng`",
    ]),
    (TERM, "pinyin: hǎiwàicāng", "pinyin: hai3wai4cang1", [
        "glossary/terms/overseas-warehouse.yml:8:15: [pinyin-spelling] `pinyin: hai3wai4cang1` is not spelled as GB/T 16159 asks (tone-number); its `words` give `hǎiwàicāng`",
    ]),
    (TERM, "words: [海外仓]", "words: [海外, 仓]", [
        "glossary/terms/overseas-warehouse.yml:8:15: [pinyin-spelling] `pinyin: hǎiwàicāng` is not spelled as GB/T 16159 asks (grouping); its `words` give `hǎiwài cāng`",
    ]),
    (TERM, "words: [海外仓]", "words: [海外, 库]", [
        "glossary/terms/overseas-warehouse.yml:7:7: [words] `words` join to `海外库`, not to `zh-Hans: 海外仓`; divide that very name: [海外仓]",
    ]),
    (TERM, "status: preferred", "status: admitted", [
        "glossary/terms/overseas-warehouse.yml:4:3: [preferred] 0 names in `zh` are `status: preferred`; mark exactly one, the others `admitted` or `deprecated`",
    ]),
    (TERM, "status: deprecated", "status: preferred", [
        "glossary/terms/overseas-warehouse.yml:11:3: [preferred] 2 names in `en` are `status: preferred`; mark exactly one, the others `admitted` or `deprecated`",
    ]),
    (TERM, "      reason: Reads as a depot owned by foreigners.\n", "", [
        "glossary/terms/overseas-warehouse.yml:16:15: [no-reason] `foreign depot` is deprecated without a reason; say why not to use it: `reason: …`",
    ]),
    (AGENCY, "english_source: https://english.mofcom.gov.cn/\n", "", [
        "glossary/agencies/mofcom.yml:13:17: [official-source] `english_status: official` without `english_source`; name the official page that uses the name: `english_source: https://…`",
    ]),
    (TERM, '    measure: "1"\n', '    measure: "1"\n    section: "1"\n', [
        'glossary/terms/overseas-warehouse.yml:25:5: [place] a source names one place; write `measure: "7"`, `group: "2-1"`, `section: "1"` or `part: preamble`',
    ]),
    (OTHER, "zh-Hans: 跨境电商\n      words: [跨境, 电商]", "zh-Hans: 海外仓\n      words: [海外仓]", [
        "content/english/guobanfa-2020-7.yml:14:14: [rendering] the Chinese names cross-border-e-commerce (`海外仓`), but the English says `Build public platforms for overseas warehouses`; write `cross-border e-commerce` as in glossary/terms/cross-border-e-commerce.yml",
        "glossary/terms/cross-border-e-commerce.yml:20:12: [quote-name] the quote `完善跨境电商发展支持政策` holds no name of this term; quote a passage with `海外仓`",
        "glossary/terms/overseas-warehouse.yml:5:16: [duplicate-name] the name `海外仓` already belongs to glossary/terms/cross-border-e-commerce.yml; one name, one record: remove it here or there",
    ]),
    (OTHER, "text: cross-border e-commerce", "text: Overseas warehouse", [
        "glossary/terms/cross-border-e-commerce.yml:10:13: [title-case] `Overseas warehouse` is in title case, but its pinyin `kuàjìng diànshāng` is no proper name's; write `overseas warehouse`, or capitalise the pinyin if it is one",
        "glossary/terms/overseas-warehouse.yml:12:13: [duplicate-name] the name `overseas warehouse` already belongs to glossary/terms/cross-border-e-commerce.yml; one name, one record: remove it here or there",
    ]),
    (OTHER, "form: short\n", "form: short\n    - zh-Hans: 海外倉\n      words: [海外倉]\n      status: admitted\n      form: variant\n      en: cross-border e-commerce\n", [
        "glossary/terms/cross-border-e-commerce.yml:9:16: [not-simplified] `zh-Hans: 海外倉` holds Traditional characters; Simplified is `海外仓`",
        "glossary/terms/overseas-warehouse.yml:6:16: [duplicate-name] the name `海外倉` already belongs to glossary/terms/cross-border-e-commerce.yml; one name, one record: remove it here or there",
        "glossary/terms/overseas-warehouse.yml:8:15: [duplicate-pinyin] `海外仓` is pronounced `hǎiwàicāng` like `海外倉` in glossary/terms/cross-border-e-commerce.yml; if it is the same term, add the name there; if not, put each under `related` of the other: `related: [cross-border-e-commerce]`",
    ]),
    (TERM, "    - text: foreign depot", "    - text: overseas warehouse\n      status: admitted\n      form: variant\n    - text: foreign depot", [
        "glossary/terms/overseas-warehouse.yml:15:13: [name-twice] the name `overseas warehouse` stands twice in this record; keep one",
    ]),
    (TERM, "zh-Hant: 海外倉", "zh-Hant: 海外槍", [
        "glossary/terms/overseas-warehouse.yml:6:16: [script] `zh-Hant: 海外槍` does not convert back to `zh-Hans: 海外仓` but to `海外枪`; right would be `海外倉`",
    ]),
    (TERM, "zh-Hans: 海外仓\n      zh-Hant: 海外倉\n      words: [海外仓]", "zh-Hans: 海外倉\n      zh-Hant: 海外倉\n      words: [海外倉]", [
        "glossary/terms/overseas-warehouse.yml:5:16: [not-simplified] `zh-Hans: 海外倉` holds Traditional characters; Simplified is `海外仓`",
    ]),
    (TERM, "domain: logistics", "domain: logistics\nregional: {zh-TW: 海外倉}", [
        "glossary/terms/overseas-warehouse.yml:3:19: [regional] `regional: zh-TW: 海外倉` is the name itself in Traditional characters; remove it, for it says nothing new",
    ]),
    (TERM, "text: overseas warehouse", "text: Overseas Warehouse", [
        "glossary/terms/overseas-warehouse.yml:12:13: [title-case] `Overseas Warehouse` is in title case, but its pinyin `hǎiwàicāng` is no proper name's; write `overseas warehouse`, or capitalise the pinyin if it is one",
    ]),
    (TERM, "zh: 货物先行运抵境外存放，接到", "zh: 货物先行运抵境外存放, 接到", [
        "glossary/terms/overseas-warehouse.yml:22:17: [punctuation] half-width `,` beside Chinese characters; write `，`",
    ]),
    (TERM, "english_status: working", "english_status: working\nnot_within: [境外仓储]", [
        "glossary/terms/overseas-warehouse.yml:20:14: [not-within] `not_within: 境外仓储` contains no name of this record; remove it, or write a longer word that does",
    ]),
    (TERM, "broader: [cross-border-e-commerce]", "broader: [cross-border-commerce]", [
        "glossary/terms/overseas-warehouse.yml:23:11: [dangling-near] `broader: cross-border-commerce` leads nowhere; no such term, did you mean `cross-border-e-commerce`?",
    ]),
    (TERM, "broader: [cross-border-e-commerce]", "broader: [overseas-warehouse]", [
        "glossary/terms/overseas-warehouse.yml:23:11: [self-relation] `broader: overseas-warehouse` leads to the record itself; remove it",
    ]),
    (TERM, "broader: [cross-border-e-commerce]", "broader: [cross-border-e-commerce]\nrelated: [cross-border-e-commerce]", [
        "glossary/terms/overseas-warehouse.yml:24:11: [related-broader] `related: cross-border-e-commerce`, but `cross-border-e-commerce` is broader than `overseas-warehouse`; one relation says enough, remove this one",
    ]),
    (AGENCY, "english_source: https://english.mofcom.gov.cn/\n", "english_source: https://english.mofcom.gov.cn/\nsuccessors: [moftec]\n", [
        "glossary/agencies/mofcom.yml:15:14: [dangling] `successors: moftec` leads nowhere; no such agency, write the id of a file in glossary/agencies/",
    ]),
    (OTHER, "english_status: working", "english_status: working\nbroader: [overseas-warehouse]", [
        "glossary/terms/cross-border-e-commerce.yml:14:11: [circular] `broader` goes in a circle: cross-border-e-commerce → overseas-warehouse → cross-border-e-commerce; remove one step of it",
    ]),
    (OTHER, "en: Buying and selling", "en: Buying from a foreign depot and selling", [
        "glossary/terms/cross-border-e-commerce.yml:15:21: [deprecated] `foreign depot` is deprecated in glossary/terms/overseas-warehouse.yml (Reads as a depot owned by foreigners.); write `overseas warehouse`",
    ]),
    (TERM, "guobanfa-2020-7", "guobanfa-2020-8", [
        "glossary/terms/overseas-warehouse.yml:25:16: [no-directive] no directive `guobanfa-2020-8` in content/directives/; right is, for example, `directive: guobanfa-2020-7`",
    ]),
    (TERM, 'measure: "1"', 'measure: "9"', [
        'glossary/terms/overseas-warehouse.yml:26:14: [no-part] guobanfa-2020-7 has no `measure: "9"`; look it up on the directive\'s page',
    ]),
    (TERM, "quote: 鼓励企业建设海外仓", "quote: 鼓励企业租用海外仓", [
        'glossary/terms/overseas-warehouse.yml:27:12: [quote-near] the quote `鼓励企业租用海外仓` does not stand in guobanfa-2020-7, `measure: "1"`; what stands there is `鼓励企业建设海外仓`',
    ]),
    (TERM, "quote: 鼓励企业建设海外仓", "quote: 建设海外仓公共平台", [
        'glossary/terms/overseas-warehouse.yml:27:12: [quote-elsewhere] the quote `建设海外仓公共平台` does not stand in guobanfa-2020-7, `measure: "1"`, but in `measure: "3"`; write that',
    ]),
    (TERM, "quote: 鼓励企业建设海外仓", "quote: 在安排资金时予以支持", [
        "glossary/terms/overseas-warehouse.yml:27:12: [quote-name] the quote `在安排资金时予以支持` holds no name of this term; quote a passage with `海外仓`",
    ]),
    (DIRECTIVE, "---\nid:", "id:", [
        "content/directives/guobanfa-2020-7.md:1:1: [front-matter] no front matter; the file must begin with a block between two lines of ---",
    ]),
    (DIRECTIVE, "title_en: Notice", "title_eng: Notice", [
        "content/directives/guobanfa-2020-7.md:4:1: [misspelt-field] unknown field `title_eng`; did you mean `title_en`?",
    ]),
    (DIRECTIVE, "title_en: Notice on Overseas Warehouses", "title_en: null", [
        "content/directives/guobanfa-2020-7.md:4:1: [title-en] `title_en` is missing; write an English title, official or your own: `title_en: Opinions of the General Office of the State Council on …`",
    ]),
    (DIRECTIVE, "issued: 2020-03-04", "issued: null", [
        "content/directives/guobanfa-2020-7.md:10:1: [metadata] `issued` is missing; fill it in from a source named under `supplied`: `issued: 2021-07-02`",
    ]),
    (DIRECTIVE, "title: 国务院办公厅关于发展海外仓的通知", "title: 国务院办公厅关于海外仓的通知", [
        "content/directives/guobanfa-2020-7.md:3:1: [printed] `title: 国务院办公厅关于海外仓的通知` is not the printed `国务院办公厅关于发展海外仓的通知`; write what is printed",
    ]),
    (DIRECTIVE, "优先安排试点", "优先开展试点", [
        "content/directives/guobanfa-2020-7.md:36:1: [fidelity] the text differs from the capture: the capture, corrected, goes on `安排试点。（商务部负责）三、建设海外仓公`, this file `开展试点。（商务部负责）三、建设海外仓公`; restore the official text, or declare a removal or a correction with its reason",
        'content/english/guobanfa-2020-7.yml:11:9: [stale] the Chinese of measure "2" is not the one rendered here; review heading and gist, then write `of: bce7ad41f43a`',
    ]),
    (DIRECTIVE, "---\n\n<!-- title -->\n# 国务院办公厅关于发展海外仓的通知\n\n", "removals:\n  - reason: headline\n    text: 国务院办公厅关于发展海外仓的通知\n---\n\n", [
        "content/directives/guobanfa-2020-7.md:18:5: [removal-form] `国务院办公厅关于发展海外仓的通知` does not look like `reason: headline`; restore it to the text (a habit of sites that builder/capture/furniture.py does not know yet is added there)",
    ]),
    (DIRECTIVE, "---\n\n<!-- title -->\n# 国务院办公厅关于", "removals:\n  - reason: page-mark\n    text: 国务院办公厅\n---\n\n<!-- title -->\n# 关于", [
        "content/directives/guobanfa-2020-7.md:3:1: [printed] `title: 国务院办公厅关于发展海外仓的通知` is not the printed `关于发展海外仓的通知`; write what is printed",
        "content/directives/guobanfa-2020-7.md:18:5: [removal-part] the removal `国务院办公厅` is no whole line of the capture; restore the text, or declare the whole line",
    ]),
    (DIRECTIVE, "---\n\n<!-- title", "corrections:\n  - found: 通知\n    text: \"\"\n    reason: a slip\n---\n\n<!-- title", [
        "content/directives/guobanfa-2020-7.md:3:8: [fidelity] the text differs from the capture: the capture, corrected, goes on `国办发〔2020〕7号各省、自治区、直辖`, this file `通知国办发〔2020〕7号各省、自治区、`; restore the official text, or declare a removal or a correction with its reason",
        "content/directives/guobanfa-2020-7.md:3:22: [correction-large] the correction of `通知` to `` is more than the mending of a slip; quote at most 30 characters, change at most 4, leave visible text in their place, and say why: `reason: …`",
        "content/directives/guobanfa-2020-7.md:3:22: [correction-places] `通知` stands in 2 places of the capture, and a correction mends one; quote more of what stands around it",
    ]),
    (DIRECTIVE, "鼓励企业建设海外仓，", "鼓励企业建设海外仓，\n\n", [
        "content/directives/guobanfa-2020-7.md:34:1: [break-added] a paragraph begins with `并在安排资金时予以支持。（商务部负责）`, but in the capture `鼓励企业建设海外仓，` goes on with `并在安排资金时予以支持。（商务部负责）` on the same line; join the two paragraphs",
    ]),
    (DIRECTIVE, "\n\n<!-- date -->\n", "", [
        "content/directives/guobanfa-2020-7.md:43:1: [break-lost] a line of the capture ends with `国务院办公厅` (then: ⟨end⟩), but the paragraph goes on with `2020年3月4日`; begin a new paragraph there",
    ]),
    (DIRECTIVE, "建设海外仓公共平台", "建设\u3000海外仓公共平台", [
        "content/directives/guobanfa-2020-7.md:38:5: [blank] white space or an invisible character differs: behind `三、建设` the capture has `海外仓公共平台。各地要提供用地和融资保障`, this file `⟨U+3000⟩海外仓公共平台。`; write what the capture has",
    ]),
    (DIRECTIVE, "\n\n<!-- preamble", "\n\u3000\n<!-- preamble", [
        "content/directives/guobanfa-2020-7.md:26:1: [blank-line] this line shows nothing but holds ⟨U+3000⟩; empty it",
    ]),
    (DIRECTIVE, "sha256: 8", "sha256: 9", [
        "content/directives/guobanfa-2020-7.md:15:3: [capture-changed] the capture has SHA-256 8769296ea0123395a15136bf7202e91413d6314242652e88b19272d04681e928, not 9769296ea0123395a15136bf7202e91413d6314242652e88b19272d04681e928; captures are never edited: restore it",
    ]),
    (DIRECTIVE, "  sha256: 8", "  traditional: true\n  sha256: 8", [
        "content/directives/guobanfa-2020-7.md:13:1: [capture-script] `traditional: true` under `capture` says that the saved page prints Traditional characters; write it where the page does, and only there",
    ]),
    (DIRECTIVE, "file: guobanfa-2020-7.txt", "file: lost.txt", [
        "content/directives/guobanfa-2020-7.md:13:1: [capture-missing] the capture content/captures/lost.txt is missing; put the saved page there",
        "content/directives/guobanfa-2020-7.md:14:3: [capture-file] the capture is named `lost.txt`; it has the directive's id and a suffix: `file: guobanfa-2020-7.txt`",
    ]),
    (DIRECTIVE, "<!-- preamble -->", "<!-- preambel -->", [
        "content/directives/guobanfa-2020-7.md:27:1: [role] unknown role `preambel`; known: title, number, addressees, preamble, inner-title, closing, signature, date, note, attachment, row, group, no-group",
    ]),
    (DIRECTIVE, "<!-- title -->", "导语\n<!-- title -->", [
        "content/directives/guobanfa-2020-7.md:18:1: [no-role] `导语` has no role; put a comment before it, such as `<!-- preamble -->`",
    ]),
    (DIRECTIVE, "### 一、", "#### 一、", [
        "content/directives/guobanfa-2020-7.md:30:1: [item] the item `一、` stands in no measure; begin one with `### （一）…`",
        "content/directives/guobanfa-2020-7.md:32:1: [no-role] `鼓励企业建设海外仓，并在安排资金时予以支` has no role; put a comment before it, such as `<!-- preamble -->`",
    ]),
    (DIRECTIVE, "（商务部负责）", "（外贸部负责）", [
        "content/directives/guobanfa-2020-7.md:32:1: [fidelity] the text differs from the capture: the capture, corrected, goes on `商务部负责）二、完善跨境电商发展支持政策`, this file `外贸部负责）二、完善跨境电商发展支持政策`; restore the official text, or declare a removal or a correction with its reason",
        "content/directives/guobanfa-2020-7.md:32:24: [no-agency] no agency record has the name `外贸部`; add it to a file in glossary/agencies/",
        'content/english/guobanfa-2020-7.yml:7:9: [stale] the Chinese of measure "1" is not the one rendered here; review heading and gist, then write `of: 04e7389b0128`',
    ]),
    (ACCESS, "heading: Encourage", "heading: Promote a foreign depot and", [
        "content/english/guobanfa-2020-7.yml:6:24: [deprecated] `foreign depot` is deprecated in glossary/terms/overseas-warehouse.yml (Reads as a depot owned by foreigners.); write `overseas warehouse`",
    ]),
    (ACCESS, "platforms for overseas warehouses", "platforms for storage abroad", [
        "content/english/guobanfa-2020-7.yml:14:14: [rendering] the Chinese names overseas-warehouse (`海外仓`), but the English says `Build public platforms for storage abroad`; write `overseas warehouse` as in glossary/terms/overseas-warehouse.yml",
    ]),
    (OTHER, "zh-Hans: 跨境电商\n      words: [跨境, 电商]", "zh-Hans: 海歪舱\n      words: [海, 歪, 舱]", [
        "glossary/terms/cross-border-e-commerce.yml:20:12: [quote-name] the quote `完善跨境电商发展支持政策` holds no name of this term; quote a passage with `海歪舱`",
    ]),
    (ACCESS, 'of: "', 'of: "0', [
        'content/english/guobanfa-2020-7.yml:7:9: [form] `of: "0ef7b9a7bbeb2"` does not have the right form; right is, for example, `c480aebfb4f1`',
    ]),
    (ACCESS, '  "3":', '  "4":', [
        'content/english/guobanfa-2020-7.yml:4:1: [english-missing] measure "3" has no English heading; add `"3": …`',
        'content/english/guobanfa-2020-7.yml:13:3: [english-unknown] the directive has no measure "4"; remove it',
    ]),
    (TERM, "domain: logistics", "domain:logistics", [
        "glossary/terms/overseas-warehouse.yml:2:7: [colon] `domain:logistics`: after a key stand a half-width colon and a space; write `domain: logistics`",
    ]),
    (TERM, "domain: logistics", "domain：logistics", [
        "glossary/terms/overseas-warehouse.yml:2:7: [colon] `domain：logistics`: after a key stand a half-width colon and a space; write `domain: logistics`",
    ]),
    (TERM, "domain: logistics", "domain：logisticz\nauthor:me", [
        "glossary/terms/overseas-warehouse.yml:2:7: [colon] `domain：logisticz`: after a key stand a half-width colon and a space; write `domain: logisticz`",
        "glossary/terms/overseas-warehouse.yml:3:7: [colon] `author:me`: after a key stand a half-width colon and a space; write `author: me`",
    ]),
    (TERM, "words: [海外仓]", "words：[海外仓]", [
        "glossary/terms/overseas-warehouse.yml:7:12: [colon] `words：[海外仓]`: after a key stand a half-width colon and a space; write `words: [海外仓]`",
    ]),
    (TERM, "    - text: overseas", "    -text: overseas", [
        "glossary/terms/overseas-warehouse.yml:12:5: [dash] `-text: overseas warehouse`: after the dash stands a space; write `- text: overseas warehouse`",
    ]),
    (TERM, "words: [海外仓]", "words: [海外、仓]", [
        "glossary/terms/overseas-warehouse.yml:7:7: [words] `words` join to `海外、仓`, not to `zh-Hans: 海外仓`; divide that very name: [海外, 仓]",
    ]),
    (TERM, "domain: logistics", "domain:\u3000logistics", [
        "glossary/terms/overseas-warehouse.yml:2:8: [invisible] the invisible character U+3000 stands here; delete it, or write a plain space",
    ]),
    (TERM, "reason: Reads as", "reason: 100% wrong: reads as", [
        'glossary/terms/overseas-warehouse.yml:18:25: [special] YAML cannot read `100% wrong: reads as a depot owned by foreigners.` as text because of `:`; put it in quotes: "100% wrong: reads as a depot owned by foreigners."',
    ]),
    (TERM, "reason: Reads as", "reason: Reads #1 as", [
        "glossary/terms/overseas-warehouse.yml:18:21: [comment] `#1 as a depot owned by foreigners.` is read as a comment, and the value ends with `Reads`; put the value in quotes, or a space behind the # if it is a comment",
    ]),
    (TERM, "text: overseas warehouse", "text: %warehouse", [
        'glossary/terms/overseas-warehouse.yml:12:13: [special] YAML cannot read `%warehouse` as text because of `%`; put it in quotes: "%warehouse"',
    ]),
    (TERM, "text: overseas warehouse", "text: - warehouse", [
        'glossary/terms/overseas-warehouse.yml:12:13: [special] YAML cannot read `- warehouse` as text because of `-`; put it in quotes: "- warehouse"',
    ]),
    (TERM, "text: overseas warehouse", 'text: "overseas warehouse', [
        'glossary/terms/overseas-warehouse.yml:12:13: [unclosed] `"overseas warehouse` is opened here and never closed; write " at its end',
    ]),
    (TERM, "text: overseas warehouse", "text: 'firm's warehouse'", [
        "glossary/terms/overseas-warehouse.yml:12:19: [trailing] `s warehouse'` stands after the end of the value; remove it, or put the whole value in quotes: \"firm's warehouse\"",
    ]),
    (TERM, "text: overseas warehouse", 'text: "overseas\\d"', [
        'glossary/terms/overseas-warehouse.yml:12:22: [yaml] YAML cannot read this line: `- text: "overseas\\d"`; indent with two spaces, put a space after each colon, and quote special text',
    ]),
    (TERM, 'measure: "1"', 'measure: "1" or 2', [
        'glossary/terms/overseas-warehouse.yml:26:18: [trailing] `or 2` stands after the end of the value; remove it, or put the whole value in quotes: "\\"1\\" or 2"',
    ]),
    (TERM, 'measure: "1"', "measure: “1”", [
        'glossary/terms/overseas-warehouse.yml:26:14: [form] `measure: “1”` does not have the right form; right is, for example, `"7"`',
    ]),
    (TERM, "broader: [cross-border-e-commerce]", "broader: [cross-border-e-commerce", [
        "glossary/terms/overseas-warehouse.yml:23:10: [unclosed] `[cross-border-e-commerce` is opened here and never closed; write ] at its end",
    ]),
    (TERM, "      pinyin: hǎi", "    pinyin: hǎi", [
        "glossary/terms/overseas-warehouse.yml:8:5: [indent] `pinyin: hǎiwàicāng` is indented by 4 spaces and fits no line above it; give it as many as its neighbours have (two more a level), or two more than the line above if it goes on with that line's text",
    ]),
    (TERM, "domain: logistics", "<<<<<<< HEAD\ndomain: logistics\n=======\ndomain: tax\n>>>>>>> theirs", [
        "glossary/terms/overseas-warehouse.yml:2:1: [conflict] `<<<<<<< HEAD` was left by a merge; keep what is right of both sides and remove the three marks",
    ]),
    (TERM, "sources:\n", "---\nsources:\n", [
        "glossary/terms/overseas-warehouse.yml:24:1: [document] `---` begins another document; a file holds one: remove the line and what follows, or make it a file of its own",
    ]),
    (TERM, "domain: logistics", "<<: {domain: logistics}", [
        'glossary/terms/overseas-warehouse.yml:2:1: [alias] `<<` is a YAML anchor, alias or tag; write the value out, or quote it if it is text: "<<"',
    ]),
    (TERM, "domain: logistics", "domain: logistics\nreviewed: 2026-13-45", [
        "glossary/terms/overseas-warehouse.yml:3:11: [not-date] `reviewed` is `2026-13-45`, but must be a day of the calendar, without quotes: 2021-07-02",
    ]),
    (TERM, "domain: logistics", 'domain: logistics\nreviewed: "2026-11-20"', [
        'glossary/terms/overseas-warehouse.yml:3:11: [not-date] `reviewed` is `"2026-11-20"`, but must be a day of the calendar, without quotes: 2021-07-02',
    ]),
    (TERM, "domain: logistics", "domain: logistics\ndomain: tax\nstate: good", [
        "glossary/terms/overseas-warehouse.yml:3:1: [duplicate-key] the key `domain` stands twice (first in line 2); keep one",
        "glossary/terms/overseas-warehouse.yml:4:1: [unknown-field] unknown field `state`; known here: id, names, regional, english_status, english_source, note, not_within, reviewed, domain, part_of_speech, definition, broader, related, sources, references",
    ]),
    (TERM, "id: overseas", "Id: overseas", [
        "glossary/terms/overseas-warehouse.yml:1:1: [misspelt-field] unknown field `Id`; did you mean `id`?",
    ]),
    (TERM, "zh-Hans: 海外仓", "zh_hans: 海外仓", [
        "glossary/terms/overseas-warehouse.yml:5:7: [misspelt-field] unknown field `zh_hans`; did you mean `zh-Hans`?",
    ]),
    (TERM, "text: overseas warehouse", "text: {overseas: warehouse}", [
        'glossary/terms/overseas-warehouse.yml:12:7: [not-text] `text` is `{overseas: warehouse}`, but must be text: "…"',
    ]),
    (TERM, "zh-Hant: 海外倉", "zh-Hant: 海外仓", [
        "glossary/terms/overseas-warehouse.yml:6:18: [not-traditional] `zh-Hant: 海外仓` holds the Simplified character 仓; Traditional is `海外倉`",
    ]),
    (TERM, "domain: logistics", "domain: logistics\nregional: {zh-tw: 海外庫房}", [
        "glossary/terms/overseas-warehouse.yml:3:12: [misspelt-choice] `regional: zh-tw` is not one of zh-HK, zh-TW; did you mean `zh-TW`?",
    ]),
    (TERM, "domain: logistics", "domain: logistics\nregional: {zh-TW: 海外库房}", [
        "glossary/terms/overseas-warehouse.yml:3:21: [not-traditional] `zh-TW: 海外库房` holds the Simplified character 库; Traditional is `海外庫房`",
    ]),
    (TERM, "pinyin: hǎiwàicāng", "pinyin: hăiwàicāng", [
        "glossary/terms/overseas-warehouse.yml:8:16: [pinyin-letter] `ă` in `pinyin: hăiwàicāng` is no letter of Hanyu Pinyin; write, for example, `hǎiwàicāng`",
    ]),
    (TERM, "pinyin: hǎiwàicāng", "pinyin: HǍIWÀICĀNG", [
        "glossary/terms/overseas-warehouse.yml:8:15: [pinyin-spelling] `pinyin: HǍIWÀICĀNG` is not spelled as GB/T 16159 asks (capital); its `words` give `Hǎiwàicāng`",
    ]),
    (TERM, "text: foreign depot", "text: 境外仓库", [
        "glossary/terms/overseas-warehouse.yml:15:13: [not-english] `境外仓库` in the English name `境外仓库` is no English; write Latin letters, as in `overseas warehouse`",
    ]),
    (TERM, "text: foreign depot", "text: fоreign depot", [  # its second letter is Cyrillic: U+043E
        "glossary/terms/overseas-warehouse.yml:15:14: [not-english] `о` in the English name `fоreign depot` is no English; write Latin letters, as in `overseas warehouse`",
    ]),
    (TERM, "text: foreign depot", "text: foreign \U0001d41depot", [
        "glossary/terms/overseas-warehouse.yml:15:21: [not-english] `\U0001d41d` in the English name `foreign \U0001d41depot` is no English; write Latin letters, as in `overseas warehouse`",
    ]),
    (TERM, "text: foreign depot", "text: the foreign depot", [
        "glossary/terms/overseas-warehouse.yml:15:13: [inside-sentence] `the foreign depot` has an article or a full stop; a name stands inside a sentence: `foreign depot`",
    ]),
    (TERM, "text: overseas warehouse", "text: OVERSEAS WAREHOUSE", [
        "glossary/terms/overseas-warehouse.yml:12:13: [title-case] `OVERSEAS WAREHOUSE` is in title case, but its pinyin `hǎiwàicāng` is no proper name's; write `overseas warehouse`, or capitalise the pinyin if it is one",
    ]),
    (TERM, "外存放，接到", "外存放(保税)，接到", [
        "glossary/terms/overseas-warehouse.yml:22:17: [punctuation] half-width `(` beside Chinese characters; write `（`",
        "glossary/terms/overseas-warehouse.yml:22:20: [punctuation] half-width `)` beside Chinese characters; write `）`",
    ]),
    (TERM, "zh: 货物先行", "zh: 貨物先行", [
        "glossary/terms/overseas-warehouse.yml:22:7: [traditional-prose] the Traditional character 貨 in Simplified text; write 货",
    ]),
    (TERM, "A warehouse outside China in", "A warehouse outside China， in", [
        "glossary/terms/overseas-warehouse.yml:21:32: [full-width] full-width `，` in English; write `,` and a space where one belongs",
    ]),
    (TERM, "broader: [cross-border-e-commerce]", "broader: [cross-border-ecommerce]", [
        "glossary/terms/overseas-warehouse.yml:23:11: [dangling-near] `broader: cross-border-ecommerce` leads nowhere; no such term, did you mean `cross-border-e-commerce`?",
    ]),
    (TERM, "broader: [cross-border-e-commerce]", "broader: [cross-border-e-commerce, cross-border-e-commerce]", [
        "glossary/terms/overseas-warehouse.yml:23:36: [related-twice] `broader: cross-border-e-commerce` stands twice; keep one",
    ]),
    (TERM, "quote: 鼓励企业建设海外仓", "quote: 鼓励…海外仓，并在安排资金", [
        'glossary/terms/overseas-warehouse.yml:27:12: [quote-near] the quote `鼓励…海外仓，并在安排资金` does not stand in guobanfa-2020-7, `measure: "1"`; what stands there is `鼓励企业建设海外仓，并在安排资金`',
    ]),
    (TERM, "quote: 鼓励企业建设海外仓", "quote: 鼓励企业 建设海外仓", [
        'glossary/terms/overseas-warehouse.yml:27:12: [quote-near] the quote `鼓励企业 建设海外仓` does not stand in guobanfa-2020-7, `measure: "1"`; what stands there is `鼓励企业建设海外仓`',
    ]),
    (TERM, "guobanfa-2020-7", "guobanfa-2020-07", [
        "glossary/terms/overseas-warehouse.yml:25:16: [no-directive] no directive `guobanfa-2020-07` in content/directives/; right is, for example, `directive: guobanfa-2020-7`",
    ]),
    (AGENCY, "english_source: https://english", "english_source: english", [
        "glossary/agencies/mofcom.yml:14:17: [form] `english_source: english.mofcom.gov.cn/` does not have the right form; right is, for example, `https://english.mofcom.gov.cn/`",
    ]),
    (AGENCY, "description:", 'from: "2018-03"\nuntil: "2003"\ndescription:', [
        "glossary/agencies/mofcom.yml:16:8: [dates] `until: 2003` lies before `from: 2018-03`; exchange or correct them",
    ]),
    (OTHER, "text: cross-border e-commerce", "text: overseas warehouses", [
        "glossary/terms/overseas-warehouse.yml:12:13: [duplicate-name] the name `overseas warehouse` already belongs to glossary/terms/cross-border-e-commerce.yml; one name, one record: remove it here or there",
    ]),
    (OTHER, "en: Buying and selling", "en: >-\n    Buying and\n    Foreign\n    Depots selling", [
        "glossary/terms/cross-border-e-commerce.yml:17:5: [deprecated] `Foreign Depots` is deprecated in glossary/terms/overseas-warehouse.yml (Reads as a depot owned by foreigners.); write `overseas warehouse`",
    ]),
    (ACCESS, '"1": Overseas warehouses', '"1": Notes on Overseas Warehouse Commerce', [
        "content/english/guobanfa-2020-7.yml:3:8: [heading-case] the heading `Notes on Overseas Warehouse Commerce` is in title case; write `Notes on overseas warehouse commerce`",
    ]),
    (ACCESS, "of: ", "of： ", [
        'content/english/guobanfa-2020-7.yml:7:7: [colon] `of： "ef7b9a7bbeb2"`: after a key stand a half-width colon and a space; write `of: "ef7b9a7bbeb2"`',
    ]),
    (ACCESS, "border e-commerce", "border e-commerce.", [
        "content/english/guobanfa-2020-7.yml:10:56: [heading-stop] the heading `Improve policy for cross-border e-commerce.` ends with a full stop; write `Improve policy for cross-border e-commerce`",
    ]),
    (DIRECTIVE, "title_en: Notice on", "title_en: Notice: on", [
        'content/directives/guobanfa-2020-7.md:4:17: [special] YAML cannot read `Notice: on Overseas Warehouses` as text because of `:`; put it in quotes: "Notice: on Overseas Warehouses"',
    ]),
    (DIRECTIVE, "file: guobanfa-2020-7.txt", "file: guobanfa-2020-8.txt", [
        "content/directives/guobanfa-2020-7.md:13:1: [capture-missing] the capture content/captures/guobanfa-2020-8.txt is missing; put the saved page there",
        "content/directives/guobanfa-2020-7.md:14:3: [capture-file] the capture is named `guobanfa-2020-8.txt`; it has the directive's id and a suffix: `file: guobanfa-2020-7.txt`",
    ]),
    (DIRECTIVE, "file: guobanfa-2020-7.txt", "file: ../../x.txt", [
        "content/directives/guobanfa-2020-7.md:14:9: [form] `file: ../../x.txt` does not have the right form; right is, for example, `guobanfa-2021-24.html`",
    ]),
    (DIRECTIVE, "id: guobanfa-2020-7", "id: con", [
        "content/directives/guobanfa-2020-7.md:2:5: [form] `id: con` does not have the right form; right is, for example, `overseas-warehouse`",
    ]),
    (TERM, "en: A warehouse outside China in which goods are stocked before they are sold.", 'en: "A warehouse\\u202e outside China."', [
        "glossary/terms/overseas-warehouse.yml:21:7: [invisible] the invisible character U+202E stands here; delete it, or write a plain space",
    ]),
    (TERM, "before they are sold.", "before they are sold\U000e0141\U000e0142.", [  # words in selectors of variants
        "glossary/terms/overseas-warehouse.yml:21:81: [invisible] the invisible character U+E0142 stands here; delete it, or write a plain space",
    ]),
    (TERM, "before they are sold.", "before they\u2800are sold.", [
        "glossary/terms/overseas-warehouse.yml:21:71: [invisible] the invisible character U+2800 stands here; delete it, or write a plain space",
    ]),
    (TERM, "text: overseas warehouse", 'text: "overseas\\0 warehouse"', [
        "glossary/terms/overseas-warehouse.yml:12:13: [invisible] the invisible character U+0000 stands here; delete it, or write a plain space",
    ]),
    (TERM, "text: overseas warehouse", 'text: "overseas\\n===\\nwarehouse"', [
        'glossary/terms/overseas-warehouse.yml:12:13: [one-line] `text: "overseas\\n===\\nwarehouse"` has a line end, or a blank at its beginning or end; write it on one line: `text: …`',
    ]),
    (TERM, "text: overseas warehouse", 'text: "    overseas warehouse"', [
        'glossary/terms/overseas-warehouse.yml:12:13: [one-line] `text: "    overseas warehouse"` has a line end, or a blank at its beginning or end; write it on one line: `text: …`',
    ]),
    (TERM, "domain: logistics", "domain: logistics\nreviewed: 9999-12-31", [
        "glossary/terms/overseas-warehouse.yml:3:11: [day] `reviewed: 9999-12-31` is no day of the calendar from 1900 to 2099; right is, for example, 2018-03-17",
    ]),
    (TERM, "domain: logistics", "domain: logistics\nreviewed: 2003-02-31", [
        "glossary/terms/overseas-warehouse.yml:3:11: [not-date] `reviewed` is `2003-02-31`, but must be a day of the calendar, without quotes: 2021-07-02",
    ]),
    (AGENCY, "english_source:", 'from: "2003-02-31"\nenglish_source:', [
        'glossary/agencies/mofcom.yml:14:7: [day] `from: "2003-02-31"` is no day of the calendar from 1900 to 2099; right is, for example, 2018-03-17',
    ]),
    (AGENCY, "english_source:", 'from: "0001"\nenglish_source:', [
        'glossary/agencies/mofcom.yml:14:7: [day] `from: "0001"` is no day of the calendar from 1900 to 2099; right is, for example, 2018-03-17',
    ]),
    (AGENCY, "https://english.mofcom.gov.cn/", '"https://english.mofcom.gov.cn/<script>"', [
        'glossary/agencies/mofcom.yml:14:17: [form] `english_source: "https://english.mofcom.gov.cn/<script>"` does not have the right form; right is, for example, `https://english.mofcom.gov.cn/`',
    ]),
    (DIRECTIVE, "<!-- preamble -->\n现将", "<!-- preamble -->\n现\u202e将", [
        "content/directives/guobanfa-2020-7.md:28:2: [invisible] the invisible character U+202E stands here; delete it, or write a plain space",
    ]),
    (DIRECTIVE, "source: {}", "source: {url: 'javascript:alert(1)'}", [
        "content/directives/guobanfa-2020-7.md:12:15: [form] `url: 'javascript:alert(1)'` does not have the right form; right is, for example, `https://english.mofcom.gov.cn/`",
    ]),
    (DIRECTIVE, "title_en: Notice on Overseas Warehouses", 'title_en: "Notice\\x85 on Overseas Warehouses"', [
        "content/directives/guobanfa-2020-7.md:4:11: [invisible] the invisible character U+0085 stands here; delete it, or write a plain space",
    ]),
]  # fmt: skip
