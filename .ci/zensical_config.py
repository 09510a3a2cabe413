"""`zensical_config.py FILE`: mkdocs.yml as the hook leaves it for the edition of MAOCE_EDITION, in YAML that needs no hook."""

import os
import sys
from pathlib import Path

import yaml
from mkdocs.config import load_config

from builder.pages.labels import in_both_languages

ROOT = Path(__file__).resolve().parents[1]


def main(file: Path) -> None:
    """Write what Zensical can read to `file`; its paths are relative to it."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    config = config.plugins.run_event("config", config)
    labels = config.extra["labels"]
    edition = config.extra["edition"]

    def here(path: str | Path) -> str:
        return Path(os.path.relpath(path, file.parent)).as_posix()

    plain = {
        "site_name": config.site_name,
        "site_description": config.site_description,
        "site_url": config.site_url,
        "docs_dir": here(config.docs_dir),
        "site_dir": here(config.site_dir),
        "use_directory_urls": config.use_directory_urls,
        "nav": config.nav,
        "theme": {
            **{key: config.theme[key] for key in ("font", "features", "palette", "favicon", "logo")},
            "custom_dir": here(ROOT / "overrides"),
            "language": "en" if edition == "en" else "zh" if edition == "zh-hans" else "zh-TW",
        },
        "extra": {**config.extra, "labels": {key: labels[key] for key in in_both_languages()}},
        "extra_css": config.extra_css,
        "extra_javascript": [str(script) for script in config.extra_javascript],
        "markdown_extensions": [
            {name: config.mdx_configs[name]} if name in config.mdx_configs else name for name in config.markdown_extensions
        ],
        "plugins": ["search"],
    }  # fmt: skip
    file.write_text(yaml.safe_dump(plain, allow_unicode=True, sort_keys=False), "utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
