"""What is weighed or measured: barrels are no tonnes, and gigawatts no megawatts, in whatever language they are told."""

from __future__ import annotations

from briefgen.auditing.holding.standing import Standing, where
from briefgen.auditing.languages import ENGLISH, language
from briefgen.auditing.verdicts import Held, doubtful
from briefgen.language import gettext as _

REACH = 24  # characters behind a number in which stands what it is measured in


def physical(unit: str) -> frozenset[str]:
    """What a unit, as a curator writes it, measures in; nothing where it counts something, or money."""
    return language(ENGLISH).found("units", unit)


def measured_otherwise(found: Standing, unit: str) -> Held | None:
    """A number right behind which another unit stands than the one that is put; None where that one does, or none is known."""
    wanted, spoken, beside = physical(unit), found.sentence.language, found.beside
    places = sorted((start, -end, key) for key, start, end in spoken.marked("units", beside)) if wanted else []
    first = {
        key for start, end, key in places if (start, end) == places[0][:2]
    }  # “гигаватчаса” begins as a gigawatt does
    if not places or places[0][0] > REACH or first & wanted:
        return None
    message = _("{source} does not speak of “{unit}”").format(source=where(found), unit=unit)
    return doubtful("V511", message, _("name what the source counts"))
