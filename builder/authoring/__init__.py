"""What a contributor writes with: what is missing from the glossary, and the first draft of an entry."""
