"""Which records a curated file holds: it says so by its top key (``people:``), by its name, or by the folder it lies in.

``events.yaml`` and ``seeds/people.yaml`` are one file each; a large desk has ``events/2027.yaml`` or ``seeds/people/norway.yaml``
beside them or instead of them, parted as it likes.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import NamedTuple

from briefgen.diagnostics import Diagnostic, Location
from briefgen.language import gettext as _
from briefgen.project import EVENTS, SEEDS
from briefgen.reading.meant.nearest import nearest
from briefgen.reading.shapes import SHAPES, Shape

CALENDAR = "calendar"  # the settings, beside the events or in a file of the events' folder
EVENTS_KEY = "events"
KEYS = {shape.field: shape for shape in SHAPES}
SECTIONS = (CALENDAR, *KEYS)


class Holding(NamedTuple):
    """The kind of records in a file, and the field that holds them; None where the file is their list."""

    shape: Shape
    key: str | None


def holding(path: str, keys: Iterable[str] | None) -> Holding | None:
    """What a file holds, by its path and its top keys (None where it has none); None where nothing tells."""
    written = None if keys is None else tuple(keys)
    if is_head(path):
        in_a_list = written is None and path != EVENTS
        return Holding(KEYS[EVENTS_KEY], None if in_a_list else EVENTS_KEY)
    told = next((key for key in written or () if key in KEYS), None)
    if told:
        return Holding(KEYS[told], told)
    shape = of_place(path)
    return Holding(shape, None) if shape else None


def is_head(path: str) -> bool:
    """Whether a file is one of those for events, which may hold the settings too."""
    return path == EVENTS or path.startswith(f"{EVENTS_KEY}/")


def of_place(path: str) -> Shape | None:
    """The kind that the name of a file tells, or the folder it lies in."""
    if is_head(path):
        return KEYS[EVENTS_KEY]
    parts = PurePosixPath(path).parts
    if parts[0] != SEEDS or len(parts) < 2:
        return None
    name = parts[1] if len(parts) > 2 else parts[1].removesuffix(".yaml")
    return KEYS.get(name) if name != EVENTS_KEY else None


def untold(path: str) -> Diagnostic:
    """What is said of a file with records of which nothing tells the kind."""
    near = nearest(PurePosixPath(path).stem, KEYS)
    hint = (
        _(
            "did you mean {file}? else begin it with what it holds, as in “people:”, or put it into the folder seeds/people/"
        )
        if near
        else _(
            "begin it with what it holds, as in “people:”, or put it into a folder of that name, such as seeds/people/"
        )
    )
    return Diagnostic(
        "E116",
        _("nothing tells which records are in this file"),
        Location(path),
        hint.format(file=KEYS[near].path if near else ""),
    )
