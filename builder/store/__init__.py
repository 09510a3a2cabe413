"""The edge to the files: directives in Markdown, records in YAML."""
