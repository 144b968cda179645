"""Section 5: trade and investment: figures as printed, what follows from them, a drawing, what else is known of trade."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import pairwise
from string import ascii_lowercase

from msgspec.structs import replace

from briefgen.domain import codes, dates, figures
from briefgen.domain.dates import wording
from briefgen.domain.figures import Derived, Value
from briefgen.domain.model import Figure
from briefgen.language import gettext as _
from briefgen.sections import facts, fit, words
from briefgen.sections.marks import joined
from briefgen.sections.rows import FigureRow, Mark, Sentence, Trade
from briefgen.sections.sheet import Sheet
from briefgen.sections.trade import growth, units
from briefgen.sections.trade.chart import charts

# The most signs of a figure that a column of values holds, by the style sheet's name for its breadth.
BREADTHS = {"": 13, "broad": 19, "broadest": 1000}
LONGEST_FORMULA = 17  # signs, without the spaces
DAGGER = "†"
SILENT_MONTHS = 6  # from which it is said how old the newest figure is
ORDER = ("turnover", "exports", "imports", "investment-inflow", "investment-stock", "target-share", "investment-target")


def trade(sheet: Sheet, *, drawn: bool = True) -> Trade:
    """Figures in the order of their weight and newest first; what is doubted of them, and facts on trade, below.

    What is ``drawn`` of them is not said in their notes again.
    """
    values = sorted((v for v in units.values(sheet.selection) if _is_of_trade(v)), key=_rank)
    everything, drawings = _with_balances(values), charts(sheet, values) if drawn else ()
    averaged = [value for drawing in drawings for value in drawing.averaged]
    shown = fit.first_rows(
        everything,
        sheet.cut.room("figures", 8),
        lambda v: _row(sheet, v, values, averaged),
        none=_("No figures on file.") if sheet.selection.newest else None,  # of an empty file the front says it
        joined=_contradicting(everything),
    )
    rows, doubts = lettered(shown.rows)
    return Trade(
        figures=replace(shown, rows=rows),
        doubts=doubts,
        age=_age(sheet, values),
        charts=tuple(drawing.picture for drawing in drawings),
        facts=facts.on_trade(sheet),
        legend=legend() if computed(rows) or any(drawing.derived for drawing in drawings) else None,
        breadth=breadth(shown.rows),
    )


def other_figures(sheet: Sheet) -> tuple[Callable[[], Sentence], ...]:
    """Figures on other things than trade and investment, as sentences yet to be written: they stand among the standing facts."""
    others = (v for v in units.values(sheet.selection) if not _is_of_trade(v))
    return tuple(partial(_told, sheet, value) for value in others)


def _is_of_trade(value: Value) -> bool:
    """Whether a figure is on trade or investment: by its indicator, or because it counts money."""
    return value.figure.indicator in (*ORDER, "companies") or units.is_currency(value.measure)


def _told(sheet: Sheet, value: Value) -> Sentence:
    period = words.unbroken(wording.period(value.figure.period, reported=value.origins[0].day))
    said = _("{what}: {value} ({period}).").format(
        what=words.marked(value, indicator(value.figure), "indicator", "title"),
        value=units.in_words(value),
        period=period,
    )
    remarks = [d.report.note for d in value.origins[-1:]] + [d.report.doubt for d in value.origins]
    text = " ".join((said, *(words.sentence(str(remark)) for remark in remarks if remark)))
    return Sentence(text, sheet.register.cite_reports(value.origins), _("Figures"))


def lettered(rows: Sequence[FigureRow]) -> tuple[tuple[FigureRow, ...], tuple[Sentence, ...]]:
    """Rows with the letters of what is doubted of them, and the doubts under these letters, each once."""
    marks: dict[str, list[Mark]] = {}
    for doubt in (d for row in rows for d in row.doubts):
        marks.setdefault(doubt.text, []).extend(doubt.marks)
    letters = {text: _letter(number) for number, text in enumerate(marks)}
    named = (replace(row, letters=tuple(letters[d.text] for d in row.doubts)) for row in rows)
    return tuple(named), tuple(Sentence(text, joined(found), letters[text]) for text, found in marks.items())


def _letter(number: int) -> str:
    """The letter of a number: a, b, … z, aa, ab."""
    before, place = divmod(number, len(ascii_lowercase))
    return (_letter(before - 1) if before else "") + ascii_lowercase[place]


def _age(sheet: Sheet, values: Sequence[Value]) -> str | None:
    """What is true of all figures at once, where the newest of them is not of the last half year."""
    newest = figures.newest(values)
    if newest is None or newest >= dates.add_months(sheet.day, -SILENT_MONTHS):
        return None
    return _("nothing newer than {month}").format(month=words.unbroken(wording.month(newest)))


def breadth(rows: Sequence[FigureRow]) -> str:
    """How broad the column of values has to be for the longest figure, which is never parted."""
    longest = max((len(part) for row in rows for part in row.value.split(" ")), default=0)
    return next(name for name, most in BREADTHS.items() if longest <= most)


def computed(rows: Sequence[FigureRow]) -> bool:
    """Whether anything in the rows is computed."""
    return any(r.derived or DAGGER in (r.note or "") for r in rows)


def legend() -> str:
    """What the dagger means."""
    return _("{mark} computed by us from the figures shown").format(mark=DAGGER)


def _with_balances(values: Sequence[Value]) -> list[Value | Derived]:
    """The values, each balance behind the imports it is reckoned from."""
    balances = {b.inputs[1].figure.id: b for b in figures.balance(values)}
    return [row for value in values for row in (value, balances.get(value.figure.id)) if row]


def _contradicting(found: Sequence[Value | Derived]) -> frozenset[int]:
    """Which values contradict the one before: all that sources have of a figure are shown, or none of them."""
    values = enumerate(pairwise(v if isinstance(v, Value) and v.differs else None for v in found), 1)
    return frozenset(n for n, (one, two) in values if one and two and figures.same(one.figure, two.figure))


def _row(sheet: Sheet, value: Value | Derived, values: Sequence[Value], averaged: Sequence[Value]) -> FigureRow:
    """A value among others; of those ``averaged`` in a drawing the note does not tell the average."""
    if isinstance(value, Derived):
        return _derived_row(sheet, value)
    return _value_row(sheet, value, values, () if value in averaged else values)


def _rank(value: Value) -> tuple[int, int, int, str, str]:
    indicator, period = value.figure.indicator, value.figure.period
    newest = -(period.last or date.max).toordinal()
    known = ORDER.index(indicator) if indicator in ORDER else len(ORDER)
    group = 0 if indicator in ORDER[:3] else 1
    return (
        group,
        newest if group == 0 else known,
        known if group == 0 else newest,
        str(value.figure.reporter),
        value.figure.id,
    )


def indicator(figure: Figure) -> str:
    """What is measured, in words."""
    if figure.title:
        return str(figure.title)
    name = figure.indicator
    reporter = codes.name(figure.reporter) if figure.reporter else ""
    known = {
        "turnover": _("Trade turnover"),
        "exports": _("Exports of {country}").format(country=reporter) if reporter else _("Exports"),
        "imports": _("Imports of {country}").format(country=reporter) if reporter else _("Imports"),
        "investment-inflow": _("Investment, inflow"),
        "investment-stock": _("Investment, stock"),
        "investment-target": _("Investment, target"),
        "target-share": _("Share of target"),
        "companies": _("Companies"),
    }
    return known.get(name, name.replace("-", " ").capitalize())


def _value_row(sheet: Sheet, value: Value, values: Sequence[Value], beside: Sequence[Value]) -> FigureRow:
    year = figures.old(value, values)
    tags = [_("Differ")] if value.differs else []
    tags += [_("Old {year}").format(year=year)] if year else []
    reported = value.origins[0].day
    return FigureRow(
        indicator=words.marked(value, indicator(value.figure), "indicator", "title", "counterpart", *_in_name(value)),
        period=words.unbroken(wording.period(value.figure.period, reported=reported)),
        value=words.marked(value, wording.qualified(value.value, value.qualifier), "value", "qualifier"),
        unit=words.marked(value, value.figure.unit, "unit"),
        note=_note(sheet, value, values, beside),
        tags=tuple(tags),
        marks=sheet.register.cite_reports(value.origins),
        do_not_quote=_not_to_quote(value),
        doubts=tuple(_doubts(sheet, value)),
    )


def _doubts(sheet: Sheet, value: Value) -> Iterator[Sentence]:
    for dated in value.origins:
        if dated.report.doubt:
            yield Sentence(words.sentence(str(dated.report.doubt)), sheet.register.cite_reports([dated]))


def _not_to_quote(value: Value) -> str | None:
    """Growth that does not say against what: the number, and why it must not be quoted."""
    change = next((d.report.change for d in value.origins if figures.baseless(d.report.change)), None)
    return growth.in_words(change) if change else None


def _in_name(value: Value) -> tuple[str, ...]:
    """The reporter, whose name stands in that of exports and imports; elsewhere it is told in the note or the head."""
    return ("reporter",) if value.figure.indicator in ("exports", "imports") and not value.figure.title else ()


def _inferred_apart(value: Value) -> bool:
    """Whether the reporter was inferred and does not stand in the name, where it would be marked."""
    return value.inferred("reporter") and not _in_name(value)


def _derived_row(sheet: Sheet, derived: Derived) -> FigureRow:
    exports, imports = derived.inputs
    return FigureRow(
        indicator=_("Balance") + DAGGER,
        period=words.unbroken(wording.period(derived.period)),
        value=words.signed(derived.value),
        unit=derived.unit,
        note=_formula(exports, "−", wording.number(imports.value)),
        tags=(),
        marks=sheet.register.cite_reports((*exports.origins, *imports.origins)),
        derived=True,
    )


def _formula(value: Value, sign: str, other: str) -> str:
    """How a value was reckoned, kept on one line where the narrowest column of notes holds it."""
    parts = (wording.number(value.value), sign, other)
    return (wording.NBSP if len("".join(parts)) <= LONGEST_FORMULA else " ").join(parts)


def _note(sheet: Sheet, value: Value, values: Sequence[Value], beside: Sequence[Value]) -> str | None:
    note = next((str(d.report.note) for d in reversed(value.origins) if d.report.note), None)
    reporter = value.figure.reporter
    foreign = (
        words.marked(value, _("statistics of {country}").format(country=codes.name(reporter)), "reporter")
        if reporter and (reporter != sheet.selection.home or _inferred_apart(value))
        else None
    )
    short = _("rounded") if units.rounded(value) else None
    said = "; ".join(filter(None, (short, foreign, _growth(value), _share(value, values), _average(value, beside))))
    # The curator's own words are a sentence of their own, behind what the program says.
    return ". ".join(words.opening(part) for part in (said, note) if part) or None


def _growth(value: Value) -> str | None:
    """Growth as printed, and the base it implies; growth that does not say against what is not printed."""
    change = value.change
    if change is None or change.against is None:
        return None
    grown, base = growth.in_words(change), figures.implied_base(value)
    if base is None:
        return grown
    factor = wording.number(change.by if change.unit == "times" else 1 + change.by / 100)
    return _("{grown} (then {base}{mark}: {formula})").format(
        grown=grown, base=wording.number(base.value), mark=DAGGER, formula=_formula(value, "÷", factor)
    )


def _share(value: Value, values: Sequence[Value]) -> str | None:
    if value.figure.indicator != "exports":
        return None
    wholes = [v for v in values if v.figure.indicator == "turnover" and v.figure.period == value.figure.period]
    part = figures.share(value, wholes[0]) if len(wholes) == 1 else None
    if part is None:
        return None
    return _("{percent}% of turnover{mark}").format(percent=wording.number(part.value), mark=DAGGER)


def _average(value: Value, values: Sequence[Value]) -> str | None:
    """The monthly average, where the same indicator stands for periods of different length."""
    own = figures.months_in(value.figure.period)
    same = (v for v in values if v.figure.indicator == value.figure.indicator and v.measure == value.measure)
    lengths = {figures.months_in(v.figure.period) for v in same} - {None}
    average = figures.monthly(value)
    if value.figure.indicator != "turnover" or len(lengths) < 2 or average is None or own is None:
        return None
    formula = _formula(value, "÷", str(own))
    return _("{average}{mark} a month ({formula})").format(
        average=wording.qualified(average.value, average.qualifier), mark=DAGGER, formula=formula
    )
