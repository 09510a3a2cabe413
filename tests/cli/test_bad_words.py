"""Whatever is typed: one clear line for each fault, status 1 or 2, nothing written, and never a traceback."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.broken_files import ACCESS
from tests.support.in_process import maoce_here
from tests.support.small import small_project


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sound project, with things around that somebody may name by mistake."""
    root = small_project(tmp_path_factory.mktemp("words") / "small")
    (root / "loop.html").symlink_to("loop.html")
    (root / "loop").symlink_to("loop2")
    (root / "loop2").symlink_to("loop")
    (root / "dangling.html").symlink_to("nowhere.html")
    (root / "a file").write_text("x", "utf-8")
    (root / "empty.html").write_bytes(b"")
    (root / "deep.json").write_text("[" * 200_000, "utf-8")
    (root / "deep.html").write_text("<div>" * 20_000 + "一、总体要求", "utf-8")
    (root / "binary.html").write_bytes(bytes(range(256)) * 10)
    (root / "broken.html").write_bytes("<p>一、总体要求</p>".encode("gbk") + b"\xff\xff")
    return root


@pytest.fixture(autouse=True)
def outside_of_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)


def tree(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for part in ("content", "glossary", "dist", "site")
        for path in sorted((root / part).rglob("*"))
        if path.is_file()
    }


