"""A site that is shown while it is being written: pages load again when it changes, and say what is wrong while something is.

What a page loads for that is a script of the server's own, for the policy of a page allows no other.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from html import escape
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path
from threading import Condition, Thread
from urllib.parse import urlsplit

from builder.model import Edition

_SCRIPT = "/-/reload.js"
_CHANGES = "/-/changes/"  # and the moment that a page shows
_PATIENCE = 20.0  # seconds after which a page that waits for a change asks again


class Preview:
    """What is shown of the folder `site`, which holds one `edition`, and of `data`: the files below /data/."""

    def __init__(self, site: Path, data: Path, edition: Edition) -> None:
        """Show it as it is."""
        self.site, self.data, self.edition = site, data, edition
        self.wrong: tuple[str, str] | None = None
        self._changed = Condition()
        self.moment = time.time_ns()

    def show(self, wrong: tuple[str, str] | None = None) -> None:
        """Have every page load again, to show the site as it is now, or a title and lines that say what is `wrong`."""
        with self._changed:
            self.wrong, self.moment = wrong, time.time_ns()
            self._changed.notify_all()

    def wait(self, moment: int) -> int:
        """The moment of the last change, as soon as it is another than `moment` or a while has passed."""
        with self._changed:
            self._changed.wait_for(lambda: self.moment != moment, _PATIENCE)
            return self.moment


@contextmanager
def previewing(preview: Preview, port: int) -> Iterator[Thread]:
    """Serve it at http://127.0.0.1:<port>/ while the block runs; gives the thread that does. Raises OSError if it cannot."""
    with _Server(("127.0.0.1", port), partial(_Handler, preview)) as server:
        thread = Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        yield thread
        server.shutdown()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a reader who went on before all had come."""


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, preview: Preview, *args: object) -> None:
        self.preview = preview
        super().__init__(*args, directory=str(preview.site))  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        preview = self.preview
        if path == _SCRIPT:
            script = files("builder.publishing").joinpath("templates/reload.js").read_text("utf-8")
            self._send(script, "text/javascript")
        elif path.startswith(_CHANGES):
            moment = path.removeprefix(_CHANGES)
            self._send(str(preview.wait(int(moment)) if moment.isdecimal() else preview.moment), "text/plain")
        elif not path.endswith(("/", ".html")):
            super().do_GET()
        elif preview.wrong:
            title, lines = map(escape, preview.wrong)
            self._send(self._own_page(title, f"<pre>{lines}</pre>"), "text/html")
        elif path == "/":
            self._send("", "text/plain", HTTPStatus.FOUND, Location=f"/{preview.edition}/")
        else:
            self._send_page(path)

    def _send_page(self, path: str) -> None:
        file = Path(self.translate_path(f"{path}index.html" if path.endswith("/") else path))
        try:
            page = file.read_text("utf-8")
        except OSError:
            self._send(self._own_page("404", f"<p>{escape(path)}"), "text/html", HTTPStatus.NOT_FOUND)
        else:
            self._send(self._reloading(page), "text/html")

    def _own_page(self, title: str, body: str) -> str:
        head = f'<!DOCTYPE html><title>{title}</title><link rel="icon" href="data:,">'
        return self._reloading(f"{head}<body><h1>{title}</h1>{body}</body>")

    def _reloading(self, page: str) -> str:
        script = f'<script src="{_SCRIPT}" data-changes="{_CHANGES}" data-moment="{self.preview.moment}"></script>'
        return page.replace("</body>", f"{script}</body>", 1)

    def _send(self, text: str, kind: str, status: HTTPStatus = HTTPStatus.OK, **headers: str) -> None:
        body = text.encode("utf-8")
        self.send_response(status)
        for name, value in {
            "Content-Type": f"{kind}; charset=utf-8",
            "Content-Length": str(len(body)),
            **headers,
        }.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def translate_path(self, path: str) -> str:
        """Where a file is; those below /data/ were written once and stand beside the site."""
        name = urlsplit(path).path
        if not name.startswith("/data/"):
            return super().translate_path(path)
        self.directory, site = str(self.preview.data), self.directory
        try:
            return super().translate_path(name.removeprefix("/data"))
        finally:
            self.directory = site

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing of what is asked for."""
