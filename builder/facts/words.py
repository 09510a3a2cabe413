"""Words in the language and the script of an edition."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise
from string import Formatter
from typing import Protocol

from builder.facts.labels import Labels
from builder.facts.text import PINYIN_TAG, Inner, Link, Origin, Span, Text, joined
from builder.language.taiwan import Taiwan
from builder.language.variants import as_simplified
from builder.model import Corpus, Edition

HAN = re.compile(r"[\u3400-\u9fff][\u3000-\u303f\u3400-\u9fff\uff00-\uffef]*")


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
    """The corpus, and how an edition writes: in its script, with the other script beside it."""

    corpus: Corpus
    edition: Edition
    script: Script
    t: Labels
    taiwan: Taiwan

    @cached_property
    def en(self) -> bool:
        """Whether this is the English edition."""
        return self.edition.english

    @cached_property
    def hant(self) -> bool:
        """Whether this is the edition in Traditional characters."""
        return self.edition.traditional

    @cached_property
    def lang(self) -> str:
        """The BCP 47 tag of the interface."""
        return self.edition.tag

    def plain(self, chinese: str) -> str:
        """Simplified Chinese in the edition's script, as a string."""
        return self.script.convert(chinese) if self.hant else chinese

    def zh(self, chinese: str) -> Text:
        """Simplified Chinese in the edition's script."""
        return self.pair(chinese, self.script.convert(chinese))

    def ours(self, chinese: str) -> Text:
        """Simplified Chinese that is ours, not official: in the words of an edition's readers as well as in its script."""
        if not self.hant:
            return self.zh(chinese)
        replaced = self.taiwan.replaced(chinese)
        pieces = self.spans(chinese, [at for start, end, _ in replaced for at in (start, end)])
        pieces[1::2] = [Text(word, as_simplified(word), self.edition.text_tag) for _, _, word in replaced]
        return joined(pieces)

    def pair(self, simplified: str, traditional: str) -> Text:
        """Chinese that is known in both scripts."""
        tag = self.edition.text_tag
        return Text(traditional, simplified, tag) if self.hant else Text(simplified, traditional, tag)

    def tagged(self, text: str, other: str, tag: str) -> Text:
        """Text whose language is said even where it is the page's own: names in several scripts, side by side."""
        return Text(text, other, self.lang).marked(Inner(tag))

    def english(self, text: str) -> Text:
        """English of ours; any Chinese in it is marked."""
        spans = tuple(Span(*found.span(), Inner("zh-Hans")) for found in HAN.finditer(text))
        return Text(text, self.script.convert(text), "en", spans)

    def as_written(self, text: str, tag: str = "") -> Text:
        """Text that every edition shows as it was written, in the language of the interface unless `tag` says another."""
        return Text(text, self.script.convert(text), tag or self.lang)

    def pinyin(self, text: str) -> Text:
        """Pinyin."""
        return Text(text, text, self.lang).marked(Inner(PINYIN_TAG, "pinyin"))

    def official(self, chinese: str) -> Text:
        """A heading as the document prints it, marked as official text."""
        return self.zh(chinese)._replace(lang=self.lang).marked(Inner(self.edition.text_tag, "official"))

    def own(self, text: str) -> Text:
        """Words of ours, in the language and script of the interface already."""
        return Text(text, as_simplified(text) if self.hant else self.script.convert(text), self.lang)

    def label(self, key: str, **values: object) -> Text:
        """A label, its braces filled."""
        if values:
            return self.own(self.t.fill(key, **values)).marked(Origin.LABEL)
        if key not in self._labels:  # each stands on hundreds of pages
            self._labels[key] = self.own(self.t[key]).marked(Origin.LABEL)
        return self._labels[key]

    @cached_property
    def _labels(self) -> dict[str, Text]:
        return {}

    def filled(self, key: str, **values: Text) -> Text:
        """A label whose braces are filled with texts, which stay what they are."""
        parts: list[Text] = []
        for literal, name, _, _ in Formatter().parse(self.t[key]):
            if literal:
                parts.append(self.own(literal))
            if name:
                parts.append(values[name])
        return self.joined(parts)

    def joined(self, texts: Sequence[Text | str], between: str = "") -> Text:
        """One text of several in the language of the interface; strings are marks between them, in no language."""
        made = [text if isinstance(text, Text) else self.mark(text) for text in texts]
        return joined(made, self.mark(between), self.lang)

    def mark(self, text: str) -> Text:
        """Punctuation, numbers and other marks that are the same in every language."""
        return Text(text, text, self.lang)

    def labelled(self, key: str, text: Text | str) -> Text:
        """A text behind its label and a colon."""
        label = self.joined([self.label(key), self.t.colon]).marked(Origin.LABEL)
        return self.joined([label, text])

    def bracketed(self, said: Text | str) -> Text:
        """What is said of the text before it, in brackets as the language of the interface sets them."""
        opening, closing = self.brackets
        return self.joined([opening, said, closing])

    @property
    def brackets(self) -> tuple[str, str]:
        """The brackets of the language of the interface, the first with the space before it."""
        return (" (", ")") if self.en else ("（", "）")

    def link(self, text: Text, target: str, gloss: str = "", kind: str = "") -> Text:
        """A text that leads to a page (builder/facts/paths.py)."""
        return text.within(self.lang).marked(Link(target, gloss, kind))

    def source(self, url: str) -> Text:
        """An address on the web that leads where it says."""
        return Text(url, url, self.lang).marked(Link(url))

    def spans(self, text: str, cuts: Sequence[int]) -> list[Text]:
        """Official text in the edition's script, cut at the offsets `cuts` (ascending) of the original."""
        bounds = [0, *cuts, len(text)]
        simplified = [text[start:end] for start, end in pairwise(bounds)]
        traditional = self.script.spans(text, cuts)
        return [self.pair(*both) for both in zip(simplified, traditional, strict=True)]

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


def echo(text: Text) -> Text:
    """A text as a repetition of what another page says, or the official text on this one."""
    return text.marked(Origin.ECHO)


def name(text: Text) -> Text:
    """A text as a name of what its page is about."""
    return text.marked(Origin.NAME)
