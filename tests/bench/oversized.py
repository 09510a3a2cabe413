"""`python -m tests.bench.oversized [WORDS]`: every hostile case as large as it comes, in a process of its own.

Prints the seconds of processor time, how many times those of a quarter of it they are (4 in proportion, 16 for a square), the
memory and what became of it, the worst last. A crash, a refusal to end within 10 s or to live within 2 GB is a fault, and
whatever takes a second and ten times its quarter. WORDS choose the cases whose name contains them.
"""

import resource
import subprocess
import sys
import time

from tests.support.oversized import HOSTILE, Hostile

SECONDS, MEMORY = 10, 2_000_000_000


def one(index: int) -> None:
    """Read one case in this process; prints its time, its memory and its outcome."""
    case = HOSTILE[index]
    case.read(50)  # what is loaded once is not the case's
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (3 * SECONDS, 3 * SECONDS))
    quarter, _ = _timed(case, case.most // 4)
    took, outcome = _timed(case, case.most)
    print(
        f"{took:.2f}\t{took / max(quarter, 0.001):.1f}\t{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1000}\t{outcome}"
    )


def _timed(case: Hostile, size: int) -> tuple[float, str]:
    begin = time.process_time()
    outcome = case.read(size)
    return time.process_time() - begin, outcome


def main(words: list[str]) -> int:
    """Run the cases; gives how many are at fault."""
    done: list[tuple[float, str]] = []
    faults = 0
    for index, case in enumerate(HOSTILE):
        if not all(word in case.name for word in words):
            continue
        command = [sys.executable, "-m", "tests.bench.oversized", "--one", str(index)]
        ran = subprocess.run(command, capture_output=True, text=True, check=False)
        took, ratio, memory, outcome = [*ran.stdout.rstrip("\n").split("\t"), "", "", "", ""][:4]
        if ran.returncode or float(took) > SECONDS or (float(took) > 1 and float(ratio) > 10):
            faults += 1
            outcome = f"FAULT: status {ran.returncode} {ran.stderr.strip().splitlines()[-1:]} {outcome}"
        seconds = float(took or 2 * SECONDS)
        line = f"{seconds:6.2f} s {ratio or '?':>5}x {memory or '?':>5} MB  {case.reader}: {case.name}: {outcome}"
        done.append((seconds, line))
        print(line, flush=True)
    print("\nThe slowest:", *[line for _, line in sorted(done)[-10:]], sep="\n")
    print(f"{len(done)} cases, {faults} faults")
    return faults


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(int(sys.argv[2]))
    else:
        sys.exit(1 if main(sys.argv[1:]) else 0)
