"""`python -m builder` is `maoce`."""

import io
import signal
import sys


def main(typed: str = "maoce") -> None:
    """Run `maoce`, called as `typed`; a Ctrl-C or SIGTERM ends it with status 130, even while its modules are being loaded.

    So do a package that is missing and too little memory, with status 1 and a line.
    """
    if sys.flags.optimize > 1:
        sys.exit("maoce: Python's -OO takes away the docstrings that the schemas are made of; leave out PYTHONOPTIMIZE")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(
            stream, io.TextIOWrapper
        ):  # where a terminal or a pipe cannot show Chinese, escaped is better than none
            stream.reconfigure(errors="backslashreplace")
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # a host or a time limit that ends a run, as Ctrl-C does
    try:
        from builder.cli.main import main as run

        sys.exit(run(sys.argv[1:], typed))
    except KeyboardInterrupt:
        sys.exit(130)
    except ModuleNotFoundError as error:
        sys.exit(f"maoce: the package {error.name} is not there; delete the folder .venv and run python3 run.py again")
    except MemoryError:
        sys.exit("maoce: not enough memory")
    finally:
        # All is done and said. Python on its way out would give these their first meaning back: death by a signal.
        for late in (signal.SIGTERM, signal.SIGINT):
            signal.signal(late, signal.SIG_IGN)


if __name__ == "__main__":
    main()
