"""The reading wing: what a passage of official text says. Pure functions from text to spans."""
