"""Rules for figures: values, sums that add up, shares of a target, growth with its base, proportions."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from briefgen.domain import figures
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates import When, wording
from briefgen.domain.model import Change, Fact, Figure
from briefgen.language import gettext as _
from briefgen.reading.meant.units import unit_meant
from briefgen.reading.rules.findings import Finding

_TRADE = frozenset({"turnover", "exports", "imports", "balance", "investment"})
_CURRENCY = re.compile(r"\b[A-Z]{3}\b")  # ISO 4217
_MONEY = re.compile(
    r"\b(?:turnover|revenue|income|profits?|spending|expenditure|investments?|costs?|wages?|taxes|remittances)\b"
)
_HEADS = re.compile(r"\b(?:companies|firms|enterprises|people|persons|citizens|tourists|visitors|students|flights)\b")
_COUNTED = re.compile(
    rf"{_HEADS.pattern}(?:$| (?:abroad|from|in|of|with)\b)"
)  # not a people-to-people fund, visitor fees
_BY_FITS = re.compile(
    r"\b(?:aid|arms|contracts?|credits?|grants?|loans?|military|orders?|weapons)\b"
)  # one year nothing, then much
Group = dict[str, tuple[Figure, Decimal]]
Year = tuple[str, str, int | None]
REVISED = 2  # a base is revised later, but hardly to twice of what it was, or to half
# From one year to the next, a unit too high or too low: a thousandfold, give or take what trade itself changes by. What falls
# short of that is often true: of investment, loans, arms, and all that is small.
A_UNIT_APART = (300, 3300)
FEW = 10  # students or companies, of whom there may be hundreds a year later


class _Told(NamedTuple):
    """A value as one report gives it: of which figure, in which report, and what is compared with what."""

    figure: Figure
    report: int
    amount: Decimal  # with its thousands or millions counted out
    change: Change | None

    @property
    def path(self) -> tuple[str | int, ...]:
        """Where it stands."""
        return self.figure.id, "reports", self.report, "value"

    @property
    def other(self) -> tuple[tuple[tuple[str | int, ...], str], ...]:
        """The same, as what another one is held against."""
        return ((self.path, _("the other one")),)

    @property
    def words(self) -> str:
        """6,120 USD million in 2024."""
        value = self.figure.reports[self.report].value
        pattern = _("{value} {unit} in {period}")
        number = wording.number(value) if value is not None else ""
        return pattern.format(value=number, unit=self.figure.unit, period=wording.period(self.figure.period))


_MAY_FALL = frozenset({"balance", "growth", "change"})  # figures that may be below nothing


def figures_have_a_value(catalog: Catalog) -> Iterator[Finding]:
    """Each report of a figure gives its value as printed, or at least a change."""
    for figure in catalog.figures.values():
        for index, report in enumerate(figure.reports):
            if report.value is None and report.change is None:
                message = _("“{id}” has no value").format(id=figure.id)
                yield Finding("E320", (figure.id, "reports", index), message, _("add “value:” as the source prints it"))
            elif report.value is not None and report.value < 0 and not _MAY_FALL & {*figure.indicator.split("-")}:
                path = (figure.id, "reports", index, "value")
                yield Finding("W421", path, _("a negative value"), _("is the sign right?"))


def figures_are_of_a_counterpart(catalog: Catalog) -> Iterator[Finding]:
    """A figure or a fact of home itself stands in no memo and on no page."""
    home = catalog.calendar.home
    records: tuple[Figure | Fact, ...] = (*catalog.figures.values(), *catalog.facts.values())
    for record in records:
        if record.counterpart == home:
            message = _("“{code}” is the home country: this is printed nowhere").format(code=home)
            yield Finding("W420", (record.id, "counterpart"), message, _("write the code of the other side"))


def units_are_written_one_way(catalog: Catalog) -> Iterator[Finding]:
    """Money in other words is another unit: it is held against no other figure, and no growth is worked out with it."""
    for figure in catalog.figures.values():
        if meant := unit_meant(str(figure.unit or "")):
            message = _("“{unit}” is compared with no “{meant}”").format(unit=figure.unit, meant=meant)
            yield Finding("W466", (figure.id, "unit"), message, _("write {suggestion}").format(suggestion=meant))


def money_is_not_counted_in_heads(catalog: Catalog) -> Iterator[Finding]:
    """Trade is told in money or in weight, and not in companies; what is counted one by one in no currency."""
    for figure in catalog.figures.values():
        unit, indicator = str(figure.unit or ""), figure.indicator.replace("-", " ")
        counted = bool(_COUNTED.search(indicator)) and not _MONEY.search(indicator)
        heads, money = _HEADS.search(unit), _CURRENCY.search(unit)
        if (figure.indicator in _TRADE and heads and not money) or (counted and money and not heads):
            message = _("“{unit}” does not go with “{indicator}”").format(unit=unit, indicator=figure.indicator)
            yield Finding("W459", (figure.id, "unit"), message, _("mend “unit:”, or “indicator:”"))


def facts_have_a_text(catalog: Catalog) -> Iterator[Finding]:
    """Each report of a standing fact says what the fact is."""
    for fact in catalog.facts.values():
        for index, report in enumerate(fact.reports):
            if report.text is None and "text" not in report.unset:
                message = _("“{id}” has no text").format(id=fact.id)
                yield Finding("E321", (fact.id, "reports", index), message, _("add “text:” with one sentence"))


def sums_add_up(catalog: Catalog) -> Iterator[Finding]:
    """Exports and imports give the turnover, within half a last digit of each."""
    for group in _groups(catalog).values():
        if not {"turnover", "exports", "imports"} <= group.keys():
            continue
        (turnover, total), (_e, exports), (_i, imports) = (group[k] for k in ("turnover", "exports", "imports"))
        slack = sum((half_last_digit(v) for v in (total, exports, imports)), Decimal(0))
        if abs(exports + imports - total) > slack:
            message = _("exports {exports} and imports {imports} make {sum}, not {total}").format(
                exports=exports, imports=imports, sum=exports + imports, total=total
            )
            related = tuple(((group[k][0].id,), k) for k in ("exports", "imports"))
            path = (turnover.id, "reports", 0, "value")
            yield Finding("W403", path, message, _("check the digits against the source"), related)


def shares_fit_their_target(catalog: Catalog) -> Iterator[Finding]:
    """A share of a target is what the value and the target give, within what rounding allows."""
    values = _of_a_year(catalog)
    for figure in catalog.figures.values():
        if figure.indicator != "target-share" or figure.reports[-1].value is None:
            continue
        inflow, target = (values.get(_year(figure, name)) for name in ("investment-inflow", "investment-target"))
        if inflow is None or not target:
            continue
        low = (inflow - half_last_digit(inflow)) / (target + half_last_digit(target)) * 100
        high = (inflow + half_last_digit(inflow)) / (target - half_last_digit(target)) * 100
        share = figure.reports[-1].value
        if not low - half_last_digit(share) <= share <= high + half_last_digit(share):
            message = _("{value} of {target} is {share} percent, not {printed}").format(
                value=inflow, target=target, share=round(inflow / target * 100, 1), printed=share
            )
            path = (figure.id, "reports", len(figure.reports) - 1, "value")
            yield Finding("W405", path, message, _("check the digits against the source"))


def growth_has_a_base(catalog: Catalog) -> Iterator[Finding]:
    """Growth given as a multiple says what it is compared with, else it is not printed as growth."""
    for figure in catalog.figures.values():
        for index, report in enumerate(figure.reports):
            if report.change and report.change.unit == "times" and report.change.against is None:
                message = _("{count} times, but of what?").format(count=wording.number(report.change.by))
                hint = _("add “against:” with the period; without it the memo does not print this as growth")
                yield Finding("W406", (figure.id, "reports", index, "change"), message, hint)


def nothing_falls_by_more_than_all(catalog: Catalog) -> Iterator[Finding]:
    """A fall in percent leaves something, or leaves nothing and the value is none."""
    for figure in catalog.figures.values():
        for index, report in enumerate(figure.reports):
            change = report.change
            if change and change.unit == "percent" and change.by <= -100 and (report.value or change.by < -100):
                message = _("a fall by {percent} percent").format(percent=wording.number(-change.by))
                hint = _("nothing falls by more than 100 percent; look at the source again")
                yield Finding("W422", (figure.id, "reports", index, "change"), message, hint)


def growth_is_on_an_earlier_time(catalog: Catalog) -> Iterator[Finding]:
    """What a value is compared with has not begun after the value's own period, and is not that itself."""
    for figure in catalog.figures.values():
        for index, report in enumerate(figure.reports):
            against = report.change.against if report.change else None
            path = (figure.id, "reports", index, "change", "against")
            if against and against == figure.period:
                message = _("{period} is compared with itself").format(period=wording.period(against))
                yield Finding("W423", path, message, _("write the time before it that the source compares it with"))
            elif against and against.first and figure.period.last and against.first > figure.period.last:
                message = _("{against} comes after {period}, which is compared with it").format(
                    against=wording.period(against), period=wording.period(figure.period)
                )
                yield Finding("W423", path, message, _("is the year right?"))


