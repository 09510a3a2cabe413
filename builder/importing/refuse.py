"""Pages that are no directive, and why."""

import re
from collections.abc import Sequence

_ARTICLE = re.compile(r"^第[一二三四五六七八九十百零〇\d]+条")
_GLUED_ARTICLE = re.compile(r"(?<=[。；：）\s])第[一二三四五六七八九十百]+条(?![、，款项第规的中])")
_CHAPTER = re.compile(r"^第[一二三四五六七八九十]+[章篇编]")
_QUESTION = re.compile(r"^(?:\d+[.、．]?\s*)?(?:问|记者|答|主持人)\s*[：:]|^[【\[](?:问|答|记者)[】\]]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_USUAL = re.compile(r"[的，。、和在对为与不于发国一是]")


def reason_to_refuse(lines: Sequence[str], has_header: bool, sections: int, measures: int) -> str | None:
    """Why the official lines of a page are no directive that can be imported; None if they are one.

    `has_header` tells whether the page prints a title, a number, addressees or a signature with its date, `sections`
    and `measures` what the outline found.
    """
    text = "".join(lines)
    if len(text) < 30:
        return "the page holds hardly any text; save it again with its full text"
    han = len(_HAN.findall(text))
    if han < 0.3 * len(text):
        return "the page is not in Chinese, or its text is hidden in a script; save what the browser shows as text"
    if len(text) > 200 and (len(_USUAL.findall(text)) < 0.03 * len(text) or text.count("\ufffd") > 0.01 * len(text)):
        return "the text is garbled (decoded from the wrong encoding); save the page again as UTF-8"
    articles = max(
        sum(1 for line in lines if _ARTICLE.match(line)),
        len(_GLUED_ARTICLE.findall(text)) - 2,  # a directive may quote two
    )
    if articles >= 3:
        return (
            "this is a regulation in articles (第…章, 第…条), a kind that is not supported yet;"
            " directives number their measures 一、 （一） 1."
        )
    if sum(1 for line in lines if _CHAPTER.match(line)) >= 3:
        return "this is a plan or regulation in chapters (第…章), a kind that is not supported yet"
    if sum(1 for line in lines if _QUESTION.match(line)) >= 2:
        return "these are questions and answers about a document, not the document; save the page with its full text"
    if not has_header and re.search(r"解读》?$|^(?:政策)?解读[：:]|^一图读懂|答记者问$", lines[0]):
        return "this is an explanation of a document, not the document; save the page with its full text"
    if not sections and not measures and has_header:
        return (
            "the page prints a document, but none of its paragraphs is numbered 一、 （一） 1.;"
            " directives without numbered measures are not supported yet"
        )
    if not sections and not measures:
        return (
            f"no directive found in {len(lines)} lines of text: a directive has numbered sections (一、 二、 …);"
            " news reports about a directive cannot be imported, save the page with its full text"
        )
    if not has_header and (sections + measures < 5 or not measures):
        return (
            "no directive found: the page prints no title, document number, addressees or signature, and too few"
            " numbered sections; news reports cannot be imported, save the page with the document's full text"
        )
    return None
