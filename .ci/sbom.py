"""`sbom.py PYTHON FILE`: what is installed for that Python, and the scripts of others among our assets, as CycloneDX."""

import hashlib
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

ROOT = Path(__file__).resolve().parents[1]
VERSION = SchemaVersion.V1_6


def main(python: str, file: Path) -> None:
    """Write the bill for the environment of `python` to `file`; leaves with a message if it is not valid."""
    bom = json.loads(
        subprocess.check_output(
            [
                sys.executable, "-m", "cyclonedx_py", "environment", python, "--pyproject", str(ROOT / "pyproject.toml"),
                "--spec-version", VERSION.to_version(), "--output-format", "JSON", "--output-reproducible",
            ]
        )
    )  # fmt: skip
    others = list(scripts_of_others())
    bom["components"] += others
    ours = next(node for node in bom["dependencies"] if node["ref"] == bom["metadata"]["component"]["bom-ref"])
    ours["dependsOn"] = sorted([*ours.get("dependsOn", []), *(other["bom-ref"] for other in others)])
    bom["dependencies"] += [{"ref": other["bom-ref"]} for other in others]
    text = json.dumps(bom, indent=1, ensure_ascii=False) + "\n"
    if error := JsonStrictValidator(VERSION).validate_str(text):
        sys.exit(f"{file}: not valid as CycloneDX {VERSION.to_version()}: {error}")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8", newline="\n")
    print(f"wrote {file}: {len(bom['components'])} components, valid as CycloneDX {VERSION.to_version()}")


def scripts_of_others() -> Iterator[dict[str, Any]]:
    """A component for each script that says in its first line whose it is: `/*! name 1.0.4, MIT License, …`."""
    for path in sorted((ROOT / "overrides").rglob("*.js")):
        if said := re.match(r"/\*! ([\w-]+) ([\d.]+), ([\w.-]+) License", path.read_text("utf-8")):
            name, version, licence = said.groups()
            yield {
                "type": "library", "bom-ref": f"{name}=={version}", "name": name, "version": version,
                "licenses": [{"license": {"id": licence}}], "purl": f"pkg:npm/{name}@{version}",
                "hashes": [{"alg": "SHA-256", "content": hashlib.sha256(path.read_bytes()).hexdigest()}],
                "properties": [{"name": "maoce:file", "value": path.relative_to(ROOT).as_posix()}],
            }  # fmt: skip


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
