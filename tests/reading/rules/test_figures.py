from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from briefgen.diagnostics import Diagnostic
from briefgen.reading.rules.figures import half_last_digit


def figure(indicator: str, fields: str) -> str:
    return (
        f"- {{id: {indicator}, counterpart: BG, indicator: {indicator}, period: 2024, unit: USD million, "
        f"reporter: KZ, source: s000 p8, {fields}}}\n"
    )


def codes(found: list[Diagnostic]) -> list[str]:
    return [d.code for d in found]


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ("value: 375.2", []),
        ("note: None given", ["E320"]),
        ("change: {by: 4, unit: percent}", []),
        ("value: -1", ["W421"]),
        ("value: 1, change: {by: -99.9, unit: percent}", []),
        ("value: 1, change: {by: -100, unit: percent}", ["W422"]),
        ("value: 0, change: {by: -100, unit: percent}", []),
        ("change: {by: -100, unit: percent}", []),
        ("change: {by: -100.1, unit: percent}", ["W422"]),
        ("change: {by: -120, unit: times, against: 2023}", []),
        ("value: 1, change: {by: 4, unit: times}", ["W406"]),
        ("value: 1, change: {by: 4, unit: times, against: 2023}", []),
        ("value: 1, change: {by: 4, unit: times}, accept: {code: W406, reason: No base is given}", []),
        ("value: 1, accept: {code: W406, reason: No base is given}", ["W413"]),
    ],
)
def test_one_figure(diagnose: Callable[..., list[Diagnostic]], fields: str, found: list[str]) -> None:
    assert codes(diagnose(figures=figure("turnover", fields))) == found


@pytest.mark.parametrize("indicator", ["trade-balance", "growth-of-trade", "change-of-stocks"])
def test_a_balance_and_a_growth_may_be_negative(diagnose: Callable[..., list[Diagnostic]], indicator: str) -> None:
    assert codes(diagnose(figures=figure(indicator, "value: -1"))) == []


@pytest.mark.parametrize(
    ("turnover", "exports", "imports", "found"),
    [
        ("375.2", "303.6", "71.6", []),
        ("375", "303.6", "71.6", []),  # rounded
        ("375.2", "303.6", "71.7", []),  # each may be off by half its last digit
        ("375.2", "303.6", "71.8", ["W403"]),
        ("375.2", "303.6", "17.6", ["W403"]),
    ],
)
def test_sums(
    diagnose: Callable[..., list[Diagnostic]], turnover: str, exports: str, imports: str, found: list[str]
) -> None:
    values = {"turnover": turnover, "exports": exports, "imports": imports}
    assert codes(diagnose(figures="".join(figure(i, f"value: {v}") for i, v in values.items()))) == found


def test_only_figures_of_one_reporter_are_added(diagnose: Callable[..., list[Diagnostic]]) -> None:
    text = figure("turnover", "value: 1") + figure("exports", "value: 5") + figure("imports", "value: 5")
    assert codes(diagnose(figures=text)) == ["W403"]
    assert codes(diagnose(figures=text.replace("reporter: KZ", "reporter: BG", 1))) == []


@pytest.mark.parametrize(("share", "found"), [("50", []), ("50.4", []), ("52", ["W405"])])
def test_shares(diagnose: Callable[..., list[Diagnostic]], share: str, found: list[str]) -> None:
    values = {"investment-inflow": "50", "investment-target": "100", "target-share": share}
    assert codes(diagnose(figures="".join(figure(i, f"value: {v}") for i, v in values.items()))) == found


def test_facts_have_a_text(diagnose: Callable[..., list[Diagnostic]]) -> None:
    fact = "- {id: f, counterpart: BG, topic: trade, source: s000 p1"
    assert [codes(diagnose(facts=fact + end)) for end in ("}", ", text: It is so}")] == [["E321"], []]


def test_half_a_last_digit() -> None:
    assert [half_last_digit(Decimal(v)) for v in ("375.2", "375", "1.50")] == [
        Decimal("0.05"),
        Decimal("0.5"),
        Decimal("0.005"),
    ]


@pytest.mark.parametrize(("code", "found"), [("KZ", ["W420"]), ("BG", [])])
def test_what_is_told_of_home_itself_is_printed_nowhere(
    diagnose: Callable[..., list[Diagnostic]], code: str, found: list[str]
) -> None:
    figure = "indicator: turnover, period: 2024, unit: USD, reporter: KZ, value: 1, source: s000 p1"
    for kinds in (
        {"figures": f"- {{id: f, counterpart: {code}, {figure}}}\n"},
        {"facts": f"- {{id: f, counterpart: {code}, topic: trade, text: It is so, source: s000 p1}}\n"},
    ):
        assert [d.code for d in diagnose(**kinds) if d.code == "W420"] == found


@pytest.mark.parametrize(
    ("against", "found"),
    [
        ("2023", []),
        ("2024", ["2024 is compared with itself"]),
        ("2025", ["2025 comes after 2024, which is compared with it"]),
        ("..2025-06-09", []),
    ],
)
def test_growth_is_on_an_earlier_time(
    diagnose: Callable[..., list[Diagnostic]], against: str, found: list[str]
) -> None:
    text = figure("turnover", f"value: 1, change: {{by: 4, unit: percent, against: {against}}}")
    assert [d.message for d in diagnose(figures=text) if d.code == "W423"] == found