# What is typed, the status, how the line begins, and what else stands in it.
WORDS = [
    (["chekc"], 2, "maoce: no command is called `chekc`; did you mean `check`?", "a command with two letters exchanged"),
    (["xyzzy"], 2, "maoce: no command is called `xyzzy`; there are import, check,", "no command"),
    (["new", "trem"], 2, "maoce new: no command is called `trem`; did you mean `term`?", "no command of a group"),
    (["glossary", "gap"], 2, "maoce glossary: no command is called `gap`; did you mean `gaps`?", "one letter short"),
    ([""], 2, "maoce: no command is called ``; there are", "nothing in quotes"),
    (["CHECK"], 2, "maoce: no command is called `CHECK`; did you mean `check`?", "capitals"),
    (["--verison"], 2, "maoce: no option is called `--verison`; did you mean `--version`?", "an option of no command"),
    (["-x"], 2, "maoce: no option is called `-x`; there are --lang,", "a short option"),
    (["--lang"], 2, "maoce: `--lang` wants a value behind it: `--lang LANG`", "a language without its name"),
    (["check", "--lang", "fr"], 2, "maoce check: `--lang fr` is none of en, zh; write one of them", "another language"),
    (["check", "--lang", "ZH"], 2, "maoce check: `--lang ZH` is none of en, zh; did you mean `zh`?", "capitals"),
    (["check", "--reimprot"], 2, "maoce check: no option is called `--reimprot`; did you mean `--reimport`?", "a misspelt option"),
    (["check", "—site"], 2, "maoce check: `—site` goes with --reimport", "a dash that an editor made of two hyphens"),
    (["check", "guobanfa-2020-7"], 2, "maoce check: `guobanfa-2020-7` goes with --reimport: `maoce check --reimport guobanfa-2020-7`", "a name without the option"),
    (["check", "--format", "githup"], 2, "maoce check: `--format githup` is none of text, github; did you mean `github`?", "a misspelt format"),
    (["check", "--format"], 2, "maoce check: `--format` wants a value behind it: `--format FORMAT`", "a format without its name"),
    (["check", "--site=yes"], 2, "maoce check: `--site` takes no value; leave it alone: `--site`", "a switch with a value"),
    (["check", "--reimport", "guobanfa-2020-8"], 1, "content/directives/guobanfa-2020-8.md:1:1: [not-imported-near] no directive `guobanfa-2020-8` stands in content/directives/; did you mean `guobanfa-2020-7`?", "an unknown id"),
    (["check", "--reimport", "xyzzy"], 1, "content/directives/xyzzy.md:1:1: [not-imported] no directive `xyzzy`", "an id far from any"),
    (["check", "--reimport", ""], 1, "content/directives/.md:1:1: [not-imported] no directive ``", "an empty id"),
    (["check", "--site"], 1, "site:1:1: [no-site]", "no site yet"),
    (["fmt", "xyzzy.yml"], 1, "xyzzy.yml:1:1: [nothing-to-format]", "no such file"),
    (["fmt", ""], 2, "maoce fmt: `PATHS` is empty; name a file or a folder", "an empty path"),
    (["fmt", "loop"], 1, "loop:1:1: [system] the system refuses: Too many levels", "links in a circle"),
    (["fmt", "page.txt"], 1, "page.txt:1:1: [nothing-to-format]", "a file of another kind"),
    (["fmt", "--check", "--chek"], 2, "maoce fmt: no option is called `--chek`; did you mean `--check`?", "a misspelt option"),
    (["new", "term"], 2, "maoce new term: NAME is missing. The Chinese name, in Simplified characters: 海外仓.", "no name"),
    (["new", "term", ""], 2, "maoce new term: [name-empty] the name is empty; write it", "an empty name"),
    (["new", "term", " "], 2, "maoce new term: [name-empty]", "a blank"),
    (["new", "term", "　"], 2, "maoce new term: [name-empty]", "an ideographic blank"),
    (["new", "term", " 新词"], 2, "maoce new term: [name-blanks] ` 新词` has a blank where none belongs; write `新词`", "a blank before it"),
    (["new", "term", "新词 "], 2, "maoce new term: [name-blanks] `新词 ` has a blank where none belongs; write `新词`", "a blank behind it"),
    (["new", "term", "新 词"], 2, "maoce new term: [name-blanks] `新 词` has a blank where none belongs; write `新词`", "a blank in it"),
    (["new", "term", "新", "词"], 2, "maoce new term: `词` is one word too many; put a name with blanks in quotes", "two words"),
    (["new", "term", "foreign warehouse"], 2, "maoce new term: [name-latin] `foreign warehouse` is no Chinese name; write that one first", "English where Chinese belongs"),
    (["new", "term", "haiwaicang"], 2, "maoce new term: [name-latin] `haiwaicang` is no Chinese name", "pinyin"),
    (["new", "agency", "Ministry"], 2, "maoce new agency: [name-latin] `Ministry` is no Chinese name", "an agency in English"),
    (["new", "term", "склад"], 2, "maoce new term: [name-latin] `склад` is no Chinese name", "Cyrillic"),
    (["new", "term", "ニュース"], 2, "maoce new term: [name-latin] `ニュース` is no Chinese name", "kana"),
    (["new", "term", "123"], 2, "maoce new term: [name-latin] `123` is no Chinese name", "a number"),
    (["new", "term", "離岸貿易"], 2, "maoce new term: [name-traditional] `離岸貿易` holds Traditional characters; write it in Simplified ones: `离岸贸易`", "Traditional characters"),
    (["new", "term", "新词，旧词"], 2, "maoce new term: [name-sign] `新词，旧词` holds `，`, which is no part of a name", "a comma"),
    (["new", "term", "《新词》"], 2, "maoce new term: [name-sign] `《新词》` holds `《`", "a title's marks"),
    (["new", "term", "新词🚢"], 2, "maoce new term: [name-sign] `新词🚢` holds `🚢`", "an emoji"),
    (["new", "term", "新<b>词"], 2, "maoce new term: [name-sign] `新<b>词` holds `<`", "markup"),
    (["new", "term", "词" * 201], 2, "maoce new term: [name-long] a name of 201 characters is no name but a text", "a text"),
    (["new", "term", "新\n词"], 2, "maoce: `新\\n词` holds a character that nobody sees", "a line end"),
    (["new", "term", "新\u200b词"], 2, "maoce: `新\\u200b词` holds a character that nobody sees", "a character of no width"),
    (["new", "term", "新\udcff词"], 2, "maoce new term: [name-sign] `新\\udcff词` holds `\\udcff`", "bytes that are no UTF-8"),
    (["new", "term", "新词", "--en"], 2, "maoce new term: `--en` wants a value behind it: `--en NAME`", "no English name"),
    (["new", "term", "新词", "--en", ""], 2, "maoce new term: [name-empty]", "an empty English name"),
    (["new", "term", "新词", "--en", " new word"], 2, "maoce new term: [name-blanks] ` new word` has a blank where none belongs; write `new word`", "a blank before the English"),
    (["new", "term", "新词", "--en", "海外仓库"], 2, "maoce new term: [name-english] `--en 海外仓库` is no English", "Chinese where English belongs"),
    (["new", "term", "新词", "--en", "new word 🚢"], 2, "maoce new term: [name-english]", "an emoji in the English"),
    (["new", "term", "新词", "--en", "new; word"], 0, "", "a mark that English names may have"),
    (["new", "term", "新词", "--id", ""], 2, "maoce new term: [no-id] `` is no id", "an empty id"),
    (["new", "term", "新词", "--id", "A b"], 2, "maoce new term: [no-id] `A b` is no id", "no id"),
    (["new", "term", "新词", "--id", "../x"], 2, "maoce new term: [no-id] `../x` is no id", "a way out of the folder"),
    (["new", "term", "新词", "--id", "con"], 2, "maoce new term: [no-id] `con` is no id", "a device of Windows"),
    (["new", "term", "新词", "--id", "a" * 101], 2, "maoce new term: [no-id]", "an id too long"),
    (["new", "term", "新词", "--name", "x"], 2, "maoce new term: no option is called `--name`; there are --id, --en", "no such option"),
    (["new", "term", "海外仓"], 1, "glossary/terms/overseas-warehouse.yml:1:1: [has-entry] `海外仓` has an entry already", "a name taken"),
    (["new", "english"], 2, "maoce new english: ID is missing. The directive's id: guobanfa-2021-24.", "no id"),
    (["new", "english", "guobanfa-2020-17"], 2, "maoce new english: [not-imported-near] no directive `guobanfa-2020-17` stands in content/directives/; did you mean `guobanfa-2020-7`?", "an unknown id"),
    (["new", "english", "xyzzy"], 2, "maoce new english: [not-imported] no directive `xyzzy` stands", "an id far from any"),
    (["new", "english", "../../x"], 2, "maoce new english: [not-imported] no directive `x` stands", "a way out of the folder"),
    (["new", "english", "guobanfa-2020-7"], 1, f"{ACCESS}:1:1: [english-there] the English of this directive is here already", "English that is there"),
    (["glossary", "gaps", "--limit", "0"], 2, "maoce glossary gaps: `--limit 0` is no whole number from 1 to 999999999; right is, for example, `--limit 1`", "none"),
    (["glossary", "gaps", "--limit", "-3"], 2, "maoce glossary gaps: `--limit -3` is no whole number", "less than none"),
    (["glossary", "gaps", "--limit", "ten"], 2, "maoce glossary gaps: `--limit ten` is no whole number", "a word"),
    (["glossary", "gaps", "--limit", "1e3"], 2, "maoce glossary gaps: `--limit 1e3` is no whole number", "a power"),
    (["glossary", "gaps", "--limit", "٣"], 2, "maoce glossary gaps: `--limit ٣` is no whole number", "a digit of another script"),
    (["glossary", "gaps", "--limit", "9" * 30], 2, "maoce glossary gaps: `--limit 999", "a very large number"),
    (["glossary", "gaps", "--at-least", "1"], 2, "maoce glossary gaps: `--at-least 1` is no whole number from 2", "once is not frequent"),
    (["glossary", "gaps", "more"], 2, "maoce glossary gaps: `more` is one word too many", "a word too many"),
    (["glossary", "gaps", "--l", "3"], 2, "maoce glossary gaps: `--l` may be short for --limit, --lang; write it out", "an option cut too short"),
    (["import"], 2, "maoce import: PAGE is missing. A saved page: HTML, Markdown, plain text, PDF or Word (.docx); or a folder of such pages.", "no page"),
    (["import", ""], 2, "maoce import: `PAGE` is empty; name a file or a folder", "an empty path"),
    (["import", "a.html", "b.html"], 2, "maoce import: `b.html` is one word too many", "two pages"),
    (["import", "nope.html"], 1, "nope.html:1:1: [no-file] no such file; name a saved page", "no such file"),
    (["import", "content"], 1, "content:1:1: [no-page] this is a folder without a file, not a saved page", "a folder of folders"),
    (["import", "content", "--id", "x-2020-1"], 2, "maoce import: `--id` says something of one page, and content is a folder", "an id for a folder"),
    (["new", "library", "content"], 1, "content:1:1: [system] the system refuses: Directory not empty", "a folder in which something is"),
    (["new", "library"], 2, "maoce new library: FOLDER is missing.", "no folder"),
    (["import", "/dev/null"], 1, "/dev/null:1:1: [no-page] this is neither a file nor a folder, not a saved page", "a device"),
    (["import", "loop.html"], 1, "loop.html:1:1: [system] the system refuses: Too many levels", "a link to itself"),
    (["import", "dangling.html"], 1, "nowhere.html:1:1: [no-file]", "a link to nothing"),
    (["import", "page.txt/inner.html"], 1, "page.txt/inner.html:1:1: [", "a file where a folder belongs"),
    (["import", "x" * 300 + ".html"], 1, "xxx", "a name too long"),
    (["import", "\udcff.html"], 1, "\\udcff.html:1:1: [no-file]", "a name that is no UTF-8"),
    (["import", "empty.html"], 1, "empty.html:1:1: [refused] the file is empty", "an empty page"),
    (["import", "binary.html"], 1, "binary.html:1:1: [refused] this is a binary file", "no text"),
    (["import", "broken.html"], 1, "broken.html:1:1: [refused] neither UTF-8 nor GB18030 text", "an encoding that breaks off"),
    (["import", "deep.json"], 1, "deep.json:1:1: [refused]", "deep brackets"),
    (["import", "deep.html"], 1, "deep.html:1:1: [refused] the page's markup nests more than", "deep elements"),
    (["import", "page.txt", "--id", "A b"], 2, "maoce import: [no-id] `A b` is no id", "no id"),
    (["import", "page.txt", "--id"], 2, "maoce import: `--id` wants a value behind it: `--id ID`", "no id at all"),
    (["import", "page.txt", "--url", "gov.cn"], 2, "maoce import: `--url gov.cn` is no address of a page; copy it from the browser", "no scheme"),
    (["import", "page.txt", "--url", "https://www.gov.cn/a b"], 2, "maoce import: `--url https://www.gov.cn/a b` is no address", "a blank"),
    (["import", "page.txt", "--url", "javascript:alert(1)"], 2, "maoce import: `--url javascript:alert(1)` is no address", "a script"),
    (["import", "page.txt", "--url", "https://a.cn/<x>"], 2, "maoce import: `--url https://a.cn/<x>` is no address", "markup"),
    (["import", "page.txt", "--url", "https://a.cn/" + "x" * 3000], 2, "maoce import: `--url https://a.cn/xxx", "too long"),
    (["serve", "--port", "abc"], 2, "maoce serve: `--port abc` is no whole number from 1 to 65535", "no number"),
    (["serve", "--port", "0"], 2, "maoce serve: `--port 0` is no whole number from 1 to 65535", "no port"),
    (["serve", "--port", "65536"], 2, "maoce serve: `--port 65536` is no whole number from 1 to 65535", "a port out of range"),
    (["serve", "--port", "-1"], 2, "maoce serve: `--port -1` is no whole number from 1 to 65535", "below any port"),
    (["serve", "--edition", "zh-han"], 2, "maoce serve: `--edition zh-han` is none of zh-hans, zh-hant, en; did you mean `zh-han", "no edition"),
    (["serve", "now"], 2, "maoce serve: `now` is one word too many", "a word too many"),
    (["build", "--compres=1"], 2, "maoce build: `--compress` takes no value", "a switch with a value"),
    (["build", "site"], 2, "maoce build: `site` is one word too many", "a folder that cannot be chosen"),
    (["bundle", "--edition", "fr"], 2, "maoce bundle: `--edition fr` is none of zh-hans, zh-hant, en; write one of them", "no edition"),
    (["export", "--format", "cvs"], 2, "maoce export: `--format cvs` is none of all, xlsx, epub, csv, tbx, tmx, tsv, text, anki, cedict, skos, json; did you mean `csv`?", "two letters exchanged"),
    (["export", "--format", "csv", "--format", "pdf"], 2, "maoce export: `--format pdf` is none of all,", "a format that is none beside one that is"),
    (["export", "--out", ""], 2, "maoce export: `--out` is empty; name a file or a folder", "an empty folder"),
    (["export", "--out", "a file"], 1, "a file:1:1: [no-folder] this is a file, and --out names a folder", "a file"),
    (["export", "--out", "a file/data"], 1, "a file/data:1:1: [system] the system refuses: Not a directory", "a folder in a file"),
    (["export", "--out", "loop/data"], 1, "loop/data:1:1: [system] the system refuses: Too many levels", "links in a circle"),
    (["export", "--out", "/dev/null"], 1, "/dev/null:1:1: [no-folder]", "a device"),
    (["export", "--out", "/proc/x"], 1, "/proc/x:1:1: [system] the system refuses: ", "where nobody may write"),
    (["export", "--out", "content"], 1, "content:1:1: [sources-folder] persons write in this folder; name another, `--out dist/data`", "a folder in which persons write"),
    (["export", "--out", "glossary/terms/x"], 1, "glossary/terms/x:1:1: [sources-folder]", "a folder in one of these"),
    (["export", "--out", "."], 1, ".:1:1: [sources-folder]", "the whole project"),
    (["completion", "fsh"], 2, "maoce completion: `SHELL fsh` is none of bash, zsh", "no shell"),
    (["completion"], 2, "maoce completion: SHELL is missing. bash or zsh.", "no shell named"),
    (["version", "please"], 2, "maoce version: `please` is one word too many", "a word too many"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "status", "line", "why"), WORDS, ids=[f"{case[0][0]}: {case[3]}" for case in WORDS])
