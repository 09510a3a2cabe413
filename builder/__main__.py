"""`python -m builder` is `maoce`."""

import sys


def main() -> None:
    """Run `maoce`; a Ctrl-C ends it with status 130, even while its modules are being loaded."""
    try:
        from builder.cli import app

        app()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
