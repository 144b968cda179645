"""What is weighed or measured: barrels are no tonnes, and gigawatts no megawatts, in whatever language they are told."""

from __future__ import annotations

from decimal import Decimal

from briefgen.auditing.holding.standing import Standing, where
from briefgen.auditing.languages import ENGLISH, language
from briefgen.auditing.spoken.windows import counted_unit
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.language import gettext as _

REACH = 24  # characters behind a number in which stands what it is measured in
# Units that are so many of the smallest of their kind: a gigawatt hour is a million kilowatt hours.
_TIMES = {
    **{unit: unit.removesuffix("s") for unit in ("day", "days", "week", "weeks", "month", "months")},
    **dict.fromkeys(("year", "years"), "years"),
}
_SIZES = ({"kWh": 0, "MWh": 3, "GWh": 6, "TWh": 9}, {"MW": 0, "GW": 3})


def physical(unit: str) -> frozenset[str]:
    """What a unit, as a curator writes it, measures in; nothing where it counts something, or money."""
    return language(ENGLISH).found("units", unit)


def measured_alike(found: Standing, value: Decimal, factor: Decimal, unit: str) -> bool:
    """Whether a number is the same amount in another unit of its kind: 412 million kWh are 412 GWh."""
    wanted, first = physical(unit), _first(found)
    for sizes in _SIZES:
        ours, theirs = ({sizes[key] for key in keys if key in sizes} for keys in (wanted, first))
        if len(ours) == len(theirs) == 1:
            return value * factor * 10 ** max(ours) in {n * 10 ** max(theirs) for n in found.number.amounts()}
    return False


def _first(found: Standing) -> frozenset[str]:
    """The unit that stands first behind a number, where one is near; “гигаватчаса” begins as a gigawatt does."""
    places = sorted((start, -end, key) for key, start, end in found.sentence.language.marked("units", found.beside))
    return frozenset(key for start, end, key in places if (start, end) == places[0][:2] and start <= REACH)


def measured_otherwise(found: Standing, unit: str) -> Held | None:
    """A number right behind which another unit stands than the one that is put; None where that one does, or none is known."""
    wanted = physical(unit)
    first = _first(found) if wanted else frozenset()
    if (not first or first & wanted) and not (_is_rated_otherwise(found, unit) or _lasts_otherwise(found, unit)):
        return None
    message = _("{source} does not speak of “{unit}”").format(source=where(found), unit=unit)
    return doubtful("V511", message, _("name what the source counts"))


def _lasts_otherwise(found: Standing, unit: str) -> bool:
    """Whether so many months are told as so many days: another unit of time stands right behind the number."""
    text, number, spoken = found.around
    theirs = counted_unit(text, spoken, number) if unit in _TIMES else ""
    return bool(theirs) and theirs != _TIMES[unit]


def _is_rated_otherwise(found: Standing, unit: str) -> bool:
    """Whether so many a week are told as so many a month: another rate than the unit's alone stands in the sentence."""
    ours = language(ENGLISH).found("rates", unit)
    theirs = found.sentence.language.found("rates", found.sentence.text)
    return bool(ours and theirs and not ours & theirs)
