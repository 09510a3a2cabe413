"""The facts wing: what each kind of page says, once, as typed blocks; pages, search, books and data are readers of it."""
