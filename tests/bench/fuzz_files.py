"""Mutated files: `python -m tests.bench.fuzz_files [COUNT] [SEED]` reads so many and prints what became of them.

Records, English access, directive files, captures and the lock of addresses, each broken in one to six ways. Every one ends in
what it says or in problems with a line each, within ten seconds; anything else is a fault.
"""

import random
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable

from builder.store.project import Project
from tests.conftest import LIBRARY
from tests.support.oversized import READERS

_LONGEST = 10  # seconds of processor time
_PIECES = (
    "[", "{", "- ", ": ", "：", "#", " #a", "&a ", "*a", "!a ", "<<: ", "? ", "|", ">-", "'", '"', "\n", "\n  ", "\t", "---\n", "...\n", "%YAML 3.0\n",
    "~", "null", "yes", "1:20", "190:20:30", ".inf", ".nan", "1e999", "0x1f", "2003-02-31", "9999-12-31", "9" * 5_000, '"\\ud800"', '"\\0"', "\x00", "\x7f",
    "\x85", "\u202e", "\u200b", "\u2028", "\ufeff", "\ufffe", "\ufffd", "\U0001f600", "\U0010ffff", "\u3000", "<!-- group -->\n", "<!-- closing -->\n",
    "## ", "### （一）", "#### 1.", "# ", "\\", " -> ", "terms/../x", "<script>", "<div>", "</p>", "<b a='<'>", "（商务部负责）", "《a》", "国发〔2020〕1号", "一、",
    "\\u4e00", "TODO", "=======", "x" * 300,
)  # fmt: skip
_Mutation = Callable[[random.Random, list[str]], str]


def _splice(rng: random.Random, texts: list[str]) -> str:
    one, other = rng.choice(texts), rng.choice(texts)
    return one[: rng.randrange(len(one) + 1)] + other[rng.randrange(len(other) + 1) :]


def _insert(rng: random.Random, texts: list[str]) -> str:
    text = rng.choice(texts)
    at = rng.randrange(len(text) + 1)
    return text[:at] + rng.choice(_PIECES) * rng.choice((1, 1, 1, 2, 50)) + text[at:]


def _nest(rng: random.Random, texts: list[str]) -> str:
    text = rng.choice(texts)
    at = rng.randrange(len(text) + 1)
    opening, closing = rng.choice(
        (("[", "]"), ("{a: ", "}"), ("- ", ""), ("? ", ""), ("<div>", "</div>"), ("《", "》"))
    )
    times = rng.choice((3, 30, 900, 5_000))
    return text[:at] + opening * times + closing * times + text[at:]


def _delete(rng: random.Random, texts: list[str]) -> str:
    text = rng.choice(texts)
    at = rng.randrange(len(text) + 1)
    return text[:at] + text[at + rng.randrange(1, 200) :]


def _repeat_lines(rng: random.Random, texts: list[str]) -> str:
    lines = rng.choice(texts).split("\n")
    at = rng.randrange(len(lines))
    part = lines[at : at + rng.randrange(1, 6)]
    return "\n".join(lines[:at] + part * rng.choice((2, 2, 3, 200)) + lines[at:])


def _flip(rng: random.Random, texts: list[str]) -> str:
    text = list(rng.choice(texts))
    for _ in range(rng.randrange(1, 4)):
        text[rng.randrange(len(text))] = chr(rng.choice((rng.randrange(0x20, 0x7F), rng.randrange(0x3000, 0x9FFF))))
    return "".join(text)


def _indent(rng: random.Random, texts: list[str]) -> str:
    lines = rng.choice(texts).split("\n")
    at = rng.randrange(len(lines))
    lines[at] = " " * rng.randrange(0, 9) + lines[at].lstrip()
    return "\n".join(lines)


MUTATIONS: tuple[_Mutation, ...] = (_splice, _insert, _insert, _nest, _delete, _repeat_lines, _flip, _indent)


def originals() -> dict[str, list[str]]:
    """The files of the tests' library by what reads them."""
    project = Project(LIBRARY)
    terms = [path.read_text("utf-8") for path in sorted(project.terms.glob("*.yml"))[:40]]
    directives = [path.read_text("utf-8") for path in sorted(project.directives.glob("*.md"))]
    captures = [path.read_text("utf-8") for path in sorted(project.captures.glob("*.txt"))]
    pages = ["<html><body>" + "".join(f"<p>{line}</p>\n" for line in text.split("\n")) + "</body>" for text in captures]
    return {
        "term": terms,
        "fmt": terms,
        "agency": [path.read_text("utf-8") for path in sorted(project.agencies.glob("*.yml"))[:40]],
        "english": [path.read_text("utf-8") for path in sorted(project.english.glob("*.yml"))],
        "not-terms": [project.not_terms.read_text("utf-8")],
        "directive": directives,
        "measure": [text.split("\n---\n", 1)[1].partition("### ")[2] for text in directives],
        "import": [*captures, *pages],
        "lock": [project.ids_lock.read_text("utf-8")],
    }


def main(count: int, seed: int) -> int:
    """Read `count` mutated files; gives the number of faults."""
    files = originals()
    rng = random.Random(seed)
    results: Counter[str] = Counter()
    slowest = 0.0
    for _ in range(count):
        reader = rng.choice(list(files))
        text = rng.choice(files[reader])
        for _ in range(rng.randrange(1, 7)):
            text = rng.choice(MUTATIONS)(rng, [text, text, rng.choice(files[reader])]) or "x"
        begin = time.process_time()
        try:
            results[READERS[reader](text).split(":")[0].split(" ", 1)[-1]] += 1
            slowest = max(slowest, took := time.process_time() - begin)
            assert took < _LONGEST, f"{took:.1f} s"
        except Exception as error:
            results["fault"] += 1
            if results["fault"] <= 5:
                traceback.print_exc(limit=-3)
                print(f"  {reader}: {type(error).__name__}: {str(error)[:200]}")
    print(", ".join(f"{key} {value}" for key, value in sorted(results.items())), f"; the slowest {slowest:.2f} s")
    return results["fault"]


if __name__ == "__main__":
    arguments = [int(word) for word in sys.argv[1:]]
    sys.exit(1 if main(*(arguments or [20_000]), *([0] if len(arguments) < 2 else [])) else 0)
