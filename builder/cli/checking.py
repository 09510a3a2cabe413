"""`check` and `fmt`: what is wrong with the files, and their canonical form."""

import os
from collections.abc import Iterator
from pathlib import Path

from builder import pipeline
from builder.cli.voice import Voice
from builder.cli.words import MisusedError
from builder.files import write
from builder.model import Directive, EnglishAccess, MaoceError, Problem
from builder.settings import Settings
from builder.store.formatting import format_generated, format_records
from builder.store.project import Project, read_library

_SHOWN = 4


def check(voice: Voice, names: list[str], reimport: bool, site: bool, format: str | None) -> None:  # noqa: A002
    """Report every problem; without one, what there is and which English is still to be written."""
    if names and not reimport:
        raise MisusedError("only-reimport", "check", word=names[0])
    voice.annotate = format == "github" if format else voice.annotate
    project = Project.find()
    library, corpus, problems = pipeline.load(project, Settings.of(os.environ))
    problems += pipeline.reimport(project, names) if reimport else []
    problems += pipeline.check_site(project) if site else []
    if problems:
        raise MaoceError(problems)
    voice.say(
        "sound",
        directives=len(library.directives),
        measures=sum(1 for d in library.directives.values() for _ in d.measures()),
        terms=len(library.terms),
        agencies=len(library.agencies),
        mentions=sum(len(found) for found in corpus.mentions.values()),
    )
    for translation in library.translations.values():
        statuses = [paragraph.status for paragraph in translation.paragraphs.values()]
        untranslated, draft = statuses.count("untranslated"), statuses.count("draft")
        if untranslated or draft:
            file = project.name(project.translation(translation.directive))
            voice.say("translation-open", file=file, all=len(statuses), untranslated=untranslated, draft=draft)
    for directive in library.directives.values():
        file = project.name(project.english / f"{directive.id}.yml")
        access = library.english.get(directive.id)
        if access is None:
            voice.say("no-english", file=file, directive=directive.id)
        elif still := list(_unwritten(voice, directive, access)):
            more = [voice("and-more", count=len(still) - _SHOWN)] if len(still) > _SHOWN else []
            voice.say(
                "english-open", file=file, open=("；" if voice.language == "zh" else "; ").join(still[:_SHOWN] + more)
            )


def _unwritten(voice: Voice, directive: Directive, access: EnglishAccess) -> Iterator[str]:
    """What of the English is still to be written."""
    for section in directive.sections:
        if section.id not in access.sections:
            yield voice("open-section", id=section.id)
    for _, measure in directive.measures():
        rendering = access.measures.get(measure.id)
        if rendering is None:
            yield voice("open-measure", id=measure.id)
        elif not rendering.gist:
            yield voice("open-gist", id=measure.id)


def fmt(voice: Voice, paths: list[Path], check: bool) -> int:
    """Write every file that is not in canonical form, or with `check` report it."""
    project = Project.find()
    formatted, problems = format_records(project, paths)
    if not paths:
        formatted += format_generated(project, read_library(project)[0])
    changed = [file for file in formatted if file.changes]
    for file in changed:
        if not check:
            write(project.root, project.name(file.path), file.canonical)
        voice.say("would-change" if check else "wrote", file=project.name(file.path))
    if check:
        problems += [Problem.at(project.name(file.path), file.line, 1, "not-canonical") for file in changed]
    for problem in problems:
        voice.show(problem)
    voice.say("formatted", good=len(formatted) - len(changed), all=len(formatted))
    return 1 if problems or (check and changed) else 0
