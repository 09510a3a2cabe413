"""What the name of a body tells of its place: 市商务委 is a city's, and beside it 医保局 is that city's, too."""

import re
from collections.abc import Iterable, Sequence

_PROVINCE = (
    "北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|"
    "西藏|陕西|甘肃|青海|宁夏|新疆|内蒙古|香港|澳门|台湾|深圳|合肥|广州|宁波|厦门|青岛|大连|南京|武汉|成都|西安|杭州"
)
_NATIONAL = r"(?:国家|国务院|中国|中央|中共中央|中华|全国|最高)"
_OFFICES = "局|委|厅|办|部|署|会|院|行|社|联|协|政府|公署|海关|中心|集团|公司|小组|办公室|委员会|工委|专班|单位|指挥部|支队|总队|站|所|处"
_OFFICE = f"(?:{_OFFICES})"
# 市商务委, 省税务局, 浦东新区政府, 自治区商务厅; not 市场监管总局, 区域协调办, 城市管理司.
_DIVISION = r"(?:省|自治区|自治州|兵团|市(?![场])|州(?!际)|县(?!域)|区(?![域块])|旗|盟)"
_LOCAL = (
    re.compile(
        rf"^(?!{_NATIONAL})(?!.{{0,3}}(?:战区|城市))[\u4e00-\u9fff]{{0,10}}?{_DIVISION}[\u4e00-\u9fff“”（）、]{{0,30}}?{_OFFICE}$"
    ),
    re.compile(rf"^(?:{_PROVINCE})[\u4e00-\u9fff]{{0,20}}{_OFFICE}(?<!组委)(?<!组委会)$"),
    re.compile(r"^(?!中国|海关)[\u4e00-\u9fff]{2,6}海关$|^(?:省|市|县|区|州)委$|^地方[\u4e00-\u9fff]{2,20}$"),
    re.compile(
        r"^[\u4e00-\u9fff]{2,12}(?:总局|部|署|局|委)[\u4e00-\u9fff]{1,10}(?:省|市|县|区)[\u4e00-\u9fff]{0,8}(?:局|办|中心|办公室)$"
    ),
    # A branch of a national body is none of its own: 中国人民银行某某中心支行.
    re.compile(r"(?:分公司|子公司|支行|分行|分局|分署|专员办|办事处|直属局)$"),
)
# A name that a ministry and a city's office share: 医保局, 发展改革委; 海关总署 and 财政部 are the nation's alone.
_SHARED = re.compile(rf"^(?!{_NATIONAL})[\u4e00-\u9fff]{{2,12}}(?<!总)(?:局|委|厅|办)$")
_LIST = re.compile(r"[。；;，,：:（(\n]")
_BETWEEN = re.compile(r"、|及其|以及|及|和|与")
_REACH = 150


def is_local(name: str) -> bool:
    """Whether a body is that of a province, a city or a smaller place, or a branch there, as its name alone tells."""
    return any(pattern.search(name) for pattern in _LOCAL)


def is_shared(name: str) -> bool:
    """Whether a national body and local ones go by this name: it is the nation's only where nothing local stands before."""
    return bool(_SHARED.match(name))


def stands_among_local(before: Sequence[str]) -> bool:
    """Whether the bodies that a list names before a shared name make it a local one's: a local one, and none of the nation."""
    return any(map(is_local, before)) and all(is_local(name) or is_shared(name) for name in before)


def local_among(text: str, names: Iterable[str], *, everywhere: bool) -> frozenset[str]:
    """Which of the bodies that a list `text` names are local, by their names or by those before them.

    `everywhere` tells that a local body says so: then it means its own by every shared name.
    """
    found: set[str] = set()
    before: list[str] = []
    for name in sorted(set(names), key=text.find):
        if is_local(name) or (is_shared(name) and (everywhere or stands_among_local(before))):
            found.add(name)
        before.append(name)
    return frozenset(found)


def listed_before(text: str, start: int) -> list[str]:
    """What the list in which a name at `start` of `text` stands names before it; nothing where it is the first."""
    run = _LIST.split(text[max(0, start - _REACH) : start])[-1]
    parts = _BETWEEN.split(run)
    return [part for part in parts[:-1] if part] if parts[-1] == "" else []
