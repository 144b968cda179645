"""Figures in finished words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from briefgen.domain.catalog import Catalog
from briefgen.sections.facts import standing
from briefgen.sections.trade import other_figures, trade
from tests.sections.sheets import plain, sheet

FIGURES = """
- id: inflow
  counterpart: BG
  indicator: investment-inflow
  period: 2024
  unit: USD million
  reporter: BG
  value: 12
  change: {by: 20, unit: percent, against: 2023}
  note: By the method of the U.S.
  source: s000 p1
"""


def test_a_curators_note_stands_whole_behind_what_the_program_says(catalog: Callable[..., Catalog]) -> None:
    notes = [row.note for row in trade(sheet(catalog(figures=FIGURES))).figures.rows]
    assert plain(notes[0]) == "Statistics of Bulgaria; +20% on 2023 (then 10†: 12 ÷ 1.2). By the method of the U.S."


def test_a_fall_has_the_sign_of_one(catalog: Callable[..., Catalog]) -> None:
    fall = FIGURES.replace("by: 20", "by: -3.2").replace("  note: By the method of the U.S.\n", "")
    (row,) = trade(sheet(catalog(figures=fall))).figures.rows
    assert plain(row.note) == "Statistics of Bulgaria; −3.2% on 2023 (then 12†: 12 ÷ 0.968)"


@pytest.mark.parametrize(
    ("fields", "row"),
    [
        ("indicator: turnover, inferred: {unit: Dollars are meant}", ("Trade turnover", "9", "USD [inferred]", None)),
        (
            "indicator: turnover, inferred: {reporter: Not said whose}",
            ("Trade turnover", "9", "USD", "Statistics of Kazakhstan [inferred]"),
        ),
        (
            "indicator: exports, inferred: {reporter: Not said whose}",
            ("Exports of Kazakhstan [inferred]", "9", "USD", None),
        ),
        (
            "indicator: exports, inferred: {value: Badly printed}",
            ("Exports of Kazakhstan", "9 [inferred]", "USD", None),
        ),
        ("indicator: exports, inferred: {period: By the day}", ("Exports of Kazakhstan", "9", "USD", None)),
    ],
)
def test_what_was_inferred_is_marked(
    catalog: Callable[..., Catalog], fields: str, row: tuple[str, str, str, str | None]
) -> None:
    figure = f"- {{id: f, counterpart: BG, period: 2024, unit: USD, value: 9, reporter: KZ, source: s000 p1, {fields}}}"
    (found,) = trade(sheet(catalog(figures=figure))).figures.rows
    assert (found.indicator, found.value, found.unit, found.note) == row


@pytest.mark.parametrize(
    ("value", "breadth"),
    [("375.2", ""), ("1234567890.5", ""), ("999999999999.99", ""), ("1e17", "broad"), ("1e23", "broadest")],
)
def test_the_column_of_values_is_as_broad_as_the_longest_figure(
    catalog: Callable[..., Catalog], value: str, breadth: str
) -> None:
    figures = FIGURES.replace("value: 12", f"value: {value}\n  qualifier: more-than")
    assert trade(sheet(catalog(figures=figures))).breadth == breadth


def test_how_a_figure_was_reckoned_is_kept_on_one_line(catalog: Callable[..., Catalog]) -> None:
    short, long = (
        str(trade(sheet(catalog(figures=FIGURES.replace("value: 12", f"value: {value}")))).figures.rows[0].note)
        for value in ("12", "1234567890.12")
    )
    assert "12\N{NO-BREAK SPACE}÷\N{NO-BREAK SPACE}1.2" in short
    assert long.startswith("Rounded; statistics of Bulgaria; ")
    assert "1,234.6\N{NO-BREAK SPACE}÷\N{NO-BREAK SPACE}1.2" in long


DOUBTED = "- {{id: f{n}, counterpart: BG, indicator: turnover, period: {year}, unit: USD, value: 9, reporter: KZ, source: s000 p1, {more}}}\n"


def test_doubts_have_letters_and_stand_below_once(catalog: Callable[..., Catalog]) -> None:
    given = ("doubt: It may be net", "note: Plain", "doubt: It may be net", "doubt: It may be gross")
    figures = "".join(DOUBTED.format(n=n, year=2024 - n, more=more) for n, more in enumerate(given))
    told = trade(sheet(catalog(figures=figures)))
    assert [row.letters for row in told.figures.rows] == [("a",), (), ("a",), ("b",)]
    assert [(d.lead, d.text, [m.label for m in d.marks]) for d in told.doubts] == [
        ("a", "It may be net.", ["1"]),
        ("b", "It may be gross.", ["1"]),
    ]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("{by: 4, unit: times}", "“4 times”: no base given"),
        ("{by: 30, unit: percent}", "“30%”: no base given"),
        ("{by: 4, unit: times, against: 2023}", None),
    ],
)
def test_growth_that_does_not_say_against_what_is_not_to_be_quoted(
    catalog: Callable[..., Catalog], change: str, words: str | None
) -> None:
    figures = DOUBTED.format(n=1, year=2024, more=f"change: {change}")
    (row,) = trade(sheet(catalog(figures=figures))).figures.rows
    assert row.do_not_quote == words


@pytest.mark.parametrize(
    ("period", "age", "tags"),
    [
        ("2025-05", None, [(), ("Old 2022",)]),
        ("2024-12", None, [(), ("Old 2022",)]),
        ("2024-11", "nothing newer than Nov 2024", [(), ("Old 2022",)]),
        ("2022-12", "nothing newer than Dec 2022", [(), ()]),
    ],
)
def test_age_is_said_once_and_of_what_is_older_than_its_section(
    catalog: Callable[..., Catalog], period: str, age: str | None, tags: list[tuple[str, ...]]
) -> None:
    figures = DOUBTED.format(n=1, year=period, more="note: New") + DOUBTED.format(n=2, year=2022, more="note: Old")
    told = trade(sheet(catalog(figures=figures)))
    assert (plain(told.age) or None, [row.tags for row in told.figures.rows]) == (age, tags)


PAIR = "- {{id: {name}, counterpart: BG, indicator: {name}, period: 2024, unit: USD million, reporter: KZ, value: {value}, source: {source} p1}}\n"


@pytest.mark.parametrize(("whole", "caption", "marks"), [("", "", "1"), ("375.2", ": turnover 375.2", "1, 2")])
def test_the_bar_of_exports_and_imports_names_their_sum_and_its_sources(
    catalog: Callable[..., Catalog], whole: str, caption: str, marks: str
) -> None:
    figures = "".join(PAIR.format(name=n, value=v, source="s000") for n, v in (("exports", 303.6), ("imports", 71.6)))
    if whole:
        figures += PAIR.format(name="turnover", value=whole, source="s001")
    bar, *_others = trade(sheet(catalog(figures=figures))).charts
    assert bar.caption == f"2024, USD million{caption}"
    assert sorted(m.label for m in bar.marks) == marks.split(", ")


OTHER = "- {{id: f, counterpart: BG, indicator: {indicator}, period: ..2025-04-18, unit: {unit}, value: 30, qualifier: more-than, note: Given to a library, doubt: It may be more, source: s000 p1}}\n"


@pytest.mark.parametrize(
    ("indicator", "unit", "of_trade"),
    [("books-donated", "books", False), ("companies", "companies", True), ("loans", "EUR million", True)],
)
def test_only_trade_and_investment_stand_among_the_figures(
    catalog: Callable[..., Catalog], indicator: str, unit: str, of_trade: bool
) -> None:
    at = sheet(catalog(figures=OTHER.format(indicator=indicator, unit=unit)))
    told = [write() for write in other_figures(at)]
    assert (len(trade(at).figures.rows), len(told)) == ((1, 0) if of_trade else (0, 1))
    assert standing(at, other_figures(at)).rows == tuple(told)
    if told:
        words = "Books donated: more than 30 books (reported 18 Apr 2025). Given to a library. It may be more."
        assert (told[0].lead, plain(told[0].text)) == ("Figures", words)


@pytest.mark.parametrize(
    ("unit", "averaged"), [("USD million", True), ("USD", True), ("EUR million", False), ("tonnes", False)]
)
def test_an_average_is_set_beside_another_period_of_the_same_measure_only(
    catalog: Callable[..., Catalog], unit: str, averaged: bool
) -> None:
    turnover = (
        "- {{id: {0}, counterpart: BG, indicator: turnover, period: {1}, unit: {2}, value: 240, source: s000 p1}}\n"
    )
    figures = turnover.format("year", "2024", "USD million") + turnover.format("months", "2025-01/2025-03", unit)
    at = sheet(catalog(figures=figures))
    notes = {row.period: plain(row.note or "") for row in trade(at, drawn=False).figures.rows}
    assert ("20† a month (240 ÷ 12)" in notes["2024"]) is averaged
    if unit == "USD million":  # the drawing has it
        assert [row.note for row in trade(at).figures.rows] == [None, None]


DIFFERING = "- {{id: e{0}, counterpart: BG, indicator: {1}, period: 2024, unit: USD million, reporter: {2}, value: {3}, source: s000 p1}}\n"


@pytest.mark.parametrize(("most", "rows"), [(2, ["9"]), (3, ["9", "303.6", "303"]), (frozenset({3}), ["303.6", "303"])])
def test_of_values_that_differ_all_are_shown_or_none(
    catalog: Callable[..., Catalog], most: int | frozenset[int], rows: list[str]
) -> None:
    told = (("turnover", "KZ", 9), ("exports", "KZ", 303.6), ("exports", "BG", 12), ("exports", "KZ", 303))
    figures = "".join(DIFFERING.format(n, *one) for n, one in enumerate(told))
    at = sheet(catalog(figures=figures))
    shown = trade(replace(at, cut=at.cut.but(figures=most))).figures
    assert [row.value for row in shown.rows if row.indicator != "Exports of Bulgaria"] == rows
