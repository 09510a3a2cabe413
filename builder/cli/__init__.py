"""The command line: a table of commands, read once for help, for reading words, and for completion in a shell."""
