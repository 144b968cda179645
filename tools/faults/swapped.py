"""Each field with what another record has in it: no rule of `verify` was written for these, and nobody chose the values."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from pydantic import BaseModel

from briefgen.auditing.passages import Texts
from briefgen.domain.catalog import Catalog
from tools.faults.planting import Fault, Path, Planting, on_file, spoilt

# By the model that has them: what sources bear out. What the desk writes by hand, spellings and reasons are left out.
FIELDS = {
    "Agreement": ("counterparts", "kind", "parties", "title"),
    "AgreementReport": ("event", "note", "period", "state", "when"),
    "Change": ("against", "by", "unit"),
    "Commitment": ("counterparts", "owner", "title"),
    "CommitmentReport": ("agreement", "due", "event", "note", "state"),
    "Event": ("counterparts", "kind", "series", "title"),
    "EventReport": ("agenda", "delegation", "note", "organisations", "outcome", "place", "status", "when"),
    "Fact": ("counterpart", "topic"),
    "FactReport": ("text",),
    "Figure": ("counterpart", "indicator", "period", "unit"),
    "FigureReport": ("note", "qualifier", "value"),
    "Organisation": ("country", "name"),
    "OrganisationReport": ("note",),
    "Participant": ("person",),
    "Person": ("name", "native", "side"),
    "PersonReport": ("organisation", "post", "rank"),
    "Said": ("person", "text"),
}
# Of what no text is on file, and of what none could say: only the record's own words, and what everybody could look up, gainsay these.
UNTOLD = FIELDS | {
    "Counterpart": ("capital", "members", "timezone"),
    "ReferenceDay": ("counterpart", "kind", "recalls", "title", "when"),
}
RECORDS = ("organisations", "people", "events", "agreements", "commitments", "figures", "facts")
OTHERS = 3  # values of other records that are put into each place


def _leaves(value: Any, path: Path, of: str) -> Iterator[tuple[Path, str, Any]]:
    """What a record has written in its fields, each with its path and the name of its field."""
    if isinstance(value, BaseModel):
        for name in value.model_fields_set:
            yield from _leaves(getattr(value, name), (*path, name), f"{type(value).__name__}.{name}")
    elif type(value) is tuple:
        for index, item in enumerate(value):
            yield from _leaves(item, (*path, index), of)
    elif value is not None:
        yield path, of, value


def _swapped(field: str, catalog: Catalog, texts: Texts, *, told: bool = True) -> Iterator[Fault]:
    """A field of every record that has a text on file, or has none, each time with the values that come next in other records."""
    kinds = RECORDS if told else (*RECORDS, "counterparts", "reference_days")
    records = [record for kind in kinds for record in getattr(catalog, kind).values()]
    found = [(record, path, value) for record in records for path, of, value in _leaves(record, (), "") if of == field]
    every = {str(value): value for _record, _path, value in found}
    order = list(every)
    for record, path, value in found:
        if on_file(record, texts) is told:
            own = {str(other) for of, _path, other in found if of is record}  # what a list has elsewhere is not untrue
            here = order.index(str(value))
            others = [key for key in (*order[here:], *order[:here]) if key not in own][:OTHERS]
            yield from (Fault(field, spoilt(record, path, every[key]), path) for key in others)


KINDS: dict[str, Planting] = {
    f"{model}.{name}": partial(_swapped, f"{model}.{name}") for model, names in FIELDS.items() for name in names
}
KINDS_UNTOLD: dict[str, Planting] = {
    f"{model}.{name}": partial(_swapped, f"{model}.{name}", told=False)
    for model, names in UNTOLD.items()
    for name in names
}
