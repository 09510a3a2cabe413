"""Short names that a text introduces: 跨境电子商务综合试验区（以下简称综试区）."""

import re

from builder.model import Abbreviation
from builder.model.document_number import CODED
from builder.reading.names import NameIndex

_INTRODUCED = re.compile(
    r"[（(](?:[^（）()\n]{0,300}[，,；;]\s*)?(?:以下|下文|下)?(?:简称|统称|称)(?:为)?[：:]?\s*[“\"‘「]?([^（）()“”\"‘’「」，,；;。]{1,30})[”\"’」]?"
    r"(?:[，,；;。][^（）()\n]{0,300})?[）)]"
)
_NUMBER = re.compile(rf"[（(](?:{CODED}|[^（）()]*号)[）)]$")
_BOUNDARY = re.compile(r"[，。；：、！？《》（）()\n]|(?<=[\u4e00-\u9fff])“(?=[^“”]*$)")
_REACH = 500  # how far before the parenthesis its long name may begin
_LIST_BOUNDARY = re.compile(r"[，。；：！？《》（）()\n]")
# Verbs that stand before the long name when it opens with no punctuation: 扩大跨境电子商务综合试验区（以下简称…
_VERB = re.compile(
    r"^(?:扩大|简化|取得|健全|强化|引导|推进|建设|建立|完善|发展|支持|鼓励|加快|促进|深化|推动|开展|实施|落实|设立|打造|加强|培育|优化|提升|规范|制定|出台|发挥|围绕|按照|根据|对|在|将|由|以)+"
)


def find_abbreviations(text: str, names: NameIndex) -> tuple[Abbreviation, ...]:
    """The abbreviations that `text` introduces, in order.

    The long name is the longest name of the glossary that ends at the parenthesis and contains the short one's first
    character; without one, or where a list gets one name (统称), the words since the last mark, less an opening verb.
    """
    found = []
    ending = {mention.end: mention.text for mention in names.find(text)}
    for match in _INTRODUCED.finditer(text):
        collective = "统称" in match[0]
        named = ending.get(match.start(), "")
        known = named if not collective and named != match[1] and match[1][0] in named else None
        before = _NUMBER.sub("", text[max(0, match.start() - _REACH) : match.start()])
        full = known or _long_name(before, _LIST_BOUNDARY if collective else _BOUNDARY)
        found.append(Abbreviation(match.start(), match.end(), match[1], full))
    return tuple(found)


def _long_name(before: str, boundary: re.Pattern[str]) -> str:
    title = re.search(r"《([^《》]*)》$", before)
    if title:
        return title[1]
    ends = [mark.end() for mark in boundary.finditer(before.rstrip("”"))]
    name = before[ends[-1] if ends else 0 :]
    name = _VERB.sub("", name) or name
    return name.strip("“”") if name.count("“") != 1 or (name[0] == "“" and name[-1] == "”") else name
