"""`build`, `serve`, `export`, `bundle`: what readers get."""

import os
import socket
import webbrowser
from pathlib import Path

from builder import pipeline
from builder.cli.places import folder_for
from builder.cli.sharding import build_shard
from builder.cli.voice import Voice
from builder.cli.words import MisusedError
from builder.exports.formats import NAMES
from builder.model import Edition, MaoceError
from builder.model.shard import Shard
from builder.preview import preview
from builder.publishing.showing import previewing
from builder.settings import Settings
from builder.store.project import Project


def build(voice: Voice, compress: bool, shard: Shard | None, out: str | None) -> None:
    """Build the site, or a shard of it."""
    project = Project.find()
    if shard is None and out is not None:
        raise MisusedError("only-shard", "build", out=out)
    if shard is not None and compress:
        raise MisusedError("no-compress", "build", shard=shard)
    if shard is not None:
        build_shard(voice, project, shard, out)
        return
    with voice.progress("building") as report:
        pages = pipeline.build(project, Settings.of(os.environ), report, compress=compress)
    voice.say("built", pages=", ".join(f"{edition} {count}" for edition, count in pages.items()))


def serve(voice: Voice, edition: Edition, port: int, open: bool) -> None:  # noqa: A002
    """Preview an edition until Ctrl-C."""
    _try_port(voice, port)
    project = Project.find()

    def tell(error: MaoceError | OSError | None) -> None:
        problems = voice.of_error(error) if error else []
        for problem in problems:
            voice.show(problem)
        lines = "\n".join(voice.as_typed(problem.line_in(voice.language)) for problem in problems)
        shown.show((voice("preview-wrong"), lines) if problems else None)

    with preview(project, Settings.of(os.environ), edition, tell) as shown, previewing(shown, port) as server:
        address = f"http://127.0.0.1:{port}/"
        voice.say("preview", address=address)
        if open:
            webbrowser.open(address)
        while server.is_alive():  # a Ctrl-C is heard between two of these
            server.join(1)


def export(voice: Voice, format: list[str], out: Path | None) -> None:  # noqa: A002
    """Write the files of the formats named into a folder."""
    project = Project.find()
    folder = folder_for(project, out, "data")
    formats = NAMES if "all" in format else format
    for made in pipeline.export(project, Settings.of(os.environ), folder, formats):
        voice.say("wrote-size", file=project.name(folder / made.file), size=f"{made.size:,}")


def bundle(voice: Voice, edition: Edition | None) -> None:
    """Build the site and pack it."""
    project = Project.find()
    with voice.progress("building") as report:
        made = pipeline.bundle(project, Settings.of(os.environ), edition, report)
    for part, size in made.parts.items():
        voice.line(f"{size / 1e6:6.2f} MB {part}")
    voice.say("packed", file=project.name(made.path), size=f"{made.path.stat().st_size / 1e6:.1f}")


def _try_port(voice: Voice, port: int) -> None:
    """Raise MisusedError if no server can listen on the port."""
    with socket.socket() as server:
        if (
            os.name == "posix"
        ):  # where a server that has just ended is no hindrance; elsewhere it would hide one that runs
            server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            server.bind(("127.0.0.1", port))
            server.listen()
        except OSError as error:
            other = port + 1 if 1023 < port < 65_535 else 8001
            raise MisusedError("port-busy", "serve", port=port, why=voice.why(error), other=other) from None
