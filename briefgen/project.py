"""Where things stand: every path of a project, named once."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

from msgspec import Struct

from briefgen.diagnostics import BriefgenError
from briefgen.language import gettext as _

EVENTS = "events.yaml"
EVENTS_FOLDER = "events"  # a file a year or a counterpart, beside events.yaml or instead of it
SEEDS = "seeds"
PROGRAMS_OWN = frozenset({"seeds/reviews.yaml", "seeds/passages.lock"})  # kept beside the data, and no data
TEMPLATES = "templates"
OUTPUT = "output"
DESK = "desk"
PACKAGE = Path(__file__).parent


def _shipped() -> Path:
    """The templates that came with the program: in the package where it was installed, beside it in a checkout."""
    installed = PACKAGE / TEMPLATES
    return installed if installed.is_dir() else PACKAGE.parent / TEMPLATES


SHIPPED = _shipped()


def curated_names(folder: Path) -> tuple[str, ...]:
    """The curated files of a project, as paths from its folder.

    Hidden files and the program's own are none of them, nor are pipes and devices, which may never end.
    """
    found = [EVENTS] if (folder / EVENTS).is_file() else []
    for place in (EVENTS_FOLDER, SEEDS):
        paths = (path for path in sorted((folder / place).rglob("*.y*ml")) if path.is_file() or not _is_special(path))
        files = (path.relative_to(folder) for path in paths)
        found += [path.as_posix() for path in files if not _is_hidden(path)]
    return tuple(name for name in found if name not in PROGRAMS_OWN)


def _is_special(path: Path) -> bool:
    """Whether something is there that is neither file nor folder: what is missing or cannot be read is told later."""
    return path.is_fifo() or path.is_char_device() or path.is_block_device() or path.is_socket()


def _refuse_links_to_folders(folder: Path) -> None:
    """Raise BriefgenError where a folder of data is a symbolic link: nothing behind it is read, and nobody would be told."""
    for place in (EVENTS_FOLDER, SEEDS):
        for above, names, _files in os.walk(folder / place):
            for link in (Path(above, name) for name in sorted(names) if not name.startswith(".")):
                if link.is_symlink():
                    words = _("{file} is a symbolic link to a folder: what is in it is not read.")
                    raise BriefgenError(
                        words.format(file=link.relative_to(folder).as_posix()),
                        hint=_("Put the folder itself there, or link its files one by one."),
                    )


def _refuse_what_is_no_file(folder: Path) -> None:
    """Raise BriefgenError where something else stands in the place of a curated file: it is not read, and nobody would be told."""
    below = (path for place in (EVENTS_FOLDER, SEEDS) for path in sorted((folder / place).rglob("*.y*ml")))
    odd = (path for path in below if _is_special(path) and not _is_hidden(path.relative_to(folder)))
    for path in (folder / EVENTS, *odd):
        if os.path.lexists(path) and not path.is_file():
            told = _what_it_is(path).format(file=path.relative_to(folder).as_posix())
            raise BriefgenError(told, hint=_("Move it away, and put the file itself in its place."))


def _what_it_is(path: Path) -> str:
    if path.is_dir():
        return _("{file} is a folder, and no file.")
    if _is_special(path):
        return _("{file} is a pipe or a device, and no file.")
    return _("{file} is a symbolic link that leads to no file.")


def refuse_what_leads_out(folder: Path, name: str) -> None:
    """Raise BriefgenError where a file of the desk is a link out of the desk and the repository it stands in, or to what is hidden there.

    Messages quote lines, and go into logs that others read: whoever may add a file to a desk would read keys and passwords in them.
    """
    parts = name.split("/")
    if not any(os.path.islink(os.path.join(folder, *parts[:count])) for count in range(1, len(parts) + 1)):  # noqa: PTH114, PTH118 - hundreds of files
        return
    whole = Path(os.path.realpath(folder))
    real = Path(os.path.realpath(whole / name))
    repository = next((at for at in (whole, *whole.parents) if (at / ".git").exists()), whole)
    if not any(real.is_relative_to(at) and not _is_hidden(real.relative_to(at)) for at in (whole, repository)):
        words = _("{file} is a symbolic link out of the desk, to {target}: it is not read.")
        raise BriefgenError(
            words.format(file=name, target=real),
            hint=_(
                "Put the file itself there: links may lead to files of the desk, or of the git repository that it "
                "stands in, but to none that is hidden."
            ),
        )


def refuse_template_that_leads_out(own: Path, name: str) -> None:
    """The same of a link among the templates of a desk's own; all of them together may stand elsewhere, for desks that share their look."""
    if not Path(os.path.realpath(own / name)).is_relative_to(os.path.realpath(own)):
        refuse_what_leads_out(own.parent, f"{own.name}/{name}")


def refuse_unseen(name: str) -> None:
    """Raise BriefgenError where the name of a curated file has what cannot be seen: it would break the lines of messages, or turn them round."""
    if not name.isprintable():
        raise BriefgenError(
            _("The name of {file} has a character that cannot be seen: it is not read.").format(file=ascii(name)),
            hint=_("Give it a name of letters, digits and hyphens."),
        )


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def has_events(folder: Path) -> bool:
    """Whether a folder is a project: with ``events.yaml``, or with files in a folder of events."""
    return any(name == EVENTS or name.startswith(f"{EVENTS_FOLDER}/") for name in curated_names(folder))


def _whole(folder: Path) -> Path:
    """A folder by its whole path, which one that was removed under our feet no longer has."""
    try:
        return folder.resolve()
    except OSError:
        return folder


class Project(Struct, frozen=True):
    """A folder with ``events.yaml``, ``seeds/``, ``templates/`` and ``output/``."""

    folder: Path

    @classmethod
    def at(cls, folder: Path) -> Project:
        """The project in a folder; raises BriefgenError when there is none."""
        _refuse_what_is_no_file(folder)
        if not has_events(folder):
            raise BriefgenError(
                _("There is no {file} in {folder}.").format(file=EVENTS, folder=_whole(folder)),
                hint=_(
                    "Run the command in the folder that holds {file}, or name that folder with --project; "
                    "`briefgen init` begins a new desk."
                ).format(file=EVENTS),
            )
        _refuse_links_to_folders(folder)
        return cls(folder)

    @property
    def events(self) -> Path:
        """The curated events."""
        return self.folder / EVENTS

    @property
    def seeds(self) -> Path:
        """What the events refer to."""
        return self.folder / SEEDS

    @property
    def templates(self) -> Path:
        """The desk's own templates, where it has any: they stand in front of the shipped ones, one by one."""
        return self.folder / TEMPLATES

    @property
    def output(self) -> Path:
        """Everything that is made."""
        return self.folder / OUTPUT

    @property
    def editions(self) -> Path:
        """What each issued edition said; the same for every build, of whatever day."""
        return self.output / "editions"

    @property
    def desk(self) -> Path:
        """What is made for the desk alone, beside what is made for others."""
        return self.folder / DESK

    def tree(self, as_of: date | None) -> Path:
        """Where a build writes: ``output/``, or ``output/as-of/DAY/`` for another day."""
        return self.output if as_of is None else self.output / "as-of" / as_of.isoformat()

    def inputs(self) -> tuple[Path, ...]:
        """Every curated file: ``events.yaml``, then what is in the folder of events and in ``seeds/``, sorted."""
        return tuple(self.folder / name for name in curated_names(self.folder))
