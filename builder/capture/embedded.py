"""Text that a data file or a script carries in its strings."""

import json
import re

_STRING = re.compile(r'"((?:[^"\\\n]|\\.)*)"' + r"|'((?:[^'\\\n]|\\.)*)'")
_ESCAPE = re.compile(r"\\u[0-9a-fA-F]{4}")
_HAN = re.compile(r"[\u3400-\u9fff]")
_MANY_ESCAPES = 20


def embedded_texts(source: str) -> list[str]:
    """The strings of a JSON file, or of a script whose Chinese is escaped (\\u56fd); empty for anything else."""
    stripped = source.strip()
    if stripped[:1] in "{[":
        try:
            return _strings(json.loads(stripped))
        except (ValueError, RecursionError):
            pass
    if len(_ESCAPE.findall(source)) >= _MANY_ESCAPES and len(_HAN.findall(source)) < len(_ESCAPE.findall(source)):
        return [text for text in map(_unescape, _STRING.finditer(source)) if _HAN.search(text)]
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


def _unescape(match: re.Match[str]) -> str:
    body = match[1] if match[1] is not None else match[2].replace("\\'", "'").replace('"', '\\"')
    try:
        return str(json.loads(f'"{body}"', strict=False))
    except ValueError:
        return _ESCAPE.sub(lambda escape: chr(int(escape[0][2:], 16)), body)
