"""`maoce serve`: from saving an edited term to the moment at which the page of it has loaded again."""

import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from urllib.error import URLError

from builder.model import Edition
from tests.bench import edits
from tests.bench.figures import Figure
from tests.bench.machine import FailedError
from tests.bench.places import Bench, Checkout, Part

_BOUNDS = {1.0: 2.0, 10.0: 3.0}
_EDITION = Edition.ZH_HANS
_PATIENCE = 900  # seconds


def parts(bench: Bench, size: float) -> Iterable[Part]:
    """One, of one preview that is edited again and again."""
    return [partial(_figures, bench, size)]


def _figures(bench: Bench, size: float) -> Iterator[Figure]:
    """What a browser does is done here: wait for a change by the page's own script's address, and load the page."""
    checkout = bench.checkout(size)
    waits = []
    began = time.perf_counter()
    with _preview(checkout) as address:
        page = f"{address}/{_EDITION}/terms/{edits.TERM}/index.html"
        shown = _page(page)
        ready = time.perf_counter() - began
        for run in range(bench.runs):
            changes, moment = re.findall(r'data-changes="([^"]+)" data-moment="(\d+)"', shown)[0]
            number = run + 100  # as no build's edit
            begin = time.perf_counter()
            edits.term(checkout, number)
            while _got(f"{address}{changes}{moment}") == moment:
                if time.perf_counter() - begin > _PATIENCE:
                    raise FailedError("the preview showed no change")
            shown = _got(page)
            waits.append(time.perf_counter() - begin)
            if f"第{number}次修改" not in shown:
                raise FailedError("the page loaded again without the edit")
    yield Figure("serve", size, "until the first page, from nothing known of a preview", "s", (ready,))
    yield Figure("serve", size, "from saving to the reloaded page", "s", tuple(waits), _BOUNDS.get(size))


@contextmanager
def _preview(checkout: Checkout) -> Iterator[str]:
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "builder", "serve", "--edition", _EDITION, "--port", str(port)]
    with tempfile.TemporaryFile() as said:
        server = subprocess.Popen(command, cwd=checkout.root, env=checkout.environment, stdout=said, stderr=said)
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait()


def _page(address: str) -> str:
    """A page as soon as it is there."""
    end = time.perf_counter() + _PATIENCE
    while True:
        try:
            return _got(address)
        except (URLError, ConnectionError):
            if time.perf_counter() > end:
                raise
            time.sleep(0.05)


def _got(address: str) -> str:
    with urllib.request.urlopen(address, timeout=_PATIENCE) as answer:
        return str(answer.read(), "utf-8")
