"""The texts of a record that a reader may get to see, each with its path."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from briefgen.domain.references import Path
from briefgen.domain.text import Text

# Why a warning is accepted, and the spellings by which a name is known in sources: no document shows them.
UNSEEN = frozenset({"accept", "aliases"})


def texts(model: BaseModel) -> Iterator[tuple[Path, str]]:
    """What is written in the fields of a record, in the language in use; ids are texts as well."""
    return _texts(model, ())


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, (str, Text)):
        yield path, str(value)
    elif isinstance(value, BaseModel):
        stated = value.model_fields_set
        for name, item in value.__dict__.items():
            if name in stated and name not in UNSEEN:
                yield from _texts(item, (*path, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index))
    elif isinstance(value, Mapping):
        for name, item in value.items():
            yield from _texts(item, (*path, name))
