"""The texts of a record, each with its path: one walk, whoever asks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from briefgen.domain.references import Path
from briefgen.domain.text import Text

# Why a warning is accepted, and the spellings by which a name is known in sources: no document shows them.
UNSEEN = frozenset({"accept", "aliases"})


def texts(model: BaseModel) -> Iterator[tuple[Path, str]]:
    """What a reader may get to see of a record, in the language in use; ids are texts as well."""
    return ((path, str(text)) for path, text in written(model, without=UNSEEN))


def in_every_language(model: BaseModel) -> Iterator[tuple[Path, str]]:
    """Every text of a record, in each language that it is written in, with that language at the end of its path."""
    for path, text in written(model):
        if isinstance(text, Text):
            yield from (((*path, code), words) for code, words in text.by_language)
        else:
            yield path, text


def written(model: BaseModel, *, without: frozenset[str] = frozenset()) -> Iterator[tuple[Path, str | Text]]:
    """What is written in the fields of a record, but for those of some names; an enum is a word of ours."""
    return _in_value(model, (), without)


def _in_value(value: Any, path: Path, without: frozenset[str]) -> Iterator[tuple[Path, str | Text]]:
    if type(value) is str or isinstance(value, Text):
        yield path, value
    elif isinstance(value, BaseModel):
        stated = value.model_fields_set - without
        for name, item in value.__dict__.items():
            if name in stated:
                yield from _in_value(item, (*path, name), without)
    elif isinstance(value, tuple | Mapping):
        for key, item in value.items() if isinstance(value, Mapping) else enumerate(value):
            yield from _in_value(item, (*path, key), without)
