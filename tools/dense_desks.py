"""Small made-up desks in which every kind of record has every field that it may have, by the program's own model."""

from __future__ import annotations

from random import Random
from typing import Any

import yaml

from briefgen.domain.model import Model
from briefgen.reading.shapes import SHAPES, Shape
from tests.filled_catalogs import CODES, Filling, Place

CALENDAR = """\
calendar:
  title: A desk
  home: KZ
  timezone: Asia/Almaty
  domain: desk.gov.kz
  address: https://desk.gov.kz/k
  languages: [en]
  publish-memos: true
  lead-times: {visit: {ask: 20, draft: 10, clear: 5, deliver: 2}}
"""


class _Words(str):
    """A string that stands in quotes: the words of a source, where an id could stand."""

    __slots__ = ()


class _Dumper(yaml.SafeDumper):
    """YAML as a person would write it, who repeats what is the same."""

    def ignore_aliases(self, _data: object) -> bool:
        return True


_Dumper.add_representer(
    _Words, lambda dumper, words: dumper.represent_scalar("tag:yaml.org,2002:str", words, style='"')
)


class _Written(Filling):
    """Fields by the names that they have in the files."""

    def fill(self, model: type[Model], place: Place) -> dict[str, Any]:
        values = super().fill(model, place)
        known = {identity for ids in self.ids.values() for identity in ids}
        if isinstance(owner := values.get("owner"), str) and owner not in known:
            values["owner"] = _Words(owner)
        return {model.model_fields[name].alias or name: _fitting(name, value) for name, value in values.items()}


def _fitting(name: str, value: Any) -> Any:
    """What names fields of a record has their names in the files."""
    if name in ("inferred", "cited") and isinstance(value, dict):
        return {field.replace("_", "-"): reason for field, reason in value.items() if field != "id"}
    return value


def dense(seed: str) -> dict[str, str]:
    """The files of a small desk by path, two or three records of each kind with all their fields; the same for the same seed."""
    filling = _Written(Random(seed), {"private": 0.1, "draft": 0.05})
    for shape in SHAPES:
        count = 4 if shape.kind == "people" else 2
        filling.ids[shape.kind] = [f"{shape.kind.replace('_', '-')}-{number}" for number in range(count)]
    filling.ids["counterparts"] = list(CODES)
    records = {shape: [_record(filling, shape, at) for at in range(len(filling.ids[shape.kind]))] for shape in SHAPES}
    return {shape.path: _text(shape, found) for shape, found in records.items()}


def _record(filling: _Written, shape: Shape, at: int) -> dict[str, Any]:
    identity = filling.ids[shape.kind][at]
    values = {shape.key or "id": identity, **filling.fill(shape.record, Place(identity, None, ()))}
    if shape.report:
        reports = [_report(filling, shape, Place(identity, index, ())) for index in range(2)]
        values = {**values, **({"reports": reports} if at % 2 else reports[0])}
    return values | {name: value for name, value in _sound(at).get(shape.kind, {}).items() if name in values}


def _sound(at: int) -> dict[str, dict[str, Any]]:
    """What has to fit together, so that most desks are sound until they are spoilt."""
    return {
        "people": {"side": ("KZ", *CODES)[at % 4]},
        "reference_days": {"when": "1991-12-16", "kind": "national-day", "rule": "FREQ=YEARLY"},
        "events": {"session": at + 1},
        **{key: {"counterpart": CODES[at % len(CODES)]} for key in ("facts", "figures")},
    }


def _report(filling: _Written, shape: Shape, place: Place) -> dict[str, Any]:
    """One that rests on sources, and cites one of them for a field, or on what the desk knows."""
    assert shape.report
    values = filling.fill(shape.report, place)
    del values[filling.random.choice(["source", "basis"])]
    everybody = filling.ids["people"]
    for part in (values, *values.get("stops", ())):
        if "participants" in part:
            part["participants"] = list(everybody)
    values["cited"] = dict.fromkeys(values["cited"], values["source"][0]) if "source" in values else {}
    return values


def _text(shape: Shape, records: list[dict[str, Any]]) -> str:
    inside = {"events": records} if shape.kind == "events" else records
    text: str = yaml.dump(inside, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=1000)
    return (CALENDAR if shape.kind == "events" else "") + text
