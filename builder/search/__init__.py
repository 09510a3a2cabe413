"""The search wing: what each page says, written as data that the reader's browser searches."""
