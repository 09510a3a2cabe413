"""The machine, and what a program run on it costs: seconds on the clock, seconds of processor time, memory."""

import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread

_LOOKS = 0.25  # seconds between two looks at the memory
_SAID = 2_000  # characters of what a failed program said


class FailedError(Exception):
    """A program that was to be measured ended badly; says how, and what it said last."""


@dataclass(frozen=True)
class Spent:
    """What a program cost with all its children: seconds, seconds of processor time, megabytes at the highest.

    Memory is that of all processes together, what they share counted once (PSS), where the system tells; else that of the largest.
    """

    wall: float
    cpu: float
    memory: float


def spent(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Spent:
    """Run a command in `folder` to its end. Raises FailedError if it fails, OSError if it cannot be run."""
    with tempfile.TemporaryFile() as said:
        begin = time.perf_counter()
        child = subprocess.Popen(command, cwd=folder, env=environment, stdout=said, stderr=said)
        with _Memory(child.pid) as memory:
            try:
                _, status, used = os.wait4(child.pid, 0)
            except BaseException:
                child.kill()
                child.wait()
                raise
            wall = time.perf_counter() - begin
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            said.seek(0)
            told = said.read().decode("utf-8", "replace")[-_SAID:]
            raise FailedError(f"{' '.join(command[1:4])} ended with {child.returncode}: {told}")
    largest = used.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
    return Spent(wall, used.ru_utime + used.ru_stime, memory.highest or largest)


def described() -> str:
    """The processor, its cores, the memory, the system and the Python; and how busy it is now, which is no good sign above 1."""
    memory = f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 1e9:.0f} GB"
    python = f"{platform.python_implementation()} {platform.python_version()}"
    system = f"{platform.system()} {platform.machine()}"
    return f"{_processor()}, {os.cpu_count()} cores, {memory}, {system}, {python}, load {os.getloadavg()[0]:.1f} before"


def _processor() -> str:
    """What Linux calls it, with its speed where its name does not tell one processor from another."""
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.processor() or "unknown processor"
    told = {key.strip(): value.strip() for key, _, value in (line.partition(":") for line in lines)}
    name = told.get("model name", platform.machine())
    return name if "@" in name or "cpu MHz" not in told else f"{name} at {float(told['cpu MHz']) / 1000:.1f} GHz"


class _Memory:
    """Looks, while the block runs, at how much memory a process and its children have; `highest` stays 0 off Linux."""

    def __init__(self, root: int) -> None:
        self._root, self._ended, self.highest = root, Event(), 0.0
        self._thread = Thread(target=self._look, daemon=True)

    def __enter__(self) -> "_Memory":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._ended.wait(_LOOKS):
            self.highest = max(self.highest, sum(map(_proportional, _tree(self._root))))


def _tree(root: int) -> Iterator[int]:
    """A process and all that come of it, on Linux."""
    children: dict[int, list[int]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(stat.read_text("utf-8", "replace").rpartition(")")[2].split()[1])
        except (OSError, IndexError):
            continue  # it ended meanwhile
        children.setdefault(parent, []).append(int(stat.parent.name))
    waiting = [root]
    while waiting:
        yield (process := waiting.pop())
        waiting += children.get(process, [])


def _proportional(process: int) -> float:
    """Megabytes of a process, pages that several share divided among them."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text("utf-8").splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1e3 for line in lines if line.startswith("Pss:")), 0.0)
