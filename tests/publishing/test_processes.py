"""Work for several cores gives what it gives on one, and leaves nothing running."""

import os
import signal
import subprocess
import sys
import time

import pytest

from builder.model import MaoceError, Problem
from builder.processes import beside, divided
from tests.conftest import ROOT

DEADLINE = 60  # seconds


@pytest.fixture(params=[True, False], ids=["forked", "where fork is not"])
def forks(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    monkeypatch.setattr("multiprocessing.get_all_start_methods", lambda: ["fork"] if request.param else ["spawn"])
    monkeypatch.setattr("os.cpu_count", lambda: 3)
    return bool(request.param)


def test_divided_work_has_its_results_in_order(forks: bool) -> None:
    made = list(divided(lambda task: (task * task, os.getpid()), range(20)))
    assert [result for result, _ in made] == [task * task for task in range(20)]
    assert (os.getpid() in {process for _, process in made}) != forks


def test_work_beside_is_waited_for(forks: bool) -> None:
    with beside(lambda: (os.getpid(), "done")) as result:
        process, said = result()
        assert said == "done"
        assert (process == os.getpid()) != forks


def test_what_goes_wrong_there_is_raised_here(forks: bool) -> None:
    wrong = MaoceError([Problem.at("a.yml", 2, 3, "no-site"), Problem.at("b.yml", 1, 1, "no-site")])

    def fail(_: object = None) -> None:
        raise wrong

    with pytest.raises(MaoceError) as raised, beside(fail) as result:
        result()
    assert raised.value.problems == wrong.problems
    with pytest.raises(MaoceError) as raised:
        list(divided(fail, range(9)))
    assert raised.value.problems == wrong.problems


def test_what_goes_wrong_of_many_tasks_is_all_that_is_said(capfd: pytest.CaptureFixture[str], forks: bool) -> None:
    """Whatever was waiting or at work then, no thread of Python's complains."""

    def fail_once(task: int) -> int:
        time.sleep(0.01)
        if task == 3:
            raise ValueError(task)
        return task

    for _ in range(20):
        with pytest.raises(ValueError, match="3"):
            list(divided(fail_once, range(100)))
    assert capfd.readouterr() == ("", "")


def test_work_that_nobody_waits_for_is_ended() -> None:
    begun = time.monotonic()
    with pytest.raises(KeyError), beside(lambda: time.sleep(10 * DEADLINE)):
        raise KeyError
    assert time.monotonic() - begun < DEADLINE


@pytest.mark.skipif(os.name != "posix", reason="signals")
@pytest.mark.parametrize(
    "how",
    ["with beside(work): time.sleep(600)", "list(divided(lambda task: work(), range(9)))"],
    ids=["beside", "divided"],
)
def test_a_process_that_is_killed_leaves_none_behind(how: str) -> None:
    """What it forked holds its stdout: that ends when all of them have."""
    program = f"""
import os, time
from builder.processes import beside, divided
os.cpu_count = lambda: 3
def work():
    os.write(1, b"here")
    time.sleep(600)
{how}
"""
    with subprocess.Popen([sys.executable, "-c", program], cwd=ROOT, stdout=subprocess.PIPE) as child:
        assert child.stdout
        assert child.stdout.read(4) == b"here"
        child.send_signal(signal.SIGKILL)
        assert set(child.stdout.read()) <= set(b"here")
