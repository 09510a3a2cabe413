"""A small library in which a stranger has written, into every field that takes it, what might run in a reader's browser.

`FILES` is a library that uses every field of every kind of file; `PAYLOADS` are the ways out of a page's text that we know.
"""

import copy
import html
import json
import shutil
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import cycle
from pathlib import Path
from typing import Any

from builder import pipeline
from builder.check.fingerprint import fingerprint
from builder.store.project import Project, read_library
from builder.store.yaml_dump import dump_yaml
from tests.conftest import ROOT, maoce_in

# Each ends in a call of ran(), so that a browser tells whether it did.
PAYLOADS = {
    "the title's end": "</title><script>ran()</script>",
    "an element": "<svg/onload=ran()><img src=x onerror=ran()>",
    "an element in words": "&lt;img src=x onerror=ran()&gt;",
    "an attribute's end": '" onmouseover="ran()" autofocus onfocus=\'ran()\' x="',
    "a list of attributes": '{: onclick="ran()" .x } { onload=ran() #x }',
    "a link": "[x](javascript:ran()) ![x](x 'y\"onerror=\"ran()') [x][y] [y]: javascript:ran()",
    "an address": "<javascript:ran()> <https://x.example/><script>ran()</script>",
    "code": "``x`` `<script>ran()</script>` ~~~ ```",
    "a block": "<div markdown=1 onclick=ran()>x</div> ::: x",
    "a comment's end": "--><script>ran()</script><!--",
    "a script's end": "</script><script>ran()</script> */ran()/* ';ran();' ${ran()}",
    "a style's end": "</style><style>@import 'https://x.example/'</style>",
    "a template": "{{ ran() }} {% raw %} {# #}",
    "a cell's end": "| x | <td onclick=ran()> |",
    "odd characters": "R&D \ufffd e\u0301 \u05d0 \U00020000 \\ \\\\ ^ $$ ¶ & &amp &#60; ==== ---- 1. * +",
    "a formula": '=HYPERLINK("https://x.example/","x") @SUM(1) +1 -1',
}
ALL = " ".join(PAYLOADS.values())
# For fields in which there is no room for all; one of them has each payload.
SHORT = [" ".join(list(PAYLOADS.values())[at : at + 2]) for at in range(0, len(PAYLOADS), 2)]

Files = dict[str, dict[str, Any]]
Place = tuple[str | int, ...]

TERM = "glossary/terms/overseas-warehouse.yml"
OTHER = "glossary/terms/cross-border-e-commerce.yml"
AGENCY = "glossary/agencies/mofcom.yml"
PARENT = "glossary/agencies/moftec.yml"
ENGLISH = "content/english/guobanfa-2020-7.yml"
NOT_TERMS = "glossary/not-terms.yml"
DIRECTIVE = "content/directives/guobanfa-2020-7.md"


def _zh(name: str, pinyin: str, status: str = "preferred", form: str = "full") -> dict[str, object]:
    return {"zh-Hans": name, "words": [name], "pinyin": pinyin, "status": status, "form": form}


