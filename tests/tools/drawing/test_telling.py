"""A record as a line of YAML, and a sentence with its gaps filled."""

from __future__ import annotations

from tools.drawing.telling import figure, sentence


def test_a_record_is_a_line_of_yaml() -> None:
    of = {"unit": "USD million", "value": "8.9", "qualifier": None, "change": {"by": "-4.5", "unit": "percent"}}
    record = figure("exports", "RO", "2023-01/2023-06", of)
    assert record.line("ro-1", "s-ro p1") == (
        "- {id: ro-1, counterpart: RO, indicator: exports, period: 2023-01/2023-06, reporter: KZ, inferred: {reporter: Drawn},"
        ' unit: USD million, value: 8.9, change: {by: "-4.5", unit: percent}, source: s-ro p1}\n'
    )
    assert (
        record.but(unit=None, value=None, change=None)
        .line("x", "s")
        .endswith("inferred: {reporter: Drawn}, source: s}\n")
    )


def test_a_sentence_begins_and_ends_as_one_does() -> None:
    assert (
        sentence("{when}, trade was {amount}.", {"when": "in May,", "amount": "5 mln."}) == "In May, trade was 5 mln."
    )
    assert sentence("trade was 5 in {when}", {"when": "2023 г."}) == "Trade was 5 in 2023 г."
