"""What others compute with: the corpus as data."""