FILES: Files = {
    TERM: {
        "id": "overseas-warehouse",
        "domain": "logistics",
        "names": {
            "zh": [
                _zh("海外仓储", "hǎiwài cāngchǔ") | {"words": ["海外", "仓储"]},
                _zh("海外仓", "hǎiwàicāng", "admitted", "short") | {"zh-Hant": "海外倉", "en": "overseas warehouse"},
                _zh("境外仓", "jìngwàicāng", "deprecated", "variant") | {"reason": "Of another meaning."},
            ],
            "en": [
                {"text": "warehousing overseas", "status": "preferred", "form": "full"},
                {"text": "overseas warehouse", "status": "admitted", "form": "full"},
                {
                    "text": "foreign depot",
                    "status": "deprecated",
                    "form": "variant",
                    "reason": "Reads as another's depot.",
                },
            ],
        },
        "regional": {"zh-TW": "海外發貨倉"},
        "english_status": "official",
        "english_source": "https://english.mofcom.gov.cn/warehouse",
        "definition": {
            "en": "A warehouse outside China in which goods are stocked before they are sold.",
            "zh": "货物先行运抵境外存放，接到订单后就近发货的仓库。",
        },
        "note": "Not a bonded one.",
        "not_within": ["海外仓单"],
        "broader": ["cross-border-e-commerce"],
        "sources": [{"directive": "guobanfa-2020-7", "measure": "1", "quote": "鼓励企业建设海外仓"}],
    },
    OTHER: {
        "id": "cross-border-e-commerce",
        "domain": "e-commerce",
        "names": {
            "zh": [_zh("跨境电商", "kuàjìng diànshāng", form="short") | {"words": ["跨境", "电商"]}],
            "en": [
                {"text": "e-commerce across borders", "status": "preferred", "form": "full"},
                {"text": "cross-border e-commerce", "status": "admitted", "form": "full"},
            ],
        },
        "english_status": "working",
        "definition": {"en": "Buying and selling across a border.", "zh": "通过互联网进行的跨境买卖。"},
        "sources": [{"directive": "guobanfa-2020-7", "measure": "2", "quote": "完善跨境电商发展支持政策"}],
    },
    AGENCY: {
        "id": "mofcom",
        "type": "constituent-department",
        "names": {
            "zh": [_zh("外贸部", "Wàimàobù"), _zh("商务部", "Shāngwùbù", "admitted")],
            "en": [
                {"text": "Ministry of Commerce", "status": "preferred", "form": "full"},
                {"text": "MOFCOM", "status": "admitted", "form": "acronym"},
            ],
        },
        "english_status": "official",
        "english_source": "https://english.mofcom.gov.cn/",
        "description": {"en": "The ministry for domestic and foreign trade.", "zh": "主管国内外贸易的部门。"},
        "note": "Not the ministry of before 2003.",
        "from": "2003-03",
        "predecessors": ["moftec"],
    },
    PARENT: {
        "id": "moftec",
        "type": "constituent-department",
        "names": {
            "zh": [
                _zh("对外贸易经济合作部", "Duìwài Màoyì Jīngjì Hézuò Bù")
                | {"words": ["对外", "贸易", "经济", "合作", "部"]}
            ],
            "en": [
                {"text": "Ministry of Foreign Trade and Economic Co-operation", "status": "preferred", "form": "full"}
            ],
        },
        "english_status": "working",
        "description": {"en": "The ministry for foreign trade until 2003.", "zh": "2003年以前主管对外贸易的部门。"},
        "until": "2003-03",
        "successors": ["mofcom"],
    },
    ENGLISH: {
        "directive": "guobanfa-2020-7",
        "sections": {"1": "Overseas warehouses", "2": "Support"},
        "measures": {
            str(n): {"heading": heading, "of": "", "gist": gist}
            for n, heading, gist in (
                (1, "Encourage firms to build overseas warehouses", "Firms are to be encouraged."),
                (2, "Improve policy for cross-border e-commerce", "Policy is to be improved."),
                (3, "Build public platforms for overseas warehouses", "Localities are to provide land."),
                (4, "Carry this out", "Localities are to organise the work."),
                (5, "Carry this out", "Departments are to organise the work."),
            )
        },
    },
    NOT_TERMS: {"not_terms": {"有关事项": "An ordinary phrase."}},
}

# What a stranger's page says; at each … stands the next payload.
PAGE = """\
国务院办公厅关于发展…海外仓的通知
国办发〔2020〕7号
各省、自治区、直辖市人民政府…：
现将有关事项通知如下…：
一、重点任务…
总的要求是稳中求进…。
（一）鼓励企业建设海外仓。在安排资金时予以支持…。（商务部负责）
（二）完善跨境电商发展支持政策。优先安排试点…。（商务部牵头，…配合）
（三）建设海外仓公共平台…。到2025年，建成…个，落实《关于…的意见》（以下简称…）。（商务部负责）
二、组织保障…
（四）落实责任<svg/onload=ran()>。压实责任…。
（五）落实责任…。{filler}…
国务院办公厅
2020年3月4日
附件：…
责任编辑：…
https://www.gov.cn/…
来源：…
"""
_FILLER = "各地区、各有关部门要加强组织领导，结合实际抓好贯彻落实，及时总结推广好的经验做法。" * 20


