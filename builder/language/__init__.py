"""The language wing: script conversion, pinyin, collation."""
