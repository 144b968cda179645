"""Data of an older format as this program writes them: one step for each format, in order, as edits that are shown first.

The format is one number in the settings (``format: 2``); data without it are of the first. What changed with each stands in the
changelog.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from briefgen.domain.catalog import SETTINGS
from briefgen.domain.model.sources import FORMAT
from briefgen.domain.references import Path
from briefgen.reading.edits.editing import Edits

BEFORE, AFTER = "bottom-line", "so-what"


def upgraded(edits: Edits) -> Edits:
    """The data in this program's format; as they are where they are of a newer one.

    Every step is taken, whatever format the data say: what is called by its old name is still read, and may have been written since.
    """
    begun = written_format(edits)
    if begun > FORMAT:
        return edits
    for step in STEPS:
        edits = step(edits)
    return edits.with_field(SETTINGS, ("format",), str(FORMAT)) if begun < FORMAT else edits


def written_format(edits: Edits) -> int:
    """The format of the data as they say it; 1 where they say none that can be read."""
    value = edits.settings().get("format", "1")
    return int(value) if isinstance(value, str) and value.isascii() and value.isdigit() else 1


def so_what(edits: Edits) -> Edits:
    """The second format: a counterpart's ``bottom-line:`` is called ``so-what:``."""
    for identity in [name for name in edits.places if edits.kind(name) == "counterparts"]:
        for path in _named(edits.record(identity), BEFORE):
            edits = edits.with_name(identity, path, AFTER)
    return edits


def _named(record: dict[str, Any], field: str) -> Iterator[Path]:
    """The paths of a field in the blocks under ``brief:``, of which there may be one or several."""
    blocks = record.get("brief")
    for number, block in enumerate(blocks if isinstance(blocks, list) else [blocks]):
        if isinstance(block, dict) and field in block:
            yield ("brief", number, field) if isinstance(blocks, list) else ("brief", field)


STEPS: tuple[Callable[[Edits], Edits], ...] = (so_what,)
