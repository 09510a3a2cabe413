"""Entries with one fault each of what they say: sound YAML, unsound names, definitions and sources. As in broken_files.py."""

from tests.support.broken_files import ACCESS, AGENCY, DIRECTIVE, OTHER, TERM, WAREHOUSE

# A warehouse under a longer name of e-commerce, to which it is not related.
TAKING = (
    WAREHOUSE.replace("海外仓\n", "跨境电商发展\n", 1)
    .replace("海外倉", "跨境電商發展")
    .replace("words: [海外仓]", "words: [跨境, 电商, 发展]")
)
TAKING = TAKING.replace("hǎiwàicāng", "kuàjìng diànshāng fāzhǎn").replace("broader: [cross-border-e-commerce]\n", "")
TAKING = TAKING.replace(
    'measure: "1"\n    quote: 鼓励企业建设海外仓', 'measure: "2"\n    quote: 完善跨境电商发展支持政策'
)

BROKEN_ENTRIES: list[tuple[str, str | None, str, list[str]]] = [
    (TERM, "    - text: overseas warehouse\n", "    - text: overseas warehouse \U0001f69a\n", [
        "glossary/terms/overseas-warehouse.yml:12:32: [pictograph] `\U0001f69a` is an emoji or another pictograph; say it in words, or delete it",
    ]),
    (TERM, "before they are sold.", "before they are sold \U0001f44d\U0001f3fd.", [
        "glossary/terms/overseas-warehouse.yml:21:81: [pictograph] `\U0001f44d\U0001f3fd` is an emoji or another pictograph; say it in words, or delete it",
    ]),
    (TERM, "before they are sold.", "before they are sold \U0001f469\u200d\U0001f4bb.", [
        "glossary/terms/overseas-warehouse.yml:21:81: [pictograph] `\U0001f469\u200d\U0001f4bb` is an emoji or another pictograph; say it in words, or delete it",
    ]),  # joined by what nobody sees
    (ACCESS, "Policy is to be improved", "✓ Policy is to be improved", [
        "content/english/guobanfa-2020-7.yml:12:11: [pictograph] `✓` is an emoji or another pictograph; say it in words, or delete it",
    ]),
    (TERM, "in which goods are stocked", "in which a program of organized labor stocks goods", [
        "glossary/terms/overseas-warehouse.yml:21:44: [american] `program` is American spelling; write `programme` (a name keeps its own: with its capitals, or in “quotes”)",
        "glossary/terms/overseas-warehouse.yml:21:55: [american] `organized` is American spelling; write `organised` (a name keeps its own: with its capitals, or in “quotes”)",
        "glossary/terms/overseas-warehouse.yml:21:65: [american] `labor` is American spelling; write `labour` (a name keeps its own: with its capitals, or in “quotes”)",
    ]),
    (ACCESS, "Localities are to provide", "Logistics centers are to provide", [
        "content/english/guobanfa-2020-7.yml:16:21: [american] `centers` is American spelling; write `centres` (a name keeps its own: with its capitals, or in “quotes”)",
    ]),
    (DIRECTIVE, "title_en: Notice on", "title_en: Notice on the utilization of", [
        "content/directives/guobanfa-2020-7.md:4:25: [american] `utilization` is American spelling; write `utilisation` (a name keeps its own: with its capitals, or in “quotes”)",
    ]),
    (OTHER, "text: cross-border e-commerce", "text: cross-border e-commerce center", [
        "glossary/terms/cross-border-e-commerce.yml:10:37: [american-name] `center` in the name `cross-border e-commerce center` is American spelling; write `centre`, or `english_status: official` with the page of the body that has fixed it",
    ]),
    (TERM, "A warehouse outside China in which goods are stocked before they are sold.", "The overseas warehouses.", [
        "glossary/terms/overseas-warehouse.yml:21:7: [repeats] `The overseas warehouses.` says nothing that the name does not; say what kind of thing it is and what sets it apart: “A warehouse outside China in which goods are stocked before they are sold.”",
    ]),
    (OTHER, "zh: 通过互联网进行的跨境买卖。", "zh: 即“跨境电商”。", [
        "glossary/terms/cross-border-e-commerce.yml:16:7: [repeats] `即“跨境电商”。` says nothing that the name does not; say what kind of thing it is and what sets it apart: “A warehouse outside China in which goods are stocked before they are sold.”",
    ]),
    (AGENCY, "en: The ministry for domestic and foreign trade.", "en: The Ministry of Commerce.", [
        "glossary/agencies/mofcom.yml:16:7: [repeats] `The Ministry of Commerce.` says nothing that the name does not; say what kind of thing it is and what sets it apart: “A warehouse outside China in which goods are stocked before they are sold.”",
    ]),
    (OTHER, "zh: 通过互联网进行的跨境买卖。", "zh: Buying and selling abroad.", [
        "glossary/terms/cross-border-e-commerce.yml:16:7: [not-zh] `Buying and selling abroad.` is English where Chinese belongs; say it in Chinese, and put this behind `en:`",
    ]),
    (AGENCY, "en: The ministry for domestic and foreign trade.", "en: 主管内外贸易", [
        "glossary/agencies/mofcom.yml:16:7: [not-en] `主管内外贸易` is Chinese where English belongs; say it in English, and put this behind `zh:`",
    ]),
    (TERM, "sources:\n", "references:\n  - en: 《中华人民共和国对外贸易法》第二条\n    zh: 《中华人民共和国对外贸易法》第二条\nsources:\n", [
        "glossary/terms/overseas-warehouse.yml:25:9: [not-en] `《中华人民共和国对外贸易法》第二条` is Chinese where English belongs; say it in English, and put this behind `zh:`",
    ]),
    (TERM, "A warehouse outside China", "An overseas warehouse is a warehouse that is located overseas", [
        "glossary/terms/overseas-warehouse.yml:21:10: [explains-itself] `overseas warehouse` is explained by itself: `An overseas warehouse is a warehouse that is located overseas in which goods are stocked before they are sold`; begin with the kind of thing (“A warehouse outside China …”), and leave the name out of the first sentence",
    ]),
    (TERM, "zh: 货物先行运抵境外存放，接到订单后就近发货的仓库。", "zh: 海外仓是设在海外的仓库。", [
        "glossary/terms/overseas-warehouse.yml:22:7: [explains-itself] `海外仓` is explained by itself: `海外仓是设在海外的仓库`; begin with the kind of thing (“A warehouse outside China …”), and leave the name out of the first sentence",
    ]),
    (TERM, "quote: 鼓励企业建设海外仓", "quote: 海外仓", [
        "glossary/terms/overseas-warehouse.yml:27:12: [quote-bare] the quote `海外仓` is nothing but the term and attests no use of it; quote more of `一、鼓励企业建设海外仓`",
    ]),
    (TERM, "broader:", "not_within: [建设海外仓]\nbroader:", [
        "glossary/terms/overseas-warehouse.yml:28:12: [quote-name] the quote `鼓励企业建设海外仓` holds no name of this term; quote a passage with `海外仓`",
    ]),
    (TERM, "domain: logistics", "domain: logistics\nreviewed: 2099-12-31", [
        "glossary/terms/overseas-warehouse.yml:3:11: [reviewed-later] `reviewed: 2099-12-31` lies in the future; write the day on which somebody last read the whole entry",
    ]),
    (TERM, "zh:\n    - zh-Hans: 海外仓\n", "zh:\n    - zh-Hans: 业建\n      words: [业建]\n      status: admitted\n      form: variant\n    - zh-Hans: 海外仓\n", [
        "glossary/terms/overseas-warehouse.yml:5:16: [astride] `业建` stands astride the words 企业|建设 of guobanfa-2020-7; list `not_within: [企业建设]` if it is meant elsewhere, else it is no name: remove it",
    ]),
    (AGENCY, "form: full\n  en:", "form: full\n    - zh-Hans: 跨境电商发展\n      words: [跨境, 电商, 发展]\n      status: admitted\n      form: variant\n  en:", [
        "glossary/agencies/mofcom.yml:9:16: [taken-by-body] `跨境电商发展` takes every mention of `跨境电商` (glossary/terms/cross-border-e-commerce.yml), whose page would say that no directive uses it; list `not_within: [跨境电商发展]` there if it is not meant in it; of two bodies name one as the other's predecessor if it is",
    ]),
    (TERM, None, TAKING, [
        "glossary/terms/overseas-warehouse.yml:5:16: [taken] `跨境电商发展` takes every mention of `跨境电商` (glossary/terms/cross-border-e-commerce.yml), whose page would say that no directive uses it; write `broader: [cross-border-e-commerce]` here if it is a kind of that, `related: [cross-border-e-commerce]` if it is another thing; else add the name there and remove this entry",
    ]),
    (TERM, "text: overseas warehouse", "text: " + "overseas " * 17 + "warehouse", [
        "glossary/terms/overseas-warehouse.yml:12:13: [too-long] `text` has 162 characters; at most 150 are allowed: shorten it",
    ]),
]  # fmt: skip