SERIES = "- {id: f%s, counterpart: BG, indicator: turnover, period: %s, unit: %s, reporter: %s, value: %s, source: s000 p8%s}\n"
GROWTH = ", change: {by: %s, unit: percent, against: %s}"


def turnover(period: str, value: str, unit: str = "USD million", more: str = "", reporter: str = "KZ") -> str:
    return SERIES % (period, period, unit, reporter, value, more)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (turnover("2023", "54.8") + turnover("2024", "61.2", more=GROWTH % ("11.7", "2023")), []),
        (turnover("2023", "54.8") + turnover("2024", "120", more=GROWTH % ("11.7", "2023")), []),  # the base was revised
        (
            turnover("2023", "54.8") + turnover("2024", "612", more=GROWTH % ("11.7", "2023")),
            ["612 USD million in 2024 is no change by 11.7% on 54.8 USD million in 2023"],
        ),
        (
            turnover("2023", "54.8") + turnover("2024", "61.2", "USD", GROWTH % ("11.7", "2023")),
            ["61.2 USD in 2024 is no change by 11.7% on 54.8 USD million in 2023"],
        ),
        (
            turnover("2023", "54.8") + turnover("2024", "15", more=GROWTH % ("-60", "2023")),
            [],
        ),
        (turnover("2023", "54.8") + turnover("2024", "0.1", more=GROWTH % ("-100", "2023")), [
            "0.1 USD million in 2024 is out of all proportion to 54.8 USD million in 2023"
        ]),
        (turnover("2022", "54.8") + turnover("2024", "612", more=GROWTH % ("11.7", "2023")), []),  # no base is on file
        (turnover("2023", "54.8") + turnover("2024", "16000"), []),  # much, and not a thousandfold
        (turnover("2023", "54.8") + turnover("2024", "5480000"), []),
        (
            turnover("2023", "54.8") + turnover("2024", "61.2", "USD"),
            ["61.2 USD in 2024 is out of all proportion to 54.8 USD million in 2023"],
        ),
        (turnover("2023", "0.2").replace("turnover", "arms-imports") + turnover("2024", "96").replace("turnover", "arms-imports"), []),
        (
            turnover("2024", "61200") + turnover("2023", "54.8"),
            ["61,200 USD million in 2024 is out of all proportion to 54.8 USD million in 2023"],
        ),
        (turnover("2023", "54.8") + turnover("2024-01", "0.4"), []),  # a month, and a year
        (turnover("2023", "54.8") + turnover("2024", "61200000", "USD"), []),
        (turnover("2023", "54.8") + turnover("2024", "61.2", "EUR"), []),
        (turnover("2023", "54.8") + turnover("2024", "61.2", "USD", reporter="BG"), []),
        (turnover("2023", "54.8") + turnover("2024", "0"), []),
    ],
)  # fmt: skip
def test_values_are_in_proportion(diagnose: Callable[..., list[Diagnostic]], text: str, found: list[str]) -> None:
    assert [d.message for d in diagnose(figures=text) if d.code == "W458"] == found


@pytest.mark.parametrize(
    ("indicator", "unit", "found"),
    [
        ("turnover", "USD million", []),
        ("turnover", "companies", ["W459"]),
        ("exports", "tonnes", []),
        ("imports", "thousand people", ["W459"]),
        ("investment", "flights", ["W459"]),
        ("companies", "companies", []),
        ("companies", "USD million", ["W459"]),
        ("tourists", "thousand", []),
        ("joint-companies", "EUR", ["W459"]),
        ("companies", "SME companies", []),
        ("companies-turnover", "USD million", []),
        ("investment", "EUR million, 12 companies", []),
        ("people-to-people-fund", "EUR million", []),
        ("students-from-kazakhstan", "EUR million", ["W459"]),
        ("spending-of-visitors", "USD million", []),
    ],
)
def test_money_and_heads(
    diagnose: Callable[..., list[Diagnostic]], indicator: str, unit: str, found: list[str]
) -> None:
    figure = f"- {{id: f, counterpart: BG, indicator: {indicator}, period: 2024, unit: {unit}, reporter: KZ, value: 9, source: s000 p1}}"
    assert [d.code for d in diagnose(figures=figure) if d.code == "W459"] == found


@pytest.mark.parametrize(
    ("unit", "first", "codes"),
    [
        ("persons", "2", []),  # the first two of a programme
        ("persons", "10", ["W458"]),
        ("USD", "2", ["W458"]),
        ("thousand tonnes", "2", ["W458"]),
    ],
)
def test_few_may_become_many(
    diagnose: Callable[..., list[Diagnostic]], unit: str, first: str, codes: list[str]
) -> None:
    figure = "- {{id: f{0}, counterpart: BG, indicator: sent, period: {0}, unit: {1}, reporter: KZ, value: {2}, source: s000 p1}}\n"
    text = figure.format(2023, unit, first) + figure.format(2024, unit, 5000)
    assert [d.code for d in diagnose(figures=text) if d.code == "W458"] == codes


def test_money_in_other_words_is_compared_with_nothing(diagnose: Callable[..., list[Diagnostic]]) -> None:
    written = figure("exports", "value: 131").replace("USD million", "mln EUR")
    found = diagnose(figures=figure("turnover", "value: 375.2") + written)
    told = [(str(d.location), d.message, d.hint) for d in found if d.code == "W466"]
    assert told == [("seeds/figures.yaml:2:74", "“mln EUR” is compared with no “EUR million”", "write EUR million")]
