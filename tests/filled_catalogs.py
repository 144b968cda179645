"""Catalogs with a word of its own in every text that a record can hold, found by walking the model: a field added tomorrow too."""

from __future__ import annotations

import enum
import random
import types
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import TypeAdapter, ValidationError

from briefgen.domain.catalog import Catalog
from briefgen.domain.citations import Citation
from briefgen.domain.dates import When
from briefgen.domain.model import Calendar, Model, Record, Text
from briefgen.domain.references import Ref, mark_of
from briefgen.reading.shapes import SHAPES, Shape

TODAY = date(2025, 6, 10)
CODES = ("BG", "RO", "LT")
SIDES = (*CODES, "KZ")
DAYS = ("2025-06-09", "2025-05", "2025-07-01", "2025-07-08T10:00/12:00", "2025-06-01..2025-06-20", "2026-01-15")
PERIODS = ("2024", "2025-01/2025-04", "2025-05")
REPORTED = ("2025-03-01", "2025-04-18", "2025-06-08")
FLAGS = ("private", "draft")
OF_EACH_KIND = 4


@dataclass(frozen=True)
class Place:
    """Where a word was put: the record, which of its reports (None for the record itself), and the fields down to it."""

    record: str
    report: int | None
    path: tuple[str, ...]


@dataclass
class Filled:
    """A catalog, and by its number where each word stands: ``Zq0012xv`` is the word of number 12."""

    catalog: Catalog
    places: dict[int, Place]


@dataclass
class Filling:
    """A catalog under way. ``odds`` are the chances that a record is private or a draft, or a report private."""

    random: random.Random
    odds: Mapping[str, float]
    ids: dict[str, list[str]] = field(default_factory=dict)
    places: dict[int, Place] = field(default_factory=dict)

    def word(self, place: Place) -> str:
        number = len(self.places) + 1
        self.places[number] = place
        return f"Zq{number:04}xv"

    def fill(self, model: type[Model], place: Place) -> dict[str, Any]:
        """Every field of a model, by the name in the program."""
        values = {}
        for name, kind, ref in fields(model):
            at = Place(place.record, place.report, (*place.path, name))
            if name in FLAGS:
                values[name] = self.random.random() < self.odds.get(name, 0)
            elif ref is None or ref.kind == "sources":
                values[name] = self.value(kind, at, model)
            else:
                values[name] = self.led(ref, model.model_fields[name].annotation, at)
        return values

    def led(self, ref: Ref, annotation: Any, place: Place) -> Any:
        """Ids of what a field leads to: a list, or one; for an owner, who may be known by a source's words alone, sometimes words."""
        known = [each for kind in ref.kinds for each in (SIDES if kind == "counterparts" else self.ids[kind])]
        if get_origin(annotation) is tuple:
            every = [code for code in known if code != "KZ"]
            return self.random.sample(every, self.random.randint(1, 2))
        if "organisations" in ref.kinds and ref.loose and self.random.random() < 0.5:
            return self.word(place)
        return self.random.choice(known)

    def value(self, annotation: Any, place: Place, owner: type[Model]) -> Any:
        """Something that a field of this type takes."""
        metadata: tuple[Any, ...] = ()
        while get_origin(annotation) is Annotated:
            annotation, *more = get_args(annotation)
            metadata = (*more, *metadata)
        origin, parts = get_origin(annotation), get_args(annotation)
        if origin in (Union, types.UnionType):
            return self.value(annotated(parts[0], metadata), place, owner)
        if origin is tuple:
            return [self.value(parts[0], place, owner) for _ in range(2 if parts[0] is Text else 1)]
        if origin is Literal:
            return parts[0]
        if origin is not None and issubclass(origin, Mapping):
            return {self.random.choice(list(owner.model_fields)): self.value(parts[1], place, owner)}
        made = self.single(annotation, place)
        return self.string(annotated(annotation, metadata), place, owner) if made is None else made

    def single(self, annotation: type, place: Place) -> Any:
        """A value of a type of ours, or one with no room for words; None for a string, of which there are many sorts."""
        if annotation is Text:
            return {"bg": self.word(place), "en": self.word(place)} if self.random.random() < 0.2 else self.word(place)
        if annotation is Citation:
            return f"{self.random.choice(self.ids['sources'])} p{self.random.randint(1, 9)}"
        if issubclass(annotation, Model):
            return self.fill(annotation, place)
        if issubclass(annotation, enum.Enum):
            return self.random.choice(list(annotation)).value
        simple: dict[type, Any] = {
            bool: False,
            int: 3,
            Decimal: "12.5",
            When: self.random.choice(DAYS if place.path[-1] == "when" else PERIODS),
            date: self.random.choice(REPORTED),
        }
        return simple.get(annotation)

    def string(self, annotation: Any, place: Place, owner: type[Model]) -> str:
        """The first of some strings that the field takes: a word of its own where it takes one."""
        field = (owner, place.path[-1])
        if field not in _FITTING:
            _FITTING[field] = _fitting(annotation)
        pattern = _FITTING[field]
        if pattern in PLAIN:
            return pattern
        word = self.word(place)
        return word if pattern == "Own" else pattern.replace("own", word.lower())


