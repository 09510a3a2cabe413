"""What can be wrong with the names of a record, alone and among each other. See rules.py."""

from builder.model.rule import Rule

NAME_RULES = {
    "words": Rule(
        "`words` join to `{joined}`, not to `zh-Hans: {name}`; divide that very name: [{right}]",
        "`words` 合起来是 `{joined}`，而不是 `zh-Hans: {name}`；请照原名切分：[{right}]",
    ),
    "preferred": Rule(
        "{count} names in `{language}` are `status: preferred`; mark exactly one, the others `admitted` or `deprecated`",
        "`{language}` 中有 {count} 个 `status: preferred`；应当恰好一个，其余用 `admitted` 或 `deprecated`",
    ),
    "no-reason": Rule(
        "`{name}` is deprecated without a reason; say why not to use it: `reason: …`",
        "`{name}` 标为不宜使用（deprecated）却没有理由；请写明：`reason: …`",
    ),
    "duplicate-name": Rule(
        "the name `{name}` already belongs to {other}; one name, one record: remove it here or there",
        "名称 `{name}` 已属于 {other}；一名一条：请删去其中一处",
    ),
    "name-twice": Rule("the name `{name}` stands twice in this record; keep one", "名称 `{name}` 在本条中出现两次；只留一个"),
    "duplicate-pinyin": Rule(
        "`{name}` is pronounced `{pinyin}` like `{theirs}` in {other}; if it is the same term, add the name there;"
        " if not, put each under `related` of the other: `related: [{id}]`",
        "`{name}` 与 {other} 的 `{theirs}` 同音（{pinyin}）；如为同一术语，请并入该条；如不是，请互列于 `related`：`related: [{id}]`",
    ),
    "pinyin": Rule(
        "`{syllable}` in `pinyin: {pinyin}` is no reading of {character} in `{name}`; it is read {pronunciations}",
        "`pinyin: {pinyin}` 中的 `{syllable}` 不是 `{name}` 里“{character}”的读音；该字读 {pronunciations}",
    ),
    "pinyin-letter": Rule(
        "`{letter}` in `pinyin: {pinyin}` is no letter of Hanyu Pinyin; write, for example, `{right}`",
        "`pinyin: {pinyin}` 中的 `{letter}` 不是汉语拼音字母；例如应为 `{right}`",
    ),
    "pinyin-missing": Rule(
        "`pinyin: {pinyin}` has no syllable for {character} in `{name}`; write, for example, `{right}`",
        "`pinyin: {pinyin}` 缺少 `{name}` 里“{character}”的音节；例如应为 `{right}`",
    ),
    "pinyin-left": Rule(
        "`pinyin: {pinyin}` goes on with `{syllable}` after the last character of `{name}`; write, for example, `{right}`",
        "`pinyin: {pinyin}` 在 `{name}` 最后一字之后多出 `{syllable}`；例如应为 `{right}`",
    ),
    "pinyin-spelling": Rule(
        "`pinyin: {pinyin}` is not spelled as GB/T 16159 asks ({fault}); its `words` give `{right}`",
        "`pinyin: {pinyin}` 不合 GB/T 16159 的拼写规则（{fault}）；按 `words` 应为 `{right}`",
    ),
    "not-simplified": Rule(
        "`zh-Hans: {name}` holds Traditional characters; Simplified is `{simplified}`",
        "`zh-Hans: {name}` 含有繁体字；简体应为 `{simplified}`",
    ),
    "not-traditional": Rule(
        "`{field}: {text}` holds the Simplified character {char}; Traditional is `{right}`",
        "`{field}: {text}` 含有简体字“{char}”；繁体应为 `{right}`",
    ),
    "script": Rule(
        "`zh-Hant: {hant}` does not convert back to `zh-Hans: {hans}` but to `{back}`; right would be `{right}`",
        "`zh-Hant: {hant}` 转回简体是 `{back}`，与 `zh-Hans: {hans}` 不符；应为 `{right}`",
    ),
    "regional": Rule(
        "`regional: {region}: {text}` is the name itself in Traditional characters; remove it, for it says nothing new",
        "`regional: {region}: {text}` 就是该名称的繁体写法，并无不同；请删去",
    ),
    "title-case": Rule(
        "`{name}` is in title case, but its pinyin `{pinyin}` is no proper name's; write `{right}`,"
        " or capitalise the pinyin if it is one",
        "`{name}` 首字母大写，而拼音 `{pinyin}` 并非专名；请写 `{right}`；如确为专名，拼音也应大写",
    ),
    "not-english": Rule(
        "`{found}` in the English name `{name}` is no English; write Latin letters, as in `overseas warehouse`",
        "英文名称 `{name}` 中的 `{found}` 不是英文；请用半角拉丁字母，例如 `overseas warehouse`",
    ),
    "inside-sentence": Rule(
        "`{name}` has an article or a full stop; a name stands inside a sentence: `{right}`",
        "`{name}` 带有冠词或句号；名称应能直接用在句中：`{right}`",
    ),
    "not-within": Rule(
        "`not_within: {word}` contains no name of this record; remove it, or write a longer word that does",
        "`not_within: {word}` 不含本条的任何名称；请删去，或写一个含有名称的更长的词",
    ),
    "taken": Rule(
        "`{name}` takes every mention of `{theirs}` ({other}), whose page would say that no directive uses it; write"
        " `broader: [{id}]` here if it is a kind of that, `related: [{id}]` if it is another thing; else add the name there"
        " and remove this entry",
        "`{name}` 占去了 `{theirs}`（{other}）的全部用例，后者的页面会显示没有文件使用；如为其下位概念，请在此写 `broader: [{id}]`；"
        "如为另一概念，请写 `related: [{id}]`；如为同一概念，请把名称并入该条并删去本条",
    ),
    "taken-by-body": Rule(
        "`{name}` takes every mention of `{theirs}` ({other}), whose page would say that no directive uses it; list"
        " `not_within: [{name}]` there if it is not meant in it; of two bodies name one as the other's predecessor if it is",
        "`{name}` 占去了 `{theirs}`（{other}）的全部用例，后者的页面会显示没有文件使用；如其中所指并非后者，请在该条写"
        " `not_within: [{name}]`；如为前后相承的两个机构，请写明 `predecessors`",
    ),
    "astride": Rule(
        "`{name}` stands astride the words {words} of {directive}; list `not_within: [{word}]` if it is meant elsewhere,"
        " else it is no name: remove it",
        "`{name}` 在 {directive} 中横跨两个词（{words}）；如另有所指，请写 `not_within: [{word}]`；否则它不是名称，请删去",
    ),
    "american-name": Rule(
        "`{found}` in the name `{name}` is American spelling; write `{right}`, or `english_status: official` with the page"
        " of the body that has fixed it",
        "名称 `{name}` 中的 `{found}` 是美式拼写；请写 `{right}`；如系机构定名，请写 `english_status: official` 并注明网页",
    ),
}  # fmt: skip
