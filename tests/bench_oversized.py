"""`python -m tests.bench_oversized [WORDS]`: every hostile case as large as it comes, in a process of its own.

Prints the seconds of processor time, the memory and what became of it, the worst last. A crash, a refusal to end within 10 s or
to live within 2 GB is a fault. WORDS choose the cases whose name contains them.
"""

import resource
import subprocess
import sys
import time

from tests.oversized import HOSTILE

SECONDS, MEMORY = 10, 2_000_000_000


def one(index: int) -> None:
    """Read one case in this process; prints its time, its memory and its outcome."""
    case = HOSTILE[index]
    case.read(50)  # what is loaded once is not the case's
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (2 * SECONDS, 2 * SECONDS))
    begin = time.process_time()
    outcome = case.read(case.most)
    took = time.process_time() - begin
    print(f"{took:.2f}\t{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1000}\t{outcome}")


def main(words: list[str]) -> int:
    """Run the cases; gives how many are at fault."""
    done: list[tuple[float, str]] = []
    faults = 0
    for index, case in enumerate(HOSTILE):
        if not all(word in case.name for word in words):
            continue
        command = [sys.executable, "-m", "tests.bench_oversized", "--one", str(index)]
        ran = subprocess.run(command, capture_output=True, text=True, check=False)
        took, memory, outcome = [*ran.stdout.rstrip("\n").split("\t"), "", "", ""][:3]
        if ran.returncode or float(took) > SECONDS:
            faults += 1
            outcome = f"FAULT: status {ran.returncode} {ran.stderr.strip().splitlines()[-1:]} {outcome}"
        seconds = float(took or 2 * SECONDS)
        line = f"{seconds:6.2f} s {memory or '?':>5} MB  {case.reader}: {case.name}: {outcome}"
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
