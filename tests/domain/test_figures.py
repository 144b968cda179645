from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from briefgen.domain import figures
from briefgen.domain.catalog import Catalog
from briefgen.domain.dates.edtf import parse
from briefgen.domain.figures import Value
from briefgen.domain.selection import select

DAY = date(2026, 1, 1)
Read = Callable[..., Catalog]


def values(catalog: Read, *fields: str) -> tuple[Value, ...]:
    """Values of figures on trade with Bulgaria, each written as the fields that matter."""
    head = "counterpart: BG, unit: USD million, reporter: KZ"
    text = "".join(f"- {{id: f{n}, {head}, {field}}}\n" for n, field in enumerate(fields))
    return figures.compare(select(catalog(figures=text), "BG", DAY).figures)


def figure(value: str, *, indicator: str = "turnover", period: str = "2024", source: str = "s000 p1") -> str:
    return f"indicator: {indicator}, period: {period}, value: {value}, source: {source}"


def two(first: str, second: str) -> str:
    reports = f"[{{source: s000 p1, value: {first}}}, {{source: s001 p1, value: {second}}}]"
    return f"indicator: turnover, period: 2024, reports: {reports}"


@pytest.mark.parametrize(
    ("first", "second", "printed"),
    [
        ("375.2", "375", [("375.2", False)]),
        ("375", "375.2", [("375.2", False)]),
        ("375.2", "375.20", [("375.20", False)]),
        ("375.6", "375", [("375.6", True), ("375", True)]),
        ("375.2", "83, qualifier: more-than", [("375.2", False)]),
        ("375.2", "380, qualifier: more-than", [("375.2", True), ("380", True)]),
        ("375.2", "380, qualifier: less-than", [("375.2", False)]),
        ("3000", "3000, qualifier: more-than", [("3000", False)]),
        ("3000, qualifier: more-than", "3000", [("3000", False)]),
        ("3000", "3000, qualifier: less-than", [("3000", False)]),
        ("48.9", "50, qualifier: nearly", [("48.9", False)]),
        ("50", "50, qualifier: nearly", [("50", False)]),
        ("50.4", "50, qualifier: nearly", [("50.4", True), ("50", True)]),
        ("44.9", "50, qualifier: nearly", [("44.9", True), ("50", True)]),
        ("2999", "3000, qualifier: more-than", [("2999", True), ("3000", True)]),
        ("3001", "3000, qualifier: less-than", [("3001", True), ("3000", True)]),
    ],
)
def test_values_are_compared_at_the_coarser_precision(
    catalog: Read, first: str, second: str, printed: list[tuple[str, bool]]
) -> None:
    assert [(str(v.value), v.differs) for v in values(catalog, two(first, second))] == printed


def test_what_agrees_is_cited_to_both(catalog: Read) -> None:
    (value,) = values(catalog, two("375.2", "375"))
    assert [str(c) for d in value.origins for c in d.report.source] == ["s000 p1", "s001 p1"]


def test_a_correction_takes_the_place_of_what_it_corrects(catalog: Read) -> None:
    reports = "[{source: s000 p1, value: 300}, {source: s001 p1, value: 375, corrects: true}]"
    (value,) = values(catalog, f"indicator: turnover, period: 2024, reports: {reports}")
    assert (str(value.value), value.differs) == ("375", False)


def turnovers(catalog: Read, *told: tuple[str, str, str, str, str]) -> tuple[figures.Value, ...]:
    """Turnover as it is compared, the first as the first source has it: id, period, unit, whose statistics, value."""
    row = "- {{id: {}, counterpart: BG, indicator: turnover, period: {}, unit: {}, reporter: {}, value: {}, source: {} p1}}\n"
    text = "".join(row.format(*each, f"s00{min(at, 1)}") for at, each in enumerate(told))
    return figures.compare(select(catalog(figures=text), "BG", DAY).figures)


