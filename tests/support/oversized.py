"""Hostile inputs: what reads them, and how each is made in any size. Tests double them, `python -m tests.bench.oversized` times them.

A reader ends in what it makes or in problems with a line each; anything else that it raises is a fault.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import markdown

from builder.capture.decode import DecodeError, decode
from builder.capture.source_lines import SourceLines
from builder.capture.visible import visible_lines
from builder.facts.context import lines_of_context
from builder.facts.edition import edition_view
from builder.importing.parse import ImportRefusedError, parse_capture
from builder.language.pinyin import romanise
from builder.language.script import Traditional
from builder.model import Corpus, Edition, Library, MaoceError, Passage, Problem
from builder.model.limits import PARAGRAPH
from builder.pages.inline import inline
from builder.pages.markdown import escape
from builder.reading.connect import connect, directive_passages
from builder.reading.doubts import doubts
from builder.store.canonical import format_yaml
from builder.store.directive_file import dump_directive, load_directive
from builder.store.ids_lock import read_lock
from builder.store.project import Project, read_library
from builder.store.record_files import read_agency, read_english, read_not_terms, read_term
from builder.store.records import TermYaml
from builder.store.yaml_places import locate
from tests.conftest import LIBRARY
from tests.support.broken_files import COMMERCE, ENGLISH, MINISTRY, WAREHOUSE

EXTENSIONS = ["attr_list", "def_list", "md_in_html", "tables", "toc"]
HEAD = (
    "国务院关于某事的意见\n国发〔2020〕1号\n各省、自治区、直辖市人民政府：\n一、加强某方面的工作。\n（一）完善制度。\n"
)
TAIL = "\n（二）健全机制。\n国务院\n2020年1月2日\n"
FILE = """\
---
id: x
title: 国务院关于某事的意见
number: null
issuers: []
issued: null
source: {}
capture:
  file: x.txt
  sha256: x
---

## 一、任务

### （一）完善制度。

"""


def said(problems: list[Problem]) -> str:
    """What a reader's problems come to; each must be a line that a person can read."""
    for problem in problems:
        line = problem.line_in("en") + problem.line_in("zh")
        assert "\n" not in line
        assert len(line) < 20_000
    return f"{len(problems)} problems: {problems[0].rule}" if problems else "read"


def _import(text: str) -> str:
    try:
        directive = parse_capture(text.encode("utf-8", "surrogatepass"), ".html", romanise, need_id=False).directive
    except ImportRefusedError as error:
        return f"refused: {str(error)[:60]}"
    loaded, problems = load_directive("x.md", dump_directive(directive))
    assert problems or loaded == directive
    return said(problems)


def _show(text: str) -> str:
    try:
        visible_lines(decode(text.encode("utf-8", "surrogatepass")))
    except DecodeError as error:
        return f"refused: {str(error)[:60]}"
    return "read"


def _term(text: str) -> str:
    _, problems = read_term("x.yml", text, _traditional())
    return said(problems)


def _format(text: str) -> str:
    try:
        format_yaml("x.yml", text, TermYaml, "s")
    except MaoceError as error:
        return said(list(error.problems))
    return "read"


def _locate(text: str) -> str:
    found = {locate(text, ("not_terms", f"p{index}"), 0) for index in range(text.count("\n") - 1)}
    return f"{len(found)} places"


def _measure(text: str) -> str:
    """What check and build do with the text of a measure, but for the pages around it."""
    directive, problems = load_directive("x.md", FILE + text)
    if directive is None:
        return said(problems)
    library = _library()
    corpus = connect(Library({directive.id: directive}, {}, library.agencies, library.terms, {}, {}, {}))
    list(doubts(corpus, directive.id, SourceLines.of(text).line))
    for passage in directive_passages(directive):
        _pages(passage, corpus)
    return "read"


def _pages(passage: Passage, corpus: Corpus) -> None:
    view = edition_view(corpus, Edition.ZH_HANT, _traditional())
    lines_of_context(passage.text, corpus.readings[passage.place].mentions)
    body = "\n\n".join(inline(text, "index", text.lang) for text in view.passage(passage.place))
    markdown.markdown(body, extensions=EXTENSIONS)


def _markdown(text: str) -> str:
    """A prose field or an official paragraph on a page, within the limits of its file."""
    lines = [text[at : at + PARAGRAPH] for at in range(0, len(text), PARAGRAPH)]
    markdown.markdown("\n\n".join(map(escape, lines)), extensions=EXTENSIONS)
    return "read"


@cache
def _traditional() -> Traditional:
    return Traditional()


@cache
def _library() -> Library:
    return read_library(Project(LIBRARY))[0]


