"""The records of the library, whatever they are: in form, locked, spelled as they are said, and as the style guide says."""

import hashlib
import re

import jsonschema
import pytest
import yaml

from builder.language.pinyin import misgrouped, unfitting
from builder.language.script import Traditional
from builder.model import Corpus, Library
from builder.store.project import Project
from builder.store.revision import content_hash
from builder.store.yaml_schema import YAML_FILES, YamlFiles, yaml_schemas
from tests.conftest import ROOT, maoce_in


def test_there_is_a_library(library: Library) -> None:
    assert library.directives
    assert library.terms
    assert library.agencies


def test_the_files_are_in_their_form(project: Project) -> None:
    done = maoce_in(project.root)("fmt", "--check")
    assert (done.returncode, done.stderr) == (0, ""), done.stdout


class _EditorLoader(yaml.CSafeLoader):
    """Reads as an editor does, by YAML 1.2: a date is text."""


_EditorLoader.add_constructor("tag:yaml.org,2002:timestamp", lambda _, node: str(node.value))


@pytest.mark.parametrize("files", YAML_FILES, ids=lambda files: files.schema)
def test_every_file_fits_its_schema_and_names_it(project: Project, files: YamlFiles) -> None:
    schema = yaml.safe_load(next(text for path, text in yaml_schemas() if path == files.schema))
    validator = jsonschema.Draft202012Validator(schema)
    paths = sorted(project.root.glob(files.pattern))
    assert paths
    for path in paths:
        text = path.read_text("utf-8")
        named = text.splitlines()[0].removeprefix("# yaml-language-server: $schema=")
        assert (path.parent / named).resolve() == ROOT / files.schema
        assert list(validator.iter_errors(yaml.load(text, _EditorLoader))) == [], path.name


def test_every_page_that_people_cite_is_locked(library: Library) -> None:
    assert library.addresses()
    assert library.addresses() <= library.published.lines.keys()


def test_pinyin_fits_its_name(library: Library) -> None:
    """GB/T 16159-2012: what is written together in pinyin is one of the words."""
    for _, record in library.records():
        for name in record.zh:
            assert unfitting(name.zh_hans, name.pinyin) is None, name
            assert misgrouped(name.words, name.pinyin) is None, name
            spoken = [word for word in name.words if any(char.isalnum() or char == "+" for char in word)]
            assert len(name.pinyin.split()) == len(spoken), name


def test_a_name_reads_alike_in_texts_and_in_its_entry(library: Library) -> None:
    traditional = Traditional(library.reviewed_traditional())
    for _, record in library.records():
        for name in record.zh:
            assert traditional.convert(name.zh_hans) == name.zh_hant


def test_headings_are_as_long_as_the_style_guide_says(library: Library) -> None:
    assert library.english
    for access in library.english.values():
        for id_, measure in access.measures.items():
            assert len(measure.heading.split()) <= 14, f"{access.directive} {id_}"
            assert not measure.heading.endswith("."), f"{access.directive} {id_}"


def test_what_a_name_has_for_neighbours_is_known(corpus: Corpus) -> None:
    """Both directions: what an entry leads to is there, and a body's successor knows of its predecessor."""
    for term in corpus.terms.values():
        assert {*term.broader, *term.related} <= corpus.terms.keys(), term.id
    for agency in corpus.agencies.values():
        for successor in agency.successors:
            assert agency.id in corpus.agencies[successor].predecessors, agency.id


def test_every_quotation_stands_where_its_entry_says(corpus: Corpus) -> None:
    texts = {directive.id: re.sub(r"\s", "", directive.text()) for directive in corpus.directives.values()}
    quoted = [(term, source) for term in corpus.terms.values() for source in term.sources]
    assert quoted
    for term, source in quoted:
        assert re.sub(r"\s", "", source.quote) in texts[source.place.directive], f"{term.id}: {source.quote}"


def test_the_contents_hash_is_what_sha256sum_says(project: Project, library: Library) -> None:
    """So that anyone can check it: LC_ALL=C sha256sum content/captures/* … glossary/terms/*.yml | sha256sum."""
    root = project.root
    names = [name for pattern in (
        "content/captures/*", "content/directives/*", "content/english/*", "glossary/agencies/*", "glossary/*.lock",
        "glossary/*.yml", "glossary/terms/*",
    ) for name in sorted(path.relative_to(root).as_posix() for path in root.glob(pattern))]  # fmt: skip
    assert names
    listed = "".join(f"{hashlib.sha256((root / name).read_bytes()).hexdigest()}  {name}\n" for name in names)
    assert content_hash(library) == hashlib.sha256(listed.encode()).hexdigest()
