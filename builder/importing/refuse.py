"""Pages that are no directive, and why."""

import re
from collections.abc import Sequence

from builder.model import Bilingual
from builder.model.numbering import OUTLINE, STYLES

_QUESTION = re.compile(r"^(?:\d+[.、．]?\s*)?(?:问|记者|答|主持人)\s*[：:]|^[【\[](?:问|答|记者)[】\]]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_LEVELS = " ".join(style.example for style in OUTLINE)
_USUAL = re.compile(r"[的，。、和在对为与不于发国一是]")


def reason_to_refuse(lines: Sequence[str], has_header: bool, sections: int, measures: int) -> Bilingual | None:
    """Why the official lines of a page are no directive that can be imported; None if they are one.

    `has_header` tells whether the page prints a title, a number, addressees or a signature with its date, `sections`
    and `measures` what the outline found.
    """
    text = "".join(lines)
    if len(text) < 30:
        return Bilingual(
            "the page holds hardly any text; save it again with its full text", "网页几乎没有文字；请重新保存全文"
        )
    han = len(_HAN.findall(text))
    if han < 0.3 * len(text):
        return Bilingual(
            "the page is not in Chinese, or its text is hidden in a script; save what the browser shows as text",
            "网页不是中文，或正文由脚本生成；请将浏览器显示的内容存为文本",
        )
    if len(text) > 200 and (len(_USUAL.findall(text)) < 0.03 * len(text) or text.count("\ufffd") > 0.01 * len(text)):
        return Bilingual(
            "the text is garbled (decoded from the wrong encoding); save the page again as UTF-8",
            "文字是乱码（编码有误）；请另存为 UTF-8",
        )
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
    if not has_header and re.search(r"解读》?$|^(?:政策)?解读[：:]|^一图读懂|答记者问$", lines[0]):
        return Bilingual(
            "this is an explanation of a document, not the document; save the page with its full text",
            "这是文件的解读，不是文件本身；请保存文件全文的网页",
        )
    if not sections and not measures and has_header:
        return Bilingual(
            f"the page prints a document, but none of its paragraphs is numbered {_LEVELS};"
            " directives without numbered measures are not supported yet",
            f"网页刊有文件，但没有一段以 {_LEVELS} 编号；尚不支持不编号的文件",
        )
    if not sections and not measures:
        return Bilingual(
            f"no directive found in {len(lines)} lines of text: a directive has numbered sections (一、 二、 …);"
            " news reports about a directive cannot be imported, save the page with its full text",
            f"{len(lines)} 行文字中没有文件：文件应有编号的部分（一、二、……）；关于文件的新闻不能导入，请保存文件全文的网页",
        )
    if not has_header and (sections + measures < 5 or not measures):
        return Bilingual(
            "no directive found: the page prints no title, document number, addressees or signature, and too few"
            " numbered sections; news reports cannot be imported, save the page with the document's full text",
            "没有找到文件：网页未印标题、文号、主送机关或落款，编号的部分也太少；新闻不能导入，请保存文件全文的网页",
        )
    return None
