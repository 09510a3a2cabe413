"""How Chinese names are read: our list of words first, then pypinyin's phrases, then a character's usual reading."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, groupby, islice

from pypinyin.phrases_dict import phrases_dict

from builder.language.division import divide, known_words, table
from builder.language.syllables import hyphenated, is_chinese, possible_readings, units

_ADVERBS = tuple(
    "计划 步骤 重点 针对性 区别 选择 组织 有序 积极 稳妥 逐步 更好 更多 更快 更大 科学 合理 及时 切实 全面 系统 创造性 限度 程度 扎实 深入 "
    "不断 充分 客观 公正 平等 大力 大胆 认真 坚定不移 持之以恒 自觉 主动 自主 有效 迅速 灵活 完整 准确 因地制宜 实事求是 有力".split()
)
_BEFORE_FOR = frozenset("并 更好 积极 切实 主动 要 能 可以 能够 专门 免费 统一 优先 也 分别".split())
_MAKING = frozenset("以 把 将 由 从".split())
_BENEFITS = frozenset(
    "提供 服务 创造 奠定 营造 开辟 打下 作出 做出 争取 办理 注入 增添 减负 解决 开展 搭建 保驾护航 排忧解难".split()
)


@cache
def our_readings() -> dict[str, str]:
    """Our list: words and characters with their pinyin, capitals and hyphens included."""
    return table("readings.tsv")


def read(words: Sequence[str]) -> list[list[str]]:
    """The syllables of each word, a hyphen before a syllable where one belongs (中欧: Zhōng -Ōu).

    What is read together lies within a word, or in single characters that follow each other (长, 江).
    """
    spoken = [units(word) for word in words]
    pieces = [piece for run in _runs(spoken) for piece in divide(run, known_words())]
    in_order = chain.from_iterable(
        (_in_sentence(pieces, index),) if piece in ("为", "地", "得") else _syllables_of(piece)
        for index, piece in enumerate(pieces)
    )
    return [list(islice(in_order, len(parts))) for parts in spoken]


def _runs(spoken: Sequence[Sequence[str]]) -> Iterator[list[str]]:
    """The units that are read together: those of a word, and neighbouring words of one unit each."""
    for single, group in groupby(spoken, key=lambda parts: len(parts) == 1):
        if single:
            yield [unit for parts in group for unit in parts]
        else:
            yield from map(list, group)


def _in_sentence(pieces: Sequence[str], index: int) -> str:
    """为, 地 and 得 as words of their own: the sentence tells which.

    为 is wèi (for) where it begins, after an adverb, or before what is done for somebody, unless something is made into
    something (以…为, 将…转变为); else wéi (to be, to become). 地 is de after an adverb, 得
    between a verb and what comes of it (管得住).
    """
    before, after = "".join(pieces[:index]), pieces[index + 1 :]
    if pieces[index] == "得":
        return "de" if after and len(pieces[index - 1]) == 1 and before and before[-1] not in "不须必应可方" else "dé"
    if pieces[index] == "地":
        return "de" if before.endswith(_ADVERBS) else "dì"
    made = any(piece in _MAKING for piece in pieces[:index])
    benefit = not made and any(piece in _BENEFITS for piece in after)
    return "wèi" if not before or benefit or pieces[index - 1] in _BEFORE_FOR else "wéi"


@cache
def _syllables_of(piece: str) -> tuple[str, ...]:
    if piece in our_readings():
        return tuple(hyphenated(piece, our_readings()[piece]))
    if piece in phrases_dict:
        spoken = [
            possible_readings(char)[0] if char in "一不" else reading[0]
            for char, reading in zip(piece, phrases_dict[piece], strict=True)
        ]
        if _in_halves(piece):
            spoken[2] = "-" + spoken[2]
        return tuple(spoken)
    if is_chinese(piece[0]) and len(piece) > 1:  # an ordinary word
        parts = divide(piece, our_readings().keys() | phrases_dict.keys())
        return tuple(chain.from_iterable(map(_syllables_of, parts)))
    return (possible_readings(piece)[0],) if is_chinese(piece) else ("jiā" if piece == "+" else piece,)


def _in_halves(phrase: str) -> bool:
    """Whether a phrase of pypinyin is an idiom of two halves, not two ordinary words (法律制度) nor 供不应求."""
    if len(phrase) != 4 or phrase[1] in "不而以其于" or phrase[2] in "之而其于乎":
        return False
    return not (phrase[:3:2] == phrase[1::2] or phrase.endswith("主义") or {phrase[:2], phrase[2:]} <= known_words())
