"""Where things stand: every path of a project, named once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from briefgen.diagnostics import BriefgenError
from briefgen.language import gettext as _

EVENTS = "events.yaml"
SEEDS = "seeds"
TEMPLATES = "templates"
OUTPUT = "output"
DESK = "desk"
PACKAGE = Path(__file__).parent


def _shipped() -> Path:
    """The templates that came with the program: in the package where it was installed, beside it in a checkout."""
    installed = PACKAGE / TEMPLATES
    return installed if installed.is_dir() else PACKAGE.parent / TEMPLATES


SHIPPED = _shipped()


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with ``events.yaml``, ``seeds/``, ``templates/`` and ``output/``."""

    folder: Path

    @classmethod
    def at(cls, folder: Path) -> Project:
        """The project in a folder; raises BriefgenError when there is none."""
        if not (folder / EVENTS).is_file():
            raise BriefgenError(
                _("There is no {file} in {folder}.").format(file=EVENTS, folder=folder.resolve()),
                hint=_("Run the command in the folder that holds {file}, or name that folder with --project.").format(
                    file=EVENTS
                ),
            )
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
        """Every curated file, sorted."""
        return (self.events, *sorted(self.seeds.glob("*.y*ml")))
