"""A figure in English words is that figure, in whatever notation."""

from __future__ import annotations

from random import Random

from tools.drawing.prose import drawn, fact
from tools.drawing.telling import figure


def test_a_fact_says_what_its_figure_does() -> None:
    of = {"unit": "EUR million", "value": "8.9", "qualifier": "up-to"}
    record = figure("exports", "RO", "2023-01/2023-06", of)
    told = {fact(record, Random(n)).fields["text"] for n in range(200)}
    assert "Kazakhstan's exports to Romania were at most 8.9 m EUR between January and June 2023." in told
    assert {text.partition(" were at most ")[0] for text in told} == {"Kazakhstan's exports to Romania"}
    assert all("8.9" in text and "2023" in text for text in told)


def test_a_fact_stands_over_the_sentence_of_its_figure() -> None:
    told = drawn("lt", Random(4))
    (record,) = told.records
    assert record.file == "facts"
    assert record.figure
    assert record.fields["counterpart"] == record.figure.fields["counterpart"]
