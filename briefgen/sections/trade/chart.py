"""Which figures are drawn: trade over time, by the month where periods differ in length."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from briefgen.domain import codes, figures
from briefgen.domain.dates import When, wording
from briefgen.domain.figures import Derived, Value
from briefgen.language import gettext as _
from briefgen.paper import bars
from briefgen.sections.rows import Picture
from briefgen.sections.sheet import Sheet

INDICATOR = "turnover"
MOST_BARS = 5
WIDTH = 228.0  # points: half the column of print, less the room between two drawings


class Drawing(Struct, frozen=True):
    """The picture, whether anything in it is computed, and the values that it shows; ``averaged``: of which by the month."""

    picture: Picture
    derived: bool
    shown: tuple[Value, ...] = ()
    averaged: tuple[Value, ...] = ()


def charts(sheet: Sheet, values: Sequence[Value]) -> tuple[Drawing, ...]:
    """What can be drawn: exports and imports of one period as one bar, and the pace of turnover by period."""
    home = sheet.selection.home
    found = (balance_bar(values, home), pace(values, home))
    return tuple(_marked(sheet, drawing) for drawing in found if drawing)


def _marked(sheet: Sheet, drawing: Drawing) -> Drawing:
    marks = sheet.register.cite_reports(report for value in drawing.shown for report in value.origins)
    return replace(drawing, picture=replace(drawing.picture, marks=marks))


def balance_bar(values: Sequence[Value], home: str) -> Drawing | None:
    """Exports and imports of the newest period that has one firm value of both, by one reporter, as one bar."""
    balances = [
        b for b in figures.balance(values) if all(i.value >= 0 for i in b.inputs) and any(i.value for i in b.inputs)
    ]
    newest = max(balances, key=lambda b: b.period.last or date.max, default=None)
    if newest is None:
        return None
    exports, imports = newest.inputs
    whole = next((v for v in values if _is_whole(v, exports)), None)
    title = _whose(_caption(exports, whole), exports, home)
    ends = [_share(exports, _("exports {value}")), _share(imports, _("imports {value}"))]
    said = _("{title}; {exports}, {imports}.").format(title=title, exports=ends[0].words[0], imports=ends[1].words[0])
    return Drawing(
        Picture(bars.whole(*ends, width=WIDTH, title=title, description=said), title),
        derived=False,
        shown=(exports, imports, *((whole,) if whole else ())),
    )


def _is_whole(value: Value, part: Value) -> bool:
    """Whether a value is the one turnover of which exports are a part."""
    one, two = value.figure, part.figure
    alike = (one.period, one.reporter, one.unit) == (two.period, two.reporter, two.unit)
    return one.indicator == INDICATOR and alike and not value.differs


def _caption(exports: Value, whole: Value | None) -> str:
    period, unit = wording.period(exports.figure.period), exports.figure.unit
    if whole is None:
        return _("{period}, {unit}").format(period=period, unit=unit)
    turnover = wording.qualified(whole.value, whole.qualifier)
    return _("{period}, {unit}: turnover {turnover}").format(period=period, unit=unit, turnover=turnover)


def _share(value: Value, pattern: str) -> bars.Share:
    words = wording.number(value.value)
    return bars.Share(float(value.value), (pattern.format(value=words), words))


def _whose(title: str, value: Value, home: str) -> str:
    """A caption, with whose statistics are drawn where they are not home's: exports are the reporter's."""
    reporter = value.figure.reporter
    if reporter in (None, home):
        return title
    return _("{title} (statistics of {country})").format(title=title, country=codes.name(reporter))


def pace(values: Sequence[Value], home: str) -> Drawing | None:
    """Turnover by period as bars, by one reporter; None with fewer than two periods that can be set side by side."""
    series = _of_one_reporter([v for v in values if v.figure.indicator == INDICATOR and not v.differs], home)
    if not series:
        return None
    unit, points = series[0].figure.unit, _points(series)
    lengths = {figures.months_in(_period(p)) for p in points}
    if len(points) < 2 or None in lengths:
        return None
    averaged = len(lengths) > 1
    shown = [(p, figures.monthly(p) if averaged else p) for p in points][-MOST_BARS:]
    drawn = [_bar(point, value, averaged=averaged) for point, value in shown if value]
    pattern = _("Turnover a month† (total ÷ months), {unit}") if averaged else _("Turnover, {unit}")
    title = _whose(pattern.format(unit=unit), series[0], home)
    picture = Picture(bars.pace(drawn, width=WIDTH, title=title, description=_spoken(title, drawn)), title)
    values_shown = tuple(v for point in points[-MOST_BARS:] for v in _inputs(point))
    computed = averaged or any(b.hollow for b in drawn)
    return Drawing(picture, computed, values_shown, values_shown if averaged else ())


def _of_one_reporter(series: Sequence[Value], home: str) -> list[Value]:
    """The values of one reporter in one unit: home's where there is a pace in them, else those that show most periods.

    What two states count differs by a third, and beside each other it looks like growth.
    """
    alike = dict[tuple[str | None, str], list[Value]]()
    for value in series:
        alike.setdefault((value.figure.reporter, value.figure.unit), []).append(value)
    told = [(len(_points(found)), found) for found in alike.values()]
    return max(told, key=lambda t: (t[0] > 1 and t[1][0].figure.reporter == home, t[0]), default=(0, []))[1]


def _inputs(point: Value | Derived) -> tuple[Value, ...]:
    return (point,) if isinstance(point, Value) else point.inputs


def _points(series: Sequence[Value]) -> list[Value | Derived]:
    """The values, and the bases their growth implies for periods that no source prints; in order of time."""
    printed = {str(v.figure.period) for v in series}
    bases = [b for v in series if (b := figures.implied_base(v)) and str(b.period) not in printed]
    return sorted([*series, *bases], key=lambda p: _period(p).end_key)


def _period(point: Value | Derived) -> When:
    return point.figure.period if isinstance(point, Value) else point.period


def _bar(point: Value | Derived, drawn: Value | Derived, *, averaged: bool) -> bars.Bar:
    """A bar as long as its value before that is rounded: less than 5, as of “nearly 50” in a year, is no leap from 4.1."""
    months = figures.months_in(_period(point)) if averaged else None
    dagger = "†" if isinstance(drawn, Derived) else ""
    return bars.Bar(
        label=wording.period(_period(point)),
        value=float(point.value / (months or 1)),
        words=wording.qualified(drawn.value, drawn.qualifier) + dagger,
        hollow=isinstance(point, Derived),
        open=bool(drawn.qualifier and drawn.qualifier.bound > 0),
    )


def _spoken(title: str, drawn: Sequence[bars.Bar]) -> str:
    said = wording.listed([f"{b.label} {b.words}" for b in drawn])
    return _("{title}: {values}.").format(title=title, values=said)