def test_billions_and_millions_are_the_same_measure(catalog: Read) -> None:
    found = turnovers(
        catalog,
        ("a", "2024", "USD billion", "KZ", "2.6"),
        ("b", "2024", "USD million", "KZ", "2611"),
        ("c", "2024", "EUR million", "KZ", "2300"),
        ("d", "2024", "USD million", "BG", "2000"),
    )
    assert [(v.figure.id, v.differs) for v in found] == [("b", False), ("c", False), ("d", False)]


def test_the_balance_is_no_finer_than_the_coarser_of_the_two(catalog: Read) -> None:
    found = values(catalog, figure("303.6", indicator="exports"), figure("71", indicator="imports"))
    assert [str(b.value) for b in figures.balance(found)] == ["233"]


def test_there_is_no_balance_of_different_periods_or_of_hedged_values(catalog: Read) -> None:
    apart = values(catalog, figure("3", indicator="exports"), figure("1", indicator="imports", period="2023"))
    hedged = values(catalog, figure("3, qualifier: about", indicator="exports"), figure("1", indicator="imports"))
    assert figures.balance(apart) == figures.balance(hedged) == ()


@pytest.mark.parametrize(
    ("value", "change", "base"),
    [
        ("584", "{by: 30, unit: percent, against: 2023}", "450"),
        ("2.6", "{by: 62.5, unit: percent, against: 2023}", "1.6"),
        ("122", "{by: 6.4, unit: times, against: 2023}", "19"),
        ("41.4", "{by: 3.5, unit: percent, against: 2023}", "40.0"),
        ("375", "{by: 4, unit: times}", None),
        ("375, qualifier: more-than", "{by: 4, unit: percent, against: 2023}", None),
        ("2.6, doubt: It may be the increase.", "{by: 62.5, unit: percent, against: 2021}", None),
    ],
)
def test_the_implied_base_has_the_digits_of_its_coarsest_input(
    catalog: Read, value: str, change: str, base: str | None
) -> None:
    (found,) = values(catalog, figure(f"{value}, change: {change}"))
    derived = figures.implied_base(found)
    assert (str(derived.value) if derived else None) == base


@pytest.mark.parametrize(
    ("more", "doubted"),
    [
        ("", False),
        (", doubt: It may be the increase.", True),
        (", doubt: Against what?, change: {by: 4, unit: times, against: 2023}", True),
        (", doubt: Against what?, change: {by: 4, unit: times}", False),  # growth without a base is not printed
    ],
)
def test_a_doubt_is_one_of_what_is_printed(catalog: Read, more: str, doubted: bool) -> None:
    (found,) = values(catalog, figure(f"375{more}"))
    assert found.doubted is doubted


@pytest.mark.parametrize(
    ("value", "period", "average"),
    [
        ("375.2", "2024", "31.3"),
        ("83, qualifier: more-than", "2025-01/2025-04", "20"),
        ("83, qualifier: less-than", "2025-01/2025-04", "21"),
        ("7", "2025-01-01/2025-02-28", None),
        ("180", "2005/..", None),
        ("12000", "2024", "1000"),
        ("7", "2024-01/2024-02-28", None),
        ("7", "2024-01-01/2024-02", None),
        ("0", "2024", "0"),
    ],
)
def test_the_monthly_average_never_claims_more_than_the_source(
    catalog: Read, value: str, period: str, average: str | None
) -> None:
    (found,) = values(catalog, figure(value, period=period))
    derived = figures.monthly(found)
    assert (str(derived.value) if derived else None) == average


def test_a_share_is_in_whole_percents_and_of_the_same_period(catalog: Read) -> None:
    found = values(catalog, figure("303.6", indicator="exports"), figure("375.2"), figure("80", period="2023"))
    share = figures.share(found[0], found[1])
    assert share is not None
    assert share.value == Decimal(81)
    assert figures.share(found[0], found[2]) is None


