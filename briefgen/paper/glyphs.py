"""Characters that no font has: which they are, and the fields they stand in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefgen.diagnostics import BriefgenError
from briefgen.domain.catalog import Catalog
from briefgen.language import gettext as _

SOME_FAILED = 4


def unprintable(catalog: Catalog, document: str, characters: str) -> BriefgenError:
    """Why a document cannot be printed, and where to mend it; ``document`` is what it is called."""
    places = sorted({str(catalog.place(*path)) for path, text in _texts(catalog) if set(text) & set(characters)})
    shown = ", ".join(f"{c} (U+{ord(c):04X})" for c in characters)
    return BriefgenError(
        _("{document}: no font has {characters}.").format(document=document, characters=shown),
        exit_code=SOME_FAILED,
        hint=_remedy(places) if places else None,
    )


def _remedy(places: list[str]) -> str:
    return _("Write it in Latin, Cyrillic or Greek letters, or leave it out: it stands at {places}.").format(
        places=", ".join(places[:5])
    )


def _texts(catalog: Catalog) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for record in catalog.records():
        yield from _strings((record.id,), record.model_dump(mode="json", by_alias=True, warnings=False))


def _strings(path: tuple[str | int, ...], value: Any) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _strings((*path, key), inner)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _strings((*path, index), inner)
