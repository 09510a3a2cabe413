"""Mutated captures: `python -m tests.bench.fuzz_import [COUNT] [SEED]` imports so many and prints what became of them.

Every mutation ends in a directive whose text is the page's, or in a refusal with a reason; anything else is a fault. The
digest is that of all their files and reasons: it stays the same where a change of the importer should change nothing.
"""

import hashlib
import random
import sys
import traceback
from collections import Counter
from collections.abc import Callable, Sequence

from builder.capture.decode import decode
from builder.capture.visible import squeeze, visible_lines
from builder.check.fidelity import difference
from builder.importing.parse import ImportRefusedError, parse_capture
from builder.language.pinyin import romanise
from builder.reading.names import NameIndex
from builder.reading.responsibilities import find_responsibilities
from builder.store.directive_file import dump_directive, load_directive
from builder.store.project import Project, read_library
from tests.conftest import LIBRARY

_PIECES = (
    "一、",
    "（一）",
    "1.",
    "①",
    "\n",
    "　　",
    "。",
    "（",
    "）",
    "《",
    "〔2020〕1号",
    "附件：",
    "负责",
    "牵头，",
    "<p>",
    "</p>",
    "<table><tr><td>",
    "\t",
    "第一条 ",
    "2020年1月2日",
    "专栏1",
    "\\u4e00",
    "{",
    "\x0b",
    "\u2028",
)
_Mutation = Callable[[random.Random, str], str]


def _delete(rng: random.Random, text: str) -> str:
    at = rng.randrange(len(text))
    return text[:at] + text[at + rng.randrange(1, 400) :]


def _repeat(rng: random.Random, text: str) -> str:
    at = rng.randrange(len(text))
    return text[:at] + text[at : at + rng.randrange(1, 300)] + text[at:]


def _insert(rng: random.Random, text: str) -> str:
    at = rng.randrange(len(text))
    return text[:at] + rng.choice(_PIECES) * rng.randrange(1, 4) + text[at:]


def _join_lines(rng: random.Random, text: str) -> str:
    return "".join(char for char in text if char != "\n" or rng.random() < 0.5)


def _move(rng: random.Random, text: str) -> str:
    a, b = sorted(rng.randrange(len(text)) for _ in range(2))
    return text[b:] + text[a:b] + text[:a]


def _numbers(rng: random.Random, text: str) -> str:
    return text.replace(rng.choice("一二三四五123"), rng.choice("一二三四五123"), rng.randrange(1, 20))


MUTATIONS: tuple[_Mutation, ...] = (_delete, _repeat, _insert, _join_lines, _move, _numbers)


def mutate(rng: random.Random, captures: Sequence[bytes]) -> bytes:
    """A capture with one to six mutations, sometimes in another encoding, sometimes with bytes broken."""
    text = rng.choice(captures).decode("utf-8")
    for _ in range(rng.randrange(1, 7)):
        text = rng.choice(MUTATIONS)(rng, text) or "。"
    data = text.encode(rng.choice(("utf-8", "utf-8", "utf-8", "gb18030")), "ignore")
    if rng.random() < 0.05 and data:
        at = rng.randrange(len(data))
        data = data[:at] + bytes([rng.randrange(256)]) + data[at + 1 :]
    return data


def import_one(data: bytes, names: NameIndex) -> tuple[str, str]:
    """Import one page; gives `directive` with its file or `refused` with the reason, and raises whatever is a fault."""
    try:
        directive = parse_capture(data, ".txt", romanise, need_id=False).directive
    except ImportRefusedError as error:
        return "refused", str(error)
    capture = squeeze("\n".join(visible_lines(decode(data))))
    lost = difference(capture, squeeze(directive.text()), tuple(squeeze(r.text) for r in directive.removals))
    assert lost is None, f"the text is not the page's at {lost}"
    ids = [measure.id for _, measure in directive.measures()]
    assert len(ids) == len(set(ids)), "ids are not unique"
    for _, measure in directive.measures():
        assert len(measure.heading) <= 60, "a heading is no long sentence"
        for clause in find_responsibilities(measure.text, names):
            assert clause.text in measure.text
    file = dump_directive(directive)
    loaded, problems = load_directive("x.md", file)
    assert not problems, problems
    assert loaded == directive, "the file does not give the directive back"
    return "directive", file


def main(count: int, seed: int) -> int:
    """Import `count` mutated captures; gives the number of faults."""
    library, _ = read_library(Project(LIBRARY))
    names = NameIndex.build(library.agencies.values(), ())
    captures = list(library.captures.values())
    rng = random.Random(seed)
    results: Counter[str] = Counter()
    digest = hashlib.sha256()
    for _ in range(count):
        data = mutate(rng, captures)
        try:
            became, text = import_one(data, names)
            results[became] += 1
            digest.update(text.encode())
        except Exception as error:
            results["fault"] += 1
            if results["fault"] <= 5:
                traceback.print_exc(limit=-3)
                print(f"  {type(error).__name__}: {str(error)[:200]}")
    print(", ".join(f"{key} {value}" for key, value in sorted(results.items())), digest.hexdigest())
    return results["fault"]


if __name__ == "__main__":
    arguments = [int(word) for word in sys.argv[1:]]
    sys.exit(1 if main(*(arguments or [20_000]), *([0] if len(arguments) < 2 else [])) else 0)
