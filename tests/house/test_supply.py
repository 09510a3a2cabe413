"""What comes from elsewhere and what goes out: workflows, actions, locks, the bill of materials, the files of the project."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
import yaml

import run
from builder import __version__
from builder.model.shard import Shard
from tests.conftest import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
SCRIPTS = sorted(
    path for path in (ROOT / ".ci").iterdir() if path.is_file() and path.read_bytes().startswith(b"#!/usr/bin/env bash")
)
LOCKS = ["requirements.lock", "requirements-test.lock", ".ci/tools.lock", ".ci/properdocs.lock", ".ci/zensical.lock"]
CHECKSUMS = "SHA256SUMS"


def workflow(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / ".github" / "workflows" / name).read_text("utf-8"))
    return loaded


def triggers(name: str) -> dict[str, Any]:
    """What starts it; YAML 1.1 reads the key `on` as a truth value."""
    loaded: dict[Any, Any] = workflow(name)
    found = loaded[True]
    return found if isinstance(found, dict) else dict.fromkeys(found)


def jobs() -> list[tuple[str, dict[str, Any]]]:
    return [(f"{path.name} {name}", job) for path in WORKFLOWS for name, job in workflow(path.name)["jobs"].items()]


def steps(job: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = job.get("steps", [])
    return found


def by_name(names: list[tuple[str, Any]]) -> list[str]:
    return [name for name, _ in names]


def test_there_are_workflows_and_scripts() -> None:
    assert [path.stem for path in WORKFLOWS] == ["check", "publish", "release", "shards", "test", "weekly"]
    assert {"audit", "lock", "propose", "reimport", "release", "run", "sbom", "venv"} <= {path.name for path in SCRIPTS}


# Workflows


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("vendor.github-workflows", WORKFLOWS),
        ("custom.github-workflows-require-timeout", WORKFLOWS),
        ("vendor.dependabot", [ROOT / ".github" / "dependabot.yml"]),
        ("vendor.github-issue-forms", sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("[0-9]*.yml"))),
        ("vendor.citation-file-format", [ROOT / "CITATION.cff"]),
    ],
)
def test_a_file_fits_its_published_schema(schema: str, files: list[Path]) -> None:
    assert files
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *map(str, files)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_named_by_its_commit_and_says_its_version(path: Path) -> None:
    used = re.findall(r"uses: *(\S+) *(.*)", path.read_text("utf-8"))
    assert used
    for action, comment in used:
        if action.startswith("./.github/workflows/"):
            assert (ROOT / action).is_file(), action
        else:
            assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action), action
            assert re.fullmatch(r"# v\d+\.\d+\.\d+", comment), f"{action}: {comment!r}"


def test_an_action_has_one_version_in_all_workflows() -> None:
    used = {found for path in WORKFLOWS for found in re.findall(r"uses: (actions/\S+ # v\S+)", path.read_text("utf-8"))}
    names = [found.split("@")[0] for found in used]
    assert len(names) > 5
    assert sorted(names) == sorted(set(names))


WRITES = {
    "publish.yml deploy": {"pages": "write", "id-token": "write"},
    "release.yml release": {"contents": "write", "id-token": "write", "attestations": "write"},
    "weekly.yml propose": {"contents": "write", "pull-requests": "write"},
}


def test_only_these_jobs_may_write() -> None:
    assert all(workflow(path.name)["permissions"] == {"contents": "read"} for path in WORKFLOWS)
    found = {name: job["permissions"] for name, job in jobs() if "write" in str(job.get("permissions"))}
    assert found == WRITES


@pytest.mark.parametrize("name", WRITES)
def test_what_may_write_runs_nothing_of_a_package_or_a_pull_request(name: str) -> None:
    job = dict(jobs())[name]
    said = "\n".join(step.get("run", "") for step in steps(job))
    assert not re.search(r"python|run\.py|pip|\buv\b", said), said
    assert set(re.findall(r"\.ci/\w+", said)) <= {".ci/propose"}
    assert "pull_request" not in triggers(name.split()[0])


@pytest.mark.parametrize(("name", "job"), jobs(), ids=by_name(jobs()))
def test_a_checkout_leaves_no_credentials(name: str, job: dict[str, Any]) -> None:
    assert steps(job) or job["uses"].startswith("./"), name
    for step in steps(job):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


@pytest.mark.parametrize("path", [path for path in WORKFLOWS if path.name != "test.yml"], ids=lambda path: path.name)
def test_runs_do_not_get_into_each_others_way(path: Path) -> None:
    assert set(workflow(path.name)["concurrency"]) == {"group", "cancel-in-progress"}


def test_no_workflow_runs_strangers_code_with_rights() -> None:
    for path in WORKFLOWS:
        assert not {"pull_request_target", "workflow_run", "issue_comment"} & set(triggers(path.name)), path.name


@pytest.mark.parametrize(("name", "job"), jobs(), ids=by_name(jobs()))
def test_a_shell_gets_what_others_chose_as_variables(name: str, job: dict[str, Any]) -> None:
    """A title or a branch in `${{ }}` would be part of the script."""
    assert "secrets." not in json.dumps(job), name
    for step in steps(job):
        assert "${{" not in step.get("run", ""), step["run"]


@pytest.mark.parametrize(("name", "job"), jobs(), ids=by_name(jobs()))
def test_every_step_is_sound_shell(name: str, job: dict[str, Any]) -> None:
    for step in steps(job):
        if "run" in step:
            _sound(step["run"], name)
            for script in re.findall(r"\.ci/\w+", step["run"]):
                assert os.access(ROOT / script, os.X_OK), script


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_every_variable_of_ours_that_a_script_sets_is_read(script: Path) -> None:
    """One that no longer is leaves the script with other pages than it says."""
    read = "".join(path.read_text("utf-8") for path in (*(ROOT / "builder").rglob("*.py"), ROOT / "mkdocs.yml"))
    for name in set(re.findall(r"\bMAOCE_[A-Z_]+", script.read_text("utf-8"))):
        assert re.search(rf"\b{name}\b", read), name


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_every_script_is_sound_shell_and_stops_at_the_first_fault(script: Path) -> None:
    text = script.read_text("utf-8")
    _sound(text, script.name)
    assert "\nset -euo pipefail\n" in text
    assert os.access(script, os.X_OK)


def _sound(text: str, name: str) -> None:
    done = subprocess.run(["bash", "-n"], input=text, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{name}: {done.stderr}"


@pytest.mark.parametrize("name", ["publish.yml", "release.yml"])
def test_nothing_goes_out_before_all_tests_have_passed(name: str) -> None:
    found = workflow(name)["jobs"]
    assert found["test"] == {"uses": "./.github/workflows/test.yml", "permissions": {"contents": "read"}}
    assert len(found) == 3
    for other, job in found.items():
        if other != "test":
            assert "test" in [job["needs"], *job["needs"]], f"{other} does not wait"
            assert "if" not in job, "a condition such as always() would run it all the same"
    assert any(".ci/run" in step.get("run", "") for step in workflow("test.yml")["jobs"]["test"]["steps"])
    assert "continue-on-error" not in (ROOT / ".github" / "workflows" / "test.yml").read_text("utf-8")


def test_pull_requests_are_checked_before_they_are_tested_and_beside_it() -> None:
    found = workflow("check.yml")["jobs"]
    assert "needs" not in found["test"]
    runs = [step["run"] for step in steps(found["content"]) if "run" in step]
    assert runs[:3] == ["python3 run.py check", "python3 run.py fmt --check", ".ci/reimport"]
    assert steps(found["content"])[0]["with"]["fetch-depth"] == 2, ".ci/reimport compares with the first parent"
    assert "run.py bundle" in runs[-1]
    assert steps(found["content"])[-1]["with"]["path"] == "dist/*.zip"
    assert workflow("check.yml")["concurrency"]["cancel-in-progress"] is True


def test_all_tests_run_on_the_oldest_python_and_the_newest_and_the_quick_part_on_every_system() -> None:
    oldest = ".".join(map(str, run.OLDEST))
    matrix = workflow("test.yml")["jobs"]["test"]["strategy"]["matrix"]["python"]
    assert matrix[0] == oldest
    assert "3.14" in matrix
    assert all(isinstance(version, str) for version in matrix), "3.10 without quotes is 3.1"
    quick = workflow("check.yml")["jobs"]["elsewhere"]
    assert {system.split("-")[0] for system in quick["strategy"]["matrix"]["system"]} == {"windows", "macos"}
    assert [step["run"] for step in steps(quick) if "run" in step] == [
        "python run.py check",
        "python run.py test --quick",
    ]
    assert "needs" not in quick


def test_the_site_is_told_the_address_that_pages_gives_it() -> None:
    build = steps(workflow("publish.yml")["jobs"]["build"])
    made = next(step for step in build if step.get("run") == "python3 run.py build")
    asked = next(step for step in build if step.get("uses", "").startswith("actions/configure-pages@"))
    assert made["env"]["MAOCE_SITE_URL"] == f"${{{{ steps.{asked['id']}.outputs.base_url }}}}"
    assert "github.io" not in json.dumps(build), "that would be wrong for a domain of one's own"


def test_every_shard_of_the_site_is_made_and_all_of_them_are_joined_with_the_same_settings() -> None:
    found = workflow("shards.yml")["jobs"]
    shards = [Shard.read(word) for word in found["shard"]["strategy"]["matrix"]["shard"]]
    assert shards == [Shard(number, 8) for number in range(1, 9)]
    assert found["shard"]["env"] == found["merge"]["env"]
    assert {"address", "shard"} == {*found["merge"]["needs"]}
    sent, got = (
        step["with"]
        for name in ("shard", "merge")
        for step in steps(found[name])
        if re.match("actions/(upload|download)-artifact@", step.get("uses", ""))
    )
    assert fnmatch(sent["name"].replace("${{ strategy.job-index }}", "7"), got["pattern"])
    assert got["merge-multiple"] is True
    assert "python3 run.py merge dist/shards" in [step.get("run") for step in steps(found["merge"])]
    assert got["path"] == "dist/shards"


def test_only_zensical_may_fail() -> None:
    assert [name for name, job in jobs() if job.get("continue-on-error")] == ["weekly.yml zensical"]
    assert [name for name, job in jobs() if any("continue-on-error" in step for step in steps(job))] == []


def test_dependabot_renews_the_actions_and_the_week_the_locks() -> None:
    dependabot = yaml.safe_load((ROOT / ".github" / "dependabot.yml").read_text("utf-8"))
    assert [update["package-ecosystem"] for update in dependabot["updates"]] == ["github-actions"]
    weekly = workflow("weekly.yml")["jobs"]
    assert any(".ci/lock --upgrade" in step.get("run", "") for step in steps(weekly["upgrade"]))
    assert weekly["propose"]["needs"] == ["upgrade", "try"], "what is proposed was tried"
    sent = next(step["with"]["path"] for step in steps(weekly["upgrade"]) if "upload" in step.get("uses", ""))
    assert {str(path.relative_to(ROOT)) for pattern in sent.split() for path in ROOT.glob(pattern)} == set(LOCKS)


# Scripts, run as CI runs them


def git(folder: Path, *words: str) -> None:
    identity = {
        f"GIT_{who}_{what}": "test@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    subprocess.run(["git", *words], cwd=folder, env=os.environ | identity, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository of two directives with .ci/reimport and a run.py that only says what it was told."""
    root = tmp_path / "clone"
    (root / ".ci").mkdir(parents=True)
    (root / ".ci" / "reimport").write_bytes((ROOT / ".ci" / "reimport").read_bytes())
    (root / "run.py").write_text("import sys\nprint(*sys.argv[1:], sep='\\n')\n", "utf-8")
    for name in ("directives/one.md", "directives/two.md", "captures/one.html", "captures/two.txt", "english/one.yml"):
        (root / "content" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "content" / name).write_text(name, "utf-8")
    git(root, "init", "--quiet")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "-m", "before")
    return root


