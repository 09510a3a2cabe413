"""`new` and `glossary`: first drafts of entries, and what still wants one."""

import re
from pathlib import Path

from builder import drafting, pipeline
from builder.authoring.asked import fault_of_name
from builder.authoring.gaps import Gap
from builder.authoring.scaffold import Asked, RecordKind, record_id
from builder.cli.voice import Voice
from builder.store.project import Project

_FEW = 8


def new_term(voice: Voice, name: str, id: str | None, en: str | None) -> None:  # noqa: A002
    """Write the draft of a term."""
    _write_draft(voice, "term", name, id, en)


def new_agency(voice: Voice, name: str, id: str | None, en: str | None) -> None:  # noqa: A002
    """Write the draft of an agency."""
    _write_draft(voice, "agency", name, id, en)


def new_english(voice: Voice, id: str) -> None:  # noqa: A002
    """Write the draft of a directive's English; `id` may be its file as well."""
    project = Project.find()
    path = drafting.new_english(project, _directive_id(id))
    voice.say("drafted-english", file=project.name(path))


def new_translation(voice: Voice, id: str) -> None:  # noqa: A002
    """Write the file of a directive's translation, or bring it up to date; `id` may be its file as well."""
    project = Project.find()
    path, untranslated, stale = drafting.new_translation(project, _directive_id(id))
    voice.say("drafted-translation", file=project.name(path), count=untranslated)
    if stale:
        voice.say("translation-stale", count=stale)


def new_library(voice: Voice, folder: Path) -> None:
    """Make an empty library in a folder that is not there yet, or is empty."""
    voice.say("library-made", folder=Project.find().new(folder).root)


def gaps(voice: Voice, all: bool, limit: int | None, at_least: int) -> None:  # noqa: A002
    """Show candidates for entries: some with the command that begins one, or all for judgement and for programs."""
    found = pipeline.glossary_gaps(Project.find(), at_least)
    if not all:
        found = [gap for gap in found if fault_of_name(gap.phrase) is None]  # else `new term` would refuse it
    shown = found[: limit or (None if all else _FEW)]
    for gap in shown:
        if all:
            where = f"{gap.place.directive} {gap.place.whole.words}"
            times = f"{gap.count}× in {gap.directives}"
            voice.line("\t".join((gap.phrase, gap.marked or "frequent", times, where, f"…{gap.context}…")))
        else:
            _show(voice, gap)
    if not found:
        voice.say("no-gaps")
    elif not all:
        voice.say("gaps-next")
        if len(found) > len(shown):
            voice.say("gaps-more", count=len(found) - len(shown))


def conformance(voice: Voice) -> None:
    """List summaries whose wording is near a name of the glossary, yet none, and long sentences of translations."""
    found = pipeline.near_renderings(Project.find())
    for problem in found:
        voice.line(voice.as_typed(problem.line_in(voice.language)))
    voice.say("summaries" if found else "no-summaries", count=len(found))


def _directive_id(named: str) -> str:
    """The id of a directive, whether it was named by that or by one of its files."""
    return re.sub(r"^.*[/\\]|\.(md|yml)$", "", named)


def _write_draft(voice: Voice, kind: RecordKind, name: str, id_: str | None, english: str | None) -> None:
    project = Project.find()
    asked = Asked(name, record_id(name, english) if id_ is None else id_, english)
    path, text = drafting.new_record(project, kind, asked)
    voice.say("drafted", file=project.name(path), count=text.count("TODO"))


def _show(voice: Voice, gap: Gap) -> None:
    times = voice("gap-once") if gap.count == 1 else voice("gap-times", count=gap.count, directives=gap.directives)
    voice.line(f"{gap.phrase}  {times}  {voice('gap-kind-' + (gap.marked or 'frequent'))}")
    place = voice(f"part-{gap.place.part}", id=gap.place.id)
    voice.line(
        "    " + voice("gap-place", directive=gap.place.directive, place=place, context=" ".join(gap.context.split()))
    )
    phrase = gap.phrase if re.fullmatch(r"[\w.+-]+", gap.phrase) else f'"{gap.phrase}"'
    voice.line("    " + voice("gap-command", phrase=phrase))
