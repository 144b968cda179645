"""What is made untrue of figures: digits, scale, currency, period, whose they are, growth."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from msgspec.structs import replace

from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import Point, When
from briefgen.domain.model import Change, Qualifier
from tools.faults.planting import Planting, of_field, of_record, several


def digit(value: Decimal, _record: Any, _catalog: Catalog) -> Iterator[Decimal]:
    digits = str(value)
    at = next(n for n in reversed(range(len(digits))) if digits[n].isdigit() and (digits[n] != "0" or n == 0))
    yield Decimal(f"{digits[:at]}{(int(digits[at]) + 3) % 10 or 4}{digits[at + 1 :]}")
    if len(digits.replace(".", "")) > 1 and digits[0] != digits[1] and digits[1].isdigit():
        yield Decimal(digits[1] + digits[0] + digits[2:])


def scale(unit: str, _record: Any, _catalog: Catalog) -> Iterator[str]:
    if "million" in unit or "billion" in unit:
        yield unit.replace("million", "X").replace("billion", "million").replace("X", "billion")


def currency(unit: str, _record: Any, _catalog: Catalog) -> Iterator[str]:
    if "USD" in unit:
        yield unit.replace("USD", "EUR")
        yield unit.replace("USD", "KZT")


def base(change: Change | None, _record: Any, _catalog: Catalog) -> Iterator[Change]:
    if change and change.against and change.against.earliest:
        yield change.model_copy(update={"against": years(change.against, -1)})
        yield change.model_copy(update={"against": years(change.against, -3)})


def years(when: When, by: int) -> When:
    def moved(point: Point | None) -> Point | None:
        return replace(point, year=point.year + by) if point else None

    return replace(when, earliest=moved(when.earliest), latest=moved(when.latest))


def period(when: When, _record: Any, _catalog: Catalog) -> Iterator[When]:
    if when.by:
        return
    yield years(when, -1)
    if when.earliest and when.earliest.month and when.latest and when.latest.month:
        yield replace(when, latest=replace(when.latest, month=when.latest.month - 3))
        yield When(Point(when.earliest.year), Point(when.earliest.year))
    elif when.earliest and when.latest and when.is_point:
        yield replace(when, earliest=Point(when.earliest.year, 1), latest=Point(when.latest.year, 6), lasts=True)


def whose(code: str, record: Any, catalog: Catalog) -> Iterator[str]:
    yield record.counterpart
    yield next(c for c in catalog.counterparts if c not in (code, record.counterpart))


def indicator(indicator: str, _record: Any, _catalog: Catalog) -> Iterator[str]:
    known = ("turnover", "exports", "imports", "investment-inflow", "companies")
    at = known.index(indicator) if indicator in known else 0
    yield known[(at + 1) % 5]
    yield known[(at + 2) % 5]


def qualifier(qualifier: Qualifier | None, _record: Any, _catalog: Catalog) -> Iterator[Qualifier | None]:
    yield from (q for q in (None, *Qualifier) if q is not qualifier)


def direction(change: Change | None, _record: Any, _catalog: Catalog) -> Iterator[Change]:
    if change:
        yield change.model_copy(update={"by": -change.by})


KINDS: dict[str, Planting] = {
    "digit": several(of_field("digit", "figures", "value", digit), of_field("digit", "figures", "change", lambda c, r, k: (c.model_copy(update={"by": d}) for d in digit(c.by, r, k)) if c else ())),
    "scale": of_record("scale", "figures", "unit", scale),
    "currency": of_record("currency", "figures", "unit", currency),
    "base": of_field("base", "figures", "change", base),
    "period": of_record("period", "figures", "period", period),
    "whose": of_record("whose", "figures", "reporter", whose),
    "indicator": of_record("indicator", "figures", "indicator", indicator),
    "qualifier": of_field("qualifier", "figures", "qualifier", qualifier),
    "direction": of_field("direction", "figures", "change", direction),
}  # fmt: skip
