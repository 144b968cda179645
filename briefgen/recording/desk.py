"""The desk at which something is recorded: the files, what they say, and the day; and what is proposed to be written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from msgspec import Struct, field
from pydantic_core import PydanticCustomError

from briefgen.diagnostics import BriefgenError, Diagnostic, Exit, render_all
from briefgen.domain.addresses import FOLDER
from briefgen.domain.catalog import Catalog
from briefgen.language import gettext as _
from briefgen.project import Project
from briefgen.reading.edits import Edits
from briefgen.reading.published import in_folder


class FieldError(BriefgenError):
    """A value that cannot be recorded; ``field`` is the name of what it was given for, as it is written."""

    def __init__(self, name: str, message: str, hint: str | None = None) -> None:
        super().__init__(_("{field}: {message}").format(field=name, message=message), hint=hint)
        self.field = name

    @classmethod
    def of(cls, name: str, refused: PydanticCustomError) -> FieldError:
        """What was refused as a field is, with what to write instead."""
        return cls(name, refused.message(), (refused.context or {}).get("hint"))


class Desk(Struct, frozen=True):
    """A project while something is recorded in it: its files, its catalog with drafts, and the day (in its own zone)."""

    edits: Edits
    catalog: Catalog
    day: date
    published: frozenset[str] = frozenset()

    @classmethod
    def at(cls, project: Project, now: datetime) -> Desk:
        """The desk as its files are now; raises BriefgenError, with every mistake, where they have any."""
        edits, published = Edits.of(project.folder), in_folder(project.output / FOLDER)
        loaded = edits.load(published)
        if loaded.whole is None:
            errors = [fault for fault in loaded.diagnostics if fault.is_error]
            message = _("Nothing can be recorded while the files have mistakes:")
            raise BriefgenError(f"{message}\n\n{render_all(errors, loaded.lines)}", exit_code=Exit.FAULTY)
        return cls(edits, loaded.whole, loaded.whole.day(now), published)

    def by_today(self, day: date | None) -> date:
        """The day on which something was done, today where none is named; raises FieldError where it is still ahead."""
        if day and day > self.day:
            raise FieldError("day", _("{day} is still ahead").format(day=day))
        return day or self.day

    def propose(self, edits: Edits, notes: Sequence[str] = ()) -> Proposal:
        """What some edits come to, checked; ``notes`` tell what the person should know besides."""
        checked = edits.check(self.published, self.day)
        return Proposal(edits, checked.errors, checked.warnings, checked.loaded.lines, tuple(notes))


class Proposal(Struct, frozen=True):
    """What would be written, and what would be wrong with it; ``lines`` are those of the files as they would be."""

    edits: Edits
    errors: tuple[Diagnostic, ...] = ()
    warnings: tuple[Diagnostic, ...] = ()
    lines: Mapping[str, Sequence[str]] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    @property
    def diff(self) -> str:
        """What would change, as a unified diff; empty where nothing would."""
        return self.edits.diff()

    @property
    def faults(self) -> str:
        """What would be wrong, in words; empty where nothing would."""
        found = [*self.errors, *self.warnings]
        return render_all(found, self.lines) if found else ""

    def write(self) -> tuple[str, ...]:
        """Write the files, all or none; the paths of those written. Raises BriefgenError, and writes none, on an error."""
        if self.errors:
            raise BriefgenError(_("Nothing was written."), exit_code=Exit.FAULTY)
        return self.edits.write()
