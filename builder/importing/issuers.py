"""Who issues a document: the names in its title, in a list and in a signature, told apart."""

import re
from collections.abc import Collection

_SPACED_NAME = re.compile(r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff](?:[ 　][\u4e00-\u9fff])+(?![\u4e00-\u9fff])")
# A division or a branch of the body whose name stands before it.
_IS_PART = re.compile(
    r"办公厅|办公室|秘书局|[\u4e00-\u9fff]{1,8}司$|驻?[\u4e00-\u9fff]{2,10}(?:分行|支行|分局|分署|分公司|办事处|专员办|监管局|营业管理部)$"
    r"|[\u4e00-\u9fff]{2,10}税务局$"
)
# 商务部等14部门关于…: the signature lists them all.
_AND_OTHERS = re.compile(
    r"(?:(?!关于|印发|转发|批转|发布).){2,40}?等[一二三四五六七八九十\d]*个?(?:部门|单位|部委|机构)(?:关于|印发|发布)"
)


def stated_issuers(
    stated: tuple[str, ...],
    title: str | None,
    signed: tuple[str, ...],
    named: tuple[str, ...],
    names: Collection[str],
) -> tuple[str, ...]:
    """The issuers that the page's table states, the title names, or the signature gives, whichever says most.

    Where none of them does, `named` are those that the number names.
    """
    titled = issuers_of(title, names)
    if _AND_OTHERS.match(title or "") and len(signed) > 1:
        return signed
    if len(titled) > len(stated) and set(stated) <= set(titled):
        return titled
    return stated or titled or signed or named


def issuers_of(title: str | None, names: Collection[str] = ()) -> tuple[str, ...]:
    """The issuers that a title begins with, as written (中共中央 国务院关于… → 中共中央, 国务院).

    Issuers glued together are told apart by `names`, the known names of agencies, the longest first; what is left
    between two known names is an issuer, too.
    """
    head = re.split(r"关于|印发|转发|批转|发布", title or "", maxsplit=1)
    return split_issuers(head[0], names) if len(head) > 1 else ()


def split_issuers(text: str, names: Collection[str] = ()) -> tuple[str, ...]:
    """The issuers in a list with or without marks between them."""
    whole = re.sub(r"[\s、，,：:　]+", "", text.strip("（）() 　"))
    if names and all(name in names for name in _glued(whole, names)):
        return tuple(_glued(whole, names))
    issuers: list[str] = []
    for part in re.split(r"[\s、，,：:　]+", _closed_up(text).strip("（）() 　：:")):
        issuers += _glued(part, names)
    return tuple(issuers)


def _closed_up(text: str) -> str:
    """A name set with spaces between its characters (商 务 部), without them."""
    return _SPACED_NAME.sub(lambda match: re.sub(r"\s", "", match[0]), text)


def _glued(part: str, names: Collection[str]) -> list[str]:
    """`part` divided at known names; whole if it begins with none."""
    found: list[str] = []
    at = 0
    longest = max(map(len, names), default=0)
    while at < len(part):
        ends = range(min(len(part), at + longest), at + 1, -1)
        known = next((part[at:end] for end in ends if part[at:end] in names), None)
        if known is None:
            break
        found.append(known)
        at += len(known)
    rest = part[at:]
    if not rest or (found and re.fullmatch(r"等.*(?:部门|单位|部委|机构)", rest)):
        return found  # 等部门 belongs to the list, not to the last name
    if found and (found[-1] in ("国务院", "中共中央") or _IS_PART.match(rest)):
        # 国务院关税税则委员会, 商务部办公厅, 国家税务总局深圳市税务局: the known name is only the beginning of the issuer's.
        return [*found[:-1], found[-1] + rest]
    return [*found, rest] if len(rest) > 1 else [part]
