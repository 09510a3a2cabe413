"""`python -m builder` is `maoce`."""

from builder.cli import app

app()