def test_a_line_says_what_is_wrong(small: Path, words: list[str], status: int, line: str, why: str) -> None:
    before = tree(small)
    said = maoce_here(small, *words)
    assert said.status == status, said
    assert "Traceback" not in said.err
    if status == 0:
        for new in tree(small).keys() - before.keys():
            (small / new).unlink()
        return
    first, *rest = said.err.splitlines()
    assert first.startswith(line)
    assert (
        rest == ([] if status == 2 else ["1 problem; nothing was changed"]) or "[system]" in first or words[0] == "fmt"
    )
    assert tree(small) == before


def test_without_words_the_commands_are_listed(small: Path) -> None:
    for words in ([], ["new"], ["glossary"], ["--lang", "zh"]):
        said = maoce_here(small, *words)
        assert (said.status, said.err) == (2, "")
        assert len(said.out.splitlines()) > 5


@pytest.fixture
def busy() -> Iterator[int]:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        yield server.getsockname()[1]


def test_a_busy_port_is_named_with_another(small: Path, busy: int) -> None:
    said = maoce_here(small, "serve", "--port", str(busy))
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith(f"maoce serve: port {busy} cannot be listened on (Address already in use); take another")
    zh = maoce_here(small, "serve", "--port", str(busy), "--lang", "zh").err
    assert zh.startswith(f"maoce serve: 无法使用端口 {busy}（已被占用）；请另选")


