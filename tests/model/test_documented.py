"""Every field of the model has a sentence under it, as has every member of an enumeration of ours."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import builder.model

MODULES = sorted(Path(builder.model.__file__).parent.glob("*.py"))
# Whose values say all that there is to say.
_PLAIN = {"Level", "Edition"}


def _fields(tree: ast.Module) -> Iterator[tuple[ast.ClassDef, int, str]]:
    """Every field of a dataclass or named tuple and every member of an enumeration: its class, where it stands in it, its name."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.ClassDef) or node.name in _PLAIN:
            continue
        bases = {base.id for base in node.bases if isinstance(base, ast.Name)}
        for index, statement in enumerate(node.body):
            if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
                yield node, index, statement.target.id
            elif isinstance(statement, ast.Assign) and bases & {"StrEnum", "IntEnum", "Enum"}:
                yield node, index, ast.unparse(statement.targets[0])


def _sentence(node: ast.ClassDef, index: int) -> str | None:
    below = node.body[index + 1] if index + 1 < len(node.body) else None
    if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant) and isinstance(below.value.value, str):
        return below.value.value
    return None


def _lacking(source: str) -> list[str]:
    found = []
    for node, index, name in _fields(ast.parse(source)):
        sentence = _sentence(node, index)
        if not sentence or not sentence.splitlines()[0].endswith((".", ":")) or sentence[0].islower():
            found.append(f"{node.name}.{name}")
    return found


@pytest.mark.parametrize("module", MODULES, ids=[module.stem for module in MODULES])
def test_every_field_has_a_sentence(module: Path) -> None:
    assert _lacking(module.read_text("utf-8")) == []


def test_there_are_fields() -> None:
    count = sum(len(list(_fields(ast.parse(module.read_text("utf-8"))))) for module in MODULES)
    assert count > 150


LACKING = [
    ("class A:\n    x: int\n", ["A.x"], "nothing under it"),
    ('class A:\n    x: int\n    """What it is."""\n    y: int\n', ["A.y"], "nothing under the last"),
    ('class A:\n    x: int\n    """words"""\n', ["A.x"], "no sentence"),
    ('class A(StrEnum):\n    X = "x"\n', ["A.X"], "a member of an enumeration"),
    ('class A:\n    x: int = 1\n    """What it is."""\n', [], "a sentence"),
]


@pytest.mark.parametrize(("source", "found", "why"), LACKING, ids=[case[-1] for case in LACKING])
def test_what_lacks_a_sentence_is_found(source: str, found: list[str], why: str) -> None:
    assert _lacking(source) == found
