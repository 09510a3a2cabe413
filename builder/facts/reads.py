"""What of a corpus the facts of a page were made of: noted while they are made, so that they can be kept until that changes.

Facts look at the corpus through its mappings and at nothing else that an edit can change but the words and the script of
their edition. A mapping that is watched notes which of its keys are looked at, those that are not there among them. What
stands under a key is known by its print, a hash of all that it says.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import fields, replace
from hashlib import blake2b
from typing import Any, TypeVar

from builder.facts.relations import Across
from builder.facts.view import View
from builder.memory import Memory
from builder.model import Corpus, Place

_K = TypeVar("_K")
_V = TypeVar("_V")
_WHOLE = "*"  # no key of ours: all that a mapping holds
_PRINT = 8  # bytes


class Reads:
    """What is looked at, from one `taken` to the next: the names of mappings and of keys in them."""

    def __init__(self) -> None:
        """Nothing yet."""
        self._found: dict[str, None] = {}

    def note(self, name: str) -> None:
        """That this was looked at."""
        self._found[name] = None

    def taken(self) -> list[str]:
        """What was looked at since this was asked last, in the order of looking."""
        found, self._found = [*self._found], {}
        return found


class _Watched(Mapping[_K, _V]):
    def __init__(self, name: str, things: Mapping[_K, _V], note: Callable[[str], None]) -> None:
        self._name, self._things, self._note = name, things, note

    def __getitem__(self, key: _K) -> _V:
        self._note(_spelt(self._name, key))
        return self._things[key]

    def __iter__(self) -> Iterator[_K]:
        self._note(_spelt(self._name, _WHOLE))
        return iter(self._things)

    def __len__(self) -> int:
        self._note(_spelt(self._name, _WHOLE))
        return len(self._things)


class Known:
    """Values that were made of what a view shows, in a `memory` of that edition: each with what was looked at, and a print of it."""

    def __init__(self, memory: Memory, view: View) -> None:
        """`view` shows the corpus as it is now."""
        self._memory, self._reads = memory, Reads()
        self._prints: Mapping[str, bytes] = prints_of(view.corpus, view.across)
        self._view = watched(view, self._reads)

    def value(self, name: str, make: Callable[[View], object]) -> Any:
        """The value of this name as it was made, if all is as it was then; else as it is made of what a view shows.

        JSON can hold the value, and what it holds for it is as good.
        """
        with suppress(ValueError, TypeError):
            kept: list[Any] = self._memory.get(name) or []
            was, reads, value = kept
            if was == print_of(reads, self._prints):
                return value
        self._reads.taken()
        made = make(
            replace(self._view)
        )  # one that has looked at nothing yet: what it remembers, it does not look at again
        reads = self._reads.taken()
        self._memory.put(name, [print_of(reads, self._prints), reads, made])
        return made


def watched(view: View, reads: Reads) -> View:
    """The same view, of which `reads` notes what is looked at."""

    def watch(whole: Any, mappings: Iterable[tuple[str, Mapping[Any, Any]]]) -> None:
        for name, things in mappings:
            object.__setattr__(whole, name, _Watched(name, things, reads.note))

    corpus, across = replace(view.corpus), replace(view.across)
    watch(corpus, _mappings(corpus))
    watch(across, _mappings(across))
    return replace(view, corpus=corpus, across=across)


def prints_of(corpus: Corpus, across: Across) -> dict[str, bytes]:
    """The print of each thing that can be looked at, by its name."""
    found: dict[str, bytes] = {}
    for name, things in (*_mappings(corpus), *_mappings(across)):
        own = {_spelt(name, key): _print(repr(value).encode("utf-8")) for key, value in things.items()}
        found |= own
        found[_spelt(name, _WHOLE)] = _print(b"".join(part for key in own for part in (key.encode("utf-8"), own[key])))
    return found


def print_of(names: Iterable[str], prints: Mapping[str, bytes]) -> str:
    """One print for all these things, those that are not there included: hexadecimal digits."""
    return _print(b"".join(prints.get(name, b"-" * _PRINT) for name in names)).hex()


def _mappings(whole: Corpus | Across) -> list[tuple[str, Mapping[Any, Any]]]:
    return [(field.name, getattr(whole, field.name)) for field in fields(whole)]


def _print(said: bytes) -> bytes:
    return blake2b(said, digest_size=_PRINT).digest()


def _spelt(name: str, key: object) -> str:
    if isinstance(key, Place):
        return f"{name} {key.directive}#{key.anchor}"
    return f"{name} {'/'.join(key) if isinstance(key, tuple) else key}"
