"""Text that a data file or a script carries in its strings."""

import json
import re
from collections.abc import Iterator

_QUOTE = re.compile("[\"']")
# What stands behind a quotation mark, and the mark that ends it, if one does on the same line.
_QUOTED = {mark: re.compile(rf"((?:[^{mark}\\\n]|\\.)*+)({mark}?)") for mark in "\"'"}
_ESCAPE = re.compile(r"\\u[0-9a-fA-F]{4}")
_HAN = re.compile(r"[\u3400-\u9fff]")
_MANY_ESCAPES = 20


def embedded_texts(source: str) -> list[str]:
    """The strings of a JSON file, or of a script whose Chinese is escaped (\\u56fd); empty for anything else.

    Half of a pair of surrogates, which is no character, becomes U+FFFD.
    """
    stripped = source.strip()
    if stripped[:1] in "{[":
        try:
            return list(map(_characters, _strings(json.loads(stripped))))
        except (ValueError, RecursionError):
            pass
    if len(_ESCAPE.findall(source)) >= _MANY_ESCAPES and len(_HAN.findall(source)) < len(_ESCAPE.findall(source)):
        unescaped = (_characters(_unescape(mark, body)) for mark, body in _literals(source))
        return [text for text in unescaped if _HAN.search(text)]
    return []


def _strings(node: object) -> list[str]:
    """Every string of parsed JSON in its order; a stack of its own, for data nests deep."""
    found: list[str] = []
    stack = [node]
    while stack:
        current = stack.pop()
        if isinstance(current, str):
            found.append(current)
        elif isinstance(current, dict):
            stack.extend(reversed(list(current.values())))
        elif isinstance(current, list):
            stack.extend(reversed(current))
    return found


def _literals(source: str) -> Iterator[tuple[str, str]]:
    """The strings in quotation marks, each with its mark, as written.

    Where a mark finds no end on its line, no later one of its kind on that line does: those are escaped, or it would.
    """
    at = 0
    endless = {'"': 0, "'": 0}
    while quote := _QUOTE.search(source, at):
        mark, at = quote[0], quote.end()
        if at <= endless[mark]:
            continue
        body = _QUOTED[mark].match(source, at)
        if body and body[2]:
            yield mark, body[1]
            at = body.end()
        elif body:
            endless[mark] = body.end()


def _unescape(mark: str, body: str) -> str:
    if mark == "'":
        body = body.replace("\\'", "'").replace('"', '\\"')
    try:
        return str(json.loads(f'"{body}"', strict=False))
    except ValueError:
        return _ESCAPE.sub(lambda escape: chr(int(escape[0][2:], 16)), body)


def _characters(text: str) -> str:
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
