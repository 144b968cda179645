"""Figures in units that a reader grasps: one scale for each thing that is counted, and no number of twelve digits."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from msgspec.structs import replace

from briefgen.domain import figures
from briefgen.domain.dates import wording
from briefgen.domain.figures import SCALES, Value
from briefgen.domain.model import Qualifier
from briefgen.domain.selection import Selection
from briefgen.language import gettext as _

LONGEST = 7  # digits that are printed as they stand
KEPT = 5  # significant digits of a longer number
SMALLEST = Decimal("0.1")  # in a unit that a source uses; in any other a value is at least 1
LARGEST = Decimal(10) ** 6
BY_POWER = {0: "", **{power: name for name, power in SCALES.items()}}


def values(selection: Selection) -> tuple[Value, ...]:
    """Every figure to print, those of one measure in one unit, long numbers rounded."""
    return levelled(selection.once(_compared))


def _compared(selection: Selection) -> tuple[Value, ...]:
    return figures.compare(selection.figures)


def levelled(found: Sequence[Value]) -> tuple[Value, ...]:
    """Values in the unit of their measure; where no unit suits all, each in one that suits it."""
    powers = {measure: _power([v for v in found if v.measure == measure]) for measure in {v.measure for v in found}}
    return tuple(_short(_at(value, powers[value.measure] or _power([value]))) for value in found)


def rounded(value: Value) -> bool:
    """Whether a value has fewer digits here than any source prints."""
    return _digits(value.value) not in {_digits(d.report.value) for d in value.origins if d.report.value is not None}


def _digits(number: Decimal) -> str:
    return "".join(map(str, number.as_tuple().digits)).rstrip("0")


def in_words(value: Value) -> str:
    """A value in a sentence: more than USD 83 million; 122 thousand tonnes; 170 companies."""
    return amount(value.value, value.qualifier, value.figure.unit)


def amount(number: Decimal, qualifier: Qualifier | None, unit: str) -> str:
    """A number of some unit in a sentence, with its hedge; a currency stands before it."""
    power, measure = figures.scale(unit)
    if not is_currency(measure):
        return _("{value} {unit}").format(value=wording.qualified(number, qualifier), unit=unit)
    scaled = " ".join(part for part in (wording.number(number), BY_POWER.get(power, "")) if part)
    return wording.hedged(f"{measure} {scaled}", qualifier)


def _power(found: Sequence[Value]) -> int | None:
    """The power of ten in which no value is too small or too long, the largest that a source uses; None where there is none."""
    own = {figures.scale(v.figure.unit)[0] for v in found}
    amounts = [abs(v.amount) for v in found if v.value]
    if len(own) == 1 and all(abs(v.value) < LARGEST for v in found):
        return next(iter(own))
    usual = sorted(BY_POWER, key=lambda power: (power not in own, -power))
    return next((power for power in usual if _suits(amounts, power, Decimal(power not in own) or SMALLEST)), None)


def _suits(amounts: Sequence[Decimal], power: int, smallest: Decimal) -> bool:
    numbers = [amount.scaleb(-power) for amount in amounts]
    return all(number >= smallest and (number < LARGEST or power == max(BY_POWER)) for number in numbers)


def _at(value: Value, power: int | None) -> Value:
    own, measure = figures.scale(value.figure.unit)
    if power is None or power == own:
        return value
    scale = BY_POWER[power]
    parts = (measure, scale) if is_currency(measure) else (scale, measure)
    unit = " ".join(part for part in parts if part)
    number = _without_zeros(value.value.scaleb(own - power))
    return replace(value, value=number, figure=value.figure.model_copy(update={"unit": unit}))


def _short(value: Value) -> Value:
    """A number of more digits than anyone reads, at five of them, but for what stands before the point."""
    number = value.value
    if len(number.as_tuple().digits) <= LONGEST:
        return value
    places = min(max(KEPT - number.adjusted() - 1, 0), -int(number.as_tuple().exponent))
    return replace(value, value=_without_zeros(number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)))


def _without_zeros(number: Decimal) -> Decimal:
    """A number without the zeros at its end, written without an exponent: after a change of unit they say nothing."""
    plain = number.normalize()
    return plain.quantize(Decimal(1)) if int(plain.as_tuple().exponent) > 0 else plain


def is_currency(measure: str) -> bool:
    """Whether what is counted is money, by the form of its code: USD."""
    return len(measure) == 3 and measure.isalpha() and measure.isupper()
