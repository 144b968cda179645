"""An id changed wherever it is written: on its record, and in every field that the model says leads to it."""

from __future__ import annotations

import copy
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from briefgen.diagnostics import BriefgenError, Exit
from briefgen.domain.catalog import Catalog
from briefgen.domain.fields import kebab
from briefgen.domain.references import Path, references
from briefgen.language import gettext as _
from briefgen.reading.edits.changes import with_scalar
from briefgen.reading.edits.paths import node_at, value_at
from briefgen.reading.edits.sheet import Sheet
from briefgen.reading.edits.spans import Scalar, Sequence
from briefgen.reading.load import Loaded


def places_of(loaded: Loaded, old: str, places: Mapping[str, tuple[str, int]]) -> dict[str, list[Path]]:
    """By file, the paths at which an id is written, each beginning with the number of its record."""
    if loaded.whole is None:
        raise BriefgenError(
            _("The files have mistakes; nothing was renamed."),
            hint=_("Run `briefgen check` first."),
            exit_code=Exit.FAULTY,
        )
    out: dict[str, list[Path]] = defaultdict(list)
    for identity, path in _written(loaded.whole, old):
        file, at = places[identity]
        out[file].append((at, *path))
    return out


def _written(catalog: Catalog, old: str) -> Iterator[tuple[str, Path]]:
    for kind, records in catalog.kinds().items():
        if old in records:
            yield old, ("code" if kind == "counterparts" else "id",)
    home = next(kind for kind, records in catalog.kinds().items() if old in records)
    for record in catalog.records():
        for found in references(record):
            if found.id == old and home in found.ref.kinds:
                yield record.id, tuple(kebab(step) if isinstance(step, str) else step for step in found.path)


def renamed(sheet: Sheet, paths: list[Path], old: str, new: str) -> tuple[str, Any]:
    """The text of a file with an id changed at some paths, and what it is meant to say then."""
    assert isinstance(sheet.records, Sequence), "a record was found in it"
    text, meant = sheet.text, copy.deepcopy(sheet.value)
    nodes = {path: node_at(sheet.records, path) for path in paths}
    found = {node.start: node for node in nodes.values() if isinstance(node, Scalar)}
    for start in sorted(found, reverse=True):
        text = with_scalar(text, found[start], new + found[start].text.strip()[len(old) :])
    for path in paths:
        _rename(sheet.values(meant), path, old, new)
    return text, meant


def _rename(records: Any, path: Path, old: str, new: str) -> None:
    """The same for plain values."""
    for length in range(len(path) - 1, -1, -1):  # what is written shorter ends before its path does
        holder, step = value_at(records, path[:length]), path[length]
        if isinstance(holder, list) and isinstance(step, int) and isinstance(holder[step], str):
            holder[step] = new + holder[step].strip()[len(old) :]
            return
        if isinstance(holder, dict) and isinstance(holder.get(step), str):
            holder[step] = new + holder[step].strip()[len(old) :]
            return
