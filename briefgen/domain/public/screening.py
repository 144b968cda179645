"""A catalog without some of its records and reports: what refers to them lets go of them, or goes as well.

Nothing here knows the fields of a record by name: what a field holds, and for whom it is, stands on the field itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple, TypeVar

from pydantic.fields import FieldInfo

from briefgen.domain.catalog import Catalog
from briefgen.domain.model.base import Audience, Model, Record, Report
from briefgen.domain.references import Path, Ref, Reference, mark_of, models_in
from briefgen.domain.text import Text
from briefgen.language import gettext as _

M = TypeVar("M", bound=Model)
Ids = frozenset[tuple[str, str]]  # kind and id
Kinds = dict[str, dict[str, Any]]
NOT_FOR_ALL = frozenset({Audience.DESK, Audience.HOME})


class Screen(NamedTuple):
    """What is kept back: what carries one of these ``flags``, the records in ``ids``, and the fields for ``hidden`` readers."""

    flags: tuple[str, ...]
    hidden: frozenset[Audience]
    ids: Ids = frozenset()

    def model(self, model: M) -> M | None:
        """A model without what is kept back, the same object where that is nothing; None where nothing of it may stay."""
        values, looked_at = model.__dict__, _looked_at(type(model), self.flags, self.hidden, leading=bool(self.ids))
        for flag in looked_at.flags:
            if values[flag]:
                return None
        changed: dict[str, Any] = {}
        for field in looked_at.fields:
            value = values[field.name]
            if not field.required and value == field.default:  # most of what may be kept back is left out
                continue
            kept = self._field(field, value)
            if kept is not value:
                changed[field.name] = kept
                if field.lost(kept):
                    return None
        if isinstance(model, Report) and _lost_its_ground(model, changed):
            return None
        if isinstance(model, Record) and Audience.DESK in self.hidden:
            model = model.without_own()
        return _without_reasons(model.model_copy(update=changed), changed) if changed else model

    def keeps(self, model: Model, path: Path) -> bool:
        """Whether what stands at a path in a model stays."""
        value: Any = model
        for step in path:
            if isinstance(value, Model):
                field = fields_of(type(value))[str(step)]
                if self.model(value) is None or field.audience in self.hidden:
                    return False
                if field.audience is Audience.PUBLIC:
                    return True
                value = getattr(value, field.name)
            elif not isinstance(value, Text):  # a list, or reasons by field
                value = value[step]
        return not isinstance(value, Model) or self.model(value) is not None

    def _field(self, field: Field, value: Any) -> Any:
        """What stays of a field's value: the same object where all of it does."""
        if field.audience in self.hidden:
            return _untold() if field.required else value if value == field.default else field.default
        if isinstance(value, tuple):
            kept = tuple(item for each in value if (item := self._value(field, each)) is not None)
            same = len(kept) == len(value) and all(a is b for a, b in zip(kept, value, strict=True))
            return value if same else kept
        kept = self._value(field, value)
        return field.default if kept is None else kept

    def _value(self, field: Field, value: Any) -> Any:
        if isinstance(value, Model):
            return value if field.audience is Audience.PUBLIC else self.model(value)
        return None if field.ref and self._leads_away(field.ref, value) else value

    def _leads_away(self, ref: Ref, value: Any) -> bool:
        """Whether a value that leads somewhere, an id, a citation or words, leads to what is kept back."""
        if not self.ids:
            return False
        identity = Reference((), value, ref).id
        return any((kind, identity) in self.ids for kind in ref.kinds)


def screened(catalog: Catalog, screen: Screen) -> tuple[Kinds, Screen]:
    """The records of a catalog by kind without what is kept back, and the screen that knows all of their ids.

    What goes takes with it what cannot do without it, and so on until nothing more goes. The home country stays.
    """
    home = ("counterparts", catalog.calendar.home)
    while True:
        kinds: Kinds = {
            kind: {i: kept for i, record in records.items() if (kept := screen.model(record)) is not None}
            for kind, records in catalog.kinds().items()
        }
        gone = {(kind, i) for kind, records in catalog.kinds().items() for i in records.keys() - kinds[kind].keys()}
        gone.discard(home)
        if gone <= screen.ids:
            return kinds, screen
        screen = screen._replace(ids=frozenset(gone))


class Field(NamedTuple):
    """What matters of a field here: whom it is for, what it leads to, and whether its model can do without it."""

    name: str
    default: Any
    required: bool
    audience: Audience | None
    ref: Ref | None
    least: int

    def lost(self, kept: Any) -> bool:
        """Whether what is left of the field is less than its model needs."""
        if isinstance(kept, tuple):
            return len(kept) < self.least
        return kept is None and (self.required or (self.ref is not None and self.ref.essential))


@cache
def fields_of(model: type[Model]) -> Mapping[str, Field]:
    """The fields of a model by name."""
    return {name: _field(name, info) for name, info in model.model_fields.items()}


def _field(name: str, info: FieldInfo) -> Field:
    return Field(
        name=name,
        default=None if info.is_required() else info.get_default(call_default_factory=True),
        required=info.is_required(),
        audience=next((m for m in info.metadata if isinstance(m, Audience)), None),
        ref=mark_of(info),
        least=max((getattr(m, "min_length", None) or 0 for m in info.metadata), default=0),
    )


class LookedAt(NamedTuple):
    """What of a model tells whether anything of it is kept back: some flags, and some fields."""

    flags: tuple[str, ...]
    fields: tuple[Field, ...]


@cache
def _looked_at(model: type[Model], flags: tuple[str, ...], hidden: frozenset[Audience], *, leading: bool) -> LookedAt:
    """The fields that are hidden, that have such parts and, where records are kept back that they may be ``leading`` to, those."""

    def has_such_parts(field: Field) -> bool:
        parts = models_in(model.model_fields[field.name].annotation)
        found = (_looked_at(part, flags, hidden, leading=leading) for part in parts)
        return any(part.flags or part.fields for part in found)

    fields = fields_of(model).values()
    told = (f for f in fields if f.audience in hidden or (leading and f.ref) or has_such_parts(f))
    return LookedAt(tuple(flag for flag in flags if flag in model.model_fields), tuple(told))


def _lost_its_ground(report: Report, changed: Mapping[str, Any]) -> bool:
    """Whether all the sources that a report cites are kept back, and it has no basis beside them."""
    return bool(report.source) and not changed.get("source", report.source) and report.basis is None


def _without_reasons(model: M, names: Iterable[str]) -> M:
    """A model that gives no reasons (``inferred:``), in itself or its reports, for fields of which something went."""
    changed: dict[str, Any] = {}
    reasons = getattr(model, "inferred", {})
    stay = {name: why for name, why in reasons.items() if name.replace("-", "_") not in names}
    if len(stay) < len(reasons):
        changed["inferred"] = stay
    if reports := getattr(model, "reports", ()):
        changed["reports"] = tuple(_without_reasons(report, names) for report in reports)
    return model.model_copy(update=changed) if changed else model


def _untold() -> Text:
    """What stands for words that are the desk's own."""
    return Text.read(_("known to the desk"))
