"""`python -m tests.bench.search [1 10 100]`: our search beside the theme's with jieba and beside Pagefind.

The other two are no dependencies of the project: pip install jieba "pagefind[extended]". For each size, all three search
the same text of the Simplified edition (tests/support/search_corpus.py makes it larger) in one real Chromium: bytes as a server
sends them (gzip), time from the start to the first answer, time from keystroke to results as each query is typed letter
by letter, memory. Workers run in the page, as on file://, so that four-fold slowdown slows them, too. Figures are ratios of
one run; the milliseconds are this machine's.
"""

import asyncio
import contextlib
import gzip
import importlib
import json
import shutil
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from html import escape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import material
from playwright.sync_api import Browser, Page, sync_playwright
from playwright.sync_api import Error as BrowserError

from builder import pipeline
from builder.facts.edition import edition_facts, edition_view
from builder.facts.view import View
from builder.language.script import Traditional
from builder.model import Edition
from builder.reading.freshness import freshness
from builder.search.data import ONE_FILE, files_of
from builder.search.entries import Entry, entries
from builder.store.project import Project
from tests.conftest import BUILD
from tests.support.search_corpus import enlarged

QUERIES = (
    "海外仓", "跨境电商综合试验区", "三同", "税", "AEO", "国办发〔2021〕24号", "综服企业", "出口退税", "overseas warehouse",
    "zongfuqiye", "中欧班列", "到2025年", "外贸 综合服务", "保税维修", "离岸贸易", "RCEP", "市场采购贸易", "数字化转型",
)  # fmt: skip
SLOWDOWN = 4
LARGE = 100  # times this corpus; beyond it only shards are measured
PATIENCE = 180_000  # milliseconds
_TEMPLATES = Path(material.__file__).parent / "templates"
_PROJECT = Path(__file__).resolve().parents[2]

# Each engine is a function that answers one query and gives the number of results.
_WORKER = """
  const worker = new IFrameWorker(new URL(WORKER, location.href).href);
  const reply = (type) => new Promise((resolve) => {
    const hear = ({ data }) => data.type === type && (worker.removeEventListener("message", hear), resolve(data.data));
    worker.addEventListener("message", hear);
  });
  window.engine = async (query) => {
    const answered = reply(3);
    worker.postMessage({ type: 2, data: query });
    return (await answered).items.length;
  };
"""
_OURS = _WORKER + "const ready = reply(1); worker.postMessage({ type: 0 }); await ready;"
_THEIRS = (
    _WORKER
    + """
  const { config, docs } = await (await fetch("search/search_index.json")).json();
  const ready = reply(1);
  worker.postMessage({ type: 0, data: { config, docs, options: {} } });
  await ready;
"""
)
_PAGEFIND = """
  const pagefind = await import(new URL("pagefind/pagefind.js", location.href));
  await pagefind.init();
  window.engine = async (query) => {
    const { results } = await pagefind.search(query);
    await Promise.all(results.slice(0, 10).map((result) => result.data()));
    return results.length;
  };
"""
_TYPE = """
async (query) => {
  const times = [];
  for (let end = 1; end <= query.length; end++) {
    const begin = performance.now();
    await window.engine(query.slice(0, end));
    times.push(performance.now() - begin);
  }
  return times;
}
"""


@dataclass(frozen=True)
class Figures:
    """What one engine cost at one size; times in milliseconds, bytes as sent."""

    stored: int
    first_answer: float
    first_bytes: int
    median: float
    slow: float
    query_bytes: float
    heap: float


def main() -> None:
    """Measure at each size named on the command line."""
    project = Project.find()
    library, corpus, _ = pipeline.load(project)
    view = edition_view(corpus, Edition.ZH_HANS, Traditional(library.reviewed_traditional()))
    found = list(entries(view, edition_facts(view, freshness(corpus, BUILD.day), [], BUILD)))
    print("size | engine | stored | first answer | bytes for it | keystroke, median | 95th | bytes a query | heap")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for times in map(int, sys.argv[1:] or ["1", "10"]):
            library_of_size = enlarged(found, times)
            engines = (
                ("ours, shards", _OURS, partial(_prepare_ours, view, one_file=0)),
                ("ours, one file", _OURS, partial(_prepare_ours, view, one_file=10**9)),
                ("theme + jieba", _THEIRS, _prepare_theirs),
                ("Pagefind", _PAGEFIND, _prepare_pagefind),
            )
            # A thousand times this corpus is more than a browser takes in one file; Pagefind's index was not tried.
            for name, script, prepare in engines if times <= LARGE else engines[:1]:
                with tempfile.TemporaryDirectory() as folder:
                    begin = time.perf_counter()
                    try:
                        worker = prepare(library_of_size, Path(folder))
                    except ImportError as error:
                        print(f"{times} | {name} | not measured: {error}")
                        continue
                    made = time.perf_counter() - begin
                    figures = _measure(browser, Path(folder), script.replace("WORKER", json.dumps(worker)))
                    print(f"{times} | {name} | {_line(figures)} | made in {made:.0f} s", flush=True)
        browser.close()


def _line(figures: Figures | str) -> str:
    if isinstance(figures, str):
        return figures
    return (
        f"{figures.stored / 1000:.0f} kB | {figures.first_answer:.0f} ms | {figures.first_bytes / 1000:.0f} kB | "
        f"{figures.median:.1f} ms | {figures.slow:.1f} ms | {figures.query_bytes / 1000:.1f} kB | {figures.heap:.0f} MB"
    )


