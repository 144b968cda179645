"""The ways in which a calendar is published beside itself, and how each one is told of."""

from __future__ import annotations

import enum
from typing import NamedTuple, assert_never

from briefgen.domain.terms.tag import Said
from briefgen.language import gettext as _


class Variant(enum.StrEnum):
    """Another way of a calendar, by the ending of its name, in the order in which they are made and offered."""

    DAYS = "-days"
    FIXED = "-fixed"
    ALARMS = "-alarms"

    @property
    def traits(self) -> VariantTraits:
        """How it is told of."""
        return _TRAITS[self]


class VariantTraits(NamedTuple):
    """``title`` and ``description`` are patterns around those of the calendar; ``choice`` is offered on the page.

    ``fullest``: it holds what the page shows, and is offered before the calendar itself.
    """

    title: Said
    description: Said
    choice: Said
    fullest: bool = False


def _traits(variant: Variant) -> VariantTraits:
    match variant:
        case Variant.DAYS:
            return VariantTraits(
                title=lambda: _("National days · {title}"),
                description=lambda: _("With national days, anniversaries and statutory dates. {description}"),
                choice=lambda: _("Events and national days"),
                fullest=True,
            )
        case Variant.FIXED:
            return VariantTraits(
                title=lambda: _("Fixed dates · {title}"),
                description=lambda: _("Only what has a known day. {description}"),
                choice=lambda: _("Fixed dates only"),
            )
        case Variant.ALARMS:
            return VariantTraits(
                title=lambda: _("Reminders · {title}"),
                description=lambda: _(
                    "With reminders: at 9:00 the day before, and an hour before what has an hour. {description}"
                ),
                choice=lambda: _("Events, with reminders"),
            )
    assert_never(variant)


_TRAITS = {variant: _traits(variant) for variant in Variant}