READERS: dict[str, Callable[[str], str]] = {
    "import": _import,
    "show": _show,
    "term": _term,
    "agency": lambda text: said(read_agency("x.yml", text, _traditional())[1]),
    "english": lambda text: said(read_english("x.yml", text)[1]),
    "not-terms": lambda text: said(read_not_terms("x.yml", text)[1]),
    "directive": lambda text: said(load_directive("x.md", text)[1]),
    "lock": lambda text: said(read_lock("ids.lock", text)[1]),
    "fmt": _format,
    "locate": _locate,
    "measure": _measure,
    "markdown": _markdown,
}


@dataclass(frozen=True, slots=True)
class Hostile:
    """A kind of input: its reader, how it is made of about so many characters, the size doubled and the size timed.

    `most` is what a stranger may send: as much as is read, or more than that.
    """

    name: str
    reader: str
    make: Callable[[int], str]
    most: int = 200_000

    def read(self, size: int) -> str:
        """Read the input in this size; gives what became of it."""
        return READERS[self.reader](self.make(size))


def _times(piece: str) -> Callable[[int], str]:
    return lambda n: piece * max(1, n // len(piece))


def _lines(piece: str) -> Callable[[int], str]:
    return lambda n: f"{piece}\n" * max(1, n // (len(piece) + 1))


def _page(make: Callable[[int], str]) -> Callable[[int], str]:
    return lambda n: f"{HEAD}{make(n)}{TAIL}"


def _numbered(n: int) -> str:
    return "".join(f"{number % 100}.任务。\n" for number in range(n // 6))


def _labels(n: int) -> str:
    numerals = "一二三四五六七八九十"
    return "".join(
        f"{numerals[i % 10]}{numerals[i // 10 % 10]}{numerals[i // 100 % 10]}{numerals[i // 1000 % 10]}"
        f"{numerals[i // 10000 % 10]}、任务\n"
        for i in range(n // 9)
    )


def _paragraphs(piece: str) -> Callable[[int], str]:
    """Paragraphs of a measure that are as long as they may be."""
    many = piece * (PARAGRAPH // 2 // len(piece))
    return lambda n: "\n\n".join([many] * max(1, n // len(many)))


def _within(record: str, old: str, make: Callable[[int], str]) -> Callable[[int], str]:
    assert old in record, old
    return lambda n: record.replace(old, make(n), 1)


def _distinct(line: str) -> Callable[[int], str]:
    return lambda n: "".join(line.format(i) for i in range(n // len(line)))


_BOMB = "".join(f"<b a={i}>" for i in range(200))

# Pieces that wrappers, headings and numbers are recognised by, each many times over: on one line, and a line each.
_IN_A_PAGE = (
    "\t", " ", "\u3000", " \t", "\u3000\u3000中", "一、", "（一）", "1.", "①", "（", "）", "《", "“", "。", "各", "国务院", "关于",
    "意见", "2020年1月2日", "（此件公开发布）", "附件：", "第一条", "专栏1", "〔2020〕1号", "国发〔2020〕1号", "【标题】", "索引号：",
    "首页>", "甲|乙", "扫一扫", "新华社北京1月2日电印发《", "https://a", "<https://a>", "<", "&", "&#", "\\u4e00", '"', "\\\"", "'", "{",
    "[", "---", "# ", "> ", "0", "十", "【（甲）】", "（（甲）", "甲乙丙丁戊己庚辛", "\u200b", "\U0001f600", "\u202e",
)  # fmt: skip
_IN_A_MEASURE = (
    "《a》", "《a》同时", "《甲》（国发〔2020〕1号）", "国发〔2020〕1号", "《", "（以下简称甲）", "（，简称甲，", "（", "“", "（商务部负责）", "商务部",
    "商务部门", "商务部、", "（商务部、", "负责", "（市市市市市市市市市市市市市市市市市市市市市市市市市负责）", "（按职责分工分别共同负责组织落实）",
    "责任单位：商务部。", "（完成时限：2020年底，", "商务部要会同有关部门，", "各部门、", "各级政府政府、", "到2025年，培育1家。", "2020年、",
    "2020年起", "0", "1家", "超一", "自之日起1", "\\", "[", "]", "](", "*", "**", "_", "`", "``", "<", "&", "|", "{", "{: .a}", "!", "~", "甲乙丙丁戊",
    "跨境电子商务", "\U00020000", "a", "A.", "1. ",
)  # fmt: skip

HOSTILE: tuple[Hostile, ...] = (
    *(Hostile(f"a page with a line of {p!r}", "import", _page(_times(p))) for p in _IN_A_PAGE),
    *(Hostile(f"a page with lines of {p!r}", "import", _page(_lines(p))) for p in _IN_A_PAGE),
    *(Hostile(f"a measure of {p!r}", "measure", _paragraphs(p), 90_000) for p in _IN_A_MEASURE),
    *(Hostile(f"{p!r} on a page", "markdown", _times(p), 90_000) for p in _IN_A_MEASURE if not "\u4e00" <= p[0] <= "\u9fff"),
    Hostile("a million numbered lines", "import", _page(_numbered), 6_000_000),
    Hostile("lines with numbers that differ", "import", _page(_labels)),
    Hostile("a page of 20 MB", "import", _page(_times("甲乙丙丁。\n")), 7_000_000),
    Hostile("a line of 10 MB", "import", _page(_times("甲乙丙丁")), 3_300_000),
    Hostile("front matter of 100,000 lines", "import", lambda n: "---\n" + "a: b\n" * (n // 5) + "---\n" + HEAD + TAIL, 500_000),
    Hostile("a title of 500,000 characters", "import", lambda n: f"标题：{'国' * n}\n发文机关：{'国' * n}\n索引号：1\n{HEAD}{TAIL}", 500_000),
    Hostile("issuers without a mark", "import", lambda n: f"标题：甲\n发文机关：{'商务部' * (n // 3)}\n索引号：1\n{HEAD}{TAIL}"),
    Hostile("nested div", "show", lambda n: "<div>" * (n // 11) + "甲" + "</div>" * (n // 11), 1_100_000),
    Hostile("div never closed", "show", _times("<div>"), 500_000),
    Hostile("lists in lists", "show", _times("<ul><li>"), 400_000),
    Hostile("tables in tables", "show", _times("<table><tr><td>"), 400_000),
    Hostile("div that select hides", "show", _times("<div><select></div></select>"), 650_000),
    Hostile("div that a cell hides", "show", _times("<div><table><tr><td></div></table>"), 700_000),
    Hostile("div closed by others", "show", _times("<div></x>"), 900_000),
    Hostile("formatting opened again", "show", lambda n: f"<p>{_BOMB}</p>" + "<p>甲</p>" * (n // 8), 400_000),
    Hostile("formatting with odd quotes", "show", lambda n: "<p>" + "<b a='<'>" * (n // 18) + "</p>" + "<p>x" * (n // 8), 400_000),
    Hostile("many attributes", "show", lambda n: f"<div {'a ' * (n // 2)}>", 400_000),
    Hostile("many attributes behind an odd one", "show", lambda n: f'<div x="<" {"a " * (n // 2)}>', 400_000),
    Hostile("tags without end", "show", _times("<a"), 1_000_000),
    Hostile("attributes without end", "show", _times('<div a="'), 1_000_000),
    Hostile("comments without end", "show", _times("<p><!--"), 1_000_000),
    Hostile("scripts without end", "show", _times("<p><script>"), 1_000_000),
    Hostile("a million <", "show", lambda n: "<p>" + "<" * n, 1_000_000),
    Hostile("entities without end", "show", lambda n: "<p>" + "&amp" * (n // 4), 1_000_000),
    Hostile("a huge entity", "show", lambda n: f"<p>&#{'9' * n};", 1_000_000),
    Hostile("more tags than a page has", "show", _times("<br>"), 4_000_000),
    Hostile("JSON nested deep", "show", _times("["), 1_000_000),
    Hostile("JSON with a huge number", "show", lambda n: f"[{'9' * n}]", 1_000_000),
    Hostile("half a surrogate in JSON", "import", lambda n: '["' + HEAD.replace("\n", "\\n") + "\\ud800" * (n // 6) + '甲"]'),
    Hostile("strings that do not end", "show", lambda n: "\\u4e00" * 30 + '"' + '\\"' * (n // 2), 400_000),
    Hostile("YAML nested in brackets", "term", _within(WAREHOUSE, "logistics", _times("[")), 100_000),
    Hostile("YAML nested in braces", "term", _within(WAREHOUSE, "logistics", _times("{a: ")), 100_000),
    Hostile("YAML nested in dashes", "term", _within(WAREHOUSE, "domain: logistics", _times("- ")), 100_000),
    Hostile("YAML nested in question marks", "term", _times("? "), 100_000),
    Hostile("YAML nested by indents", "term", lambda n: "".join(f"{' ' * i}a:\n" for i in range(int((2 * n) ** 0.5))), 100_000),
    Hostile("a huge integer", "term", _within(WAREHOUSE, "logistics", _times("9")), 100_000),
    Hostile("a huge hexadecimal integer", "term", _within(WAREHOUSE, "logistics", lambda n: f"0x{'f' * n}"), 100_000),
    Hostile("a huge sexagesimal", "term", _within(WAREHOUSE, "海外仓\n", lambda n: f"1{':20' * (n // 3)}\n"), 100_000),
    Hostile("unknown keys", "term", _within(WAREHOUSE, "domain: logistics", _distinct("a{}: 1\n")), 1_000_000),
    Hostile("the same key", "term", _within(WAREHOUSE, "domain: logistics", _lines("domain: tax")), 100_000),
    Hostile("numbers as keys", "not-terms", lambda n: "not_terms:\n" + _distinct("  {}: x\n")(n), 900_000),
    Hostile("aliases", "term", lambda n: "a: &a b\n" + "c: *a\n" * (n // 6), 100_000),
    Hostile("merge keys", "term", lambda n: WAREHOUSE + "<<: {a: b}\n" * (n // 11), 100_000),
    Hostile("tags", "term", _within(WAREHOUSE, "logistics", _times("!a ")), 100_000),
    Hostile("zero-width characters", "term", _within(WAREHOUSE, "海外仓\n", _times("\u200b")), 100_000),
    Hostile("tabs and text", "term", _within(WAREHOUSE, "domain: ", _times("\ta")), 100_000),
    Hostile("a list on one line", "term", _within(WAREHOUSE, "[海外仓]", lambda n: f"[{'a,' * (n // 2)}]"), 100_000),
    Hostile("list without end", "term", _within(WAREHOUSE, "[海外仓]", lambda n: f"[{'a,' * (n // 2)}"), 100_000),
    Hostile("text without end", "term", _within(WAREHOUSE, "海外仓\n", lambda n: '"' + "甲\n" * (n // 2)), 100_000),
    Hostile("full-width colons", "term", _lines("a：b"), 100_000),
    Hostile("dashes without a space", "term", _lines("-a:b"), 100_000),
    Hostile("values that need quotes", "term", _lines("a: @b: c"), 100_000),
    Hostile("comments that cut off", "term", _lines("a: b #c"), 100_000),
    Hostile("many documents", "term", _lines("---"), 100_000),
    Hostile("a definition of 500,000 [", "term", _within(WAREHOUSE, "en: A", lambda n: f"en: A{'[' * n}"), 500_000),
    Hostile("a name of many words", "term", _within(COMMERCE, "跨境电商\n", lambda n: f"{'跨境' * (n // 2)}\n"), 100_000),
    Hostile("many names", "agency", _within(MINISTRY, "    - text", lambda n: "    - {text: a, status: admitted, form: full}\n" * (n // 50) + "    - text")),
    Hostile("many measures in English", "english", _within(ENGLISH, "measures:\n", lambda n: "measures:\n" + _distinct('  "9{}": {{heading: a}}\n')(n)), 900_000),
    Hostile("places in a long list", "locate", lambda n: "not_terms:\n" + "".join(f"  p{i}: x\n" for i in range(n // 8)), 400_000),
    Hostile("comments to format", "fmt", _within(WAREHOUSE, "domain:", lambda n: "# a\n" * (n // 4) + "domain:"), 90_000),
    Hostile("lists and comments to format", "fmt", _within(WAREHOUSE, "broader: [cross-border-e-commerce]", lambda n: "broader:\n" + "  # a\n  - {a: b}\n" * (n // 18)), 90_000),
    Hostile("removals", "directive", _within(FILE + "甲\n", "capture:", lambda n: "removals:\n" + "  - {reason: link, text: a}\n" * (n // 29) + "capture:"), 1_500_000),
    Hostile("front matter nested", "directive", _within(FILE, "null", _times("[")), 200_000),
    Hostile("issuers on one line", "directive", _within(FILE, "[]", lambda n: f"[{'a,' * (n // 2)}]"), 1_000_000),
    Hostile("zero-width front matter", "directive", _within(FILE, "null", _times("\u200ba")), 1_000_000),
    Hostile("paragraphs of a group", "directive", lambda n: f"{FILE}<!-- group -->\n（一）甲\n\n" + "乙\n\n" * (n // 3), 1_000_000),
    Hostile("measures in a group", "directive", lambda n: f"{FILE}<!-- group -->\n（一）甲\n\n" + "### 1.乙\n\n" * (n // 8), 1_000_000),
    Hostile("items and text glued", "directive", lambda n: FILE + "#### 1.甲\n乙\n" * (n // 11), 1_000_000),
    Hostile("a measure too long", "directive", lambda n: FILE + "甲乙丙丁\n" * (n // 5), 1_000_000),
    Hostile("a line too long", "directive", lambda n: FILE + "甲" * n, 1_000_000),
    Hostile("roles that are none", "directive", lambda n: FILE + "<!-- a -->\n" * (n // 11), 1_000_000),
    Hostile("paragraphs without a role", "directive", lambda n: FILE.split("## ")[0] + "甲\n\n" * (n // 3), 1_000_000),
    Hostile("lines of the lock", "lock", _distinct("terms/a{} -> terms/b\n"), 2_000_000),
    Hostile("lines that are no addresses", "lock", _lines("a b"), 2_000_000),
)  # fmt: skip
