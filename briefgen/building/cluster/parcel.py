"""A job as it travels: whole, with the templates of the desk's own, and with what it has to be made with."""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from briefgen.building.cluster.kit import kit
from briefgen.building.workers import Result, make_or_end
from briefgen.files import digest
from briefgen.language import language, use
from briefgen.project import SHIPPED, TEMPLATES, refuse_template_that_leads_out

Answer = Result | dict[str, str]  # a dict is the kit of a machine that makes other bytes
_FOLDERS: dict[str, tempfile.TemporaryDirectory[str]] = {}  # of the desks that this process worked for; they go with it


class Parcel(Struct, frozen=True):
    """A job and the language it speaks; ``templates`` are the files of the desk's own, by their paths in its folder.

    ``templates`` is None where the desk has none but the program's.
    """

    job: Any
    spoken: str
    templates: Mapping[str, bytes] | None

    def make(self) -> Result:
        """The document, or why there is none."""
        use(self.spoken)
        return make_or_end(replace(self.job, templates=_unpacked(self.templates)))


def families(job: Any) -> tuple[str, ...]:
    """The further fonts that the desk of a job names."""
    named: tuple[str, ...] = job.subject.catalog.calendar.fonts
    return named


def pack(job: Any) -> bytes:
    """A job as bytes, with the kit of this machine in front, which is compared before any of it is unpacked."""
    parcel = Parcel(replace(job, templates=Path()), language(), _files(job.templates))
    return pickle.dumps((dict(kit(families(job))), families(job), pickle.dumps(parcel)))


def make(packed: bytes) -> Answer:
    """Make what was packed; where this machine would make other bytes, only its kit is told."""
    theirs, fonts, parcel = pickle.loads(packed)
    ours = dict(kit(fonts))
    if ours != theirs:
        return ours
    made: Result = pickle.loads(parcel).make()
    return made


def _files(own: Path) -> Mapping[str, bytes] | None:
    if own.resolve() == SHIPPED.resolve():
        return None
    names = [path.relative_to(own).as_posix() for path in sorted(own.rglob("*")) if path.is_file()]
    for name in names:
        refuse_template_that_leads_out(own, name)
    return {name: (own / name).read_bytes() for name in names}


def _unpacked(templates: Mapping[str, bytes] | None) -> Path:
    """A folder of templates, under the name that faults in them are told with."""
    if templates is None:
        return SHIPPED
    said = digest(*(part for named in templates.items() for part in named))
    if said not in _FOLDERS:
        _FOLDERS[said] = tempfile.TemporaryDirectory(prefix="briefgen-")
        for name, data in templates.items():
            file = Path(_FOLDERS[said].name, TEMPLATES, name)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
    return Path(_FOLDERS[said].name, TEMPLATES)