@pytest.mark.parametrize(
    ("part", "whole", "percent"),
    [("103", "100", None), ("376", "375.2", None), ("100.4", "100", "100"), ("375.2", "375.2", "100")],
)
def test_what_is_more_than_its_whole_is_no_share_of_it(
    catalog: Read, part: str, whole: str, percent: str | None
) -> None:
    """Unless the whole is only rounded down."""
    share = figures.share(*values(catalog, figure(part, indicator="exports"), figure(whole)))
    assert (str(share.value) if share else None) == percent


@pytest.mark.parametrize(
    ("period", "months"),
    [
        ("2024", 12),
        ("2024-02", 1),
        ("2024-01/2024-09", 9),
        ("2005/2022", 216),
        ("..2024-05-01", None),
        ("2024-01..2024-03", None),
    ],
)
def test_months_in_a_period(period: str, months: int | None) -> None:
    assert figures.months_in(parse(period)) == months


def test_a_period_is_old_that_ended_eighteen_months_before_the_newest(catalog: Read) -> None:
    ours = figure("1", period="2024")
    for newest, year in (("2026-06", None), ("2026-07", 2024)):
        found = values(catalog, ours, figure("2", period=newest))
        assert (figures.newest(found), figures.old(found[0], found)) == (found[1].figure.period.last, year)
        assert figures.old(found[1], found) is None


def test_eighteen_months_to_the_day_are_not_old(catalog: Read) -> None:
    found = values(catalog, figure("1", period="2025-02"), figure("2", period="2026-08"))
    assert figures.old(found[0], found) is None


@pytest.mark.parametrize(
    ("unit", "parts"),
    [
        ("USD million", (6, "USD")),
        ("USD", (0, "USD")),
        ("thousand tonnes", (3, "tonnes")),
        ("thousand million EUR", (9, "EUR")),
        ("companies", (0, "companies")),
    ],
)
def test_a_unit_is_a_power_of_ten_and_what_it_counts(unit: str, parts: tuple[int, str]) -> None:
    assert figures.scale(unit) == parts


def test_an_amount_has_its_scale_counted_out_and_keeps_its_precision(catalog: Read) -> None:
    (found,) = values(catalog, figure("375.2"))
    assert (str(found.amount), found.measure) == ("3.752E+8", "USD")


def test_two_records_give_the_same_figure_of_one_counterpart_alone(catalog: Read) -> None:
    text = """
- {id: a, counterpart: BG, indicator: turnover, period: 2024, unit: USD billion, reporter: KZ, value: 2.6, source: s000 p1}
- {id: b, counterpart: BG, indicator: turnover, period: 2024, unit: USD million, reporter: KZ, value: 2611, source: s001 p1}
- {id: c, counterpart: RO, indicator: turnover, period: 2024, unit: USD million, reporter: KZ, value: 2611, source: s001 p1}
- {id: d, counterpart: BG, indicator: turnover, period: 2023, unit: USD million, reporter: KZ, value: 2611, source: s001 p1}
"""
    one, *others = catalog(figures=text).figures.values()
    assert [figures.same(one, other) for other in others] == [True, False, False]


def test_what_was_inferred_of_a_figure_or_of_its_report(catalog: Read) -> None:
    report = "reports: [{source: s000 p1, value: 3, inferred: {value: A round number.}}]"
    (whole,) = values(catalog, figure("3") + ", inferred: {period: It says last year.}")
    (part,) = values(catalog, f"indicator: turnover, period: 2024, {report}")
    assert [v.inferred("period", "unit") for v in (whole, part)] == [True, False]
    assert [v.inferred("unit", "value") for v in (whole, part)] == [False, True]
    assert not whole.inferred()


def test_one_side_alone_has_no_balance(catalog: Read) -> None:
    assert figures.balance(values(catalog, figure("3", indicator="exports"))) == ()
    assert figures.balance(values(catalog, figure("3", indicator="imports"))) == ()


