"""What everybody may have of the last build, in a folder of its own for any server or host; nothing else, and all of it."""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from os.path import realpath  # which takes a link that leads to itself for a name
from pathlib import Path

from msgspec import Struct, field

from briefgen.building.artifacts import Manifest, may_be_made, remove
from briefgen.building.freshness import data_digest
from briefgen.building.leftovers import is_marked
from briefgen.diagnostics import BriefgenError
from briefgen.files import Together, exclusively, file_digest, files_below, together
from briefgen.language import gettext as _
from briefgen.pages.frame import INDEX
from briefgen.project import Project
from briefgen.state import decoded, parse
from briefgen.unfinished import UNFINISHED, sweep

A_SECOND = 10**9  # ns
LIST = ".published.json"  # which files of the folder are ours; no server hands out names that begin with a dot


class Published(Struct):
    """What changed in the folder, by paths relative to it, and how many files it has."""

    written: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    count: int = 0


def publish(project: Project, folder: Path) -> Published:
    """Make a folder hold exactly what everybody may have of the last build; files of others in it stay.

    What has not changed keeps its bytes and its time, so that servers answer 304. All of it is published or, on a full disk
    or where somebody interrupts, nothing: the folder is as it was. Raises BriefgenError where that is so, where nothing was
    built since the data last changed, where the folder is not one to publish in, and where something in it cannot be removed.
    """
    _refuse_own_folders(project, folder)
    with exclusively(project.output):
        manifest = Manifest.read(project.output)
        _refuse_what_is_stale(project, manifest)
        ours = _ours(folder)
        _refuse_to_take_places(project, folder, set(manifest.published) - set(ours))
        sweep(folder)
        with together() as files:
            # First what is ours, and was: whatever ends this halfway, the next time knows what it may replace.
            _list(files, folder, {*ours, *manifest.published})
            done = Published(list(_copied(files, project, folder, manifest.published)), count=len(manifest.published))
        gone = remove(folder, set(ours) - set(manifest.published))
        done.removed = gone.removed
        with together() as files:
            _list(files, folder, {*manifest.published, *gone.left})
        _refuse_what_stays(folder, gone.left)
    return done


def _list(files: Together, folder: Path, paths: Iterable[str]) -> None:
    files.write(folder / LIST, (json.dumps(sorted(paths), indent=1) + "\n").encode())


def _copied(files: Together, project: Project, folder: Path, paths: Iterable[str]) -> Iterator[str]:
    """Copy what differs, with its time; calendars first: a page never leads to one that is not there yet."""
    for path in sorted(paths, key=lambda path: (path.endswith(".html"), path)):
        made = project.output / path
        if files.write(folder / path, made.read_bytes(), changed=_moment(made, folder / path)):
            yield path


def _moment(made: Path, published: Path) -> int:
    """When a file changed, in ns: in a later second than what stood in its place.

    By the second, and by how long a file is, nginx tells whether it is another: a day put right at once would not have been sent.
    """
    changed = made.stat().st_mtime_ns
    with suppress(OSError):
        before = published.stat().st_mtime_ns
        changed = changed if changed // A_SECOND > before // A_SECOND else before + A_SECOND
    return changed


def _refuse_what_stays(folder: Path, left: Collection[str]) -> None:
    """What everybody may have no longer and cannot be taken away is told: else it would be found there for ever."""
    if left:
        words = _("{folder} still holds what is no longer published, and it cannot be removed: {files}.")
        raise BriefgenError(
            words.format(folder=folder, files=", ".join(left)), hint=_("Remove it by hand; all else was published.")
        )


def _refuse_what_is_stale(project: Project, manifest: Manifest) -> None:
    again = _("Run `briefgen build` first.")
    if not manifest.found or not manifest.published:
        raise BriefgenError(_("There is nothing to publish yet."), hint=again)
    if manifest.data != data_digest(project):
        raise BriefgenError(_("The data have changed since the last build; nothing was published."), hint=again)
    if INDEX not in manifest.published:
        raise BriefgenError(_("The last build could not make the page; nothing was published."), hint=again)
    for path in manifest.published:
        if file_digest(project.output / path) != manifest.artifacts[path].digest:
            words = _("{file} is not as the last build left it; nothing was published.")
            raise BriefgenError(words.format(file=project.output / path), hint=again)


def _refuse_own_folders(project: Project, folder: Path) -> None:
    """What is published stands apart from the desk's own."""
    place, desk = Path(realpath(folder)), project.folder.resolve()
    if place == desk or desk.is_relative_to(place) or place.is_relative_to(project.output.resolve()):
        raise BriefgenError(
            _("{folder} holds what is the desk's own; nothing was published.").format(folder=folder),
            hint=_("Name a folder for nothing else, such as “public”."),
        )


def _refuse_to_take_places(project: Project, folder: Path, new: Iterable[str]) -> None:
    """Where something of somebody's stands in the place of a file that was not published before, nothing is."""
    taken = [
        path
        for path in sorted(new)
        if (folder / path).exists()
        and not is_marked(folder / path, path)
        and file_digest(folder / path) != file_digest(project.output / path)
    ]
    if taken:
        raise _strange(folder, taken)


def _ours(folder: Path) -> Collection[str]:
    """What was published in the folder last; raises BriefgenError where it holds something else."""
    try:
        listed = parse(decoded((folder / LIST).read_bytes()))
        return [path for path in listed if isinstance(path, str) and may_be_made(path)]
    except FileNotFoundError:
        pass
    except (OSError, ValueError, TypeError):
        return []
    strange = sorted(path.name for path in _visible(folder))
    if strange:
        raise _strange(folder, strange)
    return []


def _strange(folder: Path, names: list[str]) -> BriefgenError:
    words = _("{folder} holds files that were not published by this program: {files}.")
    return BriefgenError(
        words.format(folder=folder, files=", ".join(names[:5])), hint=_("Name an empty folder, or a new one.")
    )


def _visible(folder: Path) -> Iterable[Path]:
    """What stands in a folder and is not hidden; folders in which nothing stands, or only what was never finished, are nobody's."""
    found = (path for path in folder.glob("*") if not path.name.startswith(".")) if folder.is_dir() else ()
    return (path for path in found if not path.is_dir() or any(map(_is_finished, files_below(path))))


def _is_finished(path: str) -> bool:
    return UNFINISHED.fullmatch(path.rpartition(os.sep)[2]) is None
