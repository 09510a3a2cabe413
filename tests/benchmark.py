"""`python -m tests.benchmark`: ratios measured side by side in one run; seconds of this machine only for scale."""

import statistics
import time
from collections.abc import Callable

from builder.capture.decode import decode
from builder.capture.visible import visible_lines
from builder.importing.parse import parse_capture
from builder.language.pinyin import romanise
from builder.pipeline import load
from builder.reading.connect import connect
from builder.store.project import Project, read_library


def median(work: Callable[[], object], times: int = 7) -> float:
    """The median time of `work` in seconds."""
    taken = []
    for _ in range(times):
        begin = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begin)
    return statistics.median(taken)


def main() -> None:
    """Import of a page, import of a long text, and what `check` costs against reading the files alone."""
    project = Project.find()
    library, _ = read_library(project)
    page = library.captures["guobanfa-2021-24.txt"]
    html = "".join(f"<p>{line}</p>\n" for line in visible_lines(decode(page)))
    page = (html + "<!-- " + "x" * max(0, 30_000 - len(html.encode())) + " -->").encode()
    one = median(lambda: parse_capture(page, ".html", romanise, need_id=False))
    show = median(lambda: visible_lines(decode(page)))
    print(f"import of a {len(page) // 1000} kB page: {one * 1000:.1f} ms, {one / show:.1f} times showing its lines")
    body = library.directives["zhongyang-guowuyuan-2019-11-19"].text()
    long = (
        "国务院关于某事的意见\n国发〔2020〕1号\n一、任务\n"
        + "\n".join([body.replace("\n", "")] * (10_000_000 // len(body.encode()) + 1))
    ).encode()
    begin = time.perf_counter()
    parse_capture(long, ".txt", romanise, need_id=False)
    took = time.perf_counter() - begin
    print(
        f"import of {len(long) / 1e6:.1f} MB of text: {took:.1f} s, {len(long.decode()) / took / 1e6:.2f} million characters a second"
    )
    reading = median(lambda: read_library(project), 3)
    checking = median(lambda: load(project), 3)
    connecting = median(lambda: connect(library), 3)
    print(
        f"check: {checking:.2f} s, {checking / reading:.1f} times reading the files; connecting takes {connecting / checking:.2f} of it"
    )


if __name__ == "__main__":
    main()
