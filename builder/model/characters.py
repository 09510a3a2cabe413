"""Characters that nobody sees: controls, what has no width, what only turns the direction of writing.

In a name they make two that look alike, in a page they hide or reorder what stands around them (Unicode Technical Report
36), and some of them no reader of YAML or XML accepts. None is ever needed in a text of ours or of the State Council.
"""

import re
import unicodedata

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


def code_point(char: str) -> str:
    """A character as the Unicode Standard names it: U+202E."""
    return f"U+{ord(char):04X}"


def is_seen(char: str) -> bool:
    """Whether a character is a letter, digit, mark of punctuation or sign of its own, or a blank; a mark on another is none."""
    return char == " " or (unicodedata.category(char)[0] in "LNPS" and not UNSEEN.match(char))
