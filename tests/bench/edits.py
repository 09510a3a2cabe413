"""Edits as contributors make them, in a checkout with a made library; each run's is another, and `check` finds nothing wrong."""

from pathlib import Path
from typing import Any

import yaml

from builder.check.fingerprint import fingerprint
from builder.importing.draft import Known
from builder.importing.parse import parse_capture
from builder.language.pinyin import romanise
from builder.store.directive_file import dump_directive, load_directive
from tests.bench.made.library import write_record
from tests.bench.places import Checkout

TERM = "overseas-warehouse"


def term(checkout: Checkout, run: int) -> None:
    """Another definition of a term that many texts name."""
    path = checkout.project.terms / f"{TERM}.yml"
    record: dict[str, Any] = yaml.load(path.read_bytes(), yaml.CSafeLoader)
    record["definition"] = {"en": f"A store abroad, as of edit {run}.", "zh": f"设在境外的仓库，第{run}次修改。"}
    write_record(path, record)


def directive(checkout: Checkout, run: int) -> None:
    """A sentence more in a measure of a directive: in its page, in its file, and in what its English was made for."""
    project = checkout.project
    capture = sorted(project.captures.glob("*.txt"))[0]
    path = project.directives / f"{capture.stem}.md"
    before, _ = load_directive(path.name, path.read_text("utf-8"))
    assert before is not None
    [text, *_] = [measure.text for _, measure in before.measures() if measure.text.endswith("。")]
    data = capture.read_text("utf-8").replace(text, f"{text}第{run}次修改。", 1).encode()
    after = parse_capture(data, capture.suffix, romanise, Known.of(before)).directive
    capture.write_bytes(data)
    path.write_text(dump_directive(after), "utf-8", newline="\n")
    english = project.english / f"{after.id}.yml"
    access: dict[str, Any] = yaml.load(english.read_bytes(), yaml.CSafeLoader)
    for _, measure in after.measures():
        access["measures"][measure.id]["of"] = fingerprint(measure)
    write_record(english, access)


def template(checkout: Checkout, run: int) -> None:
    """A tag more in the head of all pages."""
    path = checkout.root / "overrides" / "main.html"
    _replace(path, '<meta charset="utf-8">', f'<meta charset="utf-8"><meta name="edit" content="{run}">')


def label(checkout: Checkout, run: int) -> None:
    """Another word above who is responsible, which stands on the pages of measures."""
    path = checkout.root / "builder" / "facts" / "labels.yml"
    _replace(path, "en: Who is responsible", f"en: Who is responsible ({run})")


def _replace(path: Path, old: str, new: str) -> None:
    before = path.read_text("utf-8")
    assert old in before
    path.write_text(before.replace(old, new, 1), "utf-8", newline="\n")
