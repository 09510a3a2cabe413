"""The glossary's index and a page for each term."""

from collections.abc import Iterator
from itertools import groupby

from builder.language.collation import english_key, pinyin_key
from builder.language.pinyin import syllable_letters
from builder.model import Page, Term, narrower
from builder.pages.paths import record_page
from builder.pages.render import render
from builder.pages.uses import uses_by_directive
from builder.pages.view import View


def term_pages(view: View) -> Iterator[Page]:
    """The index, in alphabetical order of the edition's language, and every term."""
    letters = by_letter(view)
    terms = [term for _, group in letters for term in group]
    mentions = view.corpus.mentions
    below = narrower(terms)
    yield render(
        view.at("terms/index.md"),
        "terms.md.j2",
        view.t.terms,
        letters=letters,
        uses={term.id: len(mentions.get(("term", term.id), ())) for term in terms},
    )
    for term in terms:
        here = view.at(record_page("term", term.id))
        yield render(
            here,
            "term.md.j2",
            here.names(term),
            f"glossary/terms/{term.id}.yml",
            e=term,
            narrower=below.get(term.id, []),
            uses=uses_by_directive(view.corpus, mentions.get(("term", term.id), ())),
        )


def by_letter(view: View) -> list[tuple[str, list[Term]]]:
    """The terms in alphabetical order of the edition's language, under their first letters."""
    terms = sorted(view.corpus.terms.values(), key=_by_english if view.en else _by_pinyin)
    initial = _english_initial if view.en else _pinyin_initial
    return [(letter, list(group)) for letter, group in groupby(terms, key=initial)]


def _by_pinyin(term: Term) -> tuple[str, str, str]:
    return pinyin_key(term.name_zh.pinyin, term.name_zh.zh_hans)


def _by_english(term: Term) -> tuple[str, str]:
    return english_key(term.name_en.text)


def _pinyin_initial(term: Term) -> str:
    return syllable_letters(term.name_zh.pinyin)[:1].upper() or "#"


def _english_initial(term: Term) -> str:
    return english_key(term.name_en.text)[0][:1].upper() or "#"
