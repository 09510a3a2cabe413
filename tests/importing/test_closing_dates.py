"""How a document is signed and dated, and that no signature becomes a part of the last measure. All texts are made up."""

import pytest

from builder.importing.parse import ImportRefusedError, parse_capture
from builder.language.pinyin import romanise
from tests.support.proved import proved

HEAD = "海关总署公告2021年第16号\n关于某项单证的公告\n为方便企业，现将有关事项公告如下：\n一、企业可以在网上提交某项单证。\n二、海关不再收取纸质单证。\n"
LAST = "三、本公告自发布之日起执行。"

# what stands below the second measure, the day, who signs, why
SIGNED: list[tuple[str, str | None, list[str], str]] = [
    (f"{LAST}\n海关总署\n2021年7月2日\n", "2021-07-02", ["海关总署"], "each on its line"),
    (f"{LAST}\n海关总署\n二○二一年七月廿二日\n", "2021-07-22", ["海关总署"], "another zero and 廿"),
    (f"{LAST}\n海关总署\n二Ο二一年七月卅日\n", "2021-07-30", ["海关总署"], "a Greek letter and 卅"),
    (f"{LAST}\n海关总署\n二0二一年七月三十曰\n", "2021-07-30", ["海关总署"], "an ASCII zero and 曰"),
    (f"{LAST}\n海关总署\n2O21年7月16号\n", "2021-07-16", ["海关总署"], "a letter among digits and 号"),
    (f"{LAST}\n海关总署\n2021-07-02\n", "2021-07-02", ["海关总署"], "digits and hyphens"),
    (f"{LAST}\n海关总署\n2021.7.2\n", "2021-07-02", ["海关总署"], "digits and stops"),
    (f"{LAST}\n海关总署　2021年7月2日\n", "2021-07-02", ["海关总署"], "signature and date on one line"),
    (f"{LAST}\n海关总署二〇二一年七月二日\n", "2021-07-02", ["海关总署"], "no blank between them"),
    (f"{LAST}海关总署2021年7月2日\n", "2021-07-02", ["海关总署"], "both glued to the last sentence of a short line"),
    (f"{LAST}　　海关总署　　二○二一年七月二日\n", "2021-07-02", ["海关总署"], "glued with blanks"),
    (f"{LAST}商务部 海关总署2021年7月2日（此件公开发布）\n", "2021-07-02", ["商务部", "海关总署"], "two who sign, and a note"),
    (f"{LAST}2021年7月2日\n", "2021-07-02", ["海关总署"], "a date alone glued to the last sentence"),
    (f"{LAST}海关总署2021-07-02\n", "2021-07-02", ["海关总署"], "glued digits"),
    (f"{LAST}\n特此公告。海关总署\n2021年7月2日\n", "2021-07-02", ["海关总署"], "a signature glued to 特此公告"),
    (f"{LAST}\n特此公告。海关总署2021年7月2日\n", "2021-07-02", ["海关总署"], "and its date with it"),
    (f"{LAST}\n特此公告。\n商务部\n海关总署\n税务总局\n2021年7月2日\n", "2021-07-02", ["商务部", "海关总署", "税务总局"], "three who sign, each on a line"),
    (f"{LAST}\n海关总署（印章）\n2021年7月2日\n", "2021-07-02", ["海关总署"], "a seal"),
    (f"{LAST}\n署　长　张某某\n2021年7月2日\n", "2021-07-02", ["海关总署"], "the head signs in person"),
    (f"{LAST}\n海关总署\n（2021年7月2日）\n", "2021-07-02", ["海关总署"], "a date in parentheses"),
    (f"{LAST}\n海关总署\n2021年2月30日\n", None, ["海关总署"], "no such day"),
    (f"{LAST}\n海关总署\n二〇二一年七月\n", None, ["海关总署"], "no day at all"),
    (f"{LAST}\n海关总署\n年　月　日\n", None, ["海关总署"], "a date left open"),
    (f"{LAST}\n海关总署\n2O21.7\n", None, ["海关总署"], "digits, and no day"),
    (f"{LAST}\n海关总署\n二〇二X年七月二日\n", None, ["海关总署"], "a letter that is no zero"),
    (f"{LAST}\n海关总署　2021年13月2日\n", None, ["海关总署"], "no such month, beside the signature"),
    (f"{LAST}海关总署2021年2月30日\n", None, ["海关总署"], "no such day, glued"),
    (f"{LAST}\n2021年2月30日\n", None, ["海关总署"], "no such day, and nobody signs"),
    (f"{LAST}\n海关总署\n二○二一年七月二日印发\n", "2021-07-02", ["海关总署"], "印发 behind the date"),
]  # fmt: skip


@pytest.mark.parametrize(("below", "day", "issuers", "why"), SIGNED, ids=[why for *_, why in SIGNED])
def test_signed(below: str, day: str | None, issuers: list[str], why: str) -> None:
    imported = proved(HEAD + below)
    directive = imported.directive
    assert (directive.issued.isoformat() if directive.issued else None) == day
    assert list(directive.issuers) == issuers
    *_, (_, last) = directive.measures()
    assert last.text.rstrip("\n") in (LAST[2:], f"{LAST[2:]}\n特此公告。")
    dated = [block.text for block in directive.after if block.role == "date"]
    said = [line.en for line in imported.missing if line.en.startswith("issued")]
    if day is None:
        printed = dated[0].removeprefix("海关总署").strip()
        assert printed
        assert said == [f"issued: the date printed in line {_line(HEAD + below, printed)} is not understood: {printed}"]
    else:
        assert (len(dated), said) == (1, [])


