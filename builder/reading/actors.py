"""Lists of actors: 商务部、海关总署等有关部门及各地区."""

import re

from builder.language.bodies import is_local, is_shared
from builder.model import Actor
from builder.reading.names import NameIndex

_SEPARATOR = re.compile(r"、|，|,|；|以及|及其|及|和|与|等|会同|\s+")
# Actors that are no agency: groups of bodies, all bodies of a kind, bodies of a place.
_GENERIC = re.compile(
    r"^(?:国务院|中央|党中央、国务院)?(?:各|有关|相关|其他|其它|地方|试点|所在|沿边|沿海|属地|涉及|具体)|^(?:全[国省市区]|[省市区县州盟]|自治区)(?:直|级)?(?:各|有关|相关|性)"
    r"|^(?:国务院|中央)(?:各|有关|相关)|^中央和国(?:家机关|务院)(?!.*(?:工委|委员会|局|办|办公室|中心|党校)$)|^[\d一二三四五六七八九十]+[个家]?(?:部门|单位)$|^(?:省级|市级|县级|地市级|地方各级|省以下)|^(?:自贸试验区|试点地区|各省|当地|城市|设区|乡镇|基层|同级|本级)"
    r"|^.{0,6}(?:人民政府|地方政府)$(?<!省人民政府)(?<!市人民政府)(?<!区人民政府)|^(?:成员单位|有关方面|部门|单位|地方|地区|各方面)$"
)
_WHOLE_GENERIC = re.compile(
    # 各市、州、县人民政府; 各省、自治区、直辖市人民政府; 各地区、各部门 stay two
    r"中央和国家机关(?:各|有关|相关)?(?:部门和单位|部门|单位)|各?(?>省|自治区|直辖市|市|州|县|区|盟|旗|地区?|（区、市）|（区）|[、（）]){1,60}+(?:级)?(?:[及和]计划单列市)?(?:人民政府|政府)(?:（管委会）)?"
    r"|各省、自治区、直辖市(?:[及和]计划单列市)?"
)
_BODY_ENDING = re.compile(
    r"(?:部|委|局|署|会|办|院|行|厅|室|司|处|组|公司|集团|总社|中心|海关|学会|协会|企业|机构|政府|小组|最高[法检]|办公室|指挥部|"
    r"管委会|法院|检察院|总队|支队|军区|中央|银行|学校|大学|医院|单位|部门|地区|地方|省|市|区|县|州|馆|所|站|社|台|团|联|协|机关|委员|总公司|支行|分行|分局|分公司|平台|方面)(?:[（(][^（）()]{1,20}[）)])?$"
)
_MAX_NAME = 32
_SHORTEST = 3  # characters of a body that nothing but a known one beside it tells
# A left half that is no body of its own, whatever its last character: 中央和国家机关工委, 中小企业和民营经济发展局.
_NO_BODY = re.compile(
    r"^(?:中央|[省市县区州]?直?机关|(?:中小|民营|国有|外资|外商投资)?企业|城市|园区|港区|社区|学校|高校|银行|医院|单位)$"
)
_OFFICE = re.compile(r"(?:局|委|厅|办|部|署|工委|委员会|办公室)$")
_NEXT = re.compile(r"[、，,；;。和与及等]|\s")


def split_actors(text: str, names: NameIndex) -> tuple[list[Actor], list[str]]:
    """Divide a list of actors into named bodies and generic ones (各地区, 有关部门), each as written.

    A known name is taken whole, so that 工业和信息化部 is not cut at its 和, and 各市、州、县人民政府 is one actor.
    """
    named: list[Actor] = []
    generic: list[str] = []
    at = start = 0
    opened = 0  # the brackets that are open in the part that is being read

    def take(part: str) -> None:
        part = part.strip(" 　、，的")
        if not part:
            return
        if not names.agency(part) and is_generic(part):
            generic.append(part)
        else:
            named.append(Actor(part, names.agency(part)))

    while at < len(text):
        if at == start:
            opened = 0
            whole = _whole_at(text, at, names)
            if whole and (at + len(whole) == len(text) or _SEPARATOR.match(text, at + len(whole))):
                take(whole)
                at += len(whole)
                separator = _SEPARATOR.match(text, at)
                at = start = separator.end() if separator else at
                continue
        separator = _SEPARATOR.match(text, at) if text[at] not in "和与及" or _divides(text, start, at, names) else None
        if separator and opened <= 0:
            take(text[start:at])
            at = start = separator.end()
        else:
            opened += (text[at] in "（(“") - (text[at] in "）)”")
            at += 1
    take(text[start:])
    return named, generic


def is_generic(part: str) -> bool:
    """Whether an actor is no single body."""
    return bool(_GENERIC.match(part) or _WHOLE_GENERIC.fullmatch(part))


def look_like_actors(text: str, names: NameIndex) -> bool:
    """Whether a list holds nothing but bodies: each known, generic, or short and with a body's ending."""
    named, generic = split_actors(text, names)
    return (
        bool(named or generic)
        and not any("的" in actor.replace("设区的市", "") for actor in generic)
        and all(
            actor.agency
            or (len(actor.name) <= _MAX_NAME and _BODY_ENDING.search(actor.name) and "由" not in actor.name)
            for actor in named
        )
    )


def are_bodies(text: str, names: NameIndex) -> bool:
    """Whether a list holds bodies that are known or local, and such as 各地区, and nothing else."""
    named, generic = split_actors(text, names)
    return (
        bool(named or generic)
        and all(actor.agency or is_local(actor.name) for actor in named)
        and all(actor[0] in "各有" for actor in generic)
        and look_like_actors(text, names)
    )


def _divides(text: str, start: int, at: int, names: NameIndex) -> bool:
    """Whether 和, 与, 及 at `at` stands between two bodies and not inside a name (省经济和信息化厅)."""
    left = text[start:at]
    if _NO_BODY.match(left):
        right = _NEXT.split(text[at + 1 :], maxsplit=1)[0]
        return bool(names.agency_at(text, at + 1) or is_local(right) or not _OFFICE.search(right))
    if _BODY_ENDING.search(left) or is_generic(left):
        return True
    known = names.agency_at(text, at + 1) if len(left) >= _SHORTEST else None
    return known is not None and not is_shared(known) and bool(_NEXT.match(f"{text}、", at + 1 + len(known)))


def _whole_at(text: str, at: int, names: NameIndex) -> str | None:
    known = names.agency_at(text, at)
    generic = _WHOLE_GENERIC.match(text, at)
    return known or (generic[0] if generic else None)
