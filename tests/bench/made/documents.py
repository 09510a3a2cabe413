"""A directive that nobody issued, as a saved page: title, number, preamble, outline, signature, and what its site prints round it."""

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from html import escape
from itertools import chain

from tests.bench.made.outlines import OUTLINES, Heading, MadeMeasure, MadeSection
from tests.bench.made.wording import Pieces, Said, Wording

_NEWEST, _YEARS = date(2025, 12, 19), 30
_MEASURES = (20, 33)  # a directive has as many, from the first to the last
_HEADING = 24  # characters; a longer one is no lead sentence
_HEADINGS: tuple[tuple[Pieces, str], ...] = (
    (("加快发展", ""), "Speed up {}"),
    (("大力推进", "建设"), "Push ahead with {}"),
    (("积极培育", ""), "Foster {}"),
    (("支持", "做优做强"), "Support {}"),
    (("健全", "工作机制"), "Improve the arrangements for {}"),
    (("推动", "与", "融合"), "Bring {} and {} together"),
    (("统筹", "和", ""), "Coordinate {} and {}"),
)
_GISTS = (
    "Calls for more to be done for {}, and for results to be reported.",
    "Asks localities to support {} and firms to take part.",
    "Sets out how {} and {} are to be improved step by step.",
)
_KINDS = (
    ("意见", "Opinions"),
    ("通知", "Notice"),
    ("指导意见", "Guiding Opinions"),
    ("实施意见", "Implementation Opinions"),
)
_ISSUERS = (
    ("国务院办公厅", "国办发", "the General Office of the State Council"),
    ("国务院", "国发", "the State Council"),
)
_TITLES: tuple[tuple[Pieces, str], ...] = (
    (("关于加快发展", "的"), "on Speeding up {}"),
    (("关于促进", "工作的"), "on the Promotion of {}"),
    (("关于支持", "的"), "on Support for {}"),
)
_CITATIONS = ("认真落实《{}》（{}）。", "按照《{}》（{}）要求抓好落实。", "与《{}》（{}）做好衔接。")
_TARGETS = ("到{}年，力争培育{}家左右骨干企业。", "到{}年，建成{}个左右示范项目。", "到{}年，相关规模年均增长{}%左右。")
_CLAUSES = ("（{}牵头，{}按职责分工负责）", "（{}、{}按职责分工负责）", "（{}牵头，{}配合）", "（{}负责，{}参与）")


@dataclass(frozen=True)
class Page:
    """A saved page, and what is known of it that it does not say: English, and what its measures say of which term."""

    data: bytes
    suffix: str
    title_en: str
    sections: tuple[MadeSection, ...]

    @property
    def measures(self) -> list[MadeMeasure]:
        """Its measures as they are printed."""
        return [measure for section in self.sections for measure in section.measures]


