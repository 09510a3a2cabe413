"""The numbers of a Chinese text and of its English, held against each other both ways."""

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from builder.language.english_figures import english_figures
from builder.language.figures import chinese_figures
from builder.language.translated_figures import gained, in_english, lost

GOOD = [
    ("到2025年，力争培育100家左右企业", "By 2025, aim to foster about 100 firms", "a year, a number, about"),
    ("出口超千亿元人民币", "exports of more than RMB 100 billion", "千亿 alone"),
    ("超过1,000亿元", "over RMB 100 billion", "a sum with a comma"),
    ("5000万美元", "USD 50 million", "dollars"),
    ("5000万美元", "50 million US dollars", "dollars behind"),
    ("2.5万亿元", "RMB 2.5 trillion", "a decimal"),
    ("3亿欧元", "€300 million", "euros"),
    ("不低于1000万元", "not less than RMB 10 million", "at least"),
    ("增长5%以上", "grow by 5 per cent or more", "per cent, or more"),
    ("提高3个百分点", "rise by 3 percentage points", "points"),
    ("百分之三十", "30 per cent", "per cent in characters"),
    ("占三分之一", "make up one third", "a share"),
    ("三分之二以上", "at least two-thirds", "a share and at least"),
    ("遴选5—10个数字化领航企业", "select 5–10 digital pilot firms", "a range"),
    ("遴选5至10家企业", "select from 5 to 10 firms", "a range in words"),
    ("2000—3000亿元", "RMB 200–300 billion", "a range with one size"),
    ("5%—10%", "5–10 per cent", "a range of per cent"),
    ("2023—2025年每年", "in each year from 2023 to 2025", "a range of years"),
    ("2021年7月2日", "2 July 2021", "a date"),
    ("2021年12月30日", "30 December 2021", "a date in December"),
    ("1—6月", "January to June", "a range of months"),
    ("3个月内", "within three months", "months counted, and within by the way"),
    ("2022年5月", "May 2022", "May"),
    ("国办发〔2021〕24号", "Guobanfa [2021] No. 24", "a document number"),
    ("商务部公告2023年第199号", "Announcement No. 199 of 2023 of the Ministry of Commerce", "an announcement"),
    ("二〇二一年", "2021", "a year in characters"),
    ("二季度", "the second quarter", "a quarter"),
    ("第二季度", "the second quarter", "a quarter with 第"),
    ("一季度", "the first quarter", "the first quarter"),
    ("推进“五个优化”", "advance the “five optimisations”", "a coined count"),
    ("“六体系”建设", "the building of the “six systems”", "a coined count without a counting word"),
    ("“三同”企业", "“three sames” firms", "a coined count of one character"),
    ("“两头在外”保税维修", "“both ends abroad” bonded repair", "both"),
    ("国际国内两个市场、两种资源", "two markets and two kinds of resources, at home and abroad", "两"),
    ("第二批重点企业", "the second batch of key firms", "an order"),
    ("第三方机构", "third-party bodies", "第三方"),
    ("第五代移动通信（5G）", "fifth-generation mobile communications (5G)", "an order and a code"),
    ("第十一届", "the 11th", "11th"),
    ("第二十二条", "the twenty-second article", "a composed ordinal"),
    ("党的十九大和十九届二中、三中、四中、五中全会精神",
     "the 19th National Congress of the Party and the second, third, fourth and fifth plenary sessions of the 19th Central Committee", "plenary sessions"),
    ("党的二十大精神", "the 20th National Congress of the Party", "the 20th"),
    ("“十四五”规划", "the 14th Five-Year Plan", "a plan"),
    ("二十国集团", "the Group of Twenty (G20)", "G20"),
    ("三年行动", "a three-year action", "three-year"),
    ("十五个部门", "fifteen departments", "fifteen"),
    ("二十五个城市", "twenty-five cities", "twenty-five"),
    ("一万二千家企业", "12,000 firms", "characters to digits"),
    ("“一带一路”倡议", "the Belt and Road Initiative", "一 that counts nothing"),
    ("国际贸易“单一窗口”", "international trade single window", "单一"),
    ("培育一批企业，进一步优化", "foster a number of firms and improve further", "一批"),
    ("新一代信息技术", "new-generation information technology", "一代"),
    ("二手车出口", "exports of used cars", "二手 in other words"),
    ("二手车出口", "exports of second-hand cars", "second-hand"),
    ("国内国际双循环", "domestic and international dual circulation", "双 as dual"),
    ("双向投资", "two-way investment", "双 as two"),
    ("长三角、粤港澳大湾区", "the Yangtze River Delta and the Guangdong-Hong Kong-Macao Greater Bay Area", "三 in a name"),
    ("B2B直接出口（9710）", "B2B direct export (9710)", "codes"),
    ("国际一流展会", "first-class international exhibitions", "first-class"),
    ("２０２５年", "2025", "full-width digits"),
    ("下半年", "the second half of the year", "half"),
    ("最后一公里", "the last kilometre", "the last kilometre"),
    ("万国邮联", "the Universal Postal Union", "万 in a name"),
    ("近100家", "nearly 100 firms", "nearly"),
    ("不超过30天", "no more than 30 days", "at most; 天"),
    ("100余家", "more than 100 firms", "余"),
    ("翻一番", "double", "double"),
    ("内外贸融合发展", "the combined development of the two", "the two, which refers to what was said"),
    ("两个平台", "the two platforms", "the two, which counts"),
    ("企业可以申请，也可以在三日内补正", "firms may apply; they may also make corrections within three days", "may that is no month"),
]  # fmt: skip

