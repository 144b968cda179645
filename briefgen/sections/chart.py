"""Which figures are drawn: trade over time, by the month where periods differ in length."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.domain import figures
from briefgen.domain.dates import When, wording
from briefgen.domain.figures import Derived, Value
from briefgen.language import gettext as _
from briefgen.paper import pictures
from briefgen.sections.rows import Picture

INDICATOR = "turnover"
MOST_BARS = 5


@dataclass(frozen=True, slots=True)
class Drawing:
    """The picture, and whether anything in it is computed."""

    picture: Picture
    derived: bool


def chart(values: Sequence[Value]) -> Drawing | None:
    """Turnover by period as bars; None with fewer than two periods that can be set side by side."""
    series = [v for v in values if v.figure.indicator == INDICATOR and not v.differs]
    if not series:
        return None
    unit = series[0].figure.unit
    points = _points([v for v in series if v.figure.unit == unit])
    lengths = {figures.months_in(_period(p)) for p in points}
    if len(points) < 2 or None in lengths:
        return None
    averaged = len(lengths) > 1
    shown = [(p, figures.monthly(p) if averaged else p) for p in points][-MOST_BARS:]
    bars = [_bar(point, drawn) for point, drawn in shown if drawn]
    pattern = _("Trade turnover, average a month, {unit}") if averaged else _("Trade turnover, {unit}")
    title = pattern.format(unit=unit)
    return Drawing(
        Picture(pictures.bars(bars, title=title, description=_spoken(title, bars)), title),
        averaged or any(b.hollow for b in bars),
    )


def _points(series: Sequence[Value]) -> list[Value | Derived]:
    """The values, and the bases their growth implies for periods that no source prints; in order of time."""
    printed = {str(v.figure.period) for v in series}
    bases = [b for v in series if (b := figures.implied_base(v)) and str(b.period) not in printed]
    return sorted([*series, *bases], key=lambda p: _period(p).end_key)


def _period(point: Value | Derived) -> When:
    return point.figure.period if isinstance(point, Value) else point.period


def _bar(point: Value | Derived, drawn: Value | Derived) -> pictures.Bar:
    dagger = "†" if isinstance(drawn, Derived) else ""
    return pictures.Bar(
        label=wording.period(_period(point)),
        value=float(drawn.value),
        words=wording.qualified(drawn.value, drawn.qualifier) + dagger,
        hollow=isinstance(point, Derived),
    )


def _spoken(title: str, bars: Sequence[pictures.Bar]) -> str:
    said = wording.listed([f"{b.label} {b.words}" for b in bars])
    return _("{title}: {values}.").format(title=title, values=said)