class Documents:
    """Writes one directive after another, the oldest first; what it has written is cited by what follows."""

    def __init__(
        self,
        count: int,
        wording: Wording,
        sentences: Sequence[Pieces],
        agencies: dict[str, float],
        chance: random.Random,
    ) -> None:
        """`agencies` are names of bodies, each with a weight: how often it is made responsible."""
        self._count, self._wording, self._sentences, self._chance = count, wording, sentences, chance
        self._agencies, self._weights = list(agencies), list(agencies.values())
        self._written: list[tuple[str, str]] = []
        self._issued: dict[tuple[str, int], int] = {}

    def write(self, ordinal: int) -> Page:
        """The directive of this ordinal, from 0."""
        chance = self._chance
        issuer, series, issuer_en = _ISSUERS[chance.random() < 0.25]
        apart = min(60, 365 * _YEARS // self._count)
        day = _NEWEST - timedelta(days=apart * (self._count - 1 - ordinal))
        serial = self._issued[series, day.year] = self._issued.get((series, day.year), 0) + 1
        number = f"{series}〔{day.year}〕{serial}号"
        title, title_en = self._title(issuer, issuer_en)
        due = -(-len(self._wording.due) // (self._count - ordinal))
        sections = self._sections(chance.randint(*_MEASURES), due)
        lines = [
            title,
            number,
            "各省、自治区、直辖市人民政府，国务院各部委、各直属机构：",
            f"{self._filled().text}为做好有关工作，经研究，现提出以下意见：",
            *OUTLINES[ordinal % len(OUTLINES)](sections),
            issuer,
            f"{day.year}年{day.month}月{day.day}日",
            "（此件公开发布）",
        ]
        self._written.append((title, number))
        data, suffix = _saved(lines, ordinal, issuer, title, number, day)
        return Page(data, suffix, title_en, tuple(sections))

    def _title(self, issuer: str, issuer_en: str) -> tuple[str, str]:
        """A title that none has yet."""
        taken = {title for title, _ in self._written}
        while True:
            pieces, english = self._chance.choice(_TITLES)
            kind, kind_en = self._chance.choice(_KINDS)
            said = self._filled(pieces)
            title = f"{issuer}{said.text}{kind}"
            if title not in taken:
                return title, f"{kind_en} of {issuer_en} {english.format(said.terms[0].english)}"

    def _sections(self, measures: int, due: int) -> list[MadeSection]:
        sections, left = [], measures
        before = len(self._wording.due)
        while left:
            size = left if left < 8 else self._chance.randint(3, 6)
            left -= size
            inside = [self._measure() for _ in range(size)]
            if not left:
                inside[-1] = self._with_the_rest(inside[-1], due - before + len(self._wording.due))
            sections.append(MadeSection(self._heading(), tuple(inside)))
        return sections

    def _with_the_rest(self, measure: MadeMeasure, due: int) -> MadeMeasure:
        """The last measure, which also names what else is due; it has one paragraph, for a further one would close the text."""
        return replace(measure, paragraphs=((*self._wording.overdue(due), *chain(*measure.paragraphs)),))

    def _measure(self) -> MadeMeasure:
        chance = self._chance
        heading = self._heading()
        paragraphs = [self._paragraph() for _ in range(3 if chance.random() < 0.15 else 1)]
        if chance.random() < 0.15:
            target = chance.choice(_TARGETS).format(chance.randint(2026, 2035), chance.randint(2, 20) * 5)
            paragraphs[-1].append(Said(target))
        if chance.random() < 0.1 and self._written:
            paragraphs[-1].append(Said(chance.choice(_CITATIONS).format(*chance.choice(self._written))))
        if chance.random() < 0.4:
            paragraphs[-1].append(self._responsible())
        gist = chance.choice(_GISTS)
        named = [term.english for said in chain(*paragraphs) for term in said.terms] or ["this"]
        said_of = (chance.choice(named) for _ in range(gist.count("{}")))
        return MadeMeasure(heading, tuple(map(tuple, paragraphs)), gist.format(*said_of))

    def _paragraph(self) -> list[Said]:
        return [self._filled(due=True) for _ in range(self._chance.randint(2, 4))]

    def _heading(self) -> Heading:
        while True:
            pieces, english = self._chance.choice(_HEADINGS)
            said = self._filled(pieces)
            if len(said.text) <= _HEADING and not re.search("[、，]", said.text):
                return Heading(said, english.format(*(term.english for term in said.terms)))

    def _responsible(self) -> Said:
        named = list(dict.fromkeys(self._chance.choices(self._agencies, self._weights, k=self._chance.randint(3, 8))))
        rest = "、".join(named[1:]) or "各有关单位"
        return Said(self._chance.choice(_CLAUSES).format(named[0], rest))

    def _filled(self, pieces: Pieces | None = None, *, due: bool = False) -> Said:
        return self._wording.filled(lambda: pieces or self._chance.choice(self._sentences), due=due)


def _saved(lines: Sequence[str], ordinal: int, issuer: str, title: str, number: str, day: date) -> tuple[bytes, str]:
    """The page as it was saved: plain text, text with what a site prints round it, or HTML of one coding or another."""
    if ordinal % 4 == 1:
        head = (
            "首页 > 信息公开 > 国务院文件 > 商贸、海关、旅游 > 对外经贸合作收藏留言",
            f"发文机关：\t{issuer}\t成文日期：\t{day.year}年{day.month:02}月{day.day:02}日",
            f"标　　题：\t{title}",
            f"发文字号：\t{number}\t发布日期：\t{day.year}年{day.month:02}月{day.day:02}日",
            "",
        )
        return "\n".join((*head, *lines, "", "扫一扫在手机打开当前页", "")).encode(), ".txt"
    if ordinal % 4 == 3:
        coding = "gb18030" if ordinal % 8 == 3 else "utf-8"
        paragraphs = "".join(f"<p>{escape(line)}</p>\n" for line in lines)
        page = f'<html><head><meta charset="{coding}"><title>{escape(title)}</title></head><body>\n{paragraphs}</body></html>\n'
        return page.encode(coding), ".html"
    return "\n\n".join((*lines, "")).encode(), ".txt"
