"""How Chinese is set: what tests look for in words of ours."""

import re

HAN = re.compile(r"[\u3400-\u9fff]")
# A mark of half width beside Chinese, with a space between them or without.
HALF_WIDTH = re.compile(
    r"[\u3400-\u9fff\u201d\u3001-\u3011\uff09] ?[(),:;!?]|[(),:;!?] ?[\u3400-\u9fff\u201c\u3008-\u3011\uff08]"
)
