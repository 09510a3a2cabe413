"""What contributors do to a library, done to its search entries; and which files of the search data that changes."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from builder.facts.text import Text
from builder.model import Page
from builder.search.entries import Entry

Entries = Sequence[Entry]


def edits(found: Entries) -> Iterator[tuple[str, Entries, Entries]]:
    """Each kind of edit with the entries before and after; what is new is what `found` has and the entries before have not."""
    term = next(entry for entry in found if entry.kind == "term" and entry.uses and len(entry.texts[0].shown) > 20)
    directive = next(entry for entry in found if entry.kind == "directive")
    measure = next(entry for entry in found if entry.kind == "measure" and len(entry.texts[-1].shown) > 20)
    yield "an edited definition", found, with_words(found, term.url, 0)
    yield "a new term", without(found, [term.url]), found
    yield "an edited measure", found, with_words(found, measure.url, -1)
    of_it = [entry.url for entry in found if entry.directive == directive.directive]
    yield "a new directive", without(found, of_it), found
    yield "a removed directive", found, without(found, of_it)


def with_words(found: Entries, url: str, text: int, words: str = "旧词新义") -> Entries:
    """Entries of which one has other words in the middle of one of its texts."""
    return [_with_words(entry, text, words) if entry.url == url else entry for entry in found]


def without(found: Entries, urls: Iterable[str]) -> Entries:
    """Entries without these, which others no longer mention and which name no others."""
    gone = set(urls)
    kept = [entry for entry in found if entry.url not in gone]
    fewer = Counter(url for entry in found if entry.url in gone for url in entry.mentions)
    return [
        replace(
            entry,
            mentions=tuple(url for url in entry.mentions if url not in gone),
            uses=entry.uses - fewer[entry.url],
        )
        for entry in kept
    ]


def changed(before: Mapping[str, str], after: Mapping[str, str]) -> dict[str, str]:
    """The files that a host lacks who has those before: new under their names, or other than they were."""
    return {path: body for path, body in after.items() if before.get(path) != body}


def by_path(files: Callable[[Entries], Iterable[Page]], found: Entries) -> dict[str, str]:
    """The files made of entries, each with its text."""
    return {page.path: page.body for page in files(found)}


def _with_words(entry: Entry, text: int, words: str) -> Entry:
    texts = list(entry.texts)
    old = texts[text]
    middle = len(old.shown) // 2
    shown, other = (form[:middle] + words + form[middle + len(words) :] for form in (old.shown, old.other))
    texts[text] = Text(shown, other)
    return replace(entry, texts=tuple(texts))
