"""What the nodes of a YAML document say, and what YAML allows in them and we do not."""

import json
import re
from collections.abc import Iterator
from typing import Any

import yaml

from builder.model import Problem
from builder.model.characters import UNSEEN, code_point
from builder.model.limits import YAML_DEPTH, YAML_NUMBER
from builder.store.yaml_text import YamlText

# What a text must have to nest so deep: so many brackets, or so much before the first word of a line.
_INDENTED = re.compile(rf"^[ ?:-]{{{YAML_DEPTH}}}", re.M)
_CUT_OFF = re.compile(r"\s*(#[^\s#].*)")
_STR = "tag:yaml.org,2002:str"
_NUMBERS = ("tag:yaml.org,2002:int", "tag:yaml.org,2002:float")
_CONSTRUCTOR: Any = yaml.constructor.SafeConstructor()


def plain(node: yaml.Node) -> object:
    """What a node says as Python's own types; a scalar that its tag does not fit (31 February) remains text."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [plain(item) for item in node.value]
    if node.tag in _NUMBERS and len(node.value) > YAML_NUMBER:
        return 0  # no field takes a number; what this one is would take long to say
    try:
        return _CONSTRUCTOR.yaml_constructors[node.tag](_CONSTRUCTOR, node)
    except (KeyError, ValueError, OverflowError):
        return node.value


def escaped(source: YamlText, root: yaml.Node) -> Iterator[Problem]:
    """What nobody sees, even in the file's own characters, for it stands as an escape in double quotes: "\\u202e"."""
    for node in _scalars(root):
        for found in UNSEEN.finditer(node.value):
            yield source.problem(node.start_mark, "invisible", code=code_point(found[0]))


def cut_off(source: YamlText, root: yaml.Node) -> Iterator[Problem]:
    """Text that `#` turned into a comment: it follows an unquoted value, and no space follows it."""
    lines = source.text.split("\n")
    for node in _scalars(root):
        end = node.end_mark
        rest = _CUT_OFF.match(lines[end.line], end.column) if not node.style and end.line < len(lines) else None
        if rest:
            place = end.line + source.first_line, rest.start(1) + 1
            yield Problem.at(source.path, *place, "comment", found=rest[1].strip(), value=node.value)


def _scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    else:
        for child in node.value:
            yield from _scalars(child[1] if isinstance(child, tuple) else child)


def refused_tokens(source: YamlText) -> Iterator[Problem]:
    """Anchors, aliases and tags: a reader of one entry should not have to look elsewhere for its words.

    And what nests so deep that nothing of ours is meant; it is told before PyYAML follows it down and does not return.
    """
    text = source.text
    deep = text.count("[") + text.count("{") > YAML_DEPTH or _INDENTED.search(text) is not None
    if deep or any(sign in text for sign in "&*!"):
        depth = 0
        for token in yaml.scan(text, Loader=yaml.CSafeLoader):
            match token:
                case (
                    yaml.FlowSequenceStartToken()
                    | yaml.FlowMappingStartToken()
                    | yaml.BlockSequenceStartToken()
                    | yaml.BlockMappingStartToken()
                ):
                    depth += 1
                    if depth > YAML_DEPTH:
                        found = text.split("\n")[token.start_mark.line].strip()[:YAML_NUMBER]
                        yield source.problem(token.start_mark, "too-deep", found=found, limit=YAML_DEPTH)
                        return
                case yaml.FlowSequenceEndToken() | yaml.FlowMappingEndToken() | yaml.BlockEndToken():
                    depth -= 1
                case yaml.AnchorToken():
                    yield source.problem(token.start_mark, "alias", found=f"&{token.value}")
                case yaml.AliasToken():
                    yield source.problem(token.start_mark, "alias", found=f"*{token.value}")
                case yaml.TagToken():
                    yield source.problem(token.start_mark, "alias", found="".join(filter(None, token.value)))


def keys(source: YamlText, root: yaml.Node) -> Iterator[Problem]:
    """Keys that stand twice, or are no text; YAML reads one without quotes as it reads a value."""
    stack = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, yaml.MappingNode):
            seen: dict[str, int] = {}
            for key, child in node.value:
                if not isinstance(key, yaml.ScalarNode):
                    yield source.problem(key.start_mark, "key")
                    continue
                if key.tag == "tag:yaml.org,2002:merge":
                    yield source.problem(key.start_mark, "alias", found="<<")
                elif key.tag != _STR:
                    yield source.problem(key.start_mark, "unquoted", value=key.value, read=read_as(key))
                if key.value in seen:
                    yield source.problem(key.start_mark, "duplicate-key", key=key.value, first=seen[key.value])
                seen.setdefault(key.value, key.start_mark.line + source.first_line)
                stack.append(child)
        elif isinstance(node, yaml.SequenceNode):
            stack.extend(node.value)


def read_as(node: yaml.ScalarNode) -> object:
    """What YAML takes a scalar for; a very long number as it stands."""
    if len(node.value) > YAML_NUMBER:
        return f"{node.value[:YAML_NUMBER]}…"
    read = plain(node)
    return json.dumps(read) if isinstance(read, bool) or read is None else read
