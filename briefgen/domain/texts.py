"""What records hold: their texts, each with its path; and whatever some of them hold, each thing once, in one walk for all who ask."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from briefgen.domain.citations import Citation
from briefgen.domain.references import Path, Ref, mark_of
from briefgen.domain.text import Text

# Why a warning is accepted, and the spellings by which a name is known in sources: no document shows them.
UNSEEN = frozenset({"accept", "aliases"})
Told = Callable[[str], None]


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


class Held:
    """What some records hold, each thing once and without its place; a rule that finds nothing in it need not look further.

    ``words`` are all texts and ids, in every language; ``languages`` those of texts in more than one, but for the first of
    each; ``named`` the ids that are referred to, by the mark of the field; ``repeating`` the records that name one twice in
    fields whose lists name nothing twice, and be it in two lists.
    """

    def __init__(self, records: Iterable[BaseModel]) -> None:
        self.words: set[str] = set()
        self.languages: set[str] = set()
        self.named: dict[Ref, set[str]] = {}
        self.repeating: list[Any] = []
        self._once: list[str] = []
        self._fields: dict[type[Any], tuple[tuple[str, Told | None], ...]] = {}
        for record in records:
            self._in_model(record)
            if len(self._once) > len(set(self._once)):
                self.repeating.append(record)
            self._once.clear()

    def _in_model(self, model: BaseModel) -> None:
        fields = self._fields.get(type(model)) or self._of_model(type(model))
        values = model.__dict__
        for name, told in fields:
            value = values[name]
            if value is not None and value is not _NOTHING:
                self._in_value(value, told)

    def _in_value(self, value: Any, told: Told | None) -> None:
        kind = type(value)
        if kind is str:
            self.words.add(value)
            if told:
                told(value)
        elif kind is Text:
            self._in_text(value, told)
        elif kind is tuple:
            for item in value:
                self._in_value(item, told)
        elif kind in self._fields or isinstance(value, BaseModel):
            self._in_model(value)
        elif isinstance(value, Mapping):
            for item in value.values():
                self._in_value(item, told)
        elif told:
            told(value.source if kind is Citation else str(value))

    def _in_text(self, text: Text, told: Told | None) -> None:
        languages = text.by_language
        self.words.add(languages[0][1])
        if len(languages) > 1:
            self.words.update(words for _code, words in languages)
            self.languages.update(code for code, _words in languages[1:])
        if told:
            told(str(text))

    def _of_model(self, model: type[BaseModel]) -> tuple[tuple[str, Told | None], ...]:
        self._fields[model] = tuple((name, self._told(ref) if ref else None) for name, ref in _telling(model))
        return self._fields[model]

    def _told(self, ref: Ref) -> Told:
        """What takes note of an id that is referred to."""
        ids, once = self.named.setdefault(ref, set()), self._once
        if not ref.once:
            return ids.add

        def told(identity: str) -> None:
            ids.add(identity)
            once.append(identity)

        return told


_NOTHING = ()


@cache
def _telling(model: type[BaseModel]) -> tuple[tuple[str, Ref | None], ...]:
    """The fields of a model that hold texts or ids, in themselves or in what they hold, and their marks."""
    return tuple((n, mark_of(f)) for n, f in model.model_fields.items() if mark_of(f) or _may_tell(f.annotation))


def _may_tell(annotation: Any) -> bool:
    if isinstance(annotation, type):
        return issubclass(annotation, str | Text | Citation | BaseModel) and not issubclass(annotation, enum.Enum)
    return annotation is Any or isinstance(annotation, str) or any(map(_may_tell, get_args(annotation)))
