"""The worker's own functions, one by one, in a real browser; and that the builder folds as the worker does."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from builder.facts.text import Text
from builder.language.pinyin import initials
from builder.language.variants import as_simplified
from builder.model import Edition
from builder.search.data import manifest
from builder.search.entries import Entry, entries
from builder.search.keys import grams, name_keys, parts, singular_key
from builder.search.scripts import Scripts, scripts_of
from tests.conftest import ROOT, EditionOf

WORKER = ROOT / "overrides" / "assets" / "javascripts" / "search"


@pytest.fixture(scope="module")
def worker(browser: Browser) -> Iterator[Page]:
    """A page with all parts of the worker."""
    page = browser.new_page()
    listed = (WORKER / "worker.js").read_text("utf-8").split("const PARTS = [")[1].split("]")[0]
    for part in re.findall(r'"(.+?)"', listed):
        page.add_script_tag(path=WORKER / part)
    page.evaluate(
        "window.fold = new Fold({ other: '发發', alike: '發发髮发綫线線线', standard: '綫線', ambiguous: '发' })"
    )
    yield page
    page.close()


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("国办发〔2021〕24号", "国办发[2021]24号"),
        ("ＡＥＯ，（Ａ）", "aeo,(a)"),  # width and case
        ("zōngfú qǐyè", "zongfu qiye"),  # accents
        ("海外 仓\n企业", "海外仓企业"),  # Chinese has no spaces
        ("AEO 企业 and  more", "aeo企业and more"),  # spaces between Latin letters only
        ("cross-border — e‑commerce", "cross border e commerce"),  # dashes are spaces
        ("中国—东盟", "中国东盟"),
        ("“三同”「三同」 People’s", "三同三同peoples"),  # quotation marks are left out
        ("發展 綫", "发展线"),  # script
        ("《协定》（RCEP）", "协定(rcep)"),  # and the marks of titles
        ("海外\u200b仓", "海外仓"),  # nothing that is seen
        ("…", "..."),
        ("", ""),
    ],
)
def test_fold(worker: Page, text: str, folded: str) -> None:
    assert worker.evaluate("(text) => fold.text(text)", text) == folded


def test_a_folded_place_leads_back(worker: Page) -> None:
    folded, at = worker.evaluate("() => { const at = []; return [fold.text('“三 同” A b', at), at]; }")
    assert folded == "三同a b"
    assert at == [1, 3, 6, 7, 8]


@pytest.mark.parametrize(
    ("word", "shown", "expected"),
    [
        ("发", "发", True),
        ("發", "发", True),
        ("髮", "发", False),  # not the form that this word has
        ("髮", ["发", 0, "髮"], True),
        ("發", ["发", 0, "髮"], False),
        ("綫", ["线", 0, "線"], True),  # a regional form of the same
    ],
)
def test_a_traditional_form_is_found_only_where_it_stands(
    worker: Page, word: str, shown: object, expected: bool
) -> None:
    assert worker.evaluate("([word, shown]) => fold.proves(word, shown, 0, [0])", [word, shown]) is expected


@pytest.mark.parametrize(
    ("typed", "letters", "tones"),
    [
        ("zōngfú", "zongfu", "12"),
        ("zong1fu2", "zongfu", "12"),
        ("zong1 fu2 qi3 ye4", "zongfuqiye", "1234"),
        ("zong fu", "zongfu", None),
        ("xi'an", "xian", None),
        ("lü", "lu", None),
        ("lǜ", "lu", "4"),
        ("lv4", "lu", "4"),
        ("lu:4", "lu", "4"),
        ("5g", "5g", None),  # a digit that is no tone
        ("guobanfa 2021", "guobanfa2021", None),
    ],
)
def test_pinyin_however_typed(worker: Page, typed: str, letters: str, tones: str | None) -> None:
    assert worker.evaluate("(typed) => readPinyin(typed)", typed) == {"letters": letters, "tones": tones}


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("warehouses", ["warehouses", "warehouse", "warehous"]),
        ("policies", ["policies", "policy"]),
        ("policy", ["policy", "policies"]),
        ("business", ["business"]),
        ("zones", ["zones", "zone"]),
        ("centres", ["centres", "centre", "centers", "center"]),  # British and American
        ("labor", ["labor", "labour"]),
        ("organisation", ["organisation", "organization"]),
        ("licensing", ["licensing", "licencing"]),
        ("labor intensive", ["labor intensive", "labour intensive"]),  # of one word with a hyphen
        ("pilot zones", ["pilot zones", "pilot zone"]),
        ("as", ["as"]),
        ("海外仓", ["海外仓"]),
    ],
)
def test_singular_and_plural(worker: Page, word: str, forms: list[str]) -> None:
    assert worker.evaluate("(word) => wordForms(word)", word) == forms


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("warehose", "warehouse", True),  # one left out
        ("warehousse", "warehouse", True),  # one added
        ("warehouze", "warehouse", True),  # one changed
        ("warehosue", "warehouse", True),  # two exchanged
        ("warehouse", "warehouse", False),
        ("warhose", "warehouse", False),
        ("horse", "house", True),
        ("abcd", "badc", False),
    ],
)
def test_a_slip(worker: Page, one: str, other: str, expected: bool) -> None:
    assert worker.evaluate("([one, other]) => slipped(one, other)", [one, other]) is expected
    assert worker.evaluate("([one, other]) => slipped(other, one)", [one, other]) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("tarrifs", "tariffs", True),
        ("wrahouse", "warehouse", True),  # two exchanged, one left out
        ("accredition", "accreditation", False),  # two left out
        ("warehouse", "warehouse", True),
        ("arehosue", "warehouse", False),  # not in the first letter, where nobody slips
        ("wrhse", "warehouse", False),
    ],
)
def test_two_slips(worker: Page, one: str, other: str, expected: bool) -> None:
    assert worker.evaluate("([one, other]) => slippedTwice(one, other)", [one, other]) is expected
    assert worker.evaluate("([one, other]) => slippedTwice(other, one)", [one, other]) is expected


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("export tax rebate", "export rebat tax"),
        ("the rebate of export taxes", "export rebat tax"),
        ("Export-Import Bank", "bank export import"),
        ("import & export bank", "bank export import"),
        ("SMEs", "sme"),
        ("fees", "fee"),
        ("labour, centres and programmes", "center labor program"),
        ("people’s organisations", "organization peopl"),
        ("R.C.E.P.", "rcep"),
        ("of the", ""),
    ],
)
def test_the_words_of_a_name(worker: Page, name: str, key: str) -> None:
    assert worker.evaluate("(name) => wordsKey(fold.text(name))", name) == key


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("China's customs", "custom"),
        ("Chinese Ministry of Commerce", "commerc ministry"),
        ("Ministry of Commerce of the People's Republic of China", "commerc ministry"),
        ("Ministry of Commerce PRC", "commerc ministry"),
        ("People's Bank of China", "bank peopl"),
        ("China", ""),
    ],
)
def test_what_is_of_china_need_not_be_called_chinese(worker: Page, words: str, key: str) -> None:
    assert worker.evaluate("(words) => homeKey(wordsKey(fold.text(words)))", words) == key


@pytest.mark.parametrize(
    ("typed", "words", "filters"),
    [
        ("海外仓 企业", ["海外仓", "企业"], {}),
        ('"overseas warehouse" export', ["overseas warehouse", "export"], {}),
        ("“海外仓 企业”", ["海外仓企业"], {}),
        ("称“三同”的", ["称三同的"], {}),  # quotation marks inside a word are the text's
        ("《外贸》", ["外贸"], {}),
        ("kind:term 仓", ["仓"], {"kind": "term"}),
        ("仓 類型:措施", ["仓"], {"kind": "measure"}),
        ("機構:x 類別:機構", ["機構:x"], {"kind": "agency"}),
        ("type：agencies", [], {"kind": "agency"}),
        ("kind:te", [], {"kind": "term"}),  # still being typed
        ("kind:", [], {}),
        ("kind:nonsense", ["kind:nonsense"], {}),
        ("year:2021 年份：2023年", [], {"year": "2023"}),
        ("in:guobanfa-2021-24", [], {"in": "guobanfa202124"}),
        ("文件:国办发〔2021〕24号", [], {"in": "国办发202124"}),
        ("比例 1:2", ["比例", "1:2"], {}),
        ("海外仓 show:60 显示:180", ["海外仓"], {"show": 180}),
        ("show:all", [], {}),
        ("Guobanfa [2021] No. 24 tax", ["guobanfa", "[2021]", "no. 24", "tax"], {}),  # one word
        ("no doubt", ["no", "doubt"], {}),
    ],
)
def test_what_was_typed(worker: Page, typed: str, words: list[str], filters: dict[str, str | int]) -> None:
    query = worker.evaluate("(typed) => parseQuery(typed, fold)", typed)
    assert [word["folded"] for word in query["words"]] == words
    assert {key: query[key] for key in ("kind", "year", "in", "show") if query[key]} == filters


@pytest.mark.parametrize(
    ("squashed", "key"),
    [
        ("国办发2021年第24号", "国办发202124"),
        ("guobanfa2021no24", "guobanfa202124"),
        ("guobanfa202124hao", "guobanfa202124"),
        ("24号文", "24"),
        ("国办24号文件", "国办24"),
        ("十号文", "10"),
        ("一百二十三号", "123"),
        ("国办发二〇二一二十四号", "国办发202124"),
        ("2021年国办发24号", "国办发202124"),
        ("一带一路", None),
    ],
)
def test_a_document_number_however_said(worker: Page, squashed: str, key: str | None) -> None:
    assert worker.evaluate("(squashed) => numberKey(squashed)", squashed) == key


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("2021-07-02", "20210702"),
        ("2 July 2021", "20210702"),
        ("July 2nd, 2021", "20210702"),
        ("Jul 2021", "202107"),
        ("duty 2021", None),
        ("2021.7.2", "20210702"),
        ("２０２１年７月２日", "20210702"),
        ("2021/12", "202112"),
        ("2021年7月", "202107"),
        ("2021-24", None),  # a number
        ("2021", None),
    ],
)
def test_a_day_however_written(worker: Page, typed: str, key: str | None) -> None:
    assert worker.evaluate("(typed) => dateKey(typed)", typed) == key


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("2021", True),
        ("2021年", True),
        ("24号文", True),
        ("国办", True),
        ("gbf", True),
        ("12", False),  # a part of another number
        ("2", False),
    ],
)
def test_what_says_which_directive(worker: Page, word: str, expected: bool) -> None:
    company = {"shown": "国办发[2021]24号\n2021", "numbers": ["国办发202124", "gbf202124", "24"]}
    asked = "([word, company]) => accompanies(company, parseQuery(word, new Fold()).words[0])"
    assert worker.evaluate(asked, [word, company]) is expected


@pytest.mark.parametrize(
    ("reading", "typed", "instead"),
    [
        ("apart", "跨境电商B2B出口", "跨境电商 B2B 出口"),
        ("apart", "跨境电商9810", "跨境电商 9810"),
        ("apart", "2021年海外仓", "2021年 海外仓"),
        ("apart", "24号文海外仓", "24号文 海外仓"),
        ("apart", "海外仓、综试区？", "海外仓 综试区"),
        ("apart", "国办发〔2021〕24号", "国办发〔2021〕24号"),  # brackets of a number are its own
        ("apart", "100家", "100家"),
        ("apart", '海外仓 "B2B出口"', '海外仓 "B2B出口"'),  # a phrase is meant as it is
        ("numerals", "5个优化", "五个优化"),
        ("numerals", "20国集团", "二十国集团"),
        ("numerals", "100家", "100家"),
    ],
)
def test_how_else_a_query_is_read(worker: Page, reading: str, typed: str, instead: str) -> None:
    read = f"(typed) => {reading}(parseQuery(typed, new Fold()))"
    assert worker.evaluate(read, typed) == [instead]


@pytest.mark.parametrize(
    ("key", "text", "parts"),
    [
        ("加快发展新业态意见", "关于加快发展外贸新业态的意见", ["加快发展", "新业态", "意见"]),
        ("新业态意见", "意见新业态", None),  # in another order
        ("外贸新意见", "外贸新业态意见", ["外贸新", "意见"]),
        ("外贸意见", "外贸新业态意见", None),  # too short to tell
        ("海外仓猪肉", "海外仓", None),
    ],
)
def test_what_was_left_out_of_a_title(worker: Page, key: str, text: str, parts: list[str] | None) -> None:
    assert worker.evaluate("([key, text]) => partsOf(key, text)", [key, text]) == parts


@pytest.mark.parametrize(
    ("pinyin", "syllables"),
    [
        ("zōngfú qǐyè", ["zong", "fu", "qi", "ye"]),
        ("Xī'ān", ["xi", "an"]),
        ("fāngàn", ["fan", "gan"]),
        ("lǜsè", ["lu", "se"]),
        ("Èrshí Guó", ["er", "shi", "guo"]),
        ("B2B zhíjiē", ["b", "2", "b", "zhi", "jie"]),
    ],
)
def test_the_syllables_of_pinyin(worker: Page, pinyin: str, syllables: list[str]) -> None:
    assert worker.evaluate("(pinyin) => syllablesOf(pinyin)", pinyin) == syllables


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("Guo Ban Fa [2021] No. 24", "guobanfa202124"),
        ("Guobanfa 24 2021", "guobanfa202124"),
        ("No. 24 of 2021", "202124"),
        ("24/2021", "202124"),
        ("国办发24号（2021年）", "国办发202124"),
        ("国办发〔2021〕24号", "国办发202124"),
        ("100", "100"),
        ("customs", None),
    ],
)
def test_a_number_however_typed(worker: Page, typed: str, number: str | None) -> None:
    assert worker.evaluate("(typed) => parseQuery(typed, fold).number", typed) == number


def test_everything_is_escaped(worker: Page) -> None:
    html = worker.evaluate("() => markedHtml('<b>&\"x\"</b>', [[0, 3]], 0, 11)")
    assert html == "<mark>&#60;b&#62;</mark>&#38;&#34;x&#34;&#60;/b&#62;"


@pytest.fixture(scope="module", params=list(Edition))
def edition(request: pytest.FixtureRequest, edition_of: EditionOf) -> tuple[list[Entry], Scripts, dict[str, Any]]:
    view, facts = edition_of(request.param)
    found = list(entries(view, facts))
    texts = (text for entry in found for text in (*entry.heads, *entry.texts, *(n.text for n in entry.names)))
    scripts = scripts_of(texts, traditional=request.param is Edition.ZH_HANT)
    return found, scripts, manifest(view, scripts)


def test_builder_and_worker_make_the_same_keys(
    worker: Page, edition: tuple[list[Entry], Scripts, dict[str, Any]]
) -> None:
    """What the worker looks up in the tables of shards is what the builder wrote there, for every text and name."""
    found, scripts, said = edition
    texts = [text.shown for entry in found for text in (*entry.heads, *entry.texts)]
    english = [text for entry in found for text, _ in entry.english]
    squashed, singles = worker.evaluate(
        """([said, texts, english]) => {
          const fold = new Fold(said);
          return [texts.map((text) => fold.text(text).split(" ").map(squash).filter(Boolean)), english.map((text) => singularKey(fold.text(text)))];
        }""",
        [said, texts, english],
    )
    assert squashed == [[part for part in parts(text, scripts) if part] for text in texts]
    assert singles == [singular_key(text, scripts) for text in english]
    for entry in found:
        for name in entry.names:
            sound = worker.evaluate("(pinyin) => readPinyin(pinyin).letters", name.pinyin)
            assert {sound, name.initials} - {""} <= name_keys(entry, scripts)


@pytest.mark.parametrize(
    ("word", "covering"),
    [
        ("海外仓", ["海外", "外仓"]),
        ("海", ["海"]),
        ("warehouse", ["ware", "hous", "ouse"]),
        ("aeo", ["aeo"]),
        ("外贸ae", ["外贸", "ae"]),
        ("24号", ["24号"]),
        ("20214", ["2021", "0214"]),
        ("b2b直接", ["b2b直", "直接"]),
        ("国办发202124", ["国办", "发2", "0212", "2124"]),
        ("", []),
    ],
)
def test_a_word_is_looked_up_by_few_grams_that_cover_it(worker: Page, word: str, covering: list[str]) -> None:
    assert worker.evaluate("(word) => gramsOf(word)", word) == covering
    assert set(covering) <= grams(word)


def test_grams_and_their_beginnings() -> None:
    assert grams("海外仓b2b") == set("海 海外 外 外仓 仓 仓b b b2 b2b 2 2b".split())
    assert grams("zongfu") == set("z zo zon zong o on ong ongf n ng ngf ngfu g gf gfu f fu u".split())


@pytest.mark.parametrize(
    ("chinese", "pinyin", "expected"),
    [
        ("综服企业", "zōngfú qǐyè", "zfqy"),
        ("西安", "Xī'ān", "xa"),
        ("先", "xiān", "x"),
        ("绿色食品", "lǜsè shípǐn", "lssp"),
        ("跨境电商B2B直接出口", "kuàjìng diànshāng B2B zhíjiē chūkǒu", "kjdsb2bzjck"),
        ("长三角", "Chángsānjiǎo", "csj"),
    ],
)
def test_initials(chinese: str, pinyin: str, expected: str) -> None:
    assert initials(chinese, pinyin) == expected


@pytest.mark.parametrize("often", [1, 3])
def test_scripts_note_only_what_is_unusual(often: int) -> None:
    """What is usual is a matter of the character, not of how often it is met: else one text more would change others."""
    scripts = scripts_of([Text("发展发展", "發展發展"), *[Text("理发", "理髮")] * often])
    assert scripts.other == {"发": "發"}
    assert scripts.exceptions(Text("理发", "理髮")) == [1, "髮"]
    assert scripts.exceptions(Text("发展", "發展")) == []
    assert scripts.alike["髮"] == scripts.alike["發"] == "发"
    assert scripts.ambiguous == ("发",)


def test_a_text_of_unknown_script_is_its_own() -> None:
    assert Text("ab", "a").other == "ab"
    assert as_simplified("裏面的綫") == "里面的线"
