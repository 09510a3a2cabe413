"""The words of the interface in the language of an edition."""

from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files

import yaml

from builder.model import Bilingual, Edition

_THEME = "labels_theme.yml"
_FILES = ("labels.yml", "labels_book.yml", "labels_downloads.yml", "labels_pages.yml", "labels_translation.yml", _THEME)


class Labels:
    """Labels by key, as attributes or items; an unknown key is an error, so no page can show a raw key."""

    def __init__(self, edition: Edition, convert: Callable[[str], str]) -> None:
        """Choose the language of `edition`; `convert` turns Simplified into Traditional."""

        def chosen(texts: Mapping[str, str]) -> str:
            if edition.english:
                return texts["en"]
            return (texts.get("hant") or interface(convert(texts["zh"]))) if edition.traditional else texts["zh"]

        self._texts = {key: chosen(texts) for key, texts in _load().items()}

    def __getitem__(self, key: str) -> str:
        """The label of `key`; raises KeyError for an unknown one."""
        return self._texts[key]

    def __getattr__(self, key: str) -> str:
        """The label of `key`, for templates: `t.lead`."""
        if key.startswith("_"):
            raise AttributeError(key)
        return self._texts[key]

    def get(self, key: str) -> str | None:
        """The label of `key`, or None if there is none."""
        return self._texts.get(key)

    def of_theme(self) -> dict[str, str]:
        """The labels that the theme's templates say, by key."""
        return {key: self._texts[key] for key in _read(_THEME)}

    def fill(self, key: str, **values: object) -> str:
        """The label of `key` with its braces filled."""
        return self._texts[key].format(**values)


def in_both_languages() -> dict[str, Bilingual]:
    """Every label by key, in English and in Simplified Chinese."""
    return {key: Bilingual(texts["en"], texts["zh"]) for key, texts in _load().items()}


# Words of the interface that readers of Traditional Chinese use another word for. Never for official text.
_VOCABULARY = {
    "程序": "程式",
    "數據": "資料",
    "鏈接": "連結",
    "代碼": "程式碼",
    "構建": "建置",
    "通過": "透過",
    "“": "「",
    "”": "」",
}


def interface(traditional: str) -> str:
    """Our own words, already in Traditional characters, in the vocabulary of their readers."""
    for word, usual in _VOCABULARY.items():
        traditional = traditional.replace(word, usual)
    return traditional


@cache
def _load() -> dict[str, dict[str, str]]:
    loaded: dict[str, dict[str, str]] = {}
    for name in _FILES:
        loaded |= _read(name)
    return loaded


@cache
def _read(name: str) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = yaml.load(
        files("builder.facts").joinpath(name).read_text("utf-8"), Loader=yaml.CSafeLoader
    )
    return found
