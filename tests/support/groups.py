"""A directive that has everything that the outline knows: groups, items, blocks of all roles, corrections, removals."""

from builder.language.script import Traditional
from builder.model import Corpus, Directive, Library
from builder.reading.connect import connect
from builder.store.directive_file import load_directive
from builder.store.record_files import read_term
from tests.support.broken_files import TERM, WAREHOUSE

MATTER = """---
id: shangwufa-2022-6
title: 商务部关于仓的意见
number: 商务发〔2022〕6号
kind: 意见
issuers: [商务部]
issued: 2022-01-02
source: {publisher: 某网}
capture: {file: shangwufa-2022-6.txt, sha256: x}
supplied: [{fields: [issued], source: {en: "A list", zh: "目录"}}]
corrections: [{found: 甲, text: 乙, reason: A slip of the page}]
removals: [{reason: link, text: 更多}]
---

"""
BODY = """# 商务部关于仓的意见

<!-- preamble -->
为发展保税仓，提出意见。

## 一、加快货仓建设

各地要用好冷链仓。

<!-- group -->
（一）发展海外仓

海外仓要用好公共仓。

### 1.用好飞地仓。

建设飞地仓，如下：

#### （1）甲仓。

建设100家左右。

<!-- group -->
（二）发展云仓

### 2.用好样品仓。

到2025年，建设三分之一以上的样品仓（以下简称样仓）。（商务部牵头，某某局负责）

<!-- closing -->
各地要建好退货仓。

<!-- row -->
甲\t乙
"""


def grouped_directive(body: str = BODY) -> Directive:
    """The directive, or one with another body."""
    read, problems = load_directive("content/directives/shangwufa-2022-6.md", MATTER + body)
    assert read is not None, problems
    return read


def library_of(directive: Directive, *terms: tuple[str, str]) -> Library:
    """A library of one directive and of the terms in these files: paths and texts."""
    records = {}
    for path, text in terms:
        term, problems = read_term(path, text, Traditional(()))
        assert term is not None, problems
        records[term.id] = term
    paths = {("term", key): path for (path, _), key in zip(terms, records, strict=True)}
    return Library({directive.id: directive}, {}, {}, records, paths, dict(terms), {})


def grouped_corpus() -> Corpus:
    """The directive with one term, 海外仓."""
    return connect(library_of(grouped_directive(), (TERM, WAREHOUSE)))
