"""The import wing: from a saved page to a parsed directive. All guessing happens here."""
