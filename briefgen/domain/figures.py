"""Figures held against each other: what agrees, what differs, what follows from them, what is old."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from briefgen.domain import dates
from briefgen.domain.dates import Point, Precision, When
from briefgen.domain.model import Change, Figure, FigureReport, Qualifier
from briefgen.domain.records import Dated
from briefgen.domain.selection import FigureState

OLD_AFTER_MONTHS = 18
NEAR = Decimal("0.9")  # the least part of a value that is nearly reached
SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}


class Value(Struct, frozen=True):
    """One value to print, with every report that bears it out; ``differs`` where sources contradict each other."""

    figure: Figure
    value: Decimal
    qualifier: Qualifier | None
    change: Change | None
    origins: tuple[Dated[FigureReport], ...]
    differs: bool = False

    @property
    def amount(self) -> Decimal:
        """The value with its thousands, millions or billions counted out, at its own precision."""
        return self.value.scaleb(scale(self.figure.unit)[0])

    @property
    def measure(self) -> str:
        """What is counted, without its scale: USD."""
        return scale(self.figure.unit)[1]

    @property
    def doubted(self) -> bool:
        """Whether a curator doubts what is printed; growth without a base is not printed, so its doubt is no matter."""
        return any(d.report.doubt and not baseless(d.report.change) for d in self.origins)

    def inferred(self, *fields: str) -> bool:
        """Whether any of some fields, named as they are written, was inferred."""
        noted = (self.figure.inferred, *(d.report.inferred for d in self.origins))
        return any(name in fields for names in noted for name in names)


def baseless(change: Change | None) -> bool:
    """Whether growth is given that does not say against what."""
    return change is not None and change.against is None


class Derivation(enum.StrEnum):
    """How a value that no source prints follows from those that sources print."""

    BALANCE = "balance"
    SHARE = "share"
    BASE = "base"
    MONTHLY = "monthly"


class Derived(NamedTuple):
    """A computed value, never finer than the coarsest of its ``inputs``."""

    kind: Derivation
    value: Decimal
    unit: str
    period: When
    inputs: tuple[Value, ...]
    qualifier: Qualifier | None = None


def scale(unit: str) -> tuple[int, str]:
    """The power of ten in a unit, and what it counts: ``USD million`` is 6 and ``USD``."""
    words = unit.split()
    powers = [SCALES[w] for w in words if w in SCALES]
    return sum(powers), " ".join(w for w in words if w not in SCALES)


def compare(states: Sequence[FigureState]) -> tuple[Value, ...]:
    """Every value to print: what sources agree on once, at the finer precision; what differs, each by itself.

    Figures are held against each other when indicator, period, reporter and measure are the same; the other side's
    statistics are another figure, never a conflict.
    """
    groups: dict[tuple[str, str, str | None, str], list[Value]] = {}
    for value in (v for state in states for v in _printed(state)):
        key = _subject(value.figure)
        groups[key] = _gather(groups.get(key, []), value)
    return tuple(replace(v, differs=True) if len(group) > 1 else v for group in groups.values() for v in group)


def same(one: Figure, two: Figure) -> bool:
    """Whether two records give the same figure: of one counterpart, and comparable."""
    return one.counterpart == two.counterpart and _subject(one) == _subject(two)


def _subject(figure: Figure) -> tuple[str, str, str | None, str]:
    return (figure.indicator, str(figure.period), figure.reporter, scale(figure.unit)[1])


def _printed(state: FigureState) -> Iterable[Value]:
    """What each report printed; a report that corrects takes the place of those before it."""
    out: list[Value] = []
    for dated in state.known:
        report = dated.report
        if report.corrects:
            out.clear()
        if report.value is not None:
            out.append(Value(state.record, report.value, report.qualifier, report.change, (dated,)))
    return out


def _gather(found: list[Value], value: Value) -> list[Value]:
    for index, other in enumerate(found):
        if agree(other, value):
            return [*found[:index], _finer(other, value), *found[index + 1 :]]
    return [*found, value]


def agree(one: Value, two: Value) -> bool:
    """Whether two printed values can be the same figure, compared at the coarser precision; nearly 50 is from 45 to 50."""
    fine, coarse = sorted((one, two), key=lambda v: _exponent(v.amount))
    if coarse.qualifier is Qualifier.NEARLY and fine.qualifier is None:
        return coarse.amount * NEAR <= fine.amount <= coarse.amount
    if coarse.qualifier and coarse.qualifier.bound and fine.qualifier != coarse.qualifier:
        return (fine.amount - coarse.amount) * coarse.qualifier.bound >= 0
    return fine.amount.quantize(Decimal(1).scaleb(_exponent(coarse.amount)), ROUND_HALF_UP) == coarse.amount


def _finer(one: Value, two: Value) -> Value:
    best = min((one, two), key=lambda v: (v.qualifier is not None, _exponent(v.amount)))
    return replace(best, change=best.change or one.change or two.change, origins=(*one.origins, *two.origins))


def balance(values: Sequence[Value]) -> tuple[Derived, ...]:
    """Exports less imports, for each period and reporter that has exactly one firm value of both."""
    out = []
    for exports in (v for v in values if v.figure.indicator == "exports"):
        imports = [v for v in values if v.figure.indicator == "imports" and _alike(v, exports)]
        if len(imports) == 1 and _firm(exports) and _firm(imports[0]):
            finest = Decimal(1).scaleb(max(_exponent(exports.value), _exponent(imports[0].value)))
            value = (exports.value - imports[0].value).quantize(finest, ROUND_HALF_UP)
            inputs = (exports, imports[0])
            out.append(Derived(Derivation.BALANCE, value, exports.figure.unit, exports.figure.period, inputs))
    return tuple(out)


def share(part: Value, whole: Value) -> Derived | None:
    """A part of a whole of the same period, reporter and unit, in whole percents at the finest; None if it is the greater."""
    if not (_alike(part, whole) and _firm(part) and _firm(whole) and whole.value):
        return None
    if part.value > whole.value and not agree(part, whole):
        return None
    digits = min(_digits(part.value), _digits(whole.value))
    value = _significant(part.value / whole.value * 100, min(digits, 2))
    return Derived(Derivation.SHARE, value, "percent", part.figure.period, (part, whole))


def implied_base(value: Value) -> Derived | None:
    """The earlier value that a printed growth implies; None where growth or value is open to another reading."""
    change = value.change
    if change is None or change.against is None or value.qualifier is not None:
        return None
    if value.differs or value.doubted:
        return None
    factor = change.by if change.unit == "times" else 1 + change.by / 100
    if factor <= 0:
        return None
    base = _coarse(value.value / factor, value.value, min(_digits(value.value), _digits(factor)))
    return Derived(Derivation.BASE, base, value.figure.unit, change.against, (value,))


def comparable_before(value: Value, values: Sequence[Value]) -> Value | None:
    """The value of the period before that can be set beside one: as long, of the same kind and reporter, in the same measure.

    None where there is none, where either is contradicted or doubted, or where their hedges leave the direction open.
    """
    length = months_in(value.figure.period)
    if length is None or not _sound(value):
        return None
    earlier = [
        v
        for v in values
        if _same_series(v, value)
        and _sound(v)
        and months_in(v.figure.period) == length
        and (v.figure.period.last or date.max) < (value.figure.period.first or date.min)
    ]
    before = max(earlier, key=lambda v: v.figure.period.last or date.min, default=None)
    return before if before and _proves(before, value) else None


def direction(before: Value, after: Value) -> int:
    """1 where a value is above the one before, -1 where it is below, 0 where both are the same."""
    return (after.amount > before.amount) - (after.amount < before.amount)


def _sound(value: Value) -> bool:
    return not value.differs and not value.doubted


def _same_series(one: Value, two: Value) -> bool:
    a, b = one.figure, two.figure
    return (a.indicator, a.reporter, one.measure) == (b.indicator, b.reporter, two.measure)


def _proves(before: Value, after: Value) -> bool:
    """Whether the direction holds whatever the hedged values are: more than 83 after 100 proves nothing."""
    rises = direction(before, after)
    if rises == 0:
        return before.qualifier is None and after.qualifier is None
    return all(q is None or q.bound == side for q, side in ((after.qualifier, rises), (before.qualifier, -rises)))


def monthly(value: Value | Derived) -> Derived | None:
    """The average for a month of a period of whole months; a lower bound is rounded down, an upper one up."""
    period = value.figure.period if isinstance(value, Value) else value.period
    unit = value.figure.unit if isinstance(value, Value) else value.unit
    inputs = (value,) if isinstance(value, Value) else value.inputs
    count = months_in(period)
    if count is None or (isinstance(value, Value) and value.differs):
        return None
    hedge = Qualifier.LESS_THAN if value.qualifier is Qualifier.NEARLY else value.qualifier  # it is rounded up
    how = (ROUND_HALF_UP, ROUND_FLOOR, ROUND_CEILING)[hedge.bound if hedge else 0]
    average = _coarse(value.value / count, value.value, _digits(value.value), how)
    return Derived(Derivation.MONTHLY, average, unit, period, inputs, hedge)


def months_in(period: When) -> int | None:
    """How many whole months a period has; None where it is open, a window, or given in days."""
    whole = period.earliest and period.latest and (period.lasts or period.is_point)
    if not whole or _has_days(period.earliest) or _has_days(period.latest):
        return None
    assert period.first is not None
    assert period.last is not None
    return dates.months_between(period.first, period.last) + 1


def old(value: Value, values: Sequence[Value]) -> int | None:
    """The year a period ended in, where that is more than 18 months before the newest of some values."""
    last = value.figure.period.last
    return last.year if last and last < dates.add_months(newest(values) or last, -OLD_AFTER_MONTHS) else None


def newest(values: Sequence[Value]) -> date | None:
    """The last day that any of some figures is of."""
    return max((v.figure.period.last for v in values if v.figure.period.last), default=None)


def _has_days(point: Point | None) -> bool:
    return point is not None and point.precision is Precision.DAY


def _alike(one: Value, two: Value) -> bool:
    a, b = one.figure, two.figure
    return (a.period, a.reporter, a.unit, a.counterpart) == (b.period, b.reporter, b.unit, b.counterpart)


def _firm(value: Value) -> bool:
    """Whether it can be reckoned with: neither hedged nor contradicted."""
    return value.qualifier is None and not value.differs


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)
    return exponent


def _digits(value: Decimal) -> int:
    """How many significant digits are printed; zeros at the end of a whole number count."""
    return len(value.as_tuple().digits)


def _coarse(value: Decimal, printed: Decimal, digits: int, rounding: str = ROUND_HALF_UP) -> Decimal:
    """A result at so many significant digits, with no more decimals than the printed value it comes from."""
    rounded = _significant(value, digits, rounding)
    return (
        rounded
        if _exponent(rounded) >= _exponent(printed)
        else value.quantize(Decimal(1).scaleb(_exponent(printed)), rounding)
    )


def _significant(value: Decimal, digits: int, rounding: str = ROUND_HALF_UP) -> Decimal:
    """A value at so many significant digits, written without an exponent."""
    if not value:
        return value
    rounded = value.quantize(Decimal(1).scaleb(value.adjusted() - digits + 1), rounding)
    return rounded if _exponent(rounded) <= 0 else rounded.quantize(Decimal(1))
