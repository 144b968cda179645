"""The way to a part of a record: ``("reports", 1, "when")``, by the names that are written.

A record may be written shorter than the model has it: its only report stands on the record itself, a single value for a
list of one, an id for a participant. A path leads to what is meant either way.
"""

from __future__ import annotations

from typing import Any

from briefgen.domain.references import Path
from briefgen.reading.edits.reports import REPORTS
from briefgen.reading.edits.spans import Mapping, Node, Sequence


def node_at(node: Node, path: Path) -> Node | None:
    """The node at a path; None where there is none."""
    found: Node | None = node
    for step in path:
        if isinstance(found, Sequence):
            found = (
                found.items[step] if isinstance(step, int) and -len(found.items) <= step < len(found.items) else None
            )
        elif isinstance(found, Mapping) and isinstance(step, str):
            found = found.get(step) or (found if step == REPORTS else None)
        elif step not in (0, -1) and not isinstance(step, str):
            return None
    return found


def value_at(value: Any, path: Path) -> Any:
    """The same for plain values; None where there is none."""
    for step in path:
        if isinstance(value, list):
            value = value[step] if isinstance(step, int) and -len(value) <= step < len(value) else None
        elif isinstance(value, dict) and isinstance(step, str):
            value = value.get(step, value if step == REPORTS else None)
        elif step not in (0, -1) and not isinstance(step, str):
            return None
    return value