def page(payloads: Sequence[str]) -> str:
    """A saved page in HTML whose visible text holds `payloads` in turn, all of them at least once."""
    texts = PAGE.format(filler=_FILLER).split("…")
    turns = cycle(payloads)
    text = texts[0] + "".join(f"{next(turns)}{rest}" for rest in texts[1:])
    return "<html><body>" + "".join(f"<p>{html.escape(line)}</p>\n" for line in text.splitlines()) + "</body></html>"


def write(root: Path, files: Files, payloads: Sequence[str] = ("",)) -> None:
    """A project at `root` with these records and a directive imported from a saved page with `payloads` in it."""
    (root / "content").mkdir(parents=True, exist_ok=True)
    shutil.copy(ROOT / "mkdocs.yml", root)
    shutil.copytree(ROOT / "overrides", root / "overrides")
    saved = root / "page.html"
    saved.write_text(page(payloads), "utf-8")
    done = maoce_in(root)("import", saved, "--id", "guobanfa-2020-7")
    assert done.returncode == 0, done.stderr
    path = root / DIRECTIVE
    title = json.dumps(" ".join(("Notice on overseas warehouses", *payloads)).strip(), ensure_ascii=False)
    path.write_text(path.read_text("utf-8").replace("title_en: null", f"title_en: {title}"), "utf-8")
    put(root, files)


def put(root: Path, files: Files) -> None:
    """Write the records, the English ones with the fingerprints of the Chinese that is there."""
    files = copy.deepcopy(files)
    for name, data in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if name == ENGLISH:
            library, _ = read_library(Project(root))
            directive = library.directives.get("guobanfa-2020-7")
            for _, measure in directive.measures() if directive else ():
                data["measures"][measure.id]["of"] = fingerprint(measure)
        path.write_text(dump_yaml(_without_none(data)), "utf-8")


def _without_none(node: Any) -> Any:
    if isinstance(node, dict):
        return {key: _without_none(value) for key, value in node.items() if value is not None}
    return [_without_none(item) for item in node] if isinstance(node, list) else node


def leaves(node: object, path: Place = ()) -> Iterator[tuple[Place, str]]:
    """Every string in the data of a file, with the way to it."""
    if isinstance(node, str):
        yield path, node
    elif isinstance(node, dict):
        for key, value in node.items():
            yield from leaves(value, (*path, key))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from leaves(value, (*path, index))


def poisoned(files: Files, name: str, path: Place, value: str) -> Files:
    """The files with `value` at a place of one of them; a Chinese name is one whole."""
    files = copy.deepcopy(files)
    node: Any = files[name]
    for step in path[:-1]:
        node = node[step]
    node[path[-1]] = value
    if path[-1] == "zh-Hans":
        node |= {"words": [node["zh-Hans"]], "pinyin": None, "zh-Hant": None}
    return files


def poison(root: Path) -> tuple[Files, dict[tuple[str, Place], str]]:
    """Every file of the project at `root` with all payloads in each field that takes them, or the next few; and the others.

    Those are keyed by file and place, with the names of the rules by which `check` refused.
    """
    few = deque(SHORT)
    taken: list[tuple[str, Place, str]] = []
    refused: dict[tuple[str, Place], str] = {}
    for name in FILES:
        for path, value in leaves(FILES[name]):
            hostile = f"{value} {ALL}"
            put(root, poisoned(FILES, name, path, hostile))
            found = problems(root)
            if found and "[too-long]" in found[0]:
                hostile = f"{value} {few[0]}"
                put(root, poisoned(FILES, name, path, hostile))
                found = problems(root)
            if found:
                refused[name, path] = found[0].split("[")[1].split("]")[0]
            else:
                taken.append((name, path, hostile))
                few.rotate(0 if hostile.endswith(ALL) else -1)
    files = FILES
    for name, path, hostile in taken:
        files = poisoned(files, name, path, hostile)
    put(root, files)
    return files, refused


def problems(root: Path) -> list[str]:
    """What `check` says."""
    return list(map(str, pipeline.load(Project(root))[2]))