# What stands in the project, and how `check`, `fmt`, `build` and `new term` answer.
THINGS = [
    ("glossary/terms/x.yml/", "glossary/terms/x.yml:1:1: [stray]", "a folder named as a term"),
    ("glossary/x.yml/y.yml", "glossary/x.yml:1:1: [stray]", "a term in a folder named as one"),
    ("content/directives/x.md/", "content/directives/x.md:1:1: [stray]", "a folder named as a directive"),
    ("content/english/x.yml/", "content/english/x.yml:1:1: [stray]", "a folder named as English"),
    ("content/captures/x.txt/", "content/captures/x.txt:1:1: [", "a folder named as a capture"),
    ("glossary/not-terms.yml/", "glossary/not-terms.yml:1:1: [stray]", "a folder named as a list"),
    ("glossary/ids.lock/", "glossary/ids.lock:1:1: [", "a folder named as the lock"),
    ("glossary/terms/loop.yml@loop.yml", "glossary/terms/loop.yml:1:1: [symlink]", "a link to itself"),
    ("content/directives/loop.md@../directives/loop.md", "content/directives/loop.md:1:1: [symlink]", "a link to itself"),
    ("glossary/terms/all@..", "glossary/terms/all:1:1: [symlink]", "a link to the folder above"),
]  # fmt: skip


