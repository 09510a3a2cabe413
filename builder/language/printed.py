"""A page printed in Traditional characters, read in Simplified ones: each character of it stands for one, at its place.

The State Council issues its texts in Simplified characters, and sites in Hong Kong, Macau and Taiwan print them in
Traditional ones. Many Traditional characters have one Simplified form, so the way back is sure but for a few, which OpenCC
decides by the word in which they stand. What such a site put into words of its own (軟體 for 软件) no conversion undoes.
"""

import re
from collections.abc import Sequence

from builder.language.simplified import to_simplified
from builder.language.variants import as_simplified, regional_forms
from builder.model.refused import RefusedError

# Characters of which every document has some, and which no Simplified text has.
_OFTEN = re.compile("[國務關於發業貿進經為爲與對會個應將實產動總門東車長見員來時區縣]")
_OFTEN_SIMPLIFIED = re.compile("[国务关于发业贸进经为与对会个应将实产动总门东车长见员来时区县]")
_LOOKED_AT = 20_000  # characters, which tell enough
_FEWEST = 10
_MARKS = str.maketrans("「」『』﹁﹂﹃﹄", "“”‘’“”‘’")
# A plan is drawn with the knife in Simplified characters; Taiwan paints it.
_PLAN = re.compile("(?<=[计规策筹谋企比])画")
_WORDS = re.compile(
    "軟體|硬體|網際網路|網路|資訊安全|伺服器|程式碼|數位化|數位經濟|物聯網路|人工智慧|行動支付|智慧財產權"
)


class PrintedError(RefusedError):
    """A page whose characters cannot be led back to those in which its text was issued; the message says why."""


def is_traditional(lines: Sequence[str]) -> bool:
    """Whether a page is printed in Traditional characters.

    Raises PrintedError where it is in part, so that neither reading is that of the whole.
    """
    sample = "\n".join(lines)[:_LOOKED_AT]
    traditional = len(_OFTEN.findall(sample))
    if traditional < _FEWEST:
        return False
    simplified = len(_OFTEN_SIMPLIFIED.findall(sample))
    if min(traditional, simplified) * 4 > max(traditional, simplified):
        raise PrintedError(
            "the page is printed partly in Traditional and partly in Simplified characters; save the page of one edition, or"
            " the text alone",
            "网页一部分是繁体字，一部分是简体字；请保存单一版本的网页，或只保存正文",
        )
    return traditional > simplified


def in_simplified(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines of a Traditional page in Simplified characters, each as long as it was.

    Raises PrintedError where the page has words of Taiwan in place of those that were issued.
    """
    if words := dict.fromkeys(_WORDS.findall("\n".join(lines))):
        found = "、".join(list(words)[:5])
        raise PrintedError(
            f"the page is printed in Traditional characters and with other words than were issued ({found}); save the page of"
            " www.gov.cn or another in Simplified characters",
            f"网页用繁体字，并改换了原文的词语（{found}）；请保存中国政府网等简体字网页",
        )
    return tuple(map(_simplified, lines))


def _simplified(line: str) -> str:
    standard = "".join(regional_forms().get(char, char) for char in line)
    converted = to_simplified(standard)
    if len(converted) != len(line):
        converted = as_simplified(line)
    return _PLAN.sub("划", converted.translate(_MARKS))
