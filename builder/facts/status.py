"""What of the glossary waits for review: for those who use it, and for those who improve it."""

from collections.abc import Callable, Iterable, Iterator

from builder.facts import paths
from builder.facts.blocks import Block, Column, Heading, Item, List, PageFacts, Paragraph, Table
from builder.facts.parts import Group, Grouped, parted
from builder.facts.text import Style, Text
from builder.facts.view import View
from builder.facts.words import echo, name
from builder.model import BuildInfo, Freshness


def status_facts(view: View, fresh: Freshness, build: BuildInfo) -> Iterator[PageFacts]:
    """The editorial status, and of which build this is."""
    title = view.own(view.t.editorial_status)
    blocks: list[Block | Grouped] = [
        Heading(1, name(title)),
        Paragraph(view.label("status_intro", date=view.date(fresh.as_of))),
        _counts(view, fresh),
        Paragraph(view.label("status_stale")),
        Heading(2, view.label("status_build"), "build"),
        _build(view, build),
        *_waiting(view, fresh),
    ]
    yield from parted(view, PageFacts("status", paths.STATUS, view.lang, title), blocks)


def _counts(view: View, fresh: Freshness) -> Table:
    records = [record for _, record in view.corpus.records()]
    counts = {
        "status_entries": len(records),
        "status_reviewed": sum(1 for record in records if record.reviewed),
        **{
            f"english_{status}": sum(1 for record in records if record.english_status == status)
            for status in ("official", "established", "working")
        },
        "status_generated": len(fresh.generated),
    }
    rows = [(view.own(_capital(view.t[key])), view.mark(str(count))) for key, count in counts.items()]
    columns = (Column(view.label("status_what")), Column(view.label("status_count"), numbers=True))
    return Table(columns, tuple(rows))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _build(view: View, build: BuildInfo) -> List:
    def code(text: str) -> Text:
        return view.mark(text).marked(Style.CODE)

    commit = code(build.commit) if build.commit else view.label("status_no_commit")
    facts = {
        "version": view.mark(build.version),
        "status_day": view.mark(view.date(build.day)),
        "status_commit": view.joined([commit, view.label("status_dirty")]) if build.dirty else commit,
        "status_content": code(build.content),
    }
    return List(tuple(Item((view.labelled(key, said),)) for key, said in facts.items()))


def _waiting(view: View, fresh: Freshness) -> Iterator[Block | Grouped]:
    def section(
        key: str, anchor: str, lines: Iterable[Text], *note: Block, **values: object
    ) -> Iterator[Block | Grouped]:
        items = tuple(Item((echo(line),)) for line in lines)
        if items:
            label = view.label(key, **values)
            yield Heading(2, label, anchor)
            yield from note
            yield Grouped(f"{paths.STATUS}-{anchor}", label, (Group("", view.mark(""), (List(items),)),))

    entry = _entry(view)
    colon = view.t.colon
    directives = (view.directive_link(view.corpus.directives[one]) for one in fresh.without_english)
    yield from section("status_no_english", "no-english", directives)
    overdue = (view.joined([entry(*item), colon, view.date(day)]) for item, day in fresh.overdue)
    yield from section("status_overdue", "overdue", overdue, n=fresh.months)
    yield from section("status_never", "never", (entry(*item) for item in fresh.never))
    generated = (
        view.joined([entry(*item), colon, view.tagged(one.zh_hans, one.zh_hant, "zh-Hans")])
        for item, one in fresh.generated
    )
    yield from section("status_generated", "generated", generated)
    note = Paragraph(view.label("status_working_note"))
    yield from section("status_working", "working", (entry(*item) for item in fresh.working), note)


def _entry(view: View) -> Callable[[str, str], Text]:
    """A function that gives an entry by its names in both languages."""

    def both(kind: str, record_id: str) -> Text:
        record = view.record(kind, record_id)
        link = view.record_link(kind, record_id)
        if view.en:
            return view.joined([link, " (", view.chinese_name(record), ")"])
        return view.joined([link, view.english(record.name_en.text)], " ")

    return both
