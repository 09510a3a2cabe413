"""Problems that come out of another process."""

import pickle

from builder.model import MaoceError, Problem


def test_an_error_comes_out_of_another_process_with_its_problems() -> None:
    error = MaoceError([Problem.at("a.yml", 2, 3, "outside", name="../x"), Problem.at("b.yml", 1, 1, "bom")])
    received = pickle.loads(pickle.dumps(error))  # as multiprocessing sends it
    assert received.problems == error.problems
    assert str(received) == str(error)
