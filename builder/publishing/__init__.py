"""From Markdown to the published site and the bundle."""