@pytest.mark.parametrize(("thing", "line", "why"), THINGS, ids=[case[2] for case in THINGS])
def test_things_that_are_no_files(small: Path, thing: str, line: str, why: str) -> None:
    name, link, target = thing.partition("@")
    path = small / name
    made = [parent for parent in (path, *path.parents) if not parent.exists()][::-1]
    try:
        if link:
            path.symlink_to(target)
        elif name.endswith("/"):
            path.mkdir()
        else:
            path.parent.mkdir(parents=True)
            path.write_text("id: y\n", "utf-8")
        for words in (["check"], ["fmt", "--check"], ["build"], ["new", "term", "新词"], ["glossary", "gaps"]):
            said = maoce_here(small, *words)
            assert "Traceback" not in said.err
            if words[0] in ("check", "build"):
                assert said.status == 1, (words, said)
                assert said.err.splitlines()[0].startswith(line)
    finally:
        for new in (small / "glossary" / "terms").glob("xinci.yml"):
            new.unlink()
        for one in reversed(made):
            one.unlink() if one.is_symlink() or one.is_file() else one.rmdir()


DEEP = [
    ("glossary/terms/deep.yml", "id: " + "[" * 90_000, "[too-deep]", "brackets"),
    ("glossary/terms/deep.yml", "id: " + "{a: " * 20_000, "[too-deep]", "braces"),
    ("glossary/terms/deep.yml", "- " * 40_000 + "x\n", "[too-deep]", "lists in lists"),
    ("content/english/deep.yml", "sections: " + "[" * 100_000 + "]" * 100_000, "[too-deep]", "closed brackets"),
    ("content/directives/deep.md", "---\nid: " + "[" * 100_000 + "\n---\n## 一、x\n", "[too-deep]", "in front matter"),
    ("glossary/not-terms.yml", "not_terms: " + "[" * 100_000, "[too-deep]", "in a list"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "rule", "why"), DEEP, ids=[case[3] for case in DEEP])