PLAIN = ("en", "Europe/Sofia", "FREQ=YEARLY", "BG", "a" * 64, "a" * 16, "W401", "p1")
_FITTING: dict[tuple[type[Model], str], str] = {}


@cache
def fields(model: type[Model]) -> tuple[tuple[str, Any, Ref | None], ...]:
    """The fields of a model that are filled: the name, the type with what was noted on it, and what it leads to."""
    return tuple(
        (name, annotated(info.annotation, info.metadata), mark_of(info))
        for name, info in model.model_fields.items()
        if name not in ("id", "withdrawn", "unset", "reports")
    )


def annotated(annotation: Any, metadata: Sequence[Any]) -> Any:
    """A type with what was noted on it."""
    return Annotated[(annotation, *metadata)] if metadata else annotation


def _fitting(annotation: Any) -> str:
    for text in ("Own", "own", "https://own.example/", *PLAIN):
        with suppress(ValidationError):
            TypeAdapter(annotation).validate_python(text)
            return text
    raise AssertionError(f"no string fits {annotation}: add one that does")


def filled(source: random.Random, odds: Mapping[str, float]) -> Filled:
    """A catalog with every field of every kind of record filled, some of it private as the odds are."""
    filling = Filling(source, odds)
    for shape in SHAPES:
        filling.ids[shape.kind] = (
            list(CODES)
            if shape.kind == "counterparts"
            else [filling.word(Place("", None, ("id",))).lower() for _ in range(OF_EACH_KIND)]
        )
    for number, place in list(filling.places.items()):
        owner = next(i for ids in filling.ids.values() for i in ids if i == f"zq{number:04}xv")
        filling.places[number] = Place(owner, None, place.path)
    kinds = {s.kind: {i: _record(filling, s, i) for i in filling.ids[s.kind]} for s in SHAPES}
    return Filled(Catalog(_calendar(), **kinds), filling.places)  # type: ignore[arg-type]


def _record(filling: Filling, shape: Shape, identity: str) -> Record:
    """One record, with two reports where its kind has them: from sources, from a basis, or both."""
    values = {**filling.fill(shape.record, Place(identity, None, ())), "id": identity}
    if shape.report:
        values["reports"] = [_report(filling, shape, Place(identity, index, ())) for index in range(2)]
    return shape.record.model_validate(values)


def _report(filling: Filling, shape: Shape, place: Place) -> dict[str, Any]:
    assert shape.report
    values = filling.fill(shape.report, place)
    del values[filling.random.choice(["source", "basis", "corrects"])]
    return values


def _calendar() -> Calendar:
    settings = {"title": "Test", "home": "KZ", "timezone": "Asia/Almaty", "domain": "test.example"}
    return Calendar.model_validate({**settings, "address": "https://test.example/kz", "publish-memos": True})
