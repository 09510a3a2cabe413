"""`python -m tests.bench.benchmark`: ratios measured side by side in one run; seconds of this machine only for scale."""

import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import yaml

from builder.capture.decode import decode
from builder.capture.visible import visible_lines
from builder.importing.parse import parse_capture
from builder.language.pinyin import romanise
from builder.model import Library, Problem
from builder.pipeline import load
from builder.store.project import Project, read_library
from builder.store.yaml_dump import dump_yaml


def once(work: Callable[[], object]) -> float:
    """The processor time of `work` in seconds, which other programs of the machine disturb least."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def median(work: Callable[[], object], times: int = 7) -> float:
    """The median of so many."""
    return statistics.median(once(work) for _ in range(times))


def a_page(library: Library) -> bytes:
    """A saved page of 30 kB as HTML."""
    lines = visible_lines(decode(library.captures["guobanfa-2021-24.txt"]))
    html = "".join(f"<p>{line}</p>\n" for line in lines)
    return (html + "<!-- " + "x" * max(0, 30_000 - len(html.encode())) + " -->").encode()


def a_long_text(library: Library) -> bytes:
    """A text of 2.8 MB, of paragraphs as long as a directive."""
    body = library.directives["zhongyang-guowuyuan-2019-11-19"].text()
    paragraphs = [body.replace("\n", "")] * (2_800_000 // len(body.encode()) + 1)
    return ("国务院关于某事的意见\n国发〔2020〕1号\n一、任务\n" + "\n".join(paragraphs)).encode()


def main() -> None:
    """Import of a page, import of a long text, and what `check` costs against reading the files alone."""
    project = Project.find()
    check("the repository", project)  # first: what a file says is found out once in a process
    library, _ = read_library(project)
    page = a_page(library)
    one = median(lambda: parse_capture(page, ".html", romanise, need_id=False))
    show = median(lambda: visible_lines(decode(page)))
    print(f"import of a {len(page) // 1000} kB page: {one * 1000:.1f} ms, {one / show:.1f} times showing its lines")
    long = a_long_text(library)
    took = once(lambda: parse_capture(long, ".txt", romanise, need_id=False))
    print(
        f"import of {len(long) / 1e6:.1f} MB of text: {took:.1f} s, {len(long.decode()) / took / 1e6:.2f} million characters a second"
    )
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name in ("content", "glossary", "mkdocs.yml"):
            copy = shutil.copytree if (project.root / name).is_dir() else shutil.copy
            copy(project.root / name, root / name)
        add_synthetic_terms(Project(root), library, 5000)
        check("5,000 synthetic terms more", Project(root))


def check(what: str, project: Project) -> None:
    """What `maoce check` costs against parsing the same YAML files alone."""
    files = [*project.terms.glob("*.yml"), *project.agencies.glob("*.yml"), *project.english.glob("*.yml")]
    parsing = median(lambda: [yaml.load(path.read_bytes(), yaml.CSafeLoader) for path in files], 3)
    problems: list[Problem] = []
    checking = once(lambda: problems.extend(load(project)[2]))
    print(
        f"check of {what} ({len(files)} YAML files): {checking:.2f} s, {checking / parsing:.1f} times"
        f" loading the YAML alone; {len(problems)} problems"
    )


def add_synthetic_terms(project: Project, library: Library, count: int) -> None:
    """Write `count` valid terms whose names are passages of the directives."""
    taken = {name for _, record in library.records() for name in record.matchable()}
    template = (project.terms / "overseas-warehouse.yml").read_text("utf-8")
    matter = yaml.load(template, yaml.CSafeLoader)
    for directive in library.directives.values():
        for _, measure in directive.measures():
            for at in range(len(measure.text) - 7):
                name = measure.text[at : at + 7]
                if count == 0 or name in taken or not name.isalnum():
                    continue
                taken.add(name)
                count -= 1
                place = {"directive": directive.id, "measure": measure.id, "quote": name}
                zh = {"zh-Hans": name, "words": [name], "status": "preferred", "form": "full"}
                en = {"text": f"synthetic term {count}", "status": "preferred", "form": "full"}
                term = matter | {"id": f"synthetic-{count}", "names": {"zh": [zh], "en": [en]}, "sources": [place]}
                for field in ("not_within", "regional"):
                    term.pop(field, None)
                (project.terms / f"synthetic-{count}.yml").write_text(dump_yaml(term), "utf-8")


if __name__ == "__main__":
    main()
