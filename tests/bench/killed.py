"""`python -m tests.bench.killed FOLDER`: a publishing run killed with SIGKILL at each of its steps, and what then stands there.

A step is whatever Python reports to its audit hooks: each file opened, renamed, removed. Prints the number of steps of each
way to put a site in its place; fails where the site was neither wholly the old one nor wholly the new one, or where the
next run did not make it whole.
"""

import os
import shutil
import signal
import sys
import traceback
from pathlib import Path

from builder.files import write
from builder.publishing import swap
from builder.publishing.workshop import workshop

OLD, NEW = {f"{n}.html": "old" for n in range(5)}, {f"{n}.html": "new" for n in range(3, 9)}
_rename = Path.rename


def publish(root: Path) -> None:
    with workshop(root) as shop:
        for name, text in NEW.items():
            write(shop.site, name, text)
            write(shop.folder, f"docs/en/{name}", text)
        shop.publish()


def standing(root: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in (root / "site").iterdir()}


def killed_at(step: int, root: Path) -> bool:
    """Whether the run was killed, for it had so many steps."""
    child = os.fork()
    if child == 0:
        count = 0

        def count_steps(event: str, arguments: tuple[object, ...]) -> None:
            nonlocal count
            count += 1
            if count == step + 1:  # once, for to kill is a step itself
                os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(count_steps)
        try:
            publish(root)
            os._exit(0)
        except BaseException:
            traceback.print_exc()
            os._exit(1)
    status = os.waitpid(child, 0)[1]
    assert os.WIFSIGNALED(status) or status == 0
    return os.WIFSIGNALED(status)


def each_step(root: Path) -> int:
    step, seen = 0, set()
    while True:
        for folder in ("site", ".site.aside"):
            shutil.rmtree(root / folder, ignore_errors=True)
        for name, text in OLD.items():
            write(root, f"site/{name}", text)
        killed = killed_at(step, root)
        try:
            with workshop(root):
                raise InterruptedError  # a next run, whose content is broken
        except InterruptedError:
            pass
        found = standing(root)
        assert found in (OLD, NEW), (step, found)
        seen.add(found == NEW)
        assert [*(root / "build").glob("run-*")] == []
        left = {path.name for path in root.iterdir()} - {"site", "build"}
        assert not left, (step, left)
        if not killed:
            break
        step += 1
    assert seen == {True, False}
    return step


def elsewhere(path: Path, target: Path) -> Path:
    """A rename that finds build/ on another file system."""
    if ("build" in path.parts) != ("build" in Path(target).parts):
        raise OSError(18, "Invalid cross-device link")
    return _rename(path, target)


def main(root: Path) -> None:
    print("in one step:", each_step(root / "one"))
    swap._exchange = lambda one, other: False
    print("in two steps:", each_step(root / "two"))
    Path.rename = elsewhere  # type: ignore[assignment,method-assign]
    print("from another file system:", each_step(root / "far"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
