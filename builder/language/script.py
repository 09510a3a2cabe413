"""Simplified to Traditional: OpenCC on the level of characters, with our own phrases before its."""

import json
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Any

import opencc

# s2tw keeps every word and chooses the characters of the Taiwan standard; s2twp would change vocabulary.
_STOCK = "s2tw"


def our_phrases() -> dict[str, str]:
    """Our phrase list, Simplified to Traditional."""
    lines = files("builder.language").joinpath("phrases.tsv").read_text("utf-8").splitlines()
    return dict(line.split("\t", 1) for line in lines if line and not line.startswith("#"))


class Traditional:
    """A converter of running text from Simplified to Traditional characters.

    `phrases` are added to our phrase list and win over OpenCC's own. Give it words, never Markdown: it would convert
    file names and attributes as well.
    """

    def __init__(self, phrases: Iterable[tuple[str, str]] = ()) -> None:
        """Keep the phrases; OpenCC's dictionaries, which take some tens of milliseconds, are loaded with the first text."""
        self._phrases = dict(phrases)
        self._done: dict[str, str] = {}

    @cached_property
    def _converter(self) -> Any:
        return _converter(our_phrases() | self._phrases)

    def convert(self, text: str) -> str:
        """`text` in Traditional characters; pages repeat the same words, so results are kept."""
        if text not in self._done:
            self._done[text] = str(self._converter.convert(text)) if text else text
        return self._done[text]

    def spans(self, text: str, cuts: Sequence[int]) -> list[str]:
        """`text` converted as a whole, then cut at the offsets `cuts` (ascending) of the original.

        The whole text is the context of each of its words. Falls back to converting piece by piece in the rare case
        that the conversion changes the number of characters.
        """
        bounds = [0, *cuts, len(text)]
        whole = self.convert(text)
        pieces = pairwise(bounds)
        if len(whole) == len(text):
            return [whole[start:end] for start, end in pieces]
        return [self.convert(text[start:end]) for start, end in pieces]


def _converter(phrases: Mapping[str, str]) -> Any:
    """An OpenCC converter: the stock configuration with our phrases first in each of its steps."""
    stock = Path(opencc.__file__).parent / "clib" / "share" / "opencc"
    config = json.loads((stock / f"{_STOCK}.json").read_text("utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        # In the first step a key is Simplified; what later steps see is already Traditional, and must stay so.
        first, later = Path(folder, "first.txt"), Path(folder, "later.txt")
        first.write_text("".join(f"{k}\t{v}\n" for k, v in sorted(phrases.items())), "utf-8")
        later.write_text("".join(f"{v}\t{v}\n" for v in sorted(set(phrases.values()))), "utf-8")
        segmentation = config["segmentation"]
        segmentation["dict"] = _before(first, segmentation["dict"], "union")
        for index, step in enumerate(config["conversion_chain"]):
            step["dict"] = _before(later if index else first, step["dict"], "short_circuit")
        _resolve(config, stock)
        path = Path(folder, "maoce.json")
        path.write_text(json.dumps(config), "utf-8")
        return opencc.OpenCC(str(path))


def _before(ours: Path, stock: object, policy: str) -> dict[str, object]:
    return {"type": "group", "match_policy": policy, "dicts": [{"type": "text", "file": str(ours)}, stock]}


def _resolve(node: object, folder: Path) -> None:
    """Make the names of the stock dictionaries absolute, for our configuration stands in another folder."""
    if isinstance(node, dict):
        if "file" in node:
            node["file"] = str(folder / node["file"])
        for child in node.values():
            _resolve(child, folder)
    elif isinstance(node, list):
        for child in node:
            _resolve(child, folder)
