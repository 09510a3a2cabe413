"""Whatever a page looks like: a directive that holds all of its text, or a refusal with a reason."""

import random

from hypothesis import given
from hypothesis import strategies as st

from builder.capture.decode import decode
from builder.capture.visible import squeeze, visible_lines
from builder.check.fidelity import difference
from builder.importing.parse import ImportRefusedError, parse_capture
from builder.language.pinyin import romanise
from tests.bench import fuzz_files
from tests.bench.fuzz_import import main
from tests.publishing.test_files import bodies

HEAD = ["国务院办公厅关于促进某项贸易的意见", "国办发〔2020〕1号", "各省、自治区、直辖市人民政府：", "现提出以下意见："]
TAIL = ["国务院办公厅", "2020年1月2日", "（此件公开发布）"]


def test_mutated_captures() -> None:
    """A short run of tests/bench/fuzz_import.py, which counts faults; another seed each time would hide what it finds."""
    assert main(150, 7) == 0


def test_mutated_files() -> None:
    """A short run of tests/bench/fuzz_files.py: records, directive files, captures and the lock."""
    assert fuzz_files.main(300, 3) == 0


@given(bodies(), st.randoms(use_true_random=False))
def test_lossless_with_line_breaks_removed_at_random(body: list[str], rng: random.Random) -> None:
    lines = [*HEAD, *body, *TAIL]
    text = "".join(line + ("\n" if rng.random() < 0.6 else "") for line in lines)
    try:
        directive = parse_capture(text.encode(), ".txt", romanise, need_id=False).directive
    except ImportRefusedError:
        return
    capture = squeeze("\n".join(visible_lines(decode(text.encode()))))
    assert difference(capture, squeeze(directive.text()), tuple(squeeze(r.text) for r in directive.removals)) is None
    ids = [measure.id for _, measure in directive.measures()]
    assert len(ids) == len(set(ids))