def _prepare_ours(view: View, found: Sequence[Entry], folder: Path, one_file: int = ONE_FILE) -> str:
    shutil.copytree(_PROJECT / "overrides" / "assets", folder / "assets")
    for page in files_of(view, found, one_file):
        path = folder / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.body, "utf-8")
    return "assets/javascripts/search/worker.js#../../../search/current.js"


def _prepare_theirs(found: Sequence[Entry], folder: Path) -> str:
    """The theme's index with one document a page; the real one has one a heading, and more text, so this favours it."""
    importlib.import_module("jieba").setLogLevel("ERROR")
    plugin = importlib.import_module("material.plugins.search.plugin")
    fields = {"title": {"boost": 1000}, "text": {"boost": 1}, "tags": {"boost": 1000000}}
    index = plugin.SearchIndex(
        lang=["zh"], separator="[\\s\\u200b\\u3000\\-、。，．？！；]+", pipeline=["stemmer"], fields=fields
    )
    for title, text, url in _documents(found):
        document = {"location": url, "title": index._segment_chinese(title), "text": index._segment_chinese(text)}
        index.entries.append(document)
    shutil.copytree(_TEMPLATES / "assets" / "javascripts", folder / "assets" / "javascripts")
    shutil.copy(_PROJECT / "overrides" / "assets" / "javascripts" / "iframe-worker.js", folder / "assets/javascripts")
    (folder / "search").mkdir()
    (folder / "search" / "search_index.json").write_text(index.generate_search_index(None), "utf-8")
    worker = next((folder / "assets" / "javascripts" / "workers").glob("search.*.min.js"))
    return f"assets/javascripts/workers/{worker.name}"


def _prepare_pagefind(found: Sequence[Entry], folder: Path) -> str:
    module: Any = importlib.import_module("pagefind.index")
    pages = folder / "pages"
    for title, text, url in _documents(found):
        path = pages / url
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"<!doctype html><html lang=zh><h1>{escape(title)}</h1><p>{escape(text)}</p></html>", "utf-8")

    async def write() -> None:
        async with module.PagefindIndex(config={"output_path": str(folder / "pagefind")}) as index:
            await index.add_directory(str(pages))

    # In a thread of its own, for the browser's driver runs the loop of this one.
    with ThreadPoolExecutor() as pool:
        pool.submit(asyncio.run, write()).result()
    shutil.rmtree(pages)
    return ""


def _documents(found: Sequence[Entry]) -> Iterator[tuple[str, str, str]]:
    """Title, text and address of each page, the same text that ours finds."""
    for entry in found:
        names = [part for name in entry.names for part in (name.text.shown, name.pinyin)]
        english = [text for text, _ in entry.english]
        texts = [text.shown for text in (*entry.heads, *entry.texts)]
        yield entry.title.shown, "\n".join([*names, *english, *texts, entry.line]), entry.url


def _measure(browser: Browser, folder: Path, script: str) -> Figures | str:
    shim = _PROJECT / "overrides" / "assets" / "javascripts" / "iframe-worker.js"
    (folder / "shim.js").write_text(shim.read_text("utf-8"), "utf-8")
    (folder / "index.html").write_text(
        "<!doctype html><meta charset=utf-8><script src=shim.js></script><body>", "utf-8"
    )
    stored = sum(_sent(path) for path in folder.rglob("*") if path.parent.name not in ("images", "stylesheets"))
    with _counting(folder) as (address, count):
        page = browser.new_context().new_page()
        page.set_default_timeout(PATIENCE)
        try:
            return _type_all(page, address, script, count, stored)
        except BrowserError as error:
            return f"no answer: {str(error).splitlines()[0]}"
        finally:
            page.context.close()


def _type_all(page: Page, address: str, script: str, count: Callable[[], int], stored: int) -> Figures:
    page.goto(f"{address}/index.html")
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
    sent = count()
    first = page.evaluate(
        f"async () => {{ const begin = performance.now(); {script}; await engine('海'); return performance.now() - begin; }}"
    )
    first_bytes = count() - sent
    times: list[float] = []
    for query in QUERIES:
        times += page.evaluate(_TYPE, query)
    query_bytes = (count() - sent - first_bytes) / len(QUERIES)
    session.send("HeapProfiler.collectGarbage")
    heap = page.evaluate("performance.memory.usedJSHeapSize") / 1e6
    return Figures(
        stored, first, first_bytes, statistics.median(times), statistics.quantiles(times, n=20)[-1], query_bytes, heap
    )


@contextlib.contextmanager
def _counting(folder: Path) -> Iterator[tuple[str, Callable[[], int]]]:
    """A server of `folder`, and a function that gives the bytes it would have sent with gzip."""
    sent: list[int] = []

    class Counting(SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"  # connections stay open, as with any server of today …
        disable_nagle_algorithm = True  # … and no part of an answer waits for the one before

        def log_message(self, *args: object) -> None:
            pass

        def do_GET(self) -> None:
            super().do_GET()
            sent.append(_sent(Path(self.translate_path(self.path))))

    class Server(ThreadingHTTPServer):
        def handle_error(self, *_: object) -> None:
            """A browser that closes leaves open connections behind."""

    server = Server(("127.0.0.1", 0), partial(Counting, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", lambda: sum(sent)
    server.shutdown()
    server.server_close()


_sizes: dict[Path, int] = {}


def _sent(path: Path) -> int:
    if not path.is_file() or path.suffix == ".map":
        return 0
    if path not in _sizes:
        data = path.read_bytes()
        _sizes[path] = min(len(data), len(gzip.compress(data, 6)))
    return _sizes[path]


if __name__ == "__main__":
    main()