def test_what_sources_contradict_is_not_reckoned_with(catalog: Read) -> None:
    reports = "reports: [{source: s000 p1, value: 3}, {source: s001 p1, value: 5}]"
    apart = f"indicator: imports, period: 2024, {reports}"
    found = values(catalog, figure("9", indicator="exports"), apart, figure("20"))
    assert [v.differs for v in found] == [False, True, True, False]
    assert figures.balance(found) == ()
    assert [figures.share(found[n], found[3]) is None for n in range(3)] == [False, True, True]
    assert [figures.monthly(v) is None for v in found] == [False, True, True, False]


def test_a_balance_may_be_below_nothing_and_names_what_it_comes_from(catalog: Read) -> None:
    found = values(catalog, figure("71.25", indicator="exports"), figure("303.6", indicator="imports"))
    (balance,) = figures.balance(found)
    assert (str(balance.value), balance.unit, str(balance.period)) == ("-232.4", "USD million", "2024")
    assert (balance.kind, balance.inputs, balance.qualifier) == (figures.Derivation.BALANCE, found, None)


@pytest.mark.parametrize(
    ("part", "whole", "percent"),
    [
        ("303.6", "375.2", "81"),
        ("3", "9", "30"),  # of one digit each: no finer than one digit
        ("3.12", "9", "30"),
        ("3", "9.12", "30"),
        ("3.1", "9.1", "34"),
        ("3.123", "9.123", "34"),
        ("1", "0", None),
        ("0", "5", "0"),
        ("3, qualifier: about", "9", None),
        ("3", "9, qualifier: about", None),
    ],
)
def test_a_share_is_no_finer_than_its_inputs(catalog: Read, part: str, whole: str, percent: str | None) -> None:
    found = values(catalog, figure(part, indicator="exports"), figure(whole))
    share = figures.share(*found)
    assert (str(share.value) if share else None) == percent
    assert share is None or (share.unit, share.inputs, str(share.period)) == ("percent", found, "2024")


@pytest.mark.parametrize(
    ("change", "base"),
    [
        ("{by: -50, unit: percent, against: 2023}", "800"),
        ("{by: -99, unit: percent, against: 2023}", "40000"),
        ("{by: -100, unit: percent, against: 2023}", None),  # then it would have been anything
        ("{by: -120, unit: percent, against: 2023}", None),
    ],
)
def test_what_fell_was_more(catalog: Read, change: str, base: str | None) -> None:
    (found,) = values(catalog, figure(f"400, change: {change}"))
    derived = figures.implied_base(found)
    assert (str(derived.value) if derived else None) == base
    assert derived is None or (derived.unit, str(derived.period), derived.inputs) == ("USD million", "2023", (found,))


def test_a_contradicted_value_implies_no_base(catalog: Read) -> None:
    grown = "change: {by: 50, unit: percent, against: 2023}"
    found = values(catalog, two(f"300, {grown}", f"900, {grown}"))
    assert [figures.implied_base(v) for v in found] == [None, None]


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        (figure("2", period="2023"), figure("3"), "2023"),
        (figure("2", period="2024-01"), figure("3", period="2024-02"), "2024-01"),
        (figure("2", period="2023"), figure("3", period="2024-01/2024-06"), None),  # not as long
        (figure("2", period="2024"), figure("3"), None),  # the same period
        (figure("2", period="2025"), figure("3"), None),  # a later one
        (figure("2", period="2023", indicator="exports"), figure("3"), None),
        (figure("2, doubt: Is it?", period="2023"), figure("3"), None),
        (figure("2", period="2023"), figure("3, doubt: Is it?"), None),
        (figure("2", period="2023/.."), figure("3", period="2024/.."), None),
        (figure("2", period="2023"), figure("3", period="2024/.."), None),
        (figure("2, qualifier: more-than", period="2023"), figure("3"), None),  # it may have fallen
        (figure("2, qualifier: less-than", period="2023"), figure("3"), "2023"),
        (figure("2, qualifier: about", period="2023"), figure("3"), None),
        (figure("2", period="2023"), figure("3, qualifier: more-than"), "2023"),
        (figure("2", period="2023"), figure("3, qualifier: less-than"), None),
        (figure("2", period="2023"), figure("3, qualifier: nearly"), None),
        (figure("3", period="2023"), figure("2, qualifier: nearly"), "2023"),
        (figure("2, qualifier: nearly", period="2023"), figure("3"), "2023"),
        (figure("3, qualifier: more-than", period="2023"), figure("2"), "2023"),
        (figure("3, qualifier: less-than", period="2023"), figure("2"), None),
        (figure("3", period="2023"), figure("2, qualifier: less-than"), "2023"),
        (figure("3", period="2023"), figure("2, qualifier: more-than"), None),
        (figure("3", period="2023"), figure("3"), "2023"),
        (figure("3", period="2023"), figure("3, qualifier: more-than"), None),
        (figure("3, qualifier: less-than", period="2023"), figure("3"), None),
    ],
)
def test_the_value_before_that_proves_a_direction(catalog: Read, before: str, after: str, found: str | None) -> None:
    both = values(catalog, before, after)
    earlier = figures.comparable_before(both[1], both)
    assert (str(earlier.figure.period) if earlier else None) == found


