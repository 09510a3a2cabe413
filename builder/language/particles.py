"""为, 地 and 得 as words of their own: which of their pronunciations a sentence asks for."""

import re
from collections.abc import Sequence

_ADVERB = re.compile(
    "(?:计划|步骤|重点|针对性|区别|选择|组织|有序|积极|稳妥|逐步|更好|更多|更快|更大|科学|合理|及时|切实|全面|系统|创造性"
    "|正确|如实|真实|严格|规范|高效|公开|透明|公平|合法|明确|清楚|清晰|具体|详细|细致|周密|妥善|慎重|谨慎|审慎|理性|果断"
    "|坚决|坚定|严肃|严厉|深刻|紧密|密切|牢固|牢牢|广泛|普遍|持续|稳定|稳步|稳健|务实|顺利|快速|快捷|便捷|便利|方便|均衡|协调"
    "|独立|单独|共同|联合|同步|同等|擅自|随意|任意|盲目|恶意|故意|善意|自由|自愿|自动|人为|直接|间接|经常|定期|长期|临时|逐渐"
    "|逐一|逐级|逐项|分批|分步|分类|根本|彻底|适当|适度|适时|相应|绝对|极大|最大|大幅|显著|明显|依规|.性|.效|.序|.度|.步|自然|必然|当然"
    "|限度|程度|扎实|深入|不断|充分|客观|公正|平等|大力|大胆|认真|坚定不移|持之以恒|自觉|主动|自主|有效|有力|迅速|灵活"
    "|完整|准确|因地制宜|实事求是)$"
)
_BEFORE_FOR = re.compile("并|更好|积极|切实|主动|要|能|可以|能够|专门|免费|统一|优先|也|分别")
_INTO = re.compile("[以把将由从]")
_BENEFIT = re.compile(
    "提供|服务|创造|奠定|营造|开辟|打下|[作做]出|争取|办理|注入|增添|减负|解决|开展|搭建|保驾护航|排忧解难|纾困解难"
)


def particle(pieces: Sequence[str], index: int) -> str:
    """The pronunciation of `pieces[index]` (为, 地 or 得) among the words of its sentence.

    为 is wèi (for) where the sentence begins, after an adverb, or before what is done for somebody, unless something is
    made into something (以…为, 将…调整为); else wéi (to be, to become). 地 is de after an adverb, 得 between a verb of
    one syllable and what comes of it (管得住).
    """
    before, after = pieces[:index], pieces[index + 1 :]
    match pieces[index]:
        case "地":
            return "de" if _ADVERB.search("".join(before)) else "dì"
        case "得":
            return "de" if before and after and len(before[-1]) == 1 and before[-1] not in "不须必应可方" else "dé"
    if not before or _BEFORE_FOR.fullmatch(before[-1]):
        return "wèi"
    benefit = any(map(_BENEFIT.fullmatch, after)) and not any(map(_INTO.fullmatch, before))
    return "wèi" if benefit else "wéi"
