"""The page wing: facts as plain Markdown. Every kind of page is printed alike, a macro a kind of block."""