def values_are_in_proportion(catalog: Catalog) -> Iterator[Finding]:
    """A value fits the growth that is given with it, and is of the same order as that of the time before."""
    for series in _series(catalog):
        for told in series:
            yield from _growth(told, series)
        yield from _neighbours(series)


def _growth(told: _Told, series: Sequence[_Told]) -> Iterator[Finding]:
    """Growth in percent on a time whose value is on file leads from about the one to the other."""
    change = told.change
    if change is None or change.unit != "percent" or change.against is None or change.by <= -100:
        return
    base = next((one for one in series if one.figure.period == change.against), None)
    if base and not _near(told.amount / (1 + change.by / 100), base.amount, REVISED):
        message = _("{value} is no change by {by}% on {base}").format(
            value=told.words, by=wording.number(change.by), base=base.words
        )
        yield Finding("W458", told.path, message, _("is the unit right, and every digit?"), base.other)


def _neighbours(series: Sequence[_Told]) -> Iterator[Finding]:
    """Of two periods of one length that follow each other, neither has about a thousand times of what the other has."""
    lengths = defaultdict[int | None, list[_Told]](list)
    for told in series:
        lengths[figures.months_in(told.figure.period)].append(told)
    for length, found in lengths.items():
        found.sort(key=lambda told: _begins(told.figure.period))
        steady = length and not _BY_FITS.search(found[0].figure.indicator.replace("-", " "))
        for base, told in pairwise(found) if steady else ():
            few = min(told.amount, base.amount) < FEW and not _CURRENCY.search(str(told.figure.unit))
            if not few and _is_a_unit_apart(told.amount, base.amount) and not list(_growth(told, series)):
                message = _("{value} is out of all proportion to {base}").format(value=told.words, base=base.words)
                yield Finding("W458", told.path, message, _("is the unit right, and every digit?"), base.other)


