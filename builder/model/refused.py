"""Input that cannot be taken at all, with the reason in both languages."""

from builder.model.glossary import Bilingual


class RefusedError(ValueError):
    """A page that is none of what is read; `why` says what is wrong and what would be right."""

    def __init__(self, en: str, zh: str) -> None:
        """Keep the reason in both languages."""
        self.why = Bilingual(en, zh)
        super().__init__(en)
