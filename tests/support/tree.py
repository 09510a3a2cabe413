"""A directive as short text: what a golden file holds."""

from builder.model import Actor, Corpus, Directive, Part, Place, Reading, Target


def tree(corpus: Corpus, directive: Directive) -> str:
    """Every block, heading, clause, duty, target, citation and abbreviation, a line each."""
    lines = [f"{directive.id} | {directive.number} | {directive.title} | {directive.issued}"]
    lines += [f"^ {block.role}: {_short(block.text)}" for block in directive.before]
    for section in directive.sections:
        lines.append(f"{section.id} | {section.number} | {section.heading} | {_short(section.text)}")
        lines += _reading(corpus.readings.get(Place(directive.id, Part.SECTION, section.id).text), section.text)
        for measure in section.measures:
            lines.append(f"  {measure.id} | {measure.number} | {measure.heading} | {_short(measure.text)}")
            lines += _reading(corpus.readings.get(Place(directive.id, Part.MEASURE, measure.id).text), measure.text)
    lines += [f"$ {block.role}: {_short(block.text)}" for block in directive.after]
    return "\n".join(lines) + "\n"


def _reading(reading: Reading | None, text: str) -> list[str]:
    if reading is None:
        return []
    lines = []
    for r in reading.responsibilities:
        assert text[r.start + 1 : r.end - 1] == r.text
        start, end = r.governs
        lines.append(
            f"    ( lead {_ids(r.lead)} | responsible {_ids(r.responsible)} | support {_ids(r.support)}"
            f" | generic {'、'.join(r.generic) or '-'} | governs {text[start : start + 6]}…{text[end - 6 : end]}"
        )
    lines += [f"    ! {_ids(d.lead)} {'、'.join(d.generic) or '-'}: {_short(d.text)}" for d in reading.duties]
    lines += [f"    > {list(t.years)} {quantities(t)}: {_short(t.text)}" for t in reading.targets]
    lines += [f"    《 {c.title} {c.number} -> {c.directive}" for c in reading.citations]
    lines += [f"    = {a.short} = {a.full}" for a in reading.abbreviations]
    return lines


def quantities(target: Target) -> str | None:
    """What a target counts, as written."""
    return "；".join(quantity.text for quantity in target.quantities) or None


def _ids(actors: tuple[Actor, ...]) -> str:
    return ",".join(f"{actor.agency}" for actor in actors) or "-"


def _short(text: str) -> str:
    flat = text.replace("\n", "¶")
    return flat if len(flat) <= 24 else f"{flat[:10]}…{flat[-10:]} ({len(text)})"