def _is_a_unit_apart(one: Decimal, two: Decimal) -> bool:
    """Whether of two amounts above nothing one is told in thousands, millions or billions that are the other's next."""
    low, high = A_UNIT_APART
    times = max(one, two) / min(one, two)
    return any(low * power <= times <= high * power for power in (1, 1000, 1_000_000))


def _near(one: Decimal, two: Decimal, times: int) -> bool:
    return max(one, two) <= times * min(one, two)


def _begins(period: When) -> int:
    return period.first.toordinal() if period.first else 0


def _series(catalog: Catalog) -> Iterator[list[_Told]]:
    """Amounts of money and other things above nothing, by what they count: as each figure was last reported."""
    found = defaultdict[tuple[object, ...], list[_Told]](list)
    for figure in catalog.figures.values():
        reports = [n for n, report in enumerate(figure.reports) if report.value is not None]
        power, measure = figures.scale(figure.unit)
        if reports and (value := figure.reports[reports[-1]].value) and value > 0:
            key = (figure.counterpart, figure.indicator, str(figure.title), figure.reporter, measure)
            change = figure.reports[reports[-1]].change
            found[key].append(_Told(figure, reports[-1], value.scaleb(power), change))
    yield from found.values()


def half_last_digit(value: Decimal) -> Decimal:
    """Half a unit of the last digit printed."""
    exponent = value.as_tuple().exponent
    return Decimal(5).scaleb((exponent if isinstance(exponent, int) else 0) - 1)


def _groups(catalog: Catalog) -> dict[tuple[str, str, str | None, str], Group]:
    groups: dict[tuple[str, str, str | None, str], Group] = defaultdict(dict)
    for figure in catalog.figures.values():
        value = figure.reports[0].value
        if value is not None:
            key = (figure.counterpart, str(figure.period), figure.reporter, figure.unit)
            groups[key].setdefault(figure.indicator, (figure, value))
    return groups


def _of_a_year(catalog: Catalog) -> dict[Year, Decimal | None]:
    """The first value on file of each indicator, counterpart and year."""
    values: dict[Year, Decimal | None] = {}
    for figure in catalog.figures.values():
        values.setdefault(_year(figure, figure.indicator), figure.reports[-1].value)
    return values


def _year(figure: Figure, indicator: str) -> Year:
    """What finds the figure of an indicator that belongs with this one."""
    return indicator, figure.counterpart, figure.period.first.year if figure.period.first else None
