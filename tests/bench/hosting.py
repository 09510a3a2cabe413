"""200 readers at once of the built site behind a real nginx on loopback: `python -m tests.bench.hosting [READERS [PAGES]]`.

Needs a built site (`python3 run.py build --compress`) and nginx with brotli_static; prints what was served and how fast.
"""

import getpass
import http.client
import os
import random
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class NoNginxError(Exception):
    """There is no nginx here that can run the configuration; the reason is for a person."""


@contextmanager
def nginx(folder: Path) -> Iterator[int]:
    """The port of an nginx that serves `folder/site` by deploy/nginx.conf; raises NoNginxError where it cannot be run."""
    program = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if not program:
        raise NoNginxError("no nginx was found")
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    text = (ROOT / "deploy" / "nginx.conf").read_text("utf-8")
    with tempfile.TemporaryDirectory() as temporary:
        conf = Path(temporary) / "nginx.conf"
        conf.write_text(
            text.replace("listen 8080", f"listen 127.0.0.1:{port}").replace("/tmp/maoce", f"{temporary}/maoce"), "utf-8"
        )
        # Started by root, its workers would be another user, who may not read a folder of the tests.
        user = f"user {getpass.getuser()}; " if os.geteuid() == 0 else ""
        command = [program, "-p", str(folder), "-c", str(conf), "-e", "stderr", "-g", f"{user}daemon off;"]
        tried = subprocess.run([*command, "-t"], capture_output=True, text=True, check=False)
        if tried.returncode:
            said = tried.stderr.strip().splitlines()
            if "brotli_static" in said[0]:
                raise NoNginxError(f"this nginx has no brotli_static: {said[0]}")
            raise AssertionError(f"deploy/nginx.conf: {tried.stderr}")
        server = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        try:
            _wait(port)
            yield port
        finally:
            server.terminate()
            server.wait(timeout=30)


def _wait(port: int) -> None:
    for _ in range(300):
        with closing(socket.socket()) as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError("nginx does not answer")


def _read(port: int, paths: Sequence[str], site: Path) -> tuple[Counter[str], int, list[float]]:
    """What one reader meets who keeps his connection open: outcomes, bytes, and seconds for each answer."""
    met: Counter[str] = Counter()
    sent = 0
    times = []
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    for path in paths:
        begin = time.perf_counter()
        try:
            connection.request("GET", f"/{path}", headers={"Accept-Encoding": "br, gzip"})
            answer = connection.getresponse()
            body = answer.read()
        except OSError as error:
            met[f"error: {error}"] += 1
            connection.close()
            continue
        times.append(time.perf_counter() - begin)
        sent += len(body)
        suffix = {"br": ".br", "gzip": ".gz"}.get(answer.headers["Content-Encoding"] or "", "")
        whole = answer.status == 200 and body == (site / f"{path}{suffix}").read_bytes()
        met["whole" if whole else f"error: {answer.status}, {len(body)} bytes"] += 1
    connection.close()
    return met, sent, times


def main(readers: int = 200, pages: int = 30) -> int:
    """Let them read; gives 0 if every answer was whole."""
    site = ROOT / "site"
    files = sorted(p.relative_to(site).as_posix() for p in site.rglob("*.html") if p.name != "404.html")
    if not files:
        print("there is no site: python3 run.py build --compress", file=sys.stderr)
        return 1
    chance = random.Random(10)
    plans = [chance.choices(files, k=pages) for _ in range(readers)]
    met: Counter[str] = Counter()
    sent = 0
    times: list[float] = []
    with nginx(ROOT) as port, ThreadPoolExecutor(readers) as pool:
        begin = time.perf_counter()
        for one, size, took in pool.map(lambda plan: _read(port, plan, site), plans):
            met += one
            sent += size
            times += took
        seconds = time.perf_counter() - begin
    times.sort()
    whole = met.pop("whole", 0)
    print(
        f"{readers} readers at once, {pages} pages each: {whole} answers whole, {met.total()} errors; "
        f"{sent / 1e6:.1f} MB in {seconds:.1f} s, {whole / seconds:.0f} answers a second, "
        f"median {times[len(times) // 2] * 1000:.0f} ms, 99th percentile {times[len(times) * 99 // 100] * 1000:.0f} ms"
    )
    for outcome, count in met.most_common(10):
        print(f"  {count} × {outcome}")
    return 1 if met else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
