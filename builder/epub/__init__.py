"""The library as a book for phones and readers: one EPUB 3 for each edition."""
