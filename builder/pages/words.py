"""Words in the language and the script of an edition, as Markdown."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from builder.model import Agency, Corpus, Edition, Term
from builder.pages.labels import Labels, interface
from builder.pages.markdown import attributes, escape, in_language

HAN = re.compile(r"[\u3400-\u9fff][\u3000-\u303f\u3400-\u9fff\uff00-\uffef]*")
PINYIN_TAG = "zh-Latn-pinyin"  # BCP 47; the variant `pinyin` is registered for zh-Latn


class Script(Protocol):
    """What turns Simplified words into the script of an edition."""

    def convert(self, text: str) -> str:
        """Convert a text."""
        ...

    def spans(self, text: str, cuts: Sequence[int]) -> list[str]:
        """Convert a text and cut it."""
        ...


@dataclass(frozen=True)
class Words:
    """The corpus, and how an edition writes: `page` is the page being written, relative to the edition's folder."""

    corpus: Corpus
    edition: Edition
    script: Script
    t: Labels
    page: str = "index.md"

    @property
    def en(self) -> bool:
        """Whether this is the English edition."""
        return self.edition is Edition.EN

    def plain(self, chinese: str) -> str:
        """Chinese in the edition's script, without markup."""
        return self.script.convert(chinese) if self.edition is Edition.ZH_HANT else chinese

    def site(self, chinese: str) -> str:
        """Words of our own in Chinese as Markdown: in the vocabulary of the edition's readers, not only its script."""
        return escape(interface(self.plain(chinese)) if self.edition is Edition.ZH_HANT else chinese)

    def say(self, key: str, **values: object) -> str:
        """A label as Markdown, its braces filled; Chinese in an English one is marked."""
        text = self.t.fill(key, **values)
        return self.english(text) if self.en else escape(text)

    def zh(self, chinese: str | None) -> str:
        """Chinese as inline Markdown, marked with its language where the page is not Chinese."""
        text = escape(self.plain(chinese or ""))
        return in_language(text, self.edition.text_tag) if self.en and text else text

    def tagged(self, text: str, tag: str) -> str:
        """Text of a given language as inline Markdown (a Traditional name on a Simplified page)."""
        return in_language(escape(text), tag)

    def english(self, text: str) -> str:
        """English as inline Markdown: marked where the page is not English, and so is any Chinese in it."""
        marked = HAN.sub(lambda match: in_language(match[0], "zh-Hans"), escape(text))
        return marked if self.en else in_language(marked, "en")

    def pinyin(self, text: str) -> str:
        """Pinyin as inline Markdown."""
        return in_language(escape(text), PINYIN_TAG, "pinyin")

    def words(self, chinese: str) -> str:
        """Chinese in the edition's script as Markdown, for a block that carries the language itself."""
        return escape(self.plain(chinese))

    def printed(self, chinese: str) -> str:
        """A heading as the document prints it, as inline Markdown that is marked as official text."""
        return in_language(self.words(chinese), self.edition.text_tag, "official")

    def attributes(self, *items: str) -> str:
        """The attribute list of a block of Chinese: its language where needed, then `items`."""
        return attributes(f'lang="{self.edition.text_tag}"' if self.en else "", *items)

    @property
    def official_attributes(self) -> str:
        """The attribute list of a paragraph of official text."""
        return self.attributes(".official")

    def names(self, record: Term | Agency) -> str:
        """The preferred name of a record in plain text: English in the English edition."""
        return record.name_en.text if self.en else self.plain_name(record)

    def plain_name(self, record: Term | Agency) -> str:
        """The preferred Chinese name in the edition's script."""
        return record.name_zh.zh_hant if self.edition is Edition.ZH_HANT else record.name_zh.zh_hans

    def name(self, record: Term | Agency) -> str:
        """The preferred name of a record as inline Markdown."""
        return escape(self.names(record))

    def chinese_name(self, record: Term | Agency) -> str:
        """The preferred Chinese name as inline Markdown, in the edition's script."""
        text = escape(self.plain_name(record))
        return in_language(text, self.edition.text_tag) if self.en else text

    def date(self, day: date) -> str:
        """A date in words: 2 July 2021, 2021年7月2日."""
        return f"{day.day} {day:%B} {day.year}" if self.en else f"{day.year}年{day.month}月{day.day}日"

    def years(self, years: Sequence[int]) -> str:
        """The years of a target; a dash where it names none."""
        return f"{years[0]}–{years[-1]}" if len(years) > 1 else str(years[0]) if years else "–"

    def partial_date(self, text: str) -> str:
        """A date as precise as known (2023-05) in words."""
        parts = [int(part) for part in text.split("-")]
        if len(parts) == 3:
            return self.date(date(*parts))
        if self.en:
            return f"{date(parts[0], parts[1], 1):%B} {parts[0]}" if len(parts) == 2 else str(parts[0])
        return f"{parts[0]}年" + (f"{parts[1]}月" if len(parts) == 2 else "")

    def lifetime(self, agency: Agency) -> str:
        """From when until when an agency has its name; empty if neither is known."""
        known = {"from": agency.valid_from, "until": agency.valid_until}
        said = {key: self.partial_date(text) for key, text in known.items() if text}
        return self.t.fill("valid_between" if len(said) == 2 else f"valid_{next(iter(said))}", **said) if said else ""

    def ended(self, agency: Agency) -> str:
        """That and when an agency was dissolved, merged or renamed; empty if it was not."""
        return self.t.fill("ended", until=self.partial_date(agency.valid_until)) if agency.valid_until else ""
