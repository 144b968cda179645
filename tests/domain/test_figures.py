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


def test_billions_and_millions_are_the_same_measure(catalog: Read) -> None:
    text = """
- {id: a, counterpart: BG, indicator: turnover, period: 2024, unit: USD billion, reporter: KZ, value: 2.6, source: s000 p1}
- {id: b, counterpart: BG, indicator: turnover, period: 2024, unit: USD million, reporter: KZ, value: 2611, source: s001 p1}
- {id: c, counterpart: BG, indicator: turnover, period: 2024, unit: EUR million, reporter: KZ, value: 2300, source: s001 p1}
- {id: d, counterpart: BG, indicator: turnover, period: 2024, unit: USD million, reporter: BG, value: 2000, source: s001 p1}
"""
    found = figures.compare(select(catalog(figures=text), "BG", DAY).figures)
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
