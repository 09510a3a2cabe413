#!/usr/bin/env python3
"""One command from a fresh clone: `python3 run.py build|serve|check|import|bundle|test|bench …`.

Needs Python 3.11 or newer and nothing else. It makes `.venv`, installs the locked set of packages into it (with uv if
there is one, else with pip) whenever a lock file has changed, and then runs `maoce` with the same words. For the tests
it also finds a Chromium, without which there are none, and a Firefox, without which its tests are skipped.

Any Python from 3.6 on can read this file, so that one that is too old can say so, or find a newer one.
"""

import hashlib
import os
import shutil
import signal
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Dict, List, NamedTuple, Optional, Tuple

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OLDEST = (3, 11)
TYPED = "py run.py" if os.name == "nt" else "python3 run.py"  # what a person types, for what is said of commands
CHINESE = "--lang=zh" in sys.argv or ["--lang", "zh"] in [sys.argv[at : at + 2] for at in range(len(sys.argv))]


class Browser(NamedTuple):
    """A browser for the tests and where it may be; the variable with its name in capitals comes first."""

    name: str
    commands: Tuple[str, ...]
    paths: Tuple[str, ...]
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


def main(words: List[str]) -> int:
    """Set up what is missing and run `maoce` with `words`; gives its exit status."""
    if sys.version_info < OLDEST:
        return other_python(words)
    testing = words[:1] == ["test"]
    install("requirements-test.lock" if testing or words[:1] == ["bench"] else "requirements.lock")
    environment = dict(os.environ, PYTHONUTF8="1")
    if testing and "--quick" not in words:
        chromium, firefox = find_browser(CHROMIUM), find_browser(FIREFOX)
        if chromium is None:
            return say(
                "The browser tests need a Chromium and none was found. Install one and run this again:\n"
                "  Debian, Ubuntu: sudo apt-get install chromium      Fedora: sudo dnf install chromium\n"
                "  macOS: brew install --cask chromium                any: .venv/bin/python -m playwright install chromium\n"
                "or say where it is: CHROMIUM=/path/to/chromium python3 run.py test",
                "浏览器测试需要 Chromium，但没有找到。请安装后重新运行：\n"
                "  Debian、Ubuntu：sudo apt-get install chromium      Fedora：sudo dnf install chromium\n"
                "  macOS：brew install --cask chromium                其他：.venv/bin/python -m playwright install chromium\n"
                "或写明其位置：CHROMIUM=/path/to/chromium python3 run.py test",
            )
        environment["CHROMIUM"] = chromium
        if firefox is None:
            say(
                "No Firefox was found (FIREFOX=/path/to/firefox names one): its tests are skipped.",
                "没有找到 Firefox（可用 FIREFOX=/path/to/firefox 指明）：跳过相应的测试。",
            )
        else:
            environment["FIREFOX"] = firefox
    maoce = f"from builder.__main__ import main; main({TYPED!r})"
    return follow([str(PYTHON), "-c", maoce, *words], environment)


def say(english: str, chinese: str) -> int:
    """Print one of the two on stderr; gives the exit status 1."""
    said = "run.py: " + (chinese if CHINESE else english)
    try:
        print(said, file=sys.stderr)
    except UnicodeEncodeError:  # a terminal without Chinese
        print(said.encode("ascii", "backslashreplace").decode(), file=sys.stderr)
    return 1


def other_python(words: List[str]) -> int:
    """Run this script with a newer Python, if there is one beside this one that works: a shim may lead nowhere."""
    newer = [f"python3.{minor}" for minor in range(20, OLDEST[1] - 1, -1)]
    for name in [*newer, "python3", "python"]:
        found = shutil.which(name)
        if found and works(found):
            return follow([found, str(ROOT / "run.py"), *words], dict(os.environ))
    wanted, this = ".".join(map(str, OLDEST)), f"{sys.version.split()[0]} ({sys.executable})"
    return say(
        f"Maoce needs Python {wanted} or newer; this is {this}, and no newer one that works was found. Install one and run this again:\n"
        "  Debian, Ubuntu: sudo apt-get install python3 python3-venv   macOS: brew install python   "
        "Windows: winget install Python.Python.3.13   any: uv python install 3.13",
        f"贸策需要 Python {wanted} 或更新的版本；当前是 {this}，也没有找到可用的新版本。请安装后重新运行：\n"
        "  Debian、Ubuntu：sudo apt-get install python3 python3-venv   macOS：brew install python   "
        "Windows：winget install Python.Python.3.13   其他：uv python install 3.13",
    )