def _line(page: str, words: str) -> int:
    return next(
        number
        for number, line in enumerate(page.split("\n"), 1)
        if words.replace(" ", "") in line.replace("\u3000", "")
    )


# Written after the importer was made: what stands below the second measure, the day.
OTHERS: list[tuple[str, str | None]] = [
(LAST + "\n国家税务总局\n二0二二年四月廿一日\n","2022-04-21"),
(LAST + "\n国家税务总局\n二О二二年十二月卅一日\n","2022-12-31"),
(LAST + "\n国家税务总局\n二ｏ二二年四月一日\n","2022-04-01"),
(LAST + "\n国家税务总局\n二⭕二二年四月一日\n","2022-04-01"),
(LAST + "\n国家税务总局\n2０22年０4月01曰\n","2022-04-01"),
(LAST + "\n国家税务总局\n２０２２．４．１\n","2022-04-01"),
(LAST + "\n国家税务总局\n  2022  年  4  月  1  日  \n","2022-04-01"),
(LAST + "\n国家税务总局　财政部\n　　二零二二年四月一号\n","2022-04-01"),
(LAST + "国家税务总局　　２０２２年４月１日\n","2022-04-01"),
(LAST + "国家税务总局二○二二年四月一日\n","2022-04-01"),
(LAST + "特此公告。国家税务总局二〇二二年四月一日\n","2022-04-01"),
(LAST + "\n特此公告。国家税务总局　2022年4月1日\n","2022-04-01"),
(LAST + "\n特此公告。 财政部　税务总局　海关总署\n2022年4月1日\n","2022-04-01"),
(LAST + "\n国家税务总局2022/4/1\n","2022-04-01"),
(LAST + "\n国家税务总局\n2022年4月1日（此件公开发布）\n","2022-04-01"),
(LAST + "\n国家税务总局\n二〇二二年四月一日\n（联系人：某某 电话：010-12345678）\n","2022-04-01"),
(LAST + "\n国家税务总局（公章）\n2022年4月1日\n","2022-04-01"),
(LAST + "\n国家税务总局办公厅\n2022年4月1日印发\n","2022-04-01"),
(LAST + "\n局长：王某\n2022年4月1日\n","2022-04-01"),
(LAST + "\n国家税务总局\n二〇二二年四月三十一日\n",None),
(LAST + "\n国家税务总局\n二〇二二年 月 日\n",None),
(LAST + "\n国家税务总局\n2022年4月\n",None),
(LAST + "\n国家税务总局\n2022.4\n",None),
(LAST + "\n国家税务总局\n二〇二二年四月\n",None),
(LAST + "\n国家税务总局\n22年4月1日\n",None),
(LAST + "\n国家税务总局\n二〇二二年四月初一\n",None),
(LAST + "\n国家税务总局\n20222年4月1日\n",None),
(LAST + "国家税务总局2022年4月31日\n",None),
(LAST + "\n国家税务总局\n二O二二年四月一目\n",None),
(LAST + "\n国家税务总局\n贰零贰贰年肆月壹日\n",None),
]  # fmt: skip


@pytest.mark.parametrize(("below", "day"), OTHERS, ids=[below[15:].strip() for below, _ in OTHERS])
def test_other_dates(below: str, day: str | None) -> None:
    imported = proved(HEAD + below)
    *_, (_, last) = imported.directive.measures()
    assert f"{last.heading}{last.stop}{last.text}".replace("\n", "") in (LAST[2:], f"{LAST[2:]}特此公告。")
    issued = imported.directive.issued
    assert (issued.isoformat() if issued else None) == day
    assert any("is not understood" in line.en for line in imported.missing) == (day is None)


def test_a_cover_notice_that_is_misdated_is_told_of() -> None:
    cover = "商务部关于印发某方案的通知\n各省商务厅：\n现将某方案印发给你们。\n商务部\n2021年2月30日\n某方案\n为做好某事，制定本方案。\n"
    imported = proved(cover + "一、做甲。要做甲事。\n二、做乙。要做乙事。\n")
    assert [b.role for b in imported.directive.before if b.role in ("signature", "date")] == ["signature", "date"]
    assert "issued: the date printed in line 5 is not understood: 2021年2月30日" in [m.en for m in imported.missing]


def test_without_an_id_a_misdated_page_is_refused_for_its_date() -> None:
    page = HEAD + LAST + "\n海关总署\n2021年2月30日\n"
    with pytest.raises(ImportRefusedError, match="the date printed in line 8 is not understood: 2021年2月30日"):
        parse_capture(page.encode(), ".txt", romanise)


# sentences that end with something like a date and are the measure's own
OWN = [
    ("三、本公告自2021年7月2日起执行。", "a day inside a sentence"),
    ("三、执行期限至2021年7月2日", "a measure that ends with a day"),
    ("三、申报截止日期为：2021年7月2日", "behind a colon"),
    ("三、牵头单位：海关总署，时限：2021年7月2日", "a body and a day in a list"),
]


@pytest.mark.parametrize(("last", "why"), OWN, ids=[why for _, why in OWN])
def test_a_day_of_the_measure_itself(last: str, why: str) -> None:
    directive = proved(HEAD + last + "\n").directive
    *_, (_, measure) = directive.measures()
    assert (f"{measure.heading}{measure.stop}{measure.text}", directive.issued) == (last[2:], None)
    assert [b.role for b in directive.after] == []
