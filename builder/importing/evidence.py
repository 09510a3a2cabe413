"""What speaks for a directive: what it states of itself, and how it speaks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from builder.importing.header import Header
from builder.importing.outline import Outline
from builder.importing.title import KINDS, is_plain
from builder.model import Block

_BODY = (
    "人民政府|政府|国务院|委员会|委|部|厅|局|署|总署|海关|办公厅|办公室|办|中央|人民银行|总行|领导小组|指挥部|联席会议|监管局|监会"
    "|分局|分署|特派员办事处|关税区|贸促会|兵团|管委会"
)
_PRIVATE = re.compile(
    "公司|大学|学院|学校|小学|中学|医院|协会|学会|商会|物业|业主|家长|员工|会员|俱乐部|法院|事务所|编辑部|居委会|村委会|治丧|董事会|监事会|股东|筹委会|组委会|工会|理事会|秘书处"
)
# A company numbers its own papers as the state does.
_COMPANY = re.compile("有限公司|股份公司|集团公司|公司各|各分公司|本公司|我公司")
_SIGNED = re.compile(rf"(?:{_BODY})(?:[（(](?:代?章|盖章|印)[）)])?$")
_ADDRESSED = re.compile(
    rf"(?:{_BODY}|部门|直属机构|单位|分行|法院|检察院|机构|开发区|试验区|企业)(?:[、，,；（( 　]|[：:]$)"
)
_SENTENCE = re.compile(r"[。；]|如下[：:]$|包括[：:]$|^(?:以下|下面|上面|全体|各位|尊敬|亲爱)")
_TITLE = re.compile(rf"^[^。；：]{{0,80}}关于[^。；]{{2,150}}(?:{'|'.join(KINDS)})(?:[（(][^（）()]*[）)])?[》〉]?$")
_REPORTED = re.compile("发布|出台|印发了|公布|解读|征求|有感|学习")
# How directives begin what they number: with what is to be done, or with the headings that they all have.
_TO_DO = re.compile(
    r"^(?:进一步|积极|大力|加快|切实|全面|着力|持续|深入|稳步|有序|严格|不断|充分|主动|扎实|统筹|依法|鼓励|支持|引导)?"
    "(?:推进|推动|促进|加强|加大|加快|完善|健全|优化|深化|支持|鼓励|引导|提升|提高|强化|建立|建设|落实|规范|扩大|培育|发挥|创新|改革|拓展|发展"
    "|构建|打造|做好|开展|实施|保障|简化|降低|严格|严禁|明确|调整|取消|组织|搭建|增强|营造|防范|统筹|稳定|壮大)"
    "|^(?:总体要求|总体目标|指导思想|基本原则|主要目标|工作目标|发展目标|重点任务|主要任务|工作任务|保障措施|组织实施|组织保障|政策措施|适用范围)"
)
_STATE = re.compile(
    "国务院|党中央|中央|各地区|各部门|有关部门|人民政府|地方政府|商务部|海关总署|财政部|税务|部门|本意见|本通知|本公告|本方案"
)
_MANY_STATE_WORDS = 3


@dataclass(frozen=True, slots=True)
class Evidence:
    """Whether a page states a number, bodies as issuers, bodies to whom it is addressed, a signature of bodies, a title."""

    number: bool = False
    issuers: bool = False
    addressees: bool = False
    signature: bool = False
    title: bool = False
    titled: bool = False
    """Whether the title names a body as its issuer."""
    private: bool = False
    """Whether those who issue, sign or are addressed are a company's, and no public body issues or signs."""

    def __bool__(self) -> bool:
        """Whether it states any of them."""
        return self.number or self.issuers or self.addressees or self.signature or self.title

    @property
    def sure(self) -> bool:
        """Whether it states what no other kind of page does."""
        return self.number or (self.title and self.addressees and (self.titled or self.signature))


def find_evidence(
    header: Header, table: dict[str, str], below: Sequence[Block], official: Sequence[str], *, dated: bool
) -> Evidence:
    """What a page states: in its header, in its own table, below its text, or in a title among its first lines."""
    signatures = [*header.signature, *(block.text for block in below if block.role in ("signature", "date"))]
    titles = [header.title or "", table.get("title", ""), *official[:6]]
    addressees = header.addressees or ""
    signed = dated and any(_is_public(text) for text in signatures)
    titled = _is_public(titles[0].split("关于")[0])
    own = _COMPANY.search("\n".join((titles[0].split("关于")[0], addressees, *signatures)))
    if own and not (signed or titled or table.get("issuers")):
        return Evidence(private=True)
    return Evidence(
        number=bool(header.number or table.get("number")),
        issuers=bool(table.get("issuers")),
        addressees=bool(_ADDRESSED.search(addressees))
        and not (_SENTENCE.search(addressees) or _PRIVATE.search(addressees)),
        signature=signed,
        title=bool(header.title and not is_plain(header.title) and not _PRIVATE.search(header.title))
        or any(map(_is_title, titles)),
        titled=titled,
    )


def speaks(outline: Outline) -> bool:
    """Whether most of what is numbered begins as in a directive, and the text speaks of the state's bodies.

    For texts that state nothing of themselves, as the news agency prints what the centre issues.
    """
    measures = [m for section in outline.sections for m in section.measures]
    heads = [s.heading for s in outline.sections if s.heading] + [m.heading or m.text[:20] for m in measures]
    text = "".join(m.text for m in measures) + "".join(s.text for s in outline.sections)
    states = len(_STATE.findall(text))
    begun = sum(1 for head in heads if _TO_DO.match(head))
    return len(measures) >= _MANY_STATE_WORDS and states >= _MANY_STATE_WORDS and begun * 2 >= len(heads)


def _is_public(signature: str) -> bool:
    bare = re.sub(r"[\s（(]*[\d〇○零一二三四五六七八九]{4}年.*$", "", signature)
    return bool(_SIGNED.search(bare)) and not _PRIVATE.search(bare)


def _is_title(text: str) -> bool:
    bare = text.lstrip("#> ")
    return (
        bool(_TITLE.match(bare))
        and not _REPORTED.search(bare.split("关于")[0])
        and not _PRIVATE.search(bare.split("关于")[0])
    )
