"""Pages that are no directive, and why."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from builder.importing.evidence import Evidence
from builder.importing.other_pages import other_kind, shown_instead, without_sentence
from builder.model import Bilingual
from builder.model.numbering import OUTLINE, STYLES, Level

_QUESTION = re.compile(r"^(?:\d+[.、．]?\s*)?(?:问|记者|答|主持人)\s*[：:]|^[【\[](?:问|答|记者)[】\]]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[A-Za-z]")
_KANA = re.compile(r"[\u3040-\u30ff]")
_NEUTRAL = re.compile(r"[\s\d.,%+-]")
_MOJIBAKE = re.compile(r"[\u0080-\u024f\u20ac\u2013-\u2122]")
_LEVELS = " ".join({level: style.example for style, level in reversed(OUTLINE.items())}[level] for level in Level)
# The characters of which half of any Chinese text consists; of garbled text hardly any is among them.
_USUAL = re.compile(
    "[的一是不了在人有中大来上个国和地到以时要就出会可也对生能而于下自之年过发后作用行所家种事成方多经法学如都同现当面定分进好小部其主理"
    "本前开但因从实日者意无与机民第公此工使情明性全三关点正业外将两高间由最重并物应文体政相利二等产或新制加月合内信表化位次度门任海通原提立及"
    "员名处各入口条平系更变四总电数安少报结目量建务做接场件计管期市直资金指统区保至便展科司五基则设式品告类求据程交规万取领共确切院办署厅税商]"
)


def reason_to_refuse(
    lines: Sequence[str],
    headline: str,
    evidence: Evidence,
    sections: int,
    measures: int,
    *,
    vouched: bool,
) -> Bilingual | None:
    """Why the official lines of a page are no directive that can be imported; None if they are one.

    `headline` is the title or the page's first line, `evidence` what the page states of itself, `sections` and `measures` what
    the outline found. `vouched` tells that a person says that it is one, or that it speaks as one from beginning to end.
    """
    return (
        _unreadable("".join(lines))
        or _of_another_form(lines)
        or (None if evidence.sure else shown_instead(lines))
        or other_kind(headline, lines, sure=evidence.sure)
        or (_PRIVATE if evidence.private else None)
        or (without_sentence(lines) if evidence and not sections and not measures else None)
        or _without_outline(evidence, sections, measures, vouched=vouched)
    )


def _unreadable(text: str) -> Bilingual | None:
    """Why a text can be read by nobody who reads Chinese."""
    counts: Counter[re.Pattern[str]] = Counter()
    for char, times in Counter(text).items():  # a page has some hundred different ones
        for kind in _kinds(char):
            counts[kind] += times
    han, latin = counts[_HAN], counts[_LATIN]
    broken = counts[_MOJIBAKE] > 0.2 * len(text) or counts[_USUAL] < 0.15 * han
    if (han and text.count("\ufffd") > 0.01 * len(text)) or (len(text) > 100 and broken):
        return _GARBLED
    if len(text) >= 20 and latin > 2 * han and latin > 0.5 * len(text):
        return Bilingual(
            "the page is not in Chinese, but in English or another language in Latin letters; save the Chinese page",
            "网页不是中文，而是英文或其他拉丁字母的文字；请保存中文网页",
        )
    if counts[_KANA] > 0.05 * len(text):
        return Bilingual(
            "the page is not in Chinese, but in Japanese; save the Chinese page",
            "网页不是中文，而是日文；请保存中文网页",
        )
    if len(text) < 30:
        return Bilingual(
            "the page holds hardly any text; save it again with its full text", "网页几乎没有文字；请重新保存全文"
        )
    if han < 0.3 * (len(text) - counts[_NEUTRAL]):
        return Bilingual(
            "the page is not in Chinese, or its text is hidden in a script; save what the browser shows as text",
            "网页不是中文，或正文由脚本生成；请将浏览器显示的内容存为文本",
        )
    return None


@cache
def _kinds(char: str) -> tuple[re.Pattern[str], ...]:
    """Of which kinds a character is."""
    return tuple(kind for kind in (_HAN, _LATIN, _KANA, _NEUTRAL, _MOJIBAKE, _USUAL) if kind.match(char))


_PRIVATE = Bilingual(
    "this is a paper of a company or another private body, no directive; save the page with a directive's full text",
    "这是公司或其他非公共机构的文件，不是政策文件；请保存文件全文的网页",
)
_GARBLED = Bilingual(
    "the text is garbled (decoded from the wrong encoding); save the page again as UTF-8",
    "文字是乱码（编码有误）；请另存为 UTF-8",
)


def _of_another_form(lines: Sequence[str]) -> Bilingual | None:
    """Why a text has another form than a directive's: in articles, in chapters, in questions and answers."""
    text = "".join(lines)
    for style in STYLES:
        if style.refused:
            glued = len(style.inside.findall(text)) - 2 if style.inside else 0  # a directive may quote two
            if max(glued, sum(1 for line in lines if style.match(line))) >= 3:
                return style.refused
    if sum(1 for line in lines if _QUESTION.match(line)) >= 2:
        return Bilingual(
            "these are questions and answers about a document, not the document; save the page with its full text",
            "这是关于文件的问答，不是文件本身；请保存文件全文的网页",
        )
    return None


def _without_outline(evidence: Evidence, sections: int, measures: int, *, vouched: bool) -> Bilingual | None:
    """Why a page of no other kind is no directive: it states nothing of itself, or numbers nothing."""
    if not evidence and not (vouched and sections + measures >= 5 and measures):
        return Bilingual(
            "no directive found on this page: it states neither issuer, document number, addressees nor the signature of a public"
            " body, and no title such as 关于…的通知; news reports and articles cannot be imported, save the page with the"
            " document's full text",
            "在此网页上没有找到文件：既未写明发文机关、文号、主送机关，也没有公共机关的落款，也没有“关于……的通知”之类的标题；"
            "新闻和文章不能导入，请保存文件全文的网页",
        )
    if not sections and not measures:
        return Bilingual(
            f"the page prints a document, but none of its paragraphs is numbered {_LEVELS};"
            " directives without numbered measures are not supported yet",
            f"网页刊有文件，但没有一段以 {_LEVELS} 编号；尚不支持不编号的文件",
        )
    return None
