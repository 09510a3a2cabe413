"""Everything that can be wrong with the finished corpus, as generators of problems."""
