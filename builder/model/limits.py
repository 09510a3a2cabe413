"""How large, how deep and how many: what is beyond is refused before it is read, in one line.

Each is several times what any real file has, and small enough that a reader of what is within is done in a few seconds.
Sizes of files are in bytes, those of texts in characters.
"""

from typing import Final

# Files
CAPTURE_BYTES: Final = 20_000_000
DIRECTIVE_BYTES: Final = 3_000_000
RECORD_BYTES: Final = 100_000
LIST_BYTES: Final = 1_000_000
LOCK_BYTES: Final = 20_000_000
# The markup of a page. An odd tag is one with an angle bracket or half a pair of quotes in its attributes.
HTML_TAGS: Final = 100_000
HTML_DEPTH: Final = 500
ATTRIBUTES: Final = 1_000
ODD_TAG: Final = 100_000
ODD_TAGS: Final = 1_000
# A PDF and a .docx: pages, and what each unpacks to, pictures aside
PDF_PAGES: Final = 1_000
PDF_BYTES: Final = 50_000_000
DOCX_BYTES: Final = 20_000_000
# Official text
TEXT: Final = 1_000_000
LINES: Final = 50_000
PARAGRAPHS: Final = 20_000
PARAGRAPH: Final = 20_000
MEASURES: Final = 1_000
MEASURE: Final = 100_000
BLANKS: Final = 100
# YAML
YAML_DEPTH: Final = 20
YAML_NUMBER: Final = 40
# Fields of records: what official pages may need, then what we write ourselves
NAME: Final = 150
TITLE: Final = 1_000
PROSE: Final = 5_000
QUOTE: Final = 200
REASON: Final = 400
HEADING: Final = 200
SENTENCES: Final = 1_000
CHINESE_SENTENCES: Final = 400
ADDRESS: Final = 2_000
ITEMS: Final = 100
ENTRIES: Final = 5_000
# Problems of one file that are shown, and characters of what was found
SHOWN: Final = 50
SHOWN_TEXT: Final = 1_000


def megabytes(size: int) -> str:
    """A size in bytes as a person reads it: 20 MB, 1.5 MB, 100 kB."""
    return f"{size / 1e6:.4g} MB" if size >= 1_000_000 else f"{size / 1e3:.4g} kB"