def test_the_nearest_period_before_is_the_one_compared_with(catalog: Read) -> None:
    years = values(catalog, *(figure("3", period=str(year)) for year in (2022, 2024, 2023, 2021)))
    before = figures.comparable_before(years[1], years)
    assert before is years[2]


def test_the_other_sides_statistics_and_another_currency_are_not_compared_with(catalog: Read) -> None:
    found = turnovers(
        catalog,
        ("a", "2024", "USD million", "KZ", "3"),
        ("b", "2023", "USD million", "BG", "2"),
        ("c", "2023", "EUR million", "KZ", "2"),
        ("d", "2022", "USD billion", "KZ", "2"),
    )
    before = figures.comparable_before(found[0], found)
    assert before is found[3]
    assert [figures.direction(before, found[0]), figures.direction(found[0], before)] == [-1, 1]
    assert figures.direction(before, before) == 0


def test_the_average_of_what_was_computed(catalog: Read) -> None:
    found = values(catalog, figure("36", indicator="exports"), figure("12", indicator="imports"))
    average = figures.monthly(figures.balance(found)[0])
    assert average is not None
    assert (str(average.value), average.unit, str(average.period)) == ("2", "USD million", "2024")
    assert (average.inputs, average.qualifier) == (found, None)


@pytest.mark.parametrize(
    ("hedge", "average"), [("more-than", "8.3"), ("less-than", "8.4"), ("about", "8.3"), (None, "8.3")]
)
def test_an_average_keeps_its_hedge(catalog: Read, hedge: str | None, average: str) -> None:
    (found,) = values(catalog, figure("100.0" + (f", qualifier: {hedge}" if hedge else "")))
    derived = figures.monthly(found)
    assert derived is not None
    assert (str(derived.value), derived.qualifier) == (average, hedge)


def test_an_average_of_what_is_nearly_reached_is_less_than_its_part(catalog: Read) -> None:
    (found,) = values(catalog, figure("50, qualifier: nearly"))
    derived = figures.monthly(found)
    assert derived is not None
    assert (str(derived.value), derived.qualifier) == ("5", "less-than")


def test_the_newest_of_no_figures_is_none(catalog: Read) -> None:
    assert figures.newest(values(catalog, figure("180", period="2005/.."))) is None
    assert figures.newest(()) is None
    (open_ended,) = values(catalog, figure("180", period="2005/.."))
    assert figures.old(open_ended, [open_ended]) is None


def test_growth_is_kept_when_values_agree(catalog: Read) -> None:
    grown = "change: {by: 50, unit: percent, against: 2023}"
    for one, other in ((f"375, {grown}", "375.2"), ("375.2", f"375, {grown}"), ("375", f"375.2, {grown}")):
        (found,) = values(catalog, two(one, other))
        assert (str(found.value), found.change is not None, len(found.origins)) == ("375.2", True, 2)
