"""Characters that nobody sees: controls, what has no width, what only turns the direction of writing.

In a name they make two that look alike, in a page they hide or reorder what stands around them (Unicode Technical Report
36), and some of them no reader of YAML or XML accepts. None is ever needed in a text of ours or of the State Council.
"""

import re
import unicodedata
from collections.abc import Iterator

# Controls but tab and newline; the general category Cf; fillers that are letters by name and blank to the eye; surrogates;
# the noncharacters of every plane. A selector of a variant (U+FE00, U+E0100 …) stays, for it chooses the form of a
# character; one behind another chooses nothing, and whole messages have been hidden so.
_CLASS = (
    r"\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u115f\u1160\u17b4\u17b5\u0890\u0891\u08e2\u180b-\u180f\u200b-\u200f"
    r"\u2028-\u202e\u2060-\u206f\u2800\u3164\ud800-\udfff\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    r"\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U00016fe4\U0001d159\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
) + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))

_SELECTOR = r"[\ufe00-\ufe0f\U000e0100-\U000e01ef]"

UNSEEN = re.compile(f"[{_CLASS}]|(?<={_SELECTOR}){_SELECTOR}")


# What may be a pictograph: no letter, digit or mark of the writing that we use. Signs of measure and of reference
# (°, ©, ™, №, ℃, ㎡) are symbols, too, and stay, as does ○, the zero of 二○三○年.
_UNUSUAL = re.compile(r"[^\0-\u1fff\u2010-\u203a\u2100-\u214f\u25cb\u3000-\u9fff\uf900-\ufaff\uff00-\uff9f\ufffd]")
JOINERS = frozenset("\u200d\ufe0e\ufe0f\u20e3" + "".join(map(chr, range(0xE0020, 0xE0080))))


def code_point(char: str) -> str:
    """A character as the Unicode Standard names it: U+202E."""
    return f"U+{ord(char):04X}"


def is_seen(char: str) -> bool:
    """Whether a character is a letter, digit, mark of punctuation or sign of its own, or a blank; a mark on another is none."""
    return char == " " or (unicodedata.category(char)[0] in "LNPS" and not UNSEEN.match(char))


def pictographs(text: str) -> Iterator[tuple[int, str]]:
    """The emoji and other pictographs in `text`, each whole sequence with its place: 👍🏽, 👩‍💻, 🇨🇳, 1️⃣, ✓.

    They are told by their properties in the Unicode Character Database: other symbols, wide ones of any kind, what encloses
    a character or asks for its picture; and what is private or not yet assigned, as an emoji newer than this Python is.
    """
    after = 0
    for match in _UNUSUAL.finditer(text):
        start = end = match.start()
        if start < after or not _is_pictograph(text[start]):
            continue
        if text[start] in JOINERS and start > after:
            start -= 1  # the digit in a keycap, the sign that is to be a picture
        while end < len(text) and (text[end] in JOINERS or (_UNUSUAL.match(text, end) and _is_pictograph(text[end]))):
            end += 1
        after = end
        yield start, text[start:end]


def _is_pictograph(char: str) -> bool:
    category = unicodedata.category(char)
    wide = category[0] == "S" and unicodedata.east_asian_width(char) == "W"
    return wide or category in ("So", "Me", "Cn", "Co") or char == "\ufe0f"
