"""What the pages of terms and agencies have in common: names, and where they are used."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Literal

from builder.facts import paths
from builder.facts.blocks import Block, Column, Definition, Fold, Heading, Item, List, PageFacts, Paragraph, Table
from builder.facts.parts import Group, Grouped
from builder.facts.relations import DirectiveUses
from builder.facts.text import Origin, Style, Text
from builder.facts.translation import english_of
from builder.facts.view import Context, View
from builder.facts.words import echo, name
from builder.language.simplified import to_simplified
from builder.model import Agency, ChineseName, EnglishName, RegionalName, Term, address


def page(view: View, kind: Literal["term", "agency"], record: Term | Agency) -> PageFacts:
    """The page of a record, without its blocks."""
    return PageFacts(
        kind,
        paths.record_page(kind, record.id),
        view.lang,
        view.name(record),
        source=f"glossary/{address(kind, record.id)}.yml",
        about=record,
        uses=len(view.corpus.mentions_of(kind, record.id)),
    )


def titles(view: View, record: Term | Agency) -> Iterator[Block]:
    """The record's name, and below it the name in the other language."""
    chinese, pinyin = view.chinese_name(record), view.pinyin(record.name_zh.pinyin)
    others = [chinese, pinyin] if view.en else [pinyin, view.english(record.name_en.text)]
    yield Heading(1, name(view.name(record)))
    yield Paragraph(name(view.joined(others, " · ")), ("subtitle",))


def note(view: View, record: Term | Agency) -> Iterator[Block]:
    """What translators should know, which is written in English alone: in a Chinese edition it is folded away."""
    if not record.note:
        return
    if view.en:
        label = view.joined([view.label("note"), view.t.colon.strip()]).marked(Style.STRONG, Origin.LABEL)
        yield Paragraph(view.joined([label, view.english(record.note)], " "), ("note",))
    else:
        yield Fold(view.label("note"), (Paragraph(view.english(record.note), ("note",)),), "in-english")


def names(view: View, record: Term | Agency) -> Iterator[Block]:
    """Every name with its status, what Hong Kong and Taiwan say, where the English comes from, and the last review."""
    yield Heading(2, view.label("names"), "names")
    forms: tuple[str, ...] = ("simplified", "traditional", "pinyin")
    chinese = [(one, _chinese(view, one)) for one in record.zh]
    if any(one.en for one in record.zh):
        forms = (*forms, "english")
        chinese = [(one, (*cells, _own_english(view, record, one))) for one, cells in chinese]
    yield _names(view, forms, chinese)
    if record.regional:
        said = view.joined([_regional(view, *both) for both in _by_word(record.regional).items()], view.t.comma)
        yield Definition(view.label("regional"), (said,))
    yield _names(view, ("english",), [(one, (name(view.english(one.text)),)) for one in record.en])
    rendering = [view.labelled("rendering", view.label(f"english_{record.english_status}"))]
    if record.english_source:
        opening, closing = (view.mark(bracket).marked(Origin.LABEL) for bracket in view.brackets)
        rendering += [opening, view.source(record.english_source), closing]
    yield Paragraph(view.joined(rendering), ("status",))
    if not view.en:
        yield from _reasons(view, (*record.zh, *record.en))
    reviewed = view.mark(view.date(record.reviewed)) if record.reviewed else view.label("not_reviewed")
    yield Paragraph(view.labelled("reviewed", reviewed.marked(Origin.LABEL)), ("status",))


def none_yet(view: View, kind: str) -> Paragraph:
    """In place of a list: that the library has no `directives`, `terms` or `agencies` yet."""
    return Paragraph(view.label(f"none_{kind}"), ("status",))


def uses(view: View, key: str, directives: Sequence[DirectiveUses]) -> Grouped:
    """The contexts in which a name is used, by year and directive, the newest first; `key` names the list."""
    groups = []
    for year, found in groupby(directives, key=lambda use: use.year):
        heading = Heading(3, year_label(view, year), f"year-{year or 'undated'}")
        blocks = tuple(block for one in found for block in _uses_in(view, one))
        groups.append(Group(str(year or "undated"), heading.text, blocks, heading))
    return Grouped(key, view.label(key), tuple(groups))


def year_label(view: View, year: int | None) -> Text:
    """A year as it heads a part of a list."""
    return view.label("by_year", year=year) if year else view.label("undated")


def _uses_in(view: View, uses: DirectiveUses) -> Iterator[Block]:
    directive = uses.directive
    link = echo(view.directive_link(directive))
    yield Heading(4, link, f"in-{directive.id}", view.number_plain(directive))
    yield List(
        tuple(
            Item(
                (echo(view.place_link(part[0][0])),),
                tuple(Paragraph(echo(_context(view, context))) for context in view.contexts(part)),
            )
            for part in uses.parts
        )
    )