@pytest.mark.parametrize(
    ("changed", "removed", "imported", "why"),
    [
        (["directives/one.md"], [], ["one"], "a directive"),
        (["captures/two.txt"], [], ["two"], "a capture is its directive's"),
        (["directives/one.md", "captures/one.html", "directives/two.md"], [], ["one", "two"], "each once"),
        (["directives/three.md", "captures/three.html"], [], ["three"], "a new one"),
        (["captures/two.txt"], ["captures/one.html"], ["one", "two"], "a capture that is gone still has a directive"),
        ([], ["directives/one.md", "captures/one.html"], [], "a directive that is gone cannot be imported"),
        (["english/one.yml"], [], [], "nothing that is imported"),
        (["directives/--force.md"], [], ["--force"], "a name that looks like an option is a path"),
        (["directives/a b$(id).md"], [], ["a b$(id)"], "blanks and what a shell would run"),
        (["directives/国办发.md"], [], ["国办发"], "other letters"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_directives_that_a_pull_request_touches_are_imported_anew(
    repository: Path, changed: list[str], removed: list[str], imported: list[str], why: str
) -> None:
    for name in changed:
        (repository / "content" / name).write_text(f"{name} changed", "utf-8")
    for name in removed:
        (repository / "content" / name).unlink()
    git(repository, "add", "--all")
    git(repository, "commit", "--quiet", "-m", "after")
    done = subprocess.run(
        ["bash", ".ci/reimport"], cwd=repository, capture_output=True, text=True, encoding="utf-8", check=True
    )
    expected = ["check", "--reimport", *(f"content/directives/{id_}.md" for id_ in imported)]
    assert sorted(done.stdout.splitlines()) == sorted(expected if imported else ["no directive was touched"]), why


def test_only_lock_files_are_proposed(tmp_path: Path) -> None:
    """The folder comes from a job that knew the network; what else lies in it stays there."""
    root, origin, commands = tmp_path / "clone", tmp_path / "origin.git", tmp_path / "bin"
    before = {"requirements.lock": "old", ".ci/tools.lock": "old", "glossary/ids.lock": "old", "run.py": "old"}
    for folder in (root, root / "build" / "locks"):
        for name, text in before.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text if folder == root else "new", "utf-8")
    (root / "build" / "locks" / "requirements-other.lock").write_text("new", "utf-8")
    (root / ".ci" / "propose").write_bytes((ROOT / ".ci" / "propose").read_bytes())
    (root / ".gitignore").write_text("/build/\n", "utf-8")
    commands.mkdir()
    (commands / "gh").write_text('#!/bin/sh\ncase "$2" in list) echo 0;; create) exit 1;; esac\n', "utf-8")
    (commands / "gh").chmod(0o755)
    git(tmp_path, "init", "--quiet", "--bare", str(origin))
    git(root, "init", "--quiet")
    git(root, "remote", "add", "origin", str(origin))
    git(root, "add", ".")
    git(root, "commit", "--quiet", "-m", "before")
    done = subprocess.run(
        ["bash", ".ci/propose", "build/locks"], cwd=root, capture_output=True, text=True, check=True,
        env=os.environ | {"PATH": f"{commands}{os.pathsep}{os.environ['PATH']}"},
    )  # fmt: skip
    assert "::warning::The branch renew-locks is ready" in done.stdout, "the settings may forbid the request"
    changed = subprocess.check_output(["git", "diff", "--name-only", "HEAD^", "renew-locks"], cwd=root, text=True)
    assert changed.split() == [".ci/tools.lock", "requirements.lock"]
    pushed = subprocess.check_output(["git", "show", "renew-locks:requirements.lock"], cwd=origin, text=True)
    assert pushed == "new"


def test_a_release_needs_the_tag_of_its_version(tmp_path: Path) -> None:
    """Nothing is made, and nothing of an earlier release removed, before the tag is seen to fit."""
    (tmp_path / ".ci").mkdir()
    (tmp_path / ".ci" / "release").write_bytes((ROOT / ".ci" / "release").read_bytes())
    (tmp_path / "run.py").write_text(f"print('{__version__}')\n", "utf-8")
    (tmp_path / "dist").mkdir()
    for tag in (f"v{__version__}.1", __version__, "v", ""):
        done = subprocess.run(["bash", ".ci/release", tag], cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode == 1
        assert done.stderr.strip() == f"the version is {__version__}, so the tag must be v{__version__}, not '{tag}'"
        assert (tmp_path / "dist").is_dir()


def test_a_release_has_a_checksum_for_each_of_its_files(tmp_path: Path) -> None:
    (tmp_path / ".ci").mkdir()
    (tmp_path / ".ci" / "release").write_bytes((ROOT / ".ci" / "release").read_bytes())
    (tmp_path / ".ci" / "sbom").write_text('#!/bin/sh\nprintf "{}" > "$1"\n', "utf-8")
    (tmp_path / ".ci" / "sbom").chmod(0o755)
    (tmp_path / "run.py").write_text(
        "import sys, pathlib\n"
        "if sys.argv[1] == 'version': print('1.2.3')\n"
        "else:\n"
        "    for name in ('dist/maoce-1.2.3.zip', 'site/data/maoce-en.epub', 'site/data/maoce-zh-hans.epub'):\n"
        "        pathlib.Path(name).parent.mkdir(parents=True, exist_ok=True)\n"
        "        pathlib.Path(name).write_text(name)\n",
        "utf-8",
    )
    subprocess.run(["bash", ".ci/release", "v1.2.3"], cwd=tmp_path, capture_output=True, check=True)
    folder = tmp_path / "dist" / "release"
    files = {path.name for path in folder.iterdir()}
    books = {"maoce-1.2.3-en.epub", "maoce-1.2.3-zh-hans.epub"}
    assert files == {"maoce-1.2.3.zip", *books, "maoce-1.2.3.cdx.json", CHECKSUMS}
    listed = (folder / CHECKSUMS).read_text("utf-8").splitlines()
    assert [line.split("  ")[1] for line in listed] == sorted(files - {CHECKSUMS})
    subprocess.run(["sha256sum", "--check", "--strict", CHECKSUMS], cwd=folder, capture_output=True, check=True)


# Locks


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_has_a_hash_for_every_package_and_names_no_address(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    packages = re.split(r"\n(?=[a-z0-9])", text.strip())
    assert packages
    for package in packages:
        assert re.match(r"[a-z0-9.-]+==\S+", package), package[:80]
        assert "--hash=sha256:" in package, package[:80]
    assert "://" not in text


def test_every_lock_is_made_by_one_command_and_held_by_another() -> None:
    compiled = re.findall(r"--output-file (\S+)", (ROOT / ".ci" / "lock").read_text("utf-8"))
    assert sorted(compiled) == sorted(LOCKS)
    assert set(LOCKS) == {str(path.relative_to(ROOT)) for path in (*ROOT.glob("*.lock"), *ROOT.glob(".ci/*.lock"))}


@pytest.mark.parametrize("uv", [None, "/usr/bin/uv"], ids=["pip", "uv"])
@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-test.lock"])
def test_setting_up_fetches_nothing_without_a_hash(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, uv: str | None, lock: str
) -> None:
    ran: list[list[str]] = []
    monkeypatch.setattr(run, "VENV", tmp_path)
    monkeypatch.setattr(run, "PYTHON", tmp_path / "bin" / "python")

    def note(command: list[str]) -> None:
        ran.append(command)
        tmp_path.mkdir(exist_ok=True)

    monkeypatch.setattr(run, "run", note)
    monkeypatch.setattr(run, "fetch", note)
    monkeypatch.setattr(shutil, "which", lambda name: uv)
    run.install(lock)
    made, fetched, ours = ran
    assert "venv" in made
    assert {"--require-hashes", "--only-binary", ":all:", str(ROOT / lock)} <= set(fetched)
    assert {"--no-index", "--no-deps", "--no-build-isolation", str(ROOT)} <= set(ours)


@pytest.mark.parametrize(
    ("there", "lost", "why"),
    [
        (["bin/python", "installed.txt", "lib/old"], [], "an older set is brought up to date where it stands"),
        (["installed.txt", "lib/old"], ["installed.txt", "lib/old"], "its Python is gone"),
        (["bin/python", "lib/old"], ["bin/python", "lib/old"], "setting up was killed half way"),
    ],
    ids=["older", "no Python", "half made"],
)
def test_what_nothing_mends_is_made_anew(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, there: list[str], lost: list[str], why: str
) -> None:
    for name in there:
        (tmp_path / "venv" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "venv" / name).write_text("old", "utf-8")
    monkeypatch.setattr(run, "VENV", tmp_path / "venv")
    monkeypatch.setattr(run, "PYTHON", tmp_path / "venv" / "bin" / "python")
    for name in ("run", "fetch"):
        monkeypatch.setattr(run, name, lambda command: (tmp_path / "venv").mkdir(exist_ok=True))
    run.install("requirements.lock")
    kept = {str(path.relative_to(tmp_path / "venv")) for path in (tmp_path / "venv").rglob("*") if path.is_file()}
    assert kept == {*there, "installed.txt"} - ({*lost} - {"installed.txt"}), why


def test_the_tools_of_the_workflows_are_held_to_the_same() -> None:
    said = {path.name: path.read_text("utf-8") for path in (*WORKFLOWS, *SCRIPTS)}
    installing = {name: re.findall(r"^.*\binstall\b.*$", text, re.MULTILINE) for name, text in said.items()}
    found = [line for lines in installing.values() for line in lines if "apt-get install" not in line]
    assert len(found) == 1, found
    assert "--require-hashes --only-binary :all:" in found[0]
    assert not re.findall(r"\b(?:curl|wget|npm|npx|pipx|uvx)\b", "".join(said.values()))


# The files of the project


def project() -> dict[str, Any]:
    loaded: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return loaded


def test_the_citation_says_what_the_project_says() -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    assert (str(citation["version"]), citation["license"]) == (project()["version"], project()["license"])
    assert [(str(part["version"]), part["license"]) for part in citation["references"]] == [(__version__, "CC-BY-4.0")]
    assert __version__ == project()["version"]


@pytest.mark.parametrize(
    ("name", "start", "end", "lines"),
    [
        ("LICENSE", "Apache License", "limitations under the License.", 201),
        ("LICENSE-CONTENT", "Attribution 4.0 International", "may be contacted at creativecommons.org.", 395),
    ],
)
def test_the_licences_are_here_in_full(name: str, start: str, end: str, lines: int) -> None:
    text = (ROOT / name).read_text("utf-8").strip()
    assert text.startswith(start)
    assert text.endswith(end)
    assert len(text.splitlines()) >= lines


@pytest.mark.parametrize("name", ["SECURITY.md", "CODE_OF_CONDUCT.md"])
def test_what_is_promised_to_people_is_short_and_in_both_languages(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert len(text.splitlines()) < 60
    assert "Report a vulnerability" in text, "a private way to reach the maintainers"
    assert len(re.findall("[\u4e00-\u9fff]", text)) > 100


def test_security_promises_what_the_tests_hold() -> None:
    said = (ROOT / "SECURITY.md").read_text("utf-8")
    release = steps(workflow("release.yml")["jobs"]["release"])
    assert CHECKSUMS in said
    assert CHECKSUMS in (ROOT / ".ci" / "release").read_text("utf-8")
    assert "gh attestation verify" in said
    assert any(step.get("uses", "").startswith("actions/attest@") for step in release)
    assert any(shlex.split(step.get("run", ""))[:3] == ["gh", "release", "create"] for step in release)


def test_every_group_of_owners_names_a_role() -> None:
    text = (ROOT / ".github" / "CODEOWNERS").read_text("utf-8")
    groups = text.split("\n\n")[2:]
    assert len(groups) == 5
    for group in groups:
        assert re.match(r"# [A-Z][a-z ]+ [\u4e00-\u9fff]+: ", group), group
