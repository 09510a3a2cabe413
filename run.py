#!/usr/bin/env python3
"""One command from a fresh clone: `python3 run.py build|serve|check|import|bundle|test …`.

Needs Python 3.11 or newer and nothing else. It makes `.venv`, installs the locked set of packages into it (with uv if
there is one, else with pip) whenever a lock file has changed, and then runs `maoce` with the same words. For the tests
it also finds a Chromium, without which there are none, and a Firefox, without which its tests are skipped.
"""

import hashlib
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OLDEST = (3, 11)


class Browser(NamedTuple):
    """A browser for the tests and where it may be; the variable with its name in capitals comes first."""

    name: str
    commands: tuple[str, ...]
    paths: tuple[str, ...]
    package: str


CHROMIUM = Browser(
    "Chromium",
    ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"),
    (
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        r"C:\Program Files\Google\Chrome\Application\chrome.exe",
        r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ),
    "chromium",
)
FIREFOX = Browser(
    "Firefox",
    ("firefox", "firefox-esr"),
    ("/Applications/Firefox.app/Contents/MacOS/firefox", r"C:\Program Files\Mozilla Firefox\firefox.exe"),
    "firefox-esr",
)


def main(words: list[str]) -> int:
    """Set up what is missing and run `maoce` with `words`; gives its exit status."""
    if sys.version_info < OLDEST:
        return other_python(words)
    testing = words[:1] == ["test"]
    install("requirements-test.lock" if testing else "requirements.lock")
    environment = dict(os.environ, PYTHONUTF8="1")
    if testing and "--quick" not in words:
        chromium, firefox = find_browser(CHROMIUM), find_browser(FIREFOX)
        if chromium is None:
            print(
                "The browser tests need a Chromium and none was found. Install one and run this again:\n"
                "  Debian, Ubuntu: sudo apt-get install chromium      Fedora: sudo dnf install chromium\n"
                "  macOS: brew install --cask chromium                any: .venv/bin/python -m playwright install chromium\n"
                "or say where it is: CHROMIUM=/path/to/chromium python3 run.py test",
                file=sys.stderr,
            )
            return 1
        environment["CHROMIUM"] = chromium
        if firefox is None:
            print("No Firefox was found (FIREFOX=/path/to/firefox names one): its tests are skipped.", file=sys.stderr)
        else:
            environment["FIREFOX"] = firefox
    return follow([str(PYTHON), "-m", "builder", *words], environment)


def other_python(words: list[str]) -> int:
    """Run this script with a newer Python, if there is one beside this one."""
    for name in ("python3.14", "python3.13", "python3.12", "python3.11"):
        found = shutil.which(name)
        if found:
            return follow([found, str(ROOT / "run.py"), *words], dict(os.environ))
    wanted = ".".join(map(str, OLDEST))
    print(f"Maoce needs Python {wanted} or newer; this is {sys.version.split()[0]}.", file=sys.stderr)
    return 1


def install(lock_name: str) -> None:
    """Make `.venv` hold exactly what the lock names, and this project; does nothing if it already does."""
    stamp = VENV / "installed.txt"
    # The test set holds the whole of the other one.
    sets = [lock_name] if lock_name == "requirements.lock" else ["requirements.lock", lock_name]
    wanted = {f"{name} {digest(ROOT / name, ROOT / 'pyproject.toml')}" for name in sets}
    if PYTHON.exists() and stamp.exists() and wanted <= set(stamp.read_text("utf-8", "replace").splitlines()):
        return
    print("setting up .venv (once) …", file=sys.stderr)
    if VENV.is_dir() and not (PYTHON.exists() and stamp.exists()):
        shutil.rmtree(VENV)  # half made, or of a Python that is gone, which nothing mends
    uv = shutil.which("uv")
    if uv:
        if not PYTHON.exists():
            run([uv, "venv", "--quiet", "--python", sys.executable, str(VENV)])
        pip = [uv, "pip", "install", "--quiet", "--python", str(PYTHON)]
    else:
        if not PYTHON.exists():
            run([sys.executable, "-m", "venv", str(VENV)])
        pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    run([*pip, "--require-hashes", "--only-binary", ":all:", "-r", str(ROOT / lock_name)])
    # The build backend comes from the lock as well: nothing is fetched without a hash, and here nothing at all.
    run([*pip, "--no-index", "--no-build-isolation", "--no-deps", "--editable", str(ROOT)])
    stamp.write_text("\n".join(sorted(wanted)) + "\n", "utf-8")


def digest(*files: Path) -> str:
    """The SHA-256 of the files' bytes together."""
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def find_browser(browser: Browser) -> str | None:
    """Its path: $CHROMIUM or $FIREFOX, the usual places, playwright's own Chromium, or (as root) the system's package."""
    named = os.environ.get(browser.name.upper())
    if named:
        return named
    found = next((path for name in browser.commands if (path := shutil.which(name))), None)
    found = found or next((path for path in browser.paths if Path(path).exists()), None)
    return found or (playwright_browser() if browser is CHROMIUM else None) or system_browser(browser)


def playwright_browser() -> str | None:
    """Playwright's own Chromium, downloaded if it can be."""
    ask = "from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.chromium.executable_path)"
    asked = subprocess.run([str(PYTHON), "-c", ask], capture_output=True, text=True, check=False)
    path = asked.stdout.strip()
    if asked.returncode == 0 and path and not Path(path).exists():
        subprocess.run(
            [str(PYTHON), "-m", "playwright", "install", "chromium"], stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, timeout=600, check=False,
        )  # fmt: skip
    return path if path and Path(path).exists() else None


def system_browser(browser: Browser) -> str | None:
    """Debian's package, with a face for Chinese, where we may install it."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("apt-get"):
        return None
    print(f"installing {browser.name} for the browser tests …", file=sys.stderr)
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    apt = ["apt-get", "-o", "Acquire::Retries=1", "-o", "Acquire::http::Timeout=20"]  # without a network, soon over
    subprocess.run([*apt, "update"], check=False, **quiet)  # type: ignore[call-overload]
    subprocess.run(
        [*apt, "install", "-y", "--no-install-recommends", browser.package, "fonts-noto-cjk"],
        check=False, env=dict(os.environ, DEBIAN_FRONTEND="noninteractive"), **quiet,
    )  # type: ignore[call-overload]  # fmt: skip
    return shutil.which(browser.package)


def follow(command: list[str], environment: dict[str, str]) -> int:
    """Run a command to its end; gives its exit status. Ctrl-C is the command's affair, passed on if it does not know of it."""
    with subprocess.Popen(command, env=environment) as child:
        try:
            return child.wait()
        except KeyboardInterrupt:
            for end in (child.poll, lambda: child.send_signal(signal.SIGINT), child.kill):
                end()
                try:
                    child.wait(2)
                    break
                except subprocess.TimeoutExpired:
                    continue
            raise


def run(command: list[str]) -> None:
    """Run a command; leave with its status if it fails."""
    code = subprocess.run(command, cwd=ROOT, check=False).returncode
    if code:
        raise SystemExit(code)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
    except OSError as error:
        sys.exit(f"run.py: {error}")
