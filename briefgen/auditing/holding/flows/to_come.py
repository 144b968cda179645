"""Trade of a time that was still to come: what is hoped for is no figure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from briefgen.auditing.verdicts import Held, doubtful
from briefgen.domain.dates import When
from briefgen.domain.model import Figure
from briefgen.language import gettext as _

_TRADE = frozenset(("turnover", "exports", "imports"))
# What the indicator of a figure says that nobody has counted yet.
_HOPED_FOR = frozenset(
    (
        *("target", "goal", "aim", "plan", "planned", "forecast", "expected", "projected", "projection", "potential"),
        *("prospective", "contract", "contracted", "quota", "agreed", "intended", "estimated", "estimate", "pledged"),
    )
)


def not_counted_yet(record: Figure, published: date) -> Iterator[Held]:
    """A figure of trade in a time that was still to come, which its indicator does not tell as one that is hoped for."""
    parts = frozenset(record.indicator.split("-"))
    if parts & _TRADE and not parts & _HOPED_FOR and _is_ahead(record.period, published):
        message = _("{period} was still to come when this was published").format(period=record.period)
        yield doubtful("V508", message, _("name in the indicator what is aimed at, such as “turnover-target”"))


def _is_ahead(period: When, published: date) -> bool:
    first, last = period.earliest, period.latest
    return first.first > published if first else last is not None and last.last > published