WRONG = [
    ("到2025年", "By 2035", ["2025"], ["2035"], "another year"),
    ("到2025年，到2035年", "By 2025", ["2035"], [], "a year left out"),
    ("超千亿元人民币", "more than RMB 100 million", ["超千亿元"], ["RMB 100 million"], "another size"),
    ("1,000亿元", "1,000 hundred million yuan", [], [], "the same sum, if ill said"),
    ("1,000亿元", "USD 100 billion", ["1,000亿元"], ["USD 100 billion"], "another currency"),
    ("1,000亿元", "100 billion", ["1,000亿元"], [], "no currency"),
    ("100家左右", "100 firms", ["100家左右"], [], "about left out"),
    ("100家左右", "more than 100 firms", ["100家左右"], [], "more than for about"),
    ("5%", "5 firms", ["5%"], [], "per cent left out"),
    ("5家", "5 per cent", [], ["5 per cent"], "per cent put in"),
    ("3个百分点", "3 per cent", ["3个百分点"], ["3 per cent"], "per cent for points"),
    ("5—10个", "5 firms", ["5—10个"], [], "half a range"),
    ("2023—2025年", "2025", ["2023"], [], "a range of years cut short"),
    ("7月2日", "2 June 2021", ["7月"], ["June", "2021"], "another month, and a year put in"),
    ("〔2021〕24号", "[2021] No. 42", ["24"], ["42"], "digits turned round"),
    ("“五个优化”", "the optimisations", ["五"], [], "a count left out"),
    ("“五个优化”", "six optimisations", ["五"], ["six"], "another count"),
    ("第二批", "the third batch", ["第二"], ["third"], "another order"),
    ("二季度", "the third quarter", ["二"], ["third"], "another quarter"),
    ("十九大", "the 20th National Congress", [], ["20th"], "another congress, 党的 aside"),
    ("党的十九大", "the National Congress", ["十九"], [], "no congress"),
    ("二中、三中全会", "the second plenary session", ["三"], [], "a session left out"),
    ("三分之一", "two thirds", ["三分之一"], ["two thirds"], "another share"),
    ("第五代（5G）", "fifth-generation (4G)", ["5G"], ["4G"], "another code"),
    ("一批企业", "ten firms", [], ["ten"], "a number for a number of"),
    ("若干企业", "12 firms", [], ["12"], "a number put in"),
    ("三方面工作", "work in four respects", [], ["four"], "another number, where it need not stand"),
    ("两个市场", "markets", ["两"], [], "two left out"),
    ("“十四五”规划", "the 13th Five-Year Plan", ["十四五"], ["13th"], "another plan"),
    ("5月", "You may do so", ["5月"], [], "may for May"),
    ("50家", "500 firms", ["50家"], ["500"], "a nought too many"),
    ("2.5万", "25", ["2.5万"], ["25"], "a point lost"),
]  # fmt: skip


@pytest.mark.parametrize(("chinese", "english", "why"), GOOD, ids=[row[2] for row in GOOD])
def test_the_same_numbers(chinese: str, english: str, why: str) -> None:
    assert (lost(chinese, english), gained(chinese, english)) == ([], [])


@pytest.mark.parametrize(("chinese", "english", "missing", "added", "why"), WRONG, ids=[row[4] for row in WRONG])
def test_other_numbers(chinese: str, english: str, missing: list[str], added: list[str], why: str) -> None:
    assert list(dict.fromkeys(figure.text for figure in lost(chinese, english))) == missing
    assert [figure.text for figure in gained(chinese, english)] == added


SUGGESTED = [
    ("超千亿元", ["more than RMB 100 billion"]),
    ("100家左右", ["about 100"]),
    ("3个百分点", ["3 percentage points"]),
    ("不低于2.5%", ["at least 2.5 per cent"]),
    ("7月2日", ["July", "2"]),
    ("三分之一", ["1/3"]),
    ("一万二千家", ["12,000"]),
    ("2021年", ["2021"]),
    ("（5G）", ["5G"]),
    ("13月", ["13"]),
]


@pytest.mark.parametrize(("chinese", "english"), SUGGESTED, ids=[row[0] for row in SUGGESTED])
def test_how_a_number_may_stand_in_english(chinese: str, english: list[str]) -> None:
    assert list(map(in_english, chinese_figures(chinese))) == english


@given(st.lists(st.integers(2, 10**13), min_size=1, max_size=5, unique=True), st.data())
def test_what_is_suggested_is_an_answer_and_a_number_left_out_is_not(numbers: list[int], data: st.DataObject) -> None:
    chinese = "；".join(f"{number}家" for number in numbers)
    english = [in_english(figure) for figure in chinese_figures(chinese)]
    assume(
        all(Fraction(number) == english_figures(said)[0].value for number, said in zip(numbers, english, strict=True))
    )
    assert (lost(chinese, "; ".join(english)), gained(chinese, "; ".join(english))) == ([], [])
    left = data.draw(st.integers(0, len(numbers) - 1))
    assert len(lost(chinese, "; ".join(english[:left] + english[left + 1 :]))) == 1


@given(st.text("一二十两第半双百千万亿年月日家个中大%％0123456789,. ~—"), st.text("onetwhrdfi 0123456789,.%–-RMBGyuan"))
def test_any_text_has_numbers_or_none(chinese: str, english: str) -> None:
    for figure in chinese_figures(chinese):
        assert 0 <= figure.start < figure.end <= len(chinese)
    for figure in english_figures(english):
        assert 0 <= figure.start < figure.end <= len(english)
    assert isinstance(lost(chinese, english) + gained(chinese, english), list)
