"""Dictionary lines in the format of CC-CEDICT (https://cc-cedict.org/wiki/format:syntax).

`Traditional Simplified [pin1 yin1] /gloss; gloss/another sense/`: here the English names are one sense, the name's own
first. Definitions are not given, for programs show a line of short glosses. A deprecated Chinese name leads to the preferred
one. The dictionary allows no two lines with the same Chinese and pinyin: their senses are joined.
"""

from collections.abc import Iterator

from builder.exports.entries import CREDIT, LICENCE, LICENCE_URL, ConceptEntry, Glossary
from builder.exports.tones import numbered
from builder.model import ChineseName

_UNKNOWN = "xx5"  # how CC-CEDICT writes pinyin that is not known


def lines(glossary: Glossary) -> bytes:
    """One line for each Chinese name, in the order of the Traditional characters."""
    senses: dict[str, dict[str, None]] = {}
    for entry in glossary.entries.values():
        for name in entry.record.zh:
            senses.setdefault(_head(name), {}).update(dict.fromkeys(_senses(entry, name)))
    header = (
        f"# {CREDIT}: Chinese-English glossary of China's foreign trade policy, in the format of CC-CEDICT",
        f"# {LICENCE}: {LICENCE_URL}",
        "#! version=1",
        "#! subversion=0",
        "#! format=ts",
        "#! charset=UTF-8",
        f"#! entries={len(senses)}",
        "#! publisher=Maoce",
        f"#! license={LICENCE_URL}",
        f"#! date={glossary.build.day.isoformat()}T00:00:00Z",
        f"#! build={glossary.build.said}",
        *([f"#! url={glossary.site_url}"] if glossary.site_url else []),
    )
    body = (f"{head} /{'/'.join(glosses)}/" for head, glosses in sorted(senses.items()))
    return "".join(f"{line}\n" for line in (*header, *body)).encode("utf-8")


def _senses(entry: ConceptEntry, name: ChineseName) -> Iterator[str]:
    preferred = entry.record.name_zh
    if name.status == "deprecated":
        yield _gloss(f"(best avoided) see {preferred.zh_hant}|{preferred.zh_hans}[{_pinyin(preferred)}]")
        return
    own = entry.record.english_of(name)
    usable = sorted((n for n in entry.record.en if n.status != "deprecated"), key=lambda n: n != own)
    yield "; ".join(_gloss(n.text) for n in usable)


def _head(name: ChineseName) -> str:
    return f"{_word(name.zh_hant)} {_word(name.zh_hans)} [{_pinyin(name)}]"


def _pinyin(name: ChineseName) -> str:
    tokens = numbered(name.zh_hans, name.pinyin)
    return " ".join(tokens) if tokens else _UNKNOWN


def _word(chinese: str) -> str:
    """A headword: it may hold no space, for spaces part the fields."""
    return "".join(chinese.split())


def _gloss(text: str) -> str:
    """A gloss on one line; a slash would end it, and the format has no way to escape one."""
    return " ".join(text.split()).replace("/", "\N{FRACTION SLASH}")
