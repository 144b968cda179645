"""Trade of a time that was still to come: what is hoped for is no figure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from briefgen.auditing.holding.standing import Standing, where
from briefgen.auditing.spoken.small import any_of
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


def only_promised(found: Standing, record: Figure) -> Held | None:
    """An inflow of what is only to be invested, as its verb right beside the number tells: “will invest up to 3 billion”."""
    if not {"investment", "inflow"} <= {*record.indicator.split("-")} or not record.period.by:
        return None
    text, spoken = found.sentence.text, found.sentence.language
    beside = text[found.number.end :] if spoken.verbs_last else text[: found.number.begins]
    verb = _promised(spoken.code).match(beside) if spoken.verbs_last else _promised(spoken.code).search(beside)
    if verb is None:
        return None
    message = _("{source} has it as something to come").format(source=where(found))
    return doubtful("V508", message, _("name in the indicator that it is planned, such as “investment-planned”"))


@cache
def _promised(code: str) -> re.Pattern[str]:
    """A verb of the future for putting money into something, and a few words to the number or behind it."""
    verb = any_of(code, "to-invest")
    few = r"(?:[^\W\d]+\s){0,3}"
    return re.compile(rf"\b{verb}\s(?:[^,;:()\d]{{0,48}}\s)?\Z|\A\s{few}{verb}\b", re.IGNORECASE)


def _is_ahead(period: When, published: date) -> bool:
    first, last = period.earliest, period.latest
    return first.first > published if first else last is not None and last.last > published