def test_deep_brackets(small: Path, name: str, text: str, rule: str, why: str) -> None:
    path = small / name
    assert not path.exists()
    path.write_text(text, "utf-8")
    try:
        for words in (["check"], ["fmt", name], ["glossary", "gaps"], ["new", "english", "guobanfa-2020-7"]):
            said = maoce_here(small, *words)
            assert "Traceback" not in said.err
            if words[0] == "check":
                assert said.status == 1
                assert any(line.startswith(f"{name}:") and rule in line for line in said.err.splitlines()), said.err
    finally:
        path.unlink()


REFUSALS = [
    (PermissionError(13, "Permission denied"), "Permission denied", "没有权限"),
    (OSError(28, "No space left on device"), "No space left on device", "磁盘空间已满"),
    (OSError(5, "Input/output error"), "Input/output error", "读写出错"),
]


@pytest.mark.parametrize(("error", "en", "zh"), REFUSALS, ids=[case[1] for case in REFUSALS])
def test_what_the_system_refuses_is_one_line(
    small: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, en: str, zh: str
) -> None:
    name = "glossary/terms/overseas-warehouse.yml"
    real = Path.read_text

    def read_text(self: Path, *args: str) -> str:
        if self.name == "overseas-warehouse.yml":
            raise OSError(error.errno, error.strerror, str(self))
        return real(self, *args)

    monkeypatch.setattr(Path, "read_text", read_text)
    for words in (["check"], ["build"], ["export"], ["new", "term", "新词"], ["glossary", "gaps"], ["bundle"]):
        said = maoce_here(small, *words)
        assert (said.status, said.out) == (1, ""), words
        assert said.err == f"{name}:1:1: [system] the system refuses: {en}\n"
    assert maoce_here(small, "check", "--lang", "zh").err == f"{name}:1:1: [system] 系统拒绝：{zh}\n"


@pytest.mark.parametrize(
    "words", [["check"], ["fmt"], ["new", "term", "新词"], ["glossary", "gaps"], ["export"]], ids=" ".join
)
def test_ctrl_c_is_silent(small: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]) -> None:
    def interrupted(*args: object, **options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "glob", interrupted)
    said = maoce_here(small, *words)
    assert (said.status, said.out, said.err) == (130, "", "")


REFUSED = [
    ("empty.html", "文件是空的；请重新保存网页"),
    ("binary.html", "这是二进制文件，不是文本；请将网页另存为 HTML 或纯文本"),
    ("broken.html", "既不是 UTF-8，也不是 GB18030：第 "),
    ("deep.html", "网页的标签嵌套超过 500 层；请将浏览器显示的内容存为文本"),
    ("a file", "网页几乎没有文字；请重新保存全文"),
]


@pytest.mark.parametrize(("name", "zh"), REFUSED, ids=[case[0] for case in REFUSED])
def test_a_refused_page_is_told_in_chinese(small: Path, name: str, zh: str) -> None:
    said = maoce_here(small, "import", name, "--lang", "zh")
    assert said.err.splitlines()[0].startswith(f"{name}:1:1: [refused] {zh}")
    assert said.err.splitlines()[1] == "共 1 处问题；未作任何改动"


def test_what_an_import_says_is_chinese_if_asked_for(small: Path) -> None:
    said = maoce_here(small, "import", "page.txt", "--lang", "zh")
    assert (said.status, said.err) == (0, "")
    assert "网页未写明：url：网页未写明原址；请用 --url 写明" in said.out.splitlines()
    assert "content/directives/guobanfa-2020-7.md 没有变化" in said.out