def works(python: str) -> bool:
    """Whether this is a Python that is new enough; one that does not answer is none."""
    ask = f"import sys; sys.exit(sys.version_info < {OLDEST!r})"
    try:
        done = subprocess.run([python, "-c", ask], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=20)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def install(lock_name: str) -> None:
    """Make `.venv` hold exactly what the lock names, and this project; does nothing if it already does."""
    stamp = VENV / "installed.txt"
    # The test set holds the whole of the other one.
    sets = [lock_name] if lock_name == "requirements.lock" else ["requirements.lock", lock_name]
    wanted = {"{} {}".format(name, digest(ROOT / name, ROOT / "pyproject.toml")) for name in sets}
    if PYTHON.exists() and stamp.exists() and wanted <= set(stamp.read_text("utf-8", "replace").splitlines()):
        return
    say("setting up .venv (once) …", "正在建立 .venv（仅此一次）……")
    if VENV.is_dir() and not (PYTHON.exists() and stamp.exists()):
        shutil.rmtree(VENV)  # half made, or of a Python that is gone, which nothing mends
    uv = shutil.which("uv")
    if uv:
        if not PYTHON.exists():
            run([uv, "venv", "--quiet", "--python", sys.executable, str(VENV)])
        pip = [uv, "pip", "install", "--quiet", "--python", str(PYTHON)]
    else:
        if not PYTHON.exists():
            need_venv()
            run([sys.executable, "-m", "venv", str(VENV)])
        pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    fetch([*pip, "--require-hashes", "--only-binary", ":all:", "-r", str(ROOT / lock_name)])
    # The build backend comes from the lock as well: nothing is fetched without a hash, and here nothing at all.
    run([*pip, "--no-index", "--no-build-isolation", "--no-deps", "--editable", str(ROOT)])
    stamp.write_bytes(("\n".join(sorted(wanted)) + "\n").encode("utf-8"))


def need_venv() -> None:
    """Leave with a line if this Python has no venv, which Debian packs apart."""
    if find_spec("venv") and find_spec("ensurepip"):
        return
    package = "python{}.{}-venv".format(*sys.version_info[:2])
    raise SystemExit(
        say(
            f"this Python ({sys.executable}) cannot make a virtual environment. Debian, Ubuntu: sudo apt-get install {package}; "
            "or install uv, which needs none; then run this again",
            f"此 Python（{sys.executable}）无法建立虚拟环境。Debian、Ubuntu：sudo apt-get install {package}；"
            "或安装 uv，则无需它；然后重新运行",
        )
    )


def fetch(command: List[str]) -> None:
    """Install what may have to be fetched; if that fails, leave with the reason and what to do about it."""
    done = subprocess.run(command, cwd=str(ROOT), stderr=subprocess.PIPE, check=False)
    said = done.stderr.decode("utf-8", "replace")
    if done.returncode == 0:
        sys.stderr.write(said)
        return
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    reasons = [line for line in lines if line.lower().startswith(("error", "×", "caused by"))] or lines or ["?"]
    raise SystemExit(
        say(
            f"the packages could not be installed: {reasons[0]}\n"
            "  Is there a network? Behind a proxy set HTTPS_PROXY; a mirror is named by PIP_INDEX_URL (uv: UV_INDEX_URL)."
            " Then run this again.",
            f"无法安装所需的包：{reasons[0]}\n"
            "  请检查网络；如有代理，请设 HTTPS_PROXY；镜像由 PIP_INDEX_URL（uv：UV_INDEX_URL）指定。然后重新运行。",
        )
    )


def digest(*files: Path) -> str:
    """The SHA-256 of the files' bytes together."""
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def find_browser(browser: Browser) -> Optional[str]:
    """Its path: $CHROMIUM or $FIREFOX, the usual places, playwright's own Chromium, or (as root) the system's package."""
    named = os.environ.get(browser.name.upper())
    if named:
        return named
    found = next(filter(None, map(shutil.which, browser.commands)), None)
    found = found or next((path for path in browser.paths if Path(path).exists()), None)
    return found or (playwright_browser() if browser is CHROMIUM else None) or system_browser(browser)


def playwright_browser() -> Optional[str]:
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


def system_browser(browser: Browser) -> Optional[str]:
    """Debian's package, with a face for Chinese, where we may install it."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("apt-get"):
        return None
    say(f"installing {browser.name} for the browser tests …", f"正在为浏览器测试安装 {browser.name}……")
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    apt = ["apt-get", "-o", "Acquire::Retries=1", "-o", "Acquire::http::Timeout=20"]  # without a network, soon over
    subprocess.run([*apt, "update"], check=False, **quiet)  # type: ignore[call-overload]
    subprocess.run(
        [*apt, "install", "-y", "--no-install-recommends", browser.package, "fonts-noto-cjk"],
        check=False, env=dict(os.environ, DEBIAN_FRONTEND="noninteractive"), **quiet,
    )  # type: ignore[call-overload]  # fmt: skip
    return shutil.which(browser.package)


def follow(command: List[str], environment: Dict[str, str]) -> int:
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


def run(command: List[str]) -> None:
    """Run a command; leave with its status if it fails."""
    code = subprocess.run(command, cwd=str(ROOT), check=False).returncode
    if code:
        raise SystemExit(code)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
    except OSError as error:
        sys.exit(say(f"the system refuses: {error}", f"系统拒绝：{error}"))
