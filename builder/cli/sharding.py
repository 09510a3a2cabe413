"""`build --shard`, `merge`, `shards`: a site made by several machines."""

import os
from pathlib import Path

from builder import cluster, sharding
from builder.cli.places import folder_for
from builder.cli.voice import Voice
from builder.model.shard import Shard
from builder.publishing.carrying import is_address
from builder.settings import Settings
from builder.store.project import Project


def build_shard(voice: Voice, project: Project, shard: Shard, out: str | None) -> None:
    """Make one shard."""
    place = _place(project, out)
    with voice.progress("building") as report:
        made = sharding.make_shard(project, Settings.of(os.environ), shard, place, report)
    voice.say("sharded", file=_shown(project, made), folder=_shown(project, place))


def merge(voice: Voice, shards: list[str], compress: bool) -> None:
    """Build the site of its shards."""
    project = Project.find()
    with voice.progress("building") as report:
        pages = sharding.merge(project, Settings.of(os.environ), shards, report, compress=compress)
    voice.say("built", pages=", ".join(f"{edition} {count}" for edition, count in pages.items()))


def shards(voice: Voice, scheduler: str, count: int, out: str | None) -> None:
    """Have a cluster make all shards."""
    project = Project.find()
    place = _place(project, out)
    Settings.of(os.environ)  # what is wrong with them is said here, and not by every worker
    with voice.progress("building") as report:
        cluster.make_shards(scheduler, count, place, report)
    voice.say("shards-made", count=count, folder=_shown(project, place))


def _place(project: Project, out: str | None) -> str:
    """Where shards are put: an address as it is, a folder in full, for it is named to workers in other folders."""
    if out is not None and is_address(out):
        return out
    return str(folder_for(project, Path(out) if out else None, "shards"))


def _shown(project: Project, place: str) -> str:
    return place if is_address(place) else project.name(Path(place))
