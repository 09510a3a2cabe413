"""Pages by MkDocs, in a process of its own: editions opened once, pages divided among the cores, known ones from a store."""
