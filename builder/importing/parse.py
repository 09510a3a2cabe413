"""The import on one screen: a saved page becomes a directive, and a list of what a person should look at."""

from collections.abc import Callable, Collection

from builder.importing import stages
from builder.importing.address import keep_address
from builder.importing.draft import NOTHING_KNOWN, Draft, Imported, ImportRefusedError, Known, Task
from builder.importing.odd_numbers import doubt_numbers

__all__ = ["NOTHING_KNOWN", "STAGES", "ImportRefusedError", "Imported", "Known", "parse_capture"]

# In this order; each builds on what those above it have found.
STAGES: tuple[Callable[[Draft], Draft], ...] = (
    # the page
    stages.see,
    stages.take_off_wrapper,
    stages.correct,
    stages.divide,
    # what of it is which part of a document
    stages.read_header,
    stages.read_closing,
    stages.read_outline,
    stages.judge,
    doubt_numbers,
    # the directive
    stages.state,
    stages.set_text,
    stages.supply,
    keep_address,
    stages.identify,
)


def parse_capture(
    data: bytes,
    suffix: str,
    romanise: Callable[[str], str],
    known: Known | None = None,
    agency_names: Collection[str] = (),
    *,
    need_id: bool = True,
) -> Imported:
    """Parse the bytes of a capture.

    `suffix` is the capture's file name extension with its dot; `romanise` turns Chinese into plain ASCII pinyin
    without spaces, for the id; `known` is what persons added in an earlier import, or an id given by hand;
    `agency_names` tell issuers apart that are printed without a mark between them. Without `need_id` a page from which
    no id follows is parsed under the id `unknown`.
    Nothing is guessed: a fact that neither the capture nor `known` states is None and named in `missing`.
    Raises ImportRefusedError if the bytes are no text, hold no directive, or allow no id.
    """
    draft = Draft(Task(data, suffix, romanise, known or NOTHING_KNOWN, agency_names, need_id))
    for stage in STAGES:
        draft = stage(draft)
    return Imported(draft.directive, draft.missing, draft.source, draft.doubts)
