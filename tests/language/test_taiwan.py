"""Our own Chinese in the words of readers in Taiwan, and official text never."""

import pytest

from builder.facts.blocks import Paragraph
from builder.facts.directive import directive_facts
from builder.facts.edition import edition_view
from builder.facts.view import View
from builder.language.script import Traditional
from builder.language.taiwan import their_words
from builder.model import Corpus, Edition, Library


@pytest.fixture(scope="module")
def view(loaded: tuple[Library, Corpus]) -> View:
    library, corpus = loaded
    return edition_view(corpus, Edition.ZH_HANT, Traditional(library.reviewed_traditional()))


OURS = [
    ("以数据和信息技术为产品", "以資料和資訊技術為產品", "data and information"),
    ("大数据技术", "大數據技術", "大數據 is said there too"),
    ("借助网络成交", "藉助網路成交", "a network"),
    ("把计算机程序翻译出来", "把電腦程式翻譯出來", "a program of a computer"),
    ("合格评定程序", "合格評定程序", "a procedure stays"),
    ("该协定6月10日通过", "該協定6月10日通過", "to pass stays"),
    ("通过检测的产品", "通過檢測的產品", "to pass a test stays"),
    ("通过互联网销售", "透過網際網路銷售", "by means of"),
    ("以数字方式订购，数字见附表", "以數位方式訂購，數字見附表", "digital, but not a figure"),
    ("产品质量与高质量发展", "產品品質與高質量發展", "quality, but the policy's name stays"),
    ("收入水平高，水平方向", "所得水準高，水平方向", "a level, but not horizontal"),
    ("国家互联网信息办公室管理互联网", "國家互聯網信息辦公室管理網際網路", "a body keeps its name"),
    ("依《中华人民共和国数据安全法》处理数据", "依《中華人民共和國數據安全法》處理資料", "a title keeps its words"),
    ("所称“网络交易”", "所稱“網絡交易”", "a quotation keeps its words"),
    ("集装箱、零部件和知识产权", "貨櫃、零組件和智慧財產權", "words of trade"),
    ("老挝、新西兰与老国", "寮國、紐西蘭與老國", "countries"),
]


@pytest.mark.parametrize(("ours", "shown", "why"), OURS, ids=[case[-1] for case in OURS])
def test_ours_in_the_words_of_its_readers(view: View, ours: str, shown: str, why: str) -> None:
    assert view.ours(ours).shown == shown


@pytest.mark.parametrize("edition", [Edition.EN, Edition.ZH_HANS])
def test_other_editions_keep_our_words(loaded: tuple[Library, Corpus], edition: Edition) -> None:
    view = edition_view(loaded[1], edition, Traditional())
    assert view.ours("数据和网络").shown == "数据和网络"


def test_the_list_is_sound() -> None:
    """At least forty words, each of them Chinese of Taiwan that Big5 can write, and none of one character."""
    words = their_words()
    assert len(words) > 40
    for simplified, theirs in words.items():
        assert len(simplified) > 1
        assert theirs.encode("big5"), simplified


def test_official_text_keeps_every_word(view: View, library: Library) -> None:
    """The pages of the directives say their lines in other characters, none of them in other words."""
    words = [word for word, theirs in their_words().items() if view.script.convert(word) != theirs]
    found = 0
    for directive in library.directives.values():
        page = directive_facts(view, directive)
        shown = {
            block.text.shown for block in page.blocks if isinstance(block, Paragraph) and "official" in block.roles
        }
        lines = [line for line in directive.text().split("\n") if any(word in line for word in words)]
        found += len(kept := [line for line in lines if view.script.convert(line) in shown])
        changed = {view.ours(line).shown for line in lines} - {view.script.convert(line) for line in lines}
        assert kept
        assert not changed & shown
    assert found > 40, "the texts hold words that the list would change"


def test_definitions_use_the_list_and_official_text_does_not(view: View, library: Library) -> None:
    changed = [
        term.id for term in library.terms.values() if view.ours(term.definition.zh) != view.zh(term.definition.zh)
    ]
    assert len(changed) > 40