def _context(view: View, context: Context) -> Text:
    """A context; in English behind what renders it, on a line of its own."""
    place, start, end, mentions, text = context
    english = english_of(view, place, start, end, mentions) if view.en else None
    return view.joined([english, "\n", text]).marked(Style.LINES) if english else text


def no_uses(view: View, kind: str, record_id: str) -> Paragraph:
    """That no directive names a record, or that each name of it that stands there is a part of a longer one: of whose."""
    held = view.corpus.held.get((kind, record_id), ())
    holders = dict.fromkeys((found.holder.kind, found.holder.target) for found in held)
    if not holders:
        return Paragraph(view.label("no_uses"))
    links = view.joined([view.record_link(*holder) for holder in holders], view.t.comma)
    return Paragraph(view.labelled("only_within", echo(links)))


def term_table(view: View, terms: Iterable[Term], uses: Mapping[str, int] | None = None) -> Table:
    """Terms by their names in both languages, the edition's own first; `uses` are counted in a last column."""
    keys = ("english", "chinese", "pinyin") if view.en else ("chinese" if uses else "term", "pinyin", "english")
    columns = [Column(view.label(key)) for key in keys]
    if uses is not None:
        columns.append(Column(view.label("uses_count"), numbers=True))

    def row(term: Term) -> Iterator[Text]:
        pinyin = view.pinyin(term.name_zh.pinyin)
        yield view.record_link("term", term.id)
        yield from (view.chinese_name(term), pinyin) if view.en else (pinyin, view.english(term.name_en.text))
        if uses is not None:
            yield view.mark(str(uses[term.id] or "–"))

    return Table(tuple(columns), tuple(tuple(echo(cell) for cell in row(term)) for term in terms))


def _names(
    view: View, forms: Sequence[str], names: Sequence[tuple[ChineseName | EnglishName, tuple[Text, ...]]]
) -> Table:
    """Names in their forms with the advice on their use; in English why not to use one as well, if there is a reason."""
    reasons = view.en and any(one.reason for one, _ in names)
    keys = (*forms, "status", *(("reason",) if reasons else ()))
    return Table(
        tuple(Column(view.label(key)) for key in keys),
        tuple((*cells, _status(view, one), *((_reason(view, one),) if reasons else ())) for one, cells in names),
    )


def _chinese(view: View, one: ChineseName) -> tuple[Text, ...]:
    generated = view.label("generated").marked(Style.EMPHASIS)

    def proposed(text: Text, reviewed: bool) -> Text:
        return name(text) if reviewed else view.joined([name(text), generated], " ")

    return (
        name(view.tagged(one.zh_hans, one.zh_hant, "zh-Hans")),
        proposed(view.tagged(one.zh_hant, one.zh_hans, "zh-Hant"), one.zh_hant_reviewed),
        proposed(view.pinyin(one.pinyin), one.pinyin_reviewed),
    )


def _own_english(view: View, record: Term | Agency, one: ChineseName) -> Text:
    return echo(view.english(record.english_of(one).text)) if one.status != "deprecated" else view.mark("")


def _status(view: View, one: ChineseName | EnglishName) -> Text:
    status = view.joined([view.label(f"status_{one.status}"), view.label(f"form_{one.form}")], view.t.comma)
    return status.marked(Origin.LABEL)


def _reason(view: View, one: ChineseName | EnglishName) -> Text:
    return view.english(one.reason) if one.reason else view.mark("")


def _reasons(view: View, names: Iterable[ChineseName | EnglishName]) -> Iterator[Block]:
    """Why not to use some of these names, which is written in English alone, folded away."""

    def line(one: ChineseName | EnglishName) -> Text:
        text = view.pair(one.zh_hans, one.zh_hant) if isinstance(one, ChineseName) else view.english(one.text)
        return view.joined([text, view.t.colon, _reason(view, one)])

    if lines := tuple(Paragraph(line(one), ("reason",)) for one in names if one.reason):
        yield Fold(view.label("reason"), lines, "in-english")


def _by_word(names: Iterable[RegionalName]) -> dict[str, list[str]]:
    """What is said elsewhere, each word once, with all regions that say it."""
    regions: dict[str, list[str]] = {}
    for one in names:
        regions.setdefault(one.text, []).append(one.region)
    return regions


def _regional(view: View, word: str, regions: Sequence[str]) -> Text:
    text = name(view.tagged(word, to_simplified(word), regions[0]))
    where = view.joined([view.label(f"region_{region}") for region in regions], view.t.comma)
    return view.joined([text, view.bracketed(where).marked(Origin.LABEL)])
