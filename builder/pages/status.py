"""What of the glossary waits for review: for those who use it, and for those who improve it."""

from collections.abc import Iterator

from builder.model import BuildInfo, Freshness, Page
from builder.pages.render import render
from builder.pages.view import View


def status_pages(view: View, fresh: Freshness, build: BuildInfo) -> Iterator[Page]:
    """The one page of the editorial status, and of which build this is."""
    records = [record for _, record in view.corpus.records()]
    yield render(
        view.at("status.md"),
        "status.md.j2",
        view.t.editorial_status,
        fresh=fresh,
        build=build,
        entries=len(records),
        reviewed=sum(1 for record in records if record.reviewed),
        english=[
            (status, sum(1 for record in records if record.english_status == status))
            for status in ("official", "established", "working")
        ],
    )
